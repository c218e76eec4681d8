from check_runs where run_id = $run_id

select * exclude (run_id)
from check_results
where run_id = $run_id
order by array_position(['critical', 'warning', 'info'], severity), suite, check_id

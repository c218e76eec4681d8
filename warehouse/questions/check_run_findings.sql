from findings_of($run_id)
order by array_position(['critical', 'warning', 'info'], severity), check_id, paper_id, claim_id, other_claim_id, why

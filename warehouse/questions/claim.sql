select *
from claims
join papers using (paper_id, version)
where starts_with(claim_id, $claim_id)
order by claim_id, version desc
limit 20

select
    waiver_id,
    check_id,
    paper_id,
    claim_id,
    reason,
    made_by,
    made,
    expires,
    revoked,
    revoked is null and expires >= current_date as holds
from waivers
order by made, waiver_id

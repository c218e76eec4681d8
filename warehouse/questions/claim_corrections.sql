select action, slot, value, note, made_by, made::date::varchar as made, said_of, status
from followed_corrections
where $claim_id in (said_of, claim_id)
order by followed_corrections.made, correction_id

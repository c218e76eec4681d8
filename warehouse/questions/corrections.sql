select claim_id, paper_id, action, slot, value, note, made_by, made::varchar as made
from corrections
order by corrections.made, correction_id

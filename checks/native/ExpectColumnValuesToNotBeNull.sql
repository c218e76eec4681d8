select claim_id, paper_id, '{column} is missing' as why
from claims
where {column} is null

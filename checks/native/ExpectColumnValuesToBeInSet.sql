select claim_id, paper_id, '{column} is "' || {column} || '"' as why
from claims
where {column} not in (select unnest($value_set))

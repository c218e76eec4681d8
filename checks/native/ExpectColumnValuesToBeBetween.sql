select claim_id, paper_id, printf('{column} is %g', {column}) as why
from claims
where {column} not between $min_value and $max_value

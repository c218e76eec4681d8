select claim_id, paper_id, printf('{column_A} %g is below {column_B} %g', {column_A}, {column_B}) as why
from claims
where {column_A} < {column_B} or ({column_A} = {column_B} and not $or_equal)

select claim_id, paper_id, '{column} ' || {column} || ' stands in ' || count(*) over same || ' rows' as why
from claims
where {column} is not null
window same as (partition by {column})
qualify count(*) over same > 1

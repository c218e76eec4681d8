select kind, count(*) as claims
from claims
group by kind

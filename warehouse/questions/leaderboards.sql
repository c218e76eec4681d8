select *
from leaderboards
where
    $metric is null
    or folded(metric) = folded($metric)
    or metric in (select name from spellings where kind = 'metric' and spelling = folded($metric))

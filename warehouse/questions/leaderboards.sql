select *
from leaderboards
where
    $metric is null
    or lower(metric) = lower($metric)
    or metric in (
        select name
        from metrics
        where list_contains(list_transform(aliases, lambda known: lower(known)), lower($metric))
    )

select *
from leaderboards
where
    $metric is null
    or folded(metric) = folded($metric)
    or metric in (
        select name
        from metrics
        where list_contains(list_transform(aliases, lambda alias: folded(alias)), folded($metric))
    )

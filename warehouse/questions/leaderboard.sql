select *
from leaderboard
where
    list_contains($datasets, dataset)
    and (
        $metric is null
        or lower(metric) = lower($metric)
        or metric in (
            select name
            from metrics
            where list_contains(list_transform(aliases, lambda known: lower(known)), lower($metric))
        )
    )
order by dataset, metric, axis, rank nulls last, value desc, published nulls last, paper_id, claim_id

select *
from leaderboard
where
    list_contains($datasets, dataset)
    and (
        $metric is null
        or folded(metric) = folded($metric)
        or metric in (select name from spellings where kind = 'metric' and spelling = folded($metric))
    )
order by
    count(*) over (partition by dataset, metric, setting, axis) desc, dataset, metric, setting, axis,
    rank nulls last, value desc, published nulls last, paper_id, claim_id

-- A dataset has one task: the register's, else the one that most of its scores name; where none is known, it is called
-- other, for files of results need one. A metric is named so that it is the same when it is read back: pass@k with its k.
with named as (
    select claim_id, any_value(task_name) as task, any_value(metric) as written
    from named_claims
    group by claim_id
),

final as (
    select
        coalesce(
            datasets.task,
            mode(nullif(named.task, '')) over (partition by leaderboard.dataset),
            'other'
        ) as task,
        dataset,
        case
            when k is null or contains(metric, '@' || k) then metric
            when ends_with(metric, '@k') then replace(metric, '@k', '@' || k)
            else written
        end as metric,
        system,
        value,
        value_high,
        error,
        unit,
        bound,
        condition,
        split,
        shots,
        paper_id,
        title,
        published,
        case
            when url is not null then url
            when regexp_full_match(paper_id, '\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7}')
                then 'https://arxiv.org/abs/' || paper_id
        end as url
    from leaderboard
    left join named using (claim_id)
    left join datasets on datasets.name = dataset
    where $datasets is null or list_contains($datasets, dataset)
)

select *
from final
order by task, dataset, metric, system, paper_id, condition, value, unit

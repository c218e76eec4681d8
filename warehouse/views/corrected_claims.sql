-- Claims of the latest version of each paper as people have corrected them: slots that were set, rejected ones left out.
-- Asks: what do we hold for true now?
-- Example: select claim_id, metric, corrected from corrected_claims where corrected
with said as (
    select
        claim_id,
        bool_or(action = 'reject') as rejected,
        bool_or(action = 'set') as corrected,
        max(value) filter (slot = 'metric') as metric,
        max(value) filter (slot = 'dataset') as dataset,
        max(value) filter (slot = 'task') as task,
        max(value) filter (slot = 'system') as system,
        max(value) filter (slot = 'baseline') as baseline,
        max(value) filter (slot = 'condition') as condition,
        max(value) filter (slot = 'value') as value,
        max(value) filter (slot = 'unit') as unit,
        max(value) filter (slot = 'direction') as direction,
        max(value) filter (slot = 'kind') as kind
    from followed_corrections
    where status = 'holds'
    group by claim_id
),

final as (
    select
        current_claims.* replace (
            coalesce(said.metric, current_claims.metric) as metric,
            coalesce(
                list_filter(list_transform(string_split(said.dataset, ','), lambda name: trim(name)), lambda name: name <> ''),
                current_claims.dataset
            ) as dataset,
            coalesce(said.task, current_claims.task) as task,
            coalesce(said.system, current_claims.system) as system,
            coalesce(said.baseline, current_claims.baseline) as baseline,
            coalesce(said.condition, current_claims.condition) as condition,
            coalesce(try_cast(said.value as double), current_claims.value) as value,
            case when said.value is null then value_high end as value_high,
            coalesce(said.unit, current_claims.unit) as unit,
            coalesce(said.direction, current_claims.direction) as direction,
            coalesce(said.kind, current_claims.kind) as kind,
            case when said.metric is null then metric_id end as metric_id,
            case when said.dataset is null then dataset_id else [] end as dataset_id,
            case when said.task is null then task_id end as task_id
        ),
        coalesce(said.corrected, false) as corrected
    from current_claims
    left join said using (claim_id)
    where rejected is not true
)

select * from final

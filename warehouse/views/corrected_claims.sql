-- Claims of the latest version of each paper as people have corrected them: slots that were set, rejected ones left out.
-- Asks: what do we hold for true now?
-- Example: select claim_id, metric, corrected from corrected_claims where corrected
with said as (
    select
        claim_id,
        action,
        slot,
        value,
        row_number() over (partition by claim_id, action = 'set', slot order by made desc, correction_id desc) as back
    from corrections
),

set_slots as (
    select
        claim_id,
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
    from said
    where action = 'set' and back = 1
    group by claim_id
),

rejected as (
    select claim_id
    from said
    where action = 'reject' and back = 1
),

final as (
    select
        current_claims.* replace (
            coalesce(set_slots.metric, current_claims.metric) as metric,
            coalesce(
                list_filter(list_transform(string_split(set_slots.dataset, ','), lambda name: trim(name)), lambda name: name <> ''),
                current_claims.dataset
            ) as dataset,
            coalesce(set_slots.task, current_claims.task) as task,
            coalesce(set_slots.system, current_claims.system) as system,
            coalesce(set_slots.baseline, current_claims.baseline) as baseline,
            coalesce(set_slots.condition, current_claims.condition) as condition,
            coalesce(try_cast(set_slots.value as double), current_claims.value) as value,
            case when set_slots.value is null then value_high end as value_high,
            coalesce(set_slots.unit, current_claims.unit) as unit,
            coalesce(set_slots.direction, current_claims.direction) as direction,
            coalesce(set_slots.kind, current_claims.kind) as kind,
            case when set_slots.metric is null then metric_id end as metric_id,
            case when set_slots.dataset is null then dataset_id else [] end as dataset_id,
            case when set_slots.task is null then task_id end as task_id
        ),
        set_slots.claim_id is not null as corrected
    from current_claims
    left join set_slots using (claim_id)
    anti join rejected using (claim_id)
)

select * from final

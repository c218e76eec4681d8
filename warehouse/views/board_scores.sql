-- Every own score on every board it belongs to: a board is a dataset, a metric and a setting, on one axis. `height` is the
-- value on that axis; `rescaled` flags a value that is written on another scale than its axis has.
-- Asks: which scores could have been ranked here, and how were they written?
-- Example: select system, value, unit, height, rescaled from board_scores where dataset = 'HumanEval'
with placed as (
    select
        claims.*,
        unnest(dataset_names) as board_dataset,
        metrics.direction as better,
        metrics.scale
    from named_claims as claims
    left join called_metrics as metrics on metrics.name = metric_name
    where kind = 'score' and origin <> 'quoted' and metric_name <> ''
),

-- One axis where the metric's scale says that 0.92 and 92 % are the same; elsewhere every unit is a board of its own.
-- A proportion above 1 can only be in percent.
scaled as (
    select
        *,
        case when scale in ('proportion', 'relative') then scale else unit end as axis,
        scale in ('proportion', 'relative') and unit = 'percent' or scale = 'proportion' and abs(value) > 1 as in_percent
    from placed
),

final as (
    select
        board_dataset as dataset,
        metric_name as metric,
        setting,
        split,
        shots,
        k,
        scope,
        axis,
        better as direction,
        nullif(system_name, '') as system,
        case when in_percent then value / 100 else value end as height,
        value,
        value_high,
        case when in_percent then error / 100 else error end as height_error,
        error,
        unit,
        in_percent and unit <> 'percent' as rescaled,
        bound,
        aggregate,
        condition,
        origin,
        published,
        paper_id,
        title,
        url,
        section,
        start,
        claim_id
    from scaled
)

select * from final

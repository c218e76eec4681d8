-- Every own score on every board it belongs to, as the claims, names and corrections of this moment say: what the table
-- board_scores keeps.
-- Asks: does the table hold what the claims say now?
-- Example: select count(*) as differ from (from placed_scores except from board_scores)
with placed as (
    -- What ranks a score is looked for in few columns; the rest is fetched for those that are asked for.
    select
        claim_id,
        unnest(dataset_names) as dataset,
        metric_name as metric,
        setting,
        split,
        shots,
        k,
        scope,
        metrics.direction,
        metrics.scale,
        nullif(system_name, '') as system,
        value,
        value_high,
        error,
        unit,
        condition
    from named_claims
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
        scaled.* exclude (claim_id, scale, in_percent, value, value_high, error, unit, condition),
        case when in_percent then scaled.value / 100 else scaled.value end as height,
        scaled.value,
        scaled.value_high,
        case when in_percent then scaled.error / 100 else scaled.error end as height_error,
        scaled.error,
        scaled.unit,
        coalesce(in_percent and scaled.unit <> 'percent', false) as rescaled,
        bound,
        aggregate,
        scaled.condition,
        origin,
        published,
        claims.paper_id,
        title,
        url,
        section,
        start,
        claim_id
    from scaled
    join claims using (claim_id)
    join papers using (paper_id, version)
)

select * from final

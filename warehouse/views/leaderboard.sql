-- The best own score of each system on each board, ranked the way the metric's direction says.
with placed as (
    select
        claims.*,
        unnest(list_transform(dataset, lambda written, i: coalesce(dataset_id[i], written))) as board_dataset,
        coalesce(metric_id, metric) as board_metric
    from current_claims as claims
    where kind = 'score' and origin = 'own' and (metric_id is not null or metric <> '')
),

-- One axis where the metric's scale says that 0.92 and 92 % are the same; elsewhere every unit is a board of its own.
-- A proportion above 1 can only be in percent.
scaled as (
    select
        placed.*,
        metrics.direction as better,
        case when metrics.scale in ('proportion', 'relative') then metrics.scale else unit end as axis,
        case
            when metrics.scale in ('proportion', 'relative') and unit = 'percent' then value / 100
            when metrics.scale = 'proportion' and abs(value) > 1 then value / 100
            else value
        end as height
    from placed
    left join metrics on metrics.name = metric_id
),

-- Without a direction nothing can be called best: the greatest score is shown, unranked.
best as (
    select *, case when better = 'lower' then height else -height end as distance
    from scaled
    qualify row_number() over (
        partition by
            board_dataset, board_metric, axis, system = '', case when system = '' then paper_id else lower(system) end
        order by distance, published nulls last, paper_id, section, start
    ) = 1
),

final as (
    select
        board_dataset as dataset,
        board_metric as metric,
        better as direction,
        case when better in ('higher', 'lower') then rank() over board end as rank,
        nullif(system, '') as system,
        value,
        value_high,
        error,
        unit,
        bound,
        aggregate,
        condition,
        published,
        paper_id,
        title,
        url,
        claim_id,
        axis
    from best
    window board as (partition by board_dataset, board_metric, axis order by distance)
    order by dataset, metric, axis, rank nulls last, distance, published nulls last, paper_id, claim_id
)

select * from final

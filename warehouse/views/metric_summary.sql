-- One row a metric: how often it is used, in which units, between which values.
-- Asks: how is this metric written, and what are its usual values?
-- Example: select metric, papers, units, low, median, high from metric_summary order by papers desc limit 10
with final as (
    select
        metric_name as metric,
        any_value(metrics.direction) as direction,
        any_value(metrics.scale) as scale,
        bool_or(metrics.name is not null) as registered,
        count(distinct paper_id) as papers,
        count(*) as claims,
        count(*) filter (kind = 'score') as scores,
        list_sort(list(distinct unit)) as units,
        min(value) filter (kind = 'score') as low,
        median(value) filter (kind = 'score') as median,
        max(value) filter (kind = 'score') as high
    from named_claims as claims
    left join called_metrics as metrics on metrics.name = metric_name
    where kind <> 'size' and metric_name <> ''
    group by metric_name
)

select * from final

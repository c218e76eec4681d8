-- What papers say that one system improves over another: changes and ratios with whom they are measured against.
-- Asks: over whom do papers claim the greatest gains on this dataset?
-- Example: select system, baseline, quote, metric from improvements where list_contains(datasets, 'GSM8K')
with final as (
    select
        nullif(system_name, '') as system,
        baseline,
        kind,
        claims.direction,
        quote,
        value,
        value_high,
        unit,
        bound,
        aggregate,
        metric_name as metric,
        dataset_names as datasets,
        setting,
        condition,
        case
            when metrics.direction is null or metrics.direction = 'none' or claims.direction = '' then null
            else (claims.direction = 'increase') = (metrics.direction = 'higher')
        end as better,
        published,
        paper_id,
        title,
        sentence,
        claim_id
    from named_claims as claims
    left join called_metrics as metrics on metrics.name = metric_name
    where kind in ('change', 'ratio') and baseline <> ''
)

select * from final

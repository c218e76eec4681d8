-- Pairs of scores for one system on one board in one setting and condition, whose values cannot both be right: their
-- intervals of rounding and bounds do not meet. A value that somebody set stands for itself alone.
-- Asks: which numbers contradict each other?
-- Example: select dataset, system, quote, other_quote from scores_compared
with scores as (
    select
        claims.claim_id,
        claims.paper_id,
        claims.version,
        unnest(dataset_names) as dataset,
        metric_name as metric,
        setting,
        lower(condition) as said,
        lower(system_name) as system,
        aggregate,
        origin,
        quote,
        sentence,
        published,
        unit,
        case
            when scale in ('proportion', 'relative') and unit = 'percent' or scale = 'proportion' and abs(claims.value) > 1
                then 100 else 1
        end as part,
        case when claims.value = read_value then claim_intervals.low else claims.value end / part as low,
        case when claims.value = read_value then claim_intervals.high else claims.value end / part as high,
        case when scale in ('proportion', 'relative') then scale else unit end as axis
    from named_claims as claims
    join claim_intervals using (claim_id)
    left join called_metrics as metrics on metrics.name = metric_name
    where kind = 'score' and system_name <> '' and metric_name <> '' and side <> 'from'
),

final as (
    select
        one.dataset,
        one.metric,
        one.setting,
        one.said as condition,
        one.system,
        one.claim_id,
        one.paper_id,
        one.origin,
        one.quote,
        one.sentence,
        other.claim_id as other_claim_id,
        other.paper_id as other_paper_id,
        other.origin as other_origin,
        other.quote as other_quote,
        other.sentence as other_sentence
    from scores as one
    join scores as other
        on one.dataset = other.dataset
        and one.metric = other.metric
        and one.system = other.system
        and one.setting = other.setting
        and one.said = other.said
        and one.axis = other.axis
        and one.aggregate = other.aggregate
        and one.claim_id < other.claim_id
    where one.low > other.high or other.low > one.high
)

select * from final

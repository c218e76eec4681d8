-- What counts now, as a check reads it: named claims with the values that each number can stand for (one that somebody
-- set stands for itself), what the register knows of the metric, and the words of the sentence before and behind.
-- `place` counts the characters of the sentence before the quote.
-- Asks: what stands beside this number, and which values would contradict it?
-- Example: select before, quote, after from stated_claims where metric_name = 'accuracy' limit 10
with located as (
    select
        claims.*,
        metrics.direction as better,
        metrics.scale,
        metrics.low as metric_low,
        metrics.high as metric_high,
        case when claims.value = read_value then span.low else claims.value end as low,
        case when claims.value = read_value then span.high else claims.value end as high,
        strpos(sentence, quote) as first_place,
        case
            when section = 'abstract' and contains(substr(sentence, first_place + 1), quote)
                then claims.start - strpos(abstract, sentence) + 1
            else first_place - 1
        end as place
    from named_claims as claims
    join claim_intervals as span using (claim_id)
    join papers using (paper_id, version)
    left join called_metrics as metrics on metrics.name = metric_name
),

final as (
    select
        * exclude (first_place),
        substr(sentence, 1, place::bigint) as before,
        substr(sentence, (place + length(quote) + 1)::bigint) as after
    from located
)

select * from final

-- What others report for a system against what its own paper reports, where the two differ beyond rounding.
-- Asks: whose numbers are quoted wrongly?
-- Example: select system, dataset, own_quote, quoted_quote, quoted_paper_id from quoted_vs_own
with sided as (
    select
        *,
        origin = 'own' as first_is_own
    from scores_compared
    where
        paper_id <> other_paper_id
        and (origin = 'own' and other_origin = 'quoted' or origin = 'quoted' and other_origin = 'own')
),

final as (
    select
        system,
        dataset,
        metric,
        setting,
        condition,
        case when first_is_own then paper_id else other_paper_id end as own_paper_id,
        case when first_is_own then claim_id else other_claim_id end as own_claim_id,
        case when first_is_own then quote else other_quote end as own_quote,
        case when first_is_own then other_paper_id else paper_id end as quoted_paper_id,
        case when first_is_own then other_claim_id else claim_id end as quoted_claim_id,
        case when first_is_own then other_quote else quote end as quoted_quote,
        case when first_is_own then other_sentence else sentence end as quoted_sentence
    from sided
)

select * from final

-- Claims as one reads them, newest paper first: datasets joined, corrected, under the names of registers and aliases.
-- Asks: what was claimed lately?
-- Example: select paper_id, system, metric, quote from claim_list limit 20
with final as (
    select
        claim_id,
        published,
        paper_id,
        title,
        kind,
        system_name as system,
        metric_name as metric,
        array_to_string(dataset_names, ', ') as dataset,
        quote,
        value,
        unit,
        direction,
        baseline,
        condition,
        confidence,
        sentence,
        section,
        start
    from named_claims
    order by published desc nulls last, paper_id, section, start
)

select * from final

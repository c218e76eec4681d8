-- Claims as one reads them, newest paper first: datasets joined, names from the registers where they are known.
with final as (
    select
        claim_id,
        published,
        paper_id,
        title,
        kind,
        system,
        coalesce(metric_id, metric) as metric,
        list_transform(dataset, lambda written, i: coalesce(dataset_id[i], written)).array_to_string(', ') as dataset,
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
    from current_claims
    order by published desc nulls last, paper_id, section, start
)

select * from final

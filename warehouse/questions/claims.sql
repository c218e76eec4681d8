with asked as (
    select claim_id
    from current_claims
    where
        ($kind is null or kind = $kind)
        and ($paper is null or lower(paper_id) = lower($paper) or contains(lower(title), lower($paper)))
        and ($system is null or contains(lower(system), lower($system)))
        and (
            $metric is null
            or contains(lower(metric), lower($metric))
            or metric_id in (
                select name
                from metrics
                where list_contains(list_transform([name] || aliases, lambda known: folded(known)), folded($metric))
            )
        )
        and (
            $dataset is null
            or list_contains(list_transform(dataset, lambda written: folded(written)), folded($dataset))
            or list_has_any(dataset_id, (
                select list(name)
                from datasets
                where list_contains(list_transform([name] || aliases, lambda known: folded(known)), folded($dataset))
            ))
        )
)

select claim_list.*
from claim_list
semi join asked using (claim_id)
order by published desc nulls last, paper_id, section, start

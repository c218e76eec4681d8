-- Names are looked for as papers write them and as they are called here.
with asked as (
    select claim_id
    from named_claims
    where
        ($kind is null or kind = $kind)
        and ($paper is null or lower(paper_id) = lower($paper) or contains(lower(title), lower($paper)))
        and ($system is null or contains(lower(system), lower($system)) or contains(lower(system_name), lower($system)))
        and (
            $metric is null
            or contains(lower(metric), lower($metric))
            or contains(lower(metric_name), lower($metric))
            or metric_name in (select name from spellings where kind = 'metric' and spelling = folded($metric))
        )
        and (
            $dataset is null
            or list_contains(list_transform(dataset || dataset_names, lambda name: folded(name)), folded($dataset))
            or list_has_any(dataset_names, (
                select coalesce(list(name), []) from spellings where kind = 'dataset' and spelling = folded($dataset)
            ))
        )
)

select claim_list.*
from claim_list
semi join asked using (claim_id)
order by published desc nulls last, paper_id, section, start

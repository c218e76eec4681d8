-- One row a dataset: who reports on it, with which metrics, since when.
-- Asks: which datasets does the field use, and which are new?
-- Example: select dataset, papers, systems, metrics from dataset_summary order by papers desc limit 10
with placed as (
    select *, unnest(dataset_names) as dataset_name
    from named_claims
    where kind <> 'size'
),

final as (
    select
        dataset_name as dataset,
        bool_or(datasets.name is not null) as registered,
        count(distinct paper_id) as papers,
        count(*) as claims,
        count(*) filter (kind = 'score') as scores,
        count(distinct lower(system_name)) filter (system_name <> '') as systems,
        list_sort(list(distinct metric_name) filter (metric_name <> '')) as metrics,
        min(published) as first_published,
        max(published) as last_published
    from placed
    left join datasets on datasets.name = dataset_name
    group by dataset_name
)

select * from final

-- One row a paper, its latest version: how many claims of each kind, about what, and how far they are linked.
-- Asks: what does this paper claim, at a glance?
-- Example: select paper_id, scores, changes, systems, datasets from paper_summary order by scores desc limit 10
with latest as (
    select paper_id, version, title, published, url
    from papers
    anti join papers as later on later.paper_id = papers.paper_id and later.version > papers.version
),

counted as (
    select
        paper_id,
        count(*) filter (kind = 'score') as scores,
        count(*) filter (kind = 'change') as changes,
        count(*) filter (kind = 'ratio') as ratios,
        count(*) filter (kind = 'size') as sizes,
        list_sort(list_distinct(list(system_name) filter (system_name <> ''))) as systems,
        list_sort(list_distinct(flatten(list(dataset_names)))) as datasets,
        list_sort(list_distinct(list(metric_name) filter (metric_name <> ''))) as metrics,
        avg((metric_id is not null)::integer) filter (kind <> 'size') as metric_known,
        avg(confidence) as confidence
    from named_claims
    group by paper_id
),

final as (
    select
        paper_id,
        version,
        title,
        published,
        coalesce(scores, 0) as scores,
        coalesce(changes, 0) as changes,
        coalesce(ratios, 0) as ratios,
        coalesce(sizes, 0) as sizes,
        coalesce(systems, []) as systems,
        coalesce(datasets, []) as datasets,
        coalesce(metrics, []) as metrics,
        metric_known,
        confidence,
        url
    from latest
    left join counted using (paper_id)
)

select * from final

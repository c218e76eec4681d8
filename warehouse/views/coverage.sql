-- How far claims are linked, month by month of publication: shares of results that have a metric, a known one, a dataset,
-- a system, a baseline.
-- Asks: how much of what is read can be compared, and is that getting better?
-- Example: select month, papers, results, with_metric, with_dataset from coverage order by month
with final as (
    select
        left(published, 7) as month,
        count(distinct paper_id) as papers,
        count(*) as results,
        avg((metric <> '')::integer) as with_metric,
        avg((metric_id is not null)::integer) as with_known_metric,
        avg((len(dataset) > 0)::integer) as with_dataset,
        avg((len(list_filter(dataset_id, lambda known: known is not null)) > 0)::integer) as with_known_dataset,
        avg((system <> '')::integer) as with_system,
        avg((baseline <> '')::integer) as with_baseline,
        avg(confidence) as confidence
    from named_claims
    where kind <> 'size'
    group by all
)

select * from final

-- Which boards there are, the fullest first.
with final as (
    select
        dataset,
        metric,
        any_value(direction) as direction,
        axis,
        count(*) as systems,
        count(distinct paper_id) as papers,
        max(published) as newest
    from leaderboard
    group by dataset, metric, axis
    order by systems desc, papers desc, dataset, metric, axis
)

select * from final

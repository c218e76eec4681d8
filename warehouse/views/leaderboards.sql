-- Which boards there are, the fullest first.
-- Asks: on which datasets can systems be compared?
-- Example: select dataset, metric, setting, systems from leaderboards limit 10
with final as (
    select
        dataset,
        metric,
        setting,
        any_value(direction) as direction,
        axis,
        count(*) as systems,
        count(distinct paper_id) as papers,
        max(published) as newest
    from leaderboard
    group by dataset, metric, setting, axis
    order by systems desc, papers desc, dataset, metric, setting, axis
)

select * from final

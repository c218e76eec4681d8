-- How much of everything the warehouse holds now. Each check run of everything keeps these counts; where one drops by a
-- third from one run to the next, something broke.
-- Asks: how much is there of each?
-- Example: select name, count from health_counts order by count desc
with final as (
    select 'papers' as name, count(distinct paper_id) as count from papers
    union all
    select 'claims', count(*) from current_claims
    union all
    select 'rows of leaderboards', count(*) from leaderboard
)

select * from final

-- What the warehouse holds of everything now, beside what it held when everything was last checked and any of it was
-- otherwise: checking twice does not make a drop go away, and the next change to the warehouse does. `before` is null for
-- what was not counted then.
-- Asks: what is there less of than there was?
-- Example: select name, before, count from health_changes where count < before order by before desc
with held as (
    select name, count from health_counts
),

otherwise as (
    select max(run_id) as run_id
    from check_counts
    left join held using (name)
    where check_counts.count <> coalesce(held.count, 0)
),

recorded as (
    select name, count from check_counts join otherwise using (run_id)
),

final as (
    select name, run_id, recorded.count as before, coalesce(held.count, 0) as count
    from held
    full join recorded using (name)
    cross join otherwise
)

select * from final

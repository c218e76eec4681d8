-- What each check found in each run over all papers, beside what it had found in the one before.
-- Asks: does a check find more than it did?
-- Example: select check_id, started, failures, failures_before from check_trend order by started desc, check_id limit 50
with final as (
    select
        check_id,
        suite,
        severity,
        run_id,
        started,
        claims,
        status,
        failures,
        waived,
        cause,
        lag(failures) over (partition by check_id order by run_id) as failures_before,
        lag(status) over (partition by check_id order by run_id) as status_before
    from whole_check_runs
    order by run_id, check_id
)

select * from final

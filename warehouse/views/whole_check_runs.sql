-- For each check, its runs over all papers, the newest first: `age` 1 is the last.
-- Asks: when was each check last run over everything?
-- Example: select check_id, started, status from whole_check_runs where age = 1
with final as (
    select
        check_results.check_id,
        check_results.suite,
        check_results.severity,
        check_results.status,
        check_results.failures,
        check_results.waived,
        check_results.seconds,
        check_results.cause,
        run_id,
        check_runs.started,
        check_runs.claims,
        row_number() over (partition by check_results.check_id order by run_id desc) as age
    from check_results
    join check_runs using (run_id)
    where paper is null and since is null
)

select * from final

-- One row a statement, followed over versions of its paper and of the rules: when it was first and last seen, and its
-- status. current: the latest version says it, always with the same number; changed: the latest version says it, once
-- with another number; withdrawn: only an earlier version says it; superseded: the rules of today do not read it. The
-- slots are as they were read; corrected tells what people said of any reading of the statement, in its order.
-- Asks: which numbers were withdrawn?
-- Example: select paper_id, system, metric, last_quote from lineage where status = 'withdrawn'
with latest as (
    select paper_id, max(version) as version
    from papers
    group by paper_id
),

states as (
    select
        claim_states.*,
        hash(value, value_high, error, total, unit, bound, direction) as number,
        claim_states.version * 1e9 + run_id as turn,
        retired_run_id is null as held,
        retired_run_id is null and claim_states.version = latest.version as stands,
        runs.started as seen,
        retired.started as retired
    from claim_states
    join latest using (paper_id)
    join runs using (run_id)
    left join runs as retired on retired.run_id = retired_run_id
),

-- What one text says at one time: a statement can stand in it with several numbers.
texts as (
    select statement, version, run_id, list_sort(list_distinct(list(number))) as numbers
    from states
    group by all
),

numbers as (
    select statement, count(distinct numbers) as different
    from texts
    group by statement
),

threads as (
    select
        statement,
        any_value(paper_id) as paper_id,
        any_value(kind) as kind,
        any_value(system) as system,
        any_value(metric) as metric,
        any_value(dataset) as dataset,
        any_value(condition) as condition,
        any_value(side) as side,
        min(seen) as first_seen,
        max(coalesce(retired, seen)) as last_seen,
        bool_or(stands) as stands,
        bool_or(held) as held,
        count(distinct version) as versions,
        arg_min(quote, turn) as first_quote,
        arg_max(quote, turn) as last_quote,
        arg_max(claim_id, turn) as claim_id
    from states
    group by statement
),

said as (
    select
        statement,
        list(case action when 'set' then slot || ' = ' || corrections.value else action end order by correction_id) as corrected
    from corrections
    join (select distinct statement, claim_id from states) as readings using (claim_id)
    group by statement
),

final as (
    select
        threads.* exclude (stands, held),
        coalesce(corrected, []) as corrected,
        case
            when stands and different = 1 then 'current'
            when stands then 'changed'
            when held then 'withdrawn'
            else 'superseded'
        end as status
    from threads
    join numbers using (statement)
    left join said using (statement)
)

select * from final

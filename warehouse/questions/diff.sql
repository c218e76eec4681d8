-- What changed: between the state of the warehouse after run $since and now, or, where that is null, between the last
-- two versions of each paper. A statement keeps its thread; of several with the same words, those with the same number
-- are the same, then those in the same order.
with states as (
    select *, [value, value_high, error, total]::varchar || unit || bound || direction as number
    from claim_states
    where $paper is null or lower(paper_id) = lower($paper)
),

latest as (
    select paper_id, max(version) as version
    from papers
    group by paper_id
),

now as (
    select states.*
    from states
    join latest using (paper_id, version)
    where retired_run_id is null
),

-- The version to compare with; it may be one that claims nothing.
earlier as (
    select paper_id, max(version) as version
    from (
        select papers.paper_id, papers.version
        from papers
        join latest using (paper_id)
        where case when $since is null then papers.version < latest.version else run_id <= $since end
        union all
        select paper_id, version
        from past_claims
        where run_id <= $since
    )
    group by paper_id
),

then_read as (
    select states.*
    from states
    join earlier using (paper_id, version)
    where
        case
            when $since is null then retired_run_id is null
            else run_id <= $since and coalesce(retired_run_id > $since, true)
        end
),

before as (
    select *, row_number() over (partition by statement, number order by start) as same from then_read
),

after as (
    select *, row_number() over (partition by statement, number order by start) as same from now
),

gone as (
    select *, row_number() over (partition by statement order by start) as nth
    from before
    anti join after using (statement, number, same)
),

new as (
    select *, row_number() over (partition by statement order by start) as nth
    from after
    anti join before using (statement, number, same)
),

final as (
    select
        coalesce(new.paper_id, gone.paper_id) as paper_id,
        case when gone.statement is null then 'added' when new.statement is null then 'withdrawn' else 'changed' end
            as change,
        coalesce(new.kind, gone.kind) as kind,
        coalesce(new.system, gone.system) as system,
        coalesce(new.metric, gone.metric) as metric,
        array_to_string(coalesce(new.dataset, gone.dataset), ', ') as dataset,
        coalesce(new.condition, gone.condition) as condition,
        gone.quote as before,
        new.quote as after,
        gone.version as version_before,
        new.version as version_after,
        gone.claim_id as claim_before,
        new.claim_id as claim_after,
        coalesce(new.sentence, gone.sentence) as sentence,
        coalesce(new.start, gone.start) as start
    from gone
    full join new on gone.statement = new.statement and gone.nth = new.nth
)

select * exclude (start)
from final
where
    $since is not null
    or paper_id in (select paper_id from papers group by paper_id having count(*) > 1)
order by paper_id, start

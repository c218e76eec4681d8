-- What became of each statement, text by text, a text being a version as one run read it: the value it has in this one, the
-- value it had in the one before, and the event. added, changed, kept; withdrawn: this version does not say it any more;
-- superseded: these rules do not read it any more. What is gone has the claim and the sentence that it had. Before a text
-- comes what was read in the same version before, else the version before. As it was read: corrections are not in it.
-- Asks: how has this number changed over the versions of its paper and of the rules?
-- Example: select started, version, event, earlier_quote, quote from claim_history where metric = 'accuracy' order by started
with texts as (
    select paper_id, version, run_id, extractor from papers
    union
    select paper_id, version, run_id, extractor from past_claims
),

-- The version before is taken as it was read then or, where it came late, as it was read first.
steps as (
    select now.*, before.version as before_version, before.run_id as before_run_id
    from texts as now
    join texts as before
        on before.paper_id = now.paper_id
        and (before.version < now.version or before.version = now.version and before.run_id < now.run_id)
    qualify row_number() over (
        partition by now.paper_id, now.version, now.run_id
        order by before.version desc, before.run_id > now.run_id, abs(now.run_id - before.run_id)
    ) = 1
),

numbered as (
    -- The same statement made twice in one text is told apart by its place.
    select *, row_number() over (partition by hash(statement, version, run_id) order by start) as nth
    from claim_states
),

earlier as (
    select
        numbered.* replace (steps.version as version, steps.run_id as run_id, steps.extractor as extractor),
        numbered.version as before_version
    from numbered
    join steps
        on (steps.paper_id, steps.before_version, steps.before_run_id)
        = (numbered.paper_id, numbered.version, numbered.run_id)
),

followed as (
    select
        coalesce(now.statement, earlier.statement) as statement,
        coalesce(now.paper_id, earlier.paper_id) as paper_id,
        coalesce(now.version, earlier.version) as version,
        coalesce(now.run_id, earlier.run_id) as run_id,
        coalesce(now.extractor, earlier.extractor) as extractor,
        case
            when earlier.statement is null then 'added'
            when now.statement is null and earlier.version > before_version then 'withdrawn'
            when now.statement is null then 'superseded'
            when (now.value, now.value_high, now.error, now.total, now.unit, now.bound, now.direction)
                is distinct from (
                    earlier.value, earlier.value_high, earlier.error, earlier.total, earlier.unit, earlier.bound,
                    earlier.direction
                ) then 'changed'
            else 'kept'
        end as event,
        earlier.quote as earlier_quote,
        earlier.value as earlier_value,
        now.quote,
        now.value,
        now.unit,
        coalesce(now.kind, earlier.kind) as kind,
        coalesce(now.system, earlier.system) as system,
        coalesce(now.metric, earlier.metric) as metric,
        coalesce(now.dataset, earlier.dataset) as dataset,
        coalesce(now.condition, earlier.condition) as condition,
        coalesce(now.side, earlier.side) as side,
        now.retired_run_id,
        coalesce(now.claim_id, earlier.claim_id) as claim_id,
        coalesce(now.sentence, earlier.sentence) as sentence
    from numbered as now
    full join earlier using (statement, nth, version, run_id)
),

final as (
    select
        followed.* exclude (version, run_id, extractor),
        version, run_id, started, followed.extractor
    from followed
    join runs using (run_id)
    -- Without an order DuckDB 2.0 waits for itself where a query sets a limit.
    order by paper_id, statement, started
)

select * from final

-- What became of each statement, run by run: the value it had, the value before, and whether it was added, changed or
-- kept then. As it was read: corrections are not in it.
-- Asks: how has this number changed over the versions of its paper and of the rules?
-- Example: select started, version, event, earlier_quote, quote from claim_history where metric = 'accuracy' order by started
with numbered as (
    -- The same statement made twice in one text is told apart by its place.
    select
        *,
        row_number() over (
            partition by statement, version, extractor, run_id order by start
        ) as nth
    from claim_states
),

followed as (
    select
        *,
        lag(quote) over thread as earlier_quote,
        lag(value) over thread as earlier_value,
        lag(struct_pack(value, value_high, error, total, unit, bound, direction)) over thread as earlier_number
    from numbered
    window thread as (partition by statement, nth order by version, run_id)
),

final as (
    select
        statement,
        paper_id,
        version,
        run_id,
        started,
        followed.extractor,
        case
            when earlier_quote is null then 'added'
            when earlier_number is distinct from struct_pack(value, value_high, error, total, unit, bound, direction)
                then 'changed'
            else 'kept'
        end as event,
        earlier_quote,
        earlier_value,
        quote,
        value,
        unit,
        kind,
        system,
        metric,
        dataset,
        condition,
        side,
        retired_run_id,
        claim_id,
        sentence
    from followed
    join runs using (run_id)
)

select * from final

-- Every correction, followed to the claim of its paper's latest version that it is of now: `said_of` itself while that
-- stands, else the one that makes the same statement. Of several in the same words, those with the same number are the
-- same, in their order; with another number, the only one on either side. `status` is holds; overruled: somebody said
-- otherwise later; outdated: it was said of a number (value, unit, reject, restore) that is another now, or of a slot that
-- is read otherwise now; missing: no claim of the latest version is it.
-- Asks: which corrections do not hold any more?
-- Example: select said_of, claim_id, slot, value, status from followed_corrections where status <> 'holds'
with latest as (
    select paper_id, max(version) as latest
    from papers
    semi join corrections using (paper_id)
    group by paper_id
),

-- All that was ever read in these papers.
readings as (
    select *, null::integer as retired_run_id
    from claims
    semi join corrections using (paper_id)
    union all by name
    select * exclude (extractor)
    from past_claims
    semi join corrections using (paper_id)
),

-- A text is a version as one run read it. What it says in the same words, in its order:
texts as (
    select
        statement_of(paper_id, section, kind, metric, dataset, system, condition, side) as statement,
        version,
        run_id,
        retired_run_id is null and version = latest as stands,
        list(
            {
                claim_id: claim_id,
                number: [value, value_high, error, total]::varchar || unit || bound || direction,
                task: lower(task),
                baseline: lower(baseline),
                direction: direction
            }
            order by start
        ) as said
    from readings
    join latest using (paper_id)
    group by all
),

-- The last text that says what was corrected.
corrected as (
    select
        one.claim_id as said_of,
        arg_max({statement: statement, stands: stands, one: one, said: said}, (stands, version, run_id)) as before
    from (select *, unnest(said) as one from texts)
    group by one.claim_id
),

-- The claims in the same words with the number of this one, then and now, and those whose number is on one side alone.
paired as (
    select
        said_of,
        before.stands as stands,
        before.one as before,
        list_transform(before.said, lambda claim: claim.number) as numbers_then,
        list_transform(now.said, lambda claim: claim.number) as numbers_now,
        list_filter(before.said, lambda claim: claim.number = before.one.number) as same_then,
        list_filter(now.said, lambda claim: claim.number = before.one.number) as same_now,
        list_filter(before.said, lambda claim: not list_contains(numbers_now, claim.number)) as lone_then,
        list_filter(now.said, lambda claim: not list_contains(numbers_then, claim.number)) as lone_now
    from corrected
    join texts as now on now.stands and now.statement = before.statement
),

heirs as (
    select
        said_of,
        before,
        same_now <> [] as same_number,
        case
            when stands then before
            when same_number then same_now[list_position(same_then, before)]
            when len(lone_then) = 1 and len(lone_now) = 1 then lone_now[1]
        end as now
    from paired
),

followed as (
    select
        corrections.* exclude (claim_id),
        corrections.claim_id as said_of,
        now.claim_id,
        case
            when action <> 'set' or slot in ('value', 'unit') then same_number
            when slot = 'task' then before.task = now.task
            when slot = 'baseline' then before.baseline = now.baseline
            when slot = 'direction' then before.direction = now.direction
            else true
        end as applies
    from corrections
    left join heirs on heirs.said_of = corrections.claim_id
),

final as (
    select
        * exclude (applies),
        case
            when claim_id is null then 'missing'
            when not applies then 'outdated'
            when correction_id = first_value(correction_id) over (
                partition by claim_id, action = 'set', slot, applies order by made desc, correction_id desc
            ) then 'holds'
            else 'overruled'
        end as status
    from followed
)

select * from final

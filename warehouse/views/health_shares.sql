-- Which share of claims, numbers and records falls short, beside the share when everything was last checked and anything
-- was otherwise. `worse` where it has grown by a third and by at least a hundredth of the whole, and 30 or more fall short.
-- Asks: is less read than there was?
-- Example: select name, share_before, share from health_shares order by share desc
with counted as (
    select run_id, map_from_entries(list((name, count))) as held, map_from_entries(list((name, before))) as held_before
    from health_changes
    group by run_id
),

listed as (
    select run_id, 'claims without a metric' as name,
        held['claims'] - held['claims with a metric'] as part, held['claims'] as whole,
        held_before['claims'] - held_before['claims with a metric'] as part_before, held_before['claims'] as whole_before
    from counted
    union all
    select run_id, 'claims without a dataset',
        held['claims'] - held['claims with a dataset'], held['claims'],
        held_before['claims'] - held_before['claims with a dataset'], held_before['claims']
    from counted
    union all
    select run_id, 'claims of confidence below 0.7',
        held['claims of confidence below 0.7'], held['claims'],
        held_before['claims of confidence below 0.7'], held_before['claims']
    from counted
    union all
    select run_id, 'records rejected',
        held['rejects'], held['rejects'] + held['papers'],
        held_before['rejects'], held_before['rejects'] + held_before['papers']
    from counted
    union all
    select run_id, 'numbers dismissed',
        held['numbers dismissed'], held['numbers dismissed'] + held['claims'],
        held_before['numbers dismissed'], held_before['numbers dismissed'] + held_before['claims']
    from counted
    union all
    select run_id, name,
        held[name], held['numbers dismissed'] + held['claims'],
        coalesce(held_before[name], 0), held_before['numbers dismissed'] + held_before['claims']
    from (select *, unnest(map_keys(held)) as name from counted)
    where starts_with(name, 'dismissed: ')
),

final as (
    select
        *,
        part / nullif(whole, 0) as share,
        part_before / nullif(whole_before, 0) as share_before,
        coalesce(
            part >= 30 and whole_before >= 30 and share >= share_before * 4 / 3 and share - share_before >= 0.01, false
        ) as worse
    from listed
    where whole_before is not null
)

select * from final

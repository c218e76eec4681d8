-- Every spelling, folded, under which a name is found: those of the registers and those of this warehouse's aliases, which
-- come first.
-- Asks: what else is this dataset called?
-- Example: select spelling from spellings where kind = 'dataset' and name = 'HumanEval'
with registered as (
    select 'metric' as kind, name, unnest([name] || aliases) as spelling from metrics
    union all
    select 'dataset', name, unnest([name] || aliases) from datasets
    union all
    select 'task', name, unnest([name] || aliases) from tasks
),

final as (
    select registered.kind, folded(spelling) as spelling, coalesce(aliases.name, registered.name) as name
    from registered
    left join aliases on aliases.kind = registered.kind and folded(alias) = folded(registered.name)
    where (registered.kind, folded(spelling)) not in (select (kind, folded(alias)) from aliases)
    union
    select kind, folded(alias), name from aliases
)

select * from final

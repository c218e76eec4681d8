-- Metrics of the register under the names that this warehouse's aliases give them: a new name keeps what is known.
-- Asks: which way is better for what is called so here?
-- Example: select name, direction, scale from called_metrics where name = 'accuracy'
with spelled as (
    select name, direction, scale, low, high, unnest([name] || aliases) as spelling
    from metrics
),

named as (
    select name, direction, scale, low, high, name as registered, 0 as place
    from metrics
    union all
    select
        aliases.name, direction, scale, low, high, spelled.name, case when spelling = spelled.name then 1 else 2 end
    from spelled
    join aliases on kind = 'metric' and folded(alias) = folded(spelling)
),

final as (
    select name, direction, scale, low, high
    from named
    qualify row_number() over (partition by name order by place, registered) = 1
)

select * from final

-- Metrics of the register under the names that this warehouse's aliases give them: a new name keeps what is known.
-- Asks: which way is better for what is called so here?
-- Example: select name, direction, scale from called_metrics where name = 'accuracy'
with final as (
    select coalesce(aliases.name, metrics.name) as name, direction, scale, low, high
    from metrics
    left join aliases on kind = 'metric' and folded(alias) = folded(metrics.name)
    qualify row_number() over (
        partition by coalesce(aliases.name, metrics.name) order by aliases.name is not null, metrics.name
    ) = 1
)

select * from final

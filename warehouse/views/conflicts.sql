-- Own scores of one system on one board, in one setting and condition, that differ beyond rounding.
-- Asks: where does a system have two different numbers?
-- Example: select system, dataset, metric, quote, other_quote from conflicts
with final as (
    select *
    from scores_compared
    where origin <> 'quoted' and other_origin <> 'quoted'
)

select * from final

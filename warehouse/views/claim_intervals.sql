-- What a stated number can stand for: every value that an honest author would write that way. A number is good to half
-- a unit of its last digit (54.7 is 54.65 to 54.75, 38k is 37,500 to 38,500); a range, "over", "up to" and "about" widen
-- it. A number in words ("twice", "half") counts as "about", and "about" as a tenth.
-- `read_value` is the number as it was read.
-- Asks: which values does a written number stand for?
-- Example: select claim_id, low, high from claim_intervals limit 10
with written as (
    select
        claim_id,
        value,
        coalesce(value_high, value) as highest,
        bound,
        unit,
        regexp_extract(replace(quote, ',', ''), '\d+\.?\d*|\.\d+') as digits
    from claims
),

rounded as (
    select
        *,
        bound = 'approx' or digits = '' as loose,
        case
            when unit = 'orders_of_magnitude' then 0.5
            when digits = '' then 0
            else 0.5 * pow(10, -length(split_part(digits, '.', 2)))
                -- 38k is written 38 and means 38,000
                * case when value = 0 or digits::double = 0 then 1 else abs(value) / digits::double end
        end as half_unit
    from written
),

final as (
    select
        claim_id,
        case
            when bound = 'at_most' then '-infinity'::double
            else value - greatest(half_unit, case when loose then 0.1 * abs(value) else 0 end)
        end as low,
        case
            when bound = 'at_least' then 'infinity'::double
            else highest + greatest(half_unit, case when loose then 0.1 * abs(highest) else 0 end)
        end as high,
        value as read_value
    from rounded
)

select * from final

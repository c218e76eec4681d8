-- A change that is stated right beside a from/to pair ("from 50% to 55%, a gain of 5 points"), and each way in which it
-- can be read: the values the pair allows, low to high, and whether the stated value is one of them. A fraction's
-- points count in hundredths; "percent of the new value" is how a speed grows when a time shrinks. Between two pairs
-- a change may belong to either: `distance` counts the characters to each.
-- Asks: in which sense does a stated change fit its from/to pair?
-- Example: select quote, from_quote, to_quote, reading from change_readings where fits
with ends as (
    -- The k-th `from` of a sentence belongs to its k-th `to`: "from 10 and 20 to 15 and 30, respectively".
    select
        *,
        row_number() over place as nth,
        count(*) over (partition by paper_id, version, section, sentence, side) as ends
    from claims
    join claim_intervals using (claim_id)
    where side <> '' and section = 'abstract'
    window place as (partition by paper_id, version, section, sentence, side order by start)
),

pairs as (
    select
        paper_id, version, section, sentence,
        before.claim_id as from_claim_id, before.quote as from_quote,
        before.value as from_value, before.low as from_low, before.high as from_high,
        after.claim_id as to_claim_id, after.quote as to_quote,
        after.value as to_value, after.low as to_low, after.high as to_high,
        coalesce(nullif(before.unit, ''), after.unit) as pair_unit,
        lower(coalesce(nullif(before.metric, ''), after.metric)) as pair_metric,
        least(before.start, after.start) as pair_start,
        greatest(before.end, after.end) as pair_end
    from ends as before
    join ends as after using (paper_id, version, section, sentence, nth, ends)
    where
        before.side = 'from' and after.side = 'to'
        and (before.unit = after.unit or before.unit = '' or after.unit = '')
        and before.low > 0 and after.low > 0
),

neighbours as (
    select
        change.claim_id, paper_id, change.quote, change.value, change.unit,
        interval.low as stated_low, interval.high as stated_high,
        pairs.* exclude (paper_id, version, section, sentence),
        lower(change.metric) as metric,
        case
            when change.start >= pair_end
                then substr(abstract, (pair_end + 1)::bigint, (change.start - pair_end)::bigint)
            else substr(abstract, (change.end + 1)::bigint, (pair_start - change.end)::bigint)
        end as gap
    from pairs
    join claims as change using (paper_id, version, section, sentence)
    join claim_intervals as interval on interval.claim_id = change.claim_id
    join papers using (paper_id, version)
    where
        change.kind in ('change', 'ratio') and change.side = ''
        and (change.start >= pair_end or change.end <= pair_start)
),

beside as (
    -- Said of the pair: nothing but connecting words stands between them, or no other clause begins there and they are
    -- of one metric.
    select *
    from neighbours
    where
        length(gap) <= 60
        and (
            regexp_full_match(
                gap,
                '(?i)([^[:alpha:]]|\b(an?|the|by|of|or|to|is|i|e|g|that|which|from|about|around|over|almost|nearly|roughly'
                '|approximately|up|for|instance|example|improv\w+|represent\w+|correspond\w+|amount\w*|equal|equivalent'
                '|mark\w+|demonstrat\w+|show\w+|relative|absolute|total|overall|gains?|increases?|decreases?|reductions?'
                '|drops?|rises?)\b)*'
            )
            or (
                not regexp_matches(gap, '(?i);|\b(and|while|but|whereas|with|surpass|outperform|exceed|beat)')
                and (contains(metric, pair_metric) or contains(pair_metric, metric))
            )
        )
),

spans as (
    select
        *,
        to_value >= from_value as rises,
        case when rises then from_high else to_high end as lesser_high,
        case when rises then from_low else to_low end as lesser_low,
        case when rises then to_high else from_high end as greater_high,
        case when rises then to_low else from_low end as greater_low,
        greater_low - lesser_high as gap_low,
        greater_high - lesser_low as gap_high,
        case when pair_unit = '' and greatest(from_value, to_value) <= 1 then 100 else 1 end as point
    from beside
),

final as (
    select
        claim_id, paper_id, quote, value, unit, from_claim_id, from_quote, to_claim_id, to_quote,
        length(gap) as distance, reading.name as reading, reading.low, reading.high,
        reading.low <= stated_high and stated_low <= reading.high as fits
    from spans, unnest([
        {name: 'points', low: point * gap_low, high: point * gap_high,
         reads: unit in ('percent', 'points') and pair_unit in ('percent', '')},
        {name: 'apart', low: gap_low, high: gap_high,
         reads: unit = pair_unit and unit <> 'percent' or unit = 'points' and point = 100},
        {name: 'percent', low: 100 * gap_low / from_high, high: 100 * gap_high / from_low, reads: unit = 'percent'},
        {name: 'percent of the new value', low: 100 * gap_low / to_high, high: 100 * gap_high / to_low,
         reads: unit = 'percent'},
        {name: 'times', low: greater_low / lesser_high, high: greater_high / lesser_low, reads: unit = 'times'},
        {name: 'times more', low: gap_low / lesser_high, high: gap_high / lesser_low, reads: unit = 'times'},
        {name: 'orders of magnitude', low: log10(greater_low / lesser_high), high: log10(greater_high / lesser_low),
         reads: unit = 'orders_of_magnitude'}
    ]) as readings(reading)
    where reading.reads
)

select * from final

-- A change that is stated right beside two values ("from 50% to 55%, a gain of 5 points"), and each way in which it can
-- be read: the values the pair allows, low to high, and whether the stated value is one of them. A fraction's points
-- count in hundredths; "percent of the new value" is how a speed grows when a time shrinks; "times more" is what is added,
-- as in "three times more". Where a sentence has several pairs a change may belong to any: `beside` tells to which it
-- stands close, and `distance` counts the characters between.
-- Asks: in which sense does a stated change fit its from/to pair?
-- Example: select quote, from_quote, to_quote, reading from change_readings where fits
with pairs as materialized (
    select *, length(case when form = 'compared' then to_quote else from_quote end) as first_length
    from value_pairs
    where from_low > 0 and to_low > 0
),

changes as (
    select
        claim_id, paper_id, version, section, sentence, place, place + length(quote) as past, quote, value, unit,
        kind, direction, low, high, before, after, lower(metric) as metric
    from stated_claims
    where
        side = '' and total is null
        and (
            kind in ('change', 'ratio')
            -- "from 0.5 to 0.6, i.e. by 20%", "from 16 GB to 4 GB, saving 75%"
            or kind = 'score' and unit = 'percent' and regexp_matches(right(before, 20), '(?i)\b(by|saving)( about| over| nearly)? $')
        )
),

neighbours as (
    select
        change.claim_id, change.quote, change.value, change.unit, change.direction, change.before, change.after,
        -- "half" is one in two.
        case when change.unit = 'times' and change.value < 1 and change.low > 0 then 1 / change.high else change.low end as stated_low,
        case when change.unit = 'times' and change.value < 1 and change.low > 0 then 1 / change.low else change.high end as stated_high,
        pairs.* exclude (version, section, sentence, unit, metric, first_length),
        pairs.unit as pair_unit,
        lower(pairs.metric) as pair_metric,
        change.metric,
        case
            when change.place >= closes then substr(sentence, (closes + 1)::bigint, (change.place - closes)::bigint)
            when change.past <= opens then substr(sentence, (change.past + 1)::bigint, (opens - change.past)::bigint)
            -- "55%, a 5-point gain over the earlier 50%"
            else substr(sentence, (opens + first_length + 1)::bigint, (change.place - opens - first_length)::bigint)
        end as gap
    from pairs
    join changes as change using (paper_id, version, section, sentence)
    where change.claim_id not in (from_claim_id, to_claim_id)
),

told as (
    -- Said of the pair: nothing but connecting words stands between them, or no other clause begins there and they are
    -- of one metric.
    select
        *,
        coalesce(
            length(gap) <= 70
            and (
                regexp_full_match(
                    gap,
                    '(?i)( (for|of|by|on|in|from|using|at|per) [^,;.()]+| [\w/%]+( [\w/]+){0,2})?'
                    '([^[:alpha:]]|\b(an?|the|by|of|or|to|is|i|e|g|that|which|from|about|around|over|almost|nearly|roughly'
                    '|approximately|up|for|instance|example|improv\w+|represent\w+|correspond\w+|amount\w*|equal|equivalent'
                    '|mark\w+|demonstrat\w+|show\w+|yield\w*|giv\w+|mean\w*|translat\w+|reflect\w+|saving|relative|absolute'
                    '|total|overall|net|accuracy|performance|rate|gains?|increases?|decreases?|reductions?|improvements?'
                    '|drops?|rises?)\b)*'
                )
                and not regexp_matches(gap, '(?i);|\b(and|while|but|whereas)\b')
                or (
                    form = 'from to'
                    and not regexp_matches(gap, '(?i);|\b((and|while|but|whereas|when|with|ours?|we|it|only)\b|surpass|outperform|exceed|beat)')
                    and metric <> '' and pair_metric <> ''
                    and (contains(metric, pair_metric) or contains(pair_metric, metric))
                )
            )
            -- "doubles the coverage" and "five times more data" are said of something else
            and not (regexp_matches(after, '(?i)^ (the|its|our|their)\b') and regexp_matches(quote, '(?i)(s|ed|ing)$'))
            and not (regexp_matches(after, '(?i)^ (more|fewer|less) [a-z]') and not regexp_matches(after, '(?i)^ \w+ than ')),
            false
        ) as beside
    from neighbours
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
        case when pair_unit = '' and greatest(from_value, to_value) <= 1 then 100 else 1 end as point,
        -- "a relative gain of 10%", "10% relative": percent alone leaves open whether points are meant
        regexp_matches(right(before, 40), '(?i)\brelative(ly)?\b[^\d,;.]*$') or regexp_matches(after, '(?i)^ ?\(?relative') as relative,
        regexp_matches(right(before, 40), '(?i)\babsolute(ly)?\b[^\d,;.]*$') or regexp_matches(after, '(?i)^ ?\(?absolute') as absolute,
        direction = case when rises then 'increase' else 'decrease' end as along,
        -- 12.98 times may be cut off to 12, not rounded to 13
        case when unit = 'times' and value >= 10 and isfinite(stated_high) then stated_high - value else 0 end as cut
    from told
    qualify bool_or(beside) over (partition by claim_id)
),

final as (
    select
        claim_id, paper_id, quote, value, unit, pair_unit, form, from_claim_id, from_quote, to_claim_id, to_quote,
        beside, length(gap) as distance, reading.name as reading, reading.low, reading.high,
        reading.low <= stated_high + cut and stated_low <= reading.high as fits
    from spans, unnest([
        {name: 'points', low: point * gap_low, high: point * gap_high,
         reads: (unit = 'points' or unit = 'percent' and not relative) and pair_unit in ('percent', '')
         or unit = '' and pair_unit = 'percent'},
        {name: 'apart', low: gap_low, high: gap_high,
         reads: unit = pair_unit and unit <> 'percent' or unit = 'points' and point = 100},
        {name: 'percent', low: 100 * gap_low / from_high, high: 100 * gap_high / from_low, reads: unit = 'percent' and not absolute or unit = '' and relative},
        {name: 'percent of the new value', low: 100 * gap_low / to_high, high: 100 * gap_high / to_low,
         reads: unit = 'percent' and not along},
        {name: 'times', low: greater_low / lesser_high, high: greater_high / lesser_low, reads: unit = 'times'},
        {name: 'times more', low: gap_low / lesser_high, high: gap_high / lesser_low,
         -- "a 6.3x improvement" was reckoned so, "a 3x improvement" means three times
         reads: unit = 'times' and regexp_matches(after, '(?i)^[- ]*(more|higher|greater|better|faster|larger|longer)\b')
         or unit = 'times' and value <> round(value) and regexp_matches(after, '(?i)^[- ]*(increas|improv|gain)')},
        {name: 'orders of magnitude', low: log10(greater_low / lesser_high), high: log10(greater_high / lesser_low),
         reads: unit = 'orders_of_magnitude'}
    ]) as readings(reading)
    where reading.reads
)

select * from final

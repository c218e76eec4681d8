-- Two values of one thing in one sentence, as it was and as it is: "from 50% to 55%", "55%, up from 50%", "55% compared
-- to 50% for the baseline". `form` tells how it is said; the pair stands in the sentence from `opens` to `closes`.
-- Asks: what did which value become?
-- Example: select from_quote, to_quote, metric from value_pairs where form = 'from to'
with said as materialized (
    select
        claim_id, paper_id, version, section, sentence, start, "end", place, place + length(quote) as past, quote,
        value, value_high, low, high, unit, bound, kind, side, metric, better
    from stated_claims
    where kind = 'score' or kind = 'size' and contains(sentence, 'from ')
),

-- The k-th `from` of a sentence belongs to its k-th `to`: "from 10 and 20 to 15 and 30, respectively".
ends as (
    select
        claim_id, paper_id, version, section, sentence, side,
        row_number() over (partition by paper_id, version, section, sentence, side order by start) as nth,
        count(*) over (partition by paper_id, version, section, sentence, side) as ends
    from said
    where side <> ''
),

neighbours as (
    select
        claim_id, kind, side, value_high, sentence, place, past,
        lead(claim_id) over following as next_id,
        lead(kind) over following as next_kind,
        lead(sentence) over following as next_sentence,
        lead(start) over following - "end" as apart
    from said
    window following as (partition by paper_id, version, section order by start)
),

gaps as (
    select
        *,
        right(substr(sentence, 1, place::bigint), 60) as before,
        substr(sentence, (past + 1)::bigint, apart::bigint) as gap
    from neighbours
    where sentence = next_sentence and apart between 3 and 100 and side <> 'to'
),

paired as (
    select before.claim_id as from_id, after.claim_id as to_id, 'from to' as form
    from ends as before
    join ends as after using (paper_id, version, section, sentence, nth, ends)
    where before.side = 'from' and after.side = 'to'
    union all
    select claim_id, next_id, 'from to'
    from gaps
    where
        (kind = 'size' or side = 'from' and next_kind = 'size') and regexp_full_match(gap, ' ?[a-zA-Z]* to ')
        and regexp_matches(before, '(?i)\bfrom (about |around )?$')
    union all
    select next_id, claim_id, 'compared'
    from gaps
    where
        kind = 'score' and side = '' and value_high is null
        and regexp_full_match(
            gap,
            '(?i)([^.;]*, an? .+\b(improvement|gain|increase|reduction|decrease|drop|boost|jump) (over|from|compared (to|with)'
            '|relative to|above)|[^.;]*\b((up|down|improv\w+|rising|increas\w+|decreas\w+|reduced) from|compared (to|with)'
            '|vs\.?|versus|against|instead of|surpass\w*|outperform\w*|exceed\w*|beat\w*))\b[^,.;]*'
        )
        and not regexp_matches(gap, '(?i)\band\b')
        -- 92% and 85%, compared to ...
        and not regexp_matches(before, '\d\S*,? (and|or) $|\d\S*, $')
    union all
    -- "Compared with 50% for the baseline, ours reaches 55%"
    select claim_id, next_id, 'before'
    from gaps
    where
        kind = 'score' and side = '' and value_high is null
        and regexp_matches(before, '(?i)(^|[,;] )(compared (to|with)|against|from|starting from) (the )?$')
        and regexp_full_match(gap, '(?i)[^,.;]*, [^,.;]*\b(reach|achiev|attain|obtain|get|score|is|rais|improv|yield|solv|climb|rise|rose)\w*\b[^,.;]*')
),

joined as (
    select
        form, after.paper_id, after.version, after.section, after.sentence,
        before.claim_id as from_claim_id, before.quote as from_quote,
        before.value as from_value, before.low as from_low, before.high as from_high,
        after.claim_id as to_claim_id, after.quote as to_quote,
        after.value as to_value, after.low as to_low, after.high as to_high,
        coalesce(nullif(before.unit, ''), after.unit) as unit,
        coalesce(nullif(after.metric, ''), before.metric) as metric,
        coalesce(after.better, before.better) as better,
        least(before.place, after.place) as opens,
        greatest(before.past, after.past) as closes
    from paired
    join said as before on before.claim_id = from_id
    join said as after on after.claim_id = to_id
    where
        (before.kind = after.kind or after.kind = 'size')
        and (before.unit = after.unit or before.unit = '' or after.unit = '')
),

-- "doubles from 20% to 40%" and "shortens the wait from 3 s to 2 s" may be read as one range.
ranges as (
    select
        'from to', paper_id, version, section, sentence,
        claim_id, split_part(quote, ' to ', 1), value, low, 2 * value - low,
        claim_id, split_part(quote, ' to ', 2), value_high, 2 * value_high - high, high,
        unit, metric, better, place, past
    from said
    where
        value_high is not null and bound = 'exact' and contains(quote, ' to ')
        and regexp_matches(
            right(substr(sentence, 1, place::bigint), 70),
            '(?i)\b((doubl|tripl|quadrupl|halv)\w*|(reduc|decreas|improv|increas|rais|shorten)(es|ed)|(cut|drop|fall|lower|shorten|ris)e?s?'
            '|lowered|dropped|fell|rose) ([\w@-]+ ){0,5}from $'
        )
),

final as (
    select * from joined
    union all
    select * from ranges
)

select * from final

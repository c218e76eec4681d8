-- Two numbers that one text gives for one thing: kind, metric, datasets, setting, system, baseline and unit are the same or
-- left unsaid, each is the only one of its sentence, and no words around them tell them apart. `agree` says whether both
-- can be right: whether their intervals of rounding and bounds meet. The later of the two comes first.
-- Asks: where does a text give two numbers for one thing?
-- Example: select metric, quote, other_quote, other_sentence from restatements where not agree
with stated as (
    select
        claims.claim_id,
        claims.paper_id,
        version,
        section,
        start,
        quote,
        sentence,
        kind,
        metric,
        metric_name,
        case when kind = 'ratio' then regexp_replace(folded(metric_name), 'up$', '') else folded(metric_name) end as measure,
        dataset,
        dataset_names,
        setting,
        condition,
        claims.system as named,
        folded(system_name) as system,
        baseline,
        claims.direction,
        origin,
        aggregate,
        case when kind = 'score' and scale in ('proportion', 'relative') then scale else unit end as axis,
        case
            when kind = 'score' and (scale in ('proportion', 'relative') and unit = 'percent' or scale = 'proportion' and abs(value) > 1)
                then 100 else 1
        end as part,
        case when value = read_value then claim_intervals.low else value end / part as low,
        case when value = read_value then claim_intervals.high else value end / part as high
    from named_claims as claims
    join claim_intervals using (claim_id)
    left join called_metrics as metrics on metrics.name = metric_name
    where kind in ('score', 'change', 'ratio') and metric_name <> '' and side = '' and total is null and origin <> 'imported'
        and measure not in ('resolution', 'contextlength', 'size', 'samplesize', 'p-value', 'pvalue', 'rank')
        -- what is kept of a score is none
        and not regexp_matches(sentence, '(?i)\d ?\\?%? of (the|its|their) ([\w-]+ ){0,2}(accuracy|performance|quality|score)')
),

-- A sentence with several numbers for one measure lists settings that its slots do not hold.
alone as (
    select *
    from stated
    qualify count(*) over (partition by hash(paper_id, section, sentence, kind, measure, axis, system, origin)) = 1
),

-- So does a text with more than two such sentences.
pairwise as (
    select *
    from alone
    qualify count(*) over (partition by hash(paper_id, kind, measure, setting, direction, aggregate, axis, origin)) = 2
),

-- What is folded of the few that are left.
twice as (
    select
        * replace (folded(coalesce(condition, '')) as condition, folded(coalesce(baseline, '')) as baseline),
        folded(metric) as written,
        list_sort(list_transform(dataset_names, lambda name: folded(name))) as datasets,
        folded(concat_ws(' ', metric, metric_name, named, array_to_string(dataset, ' '), array_to_string(dataset_names, ' ')))
            as said_of
    from pairwise
),

said as materialized (
    select said_settings.*
    from said_settings
    semi join twice using (claim_id)
),

pairs as (
    select
        one.claim_id,
        one.paper_id,
        one.kind,
        one.metric,
        coalesce(nullif(one.dataset_names, []), other.dataset_names) as datasets,
        one.section,
        one.quote,
        one.sentence,
        other.claim_id as other_claim_id,
        other.section as other_section,
        other.quote as other_quote,
        other.sentence as other_sentence,
        one.low <= other.high and other.low <= one.high as agree,
        '^(improv|increas|drop|fall|fell|declin|decreas|degrad|ris|rose|boost|rais)' as said_of_change
    from twice as one
    join twice as other
        on one.paper_id = other.paper_id
        and one.kind = other.kind
        and one.measure = other.measure
        and one.setting = other.setting
        and one.direction = other.direction
        and one.aggregate = other.aggregate
        and one.axis = other.axis
        and (one.section, one.start) > (other.section, other.start)
        and one.sentence <> other.sentence
    join said as here on here.claim_id = one.claim_id
    join said as there on there.claim_id = other.claim_id
    join papers on papers.paper_id = one.paper_id and papers.version = one.version
    where
        (
            one.system = other.system and one.datasets = other.datasets
            or one.system = other.system and one.system <> '' and least(len(one.datasets), len(other.datasets)) = 0
            or one.datasets = other.datasets and len(one.datasets) > 0
                and '' in (one.system, other.system)
                and (one.condition in (other.condition, other.system) or other.condition = one.system)
        )
        and (contains(one.written, other.written) or contains(other.written, one.written))
        and (one.condition = other.condition or least(one.condition, other.condition) = '')
        and (one.baseline = other.baseline or '' in (one.baseline, other.baseline))
        and list_filter(here.settings, lambda word: one.kind = 'score' or not regexp_matches(word, said_of_change))
            = list_filter(there.settings, lambda word: one.kind = 'score' or not regexp_matches(word, said_of_change))
        and list_filter(here.names, lambda name: not contains(one.said_of || other.said_of, folded(name)))
            = list_filter(there.names, lambda name: not contains(one.said_of || other.said_of, folded(name)))
        -- "an mAP of 86. 42%": a decimal point that was taken for the end of a sentence.
        and not (one.section = 'abstract' and regexp_matches(substr(abstract, greatest(one.start - 3, 1)::integer, 4), '\d\. ?$'))
),

final as (
    select * exclude (said_of_change)
    from pairs
)

select * from final

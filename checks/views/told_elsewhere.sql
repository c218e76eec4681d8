-- What a paper says of another's system, beside what the paper that presents the system says of it: two scores on one
-- dataset, metric and axis whose intervals of rounding and bounds do not meet. A score without a system counts as one of the
-- system that its paper presents. What the presenting paper says anywhere may be repeated: such numbers are left out.
-- `alike` says whether setting, condition and the words around the numbers tell no difference: what is told names no
-- setting that its own paper does not name.
-- Asks: which numbers of others are not what their own paper says?
-- Example: select system, dataset, metric, quote, own_quote, own_paper_id from told_elsewhere where alike
with scores as (
    select
        claims.claim_id,
        paper_id,
        unnest(dataset_names) as dataset,
        metric_name as metric,
        setting,
        trim(regexp_replace(lower(coalesce(condition, '')), '\b(an?|the)\b *', '', 'g')) as condition,
        lower(coalesce(system_name, '')) as system,
        system_name,
        aggregate,
        origin,
        quote,
        lower(title) as title,
        published,
        case when scale in ('proportion', 'relative') then scale else unit end as axis,
        case
            when scale in ('proportion', 'relative') and unit = 'percent' or scale = 'proportion' and abs(value) > 1 then 100
            else 1
        end as part,
        case when value = read_value then claim_intervals.low else value end / part as low,
        case when value = read_value then claim_intervals.high else value end / part as high
    from named_claims as claims
    join claim_intervals using (claim_id)
    left join called_metrics as metrics on metrics.name = metric_name
    where kind = 'score' and metric_name <> '' and side <> 'from' and origin <> 'imported' and total is null
),

pairs as (
    select
        told.claim_id,
        told.paper_id,
        told.origin,
        told.system,
        told.system_name,
        told.dataset,
        told.metric,
        told.quote,
        told.low * told.part as low,
        told.high * told.part as high,
        own.claim_id as own_claim_id,
        own.paper_id as own_paper_id,
        own.quote as own_quote,
        own.title as own_title,
        told.setting = own.setting
            and told.aggregate = own.aggregate
            and (told.condition = own.condition or told.condition = '') as same_setting
    from scores as told
    join scores as own
        on told.dataset = own.dataset
        and told.metric = own.metric
        and told.axis = own.axis
        and told.paper_id <> own.paper_id
        and coalesce(own.published <= told.published, true)
        and own.system in (told.system, '')
    where
        length(told.system) > 2 and own.origin = 'own' and not contains(told.title, told.system)
        and (told.low > own.high or own.low > told.high)
),

presented as (
    select pairs.*, substr(abstract, 1, greatest(strpos(lower(abstract), system) - 1, 0)::integer) as before
    from pairs
    join (select paper_id, abstract from papers qualify version = max(version) over (partition by paper_id)) as home
        on home.paper_id = own_paper_id
    where contains(own_title, system) or contains(lower(abstract), system)
),

said as materialized (
    select * from said_settings
),

final as (
    select
        presented.claim_id,
        presented.paper_id,
        origin,
        system_name as system,
        dataset,
        metric,
        quote,
        own_claim_id,
        own_paper_id,
        own_quote,
        same_setting
            and list_has_all(
                there.settings,
                list_filter(here.settings, lambda word: not regexp_matches(word, '^(improv|increas|rais|boost|best|new)'))
            ) as alike
    from presented
    join said as here on here.claim_id = presented.claim_id
    join said as there on there.claim_id = own_claim_id
    anti join claims as repeated
        on repeated.paper_id = own_paper_id and repeated.kind = 'score' and repeated.value between low and high
    where
        contains(own_title, system)
        or regexp_matches(
            before,
            '(?is)(\b(present|propos|introduc|develop|releas|describ|design|build|built|dub|call|nam(e|ed|ely)\b|term)\w*[^.]*'
            '|\bour [\w -]+,?\s*|[.!?]\s+)$'
        )
)

select * from final

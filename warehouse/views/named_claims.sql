-- Corrected claims under the names of the registers and of this warehouse's aliases: what every board and summary counts.
-- An alias of what the paper writes comes before one of the register's name for it.
-- `metric_name`, `dataset_names`, `task_name` and `system_name` are the names; the slots stay as the paper writes them.
-- `setting` is what of metric and condition keeps two numbers apart: split, shots, k, and what was seen before.
-- Asks: under which names do this paper's claims count?
-- Example: select metric, metric_name, setting from named_claims where paper_id = '2401.00001'
with called as (
    select
        coalesce(map_from_entries(list((folded(alias), name)) filter (kind = 'metric')), map {}) as metric_aliases,
        coalesce(map_from_entries(list((folded(alias), name)) filter (kind = 'dataset')), map {}) as dataset_aliases,
        coalesce(map_from_entries(list((folded(alias), name)) filter (kind = 'task')), map {}) as task_aliases,
        coalesce(map_from_entries(list((folded(alias), name)) filter (kind = 'system')), map {}) as system_aliases
    from aliases
),

-- A name that somebody set has no register's name yet; where nobody did, the registers are not spelled out.
registered as (
    select kind, folded(unnest([name] || aliases)) as spelling, name
    from (
        select 'metric' as kind, name, aliases from metrics
        union all
        select 'dataset', name, aliases from datasets
        union all
        select 'task', name, aliases from tasks
    )
    cross join (select 1 from corrections where slot in ('metric', 'dataset', 'task') limit 1)
),

spelled as (
    select kind, spelling, min(name) as name from registered group by kind, spelling
),

known as (
    select
        coalesce(map_from_entries(list((spelling, name)) filter (kind = 'metric')), map {}) as metric_register,
        coalesce(map_from_entries(list((spelling, name)) filter (kind = 'dataset')), map {}) as dataset_register,
        coalesce(map_from_entries(list((spelling, name)) filter (kind = 'task')), map {}) as task_register
    from spelled
),

looked_up as (
    select
        claims.* replace (
            coalesce(metric_id, case when corrected then metric_register[folded(metric)] end) as metric_id,
            case
                when corrected and len(dataset_id) < len(dataset)
                    then list_transform(dataset, lambda written: dataset_register[folded(written)])
                else dataset_id
            end as dataset_id,
            coalesce(task_id, case when corrected then task_register[folded(task)] end) as task_id
        )
    from corrected_claims as claims, known
),

-- Names are folded only where there are aliases: that takes most of the time.
named as (
    select
        looked_up.*,
        case
            when cardinality(metric_aliases) = 0 then coalesce(metric_id, metric)
            else coalesce(metric_aliases[folded(metric)], metric_aliases[folded(metric_id)], metric_id, metric)
        end as metric_name,
        case
            when cardinality(dataset_aliases) = 0
                then list_transform(dataset, lambda written, i: coalesce(dataset_id[i], written))
            else list_transform(
                dataset,
                lambda written, i: coalesce(
                    dataset_aliases[folded(written)], dataset_aliases[folded(dataset_id[i])], dataset_id[i], written
                )
            )
        end as dataset_names,
        case
            when cardinality(task_aliases) = 0 then coalesce(task_id, task)
            else coalesce(task_aliases[folded(task)], task_aliases[folded(task_id)], task_id, task)
        end as task_name,
        case
            when cardinality(system_aliases) = 0 then system
            else coalesce(system_aliases[folded(system)], system)
        end as system_name,
        case when condition <> '' then lower(condition) end as said
    from looked_up, called
),

final as (
    select
        * exclude (said),
        nullif(regexp_extract(said, '\b(test-std|test-dev|test|validation|val|dev|training|train|held-out)\b( set| split)?', 1), '')
            as split,
        coalesce(
            try_cast(nullif(regexp_extract(said, '\b(\d+)[- ]shot', 1), '') as integer),
            case regexp_extract(said, '\b(zero|one|five)[- ]shot', 1) when 'zero' then 0 when 'one' then 1 when 'five' then 5 end
        ) as shots,
        case
            when contains(metric, '@') then try_cast(nullif(regexp_extract(metric, '@\s?(\d+)', 1), '') as integer)
        end as k,
        nullif(
            regexp_extract(
                said, '\b(unseen|seen|trained|in-domain|out-of-domain|in-distribution|out-of-distribution|ood|cross-domain'
                '|few-shot|fine-tuned|real-world|simulation|with tools|without tools)\b', 1
            ),
            ''
        ) as scope,
        concat_ws(
            ', ', split, shots || '-shot', 'k=' || k, scope
        ) as setting
    from named
)

select * from final

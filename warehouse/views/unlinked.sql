-- Names of metrics, datasets and tasks that no register knows, by how many papers use them: the to-do list of the
-- registers, and of this warehouse's aliases.
-- Asks: which names should the registers learn next?
-- Example: select kind, name, papers from unlinked order by papers desc limit 20
with names as (
    select 'metric' as kind, metric as name, paper_id, sentence
    from named_claims
    where metric_id is null and metric_name = metric and metric <> '' and kind <> 'size'
    union all
    select 'dataset', written, paper_id, sentence
    from (
        select
            paper_id,
            sentence,
            unnest(dataset) as written,
            unnest(dataset_names) as called,
            unnest(list_resize(dataset_id, len(dataset))) as known
        from named_claims
        where kind <> 'size'
    )
    where known is null and called = written
    union all
    select 'task', task, paper_id, sentence
    from named_claims
    where task_id is null and task_name = task and task <> ''
),

final as (
    select
        kind,
        mode(name) as name,
        count(distinct paper_id) as papers,
        count(*) as claims,
        any_value(sentence) as example
    from names
    group by kind, folded(name)
)

select * from final

-- Names of metrics, datasets and tasks that no register knows, by how many papers use them: the to-do list of the
-- registers, and of this warehouse's aliases.
-- Asks: which names should the registers learn next?
-- Example: select kind, name, papers from unlinked order by papers desc limit 20
with used as (
    select
        paper_id,
        sentence,
        kind = 'size' as is_size,
        unnest(
            [
                {kind: 'metric', name: metric, known: metric_id, called: metric_name},
                {kind: 'task', name: task, known: task_id, called: task_name}
            ]
            || list_transform(
                dataset,
                lambda written, i: {kind: 'dataset', name: written, known: dataset_id[i], called: dataset_names[i]}
            )
        ) as word
    from named_claims
),

names as (
    select word.kind as kind, word.name as name, paper_id, sentence
    from used
    where
        word.known is null and word.called = word.name and word.name <> ''
        and (word.kind = 'task' or not is_size)
),

final as (
    select
        kind,
        mode(name order by name) as name,
        count(distinct paper_id) as papers,
        count(*) as claims,
        min(sentence) as example
    from names
    group by kind, folded(name)
)

select * from final

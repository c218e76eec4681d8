-- Datasets with a board by how near their names come to a name; 1 is the same name, however it is spelled.
with boards as (
    select distinct dataset from board_scores
),

named as (
    select dataset, dataset as spelling
    from boards
    union all
    select name, spelling
    from spellings
    where kind = 'dataset' and name in (from boards)
),

final as (
    select
        dataset,
        max(case
            when folded(spelling) = folded($name) then 1
            when contains(folded(spelling), folded($name)) then 0.95
            else least(jaro_winkler_similarity(folded(spelling), folded($name)), 0.99)
        end) as nearness
    from named
    group by dataset
)

select * from final
order by nearness desc, dataset
limit 20

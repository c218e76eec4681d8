-- Likely duplicates among the names that no register knows: those whose letters and digits are the same, or nearly the
-- same, as a known name's or a more frequent unknown one's. Numbers in names must agree: GPT-3 is not GPT-4.
with unknown as (
    select
        kind,
        name,
        papers,
        example,
        folded(name) as spelling,
        regexp_extract_all(name, '\d+') as numbers
    from unlinked
    where ($kind is null or kind = $kind) and length(folded(name)) > 3
),

known as (
    select 'dataset' as kind, unnest([name] || aliases) as spelling, name, 1000000 as papers from datasets
    union all
    select 'metric', unnest([name] || aliases), name, 1000000 from metrics
    union all
    select 'task', unnest([name] || aliases), name, 1000000 from tasks
),

targets as (
    select kind, name, folded(spelling) as spelling, regexp_extract_all(spelling, '\d+') as numbers, papers from known
    union all
    select kind, name, spelling, numbers, papers from unknown
),

-- Only names that begin alike are compared: the others are as many as their square.
pairs as (
    select
        unknown.kind,
        unknown.name as alias,
        targets.name,
        unknown.papers,
        regexp_replace(unknown.spelling, '[^a-z0-9+]', '', 'g') = regexp_replace(targets.spelling, '[^a-z0-9+]', '', 'g')
            as same_letters,
        jaro_winkler_similarity(unknown.spelling, targets.spelling) as likeness,
        abs(length(unknown.spelling) - length(targets.spelling)) as lengths_apart,
        targets.papers as weight,
        unknown.example
    from unknown
    join targets
        on unknown.kind = targets.kind
        and left(unknown.spelling, 3) = left(targets.spelling, 3)
        and abs(length(unknown.spelling) - length(targets.spelling)) <= 3
        and unknown.numbers = targets.numbers
        and unknown.spelling <> targets.spelling
        and (targets.papers, targets.name) > (unknown.papers, unknown.name)
),

final as (
    select kind, alias, name, papers, case when same_letters then 1 else likeness end as likeness, example
    from pairs
    -- A short name that only begins like a long one is another name.
    where same_letters or (likeness >= 0.94 and lengths_apart <= 1)
    qualify row_number() over (partition by kind, alias order by same_letters desc, likeness desc, weight desc, name) = 1
)

select kind, alias, name, papers, round(likeness, 3) as likeness, example
from final
order by papers desc, likeness desc, kind, alias
limit $most

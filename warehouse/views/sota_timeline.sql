-- The record on each board, and each score that beat it, in order of publication. Scores without a date set no record.
-- Asks: who set the record when, and by how much?
-- Example: select published, system, value, gain from sota_timeline where dataset = 'HumanEval' order by published
with dated as (
    select *, case when direction = 'lower' then -height else height end as merit
    from board_scores
    where direction in ('higher', 'lower') and published is not null
),

followed as (
    select
        *,
        max(merit) over (
            partition by dataset, metric, setting, axis
            order by published, merit desc, paper_id, section, start
            rows between unbounded preceding and 1 preceding
        ) as before
    from dated
),

final as (
    select
        dataset,
        metric,
        setting,
        direction,
        published,
        system,
        value,
        unit,
        abs(merit - before) as gain,
        paper_id,
        title,
        claim_id,
        axis
    from followed
    where before is null or merit > before
    order by dataset, metric, setting, axis, published, merit
)

select * from final

-- The board as it stood on a day: the best own score of each system on each board, of what was published until then,
-- ranked the way the metric's direction says. Boards are apart by dataset, metric, setting and axis; equal scores share a
-- rank; without a direction nothing is ranked. A day can be a month or a year: then it is their last. A paper of which
-- no more than the month or the year is known counts from its first. With null for the day all scores count, those
-- without a date too.
-- Takes: day
-- Asks: who led on this dataset at the end of June?
-- Example: select rank, system, value from leaderboard_as_of('2025-06-30') where dataset = 'HumanEval'
with placed as (
    select
        *,
        case when direction = 'lower' then height else -height end as distance
    from board_scores
    where day is null or left(published, length(day::varchar)) <= day::varchar
),

-- A score without a system stands for its paper.
best as (
    select *
    from placed
    qualify row_number() over (
        partition by
            dataset, metric, setting, axis, system is null, coalesce(lower(system), paper_id)
        order by distance, published nulls last, paper_id, section, start
    ) = 1
),

final as (
    select
        dataset,
        metric,
        direction,
        setting,
        case when direction in ('higher', 'lower') then rank() over board end as rank,
        system,
        value,
        value_high,
        error,
        unit,
        bound,
        aggregate,
        condition,
        rescaled,
        published,
        paper_id,
        title,
        url,
        claim_id,
        split,
        shots,
        k,
        scope,
        axis
    from best
    window board as (partition by dataset, metric, setting, axis order by distance)
    order by dataset, metric, setting, axis, rank nulls last, distance, published nulls last, paper_id, claim_id
)

select * from final

-- How much of everything the warehouse holds now, in the latest version of each paper. Each check run of everything keeps
-- these counts; where one drops by a third from one run to the next, something broke.
-- Asks: how much is there of each?
-- Example: select name, count from health_counts order by count desc
with claimed as (
    unpivot (
        select
            count(*) as "claims",
            count(*) filter (kind = 'score') as "claims of kind score",
            count(*) filter (kind = 'change') as "claims of kind change",
            count(*) filter (kind = 'ratio') as "claims of kind ratio",
            count(*) filter (kind = 'size') as "claims of kind size",
            count(*) filter (metric <> '') as "claims with a metric",
            count(*) filter (metric_id is not null) as "claims with a metric of the register",
            count(*) filter (len(dataset) > 0) as "claims with a dataset",
            count(*) filter (len(list_filter(dataset_id, lambda name: name is not null)) > 0)
                as "claims with a dataset of the register",
            count(*) filter (system <> '') as "claims with a system",
            count(*) filter (confidence >= 0.9) as "claims of confidence 0.9 or more",
            count(*) filter (confidence >= 0.7 and confidence < 0.9) as "claims of confidence 0.7 to 0.9",
            count(*) filter (confidence < 0.7) as "claims of confidence below 0.7"
        from current_claims
    )
    on columns(*)
    into name name value count
),

-- A paper's numbers are dismissed with each version; the latest is the one that counts.
latest as (
    select paper_id, max(version) as version from papers group by paper_id
),

dismissed_for as (
    select reason, count(*) as count
    from dismissed
    join latest using (paper_id, version)
    group by reason
),

final as (
    select name, count from claimed
    union all
    select 'papers', count(*) from latest
    union all
    select 'numbers dismissed', coalesce(sum(count), 0)::bigint from dismissed_for
    union all
    select 'dismissed: ' || reason, count from dismissed_for
    union all
    select 'rejects', count(*) from rejects
    union all
    select 'boards', count(*) from leaderboards
    union all
    select 'rows of leaderboards', count(*) from leaderboard
)

select * from final

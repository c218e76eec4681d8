-- Claims of the latest version of each paper, beside what the paper is.
-- Asks: what does each paper say in its latest version?
-- Example: select quote, sentence from current_claims where paper_id = '2401.00001'
with latest as (
    select paper_id, max(version) as version
    from papers
    group by paper_id
),

final as (
    select claims.*, papers.title, papers.published, papers.updated, papers.url
    from claims
    join latest using (paper_id, version)
    join papers using (paper_id, version)
)

select * from final

-- Claims of the latest version of each paper, beside what the paper is.
-- Asks: what does each paper say in its latest version?
-- Example: select quote, sentence from current_claims where paper_id = '2401.00001'
with latest as (
    select paper_id, version, title, published, updated, url
    from papers
    anti join papers as later on later.paper_id = papers.paper_id and later.version > papers.version
),

final as (
    select claims.*, latest.title, latest.published, latest.updated, latest.url
    from claims
    join latest using (paper_id, version)
)

select * from final

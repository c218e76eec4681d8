-- Every state that a claim was ever in: as it stands, and as earlier rules or an earlier text under the same version had
-- it. `statement` is what it says but for its number, the thread to follow it by.
-- Asks: what has been read in this paper, and by which rules?
-- Example: select version, extractor, quote, metric from claim_states where paper_id = '2401.00001' order by run_id
with stated as (
    select claims.*, papers.extractor, null::integer as retired_run_id
    from claims
    join papers using (paper_id, version)
    union all by name
    select * from past_claims
),

final as (
    select statement_of(paper_id, section, kind, metric, dataset, system, condition, side) as statement, *
    from stated
)

select * from final

-- What the checks found in a run, the claim with its sentence, beside the one that contradicts it. With null for the run:
-- what each check found when it last ran over all papers.
-- Takes: run
-- Asks: what was doubted in the first run?
-- Example: select check_id, paper_id, quote, why from findings_of(1)
with found as (
    select check_failures.* exclude (waiver_id), check_results.suite, check_results.severity
    from check_failures
    join check_results using (run_id, check_id)
    left join whole_check_runs using (run_id, check_id)
    where coalesce(run_id = run, age = 1)
),

holding as (
    select *
    from waivers
    where revoked is null and expires >= current_date
),

covered as (
    select found.run_id, found.check_id, found.claim_id, found.paper_id, min(waiver_id) as waiver_id
    from found
    join holding
        on holding.check_id = found.check_id
        and case
            when holding.claim_id is null then holding.paper_id = found.paper_id
            else holding.claim_id = found.claim_id
        end
    group by all
),

doubted as (
    select claim_id from found
    union
    select other_claim_id from found
),

said as (
    select
        claim_id,
        paper_id,
        version,
        section,
        quote,
        sentence,
        case
            when section = 'abstract' and substr(sentence, start + 2 - strpos(abstract, sentence), length(quote)) = quote
                then start + 1 - strpos(abstract, sentence)
            else strpos(sentence, quote) - 1
        end as quote_at,
        system,
        metric,
        array_to_string(dataset, ', ') as dataset,
        condition,
        rule,
        title,
        url,
        published
    from claims
    join papers using (paper_id, version)
    semi join doubted using (claim_id)
),

final as (
    select
        found.check_id,
        found.suite,
        found.severity,
        found.run_id,
        found.claim_id,
        found.paper_id,
        found.why,
        one.quote,
        one.sentence,
        one.quote_at,
        one.section,
        one.system,
        one.metric,
        one.dataset,
        one.condition,
        one.rule,
        coalesce(one.title, papers.title) as title,
        coalesce(one.url, papers.url) as url,
        coalesce(one.published, papers.published) as published,
        found.other_claim_id,
        other.paper_id as other_paper_id,
        other.quote as other_quote,
        other.sentence as other_sentence,
        other.quote_at as other_quote_at,
        other.title as other_title,
        other.url as other_url,
        other.published as other_published,
        holding.waiver_id,
        holding.reason as waived_because,
        holding.made_by as waived_by,
        holding.expires as waived_until
    from found
    left join said as one on one.claim_id = found.claim_id
    left join said as other on other.claim_id = found.other_claim_id
    left join (select * from papers qualify version = max(version) over (partition by paper_id)) as papers
        on papers.paper_id = found.paper_id
    left join covered
        on covered.run_id = found.run_id
        and covered.check_id = found.check_id
        and covered.claim_id is not distinct from found.claim_id
        and covered.paper_id is not distinct from found.paper_id
    left join holding using (waiver_id)
)

select * from final

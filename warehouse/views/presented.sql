-- What each paper presents as its own, folded: its title and the sentences that say "we present", "called", "release".
-- Asks: which paper is this system from?
-- Example: select paper_id from presented where contains(words, folded('Plover'))
with latest as (
    select paper_id, title, abstract
    from papers
    qualify version = max(version) over (partition by paper_id)
),

final as (
    select
        paper_id,
        folded(
            title || ' '
            || array_to_string(
                regexp_extract_all(
                    abstract,
                    '(?is)[^.]*\b(?:present|propos|introduc|develop|releas|describe|design|build|dub|call|nam(?:e|ed|ely)\b|term)[^.]*'
                ),
                ' '
            )
        ) as words
    from latest
)

select * from final

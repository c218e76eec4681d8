-- Percentages that a count of right items can give, and of how many items. `told_by` says where the number of items is from:
-- the sentence ("solves 43% of 30 problems"), the paper (it counts these things, or its benchmark, in another sentence) or
-- the register (the benchmark's test set). Runs that are averaged multiply the items; where their number is not told, or
-- a part of the items is scored, nothing is said. `below` and `above` are the counts next to the percentage; `reached`
-- says whether either gives it, rounded in whatever way or cut off.
-- Asks: which percentages can no count of right answers give?
-- Example: select quote, items, below, above from item_shares where not reached
with scores as (
    select
        claims.claim_id,
        claims.paper_id,
        claims.version,
        quote,
        sentence,
        lower(metric_name) as measure,
        lower(metric) as written,
        lower(coalesce(condition, '')) as condition,
        dataset_names,
        k,
        case when unit = 'percent' or abs(value) > 1 then 1 else 100 end as scaled,
        value * scaled as percent,
        -- 65.90 may be 65.9 with a nought put on
        (claim_intervals.high - claim_intervals.low) * scaled * case when regexp_matches(quote, '\.\d+0\D*$') then 10 else 1 end as digit,
        substr(sentence, 1, greatest(strpos(sentence, quote) - 1, 0)::integer) as before,
        substr(sentence, (strpos(sentence, quote) + length(quote))::integer) as after
    from named_claims as claims
    join claim_intervals using (claim_id)
    left join called_metrics as metrics on metrics.name = metric_name
    where
        kind = 'score' and origin <> 'imported' and aggregate in ('', 'max')
        and bound = 'exact' and value_high is null and claims.error is null and total is null and value = read_value
        and value > 0 and (unit = 'percent' and value <= 100 or unit = '' and scale = 'proportion')
        and not regexp_matches(
            measure || written,
            'f1|auc|auroc|\bmap\b|bleu|rouge|dice|iou|precision|recall|sensitiv|specific|balanced|macro|micro|weighted|mean|averag|win'
            '|word|character|token|step|overlap|similar|correl|coverage|reward|prefer|kappa|\bap\d*\b|error|rank'
        )
),

counted as (
    select
        scores.*,
        '(\d[\d,]*)\s+(?:[a-z-]+\s+){0,3}?(problem|question|task|item|case|patient|image|sample|example|instance|scenario|quer'
        '|video|prompt|document|exercise|puzzle|program|theorem|participant|respondent|sentence|scan|dialogue|conversation|bug'
        '|issue|paper|student|episode|game|user|function|report|statement|pair)(?:s|ies)\b' as counting,
        regexp_extract(
            after,
            '(?i)^\s*(?:correct|[\w-]+ rate|accura\w+|[\w-]+ accuracy|pass@1|success|exact match|score)?\s*(?:[\w-]+\s+){0,3}?'
            '(?:\b(?:of|on|across|over|in|for|out of|from|among)\s+(?:[^\s\d,;:.()]+\s+){0,4}?|\()' || counting,
            ['number', 'things']
        ) as behind,
        regexp_extract(
            before,
            '(?i)(?:\b(?:of|on|across|over|for|among|from|in)\s+(?:[^\s\d,;:.()]+\s+){0,4}?|\()' || counting || '[^.;:\d]{0,70}$',
            ['number', 'things']
        ) as ahead,
        lower(regexp_extract(
            after, '(?i)^\s*(?:\([^)]*\)\s*)?(?:of|in)\s+(?:(?:the|all|these|those|our|its)\s+){0,2}(?:[\w-]+\s+){0,2}?(\w+?)(?:s|y|ies)?\b', 1
        )) as share_of
    from scores
),

in_sentence as (
    select
        claim_id,
        1 as nearness,
        case when behind.number <> '' then behind.number else ahead.number end as number,
        lower(case when behind.number <> '' then behind.things else ahead.things end) as things
    from counted
    where
        ((behind.number = '') <> (ahead.number = '') or behind.number = ahead.number and behind.number <> '')
        -- "of 99 samples, it catches 76% of the bugs"
        and (behind.number <> '' or share_of in ('', 'them', 'these', 'those', things))
        -- "100 questions across 34 documents"
        and not regexp_matches(before, '(?i)\b(question|problem|task|quer\w+|sample|image|pair)s? (across|over|from|in|on|of|about) [^\d.]{0,20}\d')
        -- rates over a handful of tasks are averages
        and not (things = 'task' and length(number) < 3 and share_of not in ('them', 'these', 'those') and not regexp_matches(before, '(?i)\b(solv|complet|resolv|pass|finish)\w*\W*$')
            and not regexp_matches(after, '(?i)^\s*of (the |all |these |those )*\d+ ([\w-]+ )?tasks? (succe|fail|pass|complet|(was|were|are|is) solved)'))
        and not regexp_matches(
            sentence,
            '(?i)\b(fine-?tun|train|tun|learn|adapt|distil|demonstrat)\w* (?:[\w-]+ ){0,3}(on|of|from|over|with|using) (only |just )?\d'
        )
),

-- Things that the paper counts once.
counts as (
    select
        paper_id,
        things,
        min(number)::varchar as number,
        bool_or(of_benchmark) as of_benchmark,
        count(*) over (partition by paper_id) = 1 as alone
    from (
        select
            paper_id,
            value::integer as number,
            regexp_extract(
                substr(sentence, (strpos(sentence, quote) + length(quote))::integer),
                '^\s+(?:[A-Za-z-]+\s+){0,3}?(problem|question|task|item|case|sample|example|instance|scenario|quer|video|prompt|exercise'
                '|puzzle|program|theorem|issue|bug|pair|game|patient|image|participant|document)(?:s|ies)\b',
                1
            ) as things,
            regexp_matches(sentence, '(?i)\b(benchmark|test ?set|test ?suite|evaluation (set|suite)|dataset)\b') as of_benchmark
        from corrected_claims
        where kind = 'size' and bound = 'exact' and value_high is null and value between 5 and 5000 and value = floor(value)
    )
    where things <> ''
    group by paper_id, things
    having count(distinct number) = 1
),

whole as (
    select counted.claim_id, counted.paper_id, counted.version, sentence, share_of, dataset_names[1] as dataset
    from counted
    join said_settings using (claim_id)
    where
        len(dataset_names) = 1
        and coalesce(k, 1) = 1
        and regexp_matches(
            measure,
            '^(|solves?( \w+)?|score|performance|accuracy|(top-1|zero-shot|execution|overall|answer) accuracy|pass@1|exact match|correctness'
            '|((task|average) )?(pass|success|resolve|solve|task completion|proof) rate)$'
        )
        and not regexp_matches(after, '(?i)^\W*(relative |absolute )?(gain|improv|increas|drop|reduc)')
        and not regexp_matches(before, '(?i)\b(gain|improv\w+|increas\w+|drop|reduc\w+)s?\b[^;]{0,40}$')
        and not regexp_matches(condition, 'subset|split|level|hard|easy|valid|train|human|expert|categor')
        and not list_has_any(
            settings,
            [
                'validation', 'val', 'dev', 'development', 'training', 'held-out', 'hold-out', 'split', 'subset', 'fold', 'easy', 'easier',
                'easiest', 'hard', 'harder', 'hardest', 'medium', 'difficult', 'weighted', 'macro', 'human', 'average', 'mean'
            ]
        )
        and not (
            list_contains(settings, 'per')
            and not regexp_matches(sentence, '(?i)\b(one|single) ([\w-]+ )?(sample|attempt|try|generation|answer) per \w+')
        )
),

told as materialized (
    select claim_id, nearness, number, things from in_sentence
    union all
    select claim_id, 2, number, things
    from counted
    join counts using (paper_id)
    where share_of = things or share_of in ('them', 'these', 'those') and alone
    union all
    select claim_id, 3, number, things
    from whole
    join counts using (paper_id)
    join papers using (paper_id, version)
    where
        of_benchmark and things not in ('image', 'patient', 'participant', 'document') and share_of in ('', things) and (
            contains(lower(title), lower(dataset))
            or regexp_matches(
                substr(abstract, 1, greatest(strpos(lower(abstract), lower(dataset)) - 1, 0)::integer),
                '(?is)\b(present|propos|introduc|develop|releas|describ|design|build|built|construct|creat|curat|call|nam(e|ed|ely)\b|term)\w*[^.]*$'
            )
        ) and not (things = 'task' and number::integer < 30)
        and not regexp_matches(sentence, '(?i)\bsub-?(problem|question|task)s\b')
        and dataset not in (select name from datasets where test_size is not null)
    union all
    select claim_id, 4, test_size::varchar, 'item'
    from whole
    join datasets on datasets.name = dataset
    where test_size is not null and share_of in ('', 'problem', 'question', 'task', 'item', 'issue', 'instance', 'case', lower(dataset))
),

-- What is sampled or averaged is a share of more items than there are.
texts as (
    select
        paper_id,
        version,
        lower(abstract) as words,
        regexp_extract(
            words,
            '\b(\d+|two|three|four|five|six|seven|eight|nine|ten) (?:(?:independent|random|different|separate|repeated|full|test|sampled'
            '|training) )*(?:runs|seeds|trials|repetitions|repeats|replications|rollouts|attempts|restarts|generations|passes'
            '|evaluations|samples per \w+|times)\b',
            1
        ) as runs_said,
        regexp_extract(words, '\b(?:avg|mean|average|acc|accuracy)@(\d+)\b', 1) as samples_said
    from papers
    where (paper_id, version) in (select (paper_id, version) from told join counted using (claim_id))
),

averaged as (
    select
        paper_id,
        version,
        coalesce(
            try_cast(nullif(runs_said, '') as integer),
            try_cast(nullif(samples_said, '') as integer),
            nullif(list_position(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'], runs_said), 0) + 1,
            1
        ) as runs,
        runs = 1 and regexp_matches(
            words,
            '\b(runs|seeds|trials|repetitions|repeats|temperature|cross-validation|\w+-fold|bootstrap\w*|averag\w+ (?:over|across)'
            '|samples per|sampled)\b'
        ) as runs_untold
    from texts
),

measured as (
    select
        claim_id,
        paper_id,
        quote,
        sentence,
        ['sentence', 'paper', 'paper', 'register'][nearness] as told_by,
        replace(number, ',', '')::bigint * runs as items,
        things,
        runs,
        percent,
        digit,
        floor(items * percent / 100 + 1e-9)::bigint as below,
        below + 1 as above
    from told
    join counted using (claim_id)
    join averaged using (paper_id, version)
    where not runs_untold and length(number) < 7
    qualify nearness = min(nearness) over (partition by claim_id)
),

final as (
    select
        * exclude (digit),
        100 * below / items > percent - digit * 0.501 or 100 * above / items < percent + digit * 0.999 as reached
    from measured
    where items > 3
)

select * from final

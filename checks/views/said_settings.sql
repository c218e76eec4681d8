-- What the words around a number say of how it was got: `settings` are words that make a result another one (a split, a
-- size, "without", "under noise", "task 2"), `names` the other names and codes there. Extraction keeps few of them in
-- its slots. Comparisons are left out ("ahead of X", "compared with Y"): they say nothing of the number itself.
-- Asks: in which settings do two sentences report?
-- Example: select quote, settings, names from said_settings join claims using (claim_id) where len(settings) > 0
with placed as (
    select claim_id, sentence, greatest(strpos(sentence, quote), 1) as place, length(quote) as long
    from claims
),

around as (
    select
        claim_id,
        regexp_replace(
            substr(sentence, 1, place - 1), '^.*(;|, but |\bwhereas\b|, while\b|\bcompared (to|with)\b)', '', 'is'
        )
        || ' , '
        || regexp_replace(
            substr(sentence, place + long),
            '(;|, but |\b(whereas|while|than|versus|vs|against|ahead of|above|below|over|outperform\w*|outscor\w*|surpass\w*|exceed\w*|beat\w*'
            '|compar\w+|improv\w+|close to|up from|down from|better|higher|lower|which|is|are|was|were|comes?|sets|setting|establish\w*'
            '|show\w*|demonstrat\w*|confirm\w*|making|thanks)\b).*$', '', 'is'
        ) as words
    from placed
),

final as (
    select
        claim_id,
        list_sort(list_distinct(regexp_extract_all(lower(words),
            '\b(?:validation|val|dev|development|test-\w+|testing|training|train(?:ed|ing)? (?:on|with)|held-out|hold-out|split|subset|fold'
            '|zero-shot|one-shot|few-shot|full-shot|easy|easier|easiest|hard|harder|hardest|medium|difficult|challenging|clean|noisy|noise'
            '|small|smaller|smallest|base|large|larger|largest|tiny|mini|full|entire|lite|light|variants?|versions?|backbones?|ensembl\w*'
            '|single|individual\w*|combin\w+|merg\w+|joint\w*|without|w/o|no|not|ablat\w+|remov\w+|adding|add|drop\w*|fall\w*|fell|declin\w+'
            '|decreas\w+|degrad\w+|deteriorat\w+|ris(?:es?|ing)|rose|boost\w*|rais\w+|increas\w+|improv\w+|further|additional\w*|after|before|initial\w*|until|once'
            '|then|later|pre-?train\w*|post-?train\w*|fine-?tun\w*|distill\w*|quanti[sz]\w*|prun\w+|unseen|seen|novel|known|unknown|new|out-of-\w+|in-domain'
            '|in-distribution|ood|cross-?\w*|transfer\w*|external\w*|internal\w*|real-world|simulat\w+|synthetic|real|offline|online|robust\w*'
            '|attack\w*|adversarial\w*|under|when|if|where|among|average\w*|mean|median|macro|micro|weighted|maximum|max|minimum'
            '|min|best|worst|peak|up to|at least|at most|per|each|respectively|male|female|men|women|left|right|low|high|mid|early|late|short|long'
            '|prompt\w*|chain-of-thought|cot|greedy|sampling|majority|voting|self-consistency|rerank\w*|retriev\w+|oracle|tools?|tool-use'
            '|supervised|unsupervised|semi-supervised|self-supervised|weakly|reproduc\w+|in our (?:runs?|setup|setting|environment|hands)|replicat\w+|re-?evaluat\w+|re-?implement\w+|re-?run\w*'
            '|public|private|matched|mismatched|official|filtered|original|extended|day|daytime|night|nighttime|indoors?|outdoors?|urban|rural'
            '|strict|lenient|relaxed|partial|open|closed|static|dynamic|frozen|beam|normal|abnormal|positive|negative|rare|common'
            '|adults?|children|healthy|nouns|verbs|first|second|third|former|latter|source|target|monolingual|multilingual|\d{1,3}(?:,\d{3})+|\d{3,}'
            '|[a-z-]+ (?:tasks?|scenarios?|settings?|environments?|conditions|domains?|objects|scenes|users|prompts)'
            '|binary|multi-\w+|two-\w+|three-\w+|human\w*|expert\w*|english|chinese|german|french|spanish|arabic|hindi|japanese|korean|russian'
            '|(?:task|level|stage|phase|round|track|subtask|scenario|experiment|fold|layer|part|study|group|cohort|version|top|setting|case)[- ]?#?\d+'
            '|\d[\d.,]*%? ?(?:of )?(?:the )?(?:labels?|labell?ed|data|noise|sparsity|masking|annotations?|missing)'
            '|\d[\d.,]*[- ]?(?:bits?|shots?|epochs?|steps?|samples?|gpus?|layers?|frames?|tokens?|class(?:es)?|ways?|hops?|views?|days?|hours?'
            '|minutes?|seconds?|fps|x|k|m|b|billion|million|px|pixels?|points?|years?|agents?|turns?|iterations?|rounds?|nodes?|images?|examples?)\b'
            ')\b'))) as settings,
        list_sort(list_distinct(list_filter(
            regexp_extract_all(regexp_replace(words, '^\W*[A-Z][a-z]*\b', ''), '[\w/+.-]*[A-Z][\w/+.-]*\w|[A-Z]\b'),
            lambda word: word not in ('We', 'Our', 'The', 'Its', 'It', 'This', 'These', 'I', 'A', 'In', 'On', 'With', 'For')
        ))) as names
    from around
)

select * from final

-- Sentences in which a paper says, without a proviso ("among small models"), that it is the best there is.
-- Asks: who claims the state of the art?
-- Example: select paper_id, sentence from boasts limit 10
with latest as (
    select paper_id, published, abstract
    from papers
    anti join papers as later on later.paper_id = papers.paper_id and later.version > papers.version
),

sentences as (
    select paper_id, published, unnest(string_split(replace(abstract, chr(10), ' '), '. ')) as sentence
    from latest
),

candidates as (
    select *
    from sentences
    where regexp_matches(sentence, '(?i)state[- ]of[- ]the[- ]art|sota|record|best|highest|outperform|surpass|exceed|beat|lowest')
),

final as (
    select paper_id, published, sentence
    from candidates
    where
        regexp_matches(
            sentence,
            '(?i)(\b(achiev|reach|obtain|attain|set|establish|yield|deliver|secur|mark|provid|advanc|defin|produc|push|rais|lift|improv|extend|renew)\w*\s'
            '([^.;,]{0,40}\s)?(the |a |new )*(state[- ]of[- ]the[- ]art|sota)\b'
            '( (performance|results?|accurac\w+|scores?|on|in|for|with|across|at|of|\(|among)|[\s,:;]*$|,|:| \w+ (rate|score|accuracy))'
            '|\bnew (state[- ]of[- ]the[- ]art|sota|record|best)\b'
            '|\b(is|are|becom\w+|represent\w*) the (new )?(state[- ]of[- ]the[- ]art|sota)\b'
            '|\b(outperform|surpass|exceed|beat)\w* (all|every|any)( other| the)?( previous\w*| prior| existing| published| known| current| competing)*'
            ' (\w+ )?(methods?|systems?|models?|approach\w*|works?|results?|entries|baselines)'
            '|\b(best|highest|lowest|top) ([\w-]+ ){0,4}(reported|published|known|to date|so far|in the literature|of all (published |existing )?(methods|systems|models))'
            '|\b(best|highest)[- ](published|reported|known)\b)'
        )
        and not regexp_matches(
            sentence,
            '(?i)\b(near|nearly|near-|close to|closer to|comparable|competitive|on par|par with|approach\w* (the )?(state|sota)|match\w*|rival\w*|almost|not'
            '|falls? short|among|open[- ]?(source|weight)|for (its|their) (size|class)|similar(ly)?[- ]size\w*|of (its|similar|comparable) size'
            '|size|small\w*|light-?weight|compact|efficien\w+|single[- ]model|unsupervised|self-supervised|semi-supervised'
            '|weakly|training-free|zero-shot|few-shot|without|non-\w+|one-step|single-step|few-step|academic|budget|real-time|on-device'
            '|\w+-free|local|quanti[sz]\w+|prun\w+|compress\w*|spiking|federated|private|while using|same|under|current|existing|previous best|was|were|had'
            '|sub-?\d+\w*|\d+(\.\d+)?[bm] (model|class|scale|size|variant)\w*)\b'
        )
)

select * from final

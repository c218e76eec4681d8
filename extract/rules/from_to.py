"""The two ends of a movement: "raises recall from 0.26 to 0.66"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<way>(raise|reduce) adverb* <metric>np scopes from <number>any_number between (to|arrow) <number>any_number",
        "<metric>np scopes (is|modal)* adverb* (<way>change|achieve|verb) (scope|aside|adverb)*"
        " from <number>any_number between (at plain)? (to|arrow) <number>any_number",
        "<way>change (scope|aside|adverb)* open? from <number>any_number between (to|arrow) <number>any_number",
        "from <number>percent between (at plain)? (to|arrow) <number>percent",
        "(?<!by)(?<!by adverb)<number>any_number to <number>any_number",
        "<number>any_number arrow <number>any_number",
    ),
    says="movement",
    rank=4,
    holder="nothing",
    confidence=0.85,
    find={
        "It lifts small nets by up to 28.5%→71.4% on Foo.": {
            "28.5%": {"kind": "score", "side": "from"},
            "71.4%": {"kind": "score", "side": "to"},
        },
        "Paging cuts the latency from 54 to 34 ms.": {
            "54": {"kind": "score", "unit": "ms", "side": "from"},
            "34 ms": {"kind": "score", "unit": "ms", "side": "to"},
        },
        "The footprint shrinks from 14 GB to 3.1 GB.": {
            "14 GB": {"kind": "score", "side": "from"},
            "3.1 GB": {"kind": "score", "side": "to"},
        },
        "Reranking raises recall from 0.26 to 0.66.": {
            "0.26": {"kind": "score", "side": "from", "metric": "recall"},
            "0.66": {"kind": "score", "side": "to", "metric": "recall"},
        },
    },
    ignore=("The latency falls by 5%.",),
)

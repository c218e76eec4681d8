"""An amount that is named as one of several changes: "gains on two sets, including 1.3% on A and 1.6% on B"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<way>change ((on|across|for|from|preposition) np (comma bare_np)* (comma? and bare_np)?)* comma preposition"
        " adverb* <number>percent scope",
        "<way>change (on|across|for|from|preposition) np (comma bare_np)* (comma? and bare_np)?"
        " (open <number>percent close (comma? and|comma) bare_np)* open that_is? adverb* <number>percent"
        " (?!compared|bare_np)",
    ),
    says="change",
    rank=27,
    only_nouns=True,
    confidence=0.75,
    find={
        "It shows large gains on open sets, including 1.3% on NorthQA and 1.6% on SouthQA.": {
            "1.3%": {"kind": "change", "direction": "increase"}
        },
        "It brings gains on old ropes, dialects, and kites (up to 23% on NorthQA, 10% on SouthQA).": {
            "23%": {"kind": "change", "direction": "increase", "bound": "at_most"}
        },
        "We see added gains from QRS (2.19%) and TUV (1.93%).": {
            "2.19%": {"kind": "change"},
            "1.93%": {"kind": "change"},
        },
    },
    ignore=("It improves recall on NorthQA (82%).", "It brings gains over GPT-4o (82%)."),
)

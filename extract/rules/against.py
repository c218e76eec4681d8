"""The value of whoever it is compared with: "96%, compared to 72% for GPT-4"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "compared (<system>np (at|with|of|achieve)?)? adverb* numbers ((for|with|in|by|of) <system>np)?",
        "than determiner? numbers ((for|with|in|by|of|achieve) <system>np)?",
        "compared <system>np open numbers",
    ),
    says="quoted",
    rank=40,
    confidence=0.85,
    find={
        "It answers 96% of the questions, compared to 72% for GPT-4.": {"72%": {"kind": "score", "system": "GPT-4"}},
    },
    ignore=("It is 5% faster compared to GPT-4.",),
)

"""A decimal and the name that it is the value of, known as a measure or not: "a GMAC of 3.94", "scTF > 0.8"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<metric>bare_np (of|equals|colon) <number>any_number",
        "<metric>np is <number>plain",
        "(raise|reduce) adverb* <metric>np (to|over|lower) adverb* <number>any_number",
        "open <metric>bare_np (equals|colon)? <number>plain",
    ),
    says="score",
    rank=36,
    only_decimals=True,
    confidence=0.75,
    find={
        "Zog reduces outages to 18%.": {"18%": {"kind": "score", "metric": "outages"}},
        "It has a low qTZ of 3.94.": {"3.94": {"kind": "score", "metric": "qTZ"}},
    },
    ignore=("A team of 12 annotators.", "A dropout of 0.5 was used (Gemini 2.5).", "We need IIT 4.0 (Task 1.1)."),
)

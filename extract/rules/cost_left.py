"""What is left of a cost, in percent: "cuts training time to 18% of the original"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<way>reduce adverb* <metric>np scopes to adverb* <number>percent",
        "<metric>np scopes (is|modal)* adverb* <way>reduce scopes to adverb* <number>percent",
    ),
    says="remainder",
    rank=5,
    confidence=0.85,
    find={
        "Caching reduces training time to 18% of the original.": {
            "18%": {"kind": "ratio", "direction": "decrease", "metric": "training time"}
        },
        "The memory cost is cut to just 15%.": {"15%": {"kind": "ratio", "direction": "decrease"}},
    },
    ignore=("It lowers the word error rate to 4.5%.", "It cuts the time from 30 to 18 s."),
)

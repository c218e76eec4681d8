"""An amount before a comparative: "25% fewer tokens", "4x faster than the baseline"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "number_list adverb* <way>comparative <metric>np scopes than <baseline>nps",
        "number_list aside? adverb* <way>comparative <metric>np",
        "<metric>np number_list adverb* <way>comparative than <baseline>nps",
        "<metric>np (is|that|modal)* adverb* number_list adverb* <way>comparative (than <baseline>nps)?",
        "number_list adverb* <way>comparative (than|of) <baseline>nps",
        "number_list adverb* <way>comparative (?!change)",
    ),
    says="change",
    rank=6,
    measured_subject=True,
    confidence=0.95,
    find={
        "The best model has an error rate of 1%, 5x lower than its rival.": {"5x": {"kind": "ratio"}},
        "The agent spends 25% fewer tokens.": {"25%": {"kind": "change", "direction": "decrease", "metric": "tokens"}},
        "Decoding is 4x faster than beam search.": {
            "4x": {"kind": "ratio", "direction": "increase", "metric": "speed", "baseline": "beam search"}
        },
        "It finishes 2.5 points ahead of the runner-up.": {
            "2.5 points": {"kind": "change", "direction": "increase", "baseline": "the runner-up"}
        },
        "It reaches an F1 score 6.7% higher than the best rival.": {
            "6.7%": {"kind": "change", "direction": "increase", "metric": "F1 score", "baseline": "the best rival"}
        },
    },
    ignore=("Lower resolutions of 256 pixels suffice.",),
)

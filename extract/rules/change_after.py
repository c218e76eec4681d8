"""An amount before its noun of change: "a 5% accuracy drop", "an 8x reduction in memory"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "number_list adverb* <way>change (in|of|for|to) <metric>np",
        "number_list adverb* comparative? (<metric>bare_np)? <way>change (in <metric>np)?",
        "number_list (bare_np)? <way>change",
    ),
    says="change",
    rank=12,
    confidence=0.95,
    find={
        "This yields an 8x reduction in memory usage.": {
            "8x": {"kind": "ratio", "direction": "decrease", "metric": "memory usage"}
        },
        "It costs a 1.5% accuracy drop.": {"1.5%": {"kind": "change", "direction": "decrease", "metric": "accuracy"}},
        "Tuning brought a 41% relative improvement.": {"41%": {"kind": "change", "direction": "increase"}},
    },
    ignore=("We release 40 improved prompts.",),
)

"""A verb of change and the signed amounts in a bracket: "improves alignment of X on two benchmarks (+2.1% on A)"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<way>(raise|reduce) adverb* <metric>np (and <metric>np)? scope* open numbers",
        "<way>change (in|of|for) <metric>np (and <metric>np)? scope* open numbers",
    ),
    says="change",
    rank=9,
    only_signed=True,
    confidence=0.85,
    find={
        "Merging improves the fidelity and recall of base models on two sets (+2.1% on NorthQA).": {
            "+2.1%": {"kind": "change", "metric": "fidelity and recall", "baseline": "base models"}
        }
    },
    ignore=("It improves on the accuracy of the baseline (82%).",),
)

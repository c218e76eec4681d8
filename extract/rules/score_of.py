"""A measure and its value: "an accuracy of 92%", "F1 = 0.91", "recall reached 0.8"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<metric>np scopes (compared np scopes)?"
        " (of|is|equals|colon|achieve|over|at|to|surpass|lower|higher|by|from|in)+"
        " (modal|adverb|determiner|colon)* numbers",
        "<metric>np aside? numbers",
        "<metric>np aside (of|is|equals|colon)? numbers",
    ),
    says="score",
    rank=30,
    measure_behind=True,
    needs_metric=True,
    find={
        "The probe has an AUROC of 0.93.": {"0.93": {"kind": "score", "metric": "AUROC"}},
        "Its accuracy was 88.2%.": {"88.2%": {"kind": "score", "metric": "accuracy"}},
        "The tracker is stable (F1: 0.71).": {"0.71": {"kind": "score", "metric": "F1"}},
    },
    ignore=("A corpus of 4,000 songs.", "We set a learning rate of 0.01 and a similarity threshold of 0.8."),
)

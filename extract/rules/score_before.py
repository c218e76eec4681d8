"""A value before its measure: "92% accuracy", "0.76 weighted F1"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=("number_list adverb* <metric>np", "number_list close? adverb* (of|in|for) <metric>np"),
    says="score",
    rank=32,
    confidence=0.85,
    needs_metric=True,
    find={
        "The ensemble attains 92% accuracy.": {"92%": {"kind": "score", "metric": "accuracy"}},
        "The filter keeps 0.76 weighted F1.": {"0.76": {"kind": "score", "metric": "weighted F1"}},
    },
    ignore=(
        "We used 40 prompts.",
        "We gathered 80,675 image volumes and 486 high-quality, checked scans.",
        "A rate of 0.002 learning rate was used, and 80% for training.",
    ),
)

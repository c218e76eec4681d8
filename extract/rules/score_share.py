"""A percentage and the thing that it is the share of, no known measure: "97% collision-free navigation"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=("<number>percent adverb* <metric>bare_np",),
    says="score",
    rank=44,
    confidence=0.7,
    find={
        "The planner attains 97% collision-free navigation.": {
            "97%": {"kind": "score", "metric": "collision-free navigation"}
        }
    },
    ignore=("We used 40 collision-free maps.", "It retains only 10% cached tokens, the top 5% reactions."),
)

"""An amount over somebody, whatever its verb is: "holds against theft on all nets by 30% over rivals"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=("by adverb* <number>percent over <baseline>nps",),
    says="change",
    rank=40,
    direction="increase",
    confidence=0.85,
    find={
        "We show how well the scheme holds up on all nets by 30% over leading baselines.": {
            "30%": {"kind": "change", "direction": "increase", "baseline": "leading baselines"}
        },
    },
    ignore=("It was chosen by 35% of the nurses over tea.",),
)

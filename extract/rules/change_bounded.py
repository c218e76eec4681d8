"""A word of change and a bounded amount right behind it: "gains up to 18%", "an accuracy drop under 2%"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=("(<metric>np)? <way>change (reach|aside)* open? numbers (?!of determiner)",),
    says="change",
    rank=15,
    only_bounded=True,
    confidence=0.75,
    find={
        "The hybrid brings diversity gains up to 18.6%.": {
            "18.6%": {"kind": "change", "direction": "increase", "metric": "diversity", "bound": "at_most"}
        },
        "It keeps the accuracy drop under 2%.": {
            "2%": {"kind": "change", "direction": "decrease", "metric": "accuracy"}
        },
    },
    ignore=("The improved model reaches over 92% accuracy.",),
)

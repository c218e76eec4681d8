"""A second amount that is bounded, under the verb of change before it: "cuts A by 30% and B up to 60%"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=("by any_number scopes (comma? and|comma) <metric>np numbers",),
    says="again",
    rank=20,
    only_bounded=True,
    confidence=0.8,
    find={
        "It lowers energy use by 31% and unneeded traffic up to 60%.": {
            "60%": {"kind": "change", "direction": "decrease", "metric": "unneeded traffic", "bound": "at_most"}
        }
    },
    ignore=("It lowers energy use by 31% and recall is 60%.",),
)

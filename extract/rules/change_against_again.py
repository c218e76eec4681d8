"""The same change against a second baseline: "rises by 1.8% vs. A and 3.6% vs. B"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "any_number bare_np? (scope|bare_np)* compared end? np comma? and adverb* <number>any_number bare_np?"
        " compared end? <baseline>nps",
    ),
    says="again",
    rank=22,
    same_form=True,
    confidence=0.9,
    find={
        "It raises recall by 6.4 mIoU compared to local nets and 9.8 mIoU compared to remote nets.": {
            "9.8": {"kind": "change", "direction": "increase", "baseline": "remote nets"}
        },
        "It brings gains of 15.1% on two sets against the zero-shot nets and 11.7% against the random ones.": {
            "11.7%": {"kind": "change", "direction": "increase", "baseline": "random ones"}
        },
        "Accuracy increased by 1.8% vs. SFT and 3.6% vs. RAG.": {"3.6%": {"kind": "change", "direction": "increase"}},
    },
    ignore=("Accuracy is 71.8% vs. 68% and recall is 80%.",),
)

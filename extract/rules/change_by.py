"""A verb of change, what changes, and by how much: "improves accuracy on X by 3%"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<way>(raise|reduce) adverb* <metric>(determiner? adverb* bare_np change) scopes adverb* by numbers",
        "<way>(raise|reduce) adverb* <metric>np (comma? and <metric>np)? scopes adverb* by numbers",
        "<way>(raise|reduce) adverb* <metric>np (achieve|verb) by np scopes by numbers",
        "<way>(raise|reduce) adverb* np scopes from any_number to any_number and <metric>np scopes by numbers",
        "<way>(raise|reduce) adverb* (on|over|to)? <baseline>np open by numbers",
        "<way>(raise|reduce) adverb* <metric>np open that_is by numbers",
        "(determiner|achieve|with) (adverb|comparative)* (bare_np)? <way>change (in|of) <metric>np scopes by numbers",
        "<metric>np (comma? and <metric>np)? scopes (is|modal)* adverb* <way>change adverb* scopes by numbers",
    ),
    says="change",
    rank=10,
    holder="baseline",
    measure_behind=True,
    confidence=0.95,
    find={
        "Zog cuts prompt tokens (e.g., by over 50%) and more.": {
            "50%": {"kind": "change", "direction": "decrease", "metric": "prompt tokens"}
        },
        "Zog lifts the best recall reached by other agents by 41%.": {
            "41%": {"kind": "change", "direction": "increase", "metric": "recall"}
        },
        "Segmentation performance rises by 7 percent cIoU.": {"7 percent": {"kind": "change", "metric": "cIoU"}},
        "It achieves a notable reduction in ticket swaps by 25%.": {
            "25%": {"kind": "change", "direction": "decrease", "metric": "ticket swaps"}
        },
        "It reduces the gaze error by 4.1% to 6.35 degrees.": {"4.1%": {"kind": "change", "metric": "gaze error"}},
        "Zog can compress hash tables by 50%.": {"50%": {"kind": "change", "direction": "decrease"}},
        "Paging reduces the storage overhead by over 40%.": {
            "40%": {"kind": "change", "direction": "decrease", "metric": "storage overhead", "bound": "at_least"}
        },
        "Zog underperforms plain search by 3%.": {
            "3%": {"kind": "change", "direction": "decrease", "metric": "", "baseline": "plain search"}
        },
        "All nets still fall short of human recall by 20%.": {"20%": {"baseline": "human recall"}},
        "Our cache reduces tail latency by 12%.": {
            "12%": {"kind": "change", "direction": "decrease", "metric": "tail latency"}
        },
        "Recall on the held-out split is increased by up to 4.5 points.": {
            "4.5 points": {"kind": "change", "direction": "increase", "metric": "Recall", "bound": "at_most"}
        },
        "We cut the peak memory by 3x.": {"3x": {"kind": "ratio", "direction": "decrease", "metric": "peak memory"}},
    },
    ignore=("The images were annotated by 12 experts.", "The error is 12%."),
)

"""A noun of change and its amount in a bracket: "a steady reduction in bias (98% for names)"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "(<metric>bare_np)? <way>change open that_is? <number>(percent|multiple)(?!compared)",
        "<way>change (in|of) <metric>np open that_is? <number>(percent|multiple)(?!compared)",
        "<way>change (in|of) (<metric>np open <number>percent close (comma and?|and)){1,4} <metric>np open"
        " <number>percent(?!compared)",
        "open <number>(percent|multiple) close (<metric>bare_np)? <way>change",
    ),
    says="change",
    rank=30,
    confidence=0.85,
    find={
        "Swapping names brings bias reduction (98% in news).": {
            "98%": {"kind": "change", "direction": "decrease", "metric": "bias"}
        },
        "It shows reductions in latency (99%), memory (51%), and cost (12%).": {
            "99%": {"kind": "change", "direction": "decrease", "metric": "latency"},
            "51%": {"kind": "change", "direction": "decrease", "metric": "memory"},
            "12%": {"kind": "change", "direction": "decrease", "metric": "cost"},
        },
        "There is a steady increase in throughput (12%).": {
            "12%": {"kind": "change", "direction": "increase", "metric": "throughput"}
        },
        "It runs on phones with a slight (3%) recall drop.": {
            "3%": {"kind": "change", "direction": "decrease", "metric": "recall"}
        },
        "It brings improvements (i.e., 8% on average) for free.": {"8%": {"kind": "change", "direction": "increase"}},
    },
    ignore=("It has the highest accuracy (82%).", "It underperforms in recall (67.7% vs. 77.4%)."),
)

"""A noun of change and its amount: "a reduction in error of 15%", "gains of up to 3 points"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<way>change (in|of|for) <metric>np scopes (of|by|colon|is|achieve|over|from) adverb* numbers",
        "<way>change over <baseline>nps scope* (preposition np)? colon numbers",
        "<way>change over <baseline>nps (is|of) adverb* numbers",
        "(<metric>np)? <way>change (reach|aside)* (of|by|colon|is|achieve from?|over|report) adverb* numbers"
        " (in <metric>np)?",
    ),
    says="change",
    rank=14,
    measure_behind=True,
    confidence=0.88,
    find={
        "We see relative gains over the base net without any tuning: 24.3% on news, 19.5% on law.": {
            "24.3%": {"kind": "change", "direction": "increase", "baseline": "the base net"}
        },
        "It brings average gains ranging from 12.9% to 48.2%.": {"12.9% to 48.2%": {"kind": "change", "value": 12.9}},
        "Pruning gives an average RMSE reduction of 15%.": {
            "15%": {"kind": "change", "direction": "decrease", "metric": "RMSE"}
        },
        "We observe an improvement in top-1 accuracy of 2.4 points.": {
            "2.4 points": {"kind": "change", "direction": "increase", "metric": "top-1 accuracy"}
        },
        "The improvement over Zorblax is 5.1%.": {
            "5.1%": {"kind": "change", "direction": "increase", "baseline": "Zorblax"}
        },
        "It brings gains over the baseline of 8%.": {"8%": {"kind": "change", "baseline": "the baseline"}},
        "The kernels bring gains of 8% in throughput.": {"8%": {"kind": "change", "metric": "throughput"}},
    },
    ignore=("The loss of 35 samples was tolerable.", "Growth was seen in 12 countries."),
)

"""An amount before its noun of change: "a 5% accuracy drop", "an 8x reduction in memory"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "number_list adverb* <way>change (in|of|for|to) <metric>np",
        "number_list aside? adverb* comparative? (<metric>bare_np aside?)? <way>change (in <metric>np)?",
        "number_list (bare_np)? <way>change",
        "(<number>percent <metric>bare_np (comma and?|and) adverb*){1,4} <number>percent <metric>bare_np"
        " <way>change(?!noun)",
    ),
    says="change",
    rank=12,
    confidence=0.95,
    find={
        "It brings 12.9% mAP, 11.0% mAP, and 10.4% mAP improvements there.": {
            "12.9%": {"kind": "change", "direction": "increase", "metric": "mAP"},
            "10.4%": {"kind": "change", "direction": "increase", "metric": "mAP"},
        },
        "It shows an 11.5% field use efficacy (FUE) improvement.": {
            "11.5%": {"kind": "change", "direction": "increase"}
        },
        "This yields an 8x reduction in memory usage.": {
            "8x": {"kind": "ratio", "direction": "decrease", "metric": "memory usage"}
        },
        "It costs a 1.5% accuracy drop.": {"1.5%": {"kind": "change", "direction": "decrease", "metric": "accuracy"}},
        "It costs a 29% recall drop in rare dialects.": {"29%": {"kind": "change", "metric": "recall"}},
        "It yields 23% average curiosity gains among nurses.": {"23%": {"kind": "change", "metric": "curiosity"}},
        "It has an 11.4% (6.9%) accuracy gain.": {"11.4%": {"kind": "change", "metric": "accuracy"}},
        "It yields 16% real-world gains.": {"16%": {"kind": "change", "metric": ""}},
        "It brings a 4.9% increase in online orders.": {"4.9%": {"kind": "change", "metric": "online orders"}},
        "It brings a 30% gain in puzzle abilities.": {"30%": {"kind": "change", "metric": "puzzle abilities"}},
        "It brings a 30% gain in night scenarios.": {"30%": {"kind": "change", "metric": ""}},
        "It brings a 3x speed-up in training.": {"3x": {"kind": "ratio", "metric": "speed-up"}},
        "It brings a 3x end-to-end speedup.": {"3x": {"kind": "ratio", "metric": "end-to-end speedup"}},
        "Tuning brought a 41% relative improvement.": {"41%": {"kind": "change", "direction": "increase"}},
    },
    ignore=("We release 40 improved prompts.",),
)

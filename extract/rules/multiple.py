"""A multiple of something named: "doubles the throughput", "half the memory", "twice as fast as X"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<number>multiple like determiner? <metric>bare_np (preposition bare_np)? (like <baseline>nps)?",
        "<number>multiple like adverb like <baseline>nps",
        "<number>multiple <metric>np (of|in|than|over)? (<baseline>nps)?",
        "<number>multiple of <baseline>nps",
    ),
    says="change",
    rank=18,
    direction="increase",
    confidence=0.8,
    find={
        "The new scheduler doubles the throughput.": {"doubles": {"kind": "ratio", "value": 2, "metric": "throughput"}},
        "Plover was preferred 3 times as often as Dunlin.": {
            "3 times": {"kind": "ratio", "value": 3, "baseline": "Dunlin"}
        },
        "It needs half the memory.": {"half": {"kind": "ratio", "direction": "decrease", "metric": "memory"}},
    },
    ignore=(
        "We ran it twice.",
        "We extract 40 semantic triples.",
        "We train Double DQN agents.",
        "Half a day later it stopped.",
    ),
)

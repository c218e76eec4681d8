"""A verb of change, what changes, and the amount without "by": "cuts runtime 5.1x", "complexity 18-fold"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<way>(raise|reduce) adverb* <metric>np adverb* <number>multiple",
        "<way>change (aside|reach)* <number>multiple (?!np)",
        "surpass adverb* <baseline>nps numbers",
        "<way>(raise|reduce) adverb* <number>percent of? <metric>np",
        "<way>(raise|reduce) adverb* <metric>np adverb* <number>percent (?!np)",
        "(bare_np|pronoun) modal* adverb* <way>(raise|reduce) adverb* <number>percent (?=scope|aside|end|over)",
        "(comma|and) adverb* <way>(raise|reduce) adverb* <number>percent (?=over)",
    ),
    says="change",
    rank=16,
    holder="baseline",
    confidence=0.85,
    direction="increase",
    find={
        "Small nets lose up to 75% of their original performance.": {
            "75%": {"kind": "change", "direction": "decrease", "metric": "original performance"}
        },
        "It shines, improving 14.5% over the base model.": {"14.5%": {"kind": "change", "direction": "increase"}},
        "It saves tokens, reducing 46% tokens at once.": {
            "46%": {"kind": "change", "direction": "decrease", "metric": "tokens"}
        },
        "Fused kernels cut runtime 5.1x.": {"5.1x": {"kind": "ratio", "direction": "decrease", "metric": "runtime"}},
        "Zorblax cuts expert use over 20% and boosts throughput 40%.": {
            "20%": {"kind": "change", "direction": "decrease", "bound": "at_least"},
            "40%": {"kind": "change", "direction": "increase", "metric": "throughput"},
        },
        "Since then Zorblax gains 20% on NorthQA.": {"20%": {"kind": "change", "direction": "increase"}},
        "Gating saves 20% tokens.": {"20%": {"kind": "change", "direction": "decrease", "metric": "tokens"}},
    },
    ignore=("We cut the corpus into 12 parts.",),
)

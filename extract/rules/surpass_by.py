"""One system surpasses another by so much: "outperforms BERT by 3%"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "surpass adverb* any_number? <baseline>nps? scopes comma? adverb* by (<metric>bare_np)? numbers"
        " (in <metric>np|of <metric>bare_np)?",
        "surpass adverb* <baseline>nps comma that_is nps comma? adverb* by numbers (in <metric>np)?",
        "surpass adverb* <baseline>nps dash nps dash adverb* by numbers (in <metric>np)?",
        "achieve adverb* by numbers (in <metric>np)?",
        "higher (to|than) any_number? <baseline>nps scopes by numbers (in <metric>np)?",
        "raise (over|on|than) <baseline>nps scopes by numbers (in <metric>np)?",
    ),
    says="change",
    direction="increase",
    rank=8,
    measure_behind=True,
    holder="condition",
    confidence=0.95,
    find={
        "It beats the rivals by 6.7% and 3.1% of AUROC on two sets.": {
            "6.7%": {"kind": "change", "metric": "AUROC"},
            "3.1%": {"kind": "change", "metric": "AUROC"},
        },
        "It outperforms the leading rivals (e.g., Foo, Baz) by up to 60% in recall.": {
            "60%": {"kind": "change", "metric": "recall"}
        },
        "It beats the rivals, i.e., Foo and Bar, by an average of 21.4% and 24.9% in MRR, respectively.": {
            "21.4%": {"kind": "change", "metric": "MRR"},
            "24.9%": {"kind": "change", "metric": "MRR"},
        },
        "It beats two rivals--Foo and Bar--by 4% and 5%.": {"5%": {"kind": "change", "baseline": "two rivals"}},
        "Even with short prompts, it still leads by 9.7%.": {"9.7%": {"kind": "change", "direction": "increase"}},
        "Surpassing ReAct by 27.7%, it wins.": {"27.7%": {"kind": "change", "baseline": "ReAct"}},
        "MiniTab outperforms tuned XGBoost by over 9%.": {
            "9%": {"kind": "change", "direction": "increase", "baseline": "tuned XGBoost", "bound": "at_least"}
        },
        "It surpasses the strongest rival by 2.5 points in recall.": {
            "2.5 points": {"kind": "change", "metric": "recall", "baseline": "the strongest rival"}
        },
    },
    ignore=("Our model beats GPT-4o, reaching 71.3% accuracy.",),
)

"""The next member of a list that its first member explains: "gains of 2% on A and 9% on B"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "any_number (bare_np)? change? aside?"
        " ((scope|over nps|(for|on|in) comparative bare_np)+ aside? (comma? and|comma) (determiner x?)? adverb*"
        " <number>any_number (and <number>any_number)?)+"
        " (?=aside? (in <metric>np|on|for|across|at|over|to|with|preposition|clause|end))",
        "any_number (bare_np)? change? aside? (comma? and|comma) determiner? adverb* <number>any_number"
        " (?=on|for|across|at|over|preposition|clause|end)",
        "(of|by) adverb* any_number bare_np (comma? and|comma) <number>any_number <metric>bare_np",
        "any_number comma? clause? open <number>any_number close",
    ),
    says="again",
    rank=29,
    same_form=True,
    find={
        "Gains of 1.8% in QTR, 2.1% in QVR and 9.3% in stay time.": {
            "2.1%": {"metric": "QVR"},
            "9.3%": {"metric": "stay time"},
        },
        "It raises recall by 3.3% in calm air and 2.8% under strong winds.": {"2.8%": {"kind": "change"}},
        "Improvements of 82% and 70% for Foo and 6% and 18% for Bar.": {
            "6%": {"kind": "change"},
            "18%": {"kind": "change"},
        },
        "It brings gains of 1.8% on NorthQA and 9.3% on SouthQA.": {
            "9.3%": {"kind": "change", "direction": "increase"}
        },
        "It gives gains of 1.8% for larger nets and 9.3% after tuning.": {
            "9.3%": {"kind": "change", "direction": "increase"}
        },
        "It beats its rivals by 5.1% on NorthQA, 6.3% on SouthQA, and 5.2% on EastQA.": {
            "6.3%": {"kind": "change"},
            "5.2%": {"kind": "change", "direction": "increase"},
        },
    },
    ignore=("It has 91% accuracy and 0.88 recall.",),
)

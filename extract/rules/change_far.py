"""An amount after "by" that belongs to a word of change further off: "improves A, B and, on C, D by 3%"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=(
        "<way>(raise|reduce) adverb* <metric>np aside? ((comma and?|and) determiner? <metric>np aside?){1,4} scopes"
        " adverb* by numbers",
        "<way>(raise|reduce|surpass|higher|lower) distance by any_number said comma? and adverb* by numbers",
        "<way>(raise|reduce) adverb* <metric>np stretch by adverb* numbers",
        "<way>(raise|reduce|surpass|higher|lower) distance by adverb* numbers",
        "<way>(raise|reduce|surpass|higher|lower) distance by any_number listed by adverb* numbers",
    ),
    says="change",
    rank=28,
    holder="baseline",
    only_decimals=True,
    measured_subject=True,
    measure_behind=True,
    confidence=0.85,
    find={
        "It cuts the FLOPs necessary to reach a certain level by more than 40%.": {
            "40%": {"kind": "change", "direction": "decrease", "metric": "FLOPs"}
        },
        "Zog cuts mean absolute error on pitch, rate, and volume by 25%.": {
            "25%": {"kind": "change", "direction": "decrease", "metric": "mean absolute error"}
        },
        "It improves recall (top 5), precision, and speed by 4.1%, 5.2% and 9%, respectively.": {
            "4.1%": {"kind": "change", "direction": "increase"},
            "9%": {"kind": "change", "direction": "increase"},
        },
        "Zorblax beats five rivals, such as Foo, Bar, and Baz, by 23%.": {
            "23%": {"kind": "change", "direction": "increase"}
        },
    },
    ignore=("The drop was seen by 12 nurses.", "It was chosen by 35% of the nurses."),
)

"""The mean, the median, the highest: what a number says of the values behind it."""

import pytest
from test_linking import claims_of, slots


@pytest.mark.parametrize(
    ("abstract", "aggregates"),
    [
        # Before the number, before its metric, behind it
        ("We see fewer yawns (mean 9.4%).", {"9.4%": "mean"}),
        ("Zog improves the average recall of tall and of small trees by 16.4%.", {"16.4%": "mean"}),
        ("Zog reaches a mean QFA accuracy of 71%.", {"71%": "mean"}),
        ("Zog reaches 71% median accuracy.", {"71%": "median"}),
        ("Zog reaches a peak accuracy of 86.7%, with an average of 84.4%.", {"86.7%": "max", "84.4%": "mean"}),
        # Part of the name of the metric
        ("The mean absolute error is 0.31.", {"0.31": ""}),
        # Of another number
        ("It has an accuracy of 86.6%, an average latency of 10.4 s.", {"86.6%": "", "10.4 s": "mean"}),
        ("It has a mean accuracy of 66% at the cost of 23% hallucinations.", {"66%": "mean", "23%": ""}),
        # The next of a list
        ("Gains of up to 18% on Zog and 12% on Frob.", {"18%": "max", "12%": "max"}),
        ("It has a mean recall of 0.91, precision of 0.88.", {"0.91": "mean", "0.88": "mean"}),
    ],
)
def test_aggregate(abstract: str, aggregates: dict[str, str]) -> None:
    found = slots(claims_of(abstract), "aggregate")
    assert {quote: found[quote] for quote in aggregates} == aggregates

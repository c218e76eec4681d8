"""The metric of a number whose phrasing does not name it."""

import pytest
from test_linking import claims_of, slots


@pytest.mark.parametrize(
    ("abstract", "metrics"),
    [
        # The subject of its clause: whose share, and what they do
        ("We see that 72% of the runs pass.", {"72%": "runs pass"}),
        ("Of the nurses, 64% preferred paper.", {"64%": "preferred paper"}),
        ("Overall, 72% of pupils like long breaks.", {"72%": "pupils like long breaks"}),
        ("The tool is popular, with 81% of nurses using it daily.", {"81%": "nurses using it daily"}),
        # Its object: what is done, and to what
        ("Frobnik repairs 40% of the broken tests.", {"40%": "repairs broken tests"}),
        ("The guard flags 40% of real and 12% of faked notes.", {"40%": "flags real", "12%": "flags faked notes"}),
        # Its place: what happens there
        ("Frobnik fails in 31% of kitchens.", {"31%": "Frobnik fails"}),
        ("Frobnik finds the exit in 3 of 8 rooms.", {"3 of 8": "finds the exit"}),
        # No share
        ("It reaches 82% accuracy, far exceeding the 61% of a plain tree.", {"82%": "accuracy", "61%": "accuracy"}),
        ("Frobnik beats all rivals on 3 of 8 boards.", {"3 of 8": ""}),
    ],
)
def test_share(abstract: str, metrics: dict[str, str]) -> None:
    assert slots(claims_of(abstract), "metric") == metrics


@pytest.mark.parametrize(
    ("abstract", "metrics"),
    [
        # A pair in a bracket is what the change before it explains
        ("It lifts recall over a tree without pruning by 9% (61% vs. 70%).", {"61%": "recall", "70%": "recall"}),
        ("Frobnik cuts queue length by 58% (from 31.5 to 13.2).", {"31.5": "queue length", "13.2": "queue length"}),
        # A measure in a bracket that is closed, or of another clause, is no change's
        ("It has R2 of 0.61 (MAE of 0.18), a 25% improvement.", {"25%": "R2"}),
        ("It brings a 4% improvement on Zog, with a win rate of 71%.", {"4%": ""}),
        ("It yields a 4% gain over a tree in mean recall.", {"4%": "recall"}),
        # What one surpasses the other in
        ("Frobnik beats nurses in triage accuracy by 21%.", {"21%": "triage accuracy"}),
        # The story goes on with a measure, not with a test statistic
        ("Recall is 81% (p = 0.03). Later, Frobnik improved from 72% to 77%.", {"72%": "Recall", "77%": "Recall"}),
    ],
)
def test_neighbours(abstract: str, metrics: dict[str, str]) -> None:
    found = slots(claims_of(abstract), "metric")
    assert {quote: found[quote] for quote in metrics} == metrics


@pytest.mark.parametrize(
    ("abstract", "metrics"),
    [
        # The phrase in front of a bracket, with what it is the noun of, past what qualifies the number
        ("We count frequent omissions of needed drugs (mean 1.23).", {"1.23": "frequent omissions of needed drugs"}),
        ("Zog reaches the highest QFA (27.8%), ahead of Frob (21%).", {"27.8%": "QFA", "21%": "QFA"}),
        # What a pair is compared with does not measure it
        ("It has better recall compared to its own notes (54.7% vs. 69.2%).", {"54.7%": "recall", "69.2%": "recall"}),
        # A setting measures nothing
        ("At a carrier frequency of 5 GHz, it brings a 7% gain.", {"7%": ""}),
        # The measure that comes, where none has come
        ("While Zog has 53% on Quux, Frob has 91% accuracy.", {"53%": "accuracy", "91%": "accuracy"}),
        # A unit in front of a measure that is counted elsewhere
        ("It has 88% recall and 205 ms response time.", {"205 ms": "response time"}),
        ("It reaches an mAP of 0.95, with an inference speed of 14 ms.", {"14 ms": "inference speed"}),
    ],
)
def test_measure(abstract: str, metrics: dict[str, str]) -> None:
    found = slots(claims_of(abstract), "metric")
    assert {quote: found[quote] for quote in metrics} == metrics

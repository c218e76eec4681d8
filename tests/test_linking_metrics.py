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

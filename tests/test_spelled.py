"""Quantities in words: which words are one, what they are worth, and which only look like one."""

import pytest

from extract.spelled import spelled


@pytest.mark.parametrize(
    ("text", "quote", "form", "value"),
    [
        ("is twice as fast as it", "twice", "times", 2),
        ("at thrice the cost of it", "thrice", "times", 3),
        ("it is ten times faster", "ten times", "times", 10),
        ("a threefold increase in it", "threefold", "times", 3),
        ("three-fold higher than it", "three-fold", "times", 3),
        ("improved by tenfold", "tenfold", "times", 10),
        ("it doubles the rate", "doubles", "times", 2),
        ("and tripled throughput", "tripled", "times", 3),
        ("it can quadruple the rate", "quadruple", "times", 4),
        ("it more than triples recall", "triples", "times", 3),
        ("lifts recall and double speed", "double", "times", 2),
        ("it halves the error", "halves", "times", 0.5),
        ("with half the memory", "half", "times", 0.5),
        ("at a quarter the cost", "a quarter", "times", 0.25),
        ("an order of magnitude faster", "an order of magnitude", "orders", 1),
        ("two orders of magnitude smaller", "two orders of magnitude", "orders", 2),
        ("four of five runs", "four of five", "count", 4),
        ("two out of three runs", "two out of three", "count", 2),
        ("one in five people", "one in five", "count", 1),
        ("two-thirds of the users", "two-thirds", "bare", 2 / 3),
        ("ranked second overall", "second", "rank", 2),
        ("takes first place", "first", "rank", 1),
        ("placed 3rd among them", "3rd", "rank", 3),
        ("twenty-five percent of it", "twenty-five percent", "percent", 25),
        ("ten per cent of it", "ten per cent", "percent", 10),
        ("by five percentage points", "five percentage points", "points", 5),
    ],
)
def test_quantity(text: str, quote: str, form: str, value: float) -> None:
    (mention,) = spelled(text)
    assert (text[mention.start : mention.end], mention.form, mention.value) == (quote, form, value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("one to two orders of magnitude", 1, 2), ("one-third to one-half of the users", 1 / 3, 0.5)],
)
def test_range(text: str, low: float, high: float) -> None:
    (mention,) = spelled(text)
    assert (mention.value, mention.high) == (low, high)


@pytest.mark.parametrize(("text", "total"), [("four of five runs", 5), ("two of the 12 runs", 12), ("one in ten", 10)])
def test_total(text: str, total: float) -> None:
    (mention,) = spelled(text)
    assert mention.total == total


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("nearly twice as fast", "approx"),
        ("more than half the memory", "at_least"),
        ("up to two orders of magnitude", "at_most"),
        ("twice as fast", "exact"),
    ],
)
def test_bound(text: str, bound: str) -> None:
    (mention,) = spelled(text)
    assert mention.bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "we study three datasets",
        "one of the best models",
        "we ran it twice",
        "half a day later",
        "the second stage of it",
        "five of three runs",
        "a third party library",
        "new triples that tell facts",
        "link and triple matching",
        "40 event quadruples, in order",
        "in single and double modes",
        "it doubles down on that",
        "a cost-doubling rate",
        "what are called 'digital doubles' here",
        "many times it failed",
        "the manifold of it",
        "",
    ],
)
def test_no_quantity(text: str) -> None:
    assert spelled(text) == []


def test_a_list_of_ranks() -> None:
    found = spelled("ranking 1st in Foo, 2nd in Bar, and third in Baz")
    assert [(mention.form, mention.value) for mention in found] == [("rank", 1), ("rank", 2), ("rank", 3)]

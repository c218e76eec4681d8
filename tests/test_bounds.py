"""What stands before a number: how it bounds it, what of it belongs to the quote, and where it begins."""

import pytest

from extract.mention import Mention
from extract.numbers import mentions


def only(text: str) -> Mention:
    (mention,) = mentions(text)
    return mention


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        *(
            (words, "at_least")
            for words in ["over", "more than", "at least", "above", "exceeding", "no less than", "beyond"]
        ),
        *((words, "at_most") for words in ["up to", "under", "below", "less than", "at most", "as much as", "within"]),
        *(
            (words, "approx")
            for words in ["about", "around", "nearly", "almost", "roughly", "approximately", "close to"]
        ),
        ("as low as", "at_least"),
        ("upwards of", "at_least"),
        ("in excess of", "at_least"),
        ("maximum of", "at_most"),
        ("greater than or equal to", "at_least"),
        ("less than or equal to", "at_most"),
        ("approximately equal to", "approx"),
        ("as high as", "at_most"),
        ("up to an average of", "at_most"),
        ("over an additional", "at_least"),
        ("Over", "at_least"),
        ("is", "exact"),
        ("moreover", "exact"),
        ("surpassing the", "exact"),
        ("well above the", "exact"),
        ("an average of", "exact"),
    ],
)
def test_words(words: str, bound: str) -> None:
    text = f"it gains {words} 39.6% there"
    mention = only(text)
    assert mention.bound == bound
    assert text[mention.start : mention.end] == "39.6%"
    assert mention.reach <= mention.start


@pytest.mark.parametrize(
    ("quote", "bound"),
    [
        ("~3%", "approx"),
        ("≈ 3%", "approx"),
        (">90%", "at_least"),
        ("≥ 90%", "at_least"),
        (">= 90%", "at_least"),
        ("< 5%", "at_most"),
        ("≤5%", "at_most"),
        ("5%", "exact"),
        ("90%+", "at_least"),
    ],
)
def test_symbols_belong_to_the_quote(quote: str, bound: str) -> None:
    text = f"it gains {quote} there"
    mention = only(text)
    assert (text[mention.start : mention.end], mention.bound) == (quote, bound)


@pytest.mark.parametrize(
    ("text", "quote", "unit"),
    [
        ("it costs $5 there", "$5", "$"),
        ("it costs €5 there", "€5", "$"),
        ("it costs about $0.02 there", "$0.02", "$"),
        ("it costs US$40 there", "US$40", "$"),
    ],
)
def test_money(text: str, quote: str, unit: str) -> None:
    mention = only(text)
    assert (text[mention.start : mention.end], mention.unit) == (quote, unit)


def test_the_words_of_one_number_are_not_those_of_the_next() -> None:
    first, second = mentions("it gains over 5%, 7% there")
    assert (first.bound, second.bound) == ("at_least", "exact")
    assert second.reach >= first.end


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("a sub-50 ms delay", "at_most"),
        ("a near-90% rate", "approx"),
        ("in an estimated 20% of them", "approx"),
        ("in 10% or less of them", "at_most"),
        ("in 10% more of them", "exact"),
    ],
)
def test_prefixes_and_tails(text: str, bound: str) -> None:
    assert only(text).bound == bound


@pytest.mark.parametrize("words", ["or more", "or higher"])
def test_words_behind(words: str) -> None:
    assert only(f"it gains 10% {words} there").bound == "at_least"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("no net has a recall higher than 0.6 there", "at_most"),
        ("none of the nets exceeds 40% there", "at_most"),
        ("it never falls below 90% there", "at_least"),
        ("it needs not only more than 40% there", "at_least"),
        ("no loss and more than 40% there", "at_least"),
    ],
)
def test_a_negation_turns_a_comparator_round(text: str, bound: str) -> None:
    assert only(text).bound == bound

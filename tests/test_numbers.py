"""The number grammar: what a run of digits is worth, how far it reaches, and why it is none."""

from itertools import pairwise

import pytest

from extract.mention import Mention
from extract.numbers import mentions


def only(text: str) -> Mention:
    found = mentions(text)
    assert len(found) == 1, [text[m.start : m.end] for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        # Sign
        ("loses -1.5 here", "-1.5", 1.5),
        ("gains +3.2 here", "+3.2", 3.2),
        # Thousands and decimals
        ("has 1,234,567 rows", "1,234,567", 1234567),
        ("has 12 345 rows", "12 345", 12345),
        ("is .05 there", ".05", 0.05),
        ("is 0.981 there", "0.981", 0.981),
        ("ends with 5.", "5", 5),
        ("is 0,75% there", "0,75%", 0.75),
        ("is 1.234,5 there", "1.234,5", 1234.5),
        # Powers
        ("is 3.2e-4 there", "3.2e-4", 0.00032),
        ("is 2 x 10^5 there", "2 x 10^5", 200000),
        ("is 2×10^-3 there", "2×10^-3", 0.002),
        ("is 10^-3 there", "10^-3", 0.001),
        ("is 1.5 × 10⁶ there", "1.5 × 10⁶", 1.5e6),
        # Magnitude
        ("has 38k clips", "38k", 38000),
        ("has 7B parameters", "7B", 7e9),
        ("has 1.2 million rows", "1.2 million", 1.2e6),
        ("has 3 billion tokens", "3 billion", 3e9),
        ("has 5M of them", "5M", 5e6),
    ],
)
def test_value(text: str, quote: str, value: float) -> None:
    mention = only(text)
    assert text[mention.start : mention.end] == quote
    assert mention.value == pytest.approx(value)
    assert not mention.dismissed


@pytest.mark.parametrize(
    ("text", "sign"), [("loses -1.5 here", -1), ("gains +3.2 here", 1), ("is 3.2 here", 0), ("is \u00b13 here", 0)]
)
def test_sign(text: str, sign: int) -> None:
    assert only(text).sign == sign


@pytest.mark.parametrize(("text", "decimals"), [("is 92", 0), ("is 92.10", 2), ("is 0.5-0.75", 2)])
def test_decimals(text: str, decimals: int) -> None:
    assert only(text).decimals == decimals


def test_decimals_after_a_comma() -> None:
    assert only("is 0,75% there").decimals == 2


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "unit"),
    [
        ("is 10-15% there", "10-15%", 10, 15, "percent"),
        ("is 10–15% there", "10–15%", 10, 15, "percent"),
        ("is 10.7%-15.3% there", "10.7%-15.3%", 10.7, 15.3, "percent"),
        ("is 10 to 15 % there", "10 to 15 %", 10, 15, "percent"),
        ("is from 40 to 90% there", "40 to 90%", 40, 90, "percent"),
        ("is 3-5x there", "3-5x", 3, 5, "times"),
        ("has 1-3B parameters", "1-3B", 1e9, 3e9, ""),
        ("has 7B to 70B parameters", "7B to 70B", 7e9, 70e9, ""),
        ("takes 2 to 4 hours", "2 to 4 hours", 2, 4, "hour"),
        ("is between 10 and 20% there", "10 and 20%", 10, 20, "percent"),
        ("reduces costs (1.3 to 1.5 times less) there", "1.3 to 1.5 times", 1.3, 1.5, "times"),
        ("raises it from 2x to 3x faster", "2x to 3x", 2, 3, "times"),
    ],
)
def test_range(text: str, quote: str, low: float, high: float, unit: str) -> None:
    mention = only(text)
    assert text[mention.start : mention.end] == quote
    assert (mention.value, mention.high, mention.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("rises from 40% to 90% there", ["40%", "90%"]),
        ("reduced from 12 to 3 there", ["12", "3"]),
        ("raises the speedup from 0.5x to 1.1x there", ["0.5x", "1.1x"]),
        ("is 10% and 20% there", ["10%", "20%"]),
        ("is 62.3/58.1 there", ["62.3", "58.1"]),
        ("is 5 % -5.2% there", ["5 %", "-5.2%"]),
        ("brings gains (hats: 0.67 to 0.74)", ["0.67", "0.74"]),
    ],
)
def test_two_numbers_are_no_range(text: str, quotes: list[str]) -> None:
    found = mentions(text)
    assert [text[m.start : m.end] for m in found] == quotes
    assert [m.high for m in found] == [None, None]


@pytest.mark.parametrize(
    ("text", "quote", "value", "error"),
    [
        ("is 0.81 ± 0.02 there", "0.81 ± 0.02", 0.81, 0.02),
        ("is 0.81±0.02 there", "0.81±0.02", 0.81, 0.02),
        ("is 81.2% ± 0.3% there", "81.2% ± 0.3%", 81.2, 0.3),
        ("is 81.2 +- 0.3 there", "81.2 +- 0.3", 81.2, 0.3),
        ("is 81.2 +/- 0.3 there", "81.2 +/- 0.3", 81.2, 0.3),
        ("is 81.2+/-0.3 there", "81.2+/-0.3", 81.2, 0.3),
        ("is 81.2 (±0.3) there", "81.2 (±0.3)", 81.2, 0.3),
    ],
)
def test_error(text: str, quote: str, value: float, error: float) -> None:
    mention = only(text)
    assert text[mention.start : mention.end] == quote
    assert (mention.value, mention.error) == (value, error)


@pytest.mark.parametrize(
    ("text", "form", "unit"),
    [
        ("is 5% there", "percent", "percent"),
        ("is 5 percent there", "percent", "percent"),
        ("is 8 percentage points there", "points", "points"),
        ("is 2.5 pp there", "points", "points"),
        ("is 30 basis points there", "points", "basis point"),
        ("is 5x there", "times", "times"),
        ("is 5× there", "times", "times"),
        ("is 10-fold there", "times", "times"),
        ("is 3 times there", "times", "times"),
        ("is 2 orders of magnitude there", "orders", "orders_of_magnitude"),
        ("runs at 45 FPS there", "measure", "fps"),
        ("runs at 45 Fps there", "measure", "fps"),
        ("fills 0.8 mm2 there", "measure", "mm2"),
        ("errs by 0.12 eV/Angstrom there", "measure", "ev/angstrom"),
        ("emits 5.1 KgCO2e there", "measure", "kgco2e"),
        ("takes 3.2 ms there", "measure", "ms"),
        ("takes 1.4 seconds there", "measure", "second"),
        ("needs 24 GB there", "measure", "gb"),
        ("makes 500 tokens/s there", "measure", "tokens/s"),
        ("needs 3 GPU-hours there", "measure", "gpu-hour"),
        ("is -3 dB there", "measure", "db"),
        ("costs $5 there", "measure", "$"),
        ("is 62.3 there", "bare", ""),
    ],
)
def test_unit(text: str, form: str, unit: str) -> None:
    mention = only(text)
    assert (mention.form, mention.unit) == (form, unit)


@pytest.mark.parametrize(
    ("text", "quote", "value", "total"),
    [
        ("solves 4 of 5 there", "4 of 5", 4, 5),
        ("solves 4 out of the 7 tasks", "4 out of the 7", 4, 7),
        ("solves 12/30 problems", "12/30", 12, 30),
        ("solves 3 of our 8 cases", "3 of our 8", 3, 8),
    ],
)
def test_k_of_n(text: str, quote: str, value: float, total: float) -> None:
    mention = only(text)
    assert text[mention.start : mention.end] == quote
    assert (mention.form, mention.value, mention.total) == ("count", value, total)


@pytest.mark.parametrize("text", ["is 7 of 5 there", "has 5 of 1 there", "is 2.5 of 10 there"])
def test_more_than_all_is_no_count(text: str) -> None:
    assert [m.total for m in mentions(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "noun"), [("in a 5-shot setting", "shot"), ("a 40-author paper", "author"), ("an 8-bit model", "bit")]
)
def test_noun_joined_by_a_hyphen(text: str, noun: str) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        # Names
        ("with GPT-4 here", ["name"]),
        ("on CIFAR-10 here", ["name"]),
        ("the top-1 answer", ["name"]),
        ("a pass@1 figure", ["name"]),
        ("with Llama-3.1-8B here", ["name"]),
        ("on an H100 here", ["name"]),
        ("the F1 score", ["name"]),
        ("the mAP50 score", ["name"]),
        ("with π0.5 here", ["name"]),
        ("in version v2.0 here", ["name"]),
        ("a 3D scene", ["name"]),
        ("a 6-DoF arm", ["name"]),
        ("at 1080p here", ["name"]),
        ("a 3x3 kernel", ["dimensions"]),
        ("x_1 here", ["name"]),
        ("10^x here", ["name"]),
        # Years and dates
        ("In 2023 we", ["year"]),
        ("since 1998 it", ["year"]),
        ("in 2015-2020 it", ["year"]),
        ("on March 3 we", ["date"]),
        ("from 2015 to 2020 it", ["year"]),
        ("on 2024-05-01 we", ["date"]),
        # List marks
        ("(1) first", ["list mark"]),
        ("and (2) second, (3) third", ["list mark", "list mark"]),
        ("We: 1) one", ["list mark"]),
        # Citations
        ("as in [12] we", ["citation"]),
        ("as in [3,4] we", ["citation", "citation"]),
        ("as in [3, 4] we", ["citation", "citation"]),
        ("as in [3-5] we", ["citation"]),
        ("(Smith et al., 2021) said", ["year"]),
        # The rest
        ("the 1st and 3rd ones", ["ordinal", "ordinal"]),
        ("a ratio of 9:1 here", ["ratio notation"]),
    ],
)
def test_no_claim(text: str, reasons: list[str]) -> None:
    assert [mention.dismissed for mention in mentions(text)] == reasons


@pytest.mark.parametrize("text", ["the 2,024 images", "with 2000 samples", "it has 1950 users", "is 2010.5 there"])
def test_no_year(text: str) -> None:
    assert [mention.dismissed for mention in mentions(text)] == [""]


def test_mentions_stand_in_order_and_apart() -> None:
    found = mentions(
        "It is twice as fast, 5 to 7% better, 4 of five, and gains 3.1% on CIFAR-10, half the cost of 12 others."
    )
    assert len(found) > 5
    assert all(before.end <= after.start for before, after in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "7^999999",
        "1e400",
        "2 x 10^999",
        "0^-5",
        f"ranked {'7' * 5000}th",
    ],
)
def test_absurd_numbers_do_no_harm(text: str) -> None:
    assert mentions(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("at 18.3 letters/min there", "letters/min"),
        ("at 1.5 TFLOPs/Watt there", "tflops/watt"),
        ("has 24.6 mg/dL there", "mg/dl"),
        ("a 2.5-MB file", "mb"),
    ],
)
def test_rates_keep_their_denominator(text: str, unit: str) -> None:
    assert only(text).unit == unit


def test_a_score_out_of_the_best_one() -> None:
    mention = only("rated 4.6/5 there")
    assert (mention.value, mention.total) == (4.6, 5)


def test_a_fall_is_no_range() -> None:
    assert [mention.value for mention in mentions("a drop (8.7 to 8.4)")] == [8.7, 8.4]


def test_digits_before_words_stay() -> None:
    assert [text_start for text_start, *_ in mentions("0-half the cost")] == [0, 2]

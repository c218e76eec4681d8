"""Where sentences end, and which letter stands for which word."""

import pytest

from extract.numbers import mentions
from extract.shape import Sentence, sentences, shape


def shaped(text: str) -> Sentence:
    return shape(text, 0, len(text), mentions(text))


@pytest.mark.parametrize(
    "parts",
    [
        ["It works.", "It is fast."],
        ["Does it work?", "It does!", "Well."],
        ["We use e.g. Foo and i.e. Bar.", "It works."],
        ["It beats X vs. Foo in it.", "Then it stops."],
        ["As Smith et al. (2020) show it works.", "It does."],
        ["It gains approx. 5% there.", "Then it stops."],
        ["In Fig. 3 it rises.", "Then it stops."],
        ["It reaches 92.5% there.", "3D scenes follow."],
        ['He said "it works."', "It does."],
        ["It works (mostly.)", "It does."],
        ["It reached 5.", "Then it stopped."],
        ["We use Dr. Foo and J. Bar for it.", "It works."],
        ["No end here"],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [text[start:end].strip() for start, end in sentences(text)] == parts


@pytest.mark.parametrize("text", ["", " ", "...", "A. B. C. D.", "No end. ", "  One. Two.  ", "One." * 50])
def test_sentences_cover_the_text(text: str) -> None:
    bounds = sentences(text)
    assert "".join(text[start:end] for start, end in bounds) == text
    assert all(start < end for start, end in bounds)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("It improves accuracy by 3%", "qixbP"),
        ("Zorblax reduces latency by 3x", "NdxbX"),
        ("with 12 images", "w#x"),
        ("The early anomaly gets a speed of 12", "DxxaDxf#"),
        ("It beats the leading peer at less compute.", "qoDxx@lx."),
    ],
)
def test_letters(text: str, letters: str) -> None:
    found = shaped(text).shape
    assert len(found) == len(letters)
    assert found[1:] == letters[1:]


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("improves", "i"),
        ("gain", "i"),
        ("reduced", "d"),
        ("drop", "d"),
        ("outperforms", "o"),
        ("achieves", "a"),
        ("by", "b"),
        ("from", "F"),
        ("of", "f"),
        ("and", "A"),
        ("on", "u"),
        ("the", "D"),
        ("than", "t"),
        ("quickly", "y"),
        ("table", "x"),
        ("Zorblax", "N"),
        ("CIFAR-10", "N"),
        ("12.5%", "P"),
        ("2.5 points", "P"),
        ("3x", "X"),
        ("45 FPS", "#"),
        ("62.3", "#"),
        ("PER", "N"),
        ("AS", "N"),
        ("NOT", "m"),
    ],
)
def test_letter_of_a_word(word: str, letter: str) -> None:
    sentence = shaped(f"so we saw {word}, there")
    assert sentence.shape[3] == letter
    assert sentence.word(3) == word


def test_tokens_slice_the_text() -> None:
    text = "On MMLU, Zorblax (ours) gains up to 3.1% over the best baseline."
    sentence = shaped(text)
    assert len(sentence.starts) == len(sentence.ends) == len(sentence.shape)
    assert all(before <= after for before, after in zip(sentence.ends, sentence.starts[1:], strict=False))
    assert [sentence.word(token) for token in sentence.mentions] == ["3.1%"]
    assert sentence.words(0, len(sentence.shape)) == text
    assert sentence.words(2, 2) == ""


def test_numbers_put_aside_are_part_of_names() -> None:
    sentence = shaped("It beats GPT-4 by 3%")
    assert len(sentence.mentions) == 1
    assert "GPT-4" in [sentence.word(token) for token in range(len(sentence.shape))]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Most firms use 12 tools", "v"),
        ("They report the tool use in schools", "x"),
        ("Foo surpasses ReAct there", "N"),
        ("Scans gathered from clinics", "v"),
    ],
)
def test_verbs_and_what_looks_like_them(text: str, letters: str) -> None:
    sentence = shaped(text)
    looked_at = {"use", "ReAct", "gathered"}
    assert "".join(sentence.shape[k] for k in range(len(sentence.shape)) if sentence.word(k) in looked_at) == letters

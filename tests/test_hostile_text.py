"""Text made to hurt is read to its end: nothing raises, and every number is a claim or is dismissed.

How long such texts take, benchmarks/speed.py tells.
"""

from itertools import pairwise

import pytest

from extract import Paper, extract_paper

HEAD = "Zorblax reaches 92.5% accuracy on MMLU. "
LENGTH = 1_500

TEXTS = {
    "digits": "7",
    "commas": ",",
    "digits and commas": "1,",
    "digits and stops": "1.",
    "hyphens": "10-10-10-",
    "commands": "\\textbf{",
    "closing braces": "}",
    "dollar signs": "$",
    "amounts": "$5 ",
    "brackets": "(",
    "brackets and digits": "(1",
    "words and numbers": "the model of 5 reached what 3 users saw while ",
    "percentages": "a b c by 5% ",
    "movements": "from 5% to ",
    "halves": "half the cost of 5 and ",
    "long words": f"{'abcdefghij' * 3} 5 ",
    "names": "evaluated on BenchA, BenchB and ",
    "sentences": "We propose FooNet, which gains 5% on BarQA. ",
}


@pytest.mark.parametrize("unit", TEXTS.values(), ids=TEXTS)
def test_is_read_to_its_end(unit: str) -> None:
    abstract = (HEAD + unit * LENGTH)[:LENGTH]
    extraction = extract_paper(Paper(paper_id="example", title="", abstract=abstract))
    spans = sorted((found.start, found.end) for found in (*extraction.claims, *extraction.dismissed))
    assert any(claim.quote == "92.5%" for claim in extraction.claims)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    inside = {place for start, end in spans for place in range(start, end)}
    assert all(place in inside for place, letter in enumerate(abstract) if letter.isdigit())


def test_a_chain_of_equal_numbers_is_read_to_its_end() -> None:
    text = f"Zorblax gains {'5% and ' * 40}5% on MMLU."
    claims = extract_paper(Paper(paper_id="example", title="", abstract=text)).claims
    assert len(claims) == 41
    assert all(0 <= claim.confidence <= 1 for claim in claims)

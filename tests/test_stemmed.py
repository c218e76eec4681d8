"""Patterns that are tried only where their words stand find what they would find everywhere."""

from __future__ import annotations

import pytest

from extract.link import datasets, descriptions, introductions
from extract.rules import all_rules
from extract.stemmed import Keyed, Stemmed

TEXTS = [text for _, rule in all_rules() for text in (*rule.find, *rule.ignore)] + [
    "An Analysis of Small Models. We call it Foo, a net called Bar and, after all, named BazNet; team name Quux",
    "ANALYSIS OF LLMs. Our new slow planner, the proposed sorting system and OUR OTHER MODEL use Llama-3 and Foo-2",
    "İn a Study of Sorting Networks, fine-tuning Qwen on a hydrogen uptake dataset and across five public data sets",
    "In real-world experiments, rated by 12 clinicians, in an A/B test and in production on three domains",
    "It was tried ON AN INTERNAL KNOT DATASET, across two collected harbour corpora and on larger sets of data",
]
FOUND = [
    (module, name)
    for module in (datasets, descriptions, introductions)
    for name, value in vars(module).items()
    if isinstance(value, Stemmed | Keyed)
]


@pytest.mark.parametrize(("module", "name"), FOUND, ids=[name for _, name in FOUND])
def test_the_words_spare_no_match(module: object, name: str) -> None:
    pattern = getattr(module, name)
    matched = 0
    for text in TEXTS:
        wanted = next(pattern.pattern.finditer(text), None)
        found = pattern.search(text) if isinstance(pattern, Stemmed) else pattern.search(text, 0, len(text))
        assert (found and found.span()) == (wanted and wanted.span()), text
        matched += wanted is not None
    assert matched

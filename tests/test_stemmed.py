"""Patterns that are tried only where their words stand find what they would find everywhere."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest

from extract import link
from extract.rules import all_rules
from extract.stemmed import Keyed, Stemmed

TEXTS = [text for _, rule in all_rules() for text in (*rule.find, *rule.ignore)] + [
    "An Analysis of Small Models. We call it Foo, a net called Bar and, after all, named BazNet; team name Quux",
    "ANALYSIS OF LLMs. Our new slow planner, the proposed sorting system and OUR OTHER MODEL use Llama-3 and Foo-2",
    "İn a Study of Sorting Networks, fine-tuning Qwen on a hydrogen uptake dataset and across five public data sets",
    "In real-world experiments, rated by 12 clinicians, in an A/B test and in production on three domains",
    "It was tried ON AN INTERNAL KNOT DATASET, across two collected harbour corpora and on larger sets of data",
]
MODULES = [import_module(f"{link.__name__}.{module.name}") for module in iter_modules(link.__path__)]
FOUND = {
    id(value): (name, value)
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, Stemmed | Keyed)
}


@pytest.mark.parametrize("pattern", [found for _, found in FOUND.values()], ids=[name for name, _ in FOUND.values()])
def test_the_words_spare_no_match(pattern: Stemmed | Keyed) -> None:
    matched = 0
    for text in TEXTS:
        wanted = next(pattern.pattern.finditer(text), None)
        found = pattern.search(text) if isinstance(pattern, Stemmed) else pattern.search(text, 0, len(text))
        assert (found and found.span()) == (wanted and wanted.span()), text
        matched += wanted is not None
    assert matched

"""Phrasings over shapes: what a rule does without looking agrees with what it would have found by looking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.phrase import compile_phrase, compile_probe, needs
from extract.rules import all_rules
from extract.shape import letters

PATTERNS = sorted({pattern for _, rule in all_rules() for pattern in rule.patterns})
SHAPES = st.text(alphabet=sorted({*letters().values(), *"xxxxNNNNPX#,;:().=z"}), max_size=16)


@given(shape=SHAPES, pattern=st.sampled_from(PATTERNS))
def test_a_probe_fits_where_its_phrase_does_and_nowhere_else(shape: str, pattern: str) -> None:
    assert (compile_probe(pattern).search(shape) is None) == (compile_phrase(pattern).search(shape) is None)


@given(data=st.data(), pattern=st.sampled_from(PATTERNS))
def test_where_a_phrase_fits_nothing_is_missing_that_it_needs(data: st.DataObject, pattern: str) -> None:
    shape = data.draw(st.from_regex(compile_probe(pattern), fullmatch=True))
    assert not [sorted(choice) for choice in needs(pattern) if choice.isdisjoint(shape)]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("multiple of <baseline>nps", ["X", "f"]),
        ("<way>(raise|reduce) adverb* by numbers", ["b", "di"]),
        ("(of|by)? np (comma and?|and) change", ["di"]),
        ("change_tail", None),
    ],
)
def test_a_phrase_needs_the_words_that_it_cannot_do_without(pattern: str, needed: list[str] | None) -> None:
    if needed is None:
        with pytest.raises(KeyError):
            needs(pattern)
    else:
        assert sorted("".join(sorted(choice)) for choice in needs(pattern)) == needed

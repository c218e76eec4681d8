"""Every rule's own examples, found by being there; and what a rule must have to be one."""

import pytest

from extract import Claim, Paper, extract_claims
from extract.phrase import Rule
from extract.rules import all_rules

FOUND = [(name, text, wanted) for name, rule in all_rules() for text, wanted in rule.find.items()]
IGNORED = [(name, text) for name, rule in all_rules() for text in rule.ignore]


def claims_of(text: str) -> list[Claim]:
    return list(extract_claims(Paper(paper_id="example", title="", abstract=text)))


@pytest.mark.parametrize(("name", "text", "wanted"), FOUND, ids=[f"{name}: {text}" for name, text, _ in FOUND])
def test_a_rule_finds_its_examples(name: str, text: str, wanted: dict[str, dict[str, object]]) -> None:
    claims = {claim.quote: claim for claim in claims_of(text)}
    for quote, fields in wanted.items():
        assert quote in claims, f"{quote!r} not among {list(claims)}"
        claim = claims[quote]
        assert claim.rule == name
        assert {field: getattr(claim, field) for field in fields} == fields


@pytest.mark.parametrize(("name", "text"), IGNORED, ids=[f"{name}: {text}" for name, text in IGNORED])
def test_a_rule_takes_nothing_in_what_it_ignores(name: str, text: str) -> None:
    assert [claim.quote for claim in claims_of(text) if claim.rule == name] == []


def test_each_pattern_of_each_rule_compiles_and_takes_a_number() -> None:
    for name, rule in all_rules():
        for pattern in rule.compiled:
            assert "number" in pattern.groupindex, name


@pytest.mark.parametrize("missing", ["find", "ignore"])
def test_a_rule_without_examples_is_refused(missing: str) -> None:
    examples = {"find": {"It is 5%.": {"5%": {"value": 5}}}, "ignore": ("Nothing.",)}
    examples[missing] = type(examples[missing])()
    with pytest.raises(ValueError, match="texts to find and texts to ignore"):
        Rule(patterns=("numbers",), says="score", **examples)  # type: ignore[arg-type]

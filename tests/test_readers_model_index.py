"""The model-index of model cards: what becomes a claim, what is refused, and what hostile YAML can do."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.claim import Claim, Extraction, Record, Reject
from extract.readers import UnreadableInput, read_papers

CARD = """\
---
license: mit
model-index:
- name: Plover-3B
  results:
  - task:
      type: text-generation
      name: Text Generation
    dataset:
      name: Grade School Maths
      type: gsm8k
      config: main
      split: test
      args:
        num_few_shot: 5
    metrics:
    - type: acc
      name: Test Accuracy
      value: 71.50
      verified: true
    - type: wer
      value: 20.0 ± 1.2
    source:
      name: Voting with Fewer Samples
      url: https://arxiv.org/abs/2503.00001v2
---
# Plover

Text that is not read: 99.9% accuracy.
"""
RESULT = """\
model-index:
- name: Net
  results:
  - dataset: {name: CIFAR-10}
    metrics:
    - {type: accuracy, value: 91.2}
"""


def read(folder: Path, text: str | bytes, name: str = "card.md") -> list[Record]:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_papers(file))


def claims(records: list[Record]) -> list[Claim]:
    assert all(isinstance(record, Extraction) for record in records), records
    return [claim for record in records if isinstance(record, Extraction) for claim in record.claims]


def test_a_card(tmp_path: Path) -> None:
    (extraction,) = read(tmp_path, CARD)
    assert isinstance(extraction, Extraction)
    paper = extraction.paper
    assert paper.paper_id == "imported:plover-3b:2503.00001"
    assert (paper.title, paper.abstract, paper.source.line) == ("Voting with Fewer Samples", "", 17)
    assert paper.url == "https://arxiv.org/abs/2503.00001v2"
    accuracy, wer = extraction.claims
    expected: dict[str, Any] = {
        "section": "imported",
        "start": 0,
        "end": 5,
        "quote": "71.50",
        "sentence": "Plover-3B: 71.50 Test Accuracy on Grade School Maths, main, test, 5-shot",
        "kind": "score",
        "value": 71.5,
        "metric": "Test Accuracy",
        "metric_id": "accuracy",
        "dataset": ("Grade School Maths",),
        "dataset_id": ("GSM8K",),
        "task": "Text Generation",
        "task_id": "text generation",
        "system": "Plover-3B",
        "condition": "main, test, 5-shot",
        "origin": "imported",
        "rule": "model_index",
    }
    assert {slot: getattr(accuracy, slot) for slot in expected} == expected
    assert (wer.value, wer.error, wer.metric_id) == (20.0, 1.2, "WER")
    assert accuracy.claim_id != wer.claim_id


@pytest.mark.parametrize("name", ["card.yaml", "card.yml", "card.md", "card.yaml.gz", "card"])
def test_yaml_of_its_own(tmp_path: Path, name: str) -> None:
    (claim,) = claims(read(tmp_path, RESULT, name))
    assert (claim.paper_id, claim.system, claim.quote) == ("imported:net", "Net", "91.2")


@pytest.mark.parametrize(
    ("given", "instead", "slots"),
    [
        ("name: CIFAR-10", "type: cifar10", {"dataset": ("cifar10",), "dataset_id": ("CIFAR-10",)}),
        ("name: CIFAR-10", "name: CIFAR-10, args: a", {"condition": "a"}),
        ("name: CIFAR-10", "name: CIFAR-10, args: [a]", {"condition": ""}),
        ("name: CIFAR-10", "name: CIFAR-10, split: test, args: {condition: 'on a phone'}", {"condition": "on a phone"}),
        ("91.2", "91.2%", {"unit": "percent", "value": 91.2}),
        ("91.2", "91.2, args: {unit: percent}", {"unit": "percent", "quote": "91.2"}),
        ("91.2", "0x1F, args: {}", None),
        ("name: Net", "name: no", {"system": "no"}),
        ("name: Net", "name: &n Net\n  other: *n", {"system": "Net"}),
        ("  - dataset", "  - task: {type: other}\n    dataset", {"task": ""}),
    ],
)
def test_spellings(tmp_path: Path, given: str, instead: str, slots: dict[str, Any] | None) -> None:
    records = read(tmp_path, RESULT.replace(given, instead))
    if slots is None:
        assert [type(record) for record in records] == [Reject]
    else:
        (claim,) = claims(records)
        assert {slot: getattr(claim, slot) for slot in slots} == slots


@pytest.mark.parametrize(
    ("given", "instead", "line", "reason"),
    [
        ("91.2", "high", 6, "model-index[0].results[0].metrics[0]: 'high' is no number"),
        ("value: 91.2", "score: 91.2", 6, "metrics[0]: no value"),
        ("91.2", "[91.2, 91.4]", 6, "value must be a text"),
        ("{type: accuracy, value: 91.2}", "91.2", 4, "a metric must be a mapping"),
        ("type: accuracy, ", "", 6, "no name or type"),
        ("{name: CIFAR-10}", "CIFAR-10", 4, "results[0]: dataset must be a mapping"),
        ("{name: CIFAR-10}", "{}", 4, "no name or type"),
        ("{name: CIFAR-10}", "{name: " + "x" * 1101 + "}", 4, "name is longer than 1100"),
        ("name: Net", "title: Net", 2, "model-index[0]: no name"),
        ("- name: Net", "- Net\n- name: Net", 1, "a model must be a mapping"),
        ("    - {type: accuracy, value: 91.2}", "    - &m {type: accuracy, value: 91.2}\n    - *m", 6, "before"),
    ],
)
def test_what_is_wrong_is_rejected_with_its_place(
    tmp_path: Path, given: str, instead: str, line: int, reason: str
) -> None:
    text = RESULT.replace(given, instead)
    assert text != RESULT
    (reject,) = (record for record in read(tmp_path, text) if isinstance(record, Reject))
    assert reason in reject.reason
    assert reject.source.line == line


LAUGHS = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (RESULT + LAUGHS, ":13: holds more than 1,000,000 values"),
        (RESULT + "deep: " + "[" * 5000, ":7: nested deeper than 40"),
        (RESULT + "a: !!python/object/apply:os.system [ls]\n", ":7: the tag tag:yaml.org,2002:python/object/apply"),
        (RESULT + "a: !own b\n", ":7: the tag !own: tags are not read"),
        (RESULT + "a: &a [*a]\n", ":7: the alias *a names nothing"),
        (RESULT + "a: *b\n", ":7: the alias *b names nothing"),
        (RESULT + "a: 1\na: 2\n", ":8: the key 'a' stands twice"),
        (RESULT + "[a]: 2\n", ":7: a key that is no text"),
        (RESULT + "<<: {a: 1}\n", ":7: the merge key"),
        (RESULT + "---\na: 1\n", ":7: a second document"),
        (RESULT + "a: 'b\n", "not YAML"),
        (RESULT + "a: \x07\n", "not YAML"),
        (RESULT + "x: " + "y" * (1 << 22), "larger than 4 MB"),
        ("---\n" + RESULT, "its metadata has no end"),
    ],
)
def test_hostile_yaml_is_one_clear_line(tmp_path: Path, text: str, says: str) -> None:
    began = time.monotonic()
    with pytest.raises(UnreadableInput) as caught:
        read(tmp_path, text)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert time.monotonic() - began < 10


PIECES = st.sampled_from(
    "model-index: |- |name: a|results:|\n|  |    |{|}|[|]|*a|&a |!!str |? |---|dataset: |value: 1|,|: |>|'|\"|#|%|"
    "<<: |\t|\\x".split("|")
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80) | st.binary(max_size=80))
def test_any_bytes_give_records_or_one_clear_line(
    tmp_path_factory: pytest.TempPathFactory, content: str | bytes
) -> None:
    rest = content if isinstance(content, bytes) else content.encode()
    try:
        read(tmp_path_factory.getbasetemp(), RESULT.encode() + rest, "any.yaml")
    except UnreadableInput as error:
        assert "\n" not in str(error)

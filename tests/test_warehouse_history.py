"""Statements followed over versions of papers and of the rules: diff, lineage, history."""

from __future__ import annotations

from functools import partial

import pytest
from conftest import make_reading

from extract import extract_paper, extract_papers
from extract.claim import Extraction, Paper
from warehouse import Warehouse, WarehouseError, questions

FIRST = (
    "We present Zorblax. Zorblax reaches 91.2% accuracy on CIFAR-10. Its perplexity on WikiText-103 is 12.5. "
    "It reduces latency by 30% over Frobnik."
)
SECOND = (
    "We present Zorblax. Zorblax reaches 91.9% accuracy on CIFAR-10. Its perplexity on WikiText-103 is 12.5. "
    "It uses 4x less memory than Frobnik."
)


def paper(abstract: str, version: int = 1) -> Paper:
    return Paper(paper_id="2503.00001", version=version, title="Zorblax", abstract=abstract)


def ingest(warehouse: Warehouse, *papers: Paper, extractor: str = "rules 1") -> None:
    warehouse.ingest(papers, extract_papers, extractor=extractor, inputs=["papers.jsonl"])


def changes(warehouse: Warehouse, **asked: object) -> set[tuple[str, str | None, str | None]]:
    records = questions.diff(warehouse, **asked).records()  # type: ignore[arg-type]
    return {(record["change"], record["before"], record["after"]) for record in records}


CHANGED = {("changed", "91.2%", "91.9%"), ("withdrawn", "30%", None), ("added", None, "4x")}


def test_a_second_version_with_one_number_changed_one_removed_and_one_added(warehouse: Warehouse) -> None:
    ingest(warehouse, paper(FIRST))
    assert changes(warehouse) == set()
    ingest(warehouse, paper(SECOND, version=2))
    assert changes(warehouse) == CHANGED
    assert changes(warehouse, paper="2503.00001") == CHANGED
    assert changes(warehouse, since=1) == CHANGED
    assert changes(warehouse, since=2) == set()


def test_a_version_that_claims_nothing_is_a_version(warehouse: Warehouse) -> None:
    ingest(warehouse, paper(FIRST))
    ingest(warehouse, paper("We present Zorblax.", version=2))
    gone = {("withdrawn", quote, None) for quote in ("91.2%", "12.5", "30%")}
    assert changes(warehouse) == changes(warehouse, since=1) == gone
    ingest(warehouse, paper(SECOND, version=3))
    come = {("added", None, quote) for quote in ("91.9%", "12.5", "4x")}
    assert changes(warehouse) == changes(warehouse, since=2) == come
    assert changes(warehouse, since=1) == CHANGED


def test_an_earlier_version_that_comes_late_is_compared_all_the_same(warehouse: Warehouse) -> None:
    ingest(warehouse, paper(SECOND, version=2))
    ingest(warehouse, paper(FIRST))
    assert changes(warehouse) == CHANGED
    assert changes(warehouse, since=1) == set()


def test_what_came_since_the_beginning_is_added(warehouse: Warehouse) -> None:
    ingest(warehouse, paper(FIRST))
    assert changes(warehouse, since=0) == {("added", None, quote) for quote in ("91.2%", "12.5", "30%")}


def test_lineage_tells_what_became_of_each_statement(warehouse: Warehouse) -> None:
    ingest(warehouse, paper(FIRST))
    ingest(warehouse, paper(SECOND, version=2))
    rows = warehouse.rows("select first_quote, last_quote, status, versions from lineage order by all").rows
    assert rows == [
        ("12.5", "12.5", "current", 2),
        ("30%", "30%", "withdrawn", 1),
        ("4x", "4x", "current", 1),
        ("91.2%", "91.9%", "changed", 2),
    ]


def test_other_rules_supersede_what_they_no_longer_read(warehouse: Warehouse) -> None:
    ingest(warehouse, paper(FIRST))

    def stricter(read: Paper) -> Extraction:
        extraction = extract_paper(read)
        return extraction._replace(claims=extraction.claims[:1])

    report = warehouse.reextract(partial(map, stricter), extractor="rules 2")
    assert report.papers == 1
    assert changes(warehouse, since=1) == {("withdrawn", "12.5", None), ("withdrawn", "30%", None)}
    statuses = warehouse.rows("select last_quote, status from lineage order by all").rows
    assert statuses == [("12.5", "superseded"), ("30%", "superseded"), ("91.2%", "current")]
    assert warehouse.rows("select count(*) from past_claims where extractor = 'rules 1'").rows == [(3,)]


def test_reextract_reads_what_other_rules_have_read_and_nothing_else(warehouse: Warehouse) -> None:
    ingest(warehouse, *(make_reading(number).paper for number in range(1, 4)))
    read: list[str] = []

    def extract(stored: Paper) -> Extraction:
        read.append(stored.paper_id)
        return extract_paper(stored)

    assert warehouse.reextract(partial(map, extract), extractor="rules 1").papers == 0
    assert warehouse.reextract(partial(map, extract), extractor="rules 2").papers == 3
    assert read == ["2503.00001", "2503.00002", "2503.00003"]
    assert changes(warehouse, since=1) == set()


def test_history_tells_the_number_before(warehouse: Warehouse) -> None:
    ingest(warehouse, paper(FIRST))
    ingest(warehouse, paper(SECOND, version=2))
    rows = warehouse.rows(
        "select version, event, earlier_quote, quote from claim_history where metric = 'accuracy' order by version"
    ).rows
    assert rows == [(1, "added", None, "91.2%"), (2, "changed", "91.2%", "91.9%")]


def history(warehouse: Warehouse, where: str = "true") -> list[tuple[object, ...]]:
    return warehouse.rows(
        f"select version, run_id, event, earlier_quote, quote from claim_history where {where} order by version, run_id"
    ).rows


def test_history_tells_what_was_withdrawn_and_what_came_back(warehouse: Warehouse) -> None:
    for version, text in enumerate((FIRST, SECOND, SECOND, FIRST), start=1):
        ingest(warehouse, paper(text, version=version))
    assert history(warehouse, "kind = 'change'") == [
        (1, 1, "added", None, "30%"),
        (2, 2, "withdrawn", "30%", None),
        (4, 4, "added", None, "30%"),
    ]
    assert history(warehouse, "kind = 'ratio'") == [
        (2, 2, "added", None, "4x"),
        (3, 3, "kept", "4x", "4x"),
        (4, 4, "withdrawn", "4x", None),
    ]
    [(claim_id, sentence)] = warehouse.rows(
        "select claim_id, sentence from claim_history where event = 'withdrawn' and version = 2"
    ).rows
    assert sentence == "It reduces latency by 30% over Frobnik."
    assert warehouse.rows("select version from claims where claim_id = ?", [claim_id]).rows == [(1,)]


def test_history_tells_what_other_rules_do_not_read(warehouse: Warehouse) -> None:
    ingest(warehouse, paper(FIRST))
    warehouse.reextract(partial(map, lambda read: extract_paper(read)._replace(claims=())), extractor="rules 2")
    assert history(warehouse, "kind = 'change'") == [(1, 1, "added", None, "30%"), (1, 2, "superseded", "30%", None)]


def test_history_tells_when_a_paper_claims_nothing_any_more(warehouse: Warehouse) -> None:
    ingest(warehouse, paper(FIRST))
    ingest(warehouse, paper("We present Zorblax.", version=2))
    assert [event[2] for event in history(warehouse, "version = 2")] == ["withdrawn"] * 3


def test_the_same_words_twice_keep_their_order(warehouse: Warehouse) -> None:
    slots = {"metric": "", "metric_id": None, "dataset": (), "dataset_id": (), "system": ""}
    one, other = (make_reading(1, value, version=version, **slots) for value, version in ((50.0, 1), (50.0, 2)))
    twice = [
        reading._replace(
            claims=(
                reading.claims[0],
                reading.claims[0].model_copy(update={"claim_id": f"x{value}", "value": value, "start": 70}),
            )
        )
        for reading, value in ((one, 60.0), (other, 70.0))
    ]
    warehouse.load(twice, inputs=["by hand"])
    assert changes(warehouse) == {("changed", "50%", "50%")}


@pytest.mark.parametrize(("asked", "told"), [({"since": 9}, "no run 9"), ({"paper": "x"}, "no paper 'x'")])
def test_what_is_not_there(warehouse: Warehouse, asked: dict[str, object], told: str) -> None:
    with pytest.raises(WarehouseError, match=told):
        questions.diff(warehouse, **asked)  # type: ignore[arg-type]

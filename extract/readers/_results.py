"""Results that a file gives as such, to claims: no text to read them in, so the cell is the quote.

Their papers have ids of their own, `imported:` before them and what gave them, so that neither a paper that was read
nor what another file gives for the same paper is replaced.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, NamedTuple

from extract.claim import Claim, Extraction, Paper, Reject, Source
from extract.link.wording.registers import dataset_id, metric_id, task_id
from extract.readers._amount import amount
from extract.readers._dates import iso_date
from extract.readers._identity import ARXIV_ID, slug

LONGEST = 1100
"""Characters of a name or a number."""
EXCERPT = 120

NO_TASK = "other"
"""What stands for a task in files that need one, where none is known."""
NOT_GIVEN = ("", "-", "–", "—", "n/a", "N/A")
"""Cells that say that there is no number."""


class Result(NamedTuple):
    """One number of a file, with all that the file says of it, as written."""

    source: Source
    place: str
    """Where in the file: keys and numbers from its root."""
    document: str
    """What a later edition of would replace it: a model's card, a file of tables."""
    system: str
    task: str
    dataset: str
    metric: str
    cell: str
    unit: str = ""
    """Where the cell has none."""
    condition: str = ""
    metric_type: str = ""
    dataset_type: str = ""
    task_type: str = ""
    """Identifiers beside the names, for where the registers do not know these."""
    paper_title: str = ""
    paper_url: str = ""
    paper_date: str = ""


def extractions(results: Iterable[Result | Reject], rule: str) -> Iterator[Extraction | Reject]:
    """The results by paper, in the order in which the file first names each; rejects as they come."""
    papers: dict[str, list[Result]] = {}
    for result in results:
        if isinstance(result, Reject):
            yield result
        else:
            papers.setdefault(paper_id_of(result), []).append(result)
    for paper_id, of_paper in papers.items():
        claims: dict[str, Claim] = {}
        for result in of_paper:
            try:
                claim = claim_of(result, paper_id, rule)
                if claim.claim_id in claims:
                    raise ValueError("stands in this file before, the same in every word")
                claims[claim.claim_id] = claim
            except ValueError as error:
                yield reject(result.source, result.place, str(error), {result.metric: result.cell})
        if claims:
            yield Extraction(paper_of(of_paper, paper_id), tuple(claims.values()), ())


def paper_id_of(result: Result) -> str:
    """The id of the paper that a result is from, or of the document where it names none."""
    arxiv = ARXIV_ID.fullmatch(result.paper_url)
    named = arxiv["id"] if arxiv else slug(result.paper_title or result.paper_url) if cites(result) else ""
    return ":".join(filter(None, ("imported", slug(result.document), named)))


def cites(result: Result) -> bool:
    return bool(result.paper_title or result.paper_url)


def paper_of(results: Iterable[Result], paper_id: str) -> Paper:
    """The paper as the first results that say something of it do."""
    of_all = list(results)
    first = of_all[0]
    return Paper(
        paper_id=paper_id,
        title=next((result.paper_title for result in of_all if result.paper_title), first.document),
        abstract="",
        published=next((result.paper_date for result in of_all if result.paper_date), None),
        url=next((result.paper_url for result in of_all if result.paper_url), None),
        source=first.source,
    )


def claim_of(result: Result, paper_id: str, rule: str) -> Claim:
    """Raises ValueError where the cell is no number."""
    read = amount(result.cell)
    task = "" if result.task == NO_TASK else result.task
    said = (paper_id, task, result.dataset, result.metric, result.system, result.condition, result.cell, result.unit)
    return Claim(
        claim_id=blake2b("\n".join(said).encode(), digest_size=8).hexdigest(),
        paper_id=paper_id,
        version=1,
        section="imported",
        start=0,
        end=len(result.cell),
        quote=result.cell,
        sentence=sentence(result),
        kind="score",
        value=read.value,
        value_high=read.value_high,
        error=read.error,
        unit=read.unit or result.unit,
        bound=read.bound,
        metric=result.metric,
        dataset=(result.dataset,),
        task=task,
        system=result.system,
        condition=result.condition,
        metric_id=metric_id(result.metric) or metric_id(result.metric_type),
        dataset_id=(dataset_id(result.dataset) or dataset_id(result.dataset_type),),
        task_id=task_id(task) or task_id(result.task_type),
        origin="imported",
        rule=rule,
        confidence=1,
    )


def sentence(result: Result) -> str:
    """What the result says, in words.

    >>> sentence(Result(Source("a", 1), "", "", "Net", "", "CIFAR-10", "accuracy", "91.2%", condition="test"))
    'Net: 91.2% accuracy on CIFAR-10, test'
    """
    unit = f" {result.unit}" if result.unit else ""
    return ", ".join(
        filter(None, (f"{result.system}: {result.cell}{unit} {result.metric} on {result.dataset}", result.condition))
    )


def reject(source: Source, place: str, reason: str, entry: object) -> Reject:
    """The entry at a place, with its texts for whoever looks for it."""
    texts = entry.items() if isinstance(entry, Mapping) else ()
    excerpt = ", ".join(f"{key[:40]}: {value[:EXCERPT]}" for key, value in texts if isinstance(value, str))
    return Reject(source, f"{place}: {reason}", excerpt[:EXCERPT])


def text(entry: Mapping[str, Any], key: str) -> str:
    """What an entry has under a key, without blanks around it; empty where it has nothing. Raises ValueError."""
    value = entry.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{key} must be a text")
    if len(value) > LONGEST:
        raise ValueError(f"{key} is longer than {LONGEST} characters")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{key} holds half of a surrogate pair, no character") from None
    return value.strip()


def needed(entry: Mapping[str, Any], *keys: str) -> str:
    """The first of the texts that is there. Raises ValueError where none is."""
    found = next(filter(None, (text(entry, key) for key in keys)), "")
    if not found:
        raise ValueError(f"no {' or '.join(keys)}")
    return found


def entries(entry: Mapping[str, Any], key: str) -> list[Any]:
    """The list under a key, empty where there is none. Raises ValueError where it is none."""
    found = entry.get(key)
    if found is None:
        return []
    if not isinstance(found, list):
        raise ValueError(f"{key} must be a list")
    return found


def mapping(entry: object, name: str) -> Mapping[str, Any]:
    """The entry, if it is a mapping. Raises ValueError."""
    if not isinstance(entry, Mapping):
        raise ValueError(f"{name} must be a mapping of keys to values")
    return entry


def date_of(written: str) -> str:
    """The date as claims have it; empty stays empty. Raises ValueError."""
    return iso_date(written) if written else ""

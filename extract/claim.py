"""Paper and Claim: the one contract between the rooms.

Everything here is a frozen value. `Paper` is what readers give, `Claim` what extraction gives, `Extraction` both
together with the numbers that were looked at and put aside, `Reject` what could not be read. A reader of results that
are claims already gives an `Extraction` itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["score", "change", "ratio", "size"]
Bound = Literal["exact", "approx", "at_least", "at_most"]
Direction = Literal["", "increase", "decrease"]
Aggregate = Literal["", "mean", "median", "max", "min"]
Side = Literal["", "from", "to"]
Origin = Literal["own", "quoted", "imported"]

PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""ISO 8601, as precise as the source gives it: `2025`, `2025-11` or `2025-11-03`. Sorts as text."""


class Source(NamedTuple):
    """Where a record was read: the file as the user named it (`-` is standard input), and the line, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Paper(BaseModel):
    """One version of one paper, as a reader found it. Texts are kept byte for byte; clean-up is extraction's affair."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    paper_id: str = Field(min_length=1, description="arXiv id without version, else DOI, else a slug of the title")
    version: int = Field(default=1, ge=1, description="version of the paper, counted from 1")
    title: str = Field(description="title as given; empty where the source has none")
    abstract: str = Field(description="abstract as given; claims' offsets count its characters")
    published: PartialDate | None = Field(default=None, description="first publication")
    updated: PartialDate | None = Field(default=None, description="publication of this version")
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    url: str | None = None
    source: Source = Source("", 0)


class Claim(BaseModel):
    """One number said of something, with the words it was said in.

    `start` and `end` are character offsets into the paper's section, end exclusive: `text[start:end] == quote` always.
    Numbers are given after magnitude words (38k is 38000); percent stays percent (74.59, not 0.7459).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    claim_id: str = Field(description="stable: the same text and rules give the same id on every machine")
    paper_id: str
    version: int = Field(ge=1)
    section: str = Field(default="abstract", description="`abstract`, a heading, or `table N`")
    start: int = Field(ge=0)
    end: int = Field(ge=1)
    quote: str = Field(min_length=1, description="the number expression, as written")
    sentence: str = Field(description="the sentence that holds the quote, as written")

    kind: Kind = Field(description="score: a measured value; change: a difference; ratio: a factor; size: a count")
    value: float = Field(description="the number; a change is a positive magnitude, its sign is in `direction`")
    value_high: float | None = Field(default=None, description="upper end of a range")
    error: float | None = Field(default=None, description="the part after ±, in the unit of `value`")
    total: float | None = Field(default=None, description="n in `k of n`")
    unit: str = Field(default="", description="percent, points, times, orders_of_magnitude, or the unit, singular")
    bound: Bound = "exact"
    direction: Direction = Field(default="", description="what happens to the metric; empty for score and size")
    aggregate: Aggregate = ""
    side: Side = Field(default="", description="which end of a `from a to b` pair this is")

    metric: str = Field(default="", description="what is measured, as the paper writes it")
    dataset: tuple[str, ...] = Field(default=(), description="what it was measured on, as the paper writes it")
    task: str = ""
    system: str = Field(
        default="", description="who or what has the value; `we` is resolved to a name where there is one"
    )
    baseline: str = Field(default="", description="what it is compared with")
    condition: str = Field(default="", description="split, subset or setting that qualifies the number")

    metric_id: str | None = Field(default=None, description="the register's name of `metric`, None where unknown")
    dataset_id: tuple[str | None, ...] = Field(default=(), description="the register's name of each of `dataset`")
    task_id: str | None = None

    origin: Origin = Field(default="own", description="own result, quoted for a baseline, or imported from a file")
    rule: str = Field(description="the rule that read the number")
    confidence: float = Field(ge=0, le=1, description="chance that kind, value, unit, bound and direction are right")


class Dismissed(NamedTuple):
    """A number in the text that makes no claim: a name, a year, a citation, ... Offsets as in `Claim`."""

    section: str
    start: int
    end: int
    quote: str
    reason: str


class Extraction(NamedTuple):
    """All that was found in one paper: every number of its text is in `claims` or in `dismissed`."""

    paper: Paper
    claims: tuple[Claim, ...]
    dismissed: tuple[Dismissed, ...]


Extractor = Callable[[Sequence[Paper]], Iterator[Extraction]]
"""What reads the claims of several papers, in their order."""


class Reject(NamedTuple):
    """A record that could not be read: where it stands, why, and its beginning, for whoever mends the file."""

    source: Source
    reason: str
    excerpt: str = ""


Record = Paper | Extraction | Reject
"""What a reader gives: a paper whose claims are to be read, one that came with its claims, or what cannot be read."""

"""YAML as plain data: mappings, lists and texts. Nothing of it can make an object, or grow beyond what was read.

Scalars stay as they are written, so that 20.90 keeps its zero; only an empty one and `null` become None.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

DEEPEST = 40
MOST_VALUES = 1_000_000
"""Values with every alias counted as often as it stands: a few lines of aliases of aliases say billions."""

NULLS = ("", "~", "null", "Null", "NULL")


class Mapping(dict[str, Any]):
    """A mapping that knows the line, counted from 1, on which it begins in its file."""

    line = 1


class Unfit(ValueError):
    """The text is no YAML, or YAML of a kind that is not read; `line` is where."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


class Node(NamedTuple):
    value: Any
    size: int
    """How many values it holds, itself and those of its aliases included."""


def load(text: str, first_line: int = 1) -> Any:
    """The one document of a text that begins on this line of its file. Raises Unfit."""
    try:
        return Composer(YAML(typ="safe", pure=True).parse(text), first_line).document()
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Unfit(f"not YAML: {error.problem or error.context}", first_line + (mark.line if mark else 0)) from None
    except YAMLError as error:
        raise Unfit(f"not YAML: {' '.join(str(error).split())[:200]}", first_line) from None


class Composer:
    """Builds values from events; of what it was given it keeps the anchors."""

    def __init__(self, events: Iterator[Event], first_line: int) -> None:
        self.events = events
        self.first_line = first_line
        self.anchors: dict[str, Node] = {}

    def document(self) -> Any:
        value = None
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise Unfit("a second document; give each a file of its own", self.line_of(event))
            elif isinstance(event, NodeEvent):
                value = self.node(event, 0).value
        return value

    def node(self, event: Any, depth: int) -> Node:
        if isinstance(event, AliasEvent):
            if event.anchor not in self.anchors:
                raise Unfit(f"the alias *{event.anchor} names nothing before it", self.line_of(event))
            return self.anchors[event.anchor]
        if event.ctag is not None:
            raise Unfit(f"the tag {event.tag}: tags are not read", self.line_of(event))
        if depth > DEEPEST:
            raise Unfit(f"nested deeper than {DEEPEST} levels", self.line_of(event))
        made = self.made(event, depth)
        if made.size > MOST_VALUES:
            raise Unfit(f"holds more than {MOST_VALUES:,} values, aliases counted", self.line_of(event))
        if event.anchor is not None:
            self.anchors[event.anchor] = made
        return made

    def made(self, event: Any, depth: int) -> Node:
        if isinstance(event, SequenceStartEvent):
            return self.sequence(depth)
        if isinstance(event, MappingStartEvent):
            return self.mapping(event, depth)
        assert isinstance(event, ScalarEvent)
        plain = event.implicit[0]
        return Node(None if plain and event.value in NULLS else event.value, 1)

    def sequence(self, depth: int) -> Node:
        values: list[Any] = []
        size = 1
        while not isinstance(event := next(self.events), SequenceEndEvent):
            value, within = self.node(event, depth + 1)
            values.append(value)
            size += within
        return Node(values, size)

    def mapping(self, start: Event, depth: int) -> Node:
        values = Mapping()
        values.line = self.line_of(start)
        size = 1
        while not isinstance(event := next(self.events), MappingEndEvent):
            key = self.node(event, depth + 1).value
            if key is None or isinstance(key, list | dict):
                raise Unfit("a key that is no text", self.line_of(event))
            if key in values:
                raise Unfit(f"the key {key[:40]!r} stands twice in one mapping", self.line_of(event))
            if key == "<<":
                raise Unfit("the merge key <<: write out what it merges", self.line_of(event))
            values[key], within = self.node(next(self.events), depth + 1)
            size += within + 1
        return Node(values, size)

    def line_of(self, event: Event) -> int:
        return self.first_line + int(event.start_mark.line)

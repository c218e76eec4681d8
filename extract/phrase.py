"""The language that rules are written in, and what a rule is.

A phrasing is a pattern over a sentence's shape, written with the names of word classes:

    "<way>(raise|reduce) <metric>np scope* by numbers"

Names stand for word classes (vocabulary/words.toml) or for the fragments below; `<slot>` before a name or a bracket
says what the words found there mean. Everything else is as in regular expressions; blanks mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

import regex

from extract.shape import letters

FRAGMENTS: Mapping[str, str] = MappingProxyType(
    {
        "percent": "P",
        "multiple": "X",
        "plain": "#",
        "number": "(?P<number>[PX#])",
        "numbers": "(?P<number>[PX#])(?:(?:,A?|A|;)[wbfyr@nD]{0,2}(?P<number>[PX#])(?![xNhlid]))*",
        "number_list": (
            "(?P<number>[PX#])(?:(?:,(?P<number>[PX#])){0,6},?A(?P<number>[PX#])|(?:,(?P<number>[PX#])){2,6})?"
        ),
        "pair": "(?P<number>[PX#])(?:,A?|A)(?P<number>[PX#])",
        "any_number": "[PX#]",
        "nps": "NP(?:[,A]{1,2}NP)*",
        "np": "[Dyhl]*[xN](?:[yz]?[xN])*(?:f[Dy]*[xN](?:[yz]?[xN])*)?",
        "bare_np": "[xN](?:[yz]?[xN])*",
        "noun": "[xN]",
        "qualifier": "[#vaS]",
        "change": "[id]",
        "comparative": "[hl]",
        "scope": "(?:D?[nursw@fpFTZ][Dy]*[PX#]?[xN](?:[yz]?[xN])*)",
        "reach": "(?:[nrs@FT][Dy]*[PX#]?[xN](?:[yz]?[xN])*)",
        "scopes": "(?:SCOPE|ASIDE)*",
        "between": "(?:[xN](?:[yz]?[xN])*|ASIDE|SCOPE)*",
        "distance": "[^idohl.b;e]{0,30}",
        "stretch": "[^idohl.b;e(]{0,30}",
        "said": "[^.b;#]{1,30}",
        "listed": "[^idohl.b;#PX]{1,12}",
        "compared": "(?:c[.]?|C[Twc])",
        "aside": r"(?:\([^()]{0,12}\))",
        "end": "(?:[.,;)]|$)",
        "that_is": r"x\.,?",
        "comma": ",",
        "colon": ":",
        "dash": ";",
        "equals": "=",
        "open": r"\(",
        "close": r"\)",
        "rise": "↑",
        "fall": "↓",
        "arrow": "→",
        "is": "e",
    }
)

_MOST_REPEATS = 8
"""No phrase repeats anything more often, so that an endless list cannot take endless time."""
_UNBOUNDED = regex.compile(r"(?<!\\)[*+]")
_NAME = regex.compile(r"<(?P<slot>[a-z_]+)>(?P<open>\(?)|(?P<name>[a-z_]{2,})|(?P<blank>\s+)")


@cache
def compile_phrase(pattern: str) -> regex.Pattern[str]:
    """The regular expression over shapes that a phrase pattern means; KeyError for a name nobody defines."""
    return regex.compile(_expression(pattern))


_LEADING = re.compile(r"(?:\((?:<[a-z_]+>)?np\)\? |(?:<[a-z_]+>)?(?:bare_)?(?P<noun>np) )")
_SLOT = re.compile(r"\?P<[a-z_]+>")


@cache
def compile_probe(pattern: str) -> re.Pattern[str]:
    """An expression that fits somewhere in a shape where the phrase does, and nowhere else, and says so sooner.

    It has no slots, so that the plainer engine can read it; of a noun phrase that leads it only the last word is looked
    for, which is a noun phrase too, and none if it may be missing.
    """
    leading = _LEADING.match(pattern)
    if leading:
        pattern = ("noun " if leading["noun"] else "") + pattern[leading.end() :]
    return re.compile(_SLOT.sub("?:", _expression(pattern)))


_BRACKET = re.compile(r"\((?P<inside>[^()]*)\)(?P<optional>[?*])?")
_CHOICE = re.compile(r"(?:<[a-z_]+>)?(?P<names>[a-z_]+(?:\|[a-z_]+)*)(?P<optional>[?*])?")


def needs(pattern: str) -> frozenset[frozenset[str]]:
    """Letters that a shape must have for a phrase to fit: one of each set. Not all such sets, but none that is not.

    >>> sorted(map(sorted, needs("<way>(raise|reduce) adverb* <metric>np (comma? and <metric>np)? by number")))
    [['b'], ['d', 'i']]
    """
    while bracket := _BRACKET.search(pattern):
        inside = bracket["inside"]
        dropped = bracket["optional"] or inside.startswith("?") or ("|" in inside and not _CHOICE.fullmatch(inside))
        pattern = pattern[: bracket.start()] + ("" if dropped else inside) + pattern[bracket.end() :]
    choices = (match["names"].split("|") for match in _CHOICE.finditer(pattern) if not match["optional"])
    return frozenset(frozenset("".join(map(_letters_of, names))) for names in choices if all(map(_letters_of, names)))


_ONE_LETTER = re.compile(r"\\?(?P<letter>.)|\[(?P<letters>[^^\]]+)\]")


def _letters_of(name: str) -> str:
    """The letters that a name of one token stands for; empty for a name of more, or of any."""
    if name not in FRAGMENTS:
        return letters()[name]
    one = _ONE_LETTER.fullmatch(FRAGMENTS[name])
    return one["letter"] or one["letters"] if one else ""


def _expression(pattern: str) -> str:
    classes = letters()

    def put(text: str) -> str:
        out: list[str] = []
        at = 0
        while at < len(text):
            match = _NAME.match(text, at)
            if match is None:
                out.append(text[at])
                at += 1
                continue
            at = match.end()
            if match["slot"]:
                if match["open"]:
                    out.append(f"(?P<{match['slot']}>")
                else:
                    name = _NAME.match(text, at)
                    assert name is not None and name["name"], f"<{match['slot']}> names nothing in {pattern!r}"
                    out.append(f"(?P<{match['slot']}>{_fragment(name['name'], classes)})")
                    at = name.end()
            elif match["name"]:
                out.append(f"(?:{_fragment(match['name'], classes)})")
        return "".join(out)

    return _UNBOUNDED.sub(_bounded, put(pattern))


def _bounded(match: regex.Match[str]) -> str:
    return f"{{{int(match[0] == '+')},{_MOST_REPEATS}}}"


def _fragment(name: str, classes: Mapping[str, str]) -> str:
    if name not in FRAGMENTS:
        return regex.escape(classes[name])
    fragment = FRAGMENTS[name]
    for part in ("np", "scope", "aside"):
        fragment = fragment.replace(part.upper(), FRAGMENTS[part])
    return fragment


Says = Literal["score", "change", "remainder", "movement", "again", "quoted"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One family of phrasing: what it looks like, what it means, and texts that prove it.

    `find` maps a text to what must come out of it: {text: {quote: {field: value}}}. `ignore` holds texts that look
    alike and in which this rule must take nothing. A rule without both is refused.
    """

    patterns: tuple[str, ...]
    says: Says
    """`score`: a value; `change`: a difference (a ratio, where the number counts times); `remainder`: what is left of a
    cost, a ratio; `movement`: the two ends of
    one; `again`: the same as the number read before it; `quoted`: the same, of whom that is compared with."""
    find: Mapping[str, Mapping[str, Mapping[str, object]]]
    ignore: tuple[str, ...]
    rank: int = 50
    """Where several rules take the same number the lowest rank reads it."""
    confidence: float = 0.9
    direction: Literal["", "increase", "decrease"] = ""
    """For a change: fixed, where the pattern has no <way>."""
    needs_metric: bool = False
    """The words in <metric> must be a known measure, or the rule does not apply."""
    measured_subject: bool = False
    """What stands in <metric> before the number is the metric only if it is a known measure."""
    measure_behind: bool = False
    """A measure right behind the number says better what is measured than a phrase that names none."""
    holder: Literal["metric", "condition", "baseline", "nothing"] = "metric"
    """What words in <metric> are that name who has scores: "improves a strong baseline by 9%"."""
    same_form: bool = False
    """For `again`: percent repeats percent only, and so on."""
    only_decimals: bool = False
    """Whole numbers are left to other rules."""
    only_bounded: bool = False
    """Numbers without a comparator are left to other rules."""
    only_nouns: bool = False
    """The word of change is a noun beyond doubt: "gains", not "improves"."""
    only_signed: bool = False
    """Numbers without a sign are left to other rules."""

    def __post_init__(self) -> None:
        if not self.find or not self.ignore:
            raise ValueError(f"a rule needs texts to find and texts to ignore: {self.patterns!r}")

    @property
    def compiled(self) -> tuple[regex.Pattern[str], ...]:
        return tuple(map(compile_phrase, self.patterns))

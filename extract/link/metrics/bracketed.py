"""What is measured, told by brackets: the label in one, the noun in front of one, the change that one explains."""

from __future__ import annotations

import re

import regex

from extract.link.paper.story import Story
from extract.link.wording.names import is_model
from extract.lists import word_set
from extract.measures import is_holder, is_measure
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed
from extract.shape import Sentence
from extract.vocabulary import dataset_named


def labelled(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> str:
    """The label in its bracket, or in the one before: "(AUC 0.9, Zog 0.7)", "hats (AUC: 0.9), pens (0.7)"."""
    chain = _BRACKETS.match(sentence.shape, 0, reading.token)
    label = trimmed(sentence.words(*chain.span("label"))) if chain else ""
    if chain and is_measure(label):
        reading.condition = reading.condition or sentence.words(*chain.span("what"))
        return label
    match = _LABEL.match(sentence.shape, 0, reading.token) if earlier else None
    if match is None or not any(earlier[-1].token == token for token in match.spans("last")[0][:1]):
        return ""
    words = trimmed(sentence.words(*match.span("label")))
    named = words in story.dataset_names or dataset_named(words) is not None or is_model(words)
    before = trimmed(sentence.words(*match.span("first")))
    return "" if named or not is_measure(before) else words


_BRACKETS = regex.compile(
    r"(?r)\((?P<label>[xN]{1,3})[=:]?[P#]\)(?:(?:,A?|A)D?[xN]{1,6}\([P#]\)){0,4}(?:,A?|A)D?(?P<what>[xN]{1,6})\("
)
_LABEL = regex.compile(
    r"(?r)[(,;]v?(?P<first>[xN]{1,5})[=:f]?(?P<last>[P#])(?:\([^()]{1,6}\))?(?:,A?|A|;)(?P<label>v?x{0,3}N[xN]{0,3})[=:f]?"
)


def bracketed_with(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> Reading | None:
    """The score that a signed number in a bracket goes with: "R@5 to 65.2 on X (+12.9)"."""
    opened = reading.token - 1
    if not reading.mention.sign or sentence.shape[opened : opened + 1] != "(":
        return None
    if not earlier or not _PHRASES_ONLY.fullmatch(sentence.shape, earlier[-1].token + 1, opened):
        return None
    return earlier[-1]


_PHRASES_ONLY = regex.compile(r"(?:[nursw@][Dy]*[xN]+)*")


def of_pair(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """The metric of a pair in a bracket, "lifts recall by 9% (61% to 70%)": that of the change that it explains."""
    if not earlier:
        return ""
    if reading.side == "to" or reading.quoted:
        return earlier[-1].metric
    named = bracketing(sentence, reading)
    if is_measure(named):
        return named
    opened = reading.token - 1 if sentence.shape[reading.token - 1] == "(" else reading.token - 2
    if sentence.shape[opened] != "(" or not _PAIR.match(sentence.shape, opened):
        return ""
    changes = [c for c in earlier if c.kind != "score" and c.metric]
    return changes[-1].metric if changes else ""


def of_list(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """What the number in the bracket before it measures, where neither bracket has its noun in front.

    In "low recall in hats (61%) and wide pens (70%)" it is recall, and the pens tell where.
    """
    match = _BESIDE.match(sentence.shape, 0, reading.token) if earlier else None
    if match is None or match.start("number") != earlier[-1].token or earlier[-1].mention.unit != reading.mention.unit:
        return ""
    here, there = (trimmed(sentence.words(*match.span(name))) for name in ("here", "there"))
    metric = earlier[-1].metric
    if not is_measure(metric) or metric in there or is_measure(here) or is_measure(there) or earlier[-1].quoted:
        return ""
    if here.replace("-", "").replace(" ", "").isalpha() and here.islower() and not is_holder(here):
        reading.condition = reading.condition or here
    return metric


_BESIDE = regex.compile(r"(?r)(?P<there>[xNvh]{1,6})\((?P<number>[P#])\)(?:,A?|A)D?(?P<here>[xNvh]{1,6})\(")
_PAIR = regex.compile(r"\(F?[PX#](?:c\.?|[T→]|F)[PX#]")
"""Two values that a bracket compares: "(61% vs. 70%", "(from 61% to 70%"."""


def bracketing(sentence: Sentence, reading: Reading) -> str:
    """The noun phrase in front of the bracket in "false positives (2.7%)", "omissions of drugs (mean 1.2)"."""
    shape = sentence.shape
    opened = _opened(sentence, reading.token)
    if opened < 1 or shape[opened - 1] not in "xN":
        return ""
    around = _NOUN_BEHIND.match(shape, opened)
    behind = trimmed(sentence.words(*around.span("metric"))) if around else ""
    if is_measure(behind):
        return behind
    first = _phrase_before(sentence, opened)
    words = sentence.words(first, opened)
    if (shape[opened - 1] == "N" and not _names_measure(sentence, first, opened)) or (
        first == opened - 1
        and not is_measure(words)
        and _IS.match(sentence.text, sentence.start, sentence.starts[first])
    ):
        return ""
    words = trimmed(words)
    if (
        words.rpartition(" ")[2] in word_set("task_heads")
        or _SETTING.search(words)
        or (reading.kind == "score" and shape[first - 1 : first] == "n" and not is_measure(words))
    ):
        return ""
    if _PAIR.match(shape, opened) and _COMPARED.match(shape, 0, first) and not is_measure(words):
        return ""
    return "" if is_holder(words) or shape[first - 1 : first] in ("o", "V", "t", "c", "u", "s", "T") else words


def _names_measure(sentence: Sentence, first: int, opened: int) -> bool:
    """Does a phrase that ends in a name, or in a word spelled like one, tell what was measured: "a higher QFA"?"""
    words = sentence.words(first, opened)
    if _MOST.match(words) or (is_measure(words) and (" of " not in words or words in trimmed(words))):
        return True
    return sentence.shape[first - 1 : first] in ("h", "l") and not is_model(words)


def _opened(sentence: Sentence, token: int) -> int:
    """The bracket that the number begins, but for a word that qualifies it; -1 where it begins none."""
    opened = token - 1
    while opened > token - 3 and opened >= 0 and sentence.word(opened).lower() in word_set("qualifiers"):
        opened -= 1
    return opened if sentence.shape[opened : opened + 1] == "(" else -1


def _phrase_before(sentence: Sentence, end: int) -> int:
    """Where the noun phrase that ends here begins, with what it is the noun of."""
    shape = sentence.shape
    first = end
    while first and shape[first - 1] in "xN":
        first -= 1
    of = first - 1 if shape[first - 1 : first] == "f" else first - 2
    if (
        of > 1
        and shape[of] == "f"
        and shape[of + 1 : first] in ("", "D")
        and shape[of - 1] == "x"
        and sentence.word(of - 1) != "terms"
    ):
        first = of
        while first and shape[first - 1] in "xN":
            first -= 1
    return first


_NOUN_BEHIND = re.compile(r"(?<=[xy])\([^()]{1,9}\)(?P<metric>[xN]{0,3}[xNi])")
"""A noun that a bracket keeps from its adjective: "a perfect (100%) hit rate"."""
_COMPARED = regex.compile(r"(?r)[TwpctV]D?")
"""What opens what a pair of values is compared with, not what they measure."""
_IS = regex.compile(
    r"(?r)\b(?:is|are|was|were|be|been|remain(?:s|ed)?|stay(?:s|ed)?)\s(?:\w+ly\s|most\s|the\s|even\s|more\s|very\s|also\s){0,2}"
)
"""What makes the one word in front of a bracket what is said of the subject: "drops are rare (1.5%)"."""
_MOST = regex.compile(r"(?:highest|lowest|best|largest|smallest)\s")
"""What only a measure can be, if its name is not known: "the highest LFA (27.8%)"."""
_SETTING = regex.compile(r"-(?:shot|domain|distribution)$|\b(?:settings?|conditions?|margins?)$")
"""How something was tested, or by how much, not what was measured: "in zero-shot (78.9%)"."""

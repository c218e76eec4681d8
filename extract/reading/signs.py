"""Signs, arrows and averages beside a number overrule what the phrasing said."""

from __future__ import annotations

import re
from itertools import pairwise

import regex

from extract.claim import Aggregate, Direction
from extract.grammar import either, words
from extract.mention import Mention
from extract.reading.model import Read, Reading
from extract.reading.rows import first_of_row
from extract.reading.settle.points import NAMED_POINTS
from extract.shape import Sentence
from extract.stemmed import Keyed

_UP = re.compile(r"\s?(?:↑|\(↑\))")
_DOWN = re.compile(r"\s?(?:↓|\(↓\))")
_DIFFERENCE = regex.compile(r"percent|pp|%\s?p")
_MEAN = Keyed("averag|avg", r"\b(?:on average|in average|average|averaged|averages|averaging|avg)\b")
_MOST = regex.compile(
    r"(?r)\b(?:up to|upto|as (?:high|much|many|large|fast) as|max(?:imum)?(?: of)?|at best|peak(?:ing)?(?: at| of)?"
    r"|at most)\b.{0,12}"
)


def _is_below_zero(reading: Reading) -> bool:
    """Is it the other's score that has a minus, "8% compared to -37%"?"""
    return reading.quoted and reading.kind == "score" and reading.mention.sign < 0


_BOUNDED = frozenset(("change_bounded", "change_bare"))
_SIDE_OF = ("below ", "under ", "above ")
_MOVED = regex.compile(
    r"(?r)\b(?:(?P<sure>f[ae]ll\w*|\w+(?:ed|ing))|(?:drop|declin|decreas|reduc|lower|ris|increas)e?s)\s"
)
"""A verb of change in front of where something came to."""


def _falls_to(sentence: Sentence, reading: Reading) -> bool:
    """Is the number one that something fell below, "drops below 30%", not how much it fell, "drops up to 30%"?"""
    mention, text = reading.mention, sentence.text
    if mention.sign or not text.startswith(_SIDE_OF, mention.reach):
        return False
    if reading.rule == "change_bare":
        return True
    moved = _MOVED.match(text, sentence.start, mention.reach)
    return moved is not None and (moved["sure"] is not None or mention.value > _MOST_DROPPED)


_MOST_DROPPED = 5
"""Up to here "drops below 2%" may tell how much was lost."""


_SAID = regex.compile(r"(?r)\b(?:(?P<mean>mean)|median)(?:\s(?:of|is|was))?[\s:=]{1,2}", regex.IGNORECASE)
"""What stands right before the number: "(mean 1.2)"."""
_PEAK = regex.compile(r"(?r)\b(?:maximum|max|peak)\s(?:\w+\s){1,3}?(?:of|:|by)?\s?")
_MEDIAN = Keyed("median", r"\bmedian\b")


def turn(sentence: Sentence, reading: Reading) -> None:
    """Correct kind, direction and unit by sign and arrow, and set the aggregate, in place."""
    token = reading.token
    mention = reading.mention
    if reading.kind == "size":
        return
    text = sentence.text
    if _is_apart(reading, sentence):
        reading.kind = "change"
    elif reading.rule in _BOUNDED and reading.kind == "change" and _falls_to(sentence, reading):
        reading.kind = "score"
    if reading.kind != "ratio" and not reading.side:
        if _UP.match(text, mention.end):
            reading.kind, reading.direction = "change", "increase"
        elif _DOWN.match(text, mention.end):
            reading.kind, reading.direction = "change", "decrease"
        elif mention.sign and mention.form in ("percent", "points") and not _is_below_zero(reading):
            reading.kind = "change"
            reading.direction = "increase" if mention.sign > 0 else "decrease"
        elif mention.sign > 0:
            reading.kind, reading.direction = "change", "increase"
        elif (
            reading.kind == "score"
            and mention.form == "points"
            and _DIFFERENCE.search(text, mention.start, mention.end)
        ):
            reading.kind, reading.direction = "change", _nearest_way(sentence, token)
        elif mention.sign < 0 and reading.kind == "change":
            reading.direction = "decrease"
    if reading.kind == "change" and not reading.direction:
        reading.direction = "increase"
    if mention.sign or _UP.match(text, mention.end) or _DOWN.match(text, mention.end):
        reading.betters = False
    if reading.kind == "score":
        reading.direction = ""
    if reading.kind == "ratio" and mention.sign:
        reading.direction = "increase" if mention.sign > 0 else "decrease"
    before = (text, max(sentence.start, mention.start - 40), mention.start)
    if mention.bound == "exact" and reading.kind != "score" and _PEAK.match(*before):
        reading.aggregate = "max"
        reading.mention = reading.mention._replace(bound="at_most")
    elif _MOST.match(*before):
        reading.aggregate = "max"
    else:
        reading.aggregate = _averaged(sentence, token, mention)


def _averaged(sentence: Sentence, token: int, mention: Mention) -> Aggregate:
    """Is an average named near the number: before it, but for what another number is said to be, or right behind?"""
    text = sentence.text
    said = _SAID.match(text, max(sentence.start, mention.reach - 16), mention.reach)
    if said is not None:
        return "mean" if said["mean"] else "median"
    since = sentence.number_before(token)
    apart = since >= 0 and not _LISTED.fullmatch(sentence.shape, since + 1, token)
    first = sentence.ends[since] if apart else sentence.start
    left = (max(first, mention.start - 45), mention.start)
    behind = _GOES_ON.match(text, mention.end, min(sentence.end, mention.end + 30))
    for near in (left, behind.span() if behind else left):
        if _MEAN.search(text, *near):
            return "mean"
        if _MEDIAN.search(text, *near):
            return "median"
    return ""


_LISTED = re.compile(r"[,A;]{1,2}[wbfyrn@D]?")
_GOES_ON = re.compile(r"[^,;.()\d]*")


_APART = regex.compile(
    rf"(?r)\b(?P<noun>{either(words('differing'))})(?:\s(?:in|between|of|for|to|over)(?:\s[\w-]+){{1,4}}?)?"
    r"\s(?:(?:can|could|may)\s)?(?:of|by|reach(?:es|ing|ed)?|from|ranging\sfrom|between|exceed(?:s|ing)?|is|was)\s",
    regex.IGNORECASE,
)
_GAP = re.compile(r"\s(?:\w+\s)?gaps?\b")
_OF = regex.compile(r"\sof\s(?:the\s|its\s|their\s)?(?!the\b)[A-Za-z]")
"""Behind "within 2%": what it comes so near to."""
_WAY_BEFORE = regex.compile(r"(?P<way>[id])[^idaoSe,;.PX#]*$")
_MOST_GAIN = 50
"""Up to here "improves accuracy up to 20%" tells a gain, beyond it a value."""
_RELATIVE = re.compile(
    r"\s(?:in\s)?(?:relative|relatively|absolute)\b(?!\s(?:humidity|error|deviation|accuracy|value|position))"
)


_WAY_LAST = regex.compile(r"(?r)(?P<way>[id])[^id]*")
_WAY_FIRST = regex.compile(r"[^id]*(?P<way>[id])")


def _nearest_way(sentence: Sentence, token: int) -> Direction:
    """The direction of the last word of change before a number, or of the first behind it."""
    way = _WAY_LAST.match(sentence.shape, 0, token) or _WAY_FIRST.match(sentence.shape, token)
    return "decrease" if way and way["way"] == "d" else "increase"


_WORSE = frozenset(words("worsening"))


def _is_apart(reading: Reading, sentence: Sentence) -> bool:
    """Does a noun before a percentage, "an advantage of 6%", or "F1 points" behind it, make it a difference?"""
    mention, text = reading.mention, sentence.text
    if reading.kind != "score" or reading.side or mention.form not in ("percent", "points"):
        return False
    if mention.form == "points" and NAMED_POINTS.match(text, mention.end):
        reading.direction = (
            "decrease" if sentence.shape[reading.token + 1 : reading.token + 5].count("l") else "increase"
        )
        return sentence.shape[reading.token - 1 : reading.token] != "a"
    if _RELATIVE.match(text, mention.end):
        reading.direction = _nearest_way(sentence, reading.token)
        return True
    if mention.bound == "at_most" and mention.value <= _MOST_GAIN and text.startswith("up to", mention.reach):
        way = _WAY_BEFORE.search(sentence.shape[: reading.token])
        if way is not None:
            reading.direction = "decrease" if way["way"] == "d" else "increase"
            return True
    if _GAP.match(text, mention.end):
        reading.direction = "decrease"
        return True
    if _is_amount(sentence, reading):
        way = _WAY_BY.match(sentence.shape, 0, reading.token)
        shrinks = way["way"] in "dl" if way else _SHRINKING.search(text, sentence.start, mention.reach) is not None
        reading.direction = "decrease" if shrinks else "increase"
        reading.betters = way is not None and way["way"] == "o"
        return True
    if text.startswith("within ", mention.reach) and _OF.match(text, mention.end):
        reading.direction = "decrease"
        return True
    noun = _APART.match(text, max(sentence.start, mention.reach - 60), mention.reach)
    if noun is not None:
        reading.direction = "decrease" if noun["noun"].lower() in _WORSE else "increase"
    return noun is not None


def _is_amount(sentence: Sentence, reading: Reading) -> bool:
    """Does "by" stand before the number, or the list that it ends, so that it tells how far something moved?"""
    text = sentence.text
    first = first_of_row(sentence, reading.token)
    if not text.endswith("by ", sentence.start, sentence.mentions[first].reach):
        return False
    if text.startswith(" of ", reading.mention.end) or (
        first < reading.token and sentence.shape[reading.token - 1] == ","
    ):
        return False
    verb = _VERB_LAST.match(sentence.shape, 0, first)
    return verb is None or verb["verb"] != "a" or sentence.word(verb.start("verb")).lower().startswith("lead")


_VERB_LAST = regex.compile(r"(?r)(?P<verb>[aidoveS])[^aidoveS]*")
_WAY_BY = regex.compile(r"(?r)(?P<way>[idohl])[^idohl]*")
_SHRINKING = re.compile(r"\b(?:prun|condens|compact|reced|slow|reduc|cutting)\w*")


_JOINED = regex.compile(r"(?:[xN]+|[xN]*[id](?:n[xN]+)?)?AD?[hl]?")
"""What joins "over 95% validity and 84% hit rate"."""
_IN_LIST = regex.compile(r"[xN]{0,3}(?P<way>[unrf])D?[xN]{1,4}(?:,A?|A)(?P<next>[PX#])[xN]{0,3}(?P=way)D?[xN]")
"""What follows the first number of "at most 95% of hats, 84% of pens"."""


def share_bounds(sentence: Sentence, done: Read) -> None:
    """A comparator before the first of two joined numbers holds for the second too, in place."""
    results = sorted((r for r in done.readings.values() if r.kind != "size"), key=lambda r: r.token)
    for first, second in pairwise(results):
        bounded = first.mention.bound != "exact" and second.mention.bound == "exact"
        same = first.mention.form == second.mention.form and first.kind == second.kind
        if bounded and same and _joins(sentence, first, second):
            second.mention = second.mention._replace(bound=first.mention.bound)
        absolute = first.mention.form == "points" and second.mention.form == "percent" and first.kind == "change"
        if absolute and second.kind == "change" and second.mention.sign and _joins(sentence, first, second):
            second.mention = second.mention._replace(form="points", unit="points")


def _joins(sentence: Sentence, first: Reading, second: Reading) -> bool:
    """Does nothing but what is measured, and on what, stand between two numbers of a list?"""
    shape = sentence.shape
    listed = _IN_LIST.match(shape, first.token + 1)
    if listed is not None and listed.start("next") == second.token:
        return second.mention.decimals <= first.mention.decimals
    return _JOINED.fullmatch(shape, first.token + 1, second.token) is not None

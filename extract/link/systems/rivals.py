"""Numbers of whoever something is compared with: "vs. Foo 49/80", "rivals that reach 75%", "nets 10x larger"."""

from __future__ import annotations

import re

import regex

from extract.link.systems.brackets import open_bracket
from extract.link.wording.names import DATASET_NOUN, has_scores
from extract.lists import word_set
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence
from extract.vocabulary import metric_named

_MARK = r"(?:o|V|t|c\.?|C[Twc])"
"""What stands in front of somebody who is compared with."""
_VERSUS = regex.compile(r"(?r)(?<![xN]{1,4})c\.?D?(?P<who>[xN]{1,4})")
_COMPARED = regex.compile(r"(?r)(?:c\.?|C[wTc])")
_VERSUS_FOR = regex.compile(
    r"(?:\(#\)|A[hl])?(?:p?[xN]{1,3}){0,2}\)?[rFf]D?(?P<who>(?:y?(?P<doing>[va])|y)?[xN]{1,5})|(?P<who>[xN]{1,3})\)"
)


def rival(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """Who else has the number than the one the sentence is about; empty if it is his."""
    return (
        versus(sentence, reading)
        or _listed(sentence, reading, claims)
        or _earlier(sentence, reading)
        or _owning(sentence, reading)
        or _measured(sentence, reading)
        or _having(sentence, reading)
        or _standing_at(sentence, reading)
        or _sized(sentence, reading, claims)
    )


def versus(sentence: Sentence, reading: Reading) -> str:
    """X in "vs. X 49/80" and in "vs. 2/5 for X"."""
    shape = sentence.shape
    k = reading.token
    if k and reading.mention.start <= sentence.ends[k - 1] + 2 and (match := _VERSUS.match(shape, 0, k)):
        words = sentence.words(*match.span("who"))
        return "" if is_measure(words) else words
    if not _COMPARED.match(shape, 0, k):
        return ""
    standard = _STANDARD.match(sentence.text, reading.mention.end, sentence.end)
    return standard["who"] if standard else _for_whom(sentence, k)


_STANDARD = re.compile(r"\s(?P<who>baseline)(?:\s(?:performance|accuracy))?(?![\w-]|\s\w)")
"""What a number is of that "vs. 52% baseline" compares with."""


def unnamed(sentence: Sentence, reading: Reading) -> bool:
    """Is it "(84% vs. 52%)", of somebody whom nothing behind the number tells?"""
    k = reading.token + 1
    return sentence.shape.startswith(_CLOSING, k) or k == len(sentence.shape) or sentence.word(k) == "per"


_CLOSING = (")", ",", ";")
"""What ends all that is said of a number."""


def _for_whom(sentence: Sentence, token: int) -> str:
    match = _VERSUS_FOR.match(sentence.shape, token + 1)
    words = sentence.words(*match.span("who")) if match else ""
    if match and match["doing"] and not has_scores(words):
        return ""
    return "" if is_measure(words) or DATASET_NOUN.search(words) else words


_AND = regex.compile(r"(?r)(?P<number>[PX#])(?:p?[xN]{1,3}){0,2}[rFf]D?y?[xN]{1,5},?A?")


def _listed(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """Y in "compared to 4% for X and 40% for Y"."""
    match = _AND.match(sentence.shape, 0, reading.token)
    listed = match and any(c.quoted and c.token == match.start("number") for c in claims)
    return _for_whom(sentence, reading.token) if listed else ""


_LED = regex.compile(rf"(?r){_MARK}D?")
_OWNER = regex.compile(r"[xN]{0,3}(?:[fFr]|[aSv]b)D?(?P<who>y?[xN]{1,5})")


def _owning(sentence: Sentence, reading: Reading) -> str:
    """X in "exceeding the 40% of X" and in "than the 0.56 achieved by X"."""
    bounded = sentence.text[reading.mention.reach : reading.mention.start].endswith("the ")
    if reading.kind != "score" or not (bounded or _LED.match(sentence.shape, 0, reading.token)):
        return ""
    match = _OWNER.match(sentence.shape, reading.token + 1)
    words = sentence.words(*match.span("who")) if match else ""
    return words if has_scores(words) else ""


_OF_WHOM = regex.compile(r"(?r)(?:c\.?|C[Twc]|t|o)D?(?P<words>[yhxN]{2,6})[f@]D?")


def _measured(sentence: Sentence, reading: Reading) -> str:
    """X in "compared to X's recall of 31%" and in "versus a baseline X win rate of 31%"."""
    match = _OF_WHOM.match(sentence.shape, 0, reading.token)
    if match is None or reading.kind != "score":
        return ""
    words = sentence.words(*match.span("words"))
    owner, owned, _ = words.partition("'s ")
    if owned:
        return owner
    heads = words.split()
    measure = next((k for k in range(1, len(heads)) if metric_named(" ".join(heads[k:]))), len(heads) - 1)
    who = " ".join(heads[:measure])
    return who if is_measure(words) and (has_scores(who) or "baseline" in heads[:measure]) else ""


_UP_FROM = regex.compile(r"(?r)\b(?:up|down)\sfrom\s(?:an?\s|the\s)?\W?")
_WITH_WHOM = regex.compile(r"[xN]{0,2}[wrpb]D?(?P<who>y?[xN]{1,5})")


def _earlier(sentence: Sentence, reading: Reading) -> str:
    """X in "60%, up from 52% with X"."""
    if not _UP_FROM.match(sentence.text, sentence.start, reading.mention.start):
        return ""
    match = _WITH_WHOM.match(sentence.shape, reading.token + 1)
    words = sentence.words(*match.span("who")) if match else ""
    return "" if is_measure(words) or DATASET_NOUN.search(words) else words


_RELATIVE = regex.compile(
    rf"(?r)(?:{_MARK}|iu)D?(?P<who>[yhlxN]{{0,4}}[xN]),?(?P<relative>[Kq])m?y?[aveS][^,;:.KWq()PX#bw]{{0,8}}"
)


def _having(sentence: Sentence, reading: Reading) -> str:
    """X in "outperforms X that reach only 75%" and in "improves on X, which has an error of 6%"."""
    if reading.kind == "change":
        return ""
    match = _RELATIVE.match(sentence.shape, 0, reading.token)
    if match is None or sentence.word(match.start("relative")) not in ("that", "which", "who"):
        return ""
    return sentence.words(*match.span("who"))


_AT = regex.compile(
    rf"(?r)(?P<mark>{_MARK}|xw|[lva])D?(?P<who>[yhxNz]{{0,4}}[xN])(?P<aside>\([xN]{{1,3}}\))?(?P<at>[@f])"
)
_PERFORMANCE = regex.compile(r"\s(?:performance|accuracy|level|scores?|ability|results?)$")


def _standing_at(sentence: Sentence, reading: Reading) -> str:
    """X in "well above an X baseline at 66%", "on par with X at 81%", "below X performance of 91%"."""
    match = _AT.match(sentence.shape, 0, reading.token)
    if match is None or reading.kind != "score":
        return ""
    mark = sentence.word(match.start("mark")).lower()
    if (
        match["mark"] in ("l", "v", "a", "xw")
        and mark not in ("below", "behind", "par")
        and mark not in word_set("matching")
    ):
        return ""
    who = sentence.words(*match.span("who"))
    words = sentence.words(match.start("who"), reading.token - 1)
    performing = _PERFORMANCE.sub("", who)
    if performing != who and has_scores(performing):
        return performing
    if match["mark"] == "o":
        if match["at"] == "@" and not (is_measure(who) or DATASET_NOUN.search(who)):
            return who
        if match["at"] == "f" and _EARLIER.match(who):
            return performing
    named = match["at"] == "@" and "N" in match["who"] and not is_measure(who)
    return words if named or words.lower().endswith(_STANDARDS) else ""


_EARLIER = re.compile(
    r"(?:(?:previous|prior|current|existing|earlier|published|best|reported|known|the)\s){1,3}(?:\S+\s){0,4}(?:state-of-the-art|SOTA|best|record|benchmark|result|score)s?(?:\s|$)"
)
"""What was reached before: "surpassing the previous record of 52%"."""
_STANDARDS = ("baseline", "baselines", "counterpart", "predecessor")


_SIZED = regex.compile(r"(?r)(?P<mark>o|V|t|c\.?|C[Twc]|v|,?A)D?(?P<who>[yhxN]{0,4}[xN])(?P<with>w?)")


def _sized(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """X in "outperforms X 10x larger" and in "matches X with 10x more parameters"."""
    match = _SIZED.match(sentence.shape, 0, reading.token) if reading.kind == "ratio" else None
    if match is None or not sentence.shape.startswith(("h", "l", "D"), reading.token + 1):
        return ""
    behind = [sentence.word(k).lower() for k in range(reading.token + 1, min(reading.token + 4, len(sentence.shape)))]
    if match["with"] and not (behind[0] in ("more", "larger", "the") and word_set("resources").intersection(behind)):
        return ""
    first = match.start()
    if match["mark"] == "v" and sentence.word(first).lower() not in word_set("matching"):
        return ""
    if match["mark"].endswith("A") and not any(c.quoted and first - 3 < c.token < first for c in claims):
        return ""
    return sentence.words(*match.span("who"))


_BESIDE = regex.compile(r"(?:[xN]{1,3}[:=e]?)?[PX#](?:c[.]?|C[Twc])")


def paired(sentence: Sentence, reading: Reading) -> str:
    """X in "over X (73% vs. 64%)", for the second number."""
    opened = open_bracket(sentence.shape, reading.token)
    if opened is None or not _BESIDE.fullmatch(sentence.shape, opened + 1, reading.token):
        return ""
    first = opened
    while first and sentence.shape[first - 1] in "xN":
        first -= 1
    words = sentence.words(first, opened)
    before = sentence.shape[first - 1 : first]
    compared = before in ("o", "V", "t", "A", "D", "c")
    if before == "A" and sentence.shape[opened + 1 : opened + 2] in ("x", "N") and not has_scores(words):
        return ""
    return words if compared and words != "same" and words not in reading.metric and not is_measure(words) else ""

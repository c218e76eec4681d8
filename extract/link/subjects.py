"""The subject of the clause that a number stands in."""

from __future__ import annotations

from typing import NamedTuple

import regex

from extract.lists import word_set
from extract.shape import Sentence


class Subject(NamedTuple):
    """Who a clause is about, as written, and whether the words only point to somebody named elsewhere."""

    words: str
    generic: bool


NOBODY = Subject("", True)

_EVIDENCE = regex.compile(
    r"\b(?:experiments?|experimental|experimentation|results?|evaluations?|findings?|analys[ie]s|simulations?|ablations?|studies|study|tests?|testing"
    r"|comparisons?|validation|assessments?|trials?|deployments?|benchmarking|investigation|survey|contributions?|challenges?|differences?|gaps?|gains?|advantages?|outcomes?|measurements?|ablation|evidence|observations?|improvements?|case\sstudy)$",
    regex.IGNORECASE,
)
_POINTING = regex.compile(
    r"^(?:(?:we|it|they|this|that|these|which|one|ours|he|she|who|i)$"
    r"|(?:our|the\sproposed|the\spresented|the\sresulting|this|the|these|its|their|such|proposed|the\ssame|the\sfinal|the\swhole|the\soverall)\s(?:(?:proposed|new|novel|overall|full|final|complete|best|two-stage|end-to-end|resulting|simple)\s)*"
    r"(?:methods?|models?|approach(?:es)?|frameworks?|systems?|algorithms?|architectures?|pipelines?|techniques?|networks?|agents?|strategy|strategies|solutions?|paradigm|work|paper|module|scheme|mechanism|policy|design|prototype|implementation|attack|technique|tool|team|submission|methodology|platform|extension|extensions|advances|formulation)$)",
    regex.IGNORECASE,
)
_NP = "xNDyfAzq&hl#PX"


def is_evidence(words: str) -> bool:
    """Do the words name what shows something, "our results", and not who has it?"""
    return _EVIDENCE.search(words) is not None


def subject(sentence: Sentence, token: int) -> Subject:
    """The subject of the innermost clause around `token` that has one; NOBODY if there is none."""
    for start in reversed(_openers(sentence, token)):
        found = _of_clause(sentence, start, token)
        if found is not None:
            return found
    return NOBODY


_AFTER_ADVERB = regex.compile(r"(?r)[xNq]y")
"""What a verb follows that no class lists: "the method reliably answers"."""


def is_verb(sentence: Sentence, k: int) -> bool:
    """Is token k a verb here? Words of change and participles are nouns and adjectives too."""
    letter = sentence.shape[k]
    word = sentence.word(k).lower()
    following = sentence.shape[k + 1 : k + 2]
    if letter == "x" and _AFTER_ADVERB.match(sentence.shape, 0, k):
        return word.endswith("s") and not word.endswith("ss")
    if letter not in "idoaSve":
        return False
    if word in word_set("change_nouns"):
        return word.endswith("s") and sentence.shape[k - 1 : k] == "N" and following in tuple("PX#")
    if word in word_set("change_either"):
        return not (following in tuple("fn,.;)") or sentence.shape[k - 1 : k] in tuple("DPX#hl"))
    if word in word_set("participle_adjectives") and following in tuple("xNid"):
        return False
    before = sentence.shape[k - 1 : k]
    if before == "D" and letter in "idaov":
        return False
    return not (letter in "id" and following in tuple("xNi") and before in tuple("fwrnub") and word.endswith("ed"))


_COORDINATE = regex.compile(r"(?:,A?|A)(?=(?:q|[DyxNhl]{1,8}(?:f[DxN]{1,5})?|v[DxNhlynwfq]{2,12})[ym]?[aoSeid])")


def _openers(sentence: Sentence, token: int) -> list[int]:
    """Tokens where a clause that holds `token` may begin, first to last."""
    shape = sentence.shape
    found = [0]
    depth: list[int] = []
    for k in range(token):
        letter = shape[k]
        if letter == "(":
            depth.append(k)
        elif letter == ")" and depth:
            opened = depth.pop()
            found = [f for f in found if not opened < f <= k]
        elif letter in "KW;:":
            found.append(k + 1)
        elif letter in ",A":
            match = _COORDINATE.match(shape, k, token)
            if (
                match
                and k
                and _finite(sentence, match.end(), token)
                and (letter == "," or any(is_verb(sentence, t) for t in range(found[-1], k)))
            ):
                found.append(match.end())
    found.extend(k + 1 for k in depth)
    return sorted(set(found))


def _finite(sentence: Sentence, start: int, token: int) -> bool:
    """Does the noun phrase at `start` have a verb of its own, one that is no participle?"""
    k = start
    while k < token and sentence.shape[k] in "DyxNhlfqm":
        k += 1
    if k >= token or not is_verb(sentence, k):
        return False
    return not sentence.word(k).lower().endswith("ing") or bool(_gerund(sentence, k, token))


def _of_clause(sentence: Sentence, start: int, token: int) -> Subject | None:
    shape = sentence.shape
    k = start
    while k < token:
        if not is_verb(sentence, k):
            k += 1
            continue
        word = sentence.word(k)
        if k > start and (
            shape[k - 1] in "TA" or (shape[k - 1] == "," and word.endswith(("ed", "ing", "built", "driven")))
        ):
            k += 1
            continue
        words = _phrase_before(sentence, start, k)
        if not words and (done := _gerund(sentence, start, token)):
            return Subject(done, False)
        if not words:
            return None
        if shape[k] == "S" and (
            _EVIDENCE.search(words) or words.lower() in ("we", "it") or _OPENING.match(sentence.words(start, k))
        ):
            told = _told(sentence, k + 1, token)
            if told is not None:
                return told
            return Subject(words, True)
        if _EVIDENCE.search(words) and not words.lower().startswith("agentic"):
            return Subject(words, True)
        return Subject(words, _POINTING.match(words) is not None or _OURS.search(words) is not None)
    return None


_OPENING = regex.compile(
    r"^(?:\w+,?\s){0,4}?(?:experiments?|results?|evaluations?|analys[ie]s|findings|simulations?|tests|comparisons?|studies|experimentation)\s(?:on|across|over|with|using|in|of|from|under|conducted)\b",
    regex.IGNORECASE,
)
_OURS = regex.compile(
    r"^(?:\w+ing|the\s(?:use|addition|integration|introduction|inclusion|combination))\b.*\b(?:our|the\sproposed)\s",
    regex.IGNORECASE,
)
_ABILITY = regex.compile(
    r"^(?:the\s)?(?:(?:\w+\s)?(?:effectiveness|superiority|advantages?|benefits?|ability|efficacy|efficiency|robustness|performance|potential|capability)\sof\s)(?P<who>.+)$",
    regex.IGNORECASE,
)
_OWNER = regex.compile(r"^(?:the\s)?(?P<who>[^']{2,50})'s?\s")


def _gerund(sentence: Sentence, start: int, token: int) -> str:
    """What is done, where that is the subject: "fine-tuning the decoder alone improves"."""
    shape = sentence.shape
    while start < token and shape[start] in "yKA":
        start += 1
    word = sentence.word(start).lower() if start < token else ""
    if not word.endswith("ing") or word in word_set("ing_adjectives") or shape[start] == "N":
        return ""
    stop = start + 1
    while stop < token and not (is_verb(sentence, stop) and not sentence.word(stop).lower().endswith(("ing", "ed"))):
        stop += 1
    last = stop
    while shape[last - 1] in "ym":
        last -= 1
    if stop >= token or last - start < 3 or set(shape[start:last]) & set(",;:(PX#K"):
        return ""
    return sentence.words(start, last).removeprefix("using ")


def _told(sentence: Sentence, start: int, token: int) -> Subject | None:
    """After "results show": the subject of what they show, or whose ability they show."""
    shape = sentence.shape
    k = start
    while k < token and shape[k] in _NP and shape[k] not in "PX#":
        k += 1
    words = sentence.words(start, k)
    if not words:
        return None
    owner = _ABILITY.match(words) or _OWNER.match(words)
    if owner:
        who = owner["who"]
        return Subject(who, _POINTING.match(who) is not None)
    if k < token and is_verb(sentence, k) and not sentence.word(k).endswith("ing"):
        return Subject(words, _POINTING.match(words) is not None)
    return None


def _before_comma(shape: str, start: int, stop: int) -> tuple[int, int]:
    """The first part between commas that is a noun phrase: the subject that an inserted phrase follows."""
    first = start
    while first < stop:
        comma = shape.find(",", first, stop)
        if comma < 0:
            break
        part = shape[first:comma]
        if part and part[0] in "DxNq" and set(part) <= set(_NP + "nurw@s"):
            return first, comma
        first = comma + 1
    return start, stop - 1


_EXAMPLE = regex.compile(
    r",?\s(?:like|such\sas|including|e\.g\.,?)\s(?P<name>[A-Z][\w.+-]*(?:\s(?:[A-Z]|\d)[\w.+-]*){0,3})(?=,?\s[a-z])"
)


def _phrase_before(sentence: Sentence, start: int, stop: int) -> str:
    """The noun phrase that ends right before token `stop`; a phrase that qualifies it is left out."""
    shape = sentence.shape
    while stop > start and shape[stop - 1] in "yAmz":
        stop -= 1
    if stop - 1 > start and shape[stop - 1] in ")":
        opened = shape.rfind("(", start, stop)
        if opened > start:
            stop = opened
    if stop - 1 > start and shape[stop - 1] == ",":
        apposed = shape.rfind(",", start, stop - 1)
        if apposed > start and "N" in shape[apposed:stop] and set(shape[apposed + 1 : stop - 1]) <= set("DxNyf"):
            return sentence.words(apposed + 1, stop - 1)
        first, stop = _before_comma(shape, start, stop)
        start = max(start, first)
    if stop > start and sentence.word(stop - 1).lower() in ("which", "that"):
        stop -= 1
        while stop > start and shape[stop - 1] == ",":
            stop -= 1
    if stop > start and shape[stop - 1] == "q":
        return sentence.word(stop - 1)
    first = stop
    while first > start and shape[first - 1] in _NP:
        first -= 1
    while first > start and shape[first - 1] in "nurw@sp" and first - 1 > start and shape[first - 2] in "xN":
        stop = first - 1
        first = stop
        while first > start and shape[first - 1] in _NP:
            first -= 1
    while first < stop and shape[first] in "yAfPX#":
        first += 1
    example = _EXAMPLE.match(sentence.text, sentence.ends[stop - 1] if stop > first else sentence.start)
    if example:
        return str(example["name"])
    while stop > first and shape[stop - 1] in "yfq" and stop - 1 > first:
        stop -= 1
    return sentence.words(first, stop)

"""What one surpasses another in, or changes in: the metric of differences whose phrasing leaves it to the sentence."""

from __future__ import annotations

import regex

from extract.link.metrics.phrased import KEEPING
from extract.link.metrics.terms import terms, terms_behind
from extract.link.wording.names import is_model
from extract.measures import is_holder, is_measure, is_proportion
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed
from extract.shape import Sentence


def surpassed(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """What one surpasses the other in: said right there, behind a list, by the clause beside, or for the sentence."""
    return (
        _surpassed_in(sentence, reading)
        or _listed(sentence, reading.token)
        or _achieved(sentence, reading, earlier)
        or terms(sentence)
        or terms_behind(sentence, reading.mention.end)
        or _of_rival(reading)
    )


def _of_rival(reading: Reading) -> str:
    """The share or performance that is surpassed itself: "exceeds local recall by 5 points"."""
    words = trimmed(reading.baseline.partition(" of ")[0])
    words = words.partition(" ")[2] if words[:1].isupper() else words
    return words if is_proportion(words) or words.endswith("performance") else ""


def changed(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """What changes by a second amount, "cuts cost by 9% on A and by 12% on B", or is named with a verb inside."""
    shape, token = sentence.shape, reading.token
    if earlier and earlier[-1].kind != "score" and _ONE_CHANGE.fullmatch(shape, earlier[-1].token + 1, token):
        return earlier[-1].metric if earlier[-1].direction == reading.direction else ""
    if earlier and earlier[-1].rule == reading.rule and _LISTED.fullmatch(shape, earlier[-1].token + 1, token):
        return earlier[-1].metric
    match = _CHANGED.match(shape, 0, token)
    words = trimmed(sentence.words(*match.span("metric"))) if match else _object(sentence, token)
    return "" if is_holder(words) or is_model(words) else words


def _object(sentence: Sentence, token: int) -> str:
    """What the verb of change has for its object, however far the amount: "cuts the risk of theft at night by 9%"."""
    verb = max(sentence.shape.rfind("i", 0, token), sentence.shape.rfind("d", 0, token))
    match = _OBJECT.match(sentence.shape, verb, token) if verb >= 0 else None
    if match is None or _ELSEWHERE.search(sentence.shape, match.end(), token):
        return ""
    words = sentence.words(*match.span("metric"))
    return "" if set(match["metric"]) == {"N"} or words.endswith("'s") else trimmed(words)


_OBJECT = regex.compile(
    r"[id][Dy]{0,2}(?P<metric>[xN]{1,5}(?:fD?[yhlv]{0,2}[xN]{1,5}(?:v[xN]{1,2})?)?(?:A[xN]{1,5}(?![xN]*v))?)(?![xNz])"
)
_ELSEWHERE = regex.compile(r"[oacCtVWK;:#PX]|\([xN]")
"""What may not stand between an object and by how much it changes: another act, or another number."""


_LISTED = regex.compile(",?A")
_ONE_CHANGE = regex.compile(r"[^idohlPX#.;]{1,30}(?:,A?|A)b[yDw]{0,3}")
_CHANGED = regex.compile(r"(?r)[id][Dyhl]{0,2}(?P<metric>(?:[xN]{1,4}v|v)[xN]{0,3})b[yDw]{0,3}")
"""Such as "reduces solving times by", "cut user attempts by"."""


def _surpassed_in(sentence: Sentence, reading: Reading) -> str:
    """What one surpasses the other in, where that is a measure: "beats BERT in recall by 3%"."""
    match = _IN_BY.match(sentence.shape, 0, reading.token)
    words = trimmed(sentence.words(*match.span("metric"))) if match else ""
    return words if is_measure(words) else ""


_IN_BY = regex.compile(r"(?r)n[Dy]{0,2}(?P<metric>[xN]{1,6})(?:[urs]D?[xN]{1,5})?by{0,2}")


def _achieved(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """What the clause beside achieves: "reaches 80% recall, beating X by 3%", "attains high recall, beating X"."""
    shape = sentence.shape
    verb = max(shape.rfind("o", 0, reading.token), 0)
    clause = _CLAUSE_BEFORE.match(shape, 0, verb)
    if clause is None:
        return ""
    told = [c.metric for c in earlier if clause.start() < c.token < verb and c.rule != "statistic"]
    for match in _ACHIEVED.finditer(shape, clause.start(), verb):
        if not sentence.word(match.start()).lower().startswith(KEEPING):
            told.append(trimmed(sentence.words(*match.span("metric"))))
    return next((metric for metric in told if is_measure(metric)), "")


_CLAUSE_BEFORE = regex.compile(r"(?r)[^WK;:]+(?:,A?|A|\()y?")
_ACHIEVED = regex.compile(r"a[Dyhl#PX]{0,4}(?:x?in)?[Dy]{0,2}(?P<metric>[xN]{1,6})")


def _listed(sentence: Sentence, token: int) -> str:
    """The measure behind the last of a list of values: "beats A by 3% and B by 4% in recall"."""
    chain = _CHAIN.match(sentence.shape, token)
    last = sentence.mentions.get(chain.end() - 1) if chain else None
    return terms_behind(sentence, last.end) if last else ""


_CHAIN = regex.compile(r"[PX#](?:(?:,A?|A)[DyxNhl]{0,8}b?[yDw]{0,2}[PX#])*")

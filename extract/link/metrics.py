"""The metric of a number whose phrasing does not name it: the nearest measure in the sentence."""

from __future__ import annotations

import re
from functools import cache

import regex

from extract.link.bracketed_metrics import bracketed_with, bracketing, labelled, of_list, of_pair
from extract.link.measured import set_apart
from extract.link.names import is_model
from extract.link.predicates import RULES, predicate
from extract.link.story import Story
from extract.link.terms import measure_for, terms, terms_behind
from extract.lists import word_set, words
from extract.measures import is_countable, is_holder, is_measure, is_proportion, lower_is_better
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed
from extract.shape import Sentence
from extract.vocabulary import dataset_named


@cache
def _phrases() -> regex.Pattern[str]:
    return compile_phrase("<metric>bare_np")


_OF_UNIT = {
    **dict.fromkeys(("wh", "mwh", "kwh", "j", "mj", "kj", "µj", "nj", "pj", "fj"), "energy"),
    **dict.fromkeys(("w", "mw", "kw", "µw"), "power"),
    **dict.fromkeys(("$", "usd", "eur", "dollar", "cent", "euro"), "cost"),
}
"""What a unit measures, where nothing else is said."""


_LOOSE = ("percentage", "score_before")
"""Rules that know little of what is measured."""


def _is_for(sentence: Sentence, reading: Reading) -> bool:
    """Does the number stand in a list of what it holds for: "95% for scoops, 98% for early exits"?"""
    return sentence.text.startswith(" for ", reading.mention.end)


_FOR_INSTANCE = regex.compile(r"(?r)\((?:(?:e\.g\.|i\.e\.),?\s(?:from\s)?|from\s)")
"""In front of the ends of what the number before tells: "reducing loss tenfold (e.g., from 12 to 1.2)"."""


def fill_metric(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take what the words around the number say is measured, then what its neighbours measure, then the story."""
    earlier = [c for c in claims if c.token < reading.token]
    if reading.rule == "statistic":
        reading.metric = _tested(sentence, reading, earlier)
    if reading.rule == "score_share":
        _set_aside(sentence, reading, earlier)
    if earlier and reading.rule in _LOOSE and _is_for(sentence, reading) and _is_for(sentence, earlier[-1]):
        reading.condition, reading.metric = reading.condition or reading.metric, earlier[-1].metric
    if reading.rule == "score_named" and not is_measure(reading.metric):
        _renamed(reading, story)
    if reading.rule == "comparative" and reading.metric == "performance" and earlier and earlier[-1].kind == "score":
        reading.metric = earlier[-1].metric or reading.metric
    if reading.metric and reading.metric == story.system and reading.kind != "score":
        reading.metric = ""
    if reading.rule in ("score_of", "score_named") or reading.side:
        reading.metric = _between(sentence, reading) or reading.metric
    if reading.metric.endswith("'s"):
        reading.system, reading.metric = reading.system or reading.metric[:-2], ""
    elif reading.rule == "score_share" and is_holder(reading.metric):
        reading.metric = _rivalled(sentence, reading, earlier) or reading.metric
    if reading.side and not reading.metric and _FOR_INSTANCE.match(sentence.text, 0, reading.mention.reach):
        reading.metric = earlier[-1].metric if earlier else ""
    if reading.side == "to" and not reading.metric and earlier and earlier[-1].side == "from":
        reading.metric = earlier[-1].metric
    if not reading.metric:
        _fill(sentence, reading, earlier, claims, story)
        set_apart(reading, story)
        if reading.kind == "change" and lower_is_better(reading.metric) and _is_bettered(sentence, reading):
            reading.direction = "decrease"
    if reading.rule == "decimal" and is_model(reading.metric):
        reading.metric = next((c.metric for c in reversed(earlier) if c.metric != reading.metric), "")
    if reading.metric.rpartition(" ")[2] in _SAID_OF_ALL:
        behind = terms_behind(sentence, reading.mention.end) or measure_for(sentence, reading.mention.end)
        reading.metric = behind or _rivalled(sentence, reading, earlier) or reading.metric
    if reading.kind == "score" and reading.rule != "statistic" and _is_told(reading):
        story.metric = reading.metric
    if not reading.metric and reading.rule == "surpass_by" and reading.mention.form in ("percent", "points"):
        reading.metric = _told_before(sentence, earlier, story)
    elif is_proportion(reading.metric):
        story.proportion = reading.metric
    reading.metric = _in_full(sentence, reading.metric)


def _told_before(sentence: Sentence, earlier: list[Reading], story: Story) -> str:
    """The last share that results were told in: "It has 61% recall. It beats nets by 9%", unless one starts anew."""
    anew = _EXPERIMENTS.match(sentence.text, sentence.start, sentence.end) is not None
    return "" if anew and all(c.metric != story.proportion for c in earlier) else story.proportion


_EXPERIMENTS = regex.compile(r"(?:\w+\s)?(?:[Ee]xperiment|[Ee]valuation)\w*\s(?:\w+\s){0,2}(?:on|across|over|in)\s")
"""What begins an account of results anew: "Experiments on six sets show"."""


def _tested(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """The noun that a letter stands for, "a correlation of r = 0.8", "the effect (d = 0.3)", or else the letter."""
    pattern = _LETTERED.get(reading.metric)
    if pattern is None:
        return reading.metric
    begin = max(sentence.start, reading.mention.start - 80)
    before = pattern.match(sentence.text, begin, reading.mention.start)
    if before:
        return trimmed(before["noun"])
    if earlier and earlier[-1].rule == "statistic":
        to = _TO_LETTER.match(sentence.text, earlier[-1].mention.end, reading.mention.start)
        return earlier[-1].metric if to else reading.metric
    return reading.metric


_LETTERED = {
    letter: regex.compile(
        rf"(?r)(?P<noun>(?:\b(?!(?:with|and|of|in|to|by)\s)[\w-]+\s)?\b{noun})\s(?:(?!size)\w+\s)?"
        rf"\(?(?:(?:of|from|to)\s)?{letter}\s?[=≈~<>≥≤]\s?-?"
    )
    for letter, noun in (("r", "[Cc]orrelations?"), ("d", r"[Ee]ffects?(?:\ssizes?)?"))
}
_TO_LETTER = regex.compile(r"\sto\s[rd]\s?[=≈~]\s?-?")


def _set_aside(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> None:
    """In "shifts of weight (47% overall, 60% at the top)" the words behind a share are the condition."""
    listed = _is_listed(sentence, reading.token) or reading.metric.endswith("ed")
    if any(map(is_measure, reading.metric.split())) or not listed:
        return
    told = bracketing(sentence, reading)
    if (
        not told
        and earlier
        and sentence.shape.rfind("(", 0, earlier[-1].token) > sentence.shape.rfind(")", 0, reading.token)
    ):
        told = earlier[-1].metric
    if told:
        reading.metric, reading.condition = told, reading.metric


def _is_listed(sentence: Sentence, token: int) -> bool:
    """Does the bracket around a share hold another?"""
    shape = sentence.shape
    opened, closed = shape.rfind("(", 0, token), shape.find(")", token)
    return _SHARES.search(shape, max(opened, 0), closed if closed >= 0 else len(shape)) is not None


_SHARES = regex.compile(r"P[^()]{1,6}[,;/][^()]{0,3}P")


def _renamed(reading: Reading, story: Story) -> None:
    """In "scores (GPT-5: 82.5%)" the name tells whose score it is, or on what, "results: 82.5%" nothing."""
    name = reading.metric
    if is_model(name) and name not in story.dataset_names:
        reading.metric, reading.system = "", reading.system or name
    elif name in story.dataset_names or dataset_named(name) is not None:
        reading.metric, reading.dataset = "", reading.dataset or [name]
    elif name.rpartition(" ")[2] in _NO_MEASURES:
        reading.metric = ""


_NO_MEASURES = frozenset("results findings experiments benchmarks datasets tasks".split())
"""What is said to hold a number behind a colon, and measures nothing."""


def _in_full(sentence: Sentence, metric: str) -> str:
    """A long name with the short form that the sentence gives it, and the other way about: "hit rate (HR)"."""
    if not metric:
        return ""
    text, start, end = sentence.text, sentence.start, sentence.end
    at = text.find(metric + " (", start, end)
    short = _SHORT.match(text, at + len(metric), end) if at >= 0 else None
    if short and short["name"][0].lower() in {word[0].lower() for word in metric.split()}:
        return metric + short[0]
    if metric in _HOLLOW:
        hollow = _SHORT_BEFORE.search(text, start, end)
        metric = hollow["name"] if hollow and hollow["head"] == metric else metric
    at = text.find(f"({metric})", start, end) if metric[:1].isupper() and " " not in metric else -1
    words = text[max(start, at - 60) : at].split()[-len(metric) :] if at > 0 else []
    for k, word in enumerate(words):
        if word[0].lower() == metric[0].lower():
            return f"{' '.join(words[k:])} ({metric})"
    return metric


_HOLLOW = frozenset("score scores value values rate rates".split())
_SHORT_BEFORE = regex.compile(rf"\((?P<name>[A-Z][A-Z\d@-]{{1,9}})\)\s(?P<head>{'|'.join(sorted(_HOLLOW))})\b")
_SHORT = re.compile(r"\s\((?P<name>[A-Z][A-Z\d@-]{1,9})s?\)")
"""A short form behind its long name."""


def _is_told(reading: Reading) -> bool:
    """Is what was measured a measure, or a name that stands as one?"""
    return is_measure(reading.metric) or reading.rule == "score_named"


def _fill(sentence: Sentence, reading: Reading, earlier: list[Reading], claims: list[Reading], story: Story) -> None:
    if reading.rule == "surpass_by":
        reading.metric = (
            _surpassed_in(sentence, reading)
            or _listed(sentence, reading.token)
            or _achieved(sentence, reading, earlier)
            or terms(sentence)
            or terms_behind(sentence, reading.mention.end)
        )
        return
    if (
        reading.rule == "change_far"
        and not terms_behind(sentence, reading.mention.end)
        and (told := _changed(sentence, reading, earlier))
    ):
        reading.metric = told
        return
    if reading.rule == "change_by_again" and earlier and earlier[-1].rule == "surpass_by":
        reading.metric = earlier[-1].metric
        return
    reading.metric = (
        labelled(sentence, reading, earlier, story)
        or _shared(sentence, reading)
        or (predicate(sentence, reading) if reading.rule in RULES else "")
        or of_pair(sentence, reading, earlier)
        or of_list(sentence, reading, earlier)
        or bracketing(sentence, reading)
        or terms_behind(sentence, reading.mention.end)
        or terms(sentence)
    )
    beside = None if reading.metric else bracketed_with(sentence, reading, earlier)
    if beside is not None:
        reading.metric, reading.dataset, reading.system = beside.metric, list(beside.dataset), beside.system
        return
    reading.metric = reading.metric or _nearest(sentence, reading, claims, story.system)
    if not reading.metric and reading.mention.form == "measure":
        reading.metric = _OF_UNIT.get(reading.mention.unit, "")
    if not reading.metric and reading.kind == "score" and reading.mention.form not in ("count", "measure"):
        coming = [c for c in reversed(claims) if is_measure(c.metric)]
        reading.metric = _of_neighbours(reading, earlier) or story.metric or _of_neighbours(reading, coming)
    if not reading.metric and reading.kind == "score" and reading.mention.form != "measure":
        scored = _SCORED.match(sentence.text, max(sentence.start, reading.mention.reach - 60), reading.mention.reach)
        reading.metric = "score" if scored else ""


_SCORED = regex.compile(r"(?r)\bscor(?:e[ds]?|ing)\b[^.;]*")
"""The verb of "it scored 74 of 80"."""


def _is_bettered(sentence: Sentence, reading: Reading) -> bool:
    """Is the word of change behind the number one of praise, and the metric behind it: "a 20% improvement on FID"?"""
    match = _IMPROVEMENT.match(sentence.text, reading.mention.end, sentence.end)
    return match is not None and reading.metric in sentence.text[match.end() : match.end() + _AFTER]


_IMPROVEMENT = regex.compile(r"\s(?:\w+\s){0,2}improvements?\s(?:on|in|of|for)\s")
_AFTER = 60
"""Characters that may hold what an improvement is in."""


def _between(sentence: Sentence, reading: Reading) -> str:
    """What lies between two in "the distance between hats and pens is 0.7"."""
    match = _BETWEEN.match(sentence.shape, 0, reading.token)
    if match is None or sentence.word(match.end("metric")).lower() != "between":
        return ""
    words = trimmed(sentence.words(*match.span("metric")))
    return words if is_measure(words) else ""


_BETWEEN = regex.compile(
    r"(?r)(?P<metric>[xN]{1,5})sD?(?P<one>[xN]{1,5})AD?(?P<other>[xN]{1,5})(?:m?[eaf@TV]|[id]F?|F)[eyTD]{0,3}"
)


def _shared(sentence: Sentence, reading: Reading) -> str:
    """What stands behind the last of several values only: "61% (dry) and 48% (wet) recall", "61 to 70 in recall"."""
    match = _SHARED.match(sentence.shape, reading.token) or _MOVED_IN.match(sentence.shape, reading.token)
    words = trimmed(sentence.words(*match.span("metric"))) if match else ""
    return words if is_measure(words) and not is_countable(words.rpartition(" ")[2]) else ""


_SHARED = re.compile(
    r"P(?:(?:[xN]{1,2}|\([^()]{1,6}\))?(?:,A?|A|[T→]|c\.?)P){0,3}(?:\([^()]{1,6}\))?(?P<metric>[xN]{1,5})(?![xN])"
)
_MOVED_IN = regex.compile(r"(?:[P#][T→])?[P#]nD{0,2}(?P<metric>[xN]{1,5})(?![xN])")


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
        if not sentence.word(match.start()).lower().startswith(_KEEPING):
            told.append(trimmed(sentence.words(*match.span("metric"))))
    return next((metric for metric in told if is_measure(metric)), "")


_CLAUSE_BEFORE = regex.compile(r"(?r)[^WK;:]+(?:,A?|A|\()y?")
_ACHIEVED = regex.compile(r"a[Dyhl#PX]{0,4}(?:x?in)?[Dy]{0,2}(?P<metric>[xN]{1,6})")
_KEEPING = ("retain", "preserv", "maintain", "ha", "keep")
"""Beginnings of verbs that tell of no achievement."""


def _rivalled(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """What the score before it measures, which "61% baseline performance" is compared with."""
    if sentence.word(max(reading.token - 1, 0)).lower().startswith(_KEEPING):
        return ""
    alike = [c.metric for c in earlier if c.kind == reading.kind == "score" and c.mention.form == reading.mention.form]
    return alike[-1] if alike and is_measure(alike[-1]) else ""


def _changed(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """What changes by a second amount, "cuts cost by 9% on A and by 12% on B", or is named with a verb inside."""
    shape, token = sentence.shape, reading.token
    if earlier and earlier[-1].kind != "score" and _ONE_CHANGE.fullmatch(shape, earlier[-1].token + 1, token):
        return earlier[-1].metric if earlier[-1].direction == reading.direction else ""
    match = _CHANGED.match(shape, 0, token)
    words = trimmed(sentence.words(*match.span("metric"))) if match else ""
    return "" if is_holder(words) or is_model(words) else words


_ONE_CHANGE = regex.compile(r"[^idohlPX#.;]{1,30}(?:,A?|A)b[yDw]{0,3}")
_CHANGED = regex.compile(r"(?r)[id][Dyhl]{0,2}(?P<metric>(?:[xN]{1,4}v|v)[xN]{0,3})b[yDw]{0,3}")
"""Such as "reduces solving times by", "cut user attempts by"."""


def _listed(sentence: Sentence, token: int) -> str:
    """The measure behind the last of a list of values: "beats A by 3% and B by 4% in recall"."""
    chain = _CHAIN.match(sentence.shape, token)
    last = sentence.mentions.get(chain.end() - 1) if chain else None
    return terms_behind(sentence, last.end) if last else ""


_CHAIN = regex.compile(r"[PX#](?:(?:,A?|A)[DyxNhl]{0,8}b?[yDw]{0,2}[PX#])*")


_SAID_OF_ALL = frozenset(("performance", "results", "metrics"))
"""Words that say of any measure that it is one."""


def _nearest(sentence: Sentence, reading: Reading, claims: list[Reading], system: str) -> str:
    """The measure nearest to the number; those behind it count as twice as far."""
    token = reading.token

    def far(span: tuple[int, int]) -> int:
        first, last = span
        return token - last if last <= token else (first - token) * 2 + 4

    for first, last in sorted((match.span() for match in _phrases().finditer(sentence.shape)), key=far):
        words = sentence.words(first, last)
        if not is_measure(words) and trimmed(words) in words:
            words = trimmed(words)
        if (words == system and reading.kind != "score") or not _is_measured(sentence, reading, first, words):
            continue
        if _reaches(sentence, reading, first, claims) if first > token else not _is_closed(sentence.shape, last, token):
            return trimmed(_OWNER.sub("", words))
    return ""


def _is_measured(sentence: Sentence, reading: Reading, first: int, words: str) -> bool:
    """Could the number be a value of the measure that the words name?"""
    if not words or (sentence.shape[first - 1 : first] in ("u", "s") and dataset_named(words) is not None):
        return False
    last = words.split()[-1].lower()
    if words.lower() in word_set("settings") or not is_measure(words) or last in word_set("vague_measures"):
        return False
    if last.endswith("'s") or (last == "time" and sentence.shape[first - 1 : first] == "@"):
        return False
    mention = reading.mention
    if mention.form == "measure" and last in word_set("unitless"):
        return False
    return not is_countable(last) or (
        " " in words and last in _RATED and (mention.form != "bare" or mention.decimals > 0)
    )


_OWNER = regex.compile(r"^\S+'s\s")
_RATED = frozenset(words("rated"))
"""Countable measures that a number may be a value of, if a word tells which: "timing errors"."""


def _is_closed(shape: str, last: int, token: int) -> bool:
    """Does a bracket around what ends at `last` close before the number?"""
    closing = shape.find(")", last, token)
    return closing >= 0 and shape.find("(", last, closing) < 0


def _reaches(sentence: Sentence, reading: Reading, first: int, claims: list[Reading]) -> bool:
    """May a measure behind the number be its own?"""
    shape = sentence.shape
    if reading.kind != "score":
        return _ATTACHED.fullmatch(shape, reading.token + 1, first) is not None
    between = any(reading.token < other.token < first for other in claims)
    return not between or shape[reading.token + 1 : reading.token + 2] == "c"


_ATTACHED = regex.compile(r"[xNyidhlDAnurspf@wV()]{0,14}")


def _of_neighbours(reading: Reading, earlier: list[Reading]) -> str:
    """What the last score before it in the sentence measures, if it is written alike."""
    alike = [c for c in earlier if c.kind == "score" and c.metric and c.mention.form == reading.mention.form]
    return alike[-1].metric if alike else ""

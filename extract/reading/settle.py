"""What a number's own form and its nearest letters settle, before any phrasing is looked at."""

from __future__ import annotations

import re
from collections.abc import Callable

import regex

from extract.lists import word_set
from extract.measures import is_countable, is_measure
from extract.mention import Form, Mention
from extract.reading.model import Read, Reading
from extract.reading.name_parts import (
    FIRST_WORDS,
    is_behind_name,
    is_grid_of_name,
    is_name_of_few,
    is_of_family,
    is_pair_of_names,
    is_parameter_count,
    is_version_in_row,
)
from extract.reading.shares import is_setting, is_share, is_spent
from extract.shape import Sentence

_LEVEL = re.compile(
    r"-?\s?(?:CIs?\b|confidence|credible|CrI|prediction\s(?:band|interval)|significance|nominal|quantile|percentile)"
)
_VARIABLE = regex.compile(
    r"(?r)(?<![\w-])(?:\\?[a-zA-Z]|alpha|beta|gamma|lambda|epsilon|sigma|tau|delta|theta|eta|[α-ωΔΣ])(?:_\w+)?\s?[=<>≤≥≈~]\s?"
)
_RANGE_OF_VALUES = regex.compile(
    r"(?r)(?:\bin|\brange\sof|∈)\s?\[(?:[\d.]+,\s?)?|\b(?:epsilon|ε|lambda|λ|gamma|γ|theta|θ)\s"
)
"""An interval that a variable is taken from, "epsilon in [0.1, 1]", or the variable by name."""
_STATISTIC = regex.compile(
    r"(?r)(?<![\w&-])(?:(?:(?:Cohen|Pearson|Spearman|Fleiss|Kendall)(?:'s?)?\s)?(?:[pPrRdtqFhHUzZWκρητ]|rho|kappa|tau|alpha)|(?:Cohen|Fleiss)(?:'s?)?\s[kK]|R\^?2|ICC|p-values?)(?:\^2)?(?:\s?[=<>≤≥≈~:]=?\s?|\s)"
)
_OPERATING_POINT = regex.compile(r"(?r)\bat\s(?:an?\s)?[A-Z][\w@.-]{1,11}\s?=\s?")
"""What the score before it was taken at: "a TAR of 97.9% at FAR=0.01"."""
_PART_OF = regex.compile(
    r"\s(?:of\s(?:the|its|their|that|what)\b|the\s|as\s(?:many|much)"
    r"|(?:[a-z-]+\s)?(?:time|cost|latency|memory|parameters|compute|computation|FLOPs|tokens|storage)\b)"
)
"""Behind "1/4": what it is a part of, where that is another's."""
_IN_RANGE = regex.compile(r"(?r)\b(?:range|scale)\s(?:(?:of|from)\s)?\[?")
"""In front of the ends of a scale, "in the range [0, 1]"."""
_ERROR_RATE = re.compile(r"\s?(?:F[PNAMR]R|TPR|EER|false[\s-](?:positive|alarm|acceptance))\b")
"""Behind "at 1%": the rate of errors that a score was taken at."""
_ABSOLUTE = re.compile(r"\s\(?(?:in\s|average\s|mean\s)?absolute(?:ly)?\b(?!\svalue)")
"""What makes points of a percentage: "by 16% absolute", "+23% (absolute)"."""
_ABSOLUTE_BEFORE = regex.compile(
    r"(?r)\babsolute\s(?!(?:\w+\s)?(?:error|value|deviation)s?\b)(?:\w+\s){1,4}(?:of|by)\s"
)
"""The same in front: "an absolute gain of 16%"."""
_SCALE = regex.compile(r"\s(?:\w+\s)?(?:Likert|scale|rating|rubric|questionnaire|cloud|clouds|grid)", regex.IGNORECASE)
_INTERVAL = regex.compile(
    r"(?r)\b(?:CIs?|confidence\sintervals?|credible\sintervals?|IQR|interquartile\srange)(?:\)|\s)*[:=,]?\s?[\[(]?"
)
_OPERATOR = regex.compile(r"\s?[*·^_](?!\s)|\s?[=<>≤≥]\s?[\w(]|\s?\+\s?[a-z](?![a-z])|[a-z]?\^")
_REFERENCE = regex.compile(
    r"(?r)\b(?:Section|Sec\.|Figure|Fig\.|Table|Tab\.|Equation|Eq\.|Theorem|Lemma|Chapter|Appendix|Algorithm|Level|Stage|Phase|Step|[Tt]ype|Class"
    r"|Task|Track|Subtask|Version|version|Release|Grade|Tier|Part|Category|Round|Day|Week|Stages|Levels|Phases|Tasks|Study|Experiment|Experiments|Challenge|[Ss]ystem|Web"
    r"|Solution|Subtasks|versions|Versions|Standard|step|stage|phase|Scenario|Case|Group|Rule|Principle|Article|Act|RQ|Layer|layer|Industry|Society)\s?#?(?:\d+\s?(?:,|and|to|-|–)\s?)*"
)


def settle(sentence: Sentence, token: int, done: Read) -> None:
    """Read one number, or put it aside, where its form leaves no doubt, in place."""
    mention = sentence.mentions[token]
    settler = _SETTLERS.get(mention.form)
    if settler is None:
        return
    verdict = settler(sentence, token, mention)
    if isinstance(verdict, str):
        done.aside[token] = verdict
    elif verdict is not None:
        done.readings[token] = verdict


Verdict = Reading | str | None
"""What the number says, or why it says nothing, or None: not settled."""


def _percent(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    if _LEVEL.match(sentence.text, mention.end):
        return "confidence level"
    if _ERROR_RATE.match(sentence.text, mention.end) and sentence.shape[token - 1 : token] == "@":
        return "operating point"
    if mention.high is not None and _INTERVAL.match(
        sentence.text, max(sentence.start, mention.start - 24), mention.start
    ):
        return Reading(token, mention, "score", "interval", 0.85, condition="95% CI")
    if is_setting(sentence, token) or is_spent(sentence, token) or is_share(sentence, token):
        return Reading(token, mention, "size", "share", 0.85)
    if _ABSOLUTE.match(sentence.text, mention.end) or _ABSOLUTE_BEFORE.match(
        sentence.text, max(sentence.start, mention.reach - 50), mention.reach
    ):
        sentence.mentions[token] = mention._replace(form="points", unit="points")
    return None


def _count(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    if is_pair_of_names(sentence, token, mention):
        return "name"
    if mention.value == 1 and mention.total and _PART_OF.match(sentence.text, mention.end):
        part = mention._replace(form="times", unit="times", value=1 / mention.total, total=None)
        sentence.mentions[token] = part
        return Reading(token, part, "ratio", "part", 0.8, direction="decrease")
    mention = sentence.mentions[token] = mention._replace(unit=_counted_noun(sentence, token))
    return Reading(token, mention, "score", "count", 0.85)


def _rank(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    return Reading(token, mention, "score", "rank", 0.85, metric="rank")


def _points(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    return Reading(token, mention, "size", "scale", 0.9) if _SCALE.match(sentence.text, mention.end) else None


def _times(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    if _FOLDS.match(sentence.text, mention.end) or sentence.text.endswith("folds", mention.start, mention.end):
        return Reading(token, mention, "size", "folds", 0.9)
    if mention.value >= _MOST_TIMES and sentence.text.startswith(" X", mention.end - 2):
        sentence.mentions[token] = mention._replace(form="bare", unit="")
        return Reading(token, sentence.mentions[token], "size", "count", 0.8)
    return "dimensions" if _DIGIT.match(sentence.text, mention.end) else None


def _measure(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    if mention.unit == "second" and sentence.text.endswith("0s", mention.start, mention.end):
        if _DECADE.fullmatch(sentence.text, _digits(sentence.text, mention), mention.end):
            return "year"
        if sentence.text.startswith(" of ", mention.end):  # "100s of rooms"
            return "bare number"
    if mention.noun or (mention.unit in word_set("long_units") and "-" in sentence.text[mention.start : mention.end]):
        return Reading(token, mention, "size", "compound", 0.9)
    told_at = sentence.text.endswith((" at ", " under "), sentence.start, mention.reach)
    if told_at and _OF_NOISE.match(sentence.text, mention.end):
        return Reading(token, mention, "size", "measure", 0.9)
    if _TAKEN.match(sentence.text, sentence.start, mention.reach) or _RESOLVED.match(sentence.text, mention.end):
        return Reading(token, mention, "size", "measure", 0.9)
    if mention.unit in word_set("long_units") and _RECORDED.match(sentence.text, sentence.start, mention.reach):
        return Reading(token, mention, "size", "measure", 0.9)
    return None


_DECADE = re.compile(r"(?:(?:1[5-9]|20)\d0s?\s?[–~-]{1,2}\s?)?(?:1[5-9]|20)\d0s")
"""The 1990s, and no seconds."""
_OF_NOISE = re.compile(r"\s(?:SNRs?|signal-to-noise)\b(?!\s(?:gains?|improvements?|of))")
"""Behind how loud the noise was that something was tested in: "at -4 dB SNR"."""
_RESOLVED = re.compile(
    r"[\s-](?:(?:grid|[Kk]m|mm|\w*al|\w*ic|image)\s){0,2}(?:resolutions?|bandwidth|spacing)\b"
    r"(?!\s(?:gain|improve|increase|enhance))"
)
"""Behind how finely data are taken or drawn: "10 m spatial resolution"."""
_TAKEN = regex.compile(
    r"(?r)\b(?:captured|annotated|recorded|sampled|filmed|collected|acquired)\s(?:at|with)\s(?:a\s)?"
)
"""What data were taken at: "videos captured at 30 FPS"."""
_RECORDED = regex.compile(
    r"(?r)\b(?:corpus|corpora|datasets?|data|collections?|recordings?|benchmarks?|audio|speech|footage|videos?)\s"
    r"(?:\([^()]{1,20}\)\s)?(?:of|with|comprising|containing|spanning|covering|total(?:ing|ling))\s"
)
"""What has a length of its own: "a corpus of 11.5 hours"."""


def _bare(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    text = sentence.text
    if _mark_before(text, mention.start) == "=" and _SAMPLE.match(
        text, max(sentence.start, mention.start - 14), mention.start
    ):
        return Reading(token, mention, "size", "sample size", 0.9)
    if NAMED_POINTS.match(text, mention.end):
        sentence.mentions[token] = mention._replace(form="points", unit="points")
        return None
    if mention.noun == "share":
        return Reading(token, mention, "score", "share", 0.75)
    if mention.noun:
        if mention.noun.lower() in word_set("name_compounds") or is_grid_of_name(sentence, token, mention):
            return "name"
        mention = sentence.mentions[token] = mention._replace(unit=mention.unit or _singular(mention.noun))
        return Reading(token, mention, "size", "compound", 0.9)
    if _RESOLVED.match(text, mention.end):
        return Reading(token, mention, "size", "measure", 0.9)
    if text[mention.start - 1 : mention.start] == '"' and text[mention.end : mention.end + 1] == '"':
        return "example"
    if is_parameter_count(sentence, token, mention) or (mention.decimals and _SUFFIX.match(text, mention.end)):
        return "name"
    if not mention.sign and is_setting(sentence, token):
        return "setting"
    if (
        mention.value == 0
        and mention.high in (1, 10, 100)
        and _IN_RANGE.match(text, max(sentence.start, mention.start - 24), mention.start)
    ):
        return "scale"
    return _equation(sentence, token, mention) or _noun_or_name(sentence, token, mention)


def _singular(noun: str) -> str:
    """What a compound counts, "5-folds", as a unit."""
    noun = noun.lower()
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def _equation(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    """A statistic, an interval, a variable: what stands before an equals sign."""
    text = sentence.text
    if _is_after_word(sentence, token, mention):
        return "algebra" if _is_operand(text, mention) else None
    digits = _digits(text, mention)
    statistic = _STATISTIC.match(text, max(sentence.start, mention.reach - 24), digits)
    if statistic:
        symbol = _SIGNS.sub("", statistic[0])
        if mention.value >= 1 and not mention.decimals and symbol in _UP_TO_ONE:
            return "algebra"
        return Reading(token, mention, "score", "statistic", 0.85, metric=symbol)
    if _INTERVAL.match(text, max(sentence.start, mention.start - 24), mention.start):
        return Reading(token, mention, "score", "interval", 0.85, condition="95% CI")
    if _OPERATING_POINT.match(text, max(sentence.start, mention.reach - 24), digits):
        return "operating point"
    if _RANGE_OF_VALUES.match(text, max(sentence.start, mention.start - 20), mention.start):
        return "algebra"
    if _mark_before(text, digits) in _RELATIONS and _VARIABLE.match(
        text, max(sentence.start, mention.reach - 12), digits
    ):
        return "algebra"
    short = mention.high is None and mention.decimals <= 1 and mention.form == "bare"
    if short and _REFERENCE.match(text, max(sentence.start, mention.start - 30), mention.start):
        return "reference"
    return "algebra" if _is_operand(text, mention) else None


_UP_TO_ONE = frozenset("p P r R rho ρ tau alpha kappa κ R2 R^2 ICC p-value p-values".split())
"""Statistics that are at most one: where a count follows, the letter stands for something else, "rank r = 24"."""


def _is_operand(text: str, mention: Mention) -> bool:
    """Does a sign of arithmetic follow a whole number?"""
    if mention.high is not None or mention.decimals or mention.form != "bare":
        return False
    return not _OPERATORS.isdisjoint(text[mention.end : mention.end + 2]) and bool(_OPERATOR.match(text, mention.end))


_OPERATORS = frozenset("*·^_=<>≤≥+")
"""One of them is among the first two characters of whatever `_OPERATOR` fits."""
_TELLING = frozenset(
    "rho kappa tau alpha epsilon lambda gamma theta interval intervals range"
    " type system step stage phase layer version versions and to".split()
)
"""The words in small letters that may end what tells a statistic, an interval or a reference before a number."""


def _is_after_word(sentence: Sentence, token: int, mention: Mention) -> bool:
    """Does a common word stand right before the number, so that nothing there can say what sort it is?"""
    if not token or mention.reach != mention.start or sentence.text[mention.start] in _RELATIONS:
        return False
    word = sentence.word(token - 1)
    return len(word) > 1 and word.isalpha() and word.islower() and word not in _TELLING


def _noun_or_name(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    if is_name_of_few(sentence, token, mention):
        return "name"
    if _is_size(sentence, token, mention):
        if is_behind_name(sentence, token, mention) or is_of_family(sentence, token, mention):
            return "name"
        if sentence.text.endswith("per ", sentence.start, mention.reach):
            return "ratio notation"
        return Reading(token, mention, "size", "count", 0.9)
    return "name" if is_version_in_row(sentence, token, mention) else None


_MOST_TIMES = 1_000
"""From here on an X behind a blank is more often a name: "10,662 X posts"."""
_SUFFIX = re.compile(r"-[A-Za-z]|-\d+(?:\.\d+)?[BM]\b")
_FOLDS = re.compile(
    r"\s?-?(?:[\w-]+-(?:of-fold|wise|independent|level|stratified)\s)?"
    r"(?:cross|CV\b|nested|stratified|validation|ensembl|split|leave|evaluation|test|magnification|objective|partition"
    r"|\(OOF|(?:training\s)?(?:protocol|scheme))",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\s?\d")
_SAMPLE = regex.compile(r"(?r)(?<!\bat\s)\b[nN]\s?=\s?")
_SIGNS = regex.compile(r"[\s=<>≤≥≈~:]+$")
NAMED_POINTS = re.compile(
    r"\s(?:[a-z]?[A-Z][\w@-]*\s){1,2}points?\b|\s(?:absolute|percentage)\s(?:\w+\s)?(?:F1|accuracy|points?)\b"
)


def _counted_noun(sentence: Sentence, token: int) -> str:
    """The noun behind "4 of the 7", "4 of 7 of the", or before "tasks (4 of 7)", in the singular."""
    if sentence.shape[max(0, token - 2) : token] == "x(" and sentence.shape[token + 1 : token + 2] == ")":
        word = sentence.word(token - 2).lower()
        return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else ""
    first = token + 1
    share = "/" in sentence.text[sentence.starts[token] : sentence.ends[token]]
    while not share and sentence.shape[first : first + 1] in ("f", "D"):
        first += 1
    last = first
    while last < len(sentence.shape) and sentence.shape[last] in "xN" and last < first + 3:
        last += 1
    words = sentence.words(first, last).lower()
    return (
        words[:-3] + "y"
        if words.endswith("ies")
        else words[:-1]
        if words.endswith("s") and not words.endswith("ss")
        else words
    )


def _mark_before(text: str, at: int) -> str:
    """The last character before `at`, or before the blank there."""
    return text[max(0, at - 2) : at].rstrip()[-1:]


_RELATIONS = frozenset("=<>≤≥≈~")


def _digits(text: str, mention: Mention) -> int:
    """Where the digits begin: behind comparator symbols that belong to the quote."""
    at = mention.start
    while at < mention.end and text[at] in "<>≤≥≈~= ":
        at += 1
    return at


_MANY = 10_000
"""A number as large is a count even if it is written with decimals, 1.8×10^8."""
_SCALED = re.compile(r"\d\s?-?(?:[kKMBTGb]|thousand|million|billion|trillion)(?:\+|\b)")


def _is_size(sentence: Sentence, token: int, mention: Mention) -> bool:
    """A whole number that counts the noun behind it."""
    quote = sentence.text[mention.start : mention.end]
    if not quote.isdecimal() and _SCALED.search(quote):
        return True
    if mention.sign or mention.error is not None or mention.unit or (mention.decimals and mention.value < _MANY):
        return False
    shape = sentence.shape
    k = token + 1
    while k < len(shape) and shape[k] in "yhl(":
        if shape[k] == "(":
            return False
        k += 1
    if k < len(shape) and sentence.word(k) == "most":  # "the 12 most used words"
        k += 1
    elif k == token + 1 and k < len(shape) and _is_told_of(sentence, k):
        k += 1
        token = k  # what comes next is looked at as if it stood behind the number
    if k >= len(shape) or shape[k] not in "xNidvaS":
        return False
    last = k
    while last + 1 < len(shape) and shape[last + 1] in "xN":
        last += 1
    head = sentence.word(last)
    if shape[k] in "idS" and k == token + 1:
        return False
    return not is_measure(sentence.words(k, last + 1)) or is_countable(head) or _is_counted(head)


def _is_told_of(sentence: Sentence, token: int) -> bool:
    """The participle of "with 12 confirmed bugs", which is none in "and 12 confirmed it"."""
    shape = sentence.shape
    if sentence.word(token) not in word_set("attributes") or token < FIRST_WORDS:
        return False
    return shape[token - 2] not in ",;:.(AWK" and shape[token + 1 : token + 2] in ("x", "N")


def _is_counted(head: str) -> bool:
    """Is the measure's name a plural, or an adjective: "5 volumes", "486 high-quality, checked images"?"""
    return (head.islower() and head.endswith("s") and not head.endswith("ss")) or head.startswith(("high-", "low-"))


_SETTLERS: dict[Form, Callable[[Sentence, int, Mention], Verdict]] = {
    "percent": _percent,
    "count": _count,
    "rank": _rank,
    "points": _points,
    "times": _times,
    "measure": _measure,
    "bare": _bare,
}

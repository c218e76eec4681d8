"""Ways of comparing: how each is phrased, and when it holds for a number.

What is compared with is `<baseline>` in the phrase. A way holds for the numbers of its sentence that its function says
yes to; one with no more than a phrase holds for all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import regex

from extract.link.baselines.comparison import Comparison, words_of
from extract.link.wording.names import has_scores
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

REPLACING = ("replacing", "swapping", "substituting")


def _always(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    return True


class Way(NamedTuple):
    """How something is compared."""

    phrase: str
    holds: Callable[[Comparison, Sentence, Reading], bool] = _always
    """Does such a phrase compare this number with something?"""
    counted: str = ""
    """The same where a size or a participle begins the words: "5% faster than 32B models", "over trained nets"."""


def _before(comparison: Comparison, reading: Reading) -> bool:
    """Does the phrase stand in front of the number?"""
    return comparison.first < reading.token


def _lead(comparison: Comparison, sentence: Sentence) -> tuple[str, int, int]:
    """What of the sentence stands in front of the phrase: the text, and where it begins and ends in it."""
    return sentence.text, sentence.start, sentence.starts[comparison.opened]


def _using(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    return sentence.word(comparison.first - 1).lower() == "using"


_WON = regex.compile(r"\bwins?\b|\bwinning\b|\bwon\b|\bprefer")
_RATE_OF_WINS = regex.compile(r"(?r)\b(?:win|winning|preference)[\s-]rates?\s$")
_TESTED = regex.compile(
    r"(?r)\b(?:gains?|improvements?|benchmarked|evaluated|tested|comparisons?|advantages?|speed-?ups?|reductions?"
    r"|savings?)\s$"
)


def _against(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    opened, lead = comparison.opened, _lead(comparison, sentence)
    word = sentence.word(opened).lower()
    listed = opened > reading.token and not sentence.shape[reading.token + 1 : opened].strip(",APX#")
    if word == "against" and listed and reading.kind != "score":
        return True
    if _before(comparison, reading) and _RATE_OF_WINS.match(*lead):
        return True
    if word != "against" or _TESTED.match(*lead) is not None:
        return True
    if opened == reading.token + 1 and _WON.search(sentence.text, sentence.start, reading.mention.start):
        return True
    return reading.kind != "score" and _GAINED_IN.match(*lead) is not None and _is_rival(comparison, sentence)


_BETTER = regex.compile(
    r"(?r)\b(?:better|superior|stronger|improved|greater|comparable|faster|lower|higher)\s(?:[^\W\d]+(?:-\w+)?\s){0,4}"
)
"""What stands before "than" where a whole is better, of which the number then tells one part."""
_HIGHER = regex.compile(
    r"(?:\s(?:\w+\s)?\w+)?,\s(?:which\sis\s)?(?:[^\W\d]+\s){0,2}(?:higher|better|lower|more|greater|superior|faster|smaller)\s"
)
_VERBS = frozenset("aeSo")


def _than(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    lead, before = _lead(comparison, sentence), _before(comparison, reading)
    if before and reading.kind in ("change", "ratio"):
        return _BETTER.match(*lead) is not None
    if reading.kind == "score":
        return not before and _HIGHER.fullmatch(sentence.text, reading.mention.end, lead[2]) is not None
    return not before and not any(letter in _VERBS for letter in sentence.shape[reading.token : comparison.opened])


_OWN_AMOUNT = regex.compile(r"(?:\([^()]{0,20}\))?y*by*[PX#]")
"""By how much somebody is surpassed: that says of no other number what it is compared with."""


def _surpass(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    return _before(comparison, reading) or _OWN_AMOUNT.match(sentence.shape, comparison.last) is None


_RELATIVE = regex.compile(
    r"(?r)\b(?:[Rr]elative|relatively|superior|comparable|inferior|equivalent|[Ww]ith\srespect)\s(?:performance\s|results\s|accuracy\s)?$"
)
_COMPARABLE = regex.compile(r"(?r)\b(?:comparable|similar|equivalent|equal)\s(?:[\w-]+\s){1,4}$")


def _relative(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    lead = _lead(comparison, sentence)
    if _RELATIVE.match(*lead) is None:
        saved = _before(comparison, reading) and reading.kind != "score"
        return saved and _COMPARABLE.match(*lead) is not None
    respect = sentence.text.endswith("respect ", 0, lead[2])
    return not (respect and is_measure(words_of(sentence, comparison)))


def _from(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    if _before(comparison, reading) or reading.kind == "score":
        return False
    return _GAINED_IN.match(*_lead(comparison, sentence)) is not None and _is_rival(comparison, sentence)


_GAINS = regex.compile(
    r"(?r)\b(?:improv\w+|gains?|advantages?|superiority|increases?|enhancements?|benefits?|speedups?|boosts?|lead)\s(?:\w+\s){0,3}?$"
)
_WINNING = regex.compile(r"\b[Ww]in(?:ning)?\b")
"""In the name of a metric that somebody has over somebody: a win rate."""


def _over(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    if comparison.opened == 0:
        return has_scores(words_of(sentence, comparison))
    if _before(comparison, reading):
        return _GAINS.match(*_lead(comparison, sentence)) is not None
    return reading.kind in ("change", "ratio") or _WINNING.search(reading.metric) is not None


def _below(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    below = sentence.word(comparison.opened).lower() in ("below", "behind")
    return below and not _before(comparison, reading) and comparison.opened <= reading.token + 5


def _par(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    return sentence.word(comparison.opened).lower() == "par"


def _times(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    return comparison.opened == reading.token


def _within(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    near = comparison.opened == reading.token and sentence.text.startswith("within ", reading.mention.reach)
    return near and not is_measure(words_of(sentence, comparison))


def _part(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    return comparison.opened == reading.token and has_scores(words_of(sentence, comparison))


def _replaced(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    return _before(comparison, reading) and sentence.word(comparison.opened).lower() in REPLACING


def _match(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    if not _before(comparison, reading) or reading.kind == "score":
        return False
    return not any(letter in ";:" for letter in sentence.shape[comparison.opened : reading.token])


_GAINED_IN = regex.compile(
    r"(?r)\b(?:improvements?|gains?|increases?|reductions?|drops?|declines?|boosts?)(?:\s(?:in|of|on)(?:\s[^\s,;.]+){1,4})?\s$"
)
"""What somebody gained, and in what: "an improvement in recall against the baseline"."""
_BASE = regex.compile(r"(?:[Bb]aselines?|model|method|approach(?:es)?|state-of-the-art|paradigm)s?\b")


def _is_rival(comparison: Comparison, sentence: Sentence) -> bool:
    """Is what follows a baseline or something else that has scores, and no attack, and no data?"""
    return _BASE.search(words_of(sentence, comparison)) is not None


WAYS: Mapping[str, Way] = MappingProxyType(
    {
        "comparison": Way(
            "comparison (to|with|against) end? <baseline>nps",
            counted="comparison (to|with|against) determiner? <baseline>(qualifier and? bare_np)",
        ),
        "using": Way("comparison (to|with) preposition <baseline>nps", _using),
        "against": Way(
            "against end? <baseline>nps",
            _against,
            counted="against determiner? <baseline>(qualifier and? bare_np)",
        ),
        "than": Way(
            "than clause? preposition? (that|determiner)? of? <baseline>nps",
            _than,
            counted="than determiner? <baseline>(qualifier and? bare_np)",
        ),
        "surpass": Way(
            "surpass adverb* <baseline>nps",
            _surpass,
            counted="surpass adverb* determiner? <baseline>(qualifier and? bare_np)",
        ),
        "relative": Way("to <baseline>nps", _relative),
        "from": Way("from <baseline>np", _from),
        "over": Way("over <baseline>nps", _over, counted="over determiner? <baseline>(qualifier and? bare_np)"),
        "below": Way("<way>lower <baseline>nps", _below),
        "par": Way("noun with <baseline>nps", _par),
        "times": Way("multiple that of <baseline>nps", _times),
        "within": Way("any_number of <baseline>nps", _within),
        "part": Way("percent of determiner? bare_np of <baseline>np", _part),
        "replaced": Way("verb <baseline>np (with|by) np", _replaced),
        "match": Way("", _match),  # told by a verb that has no class of its own
    }
)

"""What stands before an equals sign: a statistic, an interval, a variable."""

from __future__ import annotations

import regex

from extract.mention import Mention
from extract.reading.model import Reading, Verdict
from extract.reading.settle.marks import RELATIONS, digits_of, mark_before
from extract.shape import Sentence

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
INTERVAL = regex.compile(
    r"(?r)\b(?:CIs?|confidence\sintervals?|credible\sintervals?|IQR|interquartile\srange)(?:\)|\s)*[:=,]?\s?[\[(]?"
)
_OPERATOR = regex.compile(r"\s?[*·^_](?!\s)|\s?[=<>≤≥]\s?[\w(]|\s?\+\s?[a-z](?![a-z])|[a-z]?\^")
_REFERENCE = regex.compile(
    r"(?r)\b(?:Section|Sec\.|Figure|Fig\.|Table|Tab\.|Equation|Eq\.|Theorem|Lemma|Chapter|Appendix|Algorithm|Level|Stage|Phase|Step|[Tt]ype|Class"
    r"|Task|Track|Subtask|Version|version|Release|Grade|Tier|Part|Category|Round|Day|Week|Stages|Levels|Phases|Tasks|Study|Experiment|Experiments|Challenge|[Ss]ystem|Web"
    r"|Solution|Subtasks|versions|Versions|Standard|step|stage|phase|Scenario|Case|Group|Rule|Principle|Article|Act|RQ|Layer|layer|Industry|Society)\s?#?(?:\d+\s?(?:,|and|to|-|–)\s?)*"
)
_UP_TO_ONE = frozenset("p P r R rho ρ tau alpha kappa κ R2 R^2 ICC p-value p-values".split())
"""Statistics that are at most one: where a count follows, the letter stands for something else, "rank r = 24"."""
_OPERATORS = frozenset("*·^_=<>≤≥+")
"""One of them is among the first two characters of whatever `_OPERATOR` fits."""
_TELLING = frozenset(
    "rho kappa tau alpha epsilon lambda gamma theta interval intervals range"
    " type system step stage phase layer version versions and to".split()
)
"""The words in small letters that may end what tells a statistic, an interval or a reference before a number."""
_SIGNS = regex.compile(r"[\s=<>≤≥≈~:]+$")


def equation(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    """A statistic, an interval, a variable: what stands before an equals sign."""
    text = sentence.text
    if _is_after_word(sentence, token, mention):
        return "algebra" if _is_operand(text, mention) else None
    digits = digits_of(text, mention)
    statistic = _STATISTIC.match(text, max(sentence.start, mention.reach - 24), digits)
    if statistic:
        symbol = _SIGNS.sub("", statistic[0])
        if mention.value >= 1 and not mention.decimals and symbol in _UP_TO_ONE:
            return "algebra"
        return Reading(token, mention, "score", "statistic", 0.85, metric=symbol)
    if INTERVAL.match(text, max(sentence.start, mention.start - 24), mention.start):
        return Reading(token, mention, "score", "interval", 0.85, condition="95% CI")
    if _OPERATING_POINT.match(text, max(sentence.start, mention.reach - 24), digits):
        return "operating point"
    if _RANGE_OF_VALUES.match(text, max(sentence.start, mention.start - 20), mention.start):
        return "algebra"
    if mark_before(text, digits) in RELATIONS and _VARIABLE.match(
        text, max(sentence.start, mention.reach - 12), digits
    ):
        return "algebra"
    short = mention.high is None and mention.decimals <= 1 and mention.form == "bare"
    if short and _REFERENCE.match(text, max(sentence.start, mention.start - 30), mention.start):
        return "reference"
    return "algebra" if _is_operand(text, mention) else None


def _is_operand(text: str, mention: Mention) -> bool:
    """Does a sign of arithmetic follow a whole number?"""
    if mention.high is not None or mention.decimals or mention.form != "bare":
        return False
    return not _OPERATORS.isdisjoint(text[mention.end : mention.end + 2]) and bool(_OPERATOR.match(text, mention.end))


def _is_after_word(sentence: Sentence, token: int, mention: Mention) -> bool:
    """Does a common word stand right before the number, so that nothing there can say what sort it is?"""
    if not token or mention.reach != mention.start or sentence.text[mention.start] in RELATIONS:
        return False
    word = sentence.word(token - 1)
    return len(word) > 1 and word.isalpha() and word.islower() and word not in _TELLING

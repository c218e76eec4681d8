"""What a number is compared with: after than, over, compared to, outperforming; before it in "Compared to X, ..."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from extract.link.wording.names import has_scores
from extract.link.wording.verbs import hangs, is_verb
from extract.lists import word_set
from extract.measures import is_holder, is_measure
from extract.phrase import compile_phrase, needs
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed_baseline
from extract.shape import Sentence


class Comparison(NamedTuple):
    """Where a sentence tells what something is compared with, and how that is said."""

    first: int
    """The first token of what it is compared with."""
    end: int
    """The token behind that, as far as the phrase reaches."""
    way: str
    opened: int
    """The first token of the phrase."""
    last: int
    """The token behind the phrase."""


_WAYS = {
    "comparison": "comparison (to|with|against) end? <baseline>nps",
    "using": "comparison (to|with) preposition <baseline>nps",
    "against": "against end? <baseline>nps",
    "than": "than clause? preposition? (that|determiner)? of? <baseline>nps",
    "surpass": "surpass adverb* <baseline>nps",
    "relative": "to <baseline>nps",
    "from": "from <baseline>np",
    "over": "over <baseline>nps",
    "below": "<way>lower <baseline>nps",
    "par": "noun with <baseline>nps",
    "times": "multiple that of <baseline>nps",
    "within": "any_number of <baseline>nps",
    "part": "percent of determiner? bare_np of <baseline>np",
    "replaced": "verb <baseline>np (with|by) np",
}
"""Ways of comparing; what is compared with is `baseline`."""


_COUNTED = {
    "comparison": "comparison (to|with|against) determiner? <baseline>(qualifier and? bare_np)",
    "against": "against determiner? <baseline>(qualifier and? bare_np)",
    "than": "than determiner? <baseline>(qualifier and? bare_np)",
    "surpass": "surpass adverb* determiner? <baseline>(qualifier and? bare_np)",
    "over": "over determiner? <baseline>(qualifier and? bare_np)",
}
"""The same where a size or a participle begins the words: "5% faster than 32B models", "over trained nets"."""


@cache
def _phrases() -> tuple[tuple[str, frozenset[str], regex.Pattern[str]], ...]:
    """Each way with the letters that its phrase cannot do without."""
    return tuple(
        (way, frozenset(letter for letter, *others in needs(words) if not others), compile_phrase(words))
        for way, words in (*_WAYS.items(), *_COUNTED.items())
    )


_RELATIVE = regex.compile(
    r"(?r)\b(?:[Rr]elative|relatively|superior|comparable|inferior|equivalent|[Ww]ith\srespect)\s(?:performance\s|results\s|accuracy\s)?$"
)
_COMPARABLE = regex.compile(r"(?r)\b(?:comparable|similar|equivalent|equal)\s(?:[\w-]+\s){1,4}$")
_GAINS = regex.compile(
    r"(?r)\b(?:improv\w+|gains?|advantages?|superiority|increases?|enhancements?|benefits?|speedups?|boosts?|lead)\s(?:\w+\s){0,3}?$"
)
_TESTED = regex.compile(
    r"(?r)\b(?:gains?|improvements?|benchmarked|evaluated|tested|comparisons?|advantages?|speed-?ups?|reductions?"
    r"|savings?)\s$"
)
_OWN_AMOUNT = regex.compile(r"(?:\([^()]{0,20}\))?y*by*[PX#]")
"""By how much somebody is surpassed: that says of no other number what it is compared with."""
_REPLACING = ("replacing", "swapping", "substituting")
_VERBS = frozenset("aeSo")


def fill_baselines(sentence: Sentence, claims: list[Reading]) -> None:
    """Give each claim the comparison nearest behind its number, else one in front of it."""
    for reading in claims:
        if reading.baseline:
            reading.baseline = _shortened(sentence, reading.baseline)
    alone = [reading for reading in claims if not (reading.baseline or reading.quoted or reading.side == "from")]
    comparisons = _comparisons(sentence) if alone else []
    for reading in alone:
        if whole := _whole(sentence, reading):
            reading.baseline = whole
            continue
        held = [c for c in comparisons if _holds(c, sentence, reading)]
        if not held:
            continue
        behind = sorted((c for c in held if c.first > reading.token), key=_first)
        before = sorted((c for c in held if c.first <= reading.token), key=_first, reverse=True)
        reading.baseline = next(filter(None, (_words(sentence, c) for c in (*behind, *before))), "")


_WORD = r"[\w+-]+(?:\.[\w+-]+)*"
_OF_WHOM = re.compile(
    rf"\sof\s(?:(?:that|those)\sof\s)?(?P<article>the\s|its\s|their\s)?(?P<words>{_WORD}(?:\s{_WORD}){{0,4}})"
    rf"(?:'s?\s(?P<what>{_WORD}(?:\s{_WORD}){{0,2}}))?"
)
_ORIGINAL = re.compile(r"(?:original|baseline)(?=$|\s(?:with|while|for|on|in|and)\b)")
_OWN = frozenset("model models system systems method approach network total".split())
"""Alone, or in front of others, these are what the system itself is: "0.1% of the model parameters"."""


def _whole(sentence: Sentence, reading: Reading) -> str:
    """Foo in "94% of Foo's accuracy", human in "62% of human efficiency", "cuts the cost to 5% of older methods"."""
    end = reading.mention.end
    if not sentence.text.startswith(" of ", end) or reading.mention.unit not in ("percent", "times", ""):
        return ""
    match = _OF_WHOM.match(sentence.text, end, sentence.end)
    if match is None:
        return ""
    words = match["words"].split()
    if match["what"]:
        what = match["what"].split()
        measured = any(is_measure(" ".join(what[:k])) for k in range(1, len(what) + 1))
        return match["words"] if measured and words[0] not in _OWN and _has(match["words"]) else ""
    if match["article"] and _ORIGINAL.match(match["words"]):
        return f"the {words[0]}"
    measure = next((k for k in range(1, len(words)) if is_measure(words[k])), 0)
    last = measure or (len(words) if reading.rule in ("cost_left", "part") else 0)
    ends = (last,) if measure else range(last, 0, -1)
    return next((who for k in ends if has_scores(who := " ".join(words[:k])) and words[0] not in _OWN), "")


def _has(words: str) -> bool:
    """Are these words for who has scores, or a name?"""
    return has_scores(words) or _CAPITAL.search(words) is not None


_CAPITAL = re.compile(r"[A-Z]")


def _first(comparison: Comparison) -> int:
    return comparison.first


def _comparisons(sentence: Sentence) -> list[Comparison]:
    """Every comparison of a sentence."""
    found: list[Comparison] = []
    letters = frozenset(sentence.shape)
    for way, needed, pattern in _phrases():
        if needed <= letters:
            for match in pattern.finditer(sentence.shape):
                first, end = match.span("baseline")
                if _begins_a_name(sentence, first, end):
                    found.append(Comparison(first, end, way, *match.span()))
    found.extend(_matches(sentence))
    return found


_MATCH = re.compile(r"\b[Mm]atch(?:es|ing|ed)?\s")
_MATCHED = "determiner? <baseline>nps"


def _matches(sentence: Sentence) -> Iterator[Comparison]:
    """Foo in "matches Foo with 10x fewer labels" and in "matches the recall of Foo while cutting the cost by 5%"."""
    if sentence.text.find("atch", sentence.start, sentence.end) < 0:
        return
    for verb in _MATCH.finditer(sentence.text, sentence.start, sentence.end):
        token = bisect_left(sentence.starts, verb.start())
        match = compile_phrase(_MATCHED).match(sentence.shape, token + 1) if sentence.shape[token] in "va" else None
        if match:
            yield Comparison(*match.span("baseline"), "match", token, match.end())


def _begins_a_name(sentence: Sentence, first: int, end: int) -> bool:
    """Could the words be who is compared with, be the first a number or a participle?"""
    letter = sentence.shape[first]
    if letter in "vaS":
        return sentence.word(first).endswith(("ed", "ing")) and is_holder(sentence.words(first, end))
    return letter != "#" or _is_counted(sentence, first, end)


def _is_counted(sentence: Sentence, first: int, end: int) -> bool:
    """Are these so many, or so large, models or methods, and not a score, "over the 0.7 baseline"?"""
    mention = sentence.mentions[first]
    counts = mention.form == "bare" and not (mention.decimals and mention.value < _LEAST_SIZE)
    return counts and is_holder(sentence.words(first, end))


_LEAST_SIZE = 1_000
"""A number with decimals is a score below it, and a size from it on: "1.9B"."""


def _words(sentence: Sentence, comparison: Comparison) -> str:
    """What something is compared with, in the words of the sentence."""
    end = _ends(sentence, comparison.first, comparison.end)
    if end == comparison.end:
        end = _qualified(sentence, end)
    first = comparison.first
    if comparison.way == "surpass" and sentence.shape[first - 1] == "y" and sentence.word(first).endswith("ed"):
        first -= 1  # "outperforms widely used nets"
    words = sentence.words(first, end).removesuffix("'s")
    if comparison.way == "match":
        words = _whose(words)
    owner, owned, what = words.partition("'s ")
    if owned and is_measure(what):
        words = owner
    trimmed = trimmed_baseline(words)
    return _examples(sentence, comparison.last) or ("" if trimmed.lower() in _HAD else trimmed)


_HAD = frozenset("score scores accuracy performance recall precision time values rate rates parameters memory".split())
"""What whoever is compared with has: alone it names nobody, "compared to scores of 0.8"."""


def _whose(words: str) -> str:
    """Foo in "Foo", in "the recall of Foo" and in "Foo performance"; empty if nobody is named."""
    owner, owned, _ = words.partition("'s ")
    what, _, whose = words.partition(" of ")
    if owned or (whose and is_measure(what)):
        return owner if owned else whose
    heads = words.split()
    while len(heads) > 1 and is_measure(" ".join(heads)):
        heads.pop()
    who = " ".join(heads)
    return who if not is_measure(who) and (_has(who) or who.endswith("state-of-the-art")) else ""


def _shortened(sentence: Sentence, words: str) -> str:
    """What a rule found compared with, to where it ends."""
    at = sentence.text.find(words, sentence.start, sentence.end)
    if at < 0 or not (", " in words or sentence.text.startswith(_QUALIFYING, at + len(words))):
        return words
    first, last = bisect_left(sentence.starts, at), bisect_left(sentence.starts, at + len(words))
    if sentence.starts[first] != at:
        return words
    end = _ends(sentence, first, last)
    return sentence.words(first, _qualified(sentence, end) if end == last else end)


_TRAINED = frozenset(("trained", "fine-tuned", "finetuned", "pretrained", "pre-trained"))
_QUALIFYING = tuple(f" {word} " for word in ("without", *sorted(_TRAINED)))
_TRAINED_ON = frozenset(("on", "with", "from", "using", "without"))
_THING = regex.compile(r"[Dy]{0,2}[xN]{1,4}(?:f[Dy]{0,2}[xN]{1,4})?(?![idaoSveP#X])")
_SLIGHT = frozenset("any additional extra substantial significant significantly much loss retraining".split())
"""Behind "without" these tell of the better one: "5% over the base model without extra data"."""


def _qualified(sentence: Sentence, last: int) -> int:
    """Where what is compared with ends, with what it was trained on or does without: "nets without pruning"."""
    if last + 2 > len(sentence.shape):
        return last
    word, k = sentence.word(last), last + 1
    if word in _TRAINED:
        k += sentence.shape[k] == "y"
        if k >= len(sentence.shape) or sentence.word(k) not in _TRAINED_ON:
            return last
        k += 1
    elif word in ("on", "from", "with") and sentence.word(last - 1) == "training":
        pass
    elif word != "without" or sentence.word(k) in _SLIGHT or _does(sentence, k):
        return last
    thing = _THING.match(sentence.shape, k)
    return thing.end() if thing else last


def _ends(sentence: Sentence, first: int, last: int) -> int:
    """Where what is compared with ends: before "[, setting a record]", and before another's verb, "[, Bar] reduces"."""
    for comma in (k for k in range(first, last - 1) if sentence.shape[k] == ","):
        at = comma + 1 + (sentence.shape[comma + 1] == "y")
        if sentence.word(at).endswith("ing") and sentence.shape[at] == "x":
            return comma
    comma = sentence.shape.rfind(",", first, last)
    k = last
    while k < len(sentence.shape) and sentence.shape[k] in "ym":
        k += 1
    if k == len(sentence.shape) or not _acts(sentence, k):
        return last
    if comma < 0:
        joint = sentence.shape.rfind("AD", first, last)
        return joint if joint > 0 else last
    joined = sentence.shape.find("A", comma, last)
    opening = first < _OPENING and sentence.shape.count(",", first, last) == 1
    return comma if joined < 0 or joined == comma + 1 or opening else last


def _does(sentence: Sentence, k: int) -> bool:
    """Is it something done to something, "using labels", and no thing itself: "without pruning"?"""
    return sentence.word(k).endswith("ing") and sentence.shape[k + 1 : k + 2] in ("x", "N", "D", "y")


_OPENING = 5
"""Tokens that open a sentence: "Compared to the"."""


def _acts(sentence: Sentence, k: int) -> bool:
    """Is there a verb that somebody else is the subject of, be it read as a number: "Bar halves the cost"?"""
    word = sentence.word(k)
    if sentence.shape[k] == "X":
        return word.endswith("s")
    return is_verb(sentence, k) and not word.endswith("ing") and not hangs(sentence, k)


_NAME = r"[A-Z](?:[.+-]?\w)*+\+*(?:\s[A-Z\d](?:[.+-]?\w)*+){0,3}"
_EXAMPLES = regex.compile(
    rf",?\s(?:such\sas|like|including|e\.g\.,?|namely)\s(?P<name>{_NAME})(?:\s\([^()]{{1,24}}\))?"
    rf"(?:,\s(?P<name>{_NAME})(?:\s\([^()]{{1,24}}\))?){{0,6}}(?:,?\sand\s(?P<name>{_NAME}))?"
)


def _examples(sentence: Sentence, token: int) -> str:
    """A, B and C in "baselines such as A (15%), B, and C", where the words before name nobody."""
    if not token or not sentence.word(token - 1).islower():
        return ""
    match = _EXAMPLES.match(sentence.text, sentence.ends[token - 1], sentence.end)
    if match is None:
        return ""
    *names, last = match.captures("name")
    return f"{', '.join(names)} and {last}" if names else str(last)


def _holds(comparison: Comparison, sentence: Sentence, reading: Reading) -> bool:
    """Does the phrase compare this number with something?"""
    first, _, way, opened, _ = comparison
    lead = (sentence.text, sentence.start, sentence.starts[opened])
    before = first < reading.token
    if way == "using":
        return sentence.word(first - 1).lower() == "using"
    if way == "relative":
        if _RELATIVE.match(*lead) is None:
            return before and reading.kind != "score" and _COMPARABLE.match(*lead) is not None
        respect = sentence.text.endswith("respect ", 0, sentence.starts[opened])
        return not (respect and is_measure(_words(sentence, comparison)))
    if way == "against":
        word = sentence.word(opened).lower()
        listed = opened > reading.token and not sentence.shape[reading.token + 1 : opened].strip(",APX#")
        if word == "against" and listed and reading.kind != "score":
            return True
        won = None if opened != reading.token + 1 else _WON.search(sentence.text, sentence.start, reading.mention.start)
        if before and _RATE_OF_WINS.match(*lead):
            return True
        if word != "against" or won is not None or _TESTED.match(*lead) is not None:
            return True
        return reading.kind != "score" and _GAINED_IN.match(*lead) is not None and _is_rival(sentence, comparison)
    if way == "from":
        gained = not before and reading.kind != "score" and _GAINED_IN.match(*lead) is not None
        return gained and _is_rival(sentence, comparison)
    if way == "over":
        if opened == 0:
            return has_scores(_words(sentence, comparison))
        return _GAINS.match(*lead) is not None if before else reading.kind in ("change", "ratio") or _wins(reading)
    if way == "below":
        return sentence.word(opened).lower() in ("below", "behind") and not before and opened <= reading.token + 5
    if way == "replaced":
        return before and sentence.word(opened).lower() in _REPLACING
    if way == "surpass":
        return before or _OWN_AMOUNT.match(sentence.shape, comparison.last) is None
    if way == "match":
        return before and reading.kind != "score" and not any(c in ";:" for c in sentence.shape[opened : reading.token])
    if way == "times":
        return opened == reading.token
    if way == "within":
        near = sentence.text.startswith("within ", reading.mention.reach)
        return near and opened == reading.token and not is_measure(_words(sentence, comparison))
    if way == "part":
        return opened == reading.token and has_scores(_words(sentence, comparison))
    if way == "par":
        return sentence.word(opened).lower() == "par"
    if way == "than":
        if before and reading.kind in ("change", "ratio"):
            return _BETTER.match(*lead) is not None
        if reading.kind == "score":
            return not before and _HIGHER.fullmatch(sentence.text, reading.mention.end, lead[2]) is not None
        if before:
            return False
        return not any(letter in _VERBS for letter in sentence.shape[reading.token : opened])
    return True


def _is_rival(sentence: Sentence, comparison: Comparison) -> bool:
    """Is what follows a baseline or something else that has scores, and no attack, and no data?"""
    return _BASE.search(_words(sentence, comparison)) is not None


_BASE = regex.compile(r"(?:[Bb]aselines?|model|method|approach(?:es)?|state-of-the-art|paradigm)s?\b")
_GAINED_IN = regex.compile(
    r"(?r)\b(?:improvements?|gains?|increases?|reductions?|drops?|declines?|boosts?)(?:\s(?:in|of|on)(?:\s[^\s,;.]+){1,4})?\s$"
)
"""What somebody gained, and in what: "an improvement in recall against the baseline"."""
_RATE_OF_WINS = regex.compile(r"(?r)\b(?:win|winning|preference)[\s-]rates?\s$")
_BETTER = regex.compile(
    r"(?r)\b(?:better|superior|stronger|improved|greater|comparable|faster|lower|higher)\s(?:[^\W\d]+(?:-\w+)?\s){0,4}"
)
"""What stands before "than" where a whole is better, of which the number then tells one part."""
_HIGHER = regex.compile(
    r"(?:\s(?:\w+\s)?\w+)?,\s(?:which\sis\s)?(?:[^\W\d]+\s){0,2}(?:higher|better|lower|more|greater|superior|faster|smaller)\s"
)
_WON = regex.compile(r"\bwins?\b|\bwinning\b|\bwon\b|\bprefer")
_WINNING = regex.compile(r"\b[Ww]in(?:ning)?\b")


def _wins(reading: Reading) -> bool:
    """Is the metric one that somebody has over somebody: a win rate?"""
    return _WINNING.search(reading.metric) is not None


def _compare_with_start(claims: list[Reading]) -> None:
    """Whoever a movement starts from, for the change that it is: "lifts Foo from 1.9 to 2.2, a gain of 16%"."""
    for start, end, change in zip(claims, claims[1:], claims[2:], strict=False):
        moved = start.side == "from" and end.side == "to" and start.system and start.system != change.system
        near = change.mention.start - end.mention.end < _NEAR
        if moved and near and change.kind != "score" and not (change.baseline or change.side or change.quoted):
            change.baseline = start.system


_NEAR = 40
"""Characters between a movement and what it amounts to."""


def _keep_comparing(sentence: Sentence, claims: list[Reading]) -> None:
    """What a change is compared with, for later changes of the same: "9% over Foo, while cutting time by half"."""
    told: Reading | None = None
    for claim in claims:
        if claim.side == "from":
            told = None
        if claim.kind == "score" or claim.quoted:
            continue
        if claim.baseline:
            told = claim if _has(claim.baseline) else None
        elif told and claim.system == told.system and not _is_apart(sentence, told.token, claim.token):
            claim.baseline = told.baseline


def _is_apart(sentence: Sentence, first: int, token: int) -> bool:
    """Is the later number a rate of compression, or is somebody else than before matched in between?"""
    if token + 1 < len(sentence.shape) and sentence.word(token + 1).startswith("compress"):
        return True
    verbs = (k for k in range(first, token) if sentence.shape[k] in "va")
    return any(sentence.word(k) in word_set("matching") for k in verbs)


def share_baselines(sentence: Sentence, claims: list[Reading]) -> None:
    """What a number is compared with by another number: "96%, compared to 72% for X" compares with X."""
    for order, quoted in enumerate(claims):
        if not (quoted.quoted and quoted.system):
            continue
        quoted.baseline = ""
        for own in reversed(claims[:order]):
            if own.quoted or own.mention.form != quoted.mention.form:
                break
            if not own.baseline or own.baseline in quoted.system or own.baseline.startswith(quoted.system):
                own.baseline = quoted.system
    for first, second in pairwise(claims):
        if first.side == "from" and second.side == "to" and first.system and first.system != second.system:
            second.baseline = second.baseline or first.system
    rivals = {claim.system for claim in claims if claim.quoted and claim.system}
    if len(rivals) == 1:
        for claim in claims:
            if not claim.baseline and not claim.quoted and (claim.kind != "score" or claim.rule == "statistic"):
                claim.baseline = min(rivals)
    _compare_with_start(claims)
    _keep_comparing(sentence, claims)
    for claim in claims:
        if f" {claim.baseline} " in f" {claim.system} " and not claim.system.lower().startswith(_REPLACING):
            claim.baseline = ""

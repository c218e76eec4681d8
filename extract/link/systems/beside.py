"""Names beside numbers: behind "for" and "with", in the genitive, in front of a movement."""

from __future__ import annotations

import re

import regex

from extract.link.paper.story import Story
from extract.link.systems.brackets import open_bracket
from extract.link.wording.names import HOLDER, is_model
from extract.lists import word_set
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

ARTICLE = regex.compile(
    r"^(?:the|an?|both|that|while|and|all|notably|however|even|only|our|existing|current|unlike)\s+(?=\S)",
    regex.IGNORECASE,
)


_USING = regex.compile(
    r"\s(?:with|using|by)\s(?:an?|the|our)\s(?P<who>[^,.;()]{3,50}?)(?=[,.;()]|\s(?:and|on|in|for|with|which|that|while|to)\b)"
)


def means_of(sentence: Sentence, reading: Reading) -> str:
    """The means in "an accuracy of 96.6% with a single model", where nobody else is named."""
    match = _USING.match(sentence.text, reading.mention.end, sentence.end)
    return str(match["who"]) if match else ""


_NAMES = re.compile(r"(?<![urN])N{1,3}")
"""Names, but for those that something holds on or for."""
_WRITTEN = re.compile(r"[a-z]|\d")
"""What names of models hold, and acronyms of methods do not."""


def only_model(sentence: Sentence, reading: Reading, story: Story) -> str:
    """The one well-known model that a sentence names before the number, where nothing else tells who has it."""
    spans = (match.span() for match in _NAMES.finditer(sentence.shape, 0, reading.token))
    names = {sentence.words(*span).removesuffix("'s") for span in spans}
    models = [name for name in names if is_model(name) and name not in story.dataset_names]
    if len(models) != 1 or reading.quoted or models[0] in reading.baseline:
        return ""
    return models[0] if _WRITTEN.search(models[0]) and not is_measure(models[0]) else ""


_OBJECT = regex.compile(r"(?r)[id]D?(?P<who>[xN]{0,2}N)[yxN]{0,4}?(?:[nurs]D?[xN]{1,4}){0,2}F")
_WHOSE = regex.compile(r"(?r)[fr]D?(?P<who>[xN]{0,2}N)(?:[nus]D?[xN]{1,4}){0,2}(?:F|\()")


def improved(sentence: Sentence, reading: Reading) -> str:
    """The model X in "lifts X from 0.26", "lifts X recall from 0.26", "lifts recall for X (0.26 to 0.66)"."""
    for pattern in (_WHOSE, _OBJECT):
        match = pattern.match(sentence.shape, 0, reading.token)
        name = sentence.words(*match.span("who")) if match else ""
        if is_model(name):
            return name.rpartition(" ")[0] if " " in name and is_measure(name) else name
    return ""


def genitive(sentence: Sentence, reading: Reading) -> str:
    """X in "compared to X's 0.33", "than the experts' 88%"."""
    k = reading.token
    if not k or reading.kind != "score":
        return ""
    if sentence.word(k - 1).endswith("'s"):
        last = k
    elif sentence.word(k - 1) == "'" and k > 1 and sentence.word(k - 2).endswith("s"):
        last = k - 1
    else:
        return ""
    first = last
    while first and sentence.shape[first - 1] in "xN":
        first -= 1
    return sentence.words(first, last).removesuffix("'s")


_STANDING = regex.compile(r"(?r)(?:[,;AWbwVot]|^)D?(?P<who>[yhlxN]{0,4}[xN]),?[wy@]?")


def standing(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """X in "..., followed by X with 79%", "and X at 92%", "but X only 39%": what others have is said without a verb."""
    form = reading.mention.form
    others = any(c.token < reading.token and c.kind == "score" and c.mention.form == form for c in claims)
    match = _STANDING.match(sentence.shape, 0, reading.token) if others and reading.kind == "score" else None
    who = sentence.words(*match.span("who")) if match else ""
    if match is None or is_measure(who) or not (is_model(who) or HOLDER.search(who)):
        return ""
    last = next((c for c in reversed(claims) if c.token < reading.token), None)
    joined = match[0][0] in ",A" and last is not None and last.quoted
    reading.quoted = reading.quoted or joined or match[0][0] in "ot"
    return ARTICLE.sub("", who)


_OBTAINED = re.compile(
    r"\)?x{0,2}(?:[nus]D?[xN]{1,4})?,?q?e?y?(?P<verb>[avS])(?P<way>[bwp@])D?(?P<who>[yvhl]?[xN]{1,5})"
)


def obtained(sentence: Sentence, reading: Reading) -> str:
    """X in "an accuracy of 91% was achieved by X", "the best score, 0.91, obtained with X"."""
    match = _OBTAINED.match(sentence.shape, reading.token + 1) if reading.kind == "score" else None
    if match is None or sentence.word(match.start("verb")) not in word_set("obtaining"):
        return ""
    who = ARTICLE.sub("", sentence.words(*match.span("who")))
    named = is_model(who) or HOLDER.search(who) is not None
    return who if match["way"] == "b" or named else ""


_FOR = regex.compile(r"(?:[xN]{1,2}|fD?[xN]{1,3})?(?P<way>[rwp])(?P<who>D?y?[xN]{1,5})(?![xN])")


def behind(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> str:
    """X in "65% for X and 68% for Y", a model, or a kind of system or of people; one alone says little.

    So do "65% with X" of a model and "65% using X" of any name; in a bracket one model alone is enough.
    """
    if reading.kind != "score":
        return ""
    alone = _for_whom(sentence, reading, story)
    if is_model(alone) and open_bracket(sentence.shape, reading.token) is not None:
        return alone
    if len({who for c in claims if (who := _for_whom(sentence, c, story))}) < 2:
        return ""
    return alone


def _for_whom(sentence: Sentence, reading: Reading, story: Story) -> str:
    match = _FOR.match(sentence.shape, reading.token + 1)
    who = ARTICLE.sub("", sentence.words(*match.span("who"))) if match else ""
    if who in story.dataset_names or is_measure(who):
        return ""
    if match is None or is_model(who):
        return who
    named = match["way"] == "p" and set(match["who"]) == {"N"}
    return who if named or (match["way"] == "r" and HOLDER.search(who)) else ""

"""Names beside numbers: in front of a bracket, behind "for", in the genitive."""

from __future__ import annotations

import regex

from extract.link.names import DATASET_NOUN, is_model, like_benchmark
from extract.link.story import Story
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

HOLDER = regex.compile(rf"(?:^|[\s-])(?:{either('holders_of_scores')})$", regex.IGNORECASE)
"""Words for who or what has scores: "wide nets", "human raters"."""
ARTICLE = regex.compile(
    r"^(?:the|an?|both|that|while|and|all|notably|however|even|only|our|existing|current)\s+(?=\S)", regex.IGNORECASE
)


_USING = regex.compile(
    r"\s(?:with|using|by)\s(?:an?|the|our)\s(?P<who>[^,.;()]{3,50}?)(?=[,.;()]|\s(?:and|on|in|for|with|which|that|while|to)\b)"
)


def means_of(sentence: Sentence, reading: Reading) -> str:
    """The means in "an accuracy of 96.6% with a single model", where nobody else is named."""
    match = _USING.match(sentence.text, reading.mention.end, sentence.end)
    return str(match["who"]) if match else ""


def bracketed(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> str:
    """X in "X (59%)", "X: 59%", "outperforms X (59%)", "X (F1 0.5, ...)"."""
    shape = sentence.shape
    opened = open_bracket(shape, reading.token)
    if opened is None:
        return ""
    k = opened
    while k and (shape[k - 1] in "xN" or (shape[k - 1] == "v" and sentence.word(k - 1).endswith("ing"))):
        k -= 1
    name = sentence.words(k, opened)
    between = shape[opened + 1 : reading.token]
    if not between and shape[reading.token + 1 : reading.token + 2] == "c":
        return ""
    if not name or is_measure(name) or like_benchmark(name) or DATASET_NOUN.search(name) or name in reading.dataset:
        return ""
    if any(letter in between for letter in "aoeSidv"):
        return ""
    before = shape[k - 1 : k]
    names = story.dataset_names
    if name in names or _SUPERLATIVE.match(name):
        return ""
    if shape[opened - 1] == "N" and before != "u" and is_model(name.split()[0]):
        return name
    if reading.kind in ("change", "ratio"):
        return ""
    if (
        before in ("o", "V", "t", "c")
        or shape[max(0, k - 2) : k] in ("oD", "VD", "tD", "CT", "Cw", "cD")
        or shape[max(0, k - 3) : k] in ("CTD", "CwD")
    ):
        reading.quoted = True
        return name
    joined = shape[max(0, k - 2) : k].rstrip("D")[-1:] == "A"
    if joined and any(c.quoted and opened > c.token > k - 12 for c in claims):
        reading.quoted = True
        return name
    held = len(name.split()) > 1 and HOLDER.search(name)
    if reading.kind == "score" and (held or name.lower() in word_set("people")):
        return name
    return name if set(shape[k:opened]) == {"N"} and shape[opened - 1] == "N" and before not in ("u", "n", "s") else ""


_SUPERLATIVE = regex.compile(r"^(?:highest|lowest|best|overall|average|mean|median|total|CI)\b", regex.IGNORECASE)


def open_bracket(shape: str, token: int) -> int | None:
    """The bracket that stands open at `token`, if it does not lie far back."""
    depth = 0
    for k in range(token - 1, max(-1, token - 14), -1):
        if shape[k] == ")":
            depth += 1
        elif shape[k] == "(":
            if not depth:
                return k
            depth -= 1
    return None


def bracketed_behind(sentence: Sentence, reading: Reading) -> str:
    """BM25 in "from 0.26 (BM25) to 0.66"."""
    k = reading.token + 1
    if sentence.shape[k : k + 1] != "(":
        return ""
    close = sentence.shape.find(")", k)
    words = sentence.words(k + 1, close) if 0 < close < k + 6 else ""
    return "" if any(c.isdigit() for c in words[:1]) else words


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


_FOR = regex.compile(r"(?:[xN]{1,2})?r(?P<who>D?y?[xN]{1,5})(?![xN])")


def behind(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> str:
    """X in "65% for X and 68% for Y", where X is a model, or a kind of system or of people; one alone says little."""
    if reading.kind != "score" or len({who for c in claims if (who := _for_whom(sentence, c, story))}) < 2:
        return ""
    return _for_whom(sentence, reading, story)


def _for_whom(sentence: Sentence, reading: Reading, story: Story) -> str:
    match = _FOR.match(sentence.shape, reading.token + 1)
    who = ARTICLE.sub("", sentence.words(*match.span("who"))) if match else ""
    if who in story.dataset_names or is_measure(who):
        return ""
    return who if is_model(who) or HOLDER.search(who) else ""

"""Numbers that are part of a name: a version, the size that tells one model of a family from another, a grid."""

from __future__ import annotations

import regex

from extract.lists import word_set
from extract.measures import is_measure
from extract.mention import Mention
from extract.reading.rows import first_of_row
from extract.shape import Sentence

_ACRONYM = regex.compile(r"(?r)\([A-Z]{2,6}\)\s")
"""In front of a version: "Broad Listening Network (BLN) 1.5"."""


def is_pair_of_names(sentence: Sentence, token: int, mention: Mention) -> bool:
    """The 2/3 of "Llama 2/3": two of a family."""
    if not token or sentence.shape[token - 1] != "N" or "/" not in sentence.text[mention.start : mention.end]:
        return False
    return mention.value < 10 and not is_measure(sentence.word(token - 1)) and mention.start == mention.reach


def is_grid_of_name(sentence: Sentence, token: int, mention: Mention) -> bool:
    """The 256x256 of "ImageNet 256x256": which of a data set's sizes, right behind its name."""
    if mention.noun != "dimensions" or not token or sentence.shape[token - 1] != "N" or mention.start != mention.reach:
        return False
    return not is_measure(sentence.word(token - 1))


def is_name_of_few(sentence: Sentence, token: int, mention: Mention) -> bool:
    """The 3 of "a Foo 3 backbone": too few to count what follows, and right behind a name."""
    if mention.decimals or not token or mention.value >= _LATEST:
        return False
    named = sentence.word(token - 1) in word_set("models") or _DATA.match(sentence.text, mention.end)
    few = _LATEST if named else _FEW
    return mention.value < few and _is_version(sentence, token, mention)


def is_behind_name(sentence: Sentence, token: int, mention: Mention) -> bool:
    """The 100k of "the Foo 100k benchmark": written without a comma, right behind a name inside a sentence."""
    text, start = sentence.text, mention.start
    if token < FIRST_WORDS or sentence.shape[token - 1] != "N" or start != mention.reach or text[start - 1] != " ":
        return False
    if mention.sign or mention.high is not None or "," in text[start : mention.end] or mention.bound != "exact":
        return False
    name = sentence.word(token - 1)
    return not name.endswith(_NO_NAMES) and not is_measure(name) and sentence.shape[token - 2] not in ".:"


FIRST_WORDS = 2
"""So many words at the beginning of a sentence may be written like names."""
_NO_NAMES = ("ed", "ing", "'s", "LMs")
"""Ends of words that are written like names and do not name what the number behind them belongs to."""


def is_of_family(sentence: Sentence, token: int, mention: Mention) -> bool:
    """The 70B of "Foo 8B/70B" and of "Foo-8B and 70B": one more of the models that a name tells the size of."""
    if token < FIRST_WORDS or sentence.text[mention.end - 1] not in "bBM" or mention.reach != mention.start:
        return False
    if sentence.text.startswith(" param", mention.end):
        return False
    k = token - 1
    while k > 0 and sentence.word(k) in _JOINS:
        k -= 1
    if k == token - 1:
        return False
    before = sentence.mentions.get(k)
    if before is None:
        return sentence.shape[k] == "N" and _SIZED.search(sentence.word(k)) is not None
    return is_parameter_count(sentence, k, before) or is_of_family(sentence, k, before)


_JOINS = frozenset(("/", ",", "and", "or", "&"))
_SIZED = regex.compile(r"[^\W\d_]\w*(?:-[\w.]*)*-\d+(?:\.\d+)?[BM]$")


def is_parameter_count(sentence: Sentence, token: int, mention: Mention) -> bool:
    """The 12B of "Pixtral 12B", the 8B of "Llama 3 8B", and not of "LLMs as small as 8B"."""
    if not token or mention.reach != mention.start:
        return False
    version = sentence.mentions.get(token - 1)
    if sentence.shape[token - 1] != "N" and not (version and _is_version(sentence, token - 1, version)):
        return False
    return sentence.text[mention.end - 1] in "bB" and sentence.text[mention.start - 1] == " "


def _is_version(sentence: Sentence, token: int, mention: Mention) -> bool:
    """The 2.5 of "Gemini 2.5": a small plain number right behind a name that is no measure."""
    plain = mention.high is None and mention.error is None and not mention.sign and mention.start == mention.reach
    if plain and mention.decimals == 1 and _ACRONYM.match(sentence.text, max(0, mention.start - 9), mention.start):
        return True
    if not (plain and token and sentence.shape[token - 1] == "N" and sentence.text[mention.start - 1] == " "):
        return False
    name = sentence.word(token - 1)
    if is_measure(name):
        return False
    if name in word_set("software"):
        return True
    if not mention.decimals and mention.value < 100:
        return True
    if mention.decimals > 1 or mention.value >= 3000:
        return False
    if mention.value < 1:
        return name in word_set("models")
    return not name.isupper() or name in word_set("models") or mention.value in (1.0, 2.0, 3.0, 4.0, 5.0)


def is_version_in_row(sentence: Sentence, token: int, mention: Mention) -> bool:
    """The 2.5 of "Foo 2.5", and the 4.0 of "Foo 3.0 and 4.0"."""
    first = first_of_row(sentence, token)
    return (first == token or mention.value < _LATEST) and _is_version(sentence, first, sentence.mentions[first])


_DATA = regex.compile(r"\s(?:dataset|benchmark|challenge|corpus|workshop)\b")
_FEW = 5
"""A smaller number right behind a name is the name's, whatever noun follows: "a Foo 3 backbone"."""
_LATEST = 12
"""The highest version that a number in a list behind a first version may be: "Foo 3.0 and 4.0"."""

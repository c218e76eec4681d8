"""Words whose class hangs on their neighbours: "trained nets" has no verb, "results" in "it results in" is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extract.lists import word_set


class Words(NamedTuple):
    """The words of a sentence while they are being classed: word k is `text[starts[k]:ends[k]]`."""

    text: str
    starts: list[int]
    ends: list[int]
    letters: list[str]
    """The class of each."""

    def word(self, k: int) -> str:
        return self.text[self.starts[k] : self.ends[k]]

    def holds(self, part: str) -> bool:
        """Are these letters anywhere in the sentence?"""
        return self.text.find(part, self.starts[0], self.ends[-1]) >= 0


def reclass(words: Words) -> None:
    """Give each word that may be of two classes the one that the words beside it tell, in place."""
    _approaches(words)
    _speeds_up(words)
    _results_in(words)
    letters = words.letters
    for k in range(1, len(letters) - 1):
        told = _TOLD.get(letters[k])
        if told is not None:
            letters[k] = told(words, k)


def is_plural(word: str) -> bool:
    """Does the word end in a plural's s?"""
    return word[-1:] == "s" and word[-2:-1] not in ("s", "u", "i")


def _approaches(words: Words) -> None:
    """The noun that is spelled like a verb, "beats existing approaches"."""
    if not words.holds(" approaches"):
        return
    letters = words.letters
    for k in range(1, len(letters) - 1):
        if letters[k] == "a" and letters[k - 1] in "xNvD" and words.word(k) == "approaches":
            letters[k] = "a" if letters[k + 1] in "DxNPX#hl" else "x"


def _speeds_up(words: Words) -> None:
    """The verb in "it speeds up training"."""
    if not words.holds(" up "):
        return
    for k in range(len(words.letters) - 2):
        if words.letters[k + 2] in "DxNb" and words.text[words.starts[k] : words.ends[k + 1]] in _SPEEDS_UP:
            words.letters[k] = "i"


_SPEEDS_UP = frozenset(("speeds up", "sped up", "speeding up", "speed up"))


def _results_in(words: Words) -> None:
    """The verb in "pruning results in", but not the noun in "it has strong results in"."""
    if not words.holds(" result"):
        return
    letters = words.letters
    for k in range(1, len(letters) - 1):
        if letters[k] == "x" and letters[k + 1] == "n" and letters[k - 1] in "xNm)":
            word = words.word(k)
            one_or_many = letters[k - 1] == "m" or is_plural(words.word(k - 1))
            if (word == "results" or (word == "result" and one_or_many)) and not _has_verb(words, k):
                letters[k] = "a"


def _has_verb(words: Words, k: int) -> bool:
    """Does the clause before word k have a verb, but what is done, "tuning nets results", or hangs on a noun?"""
    for j in range(k - 1, -1, -1):
        letter = words.letters[j]
        if letter in _CLAUSE_ENDS:
            return False
        if letter not in _VERBS:
            continue
        if words.word(j).endswith("ing"):
            if j < k - 1 and letter in "aS" and _PREPOSITIONS.isdisjoint(words.letters[j + 1 : k]):
                return True
        elif letter in "aoSe" or not words.word(j).endswith("ed"):
            return True
    return False


_PREPOSITIONS = frozenset("nusrwfTb@Fp")
_CLAUSE_ENDS = frozenset("KW,;:.")
_VERBS = frozenset("aoSveid")


def _other(words: Words, k: int) -> str:
    """A participle behind a noun is a verb: "nets trained on hats"."""
    if words.letters[k - 1] not in "xN" or words.letters[k + 1] not in "DnuwrsfbTF@pPX#":
        return "x"
    word = words.word(k)
    return "v" if len(word) > 4 and word.endswith("ed") and not word.endswith("eed") and "-" not in word else "x"


def _achieving(words: Words, k: int) -> str:
    """No verb in "with reported gains" and "beats approaches,"."""
    before, after, word = words.letters[k - 1], words.letters[k + 1], words.word(k)
    if before in "DofVcCtnusTw" and after in "xN" and word in word_set("participle_adjectives"):
        return "x"
    return "x" if before in "xN" and after in ",.;)" and word == "approaches" else "a"


def _reporting(words: Words, k: int) -> str:
    """No verb in "the widely reported gain" and "several established solvers"."""
    if words.letters[k + 1] not in "xN" or not words.word(k).endswith("ed"):
        return "S"
    determined = words.letters[k - 1] == "D" and words.word(k - 1).lower() in _OPENING_NOUNS
    return "x" if determined or _is_behind_adverb(words, k) else "S"


_OPENING_NOUNS = frozenset("a an the our its their several various any such".split())
"""Determiners that stand for nobody: behind them comes a noun, and no verb."""


def _doing(words: Words, k: int) -> str:
    """Participles in front of a noun are no verbs: "of trained models", "outperforms existing methods"."""
    before, after, word = words.letters[k - 1], words.letters[k + 1], words.word(k)
    if word == "use" and before in "xN" and not is_plural(words.word(k - 1)):
        return "x"
    if word == "compute" and before in "hlDnf":
        return "x"
    if word == "works" and before == "x" and _is_quality(words.word(k - 1)):  # "prior works"
        return "x"
    if before == "o" and after == "A" and word.endswith("ed"):
        return "x"
    if after not in "xN":
        return "v"
    if word.endswith("ed"):
        return "x" if _is_behind_adverb(words, k) or _belongs_to_noun(words, k) else "v"
    if word.endswith("ing"):
        return "x" if _qualifies_noun(words, k, word) else "v"
    return "x" if before in "nufrs" and word[-1] != "s" else "v"  # "in apply rate"


def _is_behind_adverb(words: Words, k: int) -> bool:
    """Does it belong to a noun with the adverb before it: "the widely used solver"?"""
    return words.letters[k - 1] == "y" and k > 1 and words.letters[k - 2] in _BEFORE_NOUNS


_BEFORE_NOUNS = frozenset("DTtcVonurwspF@f")
"""Letters behind which an adverb and a participle belong to the noun that follows."""


def _belongs_to_noun(words: Words, k: int) -> bool:
    """A past participle: "of trained nets", "the smallest trained model", "prior reported gains"."""
    before = words.letters[k - 1]
    if before == "x":
        return words.word(k - 1).endswith("est") or _is_quality(words.word(k - 1))
    return before in "DnuwrsfbTF@oVchlpPX#Z"


def _qualifies_noun(words: Words, k: int, word: str) -> bool:
    """A present participle: "than competing nets", "other existing methods", but not "other methods using hats"."""
    if words.letters[k - 1] == "x" and word != "using" and _is_quality(words.word(k - 1)):
        return True
    return words.letters[k - 1] in "DofhltVcs" or word in word_set("ing_adjectives")


def _is_quality(word: str) -> bool:
    """Is it a word that tells what a noun is like, and no noun: "prior", "other"?"""
    return word.lower() in word_set("qualities")


_TOLD: dict[str, Callable[[Words, int], str]] = {"x": _other, "a": _achieving, "S": _reporting, "v": _doing}
"""The letter of a word that may be of two classes -> what its neighbours make of it."""

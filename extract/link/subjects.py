"""The subject of the clause that a number stands in: a shallow parse of a sentence's clauses.

A clause opens at the sentence's start, behind "that", "while", a colon or an open bracket, and where a noun phrase with
a verb of its own is joined on. Its subject is the leftmost noun phrase in front of its verb; phrases in front of the
subject, inserted behind it or hanging on it are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from extract.link.names import is_model
from extract.lists import either, word_set
from extract.shape import Sentence


class Subject(NamedTuple):
    """Who a clause is about, as written, and whether the words only point to somebody named elsewhere."""

    words: str
    generic: bool


_EVIDENCE = regex.compile(
    r"\b(?:experiments?|experimental|experimentation|results?|evaluations?|findings?|analys[ie]s|simulations?|ablations?|studies|study|tests?|testing"
    r"|comparisons?|validation|assessments?|trials?|deployments?|benchmarking|investigations?|survey|research|contributions?|challenges?|differences?|gaps?|gains?|advantages?|outcomes?|measurements?|ablation|evidence|observations?|improvements?|case\sstudy)$",
    regex.IGNORECASE,
)
_POINTING = regex.compile(
    r"^(?:(?:we|it|they|this|that|these|which|one|ours|he|she|who|i)$"
    r"|(?:our|the\sproposed|the\spresented|the\sresulting|this|the|these|its|their|such|proposed|the\ssame|the\sfinal|the\swhole|the\soverall)\s(?:(?:proposed|new|novel|overall|full|final|complete|(?<=our\s)best|two-stage|end-to-end|resulting|simple)\s)*"
    rf"(?:{either('pointing_nouns')})$)",
    regex.IGNORECASE,
)
_PHRASE = "xNDyfAzq&hl#PX"
"""Letters of a noun phrase with what "of" adds to it."""
_ADJOINED = "nurw@spbTFVZCct"
"""Letters that open a phrase which qualifies another one."""


def is_ours(words: str) -> bool:
    """Do the words tell of something done with the paper's own system: "training with our loss"?"""
    return _OURS.search(words) is not None


def is_evidence(words: str) -> bool:
    """Do the words name what shows something, "our results", and not who has it?"""
    return _EVIDENCE.search(words.partition(" of ")[0]) is not None


def subjects(sentence: Sentence, token: int) -> Iterator[Subject]:
    """The subjects of the clauses around `token`, from the innermost out."""
    for start in reversed(_openers(sentence, token)):
        if start and sentence.word(start - 1) == "whose":
            yield Subject(sentence.words(*_last_noun_phrase(sentence.shape, max(0, start - 12), start - 1)), False)
        elif found := _of_clause(sentence, start, token):
            yield found


_AFTER_ADVERB = regex.compile(r"(?r)[xNq]y")
"""What a verb follows that no class lists: "the method reliably answers"."""
_ARTICLES = frozenset(("a", "an", "the", "its", "their", "our"))


def is_verb(sentence: Sentence, k: int) -> bool:
    """Is token k a verb here? Words of change and participles are nouns and adjectives too."""
    letter = sentence.shape[k]
    if letter not in "xidoaSve":
        return False
    word = sentence.word(k).lower()
    following = sentence.shape[k + 1 : k + 2]
    before = sentence.shape[k - 1 : k] if k else ""
    if letter == "x":
        finite = word.endswith("s") and not word.endswith(("ss", "us", "is"))
        if _AFTER_ADVERB.match(sentence.shape, 0, k):
            return finite
        return finite and before in ("x", "N") and following == "D" and sentence.word(k + 1).lower() in _ARTICLES
    if word in word_set("change_nouns"):
        return word.endswith("s") and before == "N" and following in tuple("PX#")
    if word in word_set("change_either"):
        return not (following in tuple("fn,.;)") or before in tuple("DPX#hl"))
    if word in word_set("participle_adjectives") and following in tuple("xNid"):
        return False
    if before == "D" and letter in "idaov":
        return False
    return not (letter in "id" and following in tuple("xNi") and before in tuple("fwrnub") and word.endswith("ed"))


_JOINED = regex.compile(
    r"(?:,A?|A)(?=(?:q|[DyxNhl]{1,8}(?:f[DxN]{1,5})?|v[DxNhlynwfq]{2,12})(?:\([xN]{1,3}\))?[ym]?[aoSeidvx])"
)
"""A joint behind which a noun phrase has a verb of its own."""
_ABSOLUTE = regex.compile(r"(?<=,|^)w(?=[DyxNhl]{1,8}[aoiedvS])")
""" "with Foo achieving": a clause whose verb is a participle."""


def _openers(sentence: Sentence, token: int) -> list[int]:
    """Tokens where a clause that holds `token` may begin, first to last."""
    shape = sentence.shape
    found = [0]
    depth: list[int] = []
    for k in range(token):
        letter = shape[k]
        if letter == "(":
            depth.append(k)
        elif letter == ")" and depth:
            opened = depth.pop()
            found = [f for f in found if not opened < f <= k]
        elif letter in "KW;:" or (letter == "N" and sentence.word(k) == "URL"):
            found.append(k + 1)
        elif letter == "w" and _ABSOLUTE.match(shape, k, token) and _participle(sentence, k + 1, token):
            found.append(k + 1)
        elif letter == "," and found[-1] and shape[found[-1] - 1] == "W" and _resumes(sentence, k + 1, token):
            found.pop()
        elif letter in ",A" and (match := _JOINED.match(shape, k, token)):
            acted = any(is_verb(sentence, t) for t in range(found[-1], k))
            if not acted and sentence.word(match.end()).lower() in ("which", "who"):
                continue
            if k and _finite(sentence, match.end(), token) and (letter == "," or acted):
                found.append(match.end())
    found.extend(k + 1 for k in depth)
    if _bounded(sentence, token) and (joint := _JOINED_ON.match(shape, 0, token)):
        found.append(joint.start("clause"))
    return sorted(set(found))


def _finite(sentence: Sentence, start: int, token: int) -> bool:
    """Does the noun phrase at `start` have a verb of its own, one that agrees with it and is no participle?"""
    k = start
    while k < token and (sentence.shape[k] in "DyxNhlfqm" or sentence.shape[k] == "(") and not is_verb(sentence, k):
        closed = sentence.shape.find(")", k, token) if sentence.shape[k] == "(" else k
        k = token if closed < 0 else closed + 1
    if k >= token or not is_verb(sentence, k) or (k > start and not set(sentence.shape[start:k]) & set("xNqv")):
        return False
    word = sentence.word(k).lower()
    if word.endswith("ing"):
        return bool(_gerund(sentence, k, token))
    if word.endswith("ed") and _participial(sentence, k):
        return False
    return agrees(sentence, start, k)


def _resumes(sentence: Sentence, k: int, token: int) -> bool:
    """Does the clause around an inserted one go on here: "Foo, when using Bar, achieves"?"""
    while k < token and sentence.shape[k] in "ym":
        k += 1
    return k < token and is_verb(sentence, k) and not sentence.word(k).endswith(("ing", "ed"))


def _participial(sentence: Sentence, k: int) -> bool:
    """Does the participle in -ed at `k` hang on its noun: "a probe trained on Foo", "operations required by Foo"?"""
    shape = sentence.shape
    hung = "b" if shape[k] in "idaoe" else "bunrwZTps@"
    return shape[k + 1 : k + 2] in tuple(hung) and shape[k + 2 : k + 3] not in tuple("PX#")


def _participle(sentence: Sentence, start: int, token: int) -> bool:
    """Is the first verb behind the noun phrase at `start` a participle in -ing?"""
    k = start
    while k < token and sentence.shape[k] in "DyxNhlf" and not sentence.word(k).endswith("ing"):
        k += 1
    return k < token and k > start and sentence.shape[k] in "aoiedvS" and sentence.word(k).endswith("ing")


def agrees(sentence: Sentence, start: int, verb: int) -> bool:
    """May the noun phrase from `start` have this verb? Not where one is plural and the other is not."""
    word = sentence.word(verb).lower()
    singular = word.endswith("s") and not word.endswith("ss")
    if "m" in sentence.shape[start:verb]:
        return True
    plural_verb = not (singular or word.endswith(("ed", "ing")) or word in word_set("irregular_past"))
    head = verb
    for k in range(start, verb):
        if sentence.shape[k] in "fym":
            head = k
            break
    last = sentence.word(head - 1).lower() if head > start else ""
    plural = sentence.shape[head - 1] == "x" and last.endswith("s") and not last.endswith(("ss", "us", "is", "'s"))
    if plural:
        return not singular
    return not (plural_verb and sentence.shape[start:head] == "x")


def _of_clause(sentence: Sentence, start: int, token: int) -> Subject | None:
    shape = sentence.shape
    k = start
    while k < token:
        if not is_verb(sentence, k):
            k += 1
            continue
        word = sentence.word(k)
        if k > start and (
            shape[k - 1] in "TA" or (shape[k - 1] == "," and word.endswith(("ed", "ing", "built", "driven")))
        ):
            k += 1
            continue
        if done := _gerund(sentence, start, token):
            return Subject(done, False)
        words = _phrase_before(sentence, start, k)
        if not words or words.isdigit():
            return None
        if shape[k] == "S" and (
            is_evidence(words) or words.lower() in ("we", "it") or _OPENING.match(sentence.words(start, k))
        ):
            told = _told(sentence, k + 1, token)
            if told is not None:
                return told
            return _examined(sentence, start, k) or Subject(words, True)
        if is_evidence(words):
            return _examined(sentence, start, k) or Subject(words, True)
        if words.split()[-1].lower() in word_set("things"):
            return None
        if words in ("which", "who") and (named := _antecedent(sentence, start)):
            return Subject(named, False)
        return Subject(words, _POINTING.match(words) is not None)
    if _bounded(sentence, token) and (words := _phrase_before(sentence, start, token)):
        return Subject(words, _POINTING.match(words) is not None)
    return None


_BOUNDING = regex.compile(r"\b(?:exceeds?|exceeded|surpass(?:es|ed)|(?:can|could) reach)\b")
_JOINED_ON = regex.compile(r"(?r)(?:,A?|A)(?P<clause>[DyxNhl]{1,6})")


def _bounded(sentence: Sentence, token: int) -> bool:
    """Is the verb in front of the number what bounds it: "the probe exceeds 91%"?"""
    gap = sentence.text[sentence.ends[token - 1] : sentence.starts[token]] if token else ""
    return len(gap) > 1 and _BOUNDING.search(gap) is not None


_COMPARED = regex.compile(r"(?r)(?:o|c\.?|C[Twc]|V|t)D?(?P<who>[yxN]{1,6}),?")


def _antecedent(sentence: Sentence, relative: int) -> str:
    """Foo in "beats the older Foo, which scores"."""
    match = _COMPARED.match(sentence.shape, 0, relative)
    return sentence.words(*match.span("who")) if match else ""


_EXAMINED = regex.compile(
    r"(?i:evaluation|analysis|assessment|benchmarking|comparison|study)\s(?:of|(?:of\s[^,]*\s)?against)\s(?:our\s|the\s)?"
    rf"(?P<who>\S*[A-Z]\S*[A-Z]\S*|(?:[\w-]+\s){{0,3}}(?:{either('pointing_nouns')}|\w*L[LVR]?Ms))$"
)
"""Who was examined, where that is said and is a system."""


def _examined(sentence: Sentence, start: int, stop: int) -> Subject | None:
    """PRS in "an evaluation of PRS yields"."""
    match = _EXAMINED.search(sentence.words(start, stop))
    return Subject(match["who"], _POINTING.match(match["who"]) is not None) if match else None


_OPENING = regex.compile(
    r"^(?:\w+,?\s){0,4}?(?:experiments?|results?|evaluations?|analys[ie]s|findings|simulations?|tests|comparisons?|studies|experimentation)\s(?:on|across|over|with|using|in|of|from|under|conducted)\b",
    regex.IGNORECASE,
)
_OURS = regex.compile(
    r"^(?:[\w-]+ing|the\s(?:use|addition|integration|introduction|inclusion|combination))\b.*\b(?:our|the\sproposed)\s",
    regex.IGNORECASE,
)
_ABILITY = regex.compile(
    r"^(?:the\s)?(?:(?:\w+\s)?(?:effectiveness|superiority|advantages?|benefits?|ability|efficacy|efficiency|robustness|performance|potential|capability)\sof\s)(?P<who>.+)$",
    regex.IGNORECASE,
)
_OWNER = regex.compile(r"^(?:the\s)?(?P<who>[^']{2,50})'s?\s")


def _gerund(sentence: Sentence, start: int, token: int) -> str:
    """What is done, where that is the subject: "fine-tuning the decoder alone improves"."""
    shape = sentence.shape
    while start < token and shape[start] in "yKA":
        start += 1
    word = sentence.word(start).lower() if start < token else ""
    if not word.endswith("ing") or word in word_set("ing_adjectives") or shape[start] == "N":
        return ""
    stop = start + 1
    while stop < token and (
        not is_verb(sentence, stop) or shape[stop - 1] == "T" or sentence.word(stop).lower().endswith(("ing", "ed"))
    ):
        stop += 1
    last = stop
    while shape[last - 1] in "ym":
        last -= 1
    if stop >= token or last - start < 3 or shape[last - 1] == "q" or set(shape[start:last]) & set(",;:(PX#K"):
        return ""
    return sentence.words(start, last).removeprefix("using ")


def _told(sentence: Sentence, start: int, token: int) -> Subject | None:
    """After "results show": the subject of what they show, or whose ability they show."""
    shape = sentence.shape
    k = start
    while k < token and shape[k] in _PHRASE and shape[k] not in "PX#":
        k += 1
    words = sentence.words(start, k)
    if not words:
        return None
    owner = _ABILITY.match(words) or _OWNER.match(words)
    if owner:
        who = owner["who"]
        return Subject(who, _POINTING.match(who) is not None)
    if k < token and is_verb(sentence, k) and not sentence.word(k).endswith("ing"):
        if words in ("which", "who") and (named := _antecedent(sentence, start)):
            return Subject(named, False)
        return Subject(words, _POINTING.match(words) is not None)
    if _bounded(sentence, token) and (words := _phrase_before(sentence, start, token)):
        return Subject(words, _POINTING.match(words) is not None)
    return None


_BOUNDING = regex.compile(r"\b(?:exceeds?|exceeded|surpass(?:es|ed)|(?:can|could) reach)\b")
_JOINED_ON = regex.compile(r"(?r)(?:,A?|A)(?P<clause>[DyxNhl]{1,6})")


def _bounded(sentence: Sentence, token: int) -> bool:
    """Is the verb in front of the number what bounds it: "the probe exceeds 91%"?"""
    gap = sentence.text[sentence.ends[token - 1] : sentence.starts[token]] if token else ""
    return len(gap) > 1 and _BOUNDING.search(gap) is not None


_COMPARED = regex.compile(r"(?r)(?:o|c\.?|C[Twc]|V|t)D?(?P<who>[yxN]{1,6}),?")


def _antecedent(sentence: Sentence, relative: int) -> str:
    """Foo in "beats the older Foo, which scores"."""
    match = _COMPARED.match(sentence.shape, 0, relative)
    return sentence.words(*match.span("who")) if match else ""


_EXAMPLE = regex.compile(
    r",?\s(?:like|such\sas|including|e\.g\.,?)\s(?P<name>[A-Z][\w.+-]*(?:\s(?:[A-Z]|\d)[\w.+-]*){0,3})(?=,?\s[a-z])"
)


def _phrase_before(sentence: Sentence, start: int, stop: int) -> str:
    """The subject of the verb at `stop` in a clause from `start`; empty if there is none."""
    shape = sentence.shape
    while stop > start and shape[stop - 1] in "yAmz":
        stop -= 1
    if stop - 1 > start and shape[stop - 1] == ")" and (opened := shape.rfind("(", start, stop)) > start:
        if set(shape[opened + 1 : stop - 1]) <= set("xN") and is_model(sentence.words(opened + 1, stop - 1)):
            return sentence.words(opened + 1, stop - 1)
        stop = opened
    parts = _parts(shape, start, stop)
    if not parts:
        return ""
    if shape[stop - 1] == ",":
        first, last = _inserted_behind(shape, parts)
    elif sentence.word(parts[-1][0]).lower() in ("which", "who", "that") and len(parts) > 1:
        first, last = parts[-2]
    else:
        first, last = _touching(sentence, parts, stop)
    first, last = _noun_phrase(sentence, first, last)
    if last <= first:
        return ""
    example = _EXAMPLE.match(sentence.text, sentence.ends[last - 1])
    return str(example["name"]) if example else sentence.words(first, last)


def _parts(shape: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The stretches between commas that stand in no brackets; none is empty."""
    found: list[tuple[int, int]] = []
    depth = 0
    first = start
    for k in range(start, stop):
        if shape[k] in "()":
            depth += 1 if shape[k] == "(" else -1
        elif shape[k] == "," and depth <= 0:
            found.append((first, k))
            first = k + 1
    found.append((first, stop))
    return [part for part in found if part[0] < part[1]]


def _inserted_behind(shape: str, parts: list[tuple[int, int]]) -> tuple[int, int]:
    """The subject that something is inserted behind: "the model, [trained on Foo,] achieves"; a name set beside it."""
    nominal = [part for part in parts if shape[part[0] : part[1]].lstrip("yA")[:1] in tuple("DxNqhl")]
    if len(nominal) == 2 and nominal[1] == parts[-1]:
        first, last = nominal[1]
        if "N" in shape[first:last] and set(shape[first:last]) <= set("DxNyf"):
            return first, last
    return nominal[0] if nominal else parts[-1]


def _touching(sentence: Sentence, parts: list[tuple[int, int]], stop: int) -> tuple[int, int]:
    """The part that the verb follows; from its first member on where it closes a list that the verb agrees with."""
    shape = sentence.shape
    first, last = parts[-1]
    if shape[first] == "A" and shape[parts[0][0]] in "DxNhl":
        return parts[0] if not agrees(sentence, first, stop) else (parts[0][0], last)
    return first, last


def _noun_phrase(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The leftmost noun phrase of a part; the last one where another phrase opens it."""
    shape = sentence.shape
    while first < last and (shape[first] in "yAKz." or sentence.word(first) in ("i.e", "e.g")):
        first += 1
    if first < last and shape[first] == "q":
        return first, first + 1
    if first < last and shape[first] in "DxNhl#PX":
        end = first
        while end < last and shape[end] in "Dyhlvaid" and not set(shape[first:end]) & set("xN"):
            end += 1
        while end < last and _in_phrase(sentence, first, end):
            if shape[end] == "q" and sentence.word(end) != "one":
                return end, end + 1
            end += 1
        while end - 1 > first and end < last and shape[end] in _ADJOINED and sentence.word(end - 1).endswith("ed"):
            end -= 1
    else:
        first, end = _last_noun_phrase(shape, first, last)
    while first < end and shape[first] in "yAfPX#":
        first += 1
    while end - 1 > first and shape[end - 1] in "yfqA":
        end -= 1
    return first, end


def _in_phrase(sentence: Sentence, first: int, k: int) -> bool:
    """Does the noun phrase from `first` go on at `k`?"""
    letter = sentence.shape[k]
    if letter == "D" and k > first and sentence.shape[k - 1] in "xN":
        return False
    if letter == "z" and sentence.word(k) == "-" and sentence.starts[k] > sentence.ends[k - 1]:
        return False
    return letter in _PHRASE or (letter in "ida" and not is_verb(sentence, k))


def _last_noun_phrase(shape: str, start: int, end: int) -> tuple[int, int]:
    """The last noun phrase of a part, without the phrases that hang on it."""
    if end > start and shape[end - 1] == "q":
        return end - 1, end
    first = end
    while first > start and shape[first - 1] in _PHRASE:
        first -= 1
    while first > start and shape[first - 1] in "nurw@sp" and first - 1 > start and shape[first - 2] in "xN":
        end = first - 1
        first = end
        while first > start and shape[first - 1] in _PHRASE:
            first -= 1
    for k in range(end - 1, first, -1):
        if shape[k] == "D" and shape[k - 1] in "xN":
            return k, end
    return first, end

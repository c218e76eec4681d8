"""Who has the value: the subject of the clause, `we` and `our method` resolved to what the paper introduces."""

from __future__ import annotations

import regex

from extract.link.names import DATASET_NOUN, is_model, like_benchmark
from extract.link.story import Story
from extract.link.subjects import Subject, is_evidence, is_ours, subjects
from extract.link.verbs import is_verb
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

_ARTICLE = regex.compile(
    r"^(?:the|an?|both|that|while|and|all|notably|however|even|only|our|existing|current)\s+(?=\S)", regex.IGNORECASE
)
_OWNED = regex.compile(r"^(?P<who>.+?)'s?\s(?P<what>.+)$")


def fill_system(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """What stands in brackets with the number, the subject of its clause, or what the paper introduces."""
    if reading.system:
        reading.system = _named(reading.system, story)
        return
    if reading.side == "from":
        reading.system = _bracketed_after(sentence, reading) or reading.baseline
        return
    if against := _against(sentence, reading):
        reading.quoted = True
        reading.system = against
        return
    if reading.quoted:
        others = [c for c in claims if c.token < reading.token]
        named = [c.system for c in others if c.quoted and c.system] + [c.baseline for c in others if c.baseline]
        reading.system = _paired(sentence, reading) or reading.baseline or (named[0] if named else "")
        if reading.system:
            return
    reading.system = (
        _continued(sentence, reading, claims)
        or _beside(sentence, reading, claims, story)
        or _owner(sentence, reading)
        or _genitive(sentence, reading)
        or _behind(sentence, reading, claims, story)
        or _counted(sentence, reading, story)
        or _subject(sentence, reading, story)
        or story.system
        or _using(sentence, reading)
        or story.last_system
        or story.own
        or story.topic
    )
    if not reading.quoted and reading.system not in (story.own, story.topic) and _acts(reading.system):
        story.last_system = reading.system


def _acts(words: str) -> bool:
    """Do the words name or mean something that has results, so that the next sentence may be about it still?"""
    return (
        regex.search(r"[A-Z]", words) is not None
        or _HOLDER.search(words) is not None
        or _NOUN.search(words) is not None
    )


_CAPITAL = regex.compile(r"[A-Z]")
_NOUN = regex.compile(rf"(?:^|[\s-]){either('pointing_nouns')}$")


def _continued(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """Whoever the last number was said of, where no verb stands between: "0.73, compared to 0.42, a gain of 73%"."""
    own = [c for c in claims if c.token < reading.token and not c.quoted and c.side != "from" and c.system]
    if not own or not (reading.rule == "statistic" or len(own) < sum(c.token < reading.token for c in claims)):
        return ""
    between = set(sentence.shape[own[-1].token + 1 : reading.token])
    apart = between & set("aeodSvKW:" if reading.rule == "statistic" else "aeodSvKW:;") or (
        reading.rule == "statistic" and "(" in between
    )
    return "" if apart or reading.side else own[-1].system


_VERSUS = regex.compile(r"(?r)(?<![xN]{1,4})c\.?D?(?P<who>[xN]{1,4})")
_COMPARED = regex.compile(r"(?r)(?:c\.?|C[wTc])")
_VERSUS_FOR = regex.compile(r"(?:\(#\))?(?:p?[xN]{1,3}){0,2}\)?[rFf]D?(?P<who>(?:yv?)?[xN]{1,5})|(?P<who>[xN]{1,3})\)")


def _against(sentence: Sentence, reading: Reading) -> str:
    """X in "vs. X 49/80" and in "vs. 2/5 for X"."""
    shape = sentence.shape
    k = reading.token
    if reading.mention.start <= sentence.ends[k - 1] + 2 and (match := _VERSUS.match(shape, 0, k)):
        words = sentence.words(*match.span("who"))
        return "" if is_measure(words) else words
    if _COMPARED.match(shape, 0, k) and (match := _VERSUS_FOR.match(shape, k + 1)):
        words = sentence.words(*match.span("who"))
        return "" if is_measure(words) or DATASET_NOUN.search(words) else words
    return ""


def _paired(sentence: Sentence, reading: Reading) -> str:
    """X in "over X (73% vs. 64%)", for the second number."""
    opened = _opened(sentence.shape, reading.token)
    if opened is None or not regex.fullmatch(r"[PX#]c[.]?", sentence.shape[opened + 1 : reading.token]):
        return ""
    first = opened
    while first and sentence.shape[first - 1] in "xN":
        first -= 1
    words = sentence.words(first, opened)
    compared = sentence.shape[first - 1 : first] in ("o", "V", "t", "A", "D", "c")
    return words if compared and words not in reading.metric and not is_measure(words) else ""


_USING = regex.compile(
    r"\s(?:with|using|by)\s(?:an?|the|our)\s(?P<who>[^,.;()]{3,50}?)(?=[,.;()]|\s(?:and|on|in|for|with|which|that|while|to)\b)"
)


def _using(sentence: Sentence, reading: Reading) -> str:
    """The means in "an accuracy of 96.6% with a single model", where nobody else is named."""
    match = _USING.match(sentence.text, reading.mention.end, sentence.end)
    return str(match["who"]) if match else ""


def _named(words: str, story: Story) -> str:
    """The name that the paper introduced, where the words hold it; else the words without an article."""
    words = words.strip().removesuffix("'s")
    if story.system and (words == story.system or story.system.lower() in words.lower().split()):
        return story.system
    shorter = _ARTICLE.sub("", words)
    return shorter or words


def _beside(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> str:
    """X in "X (59%)", "X: 59%", "outperforms X (59%)", "X (F1 0.5, ...)"."""
    shape = sentence.shape
    opened = _opened(shape, reading.token)
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
    held = len(name.split()) > 1 and _HOLDER.search(name)
    if reading.kind == "score" and (held or name.lower() in word_set("people")):
        return _named(name, story)
    return name if set(shape[k:opened]) == {"N"} and shape[opened - 1] == "N" and before not in ("u", "n", "s") else ""


_SUPERLATIVE = regex.compile(r"^(?:highest|lowest|best|overall|average|mean|median|total|CI)\b", regex.IGNORECASE)


def _opened(shape: str, token: int) -> int | None:
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


def _bracketed_after(sentence: Sentence, reading: Reading) -> str:
    """BM25 in "from 0.26 (BM25) to 0.66"."""
    k = reading.token + 1
    if sentence.shape[k : k + 1] != "(":
        return ""
    close = sentence.shape.find(")", k)
    words = sentence.words(k + 1, close) if 0 < close < k + 6 else ""
    return "" if any(c.isdigit() for c in words[:1]) else words


def _owner(sentence: Sentence, reading: Reading) -> str:
    """X in "X's accuracy is 59%", where X is the metric's own genitive."""
    match = _OWNED.match(reading.metric)
    if match is None or reading.rule == "statistic" or match["who"] in word_set("eponyms"):
        return ""
    about = next(subjects(sentence, reading.token), None)
    if reading.kind != "score" and about and match["who"] not in about.words:
        return ""
    reading.metric = match["what"]
    return match["who"] if match["who"].lower() not in ("it", "model", "system", "method", "framework") else ""


def _genitive(sentence: Sentence, reading: Reading) -> str:
    """X in "compared to X's 0.33", "than the experts' 88%"."""
    k = reading.token
    if not k or reading.kind != "score":
        return ""
    last = k
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


def _behind(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> str:
    """X in "65% for X and 68% for Y", where X is a model, or a kind of system or of people; one alone says little."""
    if reading.kind != "score" or len({who for c in claims if (who := _for_whom(sentence, c, story))}) < 2:
        return ""
    return _for_whom(sentence, reading, story)


def _for_whom(sentence: Sentence, reading: Reading, story: Story) -> str:
    match = _FOR.match(sentence.shape, reading.token + 1)
    who = _ARTICLE.sub("", sentence.words(*match.span("who"))) if match else ""
    if who in story.dataset_names or is_measure(who):
        return ""
    return who if is_model(who) or _HOLDER.search(who) else ""


_HOLDER = regex.compile(rf"(?:^|[\s-])(?:{either('holders_of_scores')})$", regex.IGNORECASE)


_SHARE = regex.compile(r"f(?P<who>[DxNhlyA]{1,8})")


def _counted(sentence: Sentence, reading: Reading, story: Story) -> str:
    """The people in "93% of firms use AI"; of things that are counted the paper's system has the value."""
    k = reading.token + 1
    shape = sentence.shape
    match = _SHARE.match(shape, k)
    if match is None or reading.kind != "score":
        return ""
    acted = match.end() < len(shape) and is_verb(sentence, match.end())
    opens = reading.token == 0 or shape[reading.token - 1] in "KW,;:(Vw"
    if not (acted or opens) or any(letter in "aodev" for letter in _clause_before(shape, reading.token)):
        return ""
    words = _ARTICLE.sub("", sentence.words(*match.span("who")))
    if not words or is_measure(words):
        return ""
    counted = words.split()[-1].lower() in word_set("people") or _HOLDER.search(words)
    return story.system or (words if counted else "")


def _clause_before(shape: str, token: int) -> str:
    """What stands in front of a number since the last joint."""
    return regex.split(r"[KW,;:(w]", shape[:token])[-1]


def _subject(sentence: Sentence, reading: Reading, story: Story) -> str:
    """Who the innermost clause is about that is about somebody; "accuracy falls" is about no one."""
    for found in subjects(sentence, reading.token):
        if found.generic:
            return story.system or _pointed(found.words, story)
        if story.name and (is_ours(found.words) or _is_ours(found.words, story)):
            return story.name
        if story.name and not is_model(found.words) and _means(found.whole, story.name):
            return story.name
        if not is_measure(found.words) and not _AVERAGE.match(found.words):
            return _named_subject(found.words, reading, story)
        if not reading.metric:
            reading.metric = _ARTICLE.sub("", found.words.partition(" of ")[0])
        if owner := _owner_of_measure(found, story):
            return _named(owner, story)
    return ""


_DEFINITE = regex.compile(rf"(?:the|this|our)\s(?P<how>(?:[\w-]+\s)+){either('pointing_nouns')}$", regex.IGNORECASE)


def _is_ours(words: str, story: Story) -> bool:
    """Is "our graph-based planner" the system that the paper names; "the graph-based planner", if the title says so?"""
    match = _DEFINITE.match(words)
    if match is None or story.name not in story.title:
        return False
    return words[:4].lower() == "our " or all(w in story.title.lower() for w in match["how"].lower().split())


_MEANS = regex.compile(r"(?r)\s(?:with|via|using|through|by|of)\s(?:our\s|the\s)?")


def _means(whole: str, name: str) -> bool:
    """Is the name what somebody does it with: "careful tuning via Foo"?"""
    at = whole.find(name)
    return at > 0 and _MEANS.match(whole, 0, at) is not None


def _pointed(words: str, story: Story) -> str:
    """What "our method" means where the paper names no system."""
    if is_evidence(words) or not regex.match(r"(?:our|the proposed)\s", words, regex.IGNORECASE):
        return ""
    return story.own or words


def _named_subject(words: str, reading: Reading, story: Story) -> str:
    """A benchmark is no system, but may be larger than another."""
    if reading.kind == "score" and (like_benchmark(words) or words == story.benchmark):
        return ""
    return _named(words, story)


_AVERAGE = regex.compile(r"(?:average|mean|median|overall|total)\s", regex.IGNORECASE)
_OF_WHOM = regex.compile(r"\bof\s(?:the\s|our\s)?(?P<who>.+)$")
_WITH_WHOM = regex.compile(r"\b(?:with|via|using)\s(?:the\s|our\s)?(?P<who>[A-Z][\w-]*[A-Z\d][\w.-]*)")


def _owner_of_measure(found: Subject, story: Story) -> str:
    """Foo in "the accuracy of Foo" and "Foo's accuracy"; where the paper names no system, also in "accuracy with FOO"."""
    owned = _OWNED.match(found.words)
    if owned and not is_measure(owned["who"]) and owned["who"] not in word_set("eponyms"):
        return str(owned["who"])
    of = _OF_WHOM.search(found.words) or (None if story.name else _WITH_WHOM.search(found.whole))
    return "" if of is None or is_measure(of["who"]) else str(of["who"])

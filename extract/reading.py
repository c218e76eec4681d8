"""Say of every mention in a sentence what it claims: its kind, its direction, and what the phrasing itself names.

Three steps: what the number's own form settles (a count before a noun, a confidence level), then the rules by rank,
then, for a number that no rule took, what its form makes most likely. Slots that a phrasing does not name are filled
by extract/link.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache


import regex

from extract.claim import Aggregate, Direction, Kind, Side
from extract.measures import is_baseline, is_countable, is_holder, is_measure, lower_is_better
from extract.mention import Mention
from extract.phrase import Rule, compile_phrase
from extract.rules import all_rules
from extract.shape import Sentence, change_tails, comparatives, word_list


@dataclass(slots=True)
class Reading:
    """What one mention says, slot by slot, as the paper's words."""

    token: int
    mention: Mention
    kind: Kind
    rule: str
    confidence: float
    direction: Direction = ""
    side: Side = ""
    aggregate: Aggregate = ""
    metric: str = ""
    baseline: str = ""
    condition: str = ""
    system: str = ""
    dataset: list[str] = field(default_factory=list)
    quoted: bool = False
    sign_rules: bool = True


@dataclass(slots=True)
class Read:
    """All readings of a sentence by token, and the reasons of those put aside."""

    readings: dict[int, Reading]
    aside: dict[int, str]


def read(sentence: Sentence) -> Read:
    """Read every mention of one sentence."""
    done = Read({}, {})
    for token, mention in sentence.mentions.items():
        _settle(sentence, token, mention, done)
    if len(done.readings) + len(done.aside) < len(sentence.mentions):
        for name, rule in all_rules():
            _apply(name, rule, sentence, done)
    for token, mention in sentence.mentions.items():
        if token not in done.readings and token not in done.aside:
            _suppose(sentence, token, mention, done)
    for token, reading in sorted(done.readings.items()):
        _turn(sentence, token, reading)
    return done


# What the form of a number settles by itself.

_LEVEL = regex.compile(
    r"-?\s?(?:CIs?\b|confidence|credible|CrI|prediction\s(?:band|interval)|significance|nominal|quantile|percentile)"
)
_AFTER_COUNT = regex.compile(r"(?:[yDhl]?)*[xNvidaS]")
_EQUALS_N = regex.compile(r"(?r)\b[nN]\s?=\s?")
_VARIABLE = regex.compile(
    r"(?r)(?<![\w-])(?:\\?[a-zA-Z]|alpha|beta|gamma|lambda|epsilon|sigma|tau|delta|theta|eta|[α-ωΔΣ])(?:_\w+)?\s?[=<>≤≥≈~]\s?"
)
_STATISTIC = regex.compile(
    r"(?r)(?<![\w&-])(?:(?:Cohen's\s|Pearson\s|Spearman\s|Fleiss'?\s|Kendall's\s)?(?:[pPrRdtqFhHUzZWκρητ]|rho|kappa|tau|alpha)|R\^?2|ICC|p-values?)(?:\^2)?(?:\s?[=<>≤≥≈~:]=?\s?|\s)"
)
_SCALE = regex.compile(r"\s(?:\w+\s)?(?:Likert|scale|rating|questionnaire|cloud|clouds|grid)", regex.IGNORECASE)
_INTERVAL = regex.compile(r"(?r)\b(?:CIs?|confidence\sintervals?|credible\sintervals?|IQR|interquartile\srange)(?:\)|\s)*[:=,]?\s?[\[(]?")
_OPERATOR = regex.compile(r"\s?[*·^_](?!\s)|\s?[=<>≤≥]\s?[\w(]|\s?\+\s?[a-z](?![a-z])|[a-z]?\^")
_REFERENCE = regex.compile(
    r"(?r)\b(?:Section|Sec\.|Figure|Fig\.|Table|Tab\.|Equation|Eq\.|Theorem|Lemma|Chapter|Appendix|Algorithm|Level|Stage|Phase|Step|Type|Class"
    r"|Task|Track|Subtask|Version|version|Release|Grade|Tier|Part|Category|Round|Day|Week|Stages|Levels|Phases|Tasks|Study|Experiment|Experiments|Challenge|System|Web"
    r"|step|stage|phase|Scenario|Case|Group|Rule|Principle|Article|Act|RQ|Layer|layer|Industry|Society)\s?#?(?:\d+\s?(?:,|and|to|-|–)\s?)*"
)


def _settle(sentence: Sentence, token: int, mention: Mention, done: Read) -> None:
    text = sentence.text
    shape = sentence.shape
    if mention.form == "percent" and _LEVEL.match(text, mention.end):
        done.aside[token] = "confidence level"
        return
    if mention.form == "count":
        mention = sentence.mentions[token] = mention._replace(unit=_counted_noun(sentence, token))
        done.readings[token] = Reading(token, mention, "score", "count", 0.85)
        return
    if mention.form == "percent" and _is_share(sentence, token):
        done.readings[token] = Reading(token, mention, "size", "share", 0.85)
        return
    before = text[max(sentence.start, mention.start - 14) : mention.start]
    if _EQUALS_N.search(before + (mention.start == mention.reach) * "") and before.rstrip().endswith("="):
        done.readings[token] = Reading(token, mention, "size", "sample size", 0.9)
        return
    if mention.form == "points" and _SCALE.match(text, mention.end):
        done.readings[token] = Reading(token, mention, "size", "scale", 0.9)
        return
    if mention.form == "times":
        after = text[mention.end : mention.end + 20]
        if regex.match(r"\s?-?(?:cross|CV\b|nested|stratified)", after):
            done.readings[token] = Reading(token, mention, "size", "folds", 0.9)
        elif regex.match(r"\s?\d", after):
            done.aside[token] = "dimensions"
        return
    if mention.form not in ("bare", "measure", "rank"):
        return
    points = _POINTS.match(text, mention.end)
    if points:
        sentence.mentions[token] = mention._replace(form="points", unit="points")
        return
    if mention.noun and mention.noun != "share":
        if mention.noun in (
            "bit",
            "bits",
            "hop",
            "norm",
            "layer",
            "way",
            "gram",
            "grams",
            "regular",
            "point",
            "order",
            "regular",
            "year",
        ):
            if mention.noun != "year":
                done.aside[token] = "name"
                return
        done.readings[token] = Reading(token, mention, "size", "compound", 0.9)
        return
    if mention.form == "rank":
        done.readings[token] = Reading(token, mention, "score", "rank", 0.85, metric="rank")
        return
    if mention.noun == "share":
        done.readings[token] = Reading(token, mention, "score", "share", 0.75)
        return
    if mention.form == "bare":
        if token and shape[token - 1] == "N" and regex.search(r"\d[bB]$", text[mention.start : mention.end]) and text[mention.start - 1] == " ":
            done.aside[token] = "name"
            return
        statistic = _STATISTIC.match(text, max(sentence.start, mention.reach - 14), _glyph(text, mention))
        if statistic:
            symbol = regex.sub(r"[\s=<>≤≥≈~:]+$", "", statistic[0])
            done.readings[token] = Reading(token, mention, "score", "statistic", 0.85, metric=symbol)
            return
        if _INTERVAL.match(text, max(sentence.start, mention.start - 24), mention.start):
            done.readings[token] = Reading(token, mention, "score", "interval", 0.85, condition="95% CI")
            return
        if _VARIABLE.match(text, max(sentence.start, mention.reach - 12), _glyph(text, mention)):
            done.aside[token] = "algebra"
            return
        if (
            mention.high is None
            and not mention.decimals
            and _REFERENCE.match(text, max(sentence.start, mention.start - 30), mention.start)
        ):
            done.aside[token] = "reference"
            return
        if _OPERATOR.match(text, mention.end) and not mention.decimals:
            done.aside[token] = "algebra"
            return
        if _is_size(sentence, token, mention):
            done.readings[token] = Reading(token, mention, "size", "count", 0.9)
            return
        if (
            token
            and shape[token - 1] == "N"
            and mention.high is None
            and mention.error is None
            and not mention.sign
            and mention.bound == "exact"
            and mention.start == mention.reach
            and text[mention.start - 1] == " "
            and not is_measure(sentence.word(token - 1))
        ):
            name = sentence.word(token - 1)
            if (
                mention.decimals <= 1
                and (mention.value >= 1 or mention.decimals == 0)
                and mention.value < 3000
                and not name.isupper()
                or (mention.decimals == 0 and mention.value < 100)
            ):
                done.aside[token] = "name"


_POINTS = regex.compile(r"\s(?:[A-Z][\w@-]*\s){1,2}points?\b|\s(?:absolute|percentage)\s(?:\w+\s)?(?:F1|accuracy|points?)\b")


def _counted_noun(sentence: Sentence, token: int) -> str:
    """The noun behind "4 of the 7", in the singular."""
    last = token + 1
    while last < len(sentence.shape) and sentence.shape[last] in "xN" and last < token + 4:
        last += 1
    words = sentence.words(token + 1, last).lower()
    return words[:-3] + "y" if words.endswith("ies") else words[:-1] if words.endswith("s") and not words.endswith("ss") else words


def _glyph(text: str, mention: Mention) -> int:
    """Where the digits begin: behind comparator symbols that belong to the quote."""
    at = mention.start
    while at < mention.end and text[at] in "<>≤≥≈~= ":
        at += 1
    return at


_SCALED = regex.compile(r"\d\s?-?(?:[kKMBTGb]|thousand|million|billion|trillion)(?:\+|\b)")


def _is_size(sentence: Sentence, token: int, mention: Mention) -> bool:
    """A whole number that counts the noun behind it."""
    quote = sentence.text[mention.start : mention.end]
    if _SCALED.search(quote):
        if (
            token
            and sentence.shape[token - 1] == "N"
            and quote[-1] in "Bb"
            and sentence.text[mention.start - 1] in " -"
        ):
            return False
        return True
    if mention.decimals or mention.sign or mention.error is not None or mention.unit:
        return False
    shape = sentence.shape
    k = token + 1
    while k < len(shape) and shape[k] in "yhl(":
        if shape[k] == "(":
            return False
        k += 1
    if k >= len(shape) or shape[k] not in "xNidvaS":
        return False
    last = k
    while last + 1 < len(shape) and shape[last + 1] in "xN":
        last += 1
    head = sentence.word(last)
    if shape[k] in "idS" and k == token + 1:
        return False
    return not is_measure(sentence.words(k, last + 1)) or is_countable(head)


# The rules.


def _apply(name: str, rule: Rule, sentence: Sentence, done: Read) -> None:
    shape = sentence.shape
    for pattern in rule.compiled:
        for match in pattern.finditer(shape):
            tokens = match.starts("number")
            free = [t for t in tokens if t not in done.readings and t not in done.aside]
            if rule.only_decimals:
                free = [t for t in free if sentence.mentions[t].decimals]
            if rule.only_signed:
                free = [t for t in free if sentence.mentions[t].sign]
            if not free:
                continue
            metrics = (
                [_trim(sentence, *span) for span in match.spans("metric")] if "metric" in pattern.groupindex else []
            )
            metrics = [m for m in metrics if m]
            if rule.needs_metric:
                metrics = _measures(sentence, match, metrics)
                if not metrics:
                    continue
                if rule.needs_metric and is_countable(metrics[-1].split()[-1]):
                    free = [t for t in free if shape[t] != "#" or sentence.mentions[t].decimals]
                wide = match.start("metric") < tokens[0] and any(letter in "urs@wp" for letter in shape[match.end("metric") : tokens[0]])
                if wide:
                    free = [t for t in free if sentence.mentions[t].form != "measure" or sentence.mentions[t].decimals]
                if not free:
                    continue
            _take(name, rule, sentence, match, tokens, free, metrics, done)


def _measures(sentence: Sentence, match: regex.Match[str], metrics: list[str]) -> list[str]:
    """The measures that a phrasing names; of several before the number the nearest."""
    number = match.start("number")
    if match.start("metric") < number:
        for word in _NOUNS().finditer(sentence.shape, match.start(), number):
            words = _trim(sentence, *word.span())
            if is_measure(words):
                metrics = [words]
    return [m for m in metrics if is_measure(m)]


@cache
def _NOUNS() -> regex.Pattern[str]:
    return compile_phrase("bare_np")


def _take(
    name: str,
    rule: Rule,
    sentence: Sentence,
    match: regex.Match[str],
    tokens: list[int],
    free: list[int],
    metrics: list[str],
    done: Read,
) -> None:
    groups: Mapping[str, int] = match.re.groupindex
    way = match["way"] if "way" in groups else ""
    direction: Direction = "increase" if way in ("i", "h", "o") and way else "decrease" if way else rule.direction
    baseline = _text(sentence, match, "baseline") or _improved(sentence, match, groups)
    system = _text(sentence, match, "system")
    for order, token in enumerate(tokens):
        if token not in free:
            continue
        mention = sentence.mentions[token]
        metric = metrics[order] if len(metrics) == len(tokens) > 1 else " and ".join(metrics)
        if len(tokens) == 1 and len(metrics) > 1 and "metric" in groups and match.start("metric") > token:
            metric = metrics[-1]
        if name == "comparative" and metric and match.start("metric") < token and not is_measure(metric):
            metric = ""
        if name == "score_of" and metric.lower() in _BARE and order + 1 == len(tokens):
            metric = _behind(sentence, token) or metric
        if name in ("change_by", "surpass_by", "change_of") and order + 1 == len(tokens):
            behind = _behind(sentence, token)
            if behind and not (metric and name == "change_of" and is_measure(metric)):
                metric = behind
        condition = ""
        if name in ("change_of", "change_after") and way == "i" and metric and "metric" in groups and match.start("metric") > token:
            if not is_measure(metric) and not metric.isupper():
                metric, condition = "", metric
        if rule.says in ("change", "movement") and metric and _is_name(sentence, match):
            metric, system = "", system or metric
        if rule.says == "none":
            done.aside[token] = rule.reason
            continue
        if rule.says == "again":
            if name == "against":
                for t in sorted(sentence.mentions):
                    if t < token and t not in done.readings and t not in done.aside:
                        _suppose(sentence, t, sentence.mentions[t], done)
            earlier = [t for t in done.readings if t < token and done.readings[t].kind != "size"]
            if not earlier:
                continue
            if name == "against" and any(max(earlier) < t < token and done.aside[t] == "algebra" for t in done.aside):
                done.aside[token] = "algebra"
                continue
            model = done.readings[max(earlier)]
            if name == "change_by_again" and metric and (model.rule == "surpass_by" or is_holder(metric)):
                metric = ""
            again = _like(model, token, mention, name, rule.confidence)
            if mention.bound == "exact" and name != "against":
                again.mention = mention._replace(bound=model.mention.bound)
            if metric:
                again.metric = metric
            if name == "against":
                again.quoted, again.system, again.baseline, again.side = True, system, "", ""
            if name == "again" and model.mention.form != mention.form:
                continue
            done.readings[token] = again
            continue
        kind: Kind = "score"
        if rule.says == "change":
            kind = "ratio" if mention.form in ("times", "orders") else "change"
        elif mention.form in ("times", "orders"):
            kind = "ratio"
            direction = direction or "increase"
        if (
            rule.says == "change"
            and mention.form == "bare"
            and not mention.decimals
            and not mention.sign
            and (name == "change_after" or _counted(sentence, token))
        ):
            continue
        if order and mention.bound == "exact" and rule.says in ("change", "score"):
            mention = mention._replace(bound=sentence.mentions[tokens[0]].bound)
        tail = change_tails().get(metric.split()[-1].lower()) if metric and kind == "score" and mention.form == "percent" else None
        if tail and match.start("metric") > token:
            kind, direction, metric = "change", tail, metric.rpartition(" ")[0] or metric
        if kind == "change" and rule.says == "change" and improves(sentence, match, groups) and lower_is_better(metric):
            direction = "decrease"
        reading = Reading(token, mention, kind, name, rule.confidence)
        reading.direction = direction if kind in ("change", "ratio") else ""
        reading.metric = metric or _implied(sentence, match, groups)
        reading.condition = condition
        reading.baseline = baseline
        reading.system = system
        if rule.says == "movement":
            reading.side = "from" if order == 0 else "to"
        done.readings[token] = reading


def _improved(sentence: Sentence, match: regex.Match[str], groups: Mapping[str, int]) -> str:
    """Whose metric is improved, "the accuracy of CLIP": that is what the change is measured against."""
    if "way" not in groups or "metric" not in groups or match.start("metric") <= match.start("way") or match["way"] not in ("i", "d"):
        return ""
    head, of, whose = sentence.words(*match.spans("metric")[-1]).partition(" of ")
    return whose if of and is_measure(head) and is_baseline(whose) else ""


def _behind(sentence: Sentence, token: int) -> str:
    """The measure that stands right behind a number: "by 4.6% AUROC"."""
    match = _NOUNS().match(sentence.shape, token + 1)
    if match is None:
        return ""
    words = _trim(sentence, *match.span())
    return words if is_measure(words) else ""


def _is_name(sentence: Sentence, match: regex.Match[str]) -> bool:
    """Is what changes by itself a system, "Qwen improved by", and not a measure?"""
    if not {"way", "metric"} <= match.re.groupindex.keys() or match.start("metric") < 0:
        return False
    first, last = match.span("metric")
    words = sentence.words(first, last)
    return last <= match.start("way") and set(sentence.shape[first:last]) <= {"N", "D"} and not is_measure(words)


def improves(sentence: Sentence, match: regex.Match[str], groups: Mapping[str, int]) -> bool:
    """Is the word of change one that speaks of good, not of more?"""
    return "way" in groups and match["way"] == "i" and sentence.word(match.start("way")).lower().startswith("improv")


def _counted(sentence: Sentence, token: int) -> bool:
    return (
        token + 1 < len(sentence.shape)
        and sentence.shape[token + 1] in "xN"
        and not is_measure(sentence.word(token + 1))
    )


def _like(model: Reading, token: int, mention: Mention, rule: str, confidence: float) -> Reading:
    """The same statement made of another number."""
    kind = model.kind
    if kind in ("change", "ratio"):
        kind = "ratio" if mention.form in ("times", "orders") else "change"
    elif mention.form in ("times", "orders"):
        kind = "ratio"
    return Reading(
        token,
        mention,
        kind,
        rule,
        min(confidence, model.confidence),
        direction=model.direction if kind != "score" else "",
        metric=model.metric,
        baseline=model.baseline,
        system=model.system,
    )


def _implied(sentence: Sentence, match: regex.Match[str], groups: Mapping[str, int]) -> str:
    """What a comparative measures by itself: faster means speed."""
    if "way" not in groups or match.start("way") < 0:
        return ""
    return comparatives().get(sentence.word(match.start("way")).lower(), "")


def _text(sentence: Sentence, match: regex.Match[str], group: str) -> str:
    if group not in match.re.groupindex or match.start(group) < 0:
        return ""
    return sentence.words(*match.span(group))


_ARTICLES = regex.compile(
    r"^(?:(?:an?|the|its|our|their|this|that|these|those|both|average|averaged|mean|relative|absolute|up|only|just|further|also|even"
    r"|significantly|substantially|consistently|respective|highest|best|better|higher|lower|lowest|competitive|similar|comparable|superior|impressive|strong"
    r"|notable|significant|substantial|remarkable|outstanding|new|extra|total|perfect|excellent|good|promising|consistent|additional|near-perfect|greater|high|low|and|overall(?=\s)"
    r"|corresponding|state-of-the-art|considerable|noticeable|commendable|maximum|minimum|marked|large|small|slight|modest|median)\s+)+",
    regex.IGNORECASE,
)
_LEANING = frozenset(
    "rate level number amount degree percentage score ratio time share proportion quality speed cost probability area length total average".split()
)
"""Measures that say nothing without what they are of."""
_BARE = frozenset("score scores value values performance rate result results".split())
"""Measures that a number's own words may say better."""
_EMPTY = frozenset(
    """relative absolute overall average mean consistent notable additional extra further significant substantial improvement improvements best highest
    respectively total maximum considerable noticeable marked up only just remarkable impressive median gap difference times more less comparable""".split()
)


def _trim(sentence: Sentence, first: int, last: int) -> str:
    return trimmed(sentence.words(first, last))


def trimmed(words: str) -> str:
    """A noun phrase without its article and without words that qualify the number; empty if nothing is left."""
    shorter = _ARTICLES.sub("", words)
    head, of, _ = shorter.partition(" of ")
    if of and head.lower() not in _LEANING and is_measure(head):
        shorter = head
    return "" if shorter.lower() in _EMPTY else comparatives().get(shorter.lower(), shorter)


_OPENERS = regex.compile(
    r"^(?:(?:an?|the|both|that|those|of|our|other|its|their|to|with|existing|previous)\s+)+", regex.IGNORECASE
)


def trimmed_baseline(words: str) -> str:
    """The same for a baseline."""
    return _OPENERS.sub("", words)


# What a number that no rule took most likely is.


def _suppose(sentence: Sentence, token: int, mention: Mention, done: Read) -> None:
    model = _neighbour(sentence, token, done)
    if model is not None:
        done.readings[token] = _like(model, token, mention, model.rule, model.confidence - 0.05)
        return
    if mention.form in ("times", "orders"):
        done.readings[token] = Reading(token, mention, "ratio", "multiple", 0.7, direction="increase")
        return
    if mention.form == "points":
        done.readings[token] = Reading(token, mention, "change", "points", 0.7, direction="increase")
        return
    if mention.form == "percent":
        done.readings[token] = Reading(token, mention, "score", "percentage", 0.75)
        return
    if mention.form == "measure":
        kind: Kind = "score" if _is_measured(sentence, token, mention) else "size"
        done.readings[token] = Reading(token, mention, kind, "measure", 0.7)
        return
    if mention.sign and mention.decimals:
        done.readings[token] = Reading(token, mention, "change" if mention.sign > 0 else "score", "signed", 0.6)
    elif mention.decimals and mention.value < 1 or _in_brackets(sentence, token) and mention.decimals:
        done.readings[token] = Reading(token, mention, "score", "decimal", 0.6)
    elif mention.decimals and (token + 1 >= len(sentence.shape) or sentence.shape[token + 1] not in "xN"):
        done.readings[token] = Reading(token, mention, "score", "decimal", 0.5)
    elif mention.start and mention.decimals == 0 and _in_brackets(sentence, token):
        done.readings[token] = Reading(token, mention, "size", "bracketed", 0.5)
    else:
        done.aside[token] = "bare number"


_PERFORMANCE = frozenset("fps ms µs us ns s second mw w j mj µj pj nj fj db mm cm µm °  tokens/s tops/w mb gb $ wh mwh kwh m minute hour".split())


def _is_measured(sentence: Sentence, token: int, mention: Mention) -> bool:
    """A quantity with a unit that somebody reached or spent, not one that describes a setting."""
    if mention.unit not in _PERFORMANCE and "/" not in mention.unit:
        return False
    before = sentence.shape[:token]
    following = sentence.shape[token + 1 : token + 2]
    if mention.unit in ("fps", "tokens/s", "tok/s") and following not in ("x", "N"):
        return True
    if mention.decimals or mention.unit in ("fps", "ms", "db", "tokens/s", "$", "mw"):
        return any(letter in before for letter in "aSide(")
    return before[-1:] == "a" or before[-2:] in ("an", "ay", "@a", "aw")


_JOINED = regex.compile(r"(?:\([^()]*\))?[,A;]{1,2}[wbfyrn@]?")


def _neighbour(sentence: Sentence, token: int, done: Read) -> Reading | None:
    """The reading of the number that this one stands in a list with."""
    earlier = [t for t in sentence.mentions if t < token]
    if not earlier or max(earlier) not in done.readings:
        return None
    last = max(earlier)
    between = sentence.shape[last + 1 : token]
    model = done.readings[last]
    if model.kind == "size" or not _JOINED.fullmatch(between):
        return None
    same = model.mention.form == sentence.mentions[token].form
    return model if same else None


def _in_brackets(sentence: Sentence, token: int) -> bool:
    return token > 0 and sentence.shape[token - 1] == "("


_USING = regex.compile(
    r"(?r)\b(?:using|use|uses|used|with|given|modifying|sampling|requiring|requires|require|at|from|of|on|a|an|including|activating|masking|training|tunes?|updat\w+|incorporating|annotating|labeling)\s+(?:(?:only|just|an?|the|merely|about|as\slittle\sas|less\sthan|limited|approximately|under)\s+)*"
)
_SPARE = regex.compile(r"(?r)\b(?:us(?:e|es|ing)|with|requir(?:e|es|ing)|incorporating|modifying|on|tunes?|tuning|updating|from|annotating|labeling)\s+(?:only|just|merely|as\slittle\sas|less\sthan|a\smere|under)\s+(?:about\s|approximately\s)?")


def _is_share(sentence: Sentence, token: int) -> bool:
    """A percentage that tells how much data or model was used, not how well it went."""
    shape = sentence.shape
    mention = sentence.mentions[token]
    k = token + 1
    if k < len(shape) and shape[k] == "f":
        k += 1
    while k < len(shape) and shape[k] in "Dyhl":
        k += 1
    last = k
    while last < len(shape) and shape[last] in "xNid" and last < k + 6:
        last += 1
    words = [sentence.word(t).lower() for t in range(k, last)]
    if not words or any(letter in shape[k:last] for letter in "id") or shape[token + 1 : k].find("h") >= 0 or shape[token + 1 : k].find("l") >= 0:
        return False
    of = shape[token + 1] == "f"
    before = (sentence.text, max(sentence.start, mention.reach - 40), mention.reach)
    if _SPARE.match(sentence.text, max(sentence.start, mention.start - 60), mention.start) and (of or not is_measure(" ".join(words))):
        return True
    if not any(word in word_list("data_heads") for word in words):
        return False
    return _USING.match(*before) is not None or shape[token - 1 : token] == "("


# Signs, arrows and averages overrule.

_UP = regex.compile(r"\s?(?:↑|\(↑\))")
_DOWN = regex.compile(r"\s?(?:↓|\(↓\))")
_DIFFERENCE = regex.compile(r"percent|pp|%\s?p")
_ABSOLUTE = regex.compile(r"\s(?:in\s)?absolute\b")
_MEAN = regex.compile(r"\b(?:on average|in average|average|averaged|averaging|avg)\b", regex.IGNORECASE)
_MOST = regex.compile(
    r"(?r)\b(?:up to|upto|as (?:high|much|many|large|fast) as|max(?:imum)?(?: of)?|at best|peak(?:ing)?(?: at| of)?|at most)\b.{0,12}"
)
_PEAK = regex.compile(r"(?r)\b(?:maximum|max|peak)\s(?:\w+\s){1,3}?(?:of|:|by)?\s?")
_MEDIAN = regex.compile(r"\bmedian\b", regex.IGNORECASE)


def _turn(sentence: Sentence, token: int, reading: Reading) -> None:
    mention = reading.mention
    if reading.kind == "size":
        return
    text = sentence.text
    if reading.kind != "ratio" and not reading.side:
        if _UP.match(text, mention.end):
            reading.kind, reading.direction = "change", "increase"
        elif _DOWN.match(text, mention.end):
            reading.kind, reading.direction = "change", "decrease"
        elif mention.sign and mention.form in ("percent", "points"):
            reading.kind = "change"
            reading.direction = "increase" if mention.sign > 0 else "decrease"
        elif mention.sign > 0:
            reading.kind, reading.direction = "change", "increase"
        elif reading.kind == "score" and mention.form == "points" and _DIFFERENCE.search(text, mention.start, mention.end):
            before = regex.sub(r"[^id]", "", sentence.shape[:token])
            reading.kind, reading.direction = "change", "decrease" if before.endswith("d") else "increase"
        elif mention.sign < 0 and reading.kind == "change":
            reading.direction = "decrease"
    if reading.kind == "change" and not reading.direction:
        reading.direction = "increase"
    if reading.kind == "ratio" and mention.sign:
        reading.direction = "increase" if mention.sign > 0 else "decrease"
    if mention.form == "percent" and reading.kind == "change" and _ABSOLUTE.match(text, mention.end):
        reading.mention = mention._replace(unit="points")
    if _MOST.match(text, max(sentence.start, mention.start - 40), mention.start):
        reading.aggregate = "max"
    elif mention.bound == "exact" and reading.kind != "score" and _PEAK.match(text, max(sentence.start, mention.start - 40), mention.start):
        reading.aggregate = "max"
        reading.mention = reading.mention._replace(bound="at_most")
    else:
        near = text[max(sentence.start, mention.start - 45) : min(sentence.end, mention.end + 30)]
        if _MEAN.search(near):
            reading.aggregate = "mean"
        elif _MEDIAN.search(near):
            reading.aggregate = "median"

"""What a paper calls its system where it gives it no name: "a two-stage retrieval framework"."""

from __future__ import annotations

import regex

from extract.lists import either, word_set

_VERB = either("introducing")
_PHRASE = regex.compile(
    rf"\b(?:(?:[Ww]e|paper|work|study|article|authors|research|and|this\sreport)\s(?:\w+ly\s)?(?:also\s|first\s|then\s|further\s)?{_VERB})\s"
    r"(?P<phrase>(?:an?|the|our|two|three)\s(?:[^.;:,()]|\([A-Z][\w-]{1,6}\)(?=-[a-z])){3,90}?)(?=[.,;:]|\s?\((?!\w+\)-)|\s(?:that|which|to|for|based|using|by|with|where|designed|leveraging|via|called|named|in\sorder|and|capable|whose|on)\b)"
)
_USED = regex.compile(
    r"\b(?:[Ww]e|study|paper|work|and|method|system)\s(?:\w+ly\s)?(?:also\s|then\s)?(?:train(?:ed)?|fine-tuned?|uses?d?|employ(?:s|ed)?|appl(?:y|ied|ies)|adopt(?:s|ed)?|leverag(?:e|es|ed)|explore[sd]?)\s"
    r"(?P<phrase>(?:an?|the|our)\s[^.;:,]{3,90}?)(?=[.,;:]|\s(?:that|which|to|for|based|using|by|with|where|on|and|in|over|from)\b)"
)
_PURPOSE = regex.compile(r"\s(?:for|to)\s[^.,;:()]{3,50}?(?=[.,;:(]|\s(?:in|with|using|that|which|based|from|by|on)\b)")
_TITLED = regex.compile(
    r"^(?:An?\s|The\s|Towards\s)?(?P<name>(?:[A-Z][\w-]*\s){1,6}?(?:Model|Method|Framework|Network|System|Approach|Algorithm|Transformer|Architecture|Pipeline|Mechanism|Strategy))\s(?:for|via|with|using|in|to|based)\b"
)
IS_DATA = regex.compile(
    r"\b(?:benchmark(?:s|ing)?|datasets?|corpus|corpora|test\s?suite|testbed|leaderboard|evaluation\s(?:suite|framework|set)|test\sset|challenge|data\sset|collection|evaluating|gym|simulator|treebank|knowledge\sbase|shared\stask)\b",
    regex.IGNORECASE,
)
IS_SYSTEM = regex.compile(
    r"\b(?:framework|method|model|approach|algorithm|network|architecture|system|pipeline|agent|module|technique|strategy|paradigm|policy|optimizer|scheme|mechanism|loss|attack|defense|decoder|encoder|compiler|engine|library|tool|protocol|learning|training|baseline|solver|planner|detector|controller)\b",
    regex.IGNORECASE,
)
_TRIM = regex.compile(
    r"^(?:an?|the|our|two|three|novel|new|simple|yet|and|but|effective|efficient|first|unified|general|lightweight|innovative|generic|principled|comprehensive|large-scale|,|-)\s+",
    regex.IGNORECASE,
)


_BARE = regex.compile(
    r"\b(?:[Ww]e|paper|work|study)\s(?:\w+ly\s)?proposes?\s"
    r"(?P<phrase>(?!(?:to|that|how|\w+ing)\b)[a-z][\w-]*(?:\s[\w-]+){1,6}?)(?=[.,;:]|\s?\(|\s(?:that|which|to|for|based|using|by|with|where|as|via|and|in|on)\b)"
)
_NOUN = either("pointing_nouns")
_OWN = regex.compile(
    rf"\b(?:[Oo]ur|[Tt]he\sproposed)\s(?:proposed\s)?(?P<phrase>(?:(?!{_NOUN}\b)[\w-]+\s){{1,4}}{_NOUN})\b(?!-)"
)
_TITLE_PHRASE = regex.compile(
    r"^(?:An?\s|The\s)?(?P<name>(?!\S*ing\b)[A-Z][\w+-]*(?:\s[\w+-]+){1,5}?)\s(?:[Ff]or|[Vv]ia|[Ww]ith|[Uu]sing|[Tt]o|[Ii]n)\s"
)
_NO_SYSTEM = regex.compile(
    r"\b(?:analys[ie]s|stud(?:y|ies)|evaluations?|evaluating|comparisons?|comparative|surveys?|reviews?|assessments?|benchmark\w*|datasets?|corpus|challenges?|tasks?|problems?"
    r"|metrics?|impacts?|effects?|role|risks?|limits?|case|how|what|why|when|is|are|do|does|can|towards?|bias(?:es)?|investigation|exploration|report|results|evidence|perspective|theory"
    r"|insights?|findings?|taxonomy|experiments?|question|questions|setting|scenarios?|score|index|measure|definition|view|way)\b",
    regex.IGNORECASE,
)


def described_system(text: str, title: str) -> str:
    """The words for the system that the abstract, or else the title, presents; empty if neither does."""
    for match in (*_PHRASE.finditer(text), *_USED.finditer(text)):
        phrase = _HANGING.sub("", _bare(match["phrase"]))
        if " " not in phrase and (purpose := _PURPOSE.match(text, match.end())):
            phrase += purpose[0].rstrip()
        if " " in phrase and not IS_DATA.search(phrase) and IS_SYSTEM.search(phrase):
            return phrase
    titled = _TITLED.match(title)
    return str(titled["name"]) if titled else ""


def own_system(text: str) -> str:
    """What the abstract calls its own in passing: "our recurrent planner"; empty if it does not."""
    for pattern in (_OWN, _BARE):
        for match in pattern.finditer(text):
            phrase = _bare(match["phrase"])
            if " " in phrase and not IS_DATA.search(phrase) and not _NO_SYSTEM.search(phrase):
                return phrase
    return ""


def titled_system(title: str) -> str:
    """The noun phrase that a title begins with, "Graph-based Retrieval for ...", unless it tells of a study."""
    match = _TITLE_PHRASE.match(title)
    if match is None or _NO_SYSTEM.search(match["name"]) or match["name"].split()[-1].title() in word_set("fields"):
        return ""
    return "" if match["name"].split()[0].lower() in word_set("title_openers") else str(match["name"])


_HANGING = regex.compile(rf"(?<=\s{either('pointing_nouns')})\s(?:\w+(?:ing|ed)|similar|able)\b.*$")
"""What hangs on a noun and tells what it does: "a routing framework [enabling agents]"."""


def _bare(phrase: str) -> str:
    """A noun phrase without its article and words of praise."""
    while (shorter := _TRIM.sub("", phrase)) != phrase:
        phrase = shorter
    return phrase

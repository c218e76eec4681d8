"""What a paper calls its system where it gives it no name: "a two-stage retrieval framework"."""

from __future__ import annotations

from itertools import chain

import regex

from extract.lists import either

_VERB = either("introducing")
_PHRASE = regex.compile(
    rf"\b(?:(?:[Ww]e|paper|work|study|article|authors|research|and|this\sreport)\s(?:\w+ly\s)?(?:also\s|first\s|then\s|further\s)?{_VERB})\s"
    r"(?P<phrase>(?:an?|the|our|two|three)\s(?:[^.;:,()]|\([A-Z][\w-]{1,6}\)(?=-[a-z])){3,90}?)(?=[.,;:]|\s?\(|\s(?:that|which|to|for|based|using|by|with|where|designed|leveraging|via|called|named|in\sorder|and|capable|whose|on)\b)"
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
    r"^(?:an?|the|our|two|three|novel|new|simple|yet|and|but|effective|efficient|first|unified|general|lightweight|innovative|principled|comprehensive|large-scale|,|-)\s+",
    regex.IGNORECASE,
)


def described_system(text: str, title: str) -> str:
    """The words for the system that the abstract, or else the title, presents; empty if neither does."""
    for match in chain(_PHRASE.finditer(text), _USED.finditer(text)):
        phrase = str(match["phrase"])
        while (shorter := _TRIM.sub("", phrase)) != phrase:
            phrase = shorter
        if " " not in phrase and (purpose := _PURPOSE.match(text, match.end())):
            phrase += purpose[0].rstrip()
        if " " in phrase and not IS_DATA.search(phrase) and IS_SYSTEM.search(phrase):
            return phrase
    titled = _TITLED.match(title)
    return str(titled["name"]) if titled else ""

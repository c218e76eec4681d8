"""What stands before a number and belongs to it: "over", "up to an average of", "~", "+", "$"."""

from __future__ import annotations

import regex

from extract.claim import Bound
from extract.mention import Mention

_MORE = (
    "over|more than|at least|above|exceed(?:ing|s|ed)?|surpass(?:ing|es|ed)?|beyond|greater than|higher than"
    "|no (?:less|fewer) than|upwards of|minimum(?: of)?|in excess of|larger than|longer than|better than|as low as"
)
_LESS = (
    "up to|upto|under|below|less than|fewer than|at most|as (?:high|much|many|few|little|large|small|fast|long) as"
    "|max(?:imum)?(?: of)?|within|no more than|lower than|smaller than|not exceeding|shorter than|could reach|can reach"
)
_ABOUT = "about|around|approximately|approx\\.?|nearly|almost|roughly|close to|some|circa|ca\\.|sim|c\\.|on the order of|in the order of"
_FILL = "an?|the|of|average|averaged|mean|median|additional|only|just|approximately|about|around|nearly|almost|further|overall|another|extra|total|roughly"
_BEFORE = regex.compile(
    rf"(?r)(?:\b(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<about>{_ABOUT}))\s(?:(?:{_FILL})\s){{0,4}}|(?P<near>\bnear-)|(?P<glued>\bsim))?"
    r"(?:(?:\ban?\s)(?:average|mean|median|overall|further|additional|extra|total|maximum|relative|absolute)(?:\s(?:average|mean|relative|absolute))?\s(?:of\s)?)?"
    r"(?P<symbol>(?:[<>≤≥≈~]\s?=?|=\s?[<>])\s?)?(?P<sign>\+/-\s?|[-+–±])?(?P<money>US\$|USD\s|[$€£¥]\s?)?",
    regex.IGNORECASE,
)
_SYMBOLS: dict[str, Bound] = {
    "<": "at_most",
    "≤": "at_most",
    ">": "at_least",
    "≥": "at_least",
    "~": "approx",
    "≈": "approx",
}
_REACH = 70
"""Characters before a number that are looked at."""


def bounded(text: str, mention: Mention, floor: int = 0) -> Mention:
    """The mention with its comparator, sign and currency; nothing before `floor` belongs to it."""
    start = mention.start
    before = _BEFORE.match(text, max(floor, start - _REACH), start)
    if not before or not before[0]:
        return mention
    bound, sign, form, unit = mention.bound, mention.sign, mention.form, mention.unit
    quote = start
    if before["money"]:
        form, unit = ("measure", "$") if form in ("bare", "measure") else (form, unit)
        quote = before.start("money")
    glyph = before["sign"]
    if glyph:
        at = before.start("sign")
        if (at <= floor or not text[at - 1].isalnum()) and (glyph != "–" or text[at - 1 : at] in ("(", "")):
            sign = -1 if glyph in "-–" else 1 if glyph == "+" else 0
            quote = at
    if before["symbol"]:
        bound = next((b for s, b in _SYMBOLS.items() if s in before["symbol"]), bound)
        quote = before.start("symbol")
    if before["more"]:
        bound = "at_least"
    elif before["less"]:
        bound = "at_most"
    elif before["about"] or before["near"] or before["glued"]:
        bound = "approx"
    return mention._replace(start=quote, reach=before.start(), bound=bound, sign=sign, form=form, unit=unit)

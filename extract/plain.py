"""Clean-up: LaTeX and Unicode to plain text, with a way back to the offsets of the text as given.

`39.6\\%` becomes `39.6%`, `$5\\times$` becomes `5×`, a thin space becomes a space. Rules read the plain text only;
claims quote the original.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

import regex

from extract.grammar import either, words

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys(
            "\n\r\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " "
        ),
        **dict.fromkeys("\u2212\u2010\u2011\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2012\u2013\u2014\u2015", "–"),
        **dict.fromkeys("\u2715\u2716\u2a09\u2a2f\u00d7\u0445", "×"),
        **dict.fromkeys("\u223c\u02dc\u301c\uff5e\uff5e", "~"),
        **dict.fromkeys("\u2248\u2243\u2245\u224a", "≈"),
        **dict.fromkeys("\u2264\u2a7d\u2266", "≤"),
        **dict.fromkeys("\u2265\u2a7e\u2267", "≥"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        **dict.fromkeys("\uff05\ufe6a\u066a", "%"),
        "\uff08": "(",
        "\uff09": ")",
        "\uff0c": ",",
        "\uff1a": ":",
        "\uff1e": ">",
        "\uff1c": "<",
        "\uff0b": "+",
        **dict.fromkeys("\u2191\u21e7\u2b06", "↑"),
        **dict.fromkeys("\u2193\u21e9\u2b07", "↓"),
    }
)

_SYMBOLS = {
    **dict.fromkeys(("times", "texttimes"), "×"),
    **dict.fromkeys(("sim", "textasciitilde", "thicksim"), "~"),
    **dict.fromkeys(("approx", "simeq", "cong", "approxeq"), "≈"),
    **dict.fromkeys(("pm", "textpm"), "±"),
    **dict.fromkeys(("le", "leq", "leqslant", "lesssim"), "≤"),
    **dict.fromkeys(("ge", "geq", "geqslant", "gtrsim"), "≥"),
    **dict.fromkeys(("lt", "textless", "ll"), "<"),
    **dict.fromkeys(("gt", "textgreater", "gg"), ">"),
    **dict.fromkeys(("uparrow", "Uparrow"), "↑"),
    **dict.fromkeys(("downarrow", "Downarrow"), "↓"),
    **dict.fromkeys(("to", "rightarrow", "Rightarrow", "longrightarrow", "xrightarrow"), "→"),
    **dict.fromkeys(("percent", "textpercent", "%"), "%"),
    **dict.fromkeys(("degree", "circ", "textdegree"), "°"),
    **dict.fromkeys(("cdot", "ast", "star"), "·"),
    **dict.fromkeys(("mu", "micro"), "µ"),
    **dict.fromkeys(("textendash", "textemdash"), "–"),
    **dict.fromkeys(("quad", "qquad", "par", "newline", "\\", ",", ";", ":", " ", "~", "\n"), " "),
    **dict.fromkeys(("!", "/", "-", "(", ")", "[", "]"), ""),
    **dict.fromkeys(("dollar", "textdollar", "$"), "$"),
    **dict.fromkeys(("infty",), "∞"),
}

_STYLES = frozenset(words("styles"))
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&nbsp;": " ", "&times;": "×", "&plusmn;": "±"}
_INVISIBLE = r"\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f"
_BOLD = r"\*\*(?=[\w$\\])|(?<=[\w$}}%])\*\*"
"""As Markdown writes it: "**Foo** is a net"."""
_TAG = r"</?(?:b|i|em|su[bp]|strong)>"
_MARKUP = regex.compile(
    r"(?P<fraction>\\[dt]?frac\s?\{[^{}]{1,12}\}\{[^{}]{1,12}\})"
    r"|(?P<degree>\^\{?\\circ(?![a-z])\}?)"
    r"|\\(?P<command>[A-Za-z]+)\*?\s?"
    r"|\\(?P<escaped>.)"
    r"|(?P<tie>(?<=[A-Za-z.])~(?=\S)|(?<=%)~(?=\$?\\\w)|(?<=arrow\$)~|(?<=\d)~(?=\$?[A-Za-zµ\\]))"
    r"|(?P<comma>\{,\})"
    r"|(?P<arrow>--?>)"
    r"|(?P<dashes>---?)"
    rf"|(?P<entity>{'|'.join(_ENTITIES)})"
    rf"|(?P<gone>\$\$?|[{{}}{_INVISIBLE}]|{_TAG}|{_BOLD})"
)
_HAS_TAG = regex.compile(_TAG)
_HAS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_MARKS = ("~", "\\", "{", "}", "$", "&", "--", "->", "**")
_MONEY = re.compile(
    r"\$\s?\d[\d,.]*\s?(?:[kKMBT]\b|thousand|million|billion|trillion|per\b|and\b|to\b|in\b|/|[.,;:)]|-|[a-z]+\s[a-z]+)"
)
_AMOUNTS = regex.compile(r"\$\d[\d,.]*[kKMBT]?(?:\s(?:to|and|or|vs\.?|versus)\s|\s?[-–]\s?)\$\d[\d,.]*(?![\d$])")
"""Two amounts of money joined, "$5 to $7", which are no math between two dollar signs."""
_PROSE = regex.compile(r"[a-z]{2,} [a-z]{2,}")


class Plain:
    """A text cleaned for reading: `text`, and `original(start, end)` for the way back."""

    __slots__ = ("_froms", "_spans", "given", "text")

    def __init__(self, given: str, text: str, froms: list[int], spans: list[tuple[int, int, bool]]) -> None:
        self.given = given
        self.text = text
        self._froms = froms
        self._spans = spans

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the given text that the plain span [start, end) was made of; not empty if that is not."""
        if not self._froms:
            return start, end
        first = bisect_right(self._froms, start) - 1
        last = bisect_right(self._froms, end - 1) - 1
        low, high, kept = self._spans[first]
        begin = low + (start - self._froms[first]) if kept else low
        low, high, kept = self._spans[last]
        finish = low + (end - self._froms[last]) if kept else high
        return begin, finish


_GLUED = re.compile(rf"-(?<=[a-z\d%)]{{3}}-){either(words('glued'))}\b(?!-)")
"""A hyphen that was a dash: "beats all rivals-achieving 90%"."""


def _dashed(match: re.Match[str]) -> str:
    return "–" + match[0][1:]


def plain(given: str) -> Plain:
    r"""Clean one text. Never raises; the plain text is at most as long as the given one, but for fractions and words.

    >>> cleaned = plain(r"by $5\times$ and 39.6\%")
    >>> cleaned.text
    'by 5× and 39.6%'
    >>> start, end = cleaned.original(10, 15)
    >>> cleaned.given[start:end]
    '39.6\\%'
    """
    text = given if given.isascii() and given.isprintable() else given.translate(_SAME_LENGTH)
    text = _GLUED.sub(_dashed, text)
    return _without_markup(given, text) if _has_markup(text) else Plain(given, text, [], [])


def _has_markup(text: str) -> bool:
    """Is there anything in the text that `_MARKUP` could fit? One mark after the other is faster than one pattern."""
    for mark in _MARKS:
        if mark in text:
            return True
    if "<" in text and _HAS_TAG.search(text):
        return True
    return not text.isascii() and _HAS_INVISIBLE.search(text) is not None


def _without_markup(given: str, text: str) -> Plain:
    pieces: list[str] = []
    froms: list[int] = []
    spans: list[tuple[int, int, bool]] = []
    length = at = 0

    def put(piece: str, low: int, high: int, kept: bool) -> None:
        nonlocal length
        if piece:
            pieces.append(piece)
            froms.append(length)
            spans.append((low, high, kept))
            length += len(piece)

    currency = _currency(text)
    for match in _MARKUP.finditer(text):
        start, end = match.span()
        put(text[at:start], at, start, True)
        put("$" if start in currency else _READ[match.lastgroup or ""](match), start, end, False)
        at = end
    put(text[at:], at, len(text), True)
    if not froms:
        return Plain(given, "", [0], [(0, len(given), True)])
    return Plain(given, "".join(pieces), froms, spans)


def _currency(text: str) -> set[int]:
    """Positions of the dollar signs that mean money: before an amount that prose goes on after, not in pairs."""
    found: set[int] = set()
    if "$" not in text:
        return found
    before = at = 0
    for match in _MONEY.finditer(text):
        start = match.start()
        if start and text[start - 1] == "\\":
            continue
        before += text.count("$", at, start) - text.count("\\$", at, start)
        at = start
        close = text.find("$", start + 1, start + 60)
        if (before - len(found)) % 2 == 0 and (
            close < 0 or _PROSE.search(text, start + 1, close) or _AMOUNTS.match(text, start)
        ):
            found.add(start)
    return found


_OWN_NAMES = frozenset(words("own_names"))
"""Commands of many papers' own for the name of what they present, which only their sources tell."""


def _command(match: regex.Match[str]) -> str:
    name: str = match["command"]
    if name in _STYLES:
        return ""
    symbol = _SYMBOLS.get(name)
    if symbol is not None:
        return symbol
    said = "our method" if name.lower() in _OWN_NAMES else name
    return said + (" " if match[0][-1:].isspace() else "")


def _fraction(match: regex.Match[str]) -> str:
    over, _, under = match[0].partition("{")[2].removesuffix("}").partition("}{")
    return f"{over}/{under}"


_READ: dict[str, Callable[[regex.Match[str]], str]] = {
    "fraction": _fraction,
    "degree": lambda match: "°",
    "command": _command,
    "escaped": lambda match: _SYMBOLS.get(match["escaped"], match["escaped"]),
    "tie": lambda match: " ",
    "comma": lambda match: ",",
    "arrow": lambda match: "→",
    "dashes": lambda match: "–",
    "entity": lambda match: _ENTITIES[match[0]],
    "gone": lambda match: "",
}

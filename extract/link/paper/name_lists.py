"""Lists of capitalised words, which may name datasets: "MMLU, the Frog Challenge 2024 and eICU"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

_NOT_FIRST = (
    r"(?!(?:[OI]n|Across|For|Using|With|From|By|The|Our|We|This|These|It|Its|When|While|Experiments?|Results?|Evaluat\w+|Test\w*|Extensive"
    r"|Specifically|Notably|Furthermore|Moreover|Additionally|However|Compared|Unlike|Through|Under|In|A|An|To|As|At|Both|Each|Finally|First|Here"
    r"|Existing|Beyond|Applying|Leveraging|Analyzing|Treating)\b(?!-[A-Z]))"
)
_WORD = (
    r"(?:[A-Z][\w.+@^*&/'-]*(?<![.,'])|\d+[A-Za-z][\w-]*|[a-z]+[A-Z][\w-]*|(?:[a-jl-oq-z]|tau|xbench)-[A-Z][\w-]*"
    r"|[a-z]+\d[\w-]*[A-Z][\w-]*|20\d\d(?:/20\d\d\b)?)"
)
_MORE = (
    r"of(?=\s[A-Z])|v\d[\d.]*\b|2\d/2\d\b(?!\s?%)"
    r"|\d+(?:\.\d+)*+(?:-[A-Z][\w-]*|\+\+|\b(?!\s?%|-))|\([A-Z][\w-]+\)(?=\s[a-z])"
)
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|{_MORE})){{0,6}}"
_LIST = re.compile(
    rf"(?:(?<![\w-])|(?<=benchmarks-)|(?<=datasets-)){_NOT_FIRST}{_NAME}(?:(?:,\s(?:and\s)?|\sand\s|\s&\s|\sor\s)(?:the\s)?{_NOT_FIRST}{_NAME}){{0,9}}"
)
"""The plainer engine takes a third of the other's time here."""
_PREFIX = regex.compile(r"(?r)(?:^|\s)(?P<prefix>(?:[a-jl-oq-z]|tau|xbench)-)")
"""What is joined to a name in small letters: "e-SNLI"; k-means and p-values are none."""
_CAPITAL = re.compile(r"[A-Z0-9]\w*")
"""What every word that opens a list holds: other words need not be tried."""


def name_lists(text: str) -> Iterator[re.Match[str]]:
    """Every list of capitalised words, in order, none overlapping."""
    end = 0
    for capital in _CAPITAL.finditer(text):
        start = capital.start()
        if start < end:
            continue
        while start > end and text[start - 1].isalnum():  # "eICU"
            start -= 1
        if text[start - 1 : start] == "-" and (prefixed := _PREFIX.match(text, end, start)):
            start = prefixed.start("prefix")
        match = _LIST.match(text, start)
        if match:
            yield match
            end = match.end()

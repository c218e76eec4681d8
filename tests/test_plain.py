"""LaTeX, HTML and Unicode become plain text; every place in it leads back to the text as given."""

import pytest

from extract.plain import plain


@pytest.mark.parametrize(
    ("given", "text"),
    [
        # LaTeX
        (r"drops by 39.6\% overall", "drops by 39.6% overall"),
        (r"$5\times$ faster", "5× faster"),
        (r"$\sim$90\%", "~90%"),
        (r"$\approx 3$", "≈3"),
        (r"$81.2 \pm 0.3$", "81.2 ±0.3"),
        (r"$\geq 5$ and $\leqslant 7$", "≥5 and ≤7"),
        (r"\textbf{92.1} \emph{accuracy}", "92.1 accuracy"),
        (r"{\bf 92.1}", "92.1"),
        ("1{,}234{,}567", "1,234,567"),
        ("$10^{-3}$", "10^-3"),
        (r"$\frac{1}{3}$ of it", "1/3 of it"),
        (r"5\,ms and 3~ms", "5 ms and 3 ms"),
        (r"AUC\uparrow and FID\downarrow", "AUC↑and FID↓"),
        ("5--10 and a---b", "5–10 and a–b"),
        (r"\foo{5}", "foo5"),
        # HTML
        ("&lt;5&nbsp;ms &amp; 2&times;", "<5 ms & 2×"),
        ("H<sub>2</sub>O is <b>5</b>%", "H2O is 5%"),
        # Markdown
        ("**Zog** gains **5%**, as 2 ** 3 is 8", "Zog gains 5%, as 2 ** 3 is 8"),
        # Unicode
        ("\u22125.2\u2009%", "-5.2 %"),
        ("5\u00a0ms, 5\u202f000", "5 ms, 5 000"),
        ("10\u201415", "10–15"),
        ("3\u2715 or 3\u00d7", "3× or 3×"),
        ("\u2264 5, \u2a7e 7, \u2243 9", "≤ 5, ≥ 7, ≈ 9"),
        ("\uff0890\uff05\uff09", "(90%)"),
        ("\u201cbest\u201d model\u2019s", '"best" model\'s'),
        ("9\u200b0\ufeff%", "90%"),
        ("one\nline\tmore", "one line more"),
        # Nothing to do
        ("It reaches 92.5% on A.", "It reaches 92.5% on A."),
        ("", ""),
        ("{}$", ""),
    ],
)
def test_clean_up(given: str, text: str) -> None:
    assert plain(given).text == text


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("It costs $5 million a year.", "It costs $5 million a year."),
        (r"It costs \$30.", "It costs $30."),
        ("From $3 to now.", "From $3 to now."),
        ("for $n=3$ users", "for n=3 users"),
        ("is $5$ and $6$", "is 5 and 6"),
        ("US\\$40 each", "US$40 each"),
        ("It costs $5 a day and $7 a night.", "It costs $5 a day and $7 a night."),
    ],
)
def test_dollars_are_money_or_math(given: str, text: str) -> None:
    assert plain(given).text == text


@pytest.mark.parametrize(
    ("given", "cleaned", "original"),
    [
        (r"drops by 39.6\% overall", "39.6%", r"39.6\%"),
        (r"is $5\times$ faster", "5×", r"5\times"),
        (r"has \textbf{92.1} F1", "92.1", "92.1"),
        ("has 1{,}234 items", "1,234", "1{,}234"),
        (r"is $\frac{1}{3}$ of it", "1/3", r"\frac{1}{3}"),
        ("is <b>5</b>% of it", "5%", "5</b>%"),
        ("an \ufb01gure of 5\u2009% here", "5 %", "5\u2009%"),
        ("\U0001f600 is 9\u200b0%", "90%", "9\u200b0%"),
        ("plain 12% here", "12%", "12%"),
    ],
)
def test_the_way_back(given: str, cleaned: str, original: str) -> None:
    found = plain(given)
    start = found.text.index(cleaned)
    first, last = found.original(start, start + len(cleaned))
    assert given[first:last] == original

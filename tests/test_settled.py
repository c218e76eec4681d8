"""What a number's form and its nearest words settle: a version, a setting, a size, or a claim after all."""

from __future__ import annotations

import pytest

from extract import Paper, extract_paper


@pytest.mark.parametrize(
    ("abstract", "quote", "reason"),
    [
        # A version, and the parameter count behind it, are parts of a name
        ("We tune a Llama 3.1 8B model.", "8B", "name"),
        ("We tune Qwen 3 8B for this.", "8B", "name"),
        ("We tune Mistral 0.3 for this.", "0.3", "name"),
        ("We build on a Llama 3 backbone.", "3", "name"),
        ("People fall back on fast system 1 thinking.", "1", "reference"),
        ("We parse SEC 10-K filings.", "10", "name"),
        ("We follow ISO/IEC 29110 here.", "29110", "name"),
        ("Proprietary GPT 5 models take part.", "5", "name"),
        ("They hold 1-on-1 debates.", "1-on-1", "ratio notation"),
        # Where on a curve a score was read
        ("Zorblax attains a TAR of 97.9% at FAR=0.01.", "0.01", "operating point"),
        ("Zorblax attains a TPR of 97.9% at 1% FPR.", "1%", "operating point"),
    ],
)
def test_dismissed(abstract: str, quote: str, reason: str) -> None:
    found = {d.quote: d.reason for d in extract_paper(Paper(paper_id="x", title="", abstract=abstract)).dismissed}
    assert found.get(quote) == reason


@pytest.mark.parametrize(
    ("abstract", "quote", "kind"),
    [
        ("Zorblax was tuned on 98% of the training data.", "98%", "size"),
        ("Zorblax reaches its best point with 98.8% training accuracy.", "98.8%", "score"),
        ("We tune a 7B model.", "7B", "size"),
        ("Zorblax runs at half the energy (240 Wh vs. 570 Wh) of Frobnik.", "240 Wh", "score"),
        ("Zorblax runs at half the energy (240 Wh vs. 570 Wh) of Frobnik.", "570 Wh", "score"),
        ("Zorblax can compress such models by up to 50%.", "50%", "change"),
        ("Zorblax beats leading rivals (e.g., Frobnik, Quuxel) by up to 60% in search efficiency.", "60%", "change"),
        ("Zorblax gains 20% on NorthQA (+0.09), 40% on SouthQA (+0.15), and 91% on EastQA (+0.25).", "91%", "change"),
        ("Zorblax reaches a score of 4.1, closing 78% of the gap to its oracle.", "78%", "change"),
        ("Zorblax wastes less of its experts (1.0% dead experts vs. 14.8% in Frobnik).", "1.0%", "score"),
        ("Zorblax improves the accuracy of Frobnik (80% to 97%).", "97%", "score"),
        ("Frobnik rates ranged widely (80% to 97%).", "80% to 97%", "score"),
        ("Its satisfaction score is 8.1/9.", "8.1/9", "score"),
        ("Zorblax needs just 1/4 of the memory.", "1/4", "ratio"),
        ("We use 10-fold Cross-Validation.", "10-fold", "size"),
        ("Zorblax reads slides at 10X magnification.", "10X", "size"),
        ("It costs us little (4.4% accuracy loss due to noise).", "4.4%", "change"),
    ],
)
def test_kind(abstract: str, quote: str, kind: str) -> None:
    assert {c.quote: c.kind for c in extract_paper(Paper(paper_id="x", title="", abstract=abstract)).claims}.get(
        quote
    ) == kind


@pytest.mark.parametrize(
    ("abstract", "quote", "unit"),
    [
        ("Zorblax beats Frobnik by 16% absolute.", "16%", "points"),
        ("Zorblax wins in most tasks (42/54).", "42/54", "task"),
        ("Zorblax has a latency of 5.2 compared to 5.98 seconds.", "5.2", "second"),
    ],
)
def test_unit(abstract: str, quote: str, unit: str) -> None:
    paper = Paper(paper_id="x", title="", abstract=abstract)
    assert {c.quote: c.unit for c in extract_paper(paper).claims}.get(quote) == unit

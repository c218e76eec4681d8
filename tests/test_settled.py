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
        ("We follow the Cybersecurity Framework (CSF) 2.0 here.", "2.0", "name"),
        ("We improve it by 1) caching and 2) batching.", "1", "list mark"),
        ("Many live with type 2 diabetes.", "2", "reference"),
        ("We train on the Frobspoof 5 dataset.", "5", "name"),
        ("The sixth generation (6G) begins.", "6G", "name"),
        ("We train on WMT'14 alone.", "14", "name"),
        ("The F1-scores (in the range 0.0-1.0) vary.", "0.0-1.0", "scale"),
        # What somebody chose before measuring
        ("Zorblax trains at learning rates set to 0.01 and 0.1.", "0.1", "setting"),
        ("Zorblax stops above a low/high threshold value (e.g., 0.7) here.", "0.7", "setting"),
        ("They correlate with Kendall's tau 0.71 or less for steps and layer 7 alone.", "7", "reference"),
        # Where on a curve a score was read
        ("Zorblax attains a TAR of 97.9% at FAR=0.01.", "0.01", "operating point"),
        ("Zorblax attains a TPR of 97.9% at 1% FPR.", "1%", "operating point"),
        # What has so many leads, buses or bodies is called so
        ("Zorblax reads a 12-lead ECG.", "12-lead", "name"),
        ("Zorblax is 1-Lipschitz throughout.", "1-Lipschitz", "name"),
        ("Reports of Dec 2018-Apr 2021 were read.", "2018-Apr", "name"),
        ("We draw FrobNet 256x256 with it.", "256x256", "name"),
        ("Tests on the Frobzone 100k benchmark follow.", "100k", "name"),
        ("Tests on the FrobSpeech 960 test-clean set follow.", "960", "name"),
        # One more of the models that a name tells the size of
        ("We tune Zorblax-3.1 8B/70B models.", "70B", "name"),
        ("We tune both Zorblax-7B and 14B here.", "14B", "name"),
        # What an amount is told for
        ("It asks for USD 2 per 1,000 abstracts.", "1,000", "ratio notation"),
        # Decades are no seconds, and hundreds count nothing
        ("People have tried it since the 1990s.", "1990s", "year"),
        ("Letters of the 1910s-1920s are read.", "1910s-1920s", "year"),
        ("It draws 100s of rooms.", "100s", "bare number"),
        # What a bracket opens with may be a function's, a scale, years, a mark, or which layers they are
        ("Zorblax needs O(100) rooms.", "100", "algebra"),
        ("Zorblax needs log(1/δ) rounds.", "1", "algebra"),
        ("Judges rate how bold it is (0-100) before the game.", "0-100", "scale"),
        ("Zorblax reads old court letters (1326-1504) aloud.", "1326-1504", "year"),
        ("A last step (4.) follows.", "4", "list mark"),
        ("The early layers (1-7) hear the speaker.", "1-7", "reference"),
        # No correlation is above one
        ("Zorblax uses a low rank r = 24 and keeps its recall of 80%.", "24", "algebra"),
        ("Recall peaks at 80% at alpha = 40.", "40", "algebra"),
    ],
)
def test_dismissed(abstract: str, quote: str, reason: str) -> None:
    found = {d.quote: d.reason for d in extract_paper(Paper(paper_id="x", title="", abstract=abstract)).dismissed}
    assert found.get(quote) == reason


@pytest.mark.parametrize(
    ("abstract", "quote", "kind"),
    [
        # What is mixed does not change, though the mix "improves" something
        ("A mix of 15% colour, 25% caption, and 30% text improves recall.", "15%", "score"),
        ("Zorblax was tuned on 98% of the training data.", "98%", "size"),
        ("Zorblax reaches its best point with 98.8% training accuracy.", "98.8%", "score"),
        ("We tune a 7B model.", "7B", "size"),
        ("Zorblax draws at 256x256 pixels.", "256x256 pixels", "size"),
        ("Zorblax trains on 10s clips.", "10s", "size"),
        ("Our 3B and 7B models work.", "7B", "size"),
        ("We use Mali's 13 official languages.", "13", "size"),
        ("Zorblax tunes LLMs as small as 0.5B on birds.", "0.5B", "size"),
        # Between a number and what it counts stand words that are also spelled like verbs
        ("Zorblax has found 43 confirmed bugs.", "43", "size"),
        ("Tests on 100 verified harbour maps show this.", "100", "size"),
        ("We read the 296 most popular diaries.", "296", "size"),
        ("We draw 8,000 comparison maps.", "8,000", "size"),
        ("Zorblax splits the subjects into training (100) and test.", "100", "size"),
        ("Zorblax ends up with too many knobs (569 vs. 101) here.", "569", "score"),
        ("Zorblax runs at half the energy (240 Wh vs. 570 Wh) of Frobnik.", "240 Wh", "score"),
        ("Zorblax runs at half the energy (240 Wh vs. 570 Wh) of Frobnik.", "570 Wh", "score"),
        ("Zorblax can compress such models by up to 50%.", "50%", "change"),
        ("Zorblax beats leading rivals (e.g., Frobnik, Quuxel) by up to 60% in search efficiency.", "60%", "change"),
        ("Zorblax gains 20% on NorthQA (+0.09), 40% on SouthQA (+0.15), and 91% on EastQA (+0.25).", "91%", "change"),
        ("Zorblax reaches a score of 4.1, closing 78% of the gap to its oracle.", "78%", "change"),
        ("Zorblax wastes less of its experts (1.0% dead experts vs. 14.8% in Frobnik).", "1.0%", "score"),
        ("Zorblax improves the accuracy of Frobnik (80% to 97%).", "97%", "score"),
        ("Frobnik rates ranged widely (80% to 97%).", "80% to 97%", "score"),
        ("Zorblax beats the judges (8% -> 82% win rate).", "82%", "score"),
        ("Zorblax raises the speedup from 0.53x to 1.10x.", "0.53x", "score"),
        ("It scores 94.9 (surpassing Foo by 6.8, Bar by 5.0, and Baz by 0.9).", "0.9", "change"),
        ("The sieve eliminates 52% of multiplications.", "52%", "change"),
        ("The rule holds for 913 of 2,048 neurons.", "913 of 2,048", "score"),
        ("It has an accuracy of 45% in Subtask 1 and 80% in Subtask 2.", "80%", "score"),
        ("Generating just 8 seconds of video takes long.", "8 seconds", "size"),
        ("Zorblax reduces error ratios by up to sevenfold.", "sevenfold", "ratio"),
        ("Raters agree (Cohen's k > 0.80).", "> 0.80", "score"),
        ("Its satisfaction score is 8.1/9.", "8.1/9", "score"),
        ("Zorblax needs just 1/4 of the memory.", "1/4", "ratio"),
        ("We use 10-fold Cross-Validation.", "10-fold", "size"),
        ("We follow a 5-fold out-of-fold protocol.", "5-fold", "size"),
        ("We use a 10-fold patient-wise evaluation.", "10-fold", "size"),
        ("Quux is a corpus of 11.5 hours of speech.", "11.5 hours", "size"),
        ("Zorblax reads slides at 10X magnification.", "10X", "size"),
        ("Zorblax parks with mean position errors (0.24 meters and 0.34 degrees).", "0.34 degrees", "score"),
        # What a system was run at
        ("Zorblax keeps 80% recall at a 50% compression ratio.", "50%", "size"),
        ("Zorblax keeps 80% recall under a 30% budget.", "30%", "size"),
        ("Zorblax keeps 80% recall with a 40% pruning ratio.", "40%", "size"),
        ("Zorblax answers with 97% coverage.", "97%", "score"),
        ("Zorblax reaches 90% sparsity.", "90%", "score"),
        # How far one is from another
        ("The recall gap between hats and pens is 40%.", "40%", "change"),
        ("Recall is uneven (a 21 point gap).", "21 point", "change"),
        ("It costs us little (4.4% accuracy loss due to noise).", "4.4%", "change"),
        # How far two are apart
        ("The accuracy gap between raters and nets is 40.1%.", "40.1%", "change"),
        ("There is a 20-point gap between the two tools.", "20-point", "change"),
        ("Recall is 76% on sounds (21.5 point gap).", "21.5 point", "change"),
        # Without "by", up to a factor, relative beside absolute, behind a list's first
        ("Zorblax reduces latency up to 40%.", "40%", "change"),
        ("Zorblax beats its rivals by up to a factor of 14.", "14", "ratio"),
        ("Accuracy rises by 3.1% absolute (12% relative).", "12%", "change"),
        ("Zorblax raises F1 by 2.3 points on birds and 1.8 on trees.", "1.8", "change"),
        ("Zorblax has a BLEU score of 31.2, 2.5 points ahead of the runner-up.", "31.2", "score"),
        ("A small model comes within 2% of GPT-4.", "2%", "change"),
        ("Zorblax needs 4-bit weights.", "4-bit", "size"),
        ("With only 10% of the labels, Zorblax learns.", "10%", "size"),
        ("The clips are captured at 30 FPS.", "30 FPS", "size"),
        ("Zorblax runs at 30 FPS.", "30 FPS", "score"),
        ("It wins with one third of the training time.", "one third", "ratio"),
        ("It has an AUC of 0.97 at -4 dB SNR.", "-4 dB", "size"),
        ("Only 10% of the data are labeled.", "10%", "size"),
        # Shares in a row are of the same whole
        ("Zorblax gains 4% with 20% and 50% of the labels.", "20%", "size"),
        ("Zorblax keeps 80% recall on 20%, 40%, and 50% of the harbour dataset.", "20%", "size"),
        ("Two firms have an estimated 19.2% of the data.", "19.2%", "score"),
        # What is counted behind a hyphen, whether the number has decimals or not
        ("We train a 1.3B-parameter net.", "1.3B-parameter", "size"),
        ("We train a 22-layer net.", "22-layer", "size"),
        ("The corpus holds 1.5-hour talks.", "1.5-hour", "size"),
        # How finely things are seen, and what they are seen through
        ("Zorblax paints maps at 10 m spatial resolution.", "10 m", "size"),
        ("Zorblax achieves 3D drawing at 1024 resolution.", "1024", "size"),
        ("Zorblax keeps 80% recall under 10% noise.", "10%", "size"),
        ("Zorblax keeps 80% recall at a 30% packet loss rate.", "30%", "size"),
        # How long something took, and how long a recording or a stretch of time is
        ("Zorblax solves the maze in just 12 seconds.", "12 seconds", "score"),
        ("Zorblax took less than 5 minutes for this.", "5 minutes", "score"),
        ("Zorblax learns to sort in under 3 hours on a single GPU.", "3 hours", "score"),
        ("Most birds return within 24 hours.", "24 hours", "size"),
        ("Zorblax learns from songs collected within 30 minutes.", "30 minutes", "size"),
        ("Zorblax spots birds in 30 seconds of sound.", "30 seconds", "size"),
        # Below what something fell, and how much it fell
        ("Recall falls below 9% on pens.", "9%", "score"),
        ("Zorblax reduces bias below 5%.", "5%", "score"),
        ("Recall drops below 30% on pens.", "30%", "score"),
        ("Zorblax is small, with the recall drop under 2%.", "2%", "change"),
        ("Recall is 60%, an improvement over its first rate of 46%.", "46%", "score"),
        # Of several shares, each; what was thinned out, unless that is the result
        ("Zorblax raises recall by 3% and 1% on 20% and 50% of the Quux dataset.", "20%", "size"),
        ("Zorblax raises recall by 3% and 1% with 5% and 10% labeled data.", "5%", "size"),
        ("Zorblax keeps 97% of its recall when pruning up to 40% of the tokens.", "40%", "size"),
        ("Zorblax is fast by freezing nearly 30% of its layers.", "30%", "size"),
        ("Two labs hold an estimated 19% and 20% of all data.", "20%", "score"),
    ],
)
def test_kind(abstract: str, quote: str, kind: str) -> None:
    assert {c.quote: c.kind for c in extract_paper(Paper(paper_id="x", title="", abstract=abstract)).claims}.get(
        quote
    ) == kind


@pytest.mark.parametrize(
    ("abstract", "quote", "unit"),
    [
        ("Zorblax needs 4-bit weights.", "4-bit", "bit"),
        ("We run 5-shots tests.", "5-shots", "shot"),
        ("Zorblax beats Frobnik by 16% absolute.", "16%", "points"),
        ("Zorblax brings an absolute reduction of bias by 26%.", "26%", "points"),
        ("Zorblax brings absolute gains of +10.3% on Foo, +23.8% on Bar, and +8.3% on Quux.", "+8.3%", "points"),
        ("Zorblax reaches 89.2~$mm$ MPJPE.", "89.2~$mm$", "mm"),
        ("Zorblax wins in most tasks (42/54).", "42/54", "task"),
        ("Zorblax has a latency of 5.2 compared to 5.98 seconds.", "5.2", "second"),
        ("It has only a 0.49% average absolute gain.", "0.49%", "points"),
    ],
)
def test_unit(abstract: str, quote: str, unit: str) -> None:
    paper = Paper(paper_id="x", title="", abstract=abstract)
    assert {c.quote: c.unit for c in extract_paper(paper).claims}.get(quote) == unit


def test_a_score_has_no_direction() -> None:
    abstract = "Our best system achieved $5\\pm1$ BLEU points on the development set."
    (claim,) = extract_paper(Paper(paper_id="x", title="", abstract=abstract)).claims
    assert (claim.kind, claim.direction) == ("score", "")


@pytest.mark.parametrize(
    ("abstract", "quote", "bound"),
    [
        ("Zorblax solves at most 23.7% of hats, 27.4% of pens, and 0.3% of inks.", "0.3%", "at_most"),
        ("Zorblax solves over 99% of hats and 97.9% of pens.", "97.9%", "exact"),
    ],
)
def test_a_list_shares_its_bound(abstract: str, quote: str, bound: str) -> None:
    paper = Paper(paper_id="x", title="", abstract=abstract)
    assert {c.quote: c.bound for c in extract_paper(paper).claims}.get(quote) == bound


@pytest.mark.parametrize(
    ("abstract", "direction"),
    [
        ("Zorblax achieves a 20% improvement on FID Score.", "decrease"),
        ("Zorblax brings a 50% relative improvement in rare name word error rate.", "decrease"),
        ("Zorblax has a low error and a 20% improvement in recall.", "increase"),
        ("Zorblax outperforms Quib by 7% in RMSE.", "decrease"),
        ("Zorblax surpasses Quib by 2.5 points of recall.", "increase"),
        ("Zorblax gives a 3x latency improvement.", "decrease"),
        ("Zorblax improves the word error rate (WER) by 4%.", "decrease"),
        ("Zorblax improves answers by 9% at no training cost.", "increase"),
    ],
)
def test_less_of_what_is_bad_is_better(abstract: str, direction: str) -> None:
    (claim,) = extract_paper(Paper(paper_id="x", title="", abstract=abstract)).claims
    assert claim.direction == direction


def test_each_of_a_list_of_improvements_goes_its_own_way() -> None:
    abstract = "Zorblax brings improvements of 8% in recall, 12% in RMSE, and 6% in F1 score."
    claims = extract_paper(Paper(paper_id="x", title="", abstract=abstract)).claims
    assert [claim.direction for claim in claims] == ["increase", "decrease", "increase"]


@pytest.mark.parametrize(
    ("abstract", "quote", "kind", "direction"),
    [
        ("Zorblax prunes the index by 30%.", "30%", "change", "decrease"),
        ("Zorblax leads strong rivals by 5% and 9% on NorthQA and SouthQA.", "9%", "change", "increase"),
        ("Success rates fluctuate by more than 40% across phones.", "40%", "change", "increase"),
        ("Zorblax was preferred by 92% of the nurses.", "92%", "score", ""),
        ("Zorblax attains success rates by 97%.", "97%", "score", ""),
    ],
)
def test_what_by_stands_before_is_how_far_something_moved(abstract: str, quote: str, kind: str, direction: str) -> None:
    found = {c.quote: c for c in extract_paper(Paper(paper_id="x", title="", abstract=abstract)).claims}
    assert (found[quote].kind, found[quote].direction) == (kind, direction)

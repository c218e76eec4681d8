"""The metric of a number whose phrasing does not name it."""

import pytest
from test_linking import claims_of, slots


@pytest.mark.parametrize(
    ("abstract", "metrics"),
    [
        (
            "Recall and AUC are 0.91 and 0.95 in the first town and 0.85 and 0.90 in the second town.",
            {"0.91": "Recall", "0.95": "AUC", "0.85": "Recall", "0.90": "AUC"},
        ),
        (
            "Attacks succeed often (success rates of up to 95% for scoops, 98% for refusals, and 99% for leaks).",
            {"95%": "success rates", "98%": "success rates", "99%": "success rates"},
        ),
        # The subject of its clause: whose share, and what they do
        ("We see that 72% of the runs pass.", {"72%": "runs pass"}),
        ("Of the nurses, 64% preferred paper.", {"64%": "preferred paper"}),
        ("Overall, 72% of pupils like long breaks.", {"72%": "pupils like long breaks"}),
        ("The tool is popular, with 81% of nurses using it daily.", {"81%": "nurses using it daily"}),
        # Its object: what is done, and to what
        ("Frobnik repairs 40% of the broken tests.", {"40%": "repairs broken tests"}),
        ("The guard flags 40% of real and 12% of faked notes.", {"40%": "flags real", "12%": "flags faked notes"}),
        ("Plover granted 34.7% and 27.3% of the wishes.", {"34.7%": "granted wishes", "27.3%": "granted wishes"}),
        ("Plover needs 23% of its postal overhead.", {"23%": "needs postal overhead"}),
        # What is counted, with or without a verb that the word lists know
        ("Plover solves 28 of 30 puzzles on the day.", {"28 of 30": "solves puzzles"}),
        ("Plover misplaces only 2 of 300 eggs.", {"2 of 300": "misplaces eggs"}),
        ("In blind tests, 15 of 18 listeners liked our songs.", {"15 of 18": "listeners liked our songs"}),
        # What is used up, or taken up
        ("Plover finds its nests using 1/3 of the training tokens.", {"1/3": "training tokens"}),
        ("Tides account for 40% of the heat.", {"40%": "heat"}),
        ("Plover cuts the toll to 40% of the original.", {"40%": "toll"}),
        ("Plover has better aim with only one quarter of the feathers.", {"one quarter": "feathers"}),
        ("Plover stays within 4% of the optimal flight.", {"4%": ""}),
        # Its place: what happens there
        ("Frobnik fails in 31% of kitchens.", {"31%": "Frobnik fails"}),
        ("Frobnik finds the exit in 3 of 8 rooms.", {"3 of 8": "finds the exit"}),
        ("Frobnik writes correct verses for 35% of the prompts.", {"35%": "writes correct verses"}),
        # No share
        ("It reaches 82% accuracy, far exceeding the 61% of a plain tree.", {"82%": "accuracy", "61%": "accuracy"}),
        ("Frobnik beats all rivals on 3 of 8 boards.", {"3 of 8": ""}),
    ],
)
def test_share(abstract: str, metrics: dict[str, str]) -> None:
    assert slots(claims_of(abstract), "metric") == metrics


@pytest.mark.parametrize(
    ("abstract", "metrics"),
    [
        # A pair in a bracket is what the change before it explains
        ("It lifts recall over a tree without pruning by 9% (61% vs. 70%).", {"61%": "recall", "70%": "recall"}),
        ("Frobnik cuts queue length by 58% (from 31.5 to 13.2).", {"31.5": "queue length", "13.2": "queue length"}),
        # A measure in a bracket that is closed, or of another clause, is no change's
        ("It has R2 of 0.61 (MAE of 0.18), a 25% improvement.", {"25%": "R2"}),
        ("It brings a 4% improvement on Zog, with a win rate of 71%.", {"4%": ""}),
        ("It yields a 4% gain over a tree in mean recall.", {"4%": "recall"}),
        ("Plover has 61.5 on Zog, with low latency.", {"61.5": ""}),
        ("Plover has ratings of 3.8 for wing accuracy and 3.5 for poise.", {"3.5": "ratings"}),
        ("Plover has strong aim under high error rates and a 9% gain on Zog.", {"9%": ""}),
        ("Plover has 0.61 on Zog and raises recall.", {"0.61": ""}),
        # What one surpasses the other in
        ("Frobnik beats nurses in triage accuracy by 21%.", {"21%": "triage accuracy"}),
        # ... is what the clause beside achieves, unless it only keeps it
        ("Frobnik attains an 86% catch rate on Zog and beats nets by 34%.", {"34%": "catch rate"}),
        ("Frobnik attains high triage accuracy on Zog, beating nets by 34%.", {"34%": "triage accuracy"}),
        ("Frobnik brings fair gains in both recall and care, beating nets by 5%.", {"5%": "recall"}),
        ("Frobnik retains high recall, beating nets by 34%.", {"34%": ""}),
        # ... or what stands behind the last of several
        ("Frobnik beats nets by 5%, 6% and 7% on average recall.", {"5%": "recall", "6%": "recall", "7%": "recall"}),
        ("Frobnik beats nets by 19% and the old guards by 14% on recall.", {"19%": "recall", "14%": "recall"}),
        # ... but no task
        ("Frobnik beats nets by 5% in sorting tasks.", {"5%": ""}),
        # A rival's performance is measured as one's own is, unless it is kept
        ("Frobnik has 76% recall against 19% human performance.", {"19%": "recall"}),
        ("Frobnik has 76% recall, well above the older 67% baseline.", {"67%": "recall"}),
        ("Frobnik has 76% recall and retains 99% performance on Zog.", {"99%": "performance"}),
        ("Frobnik has a 59% catch rate, with peak performance in fog (63%).", {"63%": "catch rate"}),
        # The label of its own bracket, or of the first of several
        ("It fits well (Rough Zog Index 0.52, Plain Quux Information 0.78).", {"0.78": "Plain Quux Information"}),
        ("It does well on all (recall 95.1%, Llama-3 90.7%).", {"90.7%": "recall"}),
        ("It reads hats (AUC: 0.91), pens (0.81) and ink (0.84).", {"0.81": "AUC", "0.84": "AUC"}),
        # What lies between two is measured, neither of them
        ("The recall gap between nets and pen scores is 40.1%.", {"40.1%": "recall gap"}),
        ("The error between Zog and expert scores was 3.2 on Quux.", {"3.2": "error"}),
        ("The correlation between guessed and true ages is 0.93.", {"0.93": "correlation"}),
        # A sentence may open with what it speaks of
        ("In terms of recall, Zorblax outperforms Quux by 3.2 points.", {"3.2 points": "recall"}),
        # Two measures, and a bracket that holds the value of each
        ("Zorblax shows high precision and recall (0.92 and 0.87).", {"0.92": "precision", "0.87": "recall"}),
        # "metrics" says nothing that the words behind the number do not
        ("It brings gains in clinical metrics of 7.4% for F1.", {"7.4%": "F1"}),
        # The second rival's number measures what the first one's does
        ("Zorblax cuts wall-clock time, surpassing Quux by 2% and Frob by 17%.", {"2%": "", "17%": ""}),
        ("It reduces the recall gap compared to the dense model to just 0.5%.", {"0.5%": "recall gap"}),
        # Where something moves is no part of its name
        ("Zorblax drives the error rate down to 3.1% on Quux.", {"3.1%": "error rate"}),
        ("The recall drops down to 53.1% on Quux.", {"53.1%": "recall"}),
        # The name of data may hold a measure's
        ("It has a recall of 97% on Zog and 90% on the ASR set.", {"90%": "recall"}),
        # A verb, not a measure
        ("Zog reaches 56% recall and Plovr hits 49%.", {"49%": "recall"}),
        # Numbers that have a measure of their own share no list
        (
            "It shows high recall and precision, with AUC scores of 91% and 95%.",
            {"91%": "AUC scores", "95%": "AUC scores"},
        ),
        # What results are told as
        ("It learns well on seven benchmarks: +11% on Zog.", {"+11%": ""}),
        ("This is the best recall of all trees to date (80.9%).", {"80.9%": "recall"}),
        # No value of a share has a unit
        ("Zog has an F1-score of 91% and draws with 11.5 FPS.", {"91%": "F1-score", "11.5 FPS": ""}),
        # Nor has a unit what the register tells to be of another sort
        ("It beats them by 7.3 dB in PSNR while it draws at 401 FPS.", {"7.3 dB": "PSNR", "401 FPS": ""}),
        ("It has a throughput of 45 tokens/s while eating 8.4 W.", {"45 tokens/s": "throughput", "8.4 W": "power"}),
        ("Zog has 99.9% recall in 16.5 min.", {"99.9%": "recall", "16.5 min": ""}),
        ("It has a response time of 16.5 min.", {"16.5 min": "response time"}),
        ("Zog shows pouring accuracy within 0.2 mL.", {"0.2 mL": "pouring accuracy"}),
        # How fast what is done gets done
        ("Zog is up to 50x faster when decoding.", {"50x": "decoding speed"}),
        ("Zog brings 50x faster fitting than nets.", {"50x": "fitting speed"}),
        ("Zog brings 50x faster training.", {"50x": "training speed"}),
        ("Zog brings 50x faster response times.", {"50x": "response times"}),
        ("Zog converges four times faster than nets.", {"four times": "convergence speed"}),
        ("Zog beats pens by running four times faster.", {"four times": "running speed"}),
        ("It cuts the sorting speed (up to 2.5x faster), all in fog.", {"2.5x": "sorting speed"}),
        ("It has a sorting time of 2.5x faster.", {"2.5x": "sorting time"}),
        ("It finds the sorting time to be 2x faster than Quux and 16x faster than Frob.", {"16x": "sorting time"}),
        ("Zog is 16x faster in rope latency.", {"16x": "rope latency"}),
        ("Zog is 16x faster in terms of steps.", {"16x": "speed"}),
        ("Zog runs four times faster, achieving 2x faster using GPUs.", {"four times": "speed", "2x": "speed"}),
        # A letter and the noun that it stands for
        ("They show a strong correlation (r = 0.96).", {"0.96": "correlation"}),
        ("Rank correlations reach r = -0.75.", {"-0.75": "Rank correlations"}),
        (
            "It triples the framing effect size (from d=0.15 to d=0.41).",
            {"0.15": "framing effect size", "0.41": "framing effect size"},
        ),
        ("It gives guesses with correlations of r=0.86.", {"0.86": "correlations"}),
        ("Two traits stand out (r = 0.44).", {"0.44": "r"}),
        # The story goes on with a measure, not with a test statistic
        ("Recall is 81% (p = 0.03). Later, Frobnik improved from 72% to 77%.", {"72%": "Recall", "77%": "Recall"}),
        # Brackets behind what their numbers hold for
        ("Recall is low, above all in hats (61%) and wide pens (70%).", {"61%": "Recall", "70%": "Recall"}),
        ("It has low recall (61%) and high delay (70%).", {"61%": "recall", "70%": "delay"}),
        # A rate with the verb that names it
        ("Zog improves the solve rate from 53.8% to 54.8%.", {"53.8%": "solve rate", "54.8%": "solve rate"}),
        ("Zog brings a reduction ratio of 4.3.", {"4.3": "reduction ratio"}),
        ("Knots that reached rates of 4.3 stay.", {"4.3": "rates"}),
        # What was reached in a share
        ("Good accuracy results include 61% on Quux and 72% in fog.", {"61%": "accuracy", "72%": "accuracy"}),
        ("The recall levels reached by Zog and Frob are 98.6% and 96.4%.", {"98.6%": "recall", "96.4%": "recall"}),
        # Multiples beside a speedup, and a share that is surpassed itself
        ("It brings speedups of 16x in small barns and up to 470x in huge barns.", {"470x": "speedup"}),
        ("Zog exceeds local recall by 5.2 points.", {"5.2 points": "local recall"}),
        ("Zog exceeds GPT-4 recall by 5.2 points.", {"5.2 points": "recall"}),
        ("Zog exceeds local training by 5.2 points.", {"5.2 points": ""}),
        ("It brings improvements of up to +5 accuracy points on Quux.", {"+5 accuracy points": "accuracy"}),
        # What stands in for the measure told before
        ("Zog has a hit rate of 0.81, beating the baseline of 0.69.", {"0.81": "hit rate", "0.69": "hit rate"}),
        ("Zog has a latency of 6.32, compared to a kite baseline of 4.73.", {"4.73": "latency"}),
        ("Zog lifts the hit rate from 0.42 in old work to a value of 0.48.", {"0.42": "hit rate", "0.48": "hit rate"}),
        ("Zog has 61% recall and beats the previous benchmark of 24%.", {"61%": "recall", "24%": "recall"}),
        # What changes has a verb in its name, or changes by one amount more
        ("Zog cuts solving times by up to 9%.", {"9%": "solving times"}),
        ("Zog can cut leaking attempts by 9% by sorting hats.", {"9%": "leaking attempts"}),
        ("Zog cuts the risk of rope theft across all ten barns by 9%.", {"9%": "risk of rope theft"}),
        ("Zog cuts the number of tries needed for a barn by 9% and 8%.", {"8%": "number of tries"}),
        ("Zog improves prediction (online CTR by 9%).", {"9%": "online CTR"}),
        ("Zog cuts drag by 9% relative to hats and by over 12% relative to pens.", {"9%": "drag", "12%": "drag"}),
        ("Zog beats hats by 9% in drag and by 12% in recall.", {"12%": "recall"}),
        # By how much somebody is beaten, in the share that was told before
        ("It reaches 82% recall. It beats BERT by 9%.", {"82%": "recall", "9%": "recall"}),
        ("It has a latency of 82 seconds. It beats BERT by 9%.", {"82 seconds": "latency", "9%": ""}),
        ("It reaches 82% recall. Experiments on six sets show that it beats BERT by 9%.", {"9%": ""}),
        ("It beats BERT by up to 9 points of recall.", {"9 points": "recall"}),
        ("It beats BERT in recall on the road by 9%.", {"9%": "recall"}),
    ],
)
def test_neighbours(abstract: str, metrics: dict[str, str]) -> None:
    found = slots(claims_of(abstract), "metric")
    assert {quote: found[quote] for quote in metrics} == metrics


@pytest.mark.parametrize(
    ("abstract", "metrics"),
    [
        # The phrase in front of a bracket, with what it is the noun of, past what qualifies the number
        ("We count frequent omissions of needed drugs (mean 1.23).", {"1.23": "frequent omissions of needed drugs"}),
        ("Zog reaches the highest QFA (27.8%), ahead of Frob (21%).", {"27.8%": "QFA", "21%": "QFA"}),
        ("It has a higher QFA-square (0.79 vs. 0.56) and lower MSE (0.02).", {"0.56": "QFA-square"}),
        ("Zog lowers the False Alarm Rate (23% hats, 16% pens).", {"16%": "False Alarm Rate"}),
        # A pair in a bracket is of the measure before it, not of a change further off
        (
            "With a fifth fewer tries, it lowers peak toxicity (12.2 versus 14.5) and noise.",
            {"12.2": "peak toxicity", "14.5": "peak toxicity"},
        ),
        ("It sorts with recall comparable to nurses (0.79 vs. 0.75).", {"0.79": "recall", "0.75": "recall"}),
        # A noun that the bracket keeps from its adjective
        ("After a week, Zog has a flawless (100%) hit rate.", {"100%": "hit rate"}),
        ("It brings a sizeable (up to 60x) speedup in fog.", {"60x": "speedup"}),
        ("It has a good BLEU-4 (0.58) score.", {"0.58": "BLEU-4"}),
        # What stands behind the last of several
        ("It cuts bias a lot (from 0.65 to 0.83 in rank correlation).", {"0.65": "rank correlation"}),
        ("Frobnik lets small nets beat nurses (8% -> 82% catch rate).", {"8%": "catch rate", "82%": "catch rate"}),
        ("Frobnik gets 61% (dry) and 48% (wet) recall.", {"61%": "recall", "48%": "recall"}),
        # What a pair is compared with does not measure it
        ("It has better recall compared to its own notes (54.7% vs. 69.2%).", {"54.7%": "recall", "69.2%": "recall"}),
        # The noun behind a number alone in its bracket, unless it is one of a list, or no noun
        ("The guard stays weak (31% escape).", {"31%": "escape"}),
        ("It has precision (96% visual, 82% audio).", {"96%": "precision", "82%": "precision"}),
        # No model is a measure
        ("We bake a small model with recall raised from 51% to 87%.", {"51%": "recall", "87%": "recall"}),
        # Nor is what is said of the subject
        ("Hit rates remain fairly high (78%) in fog.", {"78%": "Hit rates"}),
        ("Dropped knots are rare (1.5%).", {"1.5%": ""}),
        # A setting measures nothing
        ("At a carrier frequency of 5 GHz, it brings a 7% gain.", {"7%": ""}),
        # The measure that comes, where none has come
        ("While Zog has 53% on Quux, Frob has 91% accuracy.", {"53%": "accuracy", "91%": "accuracy"}),
        # A unit in front of a measure that is counted elsewhere
        ("It has 88% recall and 205 ms response time.", {"205 ms": "response time"}),
        ("It reaches an mAP of 0.95, with an inference speed of 14 ms.", {"14 ms": "inference speed"}),
    ],
)
def test_measure(abstract: str, metrics: dict[str, str]) -> None:
    found = slots(claims_of(abstract), "metric")
    assert {quote: found[quote] for quote in metrics} == metrics


@pytest.mark.parametrize(
    ("abstract", "metrics"),
    [
        # Long and short form where the sentence gives both
        ("It has a Quiz Hit Rate (QHR) of 0.61.", {"0.61": "Quiz Hit Rate (QHR)"}),
        ("Its quiz hit rate (QHR) falls; a QHR of 0.48 remains.", {"0.48": "quiz hit rate (QHR)"}),
        # What stands behind "below" is no measure, and a speedup is one by itself
        ("Zog reaches 78.6% accuracy, only 1.5% below Frobnik.", {"1.5%": "accuracy"}),
        ("It brings an inference speedup of 2.4x.", {"2.4x": "inference speedup"}),
        ("We obtain up to 1.9x extra speedup at low cost.", {"1.9x": "speedup"}),
        # So is an overhead, with or without what it is of; a participle leads up to what changes
        ("Zog has a 3.2% false alarm rate and 7.2% overhead.", {"3.2%": "false alarm rate", "7.2%": "overhead"}),
        ("Zog cuts knot variance at a 6% computational overhead.", {"6%": "computational overhead"}),
        ("Zog shows a 78% cost cut and 23% improved knot recall.", {"78%": "cost", "23%": "knot recall"}),
        ("Zog has a 16x expanded rope length.", {"16x": "rope length"}),
        ("It has the lowest Frog Jump Distance (FJD) scores of 0.61.", {"0.61": "Frog Jump Distance (FJD)"}),
        # Performance is said of any measure
        ("It improves ranking performance by 18% in NDCG@10.", {"18%": "NDCG@10"}),
        ("It improves early performance by 60% on average and final performance by 5%.", {"60%": "early performance"}),
        # Two systems under one measure, and one system's own
        ("It improves the recall of Frob-2 and Quux-3 by 16% and 10%.", {"16%": "recall", "10%": "recall"}),
        ("It has a correlation of 0.82 compared to pGRDT's 0.33.", {"0.33": "correlation"}),
        ("It needs 600-fold less compute.", {"600-fold": "compute"}),
        # Each its own in a list of changes, and of two that are changed together
        ("In fog, knot wear and knot slack are reduced by 78% and 92%.", {"78%": "knot wear", "92%": "knot slack"}),
        (
            "It cuts queue length by 39%, spilled ink by 22%, and hit rates by 3%.",
            {"39%": "queue length", "22%": "spilled ink", "3%": "hit rates"},
        ),
        # As many measures as numbers
        ("It has BERT F1 and ROUGE scores of 0.858 and 0.172.", {"0.858": "BERT F1", "0.172": "ROUGE scores"}),
        ("It scores 0.858 and 0.172 in recall and precision.", {"0.858": "recall", "0.172": "precision"}),
        ("It has 99.76% accuracy, F1 of 0.99, 98% precision.", {"0.99": "F1", "98%": "precision"}),
        ("DICE achieves 85.7% agreement with nurses.", {"85.7%": "agreement"}),
        ("Zog reduces street noise to 18%.", {"18%": "street noise"}),
        ("It has a recall of 55% in English and 47% in the Lite edition.", {"47%": "recall"}),
        # Whose value it is, or on what, in a bracket
        ("It raises recall a lot (GPT-4o: 82.5%, MATH-500: 61.5%).", {"82.5%": "recall", "61.5%": "recall"}),
        ("It raises recall a lot (LLaMA: 0.95, DeepSeek: 0.94).", {"0.95": "recall", "0.94": "recall"}),
        (
            "It reaches hit rates nearing 75% on hard boards (15% improvement).",
            {"75%": "hit rates", "15%": "hit rates"},
        ),
        # What a gain is in, if it is no place
        ("Frobnik brings an 8% improvement in owl counting.", {"8%": "owl counting"}),
        ("Frobnik brings an 8% improvement in windy scenarios.", {"8%": ""}),
        ("Frobnik brings an 8% improvement in Fine Arts.", {"8%": ""}),
        # A word that qualifies a gain measures nothing, nor does a margin, nor a kind of work in front of a bracket
        ("It has a high hit rate, with a steady improvement of 4%.", {"4%": "hit rate"}),
        ("It beats nets in hit rate by a wide margin (21%).", {"21%": "hit rate"}),
        ("It brings a 21% reduction in MAE relative to nets.", {"21%": "MAE"}),
        (
            "It has hit rates on knot sorting (84%) and rope detection (79%).",
            {"84%": "hit rates", "79%": "hit rates"},
        ),
        # A measure at the value of another
        ("It has a 91.4% hit rate at an 8.7% false-alarm rate.", {"91.4%": "hit rate", "8.7%": "false-alarm rate"}),
        ("It agrees with the nurses only 92.4% of the time.", {"92.4%": "agrees with the nurses"}),
        ("Frobnik scored 74/80, the nurses 49/80.", {"74/80": "score"}),
        ("Seen from afar, Pearson's rho = 0.74.", {"0.74": "Pearson's rho"}),
        # The words behind a bracketed share are its condition
        ("We see shifts of weight (47% overall, 60% aloft).", {"47%": "shifts of weight", "60%": "shifts of weight"}),
    ],
)
def test_form(abstract: str, metrics: dict[str, str]) -> None:
    found = slots(claims_of(abstract), "metric")
    assert {quote: found[quote] for quote in metrics} == metrics


@pytest.mark.parametrize(
    ("abstract", "quote", "slots"),
    [
        # The data in front of a measure, and data alone
        ("Zog reaches a GSM8K hit rate of 0.61.", "0.61", {"metric": "hit rate", "dataset": ("GSM8K",)}),
        ("Zog brings a 5% gain in ImageNet-100 recall.", "5%", {"metric": "recall", "dataset": ("ImageNet-100",)}),
        ("Zog improves GSM8K by 5% and MMLU by 6%.", "6%", {"metric": "", "dataset": ("MMLU",)}),
        ("Zog raises GSM8K from 61.5 to 72.5.", "72.5", {"metric": "", "dataset": ("GSM8K",)}),
        # A model that is made better has the value before, and is what the one after is compared with
        ("Zog boosts Llama-3-8B by 5% on GSM8K.", "5%", {"metric": "", "baseline": "Llama-3-8B"}),
        ("Zog boosts Llama-3-8B from 61.5% to 72.5%.", "61.5%", {"metric": "", "system": "Llama-3-8B"}),
        ("Zog boosts Llama-3-8B from 61.5% to 72.5%.", "72.5%", {"metric": "", "baseline": "Llama-3-8B"}),
        ("Zog boosts the GPT-4 score by 5%.", "5%", {"metric": "GPT-4 score"}),
        # Whoever has the value, in front of what is measured
        ("Zog lifts Llama-3-8B recall from 61.5% to 72.5%.", "72.5%", {"metric": "recall", "baseline": "Llama-3-8B"}),
        ("Zog reaches a BERT F1 of 0.61.", "0.61", {"metric": "BERT F1"}),
        ("Zog lifts Llama-3-8B recall from 61.5% to 72.5%.", "61.5%", {"metric": "recall", "system": "Llama-3-8B"}),
        ("Pruning boosts Llama-3-8B's recall by 5%.", "5%", {"metric": "recall"}),
    ],
)
def test_what_is_no_part_of_a_metric(abstract: str, quote: str, slots: dict[str, object]) -> None:
    claim = claims_of(abstract)[quote]
    assert {name: getattr(claim, name) for name in slots} == slots


@pytest.mark.parametrize(
    ("abstract", "quote", "name", "value"),
    [
        ("It answers three out of four of the cases.", "three out of four", "unit", "case"),
        ("It costs a loss of accuracy of 1.7%.", "1.7%", "kind", "change"),
        ("It has a 4.4% accuracy loss due to fog.", "4.4%", "kind", "change"),
        ("It has 8.8% mean bias error compared to -37% for trees.", "-37%", "kind", "score"),
        # A multiple goes the way of the word of less that leads up to it
        ("Zog can reduce 5x rope usage and 11x barn area.", "5x", "direction", "decrease"),
        ("Zog can reduce 5x rope usage and 11x barn area.", "11x", "direction", "decrease"),
        ("Zog has a much lower barn footprint, 5-10x.", "5-10x", "direction", "decrease"),
        ("It cuts muddle, often by an order of magnitude.", "an order of magnitude", "direction", "decrease"),
        ("It brings a rope reduction and 11x barn area.", "11x", "direction", "increase"),
        ("It cuts rope but doubles the barn area.", "doubles", "direction", "increase"),
    ],
)
def test_neighbouring_fields(abstract: str, quote: str, name: str, value: str) -> None:
    assert getattr(claims_of(abstract)[quote], name) == value


def test_a_system_is_not_what_changes() -> None:
    claims = claims_of("We propose IGD. IGD achieves a 7% improvement.", "IGD: Pruned Trees")
    assert slots(claims, "metric") == {"7%": ""}

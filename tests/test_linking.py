"""Slots that the number's own phrasing leaves open: who, on what, against whom, under which condition."""

from typing import Any

import pytest

from extract import Claim, Paper, extract_claims


def claims_of(abstract: str, title: str = "Faster Trees") -> dict[str, Claim]:
    """Claims by quote; sizes are left out."""
    paper = Paper(paper_id="example", title=title, abstract=abstract)
    return {claim.quote: claim for claim in extract_claims(paper) if claim.kind != "size"}


def slots(claims: dict[str, Claim], name: str) -> dict[str, object]:
    return {quote: getattr(claim, name) for quote, claim in claims.items()}


def bug(*values: object, reason: str) -> Any:
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    ("title", "abstract", "system"),
    [
        # Introduced by the title
        ("Zorblax: Faster Trees", "We prune trees. Our method reaches 91.2% accuracy.", "Zorblax"),
        ("Zorblax: Faster Trees", "Trees are slow. It reaches 91.2% accuracy.", "Zorblax"),
        ("Zorblax: Faster Trees", "Results show that our approach reaches 91.2% accuracy.", "Zorblax"),
        # Introduced by the abstract
        ("Faster Trees", "We propose Zorblax, a new pruner. It reaches 91.2% accuracy.", "Zorblax"),
        ("Faster Trees", "We present a pruner called Zorblax. Our model reaches 91.2% accuracy.", "Zorblax"),
        ("Faster Trees", "We introduce Sparse Orbit Routing (SOR), a framework. We reach 91.2% accuracy.", "SOR"),
        # A team is no benchmark, though its title goes on like one's
        ("Zorblax at QuuxEval 2025: Evaluating Trees", "Our system gains 5% recall in the QuuxEval task.", "Zorblax"),
        # Named by the clause
        ("Zorblax: Faster Trees", "The linear probe reaches 71.2% accuracy.", "linear probe"),
        ("Zorblax: Faster Trees", "Frobnik reaches 71.2% accuracy.", "Frobnik"),
        # Named by nobody
        ("Faster Trees", "An accuracy of 71.2% is reached.", ""),
        (
            "",
            "We propose a small, tide-aware harbour planner. Our strategy gains 5% recall.",
            "tide-aware harbour planner",
        ),
        ("", "We propose a fast, tidal planner. We gain 5% recall.", ""),
        ("", "A tide-aware planner is proposed. It gains 5% recall.", "tide-aware planner"),
        ("", "Here, a new tide-aware planner for boats is developed. It gains 5% recall.", "tide-aware planner"),
        ("", "We propose a training-free method, the Tide Strategy. Our strategy gains 5% recall.", "Tide Strategy"),
        ("", "We introduce a planning method: TideNet. We gain 5% recall.", "TideNet"),
        ("", "We develop and evaluate TideNet, a planner. We gain 5% recall.", "TideNet"),
        ("", 'We introduce the "Tide Planning Agent" (TPA), a planner. We gain 5% recall.', "TPA"),
        ("", "This work contributes a tide-aware planner. We gain 5% recall.", "tide-aware planner"),
        (
            "",
            "We present a deep learning-based approach. Using Llama-3-8B as its base, it gains 5% recall.",
            "Llama-3-8B",
        ),
        ("", "We compare nets with our own hiring planner (Tide Score). The planner gains 5% recall.", "Tide Score"),
        (
            "Tide-Aware Boat Planning: A Small Framework for Boats",
            "We propose a grounded method. It gains 5%.",
            "Tide-Aware Boat Planning",
        ),
        ("Harmonizing Tides: A Framework for Boats", "We propose a grounded method. It gains 5%.", "grounded method"),
        ("", "We propose TideNet, a net. RL with long tides gains 5% recall.", "TideNet"),
        ("", "We fine-tune a Gemma 2 language model. Our approach gains 5% recall.", "Gemma 2"),
        ("TideNet: A Planner", "\\method{} gains 5% recall over rivals.", "TideNet"),
        # Words that would fit any system, with what it is made of
        ("", "We propose a hybrid approach based on tide trees. It gains 5%.", "hybrid approach based on tide trees"),
        (
            "",
            "We present a hybrid scheme for boats combining tide trees (TTs) with sail nets to plan. It gains 5%.",
            "hybrid scheme combining tide trees (TTs) with sail nets",
        ),
        ("", "We offer a method to rank boats using trees. It gains 5%.", "method to rank boats using trees"),
        ("", "We propose a hybrid approach using harbour data. It gains 5% recall.", "hybrid approach"),
        ("", "We propose a tidal planning method based on sail nets. It gains 5% recall.", "tidal planning method"),
        # Nothing but "our method" in the abstract: what the title says of it
        ("Sparse Tide Sorting", "Boats are slow. Our method gains 5% recall.", "Sparse Tide Sorting method"),
        ("Boat Detection via Tide Trees", "Boats are slow. Our method gains 5% recall.", "method via Tide Trees"),
        ("Learning Tide Routing for Boats", "The proposed method gains 5% recall.", "proposed Tide Routing method"),
        ("Cold Waters: Sparse Tide Sorting", "This approach raises recall by 5%.", "Sparse Tide Sorting approach"),
        ("Sailing with Small Tide Models", "Our method gains 5% recall.", "method with Small Tide Models"),
        ("A Small Tide Planner for Boats", "Our method gains 5% recall.", "Small Tide Planner"),
        ("Do Boats Need Tide Trees?", "Our method gains 5% recall.", "our method"),
        ("Tide Tuning Improves Boats", "Our method gains 5% recall.", "our method"),
        ("The Role of Tides", "Our method gains 5% recall.", "our method"),
        ("Sorting Boats with Less Data", "Our method gains 5% recall.", "our method"),
        ("Sparse Tide Sorting", "Our work raises recall by 5%.", "our work"),
        ("Sparse Tide Sorting", "We propose a simple method. It gains 5% recall.", "Sparse Tide Sorting method"),
        ("Sparse Tide Sorting", "We propose a method to rank boats. It gains 5%.", "Sparse Tide Sorting method"),
        ("Sparse Tide Sorting", "We propose a tidal method. It gains 5% recall.", "tidal method"),
        ("Boats Have Tides", "We propose a simple method. It gains 5% recall.", "simple method"),
        # What is advised, found or was there before is no system
        ("", "We propose actionable improvements for boats. A recall of 91.2% is reached.", ""),
        ("", "Our previous work is on boats. A recall of 91.2% is reached.", ""),
        ("Tide Models Applied to Boats", "Boats are slow. A recall of 91.2% is reached.", ""),
        # What a system is one of, or what was done to have it; nothing else that is of a system is one
        ("", "We present the development of a tidal planning method. It gains 5%.", "tidal planning method"),
        ("", "We present a summary of gaps found in the method. A recall of 91.2% is reached.", ""),
        ("", "We present a fusion of one tide network and sails. It gains 5%.", "fusion of one tide network"),
        # What everybody may do is nobody's name
        ("", "We present a Deep Learning (DL)-based tide method. It gains 5%.", "Deep Learning (DL)-based tide method"),
        ("", "We present a Natural Language Processing tool. It gains 5%.", "Natural Language Processing tool"),
        ("", "We present a Harbour Language Sorting tool. It gains 5%.", "Harbour Language Sorting"),
        # A short form behind a noun is a part of what is presented in other words, unless the title has it
        (
            "",
            "We propose a tidal boat planner. Hard cases go to a Long Sail Memory (LSM) network. It gains 5%.",
            "tidal boat planner",
        ),
        (
            "Planning with a Long Sail Memory",
            "The Long Sail Memory (LSM) network plans well. Our tidal planner is small. It gains 5%.",
            "LSM",
        ),
        ("", "The Long Sail Memory (LSM) network plans well. It gains 5%.", "LSM"),
    ],
)
def test_system(title: str, abstract: str, system: str) -> None:
    (claim,) = claims_of(abstract, title).values()
    assert claim.system == system


@pytest.mark.parametrize(
    ("abstract", "systems"),
    [
        ("Of the two, Frobnik (71.2%) and Zorblax (74.5%), both lead.", {"71.2%": "Frobnik", "74.5%": "Zorblax"}),
        bug(
            "Frobnik (71.2%) and Zorblax (74.5%) lead the field.",
            {"71.2%": "Frobnik", "74.5%": "Zorblax"},
            reason="a name that opens the sentence is taken for a word",
        ),
        (
            "We propose Zorblax. It reaches 91.2% accuracy, compared to 85.1% for Frobnik.",
            {"91.2%": "Zorblax", "85.1%": "Frobnik"},
        ),
        ("Pruning the first layers alone improves recall by 3%.", {"3%": "Pruning the first layers"}),
        (
            "Deeper probes help, and merging two probes in one network further increases recall by 8%.",
            {"8%": "merging two probes in one network"},
        ),
        ("Zorblax reaches 62.3 BLEU (vs. 58.1 for Frobnik).", {"62.3": "Zorblax", "58.1": "Frobnik"}),
        ("Zorblax raises recall from 0.26 to 0.66.", {"0.26": "", "0.66": "Zorblax"}),
        ("Here Zorblax gains +2.1% on TIFA and +6.9% on DSG.", {"+2.1%": "Zorblax", "+6.9%": "Zorblax"}),
        (
            "Zorblax beats Plover and Dunlin, with an accuracy of 96% compared to 72% and 79%, respectively.",
            {"96%": "Zorblax", "72%": "Plover", "79%": "Dunlin"},
        ),
        ("TideNet and DunlinNet reach accuracies of 56.4% and 57.7%.", {"56.4%": "TideNet", "57.7%": "DunlinNet"}),
        ("GPT-4 leads (0.54 accuracy), in both Chinese (0.55) and Welsh.", {"0.54": "GPT-4", "0.55": "GPT-4"}),
        ("TideNet is in close agreement with domain experts (kappa: 0.91).", {"0.91": "TideNet"}),
    ],
)
def test_systems_of_one_sentence(abstract: str, systems: dict[str, str]) -> None:
    assert slots(claims_of(abstract), "system") == systems


@pytest.mark.parametrize(
    ("abstract", "origins"),
    [
        ("Zorblax reaches 91.2% accuracy, compared to 85.1% for Frobnik.", {"91.2%": "own", "85.1%": "quoted"}),
        ("Zorblax reaches 62.3 BLEU (vs. 58.1 for Frobnik).", {"62.3": "own", "58.1": "quoted"}),
    ],
)
def test_a_baselines_score_is_quoted(abstract: str, origins: dict[str, str]) -> None:
    assert slots(claims_of(abstract), "origin") == origins


@pytest.mark.parametrize(
    ("abstract", "baseline"),
    [
        ("Zorblax is 5% faster than Frobnik.", "Frobnik"),
        ("Zorblax outperforms Frobnik by 3.1% there.", "Frobnik"),
        ("Zorblax improves recall by 3.1% over Frobnik.", "Frobnik"),
        ("Zorblax cuts latency by 30% compared with Frobnik.", "Frobnik"),
        ("Zorblax cuts latency by 30% relative to Frobnik.", "Frobnik"),
        ("Zorblax cuts latency by 30% there.", ""),
        # A name is no part of a longer one
        ("BiFrob cuts latency by 30% compared with Frob.", "Frob"),
        ("Zorblax cuts latency by 30% compared with existing routers.", "routers"),
        (
            "Zorblax reaches 91% accuracy, outperforming supervised and few-shot baselines.",
            "supervised and few-shot baselines",
        ),
        # What it was trained on, or does without, is part of it
        ("Zorblax raises recall by 5% compared to nets trained on private songs.", "nets trained on private songs"),
        ("Zorblax outperforms trees trained solely on heaps of noise by 6%.", "trees trained solely on heaps of noise"),
        ("Zorblax cuts memory by 8% compared with a variant without pruning.", "variant without pruning"),
        ("Zorblax with pruning cuts memory by 8% compared with Zorblax without pruning.", "Zorblax without pruning"),
        ("Zorblax has 5% more recall than base nets without using labels.", "base nets"),
        ("Zorblax has 5% more recall than base nets without any labels.", "base nets"),
        # A noun, unless what is approached follows
        ("Zorblax cuts latency by 30%, outperforming old radio-based approaches.", "old radio-based approaches"),
        ("Zorblax outperforms existing approaches by 30% in recall.", "existing approaches"),
        # Named examples say more than their kind
        ("Zorblax cuts latency by 30%, outperforming rivals such as Frobnik and Quuxel.", "Frobnik and Quuxel"),
        # How much somebody is surpassed by says nothing of another number
        ("Zorblax keeps 92% of its recall, outperforming Frobnik by a lot.", "Frobnik"),
        ("Replacing the plain decoder with Zorblax cuts latency by 30%.", "plain decoder"),
        ("Zorblax has an 82% win rate over Frobnik.", "Frobnik"),
        ("Zorblax reaches 2.8x speedups against Plover on phones.", "Plover"),
        ("Zorblax has an accuracy of 65.8% compared to Plover's accuracy.", "Plover"),
        ("Nets trail humans by 24.3% on average.", "humans"),
        ("It cuts the latency of KV cache by 96%.", ""),
        # A participle within it
        ("Zorblax cuts latency by 30% compared to prior works.", "prior works"),
        ("Zorblax cuts latency by 30% over several recent tuned routers.", "several recent tuned routers"),
        ("Zorblax cuts latency by 30% over the best performing router.", "best performing router"),
        ("Zorblax cuts latency by 30% compared with the widely used router Plover.", "widely used router Plover"),
        ("Zorblax cuts latency by 30% over recently proposed routers.", "recently proposed routers"),
        ("Zorblax has 5% more recall compared to training from scratch.", "training from scratch"),
        # What a gain was from, or against
        ("Zorblax brings a 12% improvement in recall against baseline nets.", "baseline nets"),
        ("Zorblax brings a 12% improvement in recall against replay attacks.", ""),
        ("Zorblax shows a 9% recall gain from the baseline model.", "baseline model"),
        # What somebody has names nobody
        ("Zorblax has an F1 of 0.9, compared to scores below that.", ""),
        # A size may begin it, a score may not
        ("Zorblax needs 30% less memory than 32B models.", "32B models"),
        ("Zorblax reaches 91% accuracy, outperforming 14 baseline methods.", "14 baseline methods"),
        ("Zorblax raises recall by 5%, outperforming a 1.9B parameter baseline.", "1.9B parameter baseline"),
        ("Zorblax reaches 91% accuracy, outperforming commonly used routers.", "commonly used routers"),
        # Whoever does something behind a comma or an "and" is not compared with
        ("Compared with plain nets, Zorblax halves the cost.", "plain nets"),
        ("Compared to Plover, the size and the cost of Zorblax are cut by 12%.", "Plover"),
        ("Compared to nets such as Plover, Dunlin, and Gull, Zorblax gains 8.8% recall.", "Plover, Dunlin and Gull"),
        ("Zorblax has a 30% lower error than Plover, and Dunlin yields fewer gains.", "Plover"),
        ("Recall rises by 8.8% relative to the Plover nets and the new Dunlin net fails.", "Plover nets"),
        ("Compared to Plover, Dunlin, and Gull, our net raises recall by 8.8%.", "Plover, Dunlin, and Gull"),
    ],
)
def test_baseline(abstract: str, baseline: str) -> None:
    (claim,) = claims_of(abstract).values()
    assert claim.baseline == baseline


@pytest.mark.parametrize(
    ("abstract", "datasets"),
    [
        # In the number's own sentence
        ("Zorblax reaches 91.2% accuracy on MMLU.", [("MMLU",)]),
        ("On MMLU, Zorblax reaches 91.2% accuracy.", [("MMLU",)]),
        ("Zorblax reaches 91.2% accuracy on both MMLU and GSM8K.", [("MMLU", "GSM8K")]),
        ("Zorblax reaches 91.2% accuracy on the FooQuux dataset.", [("FooQuux",)]),
        ("Zorblax reaches 91.2% accuracy.", [()]),
        # Beside each other
        ("Zorblax outperforms Frobnik by 3.1% on CIFAR-10 and 2.4% on ImageNet.", [("CIFAR-10",), ("ImageNet",)]),
        ("Zorblax gains +2.1% on TIFA and +6.9% on DSG.", [("TIFA",), ("DSG",)]),
        (
            "Zorblax improves accuracy by 3.1% and 2.4% on CIFAR-10 and ImageNet, respectively.",
            [("CIFAR-10",), ("ImageNet",)],
        ),
        (
            "Across the HumanEval and MBPP benchmarks, Zorblax solves 85.2% and 79.1% of the problems, respectively.",
            [("HumanEval",), ("MBPP",)],
        ),
        # Inherited from the sentence before
        ("We evaluate on GSM8K and MATH. Zorblax reaches an accuracy of 88.1%.", [("GSM8K", "MATH")]),
        ("We evaluate on GSM8K. Zorblax reaches an accuracy of 88.1% on MMLU.", [("MMLU",)]),
        # Without a name, if enough is said of it
        ("On a river pollution dataset, Zorblax reaches 91.2% accuracy.", [("river pollution dataset",)]),
        ("Zorblax reaches 91.2% accuracy on an extended dataset.", [()]),
        ("On the FooQuux dataset, Zorblax reaches 91.2% accuracy.", [("FooQuux",)]),
        ("On ImageNet 128x128, Zorblax reaches an FID of 2.7.", [("ImageNet 128x128",)]),
        # Tested elsewhere
        ("We evaluate on GSM8K. In a user study, Zorblax saves 21% of the time.", [()]),
        ("We evaluate on GSM8K. Earlier work used MMLU. Zorblax reaches an accuracy of 88.1%.", [("GSM8K",)]),
        # Pointed at
        (
            "We present QuillBench, a benchmark. GSM8K is a dataset of sums. Errors fall by 4% in our benchmark.",
            [("QuillBench",)],
        ),
        # A model is no dataset
        ("Zorblax reaches 91.2% accuracy on Llama-3-8B.", [()]),
        ("Zorblax reaches 91.2% accuracy on Orbit-BERT.", [()]),
        ("Zorblax is tuned with Gentle RLHF. It reaches 91.2% accuracy.", [()]),
        # Nor is a kind of thing, or of work
        ("We evaluate on LALMs. Zorblax reaches an accuracy of 88.1%.", [()]),
        ("Zorblax saves 21% of the cost across Data Analysis and Software Engineering.", [()]),
        ("Evaluated with LLM-as-a-Judge scoring, Zorblax reaches 91.2% accuracy.", [()]),
        ("Errors rise by 12% in hard domains such as Sailing.", [()]),
        # Nor is a field that the text shortens
        ("Ship route databases (SRBs) are slow. Zorblax saves 21% of the cost.", [()]),
        ("Errors fall by 12% on Pixel 6 and Solidity v0.8.", [()]),
        # Nor a measure, or data that only the weights come from
        ("Evaluated on 80 scenes using ADE, Zorblax lowers the error by 12%.", [()]),
        ("Zorblax starts from ImageNet weights. It reaches 91.2% accuracy.", [()]),
        ("Errors fall by 12% on the MCP-integrated benchmark of pens.", [()]),
        ("Errors fall by 12% on Length-controlled FooQuux 2.0.", [("Length-controlled FooQuux 2.0",)]),
        # Nor an acronym that says what the data are for
        ("Evaluated on three public DGA datasets, Zorblax saves 21% of the cost.", [()]),
        ("Evaluated on a public DGA dataset, Zorblax saves 21% of the cost.", [()]),
        ("Evaluated on the public DGA dataset, Zorblax saves 21% of the cost.", [("DGA",)]),
        # Nor the subject, nor a tool
        ("On FooQuux, Frobnik outperforms it by 3.1%.", [("FooQuux",)]),
        ("Settings are stored using TOML. Zorblax reaches 91.2% accuracy.", [()]),
        ("Simulations using Aqua-Pond show that Zorblax saves 21% of the cost.", [("Aqua-Pond",)]),
        # One list, whatever stands between its names
        ("It saves 21% for MMLU, GSM8K and Quuxel-3.", [("MMLU", "GSM8K", "Quuxel-3")]),
        ("On the FooQuux dataset and the BarQuux corpus, Zorblax saves 21%.", [("FooQuux", "BarQuux")]),
        (
            "We evaluate it on three datasets: the Spoken Orders Dataset (SOD), Spoken Digits (SD), and the "
            "Bird Commands (BC). Zorblax saves 21% of the cost.",
            [("Spoken Orders Dataset (SOD)", "Spoken Digits (SD)", "Bird Commands (BC)")],
        ),
        (
            "Across two benchmarks-GAIA, MMLU, and Quuxel-3-the 72B variant gains 3%.",
            [("GAIA", "MMLU", "Quuxel-3")],
        ),
        ("Experiments on two datasets -- Quuxel and Plovr -- show gains of 3%.", [("Quuxel", "Plovr")]),
        ("We test it on seen (CIFAR-10) and heard (Quuxel-3) digits. Recall rises by 3%.", [("CIFAR-10", "Quuxel-3")]),
        (
            "Zorblax reaches 91.2% accuracy on the Speech Under Noisy and Quiet Streets (SUNQS) dataset.",
            [("Speech Under Noisy and Quiet Streets (SUNQS)",)],
        ),
        # Numbers in names, and names that say themselves that they are data
        ("On the Frog Part 2 test set, Zorblax saves 21% of the cost.", [("Frog Part 2",)]),
        ("Zorblax saves 21% of the cost in the Frog Calls 2024 challenge.", [("Frog Calls 2024",)]),
        ("In 2024, Zorblax saves 21% of the cost.", [()]),
        (
            "We scanned animals of the Harbour Seal Registry. Zorblax saves 21% of the cost.",
            [("Harbour Seal Registry",)],
        ),
        ("Zorblax reaches 91.2% accuracy on the Calls and Songs Challenge.", [("Calls and Songs Challenge",)]),
        # The same data again, or others
        ("We evaluate on MMLU and GSM8K. Zorblax saves 21% across both datasets.", [("MMLU", "GSM8K")]),
        ("We evaluate on MMLU and GSM8K. Across two benchmarks, Zorblax saves 21%.", [("MMLU", "GSM8K")]),
        ("We evaluate on MMLU and GSM8K. Across five public benchmarks, Zorblax saves 21%.", [()]),
        ("We evaluate on MMLU and GSM8K. Zorblax saves 21% on simpler datasets.", [()]),
        # Languages, models by their endings, parts of a study
        ("Errors fall by 12% on Modern Standard Arabic.", [()]),
        ("Errors fall by 12% on German-English and PlovBERT.", [()]),
        ("Errors fall by 12% in Phase 2 environments.", [()]),
        ("KBQA is hard. Errors fall by 12%, and recall rises by 3% for KBQA.", [(), ()]),
        ("We propose SUM (Sums of Unknown Measures), a benchmark. Recall rises by 3%.", [("SUM",)]),
        ("A network pretrained on ImageNet reaches 91.2% accuracy.", [()]),
        ("We balance the classes on the Random Oversampling Technique (ROT). Recall rises by 3%.", [()]),
        # Measures, and the long name of what is proposed
        ("We judge on Accuracy, Earliness, and Quuxness. Recall rises by 3%.", [()]),
        # People are asked apart from data
        ("We evaluate on MMLU. Zorblax is liked by 91% of our users.", [()]),
        ("We evaluate on MMLU. Ratings by three expert teachers rise by 3%.", [()]),
        # Named before as data
        ("We use the Quuxel dataset. Quuxel recall rises by 3%.", [("Quuxel",)]),
        ("We evaluate on the Quuxel 2.0 dataset. Recall rises by 3% in Quuxel.", [("Quuxel",)]),
        (
            "Zorblax gains 3.1% recall and 2.1% precision on MMLU and a 4.1% recall and 5.1% precision on GSM8K.",
            [("MMLU",), ("MMLU",), ("GSM8K",), ("GSM8K",)],
        ),
        # More of the last data, unless it tells what was spent or where else it holds
        ("Zorblax reaches 91.2% on MMLU, with Frobnik close behind (88.1%).", [("MMLU",), ("MMLU",)]),
        (
            "Zorblax gains 3.1% on MMLU, 2.1% (4.2% relative), and cuts the latency by 12%.",
            [("MMLU",), ("MMLU",), ("MMLU",), ()],
        ),
        # What others do holds for no later sentence
        ("Most probes learn from the FooQuux dataset. We propose Zorblax. It reaches 91.2% accuracy.", [()]),
        # What people enter, or take
        (
            "We ask questions of the Harbour Pilot Level 2 Examination. Plovr solves 41%.",
            [("Harbour Pilot Level 2 Examination",)],
        ),
        ("In the PLOV2031 Shared Task, Frobnik reaches 91.2% accuracy.", [("PLOV2031 Shared Task",)]),
        ("The QUUX 2031 shared task asks for frogs. We enter Plovr. It finds 41%.", [("QUUX 2031",)]),
        ("We read PET/CT exams. Zorblax reaches 91.2% accuracy.", [()]),
        ("This harbour-led study compares pens on a new dataset, InkBlots. Leaks fall by 12%.", [("InkBlots",)]),
        # A noun before the name, as a title
        ("On the wet benchmark Quuxel, Zorblax saves 21% of the cost.", [("Quuxel",)]),
        ("We build a dataset QuuxAgri and propose Zorblax. It saves 21% of the cost.", [()]),
        # Lists whose members are alike
        ("It gains 3.1% for MMLU, 4.1% for Plov, and 5.1% for GSM8K.", [("MMLU",), ("Plov",), ("GSM8K",)]),
        ("It gains a lot on MMLU (3.1%) and Plov++ (4.1%).", [("MMLU",), ("Plov++",)]),
        ("Zorblax saves 21% on AIME 2024 and 2025.", [("AIME 2024", "AIME 2025")]),
        ("On sums (GSM8K) and slow radio calls (Quuxel-3), it saves 21%.", [("GSM8K", "Quuxel-3")]),
        # What a bracket holds is of the data named in it
        ("It knows much (MMLU +3.1%) and solves sums (GSM8K +4.1%).", [("MMLU",), ("GSM8K",)]),
        # Told by what they hold, alone or at the end of a list; hardware is no data
        (
            "On a synthetic harbour pilot radio call dataset, it saves 21%.",
            [("synthetic harbour pilot radio call dataset",)],
        ),
        ("On a synthetic and a river pollution dataset, it saves 21%.", [()]),
        ("On the Quuxel-3 and spoken-order datasets, it saves 21%.", [("Quuxel-3", "spoken-order")]),
        ("On the Quuxel-3 and other public datasets, it saves 21%.", [("Quuxel-3",)]),
        ("On Quuxel-3 FPGAs, it saves 21%.", [()]),
        # A name right before its number, and no number in a name that is a percentage
        (
            "It does well on all (MMLU 95.1%, Quuxel-3 90.7%, Plov 22%, and GSM8K 29.1%).",
            [("MMLU",), ("Quuxel-3",), ("Plov",), ("GSM8K",)],
        ),
        ("Zorblax makes MMLU, GSM8K and Quuxel-3 85% easier.", [("MMLU", "GSM8K", "Quuxel-3")]),
        ("Zorblax reaches 91.2% accuracy on Quuxel 2.0-Brook.", [("Quuxel 2.0-Brook",)]),
        # What there is more than one of is no data unless it is called that
        ("Zorblax reaches 91.2% accuracy on a Plovr-7.", [()]),
        ("Zorblax reaches 91.2% accuracy on a Plovr-7 benchmark.", [("Plovr-7",)]),
        # What is faster is so whatever the data, and trials in the world are apart from them
        ("We evaluate on MMLU. Zorblax is 4x faster.", [()]),
        ("We evaluate on MMLU. Hardware experiments show that Zorblax saves 21%.", [()]),
        ("We evaluate on MMLU. Digital and field experiments show that Zorblax saves 21%.", [("MMLU",)]),
        ("We use MMLU. We benchmark three nets on Quuxel-3. Two reach an accuracy of 0%.", [("Quuxel-3",)]),
        # Of a list of results none holds for what comes after
        ("It gains 3.1% on MMLU and 4.1% on GSM8K. Its latency is 0.7 seconds.", [("MMLU",), ("GSM8K",), ()]),
        # Data that everybody knows are others than those named before
        ("We make the Quuxel dataset. Across the mainstream pen benchmarks, Zorblax saves 21%.", [()]),
        ("We make the Quuxel dataset. Across the pen benchmarks, Zorblax saves 21%.", [("Quuxel",)]),
        # The language that a dataset is in is no part of its name
        ("Zorblax reaches 91.2% accuracy on Chinese AISHELL-1.", [("AISHELL-1",)]),
        # Long names with an "and" or a genitive in them
        (
            "It saves 21% on the National Harbour and Nest Examination Survey (NHANES).",
            [("National Harbour and Nest Examination Survey (NHANES)",)],
        ),
        ("It saves 21% on the Humanity's Last Exam (HLE) benchmark.", [("Humanity's Last Exam (HLE)",)]),
        # As many other data as are counted beside the number are not the one named before
        (
            "It lifts recall on MMLU from 61% to 70%, and that across five pen benchmarks from 51% to 52%.",
            [("MMLU",), ("MMLU",), (), ()],
        ),
        ("It gains 3.1% on MMLU, and 4.1% on average across five benchmarks.", [("MMLU",), ()]),
        ("We evaluate on MMLU. It beats nets trained on public datasets by 5%.", [("MMLU",)]),
        # Parts of a dataset, and members of a list that are called sets
        ("It reaches 66% on a pen-only subset of MMLU (up 3.1%) and 26% on GSM8K.", [("MMLU",), ("MMLU",), ("GSM8K",)]),
        ("It reaches 66% on the MMLU test set and 26% on the Plov set.", [("MMLU",), ("Plov",)]),
        ("It solves 23% of MMLU, 27% of Plov-Sums, and 1% of GSM8K.", [("MMLU",), ("Plov-Sums",), ("GSM8K",)]),
        # What a baseline's name holds is not what was tested on; its score is on the same data
        ("On CIFAR-10, it lifts recall by 5% over an ImageNet baseline.", [("CIFAR-10",)]),
        ("On MMLU and GSM8K, it gains 3.1% on MMLU, and gains of 4.1% on GSM8K.", [("MMLU",), ("GSM8K",)]),
        ("It gains 2% on GSM8K and 3% on the QP1 score of TruthfulQA.", [("GSM8K",), ("TruthfulQA",)]),
        ("It gains 2% on the Hard Sums subset of GSM8K.", [("GSM8K",)]),
        # A noun before several names, as a title
        ("On the dry test sets Quuxel and Plov, it gains 2%.", [("Quuxel", "Plov")]),
        # A name of other meanings that opens the sentence, before the subject's
        ("On Spider, Zorblax reaches 71%.", [("Spider",)]),
        # A field of work that shares its letters with a dataset
        ("Guessing of age by drawing (GAD) is hard. On four GAD benchmarks, it saves 21%.", [()]),
        # Qualified, spelled out, or made anew from a known one
        ("It saves 21% on the pen-only ADNI dataset.", [("ADNI",)]),
        ("It saves 21% on Spiking Heidelberg Digits (SHD).", [("Spiking Heidelberg Digits (SHD)",)]),
        ("We evaluate Zorblax with MMLU-Twist. It saves 21%.", [("MMLU-Twist",)]),
        ("We evaluate Zorblax with MMLU-R1. It saves 21%.", [()]),
        # Named as data, whatever stands before
        ("We evaluate on the Azure Trace Dataset. Zorblax saves 21% of the cost.", [("Azure Trace Dataset",)]),
        ("Zorblax has a rho of 0.76 on the PloverBERT benchmark.", [("PloverBERT",)]),
        ("Experiments on four PloverQA datasets show gains of 9.6% in accuracy.", [()]),
        (
            "It improves F1 by 2.8% over rivals on PloverQA, with gains of 4.2% in recall on DunlinQA.",
            [("PloverQA",), ("DunlinQA",)],
        ),
        # Several numbers of data that stand behind the last of them
        ("It gains 3% on PloverQA, 4% and 5% on DunlinQA.", [("PloverQA",), ("DunlinQA",), ("DunlinQA",)]),
        (
            "Recall rises from 41% to 52% on PloverQA and from 61% to 70% on DunlinQA.",
            [("PloverQA",)] * 2 + [("DunlinQA",)] * 2,
        ),
        (
            "It lifts recall by 3% and F1 by 4% on PloverQA, and gains 5% in recall and 6% in F1 on DunlinQA.",
            [("PloverQA",)] * 2 + [("DunlinQA",)] * 2,
        ),
        (
            "On PloverQA and DunlinQA, it does well, gaining 61% recall and 70% precision on DunlinQA.",
            [("DunlinQA",), ("DunlinQA",)],
        ),
        ("It gains 3% on PloverQA, surpassing trees by 4% and nets by 5%.", [("PloverQA",)] * 3),
        # Names that begin like a sentence does
        ("Experiments on the In-Harbour dataset show gains of 3%.", [("In-Harbour",)]),
        # Two numbers of one thing, on two sets; of two things, or against two rivals
        ("On PloverQA and DunlinQA, it reaches a recall of 61% and 70%.", [("PloverQA",), ("DunlinQA",)]),
        ("On PloverQA and DunlinQA, it reaches 61% and 70% recall and precision.", [("PloverQA", "DunlinQA")] * 2),
        ("On PloverQA and DunlinQA, recall rises by 3% and 4% over nets and trees.", [("PloverQA", "DunlinQA")] * 2),
        # The account of a paper whose parts have titles begins with those
        ("Results: The Quuxel dataset holds 81 pens. GPT-4 has a recall of 0.61.", [("Quuxel",)]),
        ("Results: Twelve datasets hold pens. GPT-4 has a recall of 0.61.", [()]),
        # One of several sets is told as an instance of what all of them show
        ("It lifts recall by 3%, with gains of up to 9% on PloverQA.", [(), ("PloverQA",)]),
        ("It lifts recall by 3% on average, including 9% on PloverQA.", [(), ("PloverQA",)]),
        # Names with a letter in front, or an ampersand in them
        ("It reaches 61% on the e-PLOV dataset and 70% on m-DunlinQA.", [("e-PLOV",), ("m-DunlinQA",)]),
        ("On the Pens&Hats benchmark, it reaches 61%.", [("Pens&Hats",)]),
        ("On a Q&A benchmark, it reaches 61%.", [()]),
        # What something leans on, or runs on, was not tested on
        ("Compliance reaches 75% based on HARBORT rule coverage.", [()]),
        ("It runs on the QuuxStream. It reaches 75% accuracy.", [()]),
        ("Evaluations across ChatDev and MetaGPT show success rates of 93%.", [()]),
        ("We collect a Maithili corpus. The net reaches 75% accuracy.", [()]),
        # The paper's own, where it names no other
        ("We build a new dataset QuuxAgri and propose the Zorblax net. It has a recall of 0.88.", [("QuuxAgri",)]),
        # Parts of one, and a long name with its short one before more words
        (
            "We tested nets on parts of the Northern Pilots Examination (NPE) for boats. They reach 82% accuracy.",
            [("Northern Pilots Examination (NPE)",)],
        ),
        # What is there to train on
        ("We introduce QuuxAgri, a corpus for training, and propose TideNet. It has a recall of 0.8.", [()]),
        ("TideNet is trained on QuuxAgri and evaluated on QuuxSea. It has a recall of 0.8.", [("QuuxSea",)]),
        ("TideNet was trained using the open chest CT QUUX16 dataset. It has a recall of 0.8.", [("QUUX16",)]),
        ("We fill it with QuuxAgri, a 24.3K-question choice dataset. TideNet has a recall of 0.8.", [("QuuxAgri",)]),
        # What something was trained on was not tested on; a short form behind what a name is called belongs to it
        ("Training on our carefully cleaned herring corpus lifts recall by 3%.", [()]),
        (
            "Tests on the Harbour Licensing Exam benchmark (HarboLEx) show 86% recall.",
            [("Harbour Licensing Exam (HarboLEx)",)],
        ),
        # How many times as much it is tells of data only that something was tested on
        ("TideNet is drawn from QuuxSea logs. It needs 5x fewer sonar pings than HarbourNet.", [()]),
        ("We evaluate TideNet on QuuxSea. It needs 5x fewer sonar pings than HarbourNet.", [("QuuxSea",)]),
        # A sentence that says on what else it is leaves the data named before
        ("We evaluate on QuuxSea. On the knot counting task, TideNet has a recall of 0.8.", [()]),
        ("We evaluate on QuuxSea. Moreover, on 40 harbour plans, TideNet has a recall of 0.8.", [()]),
        ("We evaluate on QuuxSea. TideNet has a recall of 0.8 on an internal dataset.", [()]),
        ("We evaluate on QuuxSea. On this harbour task, TideNet has a recall of 0.8.", [("QuuxSea",)]),
        ("We evaluate on QuuxSea. On the validation set, TideNet has a recall of 0.8.", [("QuuxSea",)]),
        ("We evaluate on QuuxSea. On average, TideNet has a recall of 0.8.", [("QuuxSea",)]),
        # What a later clause is on is not where the number before it was found
        ("TideNet loads sonar 3x faster, while staying competitive on the QuuxSea dataset.", [()]),
        ("TideNet cuts pings by 31% and achieves fair recall on the QuuxSea dataset.", [()]),
        ("TideNet cuts pings by 31% while staying as sharp, as demonstrated on QuuxSea-7.", [("QuuxSea-7",)]),
        # A number that has its own words for what it is on takes neither the name behind nor the one before
        ("TideNet gains 3% on eight harbour tests and 5% on QuuxQA.", [(), ("QuuxQA",)]),
        ("TideNet gains 3% on the validation split and 5% on the QuuxQA test set.", [("QuuxQA",)] * 2),
        ("TideNet gains 5% on QuuxQA and an average of 3% across six harbour tasks.", [("QuuxQA",), ()]),
        ("TideNet gains 5% on the QuuxQA benchmark, and 3% on real tides.", [("QuuxQA",), ()]),
        ("TideNet gains 5% on QuuxQA and 3% across all models.", [("QuuxQA",)] * 2),
        # Words that a sentence opens with, a language, and the two years of a contest
        ("Applying QuuxBench to nine nets cuts recall by 31%.", [("QuuxBench",)]),
        ("We evaluate on QuuxSea. TideNet has a recall of 0.8 in Kikuyu.", [("QuuxSea",)]),
        ("TideNet gains 5% on AIME 2024/2025 and GSM8K.", [("AIME 2024/2025", "GSM8K")]),
        # Several numbers that share the data behind the last of them
        ("TideNet gains 12% in recall and a 5% rise in F1 on the QuuxSea dataset.", [("QuuxSea",)] * 2),
        # What stands before a name as its title, however long; names of two letters that the register has
        ("Errors fall to 9% on their own dataset PlovGaze.", [("PlovGaze",)]),
        ("Experiments on the widely used personal harbour map dataset PlovGaze show gains of 3%.", [("PlovGaze",)]),
        ("TideNet gains 5% on the M4 dataset.", [("M4",)]),
        # A measure is no member of a list of names, and the names end before it
        (
            "TideNet cuts FID by 9% on ImageNet 256x256 and FVD by 4% on the QuuxSea dataset.",
            [("ImageNet 256x256",), ("QuuxSea",)],
        ),
        # What is told before the abstract comes to its benchmark was not measured on it
        ("Our study finds that recall falls by 3% at night. We also release QuuxBench, a new benchmark.", [()]),
        ("We release QuuxBench, a new benchmark. Our study finds that recall falls by 3%.", [("QuuxBench",)]),
        # How many times as large a thing is holds wherever it is tested
        ("On the QuuxSea dataset, TideNet beats nets that are 5x larger.", [()]),
        ("We build QuuxQA, which is twice the size of other harbour datasets.", [()]),
        # What comes with a score was told of the same trial, but for what it is made of
        ("We build TideNet from the QuuxSea corpus. It finds 81% of reefs and is 3x faster.", [("QuuxSea",)] * 2),
        ("We build TideNet from the QuuxSea corpus. It finds 81% at 3x fewer parameters.", [("QuuxSea",), ()]),
        # A name goes on behind "of", and with all of its version; who wrote of data, or what is glued to them, is none
        ("We evaluate on the Survey of Reef Nets dataset. Recall rises by 3%.", [("Survey of Reef Nets",)]),
        (
            "Using the 2021 National Survey of Reef's Health, recall rises by 3%.",
            [("2021 National Survey of Reef's Health",)],
        ),
        ("We evaluate on the TideSim 0.9.14 simulator. Recall rises by 3%.", [("TideSim 0.9.14",)]),
        ("On the QuuxSea 2.0++ dataset, recall rises by 3%.", [("QuuxSea 2.0++",)]),
        ("Evaluated on the quuxSea dataset (Plover et al., 2021), recall rises by 3%.", [("quuxSea",)]),
        ("TideNet gains 3% on CIRR and 4% on QuuxQA-outperforming all rivals.", [("CIRR",), ("QuuxQA",)]),
        ("Methods: Using the QuuxSea corpus, we train TideNet. It has a recall of 0.8.", [("QuuxSea",)]),
        # What data were made from is not what is tested on
        ("We build ReefHard, a test set derived from the QuuxSea corpus. Nets find 41%.", [("ReefHard",)]),
        (
            "Experiments use the QuuxSea and ReefTwo datasets from the TideCup challenge. Nets find 41%.",
            [("QuuxSea", "ReefTwo")],
        ),
        (
            "We make QuuxQA, a benchmark that mixes real corpora (MMLU, GSM8K) with new ones. Nets find 41%.",
            [("QuuxQA",)],
        ),
        ("Our nets do well on QuuxQA and show robust retrieval on CIRR. They find 41%.", [("CIRR",)]),
        # Short forms of common words are no names, but in a list of names
        ("It loads 3% faster than grouped-query attention (GQA) does. Recall on GQA rises by 4%.", [(), ()]),
        ("We evaluate on the GQA benchmark. Recall rises by 3%.", [("GQA",)]),
        ("We build a dataset of 161 sea-floor rock (SFR) maps. Nets find 41%.", [()]),
        ("We build a dataset named Sea Floor Rocks (SFR). Nets find 41%.", [("Sea Floor Rocks (SFR)",)]),
        # Data that have the result, or that a system owes it to, are not what it was tested on
        ("We build the ReefFacts dataset. ReefFacts also yields 6% more recall than a plain dump.", [()]),
        ("Fine-tuning on the ReefFacts dataset raises recall by 6%.", [()]),
        ("Fine-tuning a small net on the ReefFacts corpus raises recall by 6% on QuuxQA.", [("QuuxQA",)]),
        ("We build the ReefFacts dataset. It has a recall of 0.61 on ReefFacts.", [("ReefFacts",)]),
        # What something costs on some hardware, it costs whatever the data
        ("We evaluate on QuuxSea. Its recall is 0.61. A map takes 26 minutes on one RTX6000.", [("QuuxSea",), ()]),
        ("We evaluate on QuuxSea. Its recall is 0.61. A map takes 26 minutes of time.", [("QuuxSea",)] * 2),
        ("We evaluate on QuuxSea. Its recall is 0.61 with a single GPU.", [("QuuxSea",)]),
        # A number behind a list of results tells of them all, as many more of one each
        (
            "TideNet reaches 61% on MMLU and 52% on CIRR, outperforming ReefNet by an average of 4%.",
            [("MMLU",), ("CIRR",), ("MMLU", "CIRR")],
        ),
        (
            "TideNet reaches 61% on MMLU and 52% on CIRR, with only minor losses of up to 4%.",
            [("MMLU",), ("CIRR",), ("MMLU", "CIRR")],
        ),
        (
            "TideNet reaches 61% on MMLU and 52% on CIRR, surpassing ReefNet by margins of 4% and 7%, respectively.",
            [("MMLU",), ("CIRR",), ("MMLU",), ("CIRR",)],
        ),
        (
            "TideNet reaches 61% (+12%) on MMLU and 52% (+9%) on CIRR, close to the scores of 63% and 57% of ReefNet.",
            [("MMLU",), ("MMLU",), ("CIRR",), ("CIRR",), ("MMLU",), ("CIRR",)],
        ),
        (
            "TideNet reaches 61% on MMLU and 52% on CIRR, surpassing ReefNet by 4% on long questions.",
            [("MMLU",), ("CIRR",), ("CIRR",)],
        ),
        ("TideNet gains recall on MMLU and CIRR (+3% and +4%).", [("MMLU",), ("CIRR",)]),
        ("TideNet gains recall on MMLU and CIRR (+3%).", [("CIRR",)]),
    ],
)
def test_dataset(abstract: str, datasets: list[tuple[str, ...]]) -> None:
    assert [claim.dataset for claim in claims_of(abstract).values()] == datasets


def test_the_benchmark_that_a_paper_introduces_is_what_its_scores_are_on() -> None:
    abstract = "We introduce QuillBench, a benchmark of 900 drawings. The best model reaches only 41.5% accuracy."
    (claim,) = claims_of(abstract, "QuillBench: A Benchmark for Pens").values()
    assert claim.dataset == ("QuillBench",)
    assert claim.system != "QuillBench"


@pytest.mark.parametrize(
    ("title", "abstract", "datasets"),
    [
        # The head of what is said of a name tells whether it is data
        ("Quuxel: A Test Set to Try Agent Systems", "The best model solves 41% of it.", [("Quuxel",)]),
        ("Quuxel: A Hard and Wide-in-Scope Benchmark", "The best model solves 41% of it.", [("Quuxel",)]),
        ("Quuxel: A Dataset Search Engine", "The engine finds 41% of the pages.", [()]),
        ("Quuxel: A Small Model and Benchmark", "It finds 41% of the pages.", [()]),
        ("On Pens", "We introduce Quuxel, a test set of agents at work. Models fail on 41%.", [("Quuxel",)]),
        ("On Pens", "We introduce Quill Answering (QuA), the first (VQA) set. Models fail on 41%.", [()]),
        ("On Pens", "We introduce Quill Answering (QuA), a hard (VQA) benchmark. Models fail on 41%.", [("QuA",)]),
        ("On Pens", "We train Plovr, a family of models (1B) tuned on a corpus of ink. Models fail on 41%.", [()]),
        ("On Pens", "We present a dataset named Quuxel. Models fail on 41%.", [("Quuxel",)]),
        # A benchmark is there to test the system that comes with it, other data may be there to train it
        ("Plovr: Better Pens", "We introduce Plovr, a method, and PenBench. Errors fall by 41%.", [("PenBench",)]),
        ("Plovr: Better Pens", "We propose Plovr. We introduce Pen Bench. Errors fall by 41%.", [("Pen Bench",)]),
        # Where the abstract names no data, the title may
        ("Finding Reefs with the QuuxSea Dataset", "We train nets on it. They find 41% of reefs.", [("QuuxSea",)]),
        ("Plovr at ReefEval-2025 Task 7: Nets", "Our nets find 41% of reefs.", [("ReefEval-2025 Task 7",)]),
        ("Plovr at REEFS 2025: Nets", "Our nets find 41% of reefs.", [("REEFS 2025",)]),
        ("How We Won the REEF'24 Challenge", "Our nets find 41% of reefs.", [("REEF'24 Challenge",)]),
        ("A Wide-Net Dataset for Reefs", "Our nets find 41% of reefs.", [()]),
        ("Nets for Two NLP Datasets", "Our nets find 41% of reefs.", [()]),
        ("Finding Reefs with the QuuxSea Dataset", "Reefs lose 41% of fish. We train nets.", [()]),
        ("Finding Reefs with the QuuxSea Dataset", "We use Plovr Bench. Nets find 41%.", [("Plovr Bench",)]),
        # What is true before anybody made it
        ("QuillBench: Pens", "Pens leak in 41% of hats. We make QuillBench. Nets fail on 52%.", [(), ("QuillBench",)]),
    ],
)
def test_the_papers_own_data(title: str, abstract: str, datasets: list[tuple[str, ...]]) -> None:
    assert [claim.dataset for claim in claims_of(abstract, title).values()] == datasets


@pytest.mark.parametrize(
    ("abstract", "metrics"),
    [
        ("Zorblax has precision and recall of 0.91 and 0.88, respectively.", {"0.91": "precision", "0.88": "recall"}),
        ("Zorblax is 3x faster and uses half the memory.", {"3x": "speed", "half": "memory"}),
        ("Zorblax reaches 91.2% accuracy and 0.88 recall.", {"91.2%": "accuracy", "0.88": "recall"}),
        ("Its accuracy is high. Zorblax raises recall from 0.26 to 0.66.", {"0.26": "recall", "0.66": "recall"}),
        ("Zorblax raises NDCG@10 by 4.5 points.", {"4.5 points": "NDCG@10"}),
        ("Zorblax brings an average gain of 4.5% in clDice.", {"4.5%": "clDice"}),
        # A setting in front of a bracket is no metric
        ("Its accuracy is 91.2%. Zorblax does worse in zero-shot (78.9%).", {"91.2%": "accuracy", "78.9%": "accuracy"}),
        ("A high Negative Predictive Value (0.98) was seen.", {"0.98": "Negative Predictive Value"}),
        ("It shows gains in trust, including a 0.24% increase in apply rate.", {"0.24%": "apply rate"}),
        (
            "Zorblax has an accuracy of 0.82, which is 0.08 better than Plover.",
            {"0.82": "accuracy", "0.08": "accuracy"},
        ),
        ("Zorblax improves a strong classical baseline (BL-3) by 9.1%.", {"9.1%": ""}),
        (
            "Zorblax reduces BTF by nearly 90% (e.g., from 12 to 1.2) in nets.",
            {"90%": "BTF", "12": "BTF", "1.2": "BTF"},
        ),
        # The noun that only the last of a list has
        (
            "Zorblax lowers false positive and false negative rates by 3% and 4%, respectively.",
            {"3%": "false positive rates", "4%": "false negative rates"},
        ),
        (
            "Zorblax has positional and rotational errors of 0.21 m and 4.1 degrees, respectively.",
            {"0.21 m": "positional errors", "4.1 degrees": "rotational errors"},
        ),
        # Without what leads up to it
        ("We look at many boats; over 67% are safe at night.", {"67%": "safe at night"}),
        ("Zorblax can only repair 67% of the boats.", {"67%": "repair boats"}),
    ],
)
def test_metric(abstract: str, metrics: dict[str, str]) -> None:
    assert slots(claims_of(abstract), "metric") == metrics


@pytest.mark.parametrize(
    ("abstract", "condition"),
    [
        ("Zorblax reaches 91.2% accuracy on unseen tasks.", "unseen tasks"),
        ("The error falls by 12% in zero-shot transfer.", "zero-shot transfer"),
        ("Zorblax reaches 91.2% accuracy.", ""),
        # Said before the number, in its clause
        ("Experiments on noisy street scenes show that Zorblax reaches 91.2% accuracy.", "noisy street scenes"),
        ("Experiments on several benchmarks show that Zorblax reaches 91.2% accuracy.", ""),
        ("Zorblax cuts the drop in sensitivity, reaching 91.2% accuracy.", ""),
        ("Tests across rainy and dry harbours show that Zorblax reaches 91.2% accuracy.", "rainy and dry harbours"),
        ("Trained on noisy street scenes, Zorblax reaches 91.2% accuracy.", ""),
        ("Using two small encoders, Zorblax reaches 91.2% accuracy.", "two small encoders"),
        # Behind the number, though not right behind it
        ("Zorblax improves accuracy by 12% over Frobnik on rare words.", "rare words"),
        ("Zorblax reaches 91.2% accuracy, far above what was known, with losses on rare words.", ""),
        ("Zorblax reaches 91.2% accuracy on top of Frobnik.", ""),
        # Not what another clause tells of
        ("Zorblax cuts costs by 12% and improves planning on rare words.", ""),
        ("Zorblax reaches 91.2% accuracy, setting a new high mark for rainy nights.", ""),
        ("Zorblax reaches 91.2% accuracy, with some small but steady gains across rainy nights.", ""),
        ("Zorblax cuts costs by 12% compared to Frobnik, mainly on rare words.", "rare words"),
        # Behind a bracket, or behind whom it is compared with
        ("Zorblax is right most often (91.2%) in foggy harbours.", "foggy harbours"),
        ("Zorblax reaches 91.2% accuracy (mean) on foggy scenes.", "foggy scenes"),
        ("Zorblax needs 12% fewer steps than older planners on foggy scenes.", "foggy scenes"),
        ("Zorblax gains 12% in recall compared to older planners under heavy rain.", "heavy rain"),
        ("Zorblax is right most often (91.2%) with few complaints.", ""),
        ("Zorblax is quick and light (91.2% accuracy) in foggy harbours.", "foggy harbours"),
        ("Zorblax is 2.1x faster in sorting hats.", "sorting hats"),
        ("Zorblax sees a 12% average precision (AP) loss for small hats.", "small hats"),
        # A measure that was set for the test, and one that is paid with
        ("Zorblax improves recall by 12% under a tight memory budget.", "tight memory budget"),
        ("Zorblax improves recall by 12% over Frobnik at similar latency.", "similar latency"),
        ("Under limited bandwidth, Zorblax improves recall by 12%.", "limited bandwidth"),
        ("Zorblax improves recall by 12% at the cost of high latency.", ""),
        ("Zorblax improves recall by 12% with similar latency.", ""),
        # The model that something else makes better
        ("Zorblax raises the recall of Llama-3-8B on GSM8K by 12%.", "Llama-3-8B"),
        ("Our study of many LLMs on rainy nights finds that Zorblax raises recall by 12%.", "rainy nights"),
        ("With Llama 3.1 8B, Zorblax raises recall by 12%.", "Llama 3.1 8B"),
        # What is done, though its last word could be a measure's
        ("Zorblax reaches 91.2% accuracy for spotting errors.", "spotting errors"),
        ("Zorblax is 2.1x as fast in long video training.", "long video training"),
        ("Zorblax cuts costs by 12% without losing accuracy.", ""),
        ("Zorblax cuts costs by 12% without sacrificing the wheels of boats.", ""),
        ("Zorblax cuts costs by 12% without any harbour lights.", "without any harbour lights"),
        ("Questions are hard for frontier models, with an accuracy of 91.2%.", ""),
        ("Zorblax beats what is known in the literature, with an accuracy of 91.2%.", ""),
        # Named data is no condition of its own
        ("Across hard reasoning datasets, Zorblax reaches 91.2% accuracy on GSM8K.", ""),
        # The sort of trial
        ("Underwater glider trials confirm that Zorblax reaches 91.2% accuracy.", "Underwater glider trials"),
        ("Extensive experiments confirm that Zorblax reaches 91.2% accuracy.", ""),
        # How widely it holds, in full
        ("Zorblax outperforms its rivals across six robot arms, with 91.2% accuracy.", "six robot arms"),
        ("Across six harbours, Zorblax reaches 91.2% accuracy.", "six harbours"),
        ("Zorblax reaches 91.2% accuracy, and shows that it holds across diverse robot arms.", ""),
        # A phrase that is broken off, or that points elsewhere, scopes nothing
        ("Zorblax keeps its recall with a negligible 21% drop.", ""),
        ("In this case, Zorblax reaches 91.2% accuracy.", ""),
        ("In this rainy harbour case, Zorblax reaches 91.2% accuracy.", "rainy harbour case"),
        # What a share is of: where it was counted, not what was cut
        ("Zorblax answers well in 91.2% of hard cases and cuts costs.", "of hard cases"),
        ("Zorblax cuts the waiting time to 21% of the original time.", ""),
        ("Zorblax cuts the waiting time by 21% with a minor drop in recall.", ""),
        # Turns of phrase, and terms
        ("On the other hand, Zorblax reaches 91.2% accuracy.", ""),
        ("On rainy nights, in descending order, the accuracy of Zorblax is 91.2%.", "rainy nights"),
        ("In terms of sail planning, Zorblax reaches 91.2% accuracy.", ""),
        # A part of a dataset
        ("Zorblax reaches 91.2% accuracy on a pen-only subset of GSM8K.", "pen-only subset"),
        # What it goes on with: a number, an object, a noun that is spelled like a verb
        ("Zorblax cuts wait time by 12% on Raspberry Pi 5.", "Raspberry Pi 5"),
        ("Zorblax cuts wait time by 12% when pruning 5 hedges.", "pruning 5 hedges"),
        ("Zorblax cuts wait time by 12% with Llama-3 8B models.", "Llama-3 8B models"),
        ("Zorblax reaches 91.2% accuracy in spotting any late boats.", "spotting any late boats"),
        ("Zorblax reaches 91.2% accuracy in filtering out wet old hats.", "filtering out wet old hats"),
        ("Zorblax reaches 91.2% accuracy on hat matching.", "hat matching"),
        ("Zorblax reaches 91.2% accuracy on two proposed hat sets.", "two proposed hat sets"),
        ("Tests across three boat scales show that Zorblax reaches 91.2% accuracy.", "three boat scales"),
        # Not what is told of it
        ("Zorblax reaches 91.2% accuracy on quiet harbours involving boats.", "quiet harbours"),
        ("Zorblax reaches 91.2% accuracy on a quiet harbour tailored to boats.", "quiet harbour"),
    ],
)
def test_condition(abstract: str, condition: str) -> None:
    (claim,) = claims_of(abstract).values()
    assert claim.condition == condition


@pytest.mark.parametrize(
    ("abstract", "conditions"),
    [
        # Behind a list of bare numbers, for all of it
        (
            "Zorblax scores 61.2 and 64.8 BLEU for rare words.",
            {"61.2": "rare words", "64.8": "rare words"},
        ),
        (
            "Zorblax beats Frobnik by 12% and 7%, respectively, on foggy scenes.",
            {"12%": "foggy scenes", "7%": "foggy scenes"},
        ),
        # Nor is the next number a condition of the last
        (
            "Zorblax is 3 times faster with a 2% drop in recall.",
            {"3 times": "", "2%": ""},
        ),
        # What is said of one number does not hold for the next
        (
            "Zorblax reaches 91.2% accuracy in fog and a recall of 80.1%.",
            {"91.2%": "fog", "80.1%": ""},
        ),
        (
            "Zorblax reaches an accuracy of 91.2% with a mean delay of 9.5 ms.",
            {"91.2%": "", "9.5 ms": ""},
        ),
        # The number that a condition goes on with is its own, and none of a list
        (
            "Zorblax reaches a recall of 91.2% in Track 1 and a precision of 80.1% in Track 2.",
            {"91.2%": "Track 1", "80.1%": "Track 2"},
        ),
        (
            "Zorblax has a high recall only for classes 0, 1, and 2 with 91.2%, 80.1% and 72.3%.",
            {"91.2%": "classes", "80.1%": "classes", "72.3%": "classes"},
        ),
        # "respectively" pairs what follows a preposition, not who is compared
        (
            "Zorblax beats Frobnik and Quuxel by 12% and 7%, respectively.",
            {"12%": "", "7%": ""},
        ),
        (
            "Zorblax lowers the error by 12% and 7% for dry and wet rooms, respectively.",
            {"12%": "dry", "7%": "wet rooms"},
        ),
        (
            "Zorblax lowers the error by 12% and 7% with 7B and 72B nets, respectively.",
            {"12%": "7B nets", "7%": "72B nets"},
        ),
        (
            "Zorblax scores 61.2, 64.8 and 70.1 BLEU for legs 1, 2, and 3, respectively.",
            {"61.2": "legs 1", "64.8": "legs 2", "70.1": "legs 3"},
        ),
        # All that is counted, not the first
        (
            "Across 9 old harbours and 5 wharfs, Zorblax lowers the error by 12%.",
            {"12%": "9 old harbours and 5 wharfs"},
        ),
        (
            "Tests on 9 harbours and 5 wharfs show that Zorblax lowers the error by 12%.",
            {"12%": "9 harbours and 5 wharfs"},
        ),
        # What a bracket with a label is said of
        (
            "Zorblax works well for pens (AUC = 0.91) and old hats (AUC = 0.82).",
            {"0.91": "pens", "0.82": "old hats"},
        ),
        (
            "We come first in Tamil (Zorb: 61.2) and third in Hindi (Zorb: 70.1).",
            {"61.2": "Tamil", "70.1": "Hindi"},
        ),
        # An opening holds until another opens
        (
            "On wet nights, Zorblax lowers the error by 12%; on dry nights, by 7%.",
            {"12%": "wet nights", "7%": "dry nights"},
        ),
        (
            "Across six harbours (Kelb, Ost), Zorblax lowers the error by 12% and doubles the speed.",
            {"12%": "six harbours", "doubles": "six harbours"},
        ),
        # What a number stands in a bracket behind is its own, and no other's
        (
            "Zorblax excels in Hindi (0.61), Tamil (0.70) and rural Bengali (0.75).",
            {"0.61": "Hindi", "0.70": "Tamil", "0.75": "rural Bengali"},
        ),
        (
            "Zorblax does well on wet nights (an accuracy of 61%) and loses no time, with a recall of 70%.",
            {"61%": "wet nights", "70%": ""},
        ),
        (
            "Recall is low, above all in hats (61%) and wide pens (70%).",
            {"61%": "hats", "70%": "wide pens"},
        ),
    ],
)
def test_conditions_of_lists(abstract: str, conditions: dict[str, str]) -> None:
    assert slots(claims_of(abstract), "condition") == conditions


@pytest.mark.parametrize(
    ("abstract", "metric", "dataset"),
    [
        ("Zorblax reaches 91.2% accuracy on CIFAR10.", "accuracy", ("CIFAR-10",)),
        ("Zorblax reaches 91.2% balanced frobs on the FooQuux dataset.", None, (None,)),
        ("Zorblax gains 4.5 BLEU points on CIFAR10.", "BLEU", ("CIFAR-10",)),
        # A long name with its short form is known by either
        ("Zorblax has a word error rate (WER) of 4.5% on CIFAR10.", "WER", ("CIFAR-10",)),
        ("Zorblax has an odd hit quota (WER) of 4.5% on CIFAR10.", "WER", ("CIFAR-10",)),
    ],
)
def test_names_of_the_registers(abstract: str, metric: str | None, dataset: tuple[str | None, ...]) -> None:
    (claim,) = claims_of(abstract).values()
    assert (claim.metric_id, claim.dataset_id) == (metric, dataset)


def test_sizes_have_no_slots() -> None:
    paper = Paper(paper_id="example", title="Zorblax: Faster Trees", abstract="We train Zorblax on 900 drawings.")
    (claim,) = extract_claims(paper)
    assert (claim.kind, claim.metric, claim.baseline, claim.direction) == ("size", "", "", "")

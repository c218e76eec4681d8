"""Who has the value: subjects of clauses, names beside numbers, and what a paper calls its own."""

import pytest

from extract import Paper, extract_claims


def systems_of(abstract: str, title: str = "On Slow Trees") -> dict[str, str]:
    """Systems by quote; sizes are left out."""
    paper = Paper(paper_id="example", title=title, abstract=abstract)
    return {claim.quote: claim.system for claim in extract_claims(paper) if claim.kind != "size"}


@pytest.mark.parametrize(
    ("abstract", "systems"),
    [
        # The leftmost noun phrase, whatever hangs on it
        (
            "A shallow parser co-trained with tag pruning, word dropout, and hybrid lexicons boosts recall by 5%.",
            {"5%": "shallow parser"},
        ),
        ("Here the tuned probe with weights of wide layers improves recall by 5%.", {"5%": "tuned probe"}),
        ("Our probe, an old Plover net trained on birds, reaches 91.2% accuracy.", {"91.2%": "probe"}),
        ("The resulting probe reaches 91.2% accuracy.", {"91.2%": "resulting probe"}),
        ("Small probes often reach 91.2% accuracy.", {"91.2%": "Small probes"}),
        # Short forms that are spelled like words between nouns
        ("Here linear AS grading reaches 91.2% accuracy.", {"91.2%": "linear AS grading"}),
        ("Here 79% of IT workers use it.", {"79%": "IT workers"}),
        # "This" alone
        ("We propose Plover, a net. This allows a bird to raise its recall by 5%.", {"5%": "Plover"}),
        # A participle within it
        ("The lowest scoring probe reaches 41.2% accuracy.", {"41.2%": "lowest scoring probe"}),
        # What results in something, but not the results of something
        ("We see that pruning old layers results in a 5% gain.", {"5%": "pruning old layers"}),
        ("We see that small probes result in a 5% gain.", {"5%": "small probes"}),
        ("Plover has strong results in Wales, gaining 5% recall.", {"5%": "Plover"}),
        ("Plover excels at song, achieving strong results in Wales with 91.2% recall.", {"91.2%": "Plover"}),
        ("Several established probes reach 41.2% accuracy.", {"41.2%": "Several established probes"}),
        ("The suggested probe raised recall by 5%.", {"5%": "suggested probe"}),
        ("It was slow. This demonstrated strong gains of 5% with Plover.", {"5%": ""}),
        ("The resulting pruned probe reaches 91.2% accuracy.", {"91.2%": "resulting pruned probe"}),
        ("The best-performing pruned probe reaches 91.2% accuracy.", {"91.2%": "best-performing pruned probe"}),
        ("Here our carefully pruned probe raises recall by 5%.", {"5%": "carefully pruned probe"}),
        ("The linear probe reduced latency by 5%.", {"5%": "linear probe"}),
        ("When using a Dunlin net we reach 91.2% accuracy.", {"91.2%": ""}),
        # A clause of its own behind "with", "which", "whose", a comma, a web address
        (
            "Small nets lag, with Plover reaching 91.2% accuracy.",
            {"91.2%": "Plover"},
        ),
        ("Our probe outperforms the old Dunlin, which reaches 71.2% accuracy.", {"71.2%": "old Dunlin"}),
        ("It outperforms all five raters whose accuracy is 71.2%.", {"71.2%": "five raters"}),
        ("It outperforms the Dunlin solver, whose accuracy is 71.2%.", {"71.2%": "Dunlin solver"}),
        ("We saw that 1) birds sing, 2) Plover reaches 91.2% accuracy, and 3) trees grow.", {"91.2%": "Plover"}),
        ("Results show how the linear probe correctly tells birds apart and reaches 91.2%.", {"91.2%": "linear probe"}),
        ("Nets are slow this http URL Plover reaches 91.2% accuracy.", {"91.2%": "Plover"}),
        ("The linear probe, when using Dunlin as its judge, reaches 91.2% accuracy.", {"91.2%": "linear probe"}),
        ("On birds, where noise is worst, the linear probe (LP) yields 71.2% accuracy.", {"71.2%": "linear probe"}),
        ("In hard fields, where baselines struggle, Plover raises recall by 5%.", {"5%": "Plover"}),
        ("As its weights converge, Plover speeds up training by 5x.", {"5x": "Plover"}),
        ("Small nets lag, with reasoning models showing 16 points lower recall.", {"16 points": "reasoning models"}),
        ("With few samples - from Dunlin for birds - the linear probe achieves an F1 of 0.9.", {"0.9": "linear probe"}),
        ("The tuned prompts - above all short ones - improve recall by 5%.", {"5%": "tuned prompts"}),
        ("We see that distributed probes reach 91.2% accuracy.", {"91.2%": "distributed probes"}),
        # What only looks like a subject
        ("We propose Plover, a net. Overall, consistent benefits persist at 91.2% accuracy.", {"91.2%": "Plover"}),
        ("We propose Plover, a net. In the hard case it has 91.2% accuracy.", {"91.2%": "Plover"}),
        # "They" are whom the clause around theirs is about
        ("Small birds perform well, but they reach only 41.2% recall.", {"41.2%": "Small birds"}),
        # A name beside what is best, or before it; what it is where it has no name
        ("The best-performing net, Plover, achieved 91.2% accuracy.", {"91.2%": "Plover"}),
        ("Nets lag, with our top net, Plover-2, achieving an F1 of 0.81.", {"0.81": "Plover-2"}),
        ("Nets lag, with Plover 3 Pro (Slow), our best net, achieving an F1 of 0.81.", {"0.81": "Plover 3 Pro"}),
        ("The best net, a wide tree with gates, shows an F1 of 0.81.", {"0.81": "wide tree"}),
        ("The best nets, Plover and Dunlin, each achieved 91.2% accuracy.", {"91.2%": "Plover and Dunlin"}),
        ("Some nets, notably Plover 3.5, achieved 91.2% accuracy.", {"91.2%": "Plover 3.5"}),
        ("The best system, GPT Deep Research, achieved 91.2% accuracy.", {"91.2%": "GPT Deep Research"}),
        # What is done as often as measured
        ("Joint training achieves 41.3% fewer errors.", {"41.3%": "Joint training"}),
        ("Our key empirical finding reveals that Plover reaches 91.2% accuracy.", {"91.2%": "Plover"}),
        # No list of places is a subject
        ("We propose a pruning scheme. Tests on Ab, Cd, and Ef show 5% lower cost.", {"5%": "pruning scheme"}),
        # A clause about a measure is about whom the clause around it is about
        ("The linear probe excels on gulls, where accuracy reaches 91.2%.", {"91.2%": "linear probe"}),
        ("The accuracy gap of the wide probes reaches 4.3%.", {"4.3%": "wide probes"}),
        # Nor is one about what nothing is measured of
        (
            "The linear probe reaches 71.2%, with sample sequences showing 91.2% accuracy.",
            {"71.2%": "linear probe", "91.2%": "linear probe"},
        ),
        ("Plover beats nets that cannot see while surpassing them by 5%.", {"5%": "Plover"}),
        # What bounds the number is the verb
        ("All probes exceed 90% accuracy.", {"90%": "probes"}),
        # What is done
        ("Removing prior hints from prompts raises recall by 5%.", {"5%": "Removing prior hints from prompts"}),
        ("Allowing a web search worsened accuracy by 5%.", {"5%": "Allowing a web search"}),
        # What was examined
        ("An evaluation of 12 open LLMs reveals an accuracy of 71.2%.", {"71.2%": "12 open LLMs"}),
        # A measure with somebody
        ("Joint training with HGRX reaches 91.2% accuracy.", {"91.2%": "HGRX"}),
        # A participle behind a comma, unless something is inserted there
        ("Zorb-L, with nets and heads fully trained during rest, achieved 91.2% accuracy.", {"91.2%": "Zorb-L"}),
        # An example, and the best
        ("The most exact net (Plover) still reaches 45.9% accuracy.", {"45.9%": "Plover"}),
        ("The best closed model (GPT-4o) still reaches 45.9% accuracy.", {"45.9%": "GPT-4o"}),
    ],
)
def test_subject(abstract: str, systems: dict[str, str]) -> None:
    assert systems_of(abstract) == systems


@pytest.mark.parametrize(
    ("abstract", "systems"),
    [
        # Each of several
        (
            "They do badly, with 65% accuracy for GPT-4o and 68% for human raters.",
            {"65%": "GPT-4o", "68%": "human raters"},
        ),
        ("Plover and Dunlin reach 72% and 79% recall, respectively.", {"72%": "Plover", "79%": "Dunlin"}),
        (
            "It outperforms a linear baseline (0.48 F1) and a wide council (0.59 F1).",
            {"0.48": "linear baseline", "0.59": "wide council"},
        ),
        ("The quiz is easy for humans (with a success rate of 90%).", {"90%": "humans"}),
        # Quoted
        ("The probe has a correlation of 0.82 compared to Dunlin's 0.33.", {"0.82": "probe", "0.33": "Dunlin"}),
        ("The probe uses 240 Wh vs. 570 Wh of a wide net.", {"240 Wh": "probe", "570 Wh": "wide net"}),
        # Nobody gave the kappa
        ("The linear probe agrees well (Cohen's kappa: 0.66).", {"0.66": "linear probe"}),
        # The one model of a sentence that tells nobody else, but for a method and for what it was done on
        ("We study GPT-4o and see an accuracy of 15%.", {"15%": "GPT-4o"}),
        ("We study GPT-4o and o3-mini and see an accuracy of 15%.", {"15%": ""}),
        ("We study RAG and see an accuracy of 15%.", {"15%": ""}),
        ("We see on GPT-4o an accuracy of 15%.", {"15%": ""}),
        # Shares of people and of things
        ("In the end, 79% of developers use it.", {"79%": "developers"}),
        ("As the number of tools grows, 79% of developers report trouble.", {"79%": "developers"}),
    ],
)
def test_systems_beside_numbers(abstract: str, systems: dict[str, str]) -> None:
    assert systems_of(abstract) == systems


@pytest.mark.parametrize(
    ("title", "abstract", "system"),
    [
        # Names that sound like something else
        ("IoT-Zorb: Trees at Home", "We propose IoT-Zorb, a net. It reaches 91.2% accuracy.", "IoT-Zorb"),
        (
            "Trees",
            "We use what we refer to as the Woody Net. It reaches 91.2% accuracy.",
            "Woody Net",
        ),
        (
            "Weighted Tree Pruning for Gardens",
            "We turn to Weighted Tree Pruning (WTP), old as it is. Our approach reaches 91.2% accuracy.",
            "WTP",
        ),
        ("ZorbQA: Trees Questioned", "We propose ZorbQA, a framework for trees. We reach 91.2% accuracy.", "ZorbQA"),
        ("Slow Trees", "We introduce ACER (Arms Cut) that prunes. ACER improves trees. We cut costs by 5%.", "ACER"),
        ("Slow Trees", "We tame it with nets. We call our approach ZorbRE. It reaches 91.2% accuracy.", "ZorbRE"),
        ("Slow Trees", "We propose a new model (i.e., ZorbRec) of trees. It reaches 91.2% accuracy.", "ZorbRec"),
        ("Slow Trees", "Our submission, under the team name Zorbers, reaches 91.2% accuracy.", "Zorbers"),
        ("Beyond Axes: Arboreal Tree Net (A2N)", "Our model reaches 91.2% accuracy.", "A2N"),
        (
            "Neural Zorbers at TreeEval: Better Nets",
            "The proposed nested method reaches 91.2% accuracy.",
            "Neural Zorbers",
        ),
        (
            "Same Trees, Other Leaves: A Fresh Framework",
            "We propose Leafy Adversarial Nets (LEAN). Our method reaches 91.2% accuracy.",
            "LEAN",
        ),
        (
            "Tree-Woven Nets: A Net",
            "We propose Wide Nets (WN-X). Our method with tree-woven nets reaches 91.2%.",
            "Tree-Woven Nets",
        ),
        ("ZORBQAT: A Quantizer of Trees", "Our method reaches 91.2% accuracy.", "ZORBQAT"),
        ("Trees", "We develop a GUI agent that prunes. Our method reaches 91.2% accuracy.", "GUI agent"),
        ("Trees", "We present a human-AI pruning framework. Our method reaches 91.2%.", "human-AI pruning framework"),
        ("Light at Dawn: A Net", "We propose Light at Dawn, a net. It reaches 91.2% accuracy.", "Light at Dawn"),
        ("Trees", "We propose Shears in the Wind, a net. It reaches 91.2% accuracy.", "Shears in the Wind"),
        # Parts, kinds and data are no system
        ("Slow Trees", "We present Part II of a Woody Support System (WSS). It reaches 91.2% accuracy.", "WSS"),
        (
            "Slow Trees",
            "We present Leaf Or Bark (LOB), a benchmark for models. We present ZORB, a new network."
            " It reaches 91.2% accuracy.",
            "ZORB",
        ),
        ("ZORB: Slow Trees", "We introduce ZORB. We cut costs by 5%. We release ZORB's datasets.", "ZORB"),
        # What a paper without a name calls its system
        (
            "Trees",
            "Our two-arm pruning scheme is simple. Our approach reaches 91.2% accuracy.",
            "two-arm pruning scheme",
        ),
        ("Trees", "We propose two-arm pruning, as arms help. Our approach reaches 91.2% accuracy.", "two-arm pruning"),
        ("Zorblax: Trees", "Our core innovation prunes trees, cutting costs by 5%.", "Zorblax"),
        # Whose ability or measure it is
        ("Zorblax: Trees", "Tests confirm the model's robustness, with 91.2% accuracy.", "Zorblax"),
        ("Zorblax: Trees", "The model's adaptability is shown once more, with 91.2% accuracy.", "Zorblax"),
        ("Zorblax: Trees", "The model's error drops by 5%.", "Zorblax"),
        ("Trees", "Dunlin's general robustness was shown again by its accuracy of 91.2%.", "Dunlin"),
        ("Zorblax: Trees", "The provided model reaches 91.2% accuracy.", "Zorblax"),
        (
            "Trees",
            "We propose the first framework for pruning limbs. We reach 91.2% accuracy.",
            "framework for pruning limbs",
        ),
        (
            "Trees",
            "We propose a pruning model. Our work presents a wide system. We reach 91.2% accuracy.",
            "pruning model",
        ),
        # Rather what it calls its own than what it also presents
        (
            "Trees",
            "We propose a cost model. Then our two-arm pruning scheme is simple. Our approach reaches 91.2% accuracy.",
            "two-arm pruning scheme",
        ),
        ("Trees", "We propose a unified framework covering trees. We reach 91.2% accuracy.", "unified framework"),
        ("Cross-Attention of Limbs for Trees", "Our method reaches 91.2% accuracy.", "Cross-Attention of Limbs method"),
        ("A Study of Woody Networks in Gardens", "Trees grow. An accuracy of 91.2% is reached.", "Woody Networks"),
        ("A Graph-based Pruner for Trees", "Trees grow. An accuracy of 91.2% is reached.", "Graph-based Pruner"),
        ("An Analysis of Pruning for Trees", "Trees grow. An accuracy of 91.2% is reached.", ""),
        ("Trees", "Trees grow. Our approach reaches 91.2% accuracy.", "our approach"),
        ("Trees", "We apply our approach to the Dunlin model. Our approach reaches 91.2% accuracy.", "our approach"),
        ("Trees", "Our understanding of old models is poor. Our method reaches 91.2% accuracy.", "our method"),
        # The model that it tunes
        (
            "Trees",
            "We fine-tune DistilBERT on trees. The resulting model reaches 91.2% accuracy.",
            "DistilBERT",
        ),
        ("Trees", "We train a U-Net-based pruner. The model reaches 91.2% accuracy.", "U-Net"),
        ("Trees", "We present a YOLOv8-based model. It reaches 91.2% accuracy.", "YOLOv8-based model"),
        # A name between dashes
        ("Trees", "We introduce a new method - Zorb-Cut - for trees. It reaches 91.2% accuracy.", "Zorb-Cut"),
        # The best of them is nobody that was named
        ("Trees", "We propose a pruning framework. The best model reaches 91.2% accuracy.", "best model"),
        # What it is done with
        ("Zorblax: Trees", "Careful tuning via Zorblax improves recall by 5%.", "Zorblax"),
        ("Zorblax: A Two-arm Pruner", "Our two-arm model reaches 91.2% accuracy.", "Zorblax"),
        # Words of its own for what the title or the abstract names, but for its parts and for one of several
        ("Zorblax: Slow Trees", "Our shears reach 91.2% accuracy.", "Zorblax"),
        ("Slow Trees", "We introduce Zorblax, a net. This thrifty way of cutting raises recall by 5%.", "Zorblax"),
        ("Zorblax: Slow Trees", "Our smallest net reaches 91.2% accuracy.", "smallest net"),
        ("Zorblax: Slow Trees", "Our grafting component raises recall by 5%.", "grafting component"),
        # Some thing of the named system, which does nothing itself; not what others have too, nor whoever takes part
        ("Zorblax: Slow Trees", "The pruned hedge is only then cut to reach 91.2% coverage.", "Zorblax"),
        ("Zorblax: Slow Trees", "We see that its use leads to a 5% gain in recall.", "Zorblax"),
        ("Zorblax: Slow Trees", "The pruned hedge reaches 91.2% coverage.", "pruned hedge"),
        ("Zorblax: Slow Trees", "The original hedge is then cut to reach 91.2% coverage.", "original hedge"),
        ("Zorblax: Slow Trees", "The hired players are able to reach 91.2% coverage.", "hired players"),
        ("Slow Trees", "The pruned hedge is only then cut to reach 91.2% coverage.", "pruned hedge"),
        # What a measure is of, if it can be the system's
        ("Zorblax: Slow Trees", "The success rate of grafted twigs rises by 5%.", "Zorblax"),
        ("Slow Trees", "We propose a leafy framework. The number of torn twigs is reduced by 5%.", "leafy framework"),
        ("Zorblax: Slow Trees", "The success rate of human gardeners rises by 5%.", "human gardeners"),
        ("Zorblax: Slow Trees", "The accuracy of small models rises by 5%.", "small models"),
        # What has no score of its own, and words that look like a subject
        ("Zorblax: Slow Trees", "Trimmed slogans raise recall by 5%.", "Zorblax"),
        ("Zorblax: Slow Trees", "It makes old rakes inaccurate as it loses 5% of recall.", "Zorblax"),
        # One of the parts that are listed
        (
            "Zorblax: Slow Trees",
            "Zorblax has two main components: (1) a sharp blade that cuts effort by 5%, and (2) a rake.",
            "Zorblax",
        ),
        ("Zorblax: Slow Trees", "We see two things: (1) sharp blades cut effort by 5%, (2) it rains.", "sharp blades"),
        # A benchmark is larger than another
        ("QuillBench: A Benchmark", "QuillBench offers twice the volume of older sets.", "QuillBench"),
        # It has nothing that a sentence tells of others
        ("QuillBench: A Benchmark", "With less ink errors rise by 12%.", ""),
        ("QuillBench: A Benchmark", "If tried on QuillBench, errors rise by 12%.", ""),
        # What a title tells of that is found in things is no system
        ("Positional Fragility in Old Trees", "Some fall ten times sooner. Recall is 55%.", ""),
        ("Real Faults in Saws: How Real?", "Recall is 55%.", ""),
        ("Graph-based Pruning for Trees", "Recall is 55%.", "Graph-based Pruning"),
    ],
)
def test_what_the_paper_calls_its_system(title: str, abstract: str, system: str) -> None:
    assert set(systems_of(abstract, title).values()) == {system}

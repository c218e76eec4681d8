"""Who has a number that is not the paper's own: rivals, their sizes, the model that a movement starts from."""

import pytest

from extract import Paper, extract_claims


def systems_of(abstract: str, title: str = "Zorblax: Faster Trees") -> dict[str, str]:
    """Systems by quote; sizes are left out."""
    paper = Paper(paper_id="example", title=title, abstract=abstract)
    return {claim.quote: claim.system for claim in extract_claims(paper) if claim.kind != "size"}


@pytest.mark.parametrize(
    ("abstract", "systems"),
    [
        # What they have, behind "that" and "which"
        (
            "Zorblax keeps 80% recall, outperforming older nets that keep only 75%.",
            {"80%": "Zorblax", "75%": "older nets"},
        ),
        (
            "Zorblax has an F1 of 0.90, outperforming vendor tools which attain an F1 of 0.83.",
            {"0.90": "Zorblax", "0.83": "vendor tools"},
        ),
        ("Compared to Plover, which is old, we see 3.1% better recall.", {"3.1%": "Zorblax"}),
        ("Zorblax beats nets that need labels by 12%.", {"12%": "Zorblax"}),
        # Whose measure it is
        (
            "Zorblax wins 65.8% of games, compared to a baseline Plover win rate of 31.1%.",
            {"65.8%": "Zorblax", "31.1%": "baseline Plover"},
        ),
        (
            "Zorblax has an accuracy of 65.8% compared to Plover's accuracy of 31.1%.",
            {"65.8%": "Zorblax", "31.1%": "Plover"},
        ),
        ("A robust bird model (BirdNest) drops to a 40.9% error rate.", {"40.9%": "BirdNest"}),
        # Whose it is, right behind the number
        ("Zorblax has 82.7% recall, far exceeding the 40% of GPT-4.", {"82.7%": "Zorblax", "40%": "GPT-4"}),
        ("It has 65.5% recall compared to the 56.1% achieved by GPT-4.", {"65.5%": "Zorblax", "56.1%": "GPT-4"}),
        (
            "Zorblax has 100% recall compared to 12% for Plover and 40% for Old Dunlin.",
            {"100%": "Zorblax", "12%": "Plover", "40%": "Old Dunlin"},
        ),
        # How much larger they are
        (
            "Zorblax outperforms tuned nets up to 70x larger and bird models up to 671x larger.",
            {"70x": "tuned nets", "671x": "bird models"},
        ),
        ("Zorblax matches nets with 10x more parameters.", {"10x": "nets"}),
        ("Zorblax outperforms nets with 10x fewer parameters.", {"10x": "Zorblax"}),
        # In front of a bracket: behind "matching", in a list of rivals, as whose performance that is
        ("Zorblax has 98% recall, matching GPT-4 (97%).", {"98%": "Zorblax", "97%": "GPT-4"}),
        ("Zorblax beats Plover (71%), Dunlin (64%) and Gull (60%).", {"71%": "Plover", "64%": "Dunlin", "60%": "Gull"}),
        ("Zorblax has 98% recall, exceeding Plover performance (71.2%).", {"98%": "Zorblax", "71.2%": "Plover"}),
        (
            "Zorblax scores 4.1, between a naive judge (2.5) and a human reader (4.6).",
            {"4.1": "Zorblax", "2.5": "naive judge", "4.6": "human reader"},
        ),
        # The last of a list of what it holds for is nobody
        ("Zorblax leads on Gulls (71.2%), Terns (64.1%).", {"71.2%": "Zorblax", "64.1%": "Zorblax"}),
        # Behind "versus": whoever is named there, or nobody, but not the one in front of it
        ("Zorblax keeps its recall (98.2% vs. 98.9%).", {"98.2%": "Zorblax", "98.9%": ""}),
        ("Zorblax is fast (3 s versus 41 s per tree).", {"3 s": "Zorblax", "41 s": ""}),
        ("Zorblax has 82.5% recall versus 61.3% baseline, at no cost.", {"82.5%": "Zorblax", "61.3%": "baseline"}),
        (
            "Zorblax has a kappa of 0.64 versus 0.38 for leading LLMs.",
            {"0.64": "Zorblax", "0.38": "leading LLMs"},
        ),
        (
            "Zorblax has a recall of 82.5%, versus 61.3% or lower for older nets.",
            {"82.5%": "Zorblax", "61.3%": "older nets"},
        ),
        ("Zorblax is better than Plover (47.5% compared to 26.7%).", {"47.5%": "Zorblax", "26.7%": "Plover"}),
        ("Zorblax has 56% recall on old trees versus 32% on young trees.", {"56%": "Zorblax", "32%": "Zorblax"}),
        # Where whoever is surpassed stands
        (
            "Zorblax reaches 75.1% recall, outperforming human loggers at 66.2%.",
            {"75.1%": "Zorblax", "66.2%": "human loggers"},
        ),
        (
            "Zorblax has an F1 of 0.88, surpassing the previous state-of-the-art score of 0.64.",
            {"0.88": "Zorblax", "0.64": "previous state-of-the-art"},
        ),
        (
            "Zorblax takes 3 ms (faster than average human reaction time of about 273 ms).",
            {"3 ms": "Zorblax", "273 ms": "average human"},
        ),
        ("Zorblax surpasses older nets with a recall of 75.3%.", {"75.3%": "Zorblax"}),
        # In the bracket
        ("Accuracy rises for all (GPT-4: 0.95; LLaMA 0.94).", {"0.95": "GPT-4", "0.94": "LLaMA"}),
        # The model that is changed has the first value
        ("Zorblax lifts Llama3-8B from 58.8% to 90.0%.", {"58.8%": "Llama3-8B", "90.0%": "Zorblax"}),
        (
            "Zorblax lifts Llama3-8B from 58.8% to 90.0% and Qwen2-7B from 41.4% to 86.1%.",
            {"58.8%": "Llama3-8B", "90.0%": "Zorblax", "41.4%": "Qwen2-7B", "86.1%": "Zorblax"},
        ),
        ("Zorblax lifts ViT-Base's recall from 51% to 64%.", {"51%": "ViT-Base", "64%": "Zorblax"}),
        ("Zorblax lifts Swin Dice from 0.46 to 0.64.", {"0.46": "Swin", "0.64": "Zorblax"}),
        ("Zorblax lifts recall for GPT-4 (80% to 97%).", {"80%": "GPT-4", "97%": "GPT-4"}),
        ("The error falls from 9.4% (for gulls) to 1.8%.", {"9.4%": "", "1.8%": "Zorblax"}),
        ("Zorblax lifts the recall on birds from 51% to 64%.", {"51%": "", "64%": "Zorblax"}),
    ],
)
def test_rivals(abstract: str, systems: dict[str, str]) -> None:
    assert systems_of(abstract) == systems


def test_the_model_in_brackets_behind_its_number() -> None:
    abstract = "Error rates span 21% (Claude) and 43% (Llama)."
    assert systems_of(abstract, "On Birds") == {"21%": "Claude", "43%": "Llama"}


@pytest.mark.parametrize(
    ("title", "abstract", "system"),
    [
        ("On Birds", "We benchmark 12 open LLMs. An accuracy of only 41% is seen.", "12 open LLMs"),
        ("On Birds", "We test whether language models (LMs) sing. An accuracy of only 41% is seen.", "LMs"),
        ("Testing Language Models on Birds", "Some language models (LMs) sing. Accuracy is 41%.", "LMs"),
        ("On Birds", "We compare older methods. An accuracy of only 41% is seen.", ""),
    ],
)
def test_what_a_study_examines(title: str, abstract: str, system: str) -> None:
    assert list(systems_of(abstract, title).values()) == [system]

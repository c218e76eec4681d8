"""Who has each number of one sentence: in lists, in brackets, beside a number without a verb, let do it by somebody."""

import pytest

from extract import Claim, Paper, extract_claims

ZOG = "We propose Zogrim, a method. "


def claims_of(abstract: str, title: str = "Zogrim: Faster Trees") -> list[Claim]:
    paper = Paper(paper_id="example", title=title, abstract=abstract)
    return [claim for claim in extract_claims(paper) if claim.kind != "size"]


@pytest.mark.parametrize(
    ("abstract", "systems"),
    [
        # Lists of names and of numbers
        (
            "GPT-4, Claude and Gemini achieved accuracies of 72.1%, 70.3%, and 68.8%, respectively.",
            {"72.1%": "GPT-4", "70.3%": "Claude", "68.8%": "Gemini"},
        ),
        (
            "Old nets lag, with GPT-4o and Dunlin-1.5B scoring 0.52 and 0.29 in mean F1, respectively.",
            {"0.52": "GPT-4o", "0.29": "Dunlin-1.5B"},
        ),
        (
            "Small nets lag, with Gemini 2.0 Pro achieving 52.9% recall and DeepSeek-R1 reaching 80.5% precision.",
            {"52.9%": "Gemini 2.0 Pro", "80.5%": "DeepSeek-R1"},
        ),
        # A name beside the number, and no verb
        (
            "GPT-4o performs best with an accuracy of 81.2%, followed by Claude 3.5 with 79.1% and Llama 3 with 60.3%.",
            {"81.2%": "GPT-4o", "79.1%": "Claude 3.5", "60.3%": "Llama 3"},
        ),
        (
            "No net exceeds 40% accuracy, with the best model, o1, at 39.2% and humans at 92%.",
            {"39.2%": "o1", "92%": "humans"},
        ),
        ("Raters reach 92% accuracy, but the best LLM only 39.2%.", {"92%": "Raters", "39.2%": "best LLM"}),
        ("The best pairing (Alder and Birch-2-Large) reaches 41% accuracy.", {"41%": "Alder and Birch-2-Large"}),
        ("Zogrim-7B reaches 71.4% and Zogrim-70B 83.0% recall.", {"71.4%": "Zogrim-7B", "83.0%": "Zogrim-70B"}),
        (
            "Accuracy goes from 31% for Llama 3 to 81% for GPT-4o.",
            {"31%": "Llama 3", "81%": "GPT-4o"},
        ),
        (
            "The audit finds leaks in 51.2% of hard tasks with Claude-Sonnet-3.7, and in 72.7% with o3-mini.",
            {"51.2%": "Claude-Sonnet-3.7", "72.7%": "o3-mini"},
        ),
        (
            "The best nets are far apart: claude-sonnet-9 reaches 36.2% recall, gpt-9-mini 24.9%, and gpt-8 16.8%.",
            {"36.2%": "claude-sonnet-9", "24.9%": "gpt-9-mini", "16.8%": "gpt-8"},
        ),
        # How surely one differs from another tells of the better one, whoever the bracket stands behind
        (
            "Zogrim earned higher median marks than both Claude (3[2-4], p<0.001) and junior nurses (4[3-5], p<0.03).",
            {"<0.001": "Zogrim", "<0.03": "Zogrim"},
        ),
        (
            "Zogrim has a recall of 0.91 and higher precision relative to GPT-4 (p < 0.001), not to Claude (p = 0.09).",
            {"< 0.001": "Zogrim", "0.09": "Zogrim"},
        ),
        # A name, and what it is
        (
            "We make two sets: ZOG-TEST, a set of 90 riddles that beats the next-best one by 40%, and ZOG-TRAIN.",
            {"40%": "ZOG-TEST"},
        ),
        ("We count leaks: even GPT-4.1, the least biased net tested, answers 12% more questions.", {"12%": "GPT-4.1"}),
        ("On LibriSpeech, the best cascade reaches a recall of 81.3%.", {"81.3%": "best cascade"}),
        ("Based on PloverNet, a tuned parser reaches 81.3% recall.", {"81.3%": "tuned parser"}),
        # What it is called
        ("The smaller net, termed Plover Two, reaches 71.4% recall.", {"71.4%": "Plover Two"}),
        # Brackets
        (
            "Zogrim has a mean score of 56.8, beating open models (e.g., LLaVA-NeXT-72B, 40.9) and GPT-4 (45.4).",
            {"56.8": "Zogrim", "40.9": "LLaVA-NeXT-72B", "45.4": "GPT-4"},
        ),
        ("It improves on the strongest baseline (Plover, 61.7%).", {"61.7%": "Plover"}),
        (
            "This beats leading filters such as LlamaGuard-2 (1.3%) and OpenAI Moderation (3.7%).",
            {"1.3%": "LlamaGuard-2", "3.7%": "OpenAI Moderation"},
        ),
        (
            "XGBoost reached most (accuracy: 93.4%), followed by random forest (accuracy: 91.2%, AUC: 0.93).",
            {"93.4%": "XGBoost", "91.2%": "random forest", "0.93": "random forest"},
        ),
        (
            "Zogrim has 82% recall, better than the previous best system (79%) and Plover nets (70%).",
            {"82%": "Zogrim", "79%": "previous best system", "70%": "Plover nets"},
        ),
        ("Zogrim beats the best shared task system (79% F1) by 3 points.", {"79%": "best shared task system"}),
        (
            "Zogrim is better (0.5%, 1%, 90%) than Plover (16%, 10%, 72%) and Stilt (7%, 8%, 71%).",
            {"16%": "Plover", "10%": "Plover", "7%": "Stilt", "8%": "Stilt", "71%": "Stilt"},
        ),
        ("GPT-4o outperformed Llama-3-8B (F1 = 0.87 vs. 0.42).", {"0.87": "GPT-4o", "0.42": "Llama-3-8B"}),
        (
            "Random forest had an AUC of 0.91 versus 0.85 (0.82-0.88) for GPT-4.",
            {"0.85": "GPT-4", "0.82-0.88": "GPT-4"},
        ),
        (
            "GPT-4 had an accuracy of 72.1%, comparable to that of residents (73.0%).",
            {"72.1%": "GPT-4", "73.0%": "residents"},
        ),
        # What somebody else has
        (
            "Zogrim has an F1 of 0.804, on par with Plover + Copper (ABC) at 0.811 and approaching Stilt at 0.854.",
            {"0.804": "Zogrim", "0.811": "Plover + Copper (ABC)", "0.854": "Stilt"},
        ),
        ("Agents reach 30% success, far below human performance of 91.2%.", {"30%": "Agents", "91.2%": "human"}),
        ("It attains 60.3% recall, up from 52.1% with plain RAG.", {"52.1%": "plain RAG"}),
        ("Zogrim has 40.2% recall, compared to the FP16 baseline of 44.7%.", {"44.7%": "FP16 baseline"}),
        # What a verb's subject lets others do, and what results are obtained with
        ("Our method enables a 1.5B language model to reach 42.3% recall.", {"42.3%": "1.5B language model"}),
        ("The best accuracy (91%) was achieved by the CNN.", {"91%": "CNN"}),
        (
            "The best results were obtained by merging the two nets, with a recall of 86%.",
            {"86%": "merging the two nets"},
        ),
        ("Replacing the old encoder with MedZig, a larger one, yields 86% recall.", {"86%": "MedZig"}),
        ("Zogrim leads at 92.7, surpassing GPT-4 with 90.4 and DeepSeek R1 with 92.3.", {"92.3": "DeepSeek R1"}),
        ("The robustness of the model is clear, with a recall of 85%.", {"85%": "Zogrim"}),
        ("Its slim architecture cuts latency by 30%.", {"30%": "Zogrim"}),
        ("Our Zog-RL training approach lifts recall by 3%.", {"3%": "Zog-RL training approach"}),
        # What the system is in, and what it made
        ("Trees pruned to Zogrim reach 55% recall.", {"55%": "Zogrim"}),
        ("Features picked by our method reach 55% recall.", {"55%": "Zogrim"}),
        ("We also introduce Zogrim-lite, which runs at 30 FPS.", {"30 FPS": "Zogrim-lite"}),
        ("We also present a distilled variant that is 3x faster.", {"3x": "distilled variant"}),
        ("Existing detectors such as Torvo reach only 61% accuracy.", {"61%": "Torvo"}),
        ("Even advanced models like GPT-4o reach only 18.9% accuracy.", {"18.9%": "GPT-4o"}),
        (
            "Even GPT-4o solves 23.1% of riddles, while the best open net, Qwen2.5-72B, reaches 11.4%.",
            {"11.4%": "Qwen2.5-72B"},
        ),
        ("Notably, this http URL reaches 61% accuracy.", {"61%": "Zogrim"}),
        # A statistic tells more of the result that it stands behind
        (
            "Zogrim gains 1.7% over Stilt Nets (t=-4.8, p<0.001).",
            {"1.7%": "Zogrim", "-4.8": "Zogrim", "<0.001": "Zogrim"},
        ),
        ("The smallest trained net, PloverNet, reached 94.2% recall.", {"94.2%": "PloverNet"}),
    ],
)
def test_systems(abstract: str, systems: dict[str, str]) -> None:
    found = {claim.quote: claim.system for claim in claims_of(ZOG + abstract)}
    assert {quote: found.get(quote) for quote in systems} == systems


@pytest.mark.parametrize(
    ("abstract", "baselines"),
    [
        ("Compared with the strong baseline Quimby, Zogrim cuts latency by 2.3x.", {"2.3x": "strong baseline Quimby"}),
        ("It has a 4.4% gain over other baselines, setting new records.", {"4.4%": "baselines"}),
        ("Zogrim brings 1.9x and 2.7x speedups over vLLM and Torvo, respectively.", {"1.9x": "vLLM", "2.7x": "Torvo"}),
        ("Zogrim achieves a win rate of 64.2% against GPT-4.", {"64.2%": "GPT-4"}),
        (
            "Zogrim outperforms Plover by 4.2 points and the previous SOTA by 2.1 points.",
            {"4.2 points": "Plover", "2.1 points": "the previous SOTA"},
        ),
        ("Zogrim improves recall by 5.1% with respect to Plover.", {"5.1%": "Plover"}),
        (
            "Zogrim beats Plover by 5.1%, Stilt by 3.2%, and Dunlin by 1.1%.",
            {"5.1%": "Plover", "3.2%": "Stilt", "1.1%": "Dunlin"},
        ),
        ("While using 10x fewer labels than Torvo, Zogrim matches its recall.", {"10x": "Torvo"}),
        ("It raises recall by 5.1% compared to using the base model alone.", {"5.1%": "base model"}),
        ("It has gains of 5.1% and 3.2% against Torvo and Stilt, respectively.", {"5.1%": "Torvo", "3.2%": "Stilt"}),
        ("It keeps 96.7% of the accuracy of the full model.", {"96.7%": "full model"}),
        ("It keeps 95% of BERT's accuracy.", {"95%": "BERT"}),
        ("It keeps 91.2% of Torvo's recall, beating Stilt.", {"91.2%": "Torvo"}),
        ("It keeps 96.7% of the 11B model's recall.", {"96.7%": "11B model"}),
        ("Zogrim reaches only 62% of human efficiency.", {"62%": "human"}),
        ("Zogrim cuts the runtime to 2% of the original with no loss.", {"2%": "the original"}),
        ("Zogrim cuts the runtime to 5% of older methods.", {"5%": "older methods"}),
        ("Its overhead is only 0.2% of the model size.", {"0.2%": ""}),
        ("It has a better trade-off than Torvo, with up to 3.5x speedup.", {"3.5x": "Torvo"}),
        ("Zogrim has a recall of 97.2%, far higher than shallow nets.", {"97.2%": "shallow nets"}),
        ("Zogrim has a recall of 97.2%, on par with Torvo.", {"97.2%": "Torvo"}),
        ("In contrast to Torvo's 71%, Zogrim reaches 80%.", {"80%": "Torvo"}),
        ("Over a BM25 baseline, Zogrim raises recall by 5.1%.", {"5.1%": "BM25 baseline"}),
        ("Relative to baselines such as Torvo and Stilt, it saves 45% of the energy.", {"45%": "Torvo and Stilt"}),
        ("It beats all rivals-achieving up to 5% higher recall.", {"5%": "all rivals"}),
        # What a movement amounts to
        (
            "Zogrim lifts the recall of Llama3-8B from 61% to 72%, a relative gain of 18%.",
            {"72%": "Llama3-8B", "18%": "Llama3-8B"},
        ),
        # A participle in front of their noun
        ("It has a 4.4% gain over established baselines in recall.", {"4.4%": "established baselines"}),
        (
            "Compared to supervised and heuristic baselines, Zogrim gains 5.1%.",
            {"5.1%": "supervised and heuristic baselines"},
        ),
        ("Zogrim has a recall of 71.2% over established ground.", {"71.2%": ""}),
        # Whom it matches, at less cost
        ("Zogrim matches Torvo with 10x fewer labels.", {"10x": "Torvo"}),
        ("Zogrim matches Torvo's recall at 18x speed.", {"18x": "Torvo"}),
        (
            "Zogrim matches the quality of standard nets while cutting memory by 80% and time by 45%.",
            {"80%": "standard nets", "45%": "standard nets"},
        ),
        (
            "It has comparable leaf recall to the original model, shortening training by 45%.",
            {"45%": "original model"},
        ),
        ("By matching hidden states, Zogrim cuts memory by 80%.", {"80%": ""}),
        ("Zogrim matches Torvo with a recall of 71.2%.", {"71.2%": ""}),
        # What one change is compared with holds for the next of the same system
        (
            "Zogrim raises recall by 16% over strong baselines, while cutting training time by 45%.",
            {"16%": "strong baselines", "45%": "strong baselines"},
        ),
        (
            "Zogrim gains 5.1 points over Torvo on elms, and generalizes with gains of 3.2 points on firs.",
            {"5.1 points": "Torvo", "3.2 points": "Torvo"},
        ),
        (
            "Zogrim raises recall by 16% over Torvo, and keeps it under 5x compression.",
            {"16%": "Torvo", "5x": ""},
        ),
        (
            "Zogrim raises recall by 16% over Torvo, and matches Stilt with 10x fewer labels.",
            {"16%": "Torvo", "10x": "Stilt"},
        ),
    ],
)
def test_baselines(abstract: str, baselines: dict[str, str]) -> None:
    found = {claim.quote: claim.baseline for claim in claims_of(ZOG + abstract)}
    assert {quote: found.get(quote) for quote in baselines} == baselines


@pytest.mark.parametrize(
    ("title", "abstract", "system"),
    [
        ("Pruning Trees", "We propose a tree pruner. Our best model reaches 55% recall.", "our best model"),
        ("Pruning Trees", "The two-stage pipeline reaches 55% recall.", "two-stage pipeline"),
        (
            "Zog: Flagging Test Set Leaks",
            "We introduce Zog, a framework that finds leaks. It reaches 55% recall.",
            "Zog",
        ),
        ("Zog: More Trees", "We introduce Zog, a dataset of trees that is 4x larger than Elm.", "Zog"),
        # What was known before the paper names its system is of others
        ("Zog: Faster Trees", "However, this halves the yield of the trees. We introduce Zog, a brace.", ""),
        ("Zog: Faster Trees", "Yet 86% of rural growers lack a saw. We introduce Zog, a saw.", "rural growers"),
        ("Zog: Faster Trees", "Zog is a saw. In hard wood it saves 30% of the time. We show why it works.", "Zog"),
    ],
)
def test_the_papers_own(title: str, abstract: str, system: str) -> None:
    assert [claim.system.lower() for claim in claims_of(abstract, title)] == [system.lower()]


@pytest.mark.parametrize(
    "abstract",
    [
        "Llama 3 reaches 55% recall.",
        "We tune Qwen 2.5-7B on trees.",
        "It beats Claude 3.5 and wav2vec 2.0 easily.",
    ],
)
def test_versions_are_no_claims(abstract: str) -> None:
    assert {claim.quote for claim in extract_claims(Paper(paper_id="x", title="", abstract=abstract))} <= {"55%"}

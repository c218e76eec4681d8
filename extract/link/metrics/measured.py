"""What a phrase taken for a metric holds besides one: the data measured on, the model that improved, whoever has it."""

from __future__ import annotations

from extract.link.paper.dataset_parts import certain
from extract.link.paper.story import Story
from extract.link.wording.names import is_model
from extract.measures import is_measure
from extract.reading import Reading


def set_apart(reading: Reading, story: Story) -> None:
    """ "GSM8K recall" is the recall on GSM8K; "boosts Llama-3-8B by 5%" tells what was boosted, not in what."""
    if reading.rule == "change_by_again" and (reading.system in story.dataset_names or certain(reading.system)):
        reading.metric, reading.dataset, reading.system = "", [reading.system], ""
    name, _, rest = reading.metric.partition(" ")
    if not name or is_measure(name):
        return
    changed = reading.kind != "score" or reading.side != ""
    if name in story.dataset_names or certain(name):
        if is_measure(rest) if rest else changed:
            reading.metric, reading.dataset = rest, reading.dataset or [name]
    elif not rest and is_model(name):
        reading.metric = ""
        if reading.kind == "score" and reading.side != "to":
            reading.system = reading.system or name
        else:
            reading.baseline = reading.baseline or name


def holder_apart(reading: Reading) -> None:
    """ "Foo-7B recall" is the recall of Foo-7B, where that has it or is compared with; "Llama-3's recall" always is."""
    first, possessive, _ = reading.metric.partition("'s ")
    for name in (reading.system, reading.baseline, first if possessive and is_model(first) else ""):
        if not name or name.islower() or not reading.metric.startswith(name):
            continue
        rest = reading.metric[len(name) :].removeprefix("'s")
        what = rest.lstrip()
        if what != rest and is_measure(what) and (" " not in what or what[0].islower()):
            reading.metric = what

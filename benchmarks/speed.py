"""How fast extraction is beside a bare number scan and quantulum3, and whether time and memory stay in hand.

    python benchmarks/speed.py PAPERS [--peer N]
    PYTHONPATH=build/compiled python benchmarks/speed.py PAPERS    # after `make compiled`

Papers are in memory before the clock starts; what is timed takes Paper objects and gives Extraction objects, on one
core. Then every text of hostile.py is read at three lengths, each in a process of its own that is stopped after a
while: time that grows with the length shows as a ratio near 4 between the longest and the shortest.
"""

from __future__ import annotations

import argparse
import multiprocessing
import multiprocessing.connection
import resource
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from time import perf_counter, process_time

import regex
from hostile import HOSTILE, SAMPLE

from extract import Paper, extract_paper, extract_papers, read_papers

NUMBER = regex.compile(r"\d+(?:[.,]\d+)*")
SIGNED = regex.compile(r"[-+]?\d+(?:[.,]\d+)*\s?%?")
LENGTHS = (250_000, 500_000, 1_000_000)
PATIENCE = 20.0
"""Seconds after which a hostile text counts as never read."""
PARTS = 4


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("papers", nargs="+", help="files that hold abstracts, in any format that is read")
    arguments.add_argument("--peer", type=int, default=100, metavar="N", help="abstracts that quantulum3 reads")
    options = arguments.parse_args()

    papers = [record for record in read_papers(options.papers) if isinstance(record, Paper)]
    if not papers:
        sys.exit(f"no papers in {', '.join(options.papers)}: nothing to time")
    form = "as source" if (import_module("extract.shape").__file__ or "").endswith(".py") else "compiled"
    print(f"{len(papers)} abstracts of {sum(len(p.abstract) for p in papers) // len(papers)} characters, one core")
    print(f"extraction {form}\n")
    compare(papers, options.peer)
    print()
    print_hostile()


def compare(papers: Sequence[Paper], sample: int) -> None:
    """Print abstracts a second of the bare scan, of extraction and of the peer, and memory over the run."""
    extract_paper(Paper(paper_id="warm-up", title="", abstract=SAMPLE))  # compiles the rules, reads the registers
    scan, signed = (seconds_each(papers, partial(map, partial(scan_numbers, pattern))) for pattern in (NUMBER, SIGNED))
    peaks = []
    spent = 0.0
    for part in parts(papers):
        spent += seconds_each(part, extract_papers) * len(part)
        peaks.append(peak_memory())
    ours = spent / len(papers)
    print_speed("bare number scan", scan, scan)
    print_speed("with sign and %", signed, scan)
    print_speed("extract", ours, scan)
    if find_spec("quantulum3"):
        print_speed(f"quantulum3, on {min(sample, len(papers))}", peer(papers[:sample]), scan)
    else:
        print("quantulum3         not installed: pip install -e '.[bench]'")
    print("peak memory after each quarter: " + ", ".join(f"{peak:.0f} MB" for peak in peaks))


def scan_numbers(pattern: regex.Pattern[str], paper: Paper) -> int:
    return sum(1 for _ in pattern.finditer(paper.abstract))


def seconds_each(papers: Sequence[Paper], read: Callable[[Sequence[Paper]], Iterable[object]]) -> float:
    """CPU seconds a paper; what is read is dropped."""
    start = process_time()
    deque(read(papers), maxlen=0)
    return (process_time() - start) / len(papers)


def peer(papers: Sequence[Paper]) -> float:
    with warnings.catch_warnings(action="ignore"):  # it asks for its classifier, which is not compared
        parser = import_module("quantulum3.parser")
    parser.parse(papers[0].abstract)
    return seconds_each(papers, partial(map, lambda paper: parser.parse(paper.abstract)))


def print_speed(name: str, seconds: float, scan: float) -> None:
    print(f"{name:18} {1 / seconds:10,.0f} abstracts/s  {seconds / scan:8.1f} times the scan's time")


def parts(papers: Sequence[Paper]) -> Iterator[Sequence[Paper]]:
    size = -(-len(papers) // PARTS)
    return (papers[at : at + size] for at in range(0, len(papers), size))


def peak_memory() -> float:
    """The most memory this process has held so far, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def print_hostile() -> None:
    print(f"{'seconds at a length of':22}" + "".join(f"{length:>11,}" for length in LENGTHS) + "   growth (linear: 4)")
    for name, write in HOSTILE.items():
        taken: list[float] = []
        for length in LENGTHS:
            seconds = stopped_after(PATIENCE, write(length))
            if seconds is None:
                break
            taken.append(seconds)
        cells = [f"{seconds:.2f}" for seconds in taken] + ["-"] * (len(LENGTHS) - len(taken))
        growth = f"{taken[-1] / taken[0]:.1f}" if len(taken) == len(LENGTHS) else f"over {PATIENCE:.0f} s"
        print(f"{name:22}" + "".join(f"{cell:>11}" for cell in cells) + f"   {growth}", flush=True)


def stopped_after(patience: float, text: str) -> float | None:
    """Seconds that reading the text takes; None if it takes longer than `patience`."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=time_one, args=(text, sender))
    process.start()
    try:
        if not receiver.poll(patience):
            return None
        seconds: float = receiver.recv()
        return seconds
    finally:
        process.terminate()
        process.join()


def time_one(text: str, sender: multiprocessing.connection.Connection) -> None:
    paper = Paper(paper_id="hostile", title="", abstract=text)
    start = perf_counter()
    extract_paper(paper)
    sender.send(perf_counter() - start)


if __name__ == "__main__":
    main()

"""The compiled extraction beside its source, in turns: whether it gives the same to the byte, and how much sooner.

    python benchmarks/compiled.py FOLDER PAPERS [--turns N]

FOLDER is where `make compiled` put it. Every turn is a process of its own for each of the two, on one core, with the
papers in memory before the clock starts. Exits with 1 where the two differ.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import geometric_mean
from time import process_time
from typing import NamedTuple

SOURCE = Path(__file__).resolve().parents[1]


class Turn(NamedTuple):
    seconds: float
    papers: int
    digest: str
    """Of every claim and every dismissed number."""
    compiled: bool


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, help="what holds the compiled packages")
    arguments.add_argument("papers", nargs="+", help="files that hold abstracts, in any format that is read")
    arguments.add_argument("--turns", type=int, default=3, metavar="N")
    arguments.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)  # one of the processes
    options = arguments.parse_args()
    if options.alone:
        print(json.dumps(read(options.papers)))
        return

    ratios = []
    print(f"{'source':>10} {'compiled':>10}   abstracts/s")
    for _ in range(options.turns):
        source, compiled = (turn(place, options.papers) for place in (SOURCE, options.folder.resolve()))
        if source.compiled or not compiled.compiled:
            sys.exit(f"{options.folder} holds no compiled extraction, or the source is shadowed by one: make compiled")
        if source.digest != compiled.digest:
            sys.exit("the compiled extraction gives other claims than its source")
        ratios.append(source.seconds / compiled.seconds)
        speeds = [f"{reading.papers / reading.seconds:10,.0f}" for reading in (source, compiled)]
        print(*speeds, f"  {ratios[-1]:.2f} times")
    print(f"the same claims and dismissals, {geometric_mean(ratios):.2f} times as fast")


def turn(place: Path, papers: list[str]) -> Turn:
    """One reading of all papers with the packages of this place."""
    done = subprocess.run(
        [sys.executable, __file__, str(place), *papers, "--alone"],
        env=os.environ | {"PYTHONPATH": str(place)},
        stdout=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        sys.exit(done.returncode)
    return Turn(*json.loads(done.stdout))


def read(paths: list[str]) -> Turn:
    """What one process measures of the packages that it finds first."""
    from extract import Paper, extract_papers, read_papers, shape

    papers = [record for record in read_papers(paths) if isinstance(record, Paper)]
    if not papers:
        sys.exit(f"no papers in {', '.join(paths)}: nothing to time")
    list(extract_papers(papers[:50]))  # compiles the rules, reads the registers
    start = process_time()
    extractions = list(extract_papers(papers))
    seconds = process_time() - start
    digest = hashlib.sha256()
    for extraction in extractions:
        digest.update(repr((extraction.claims, extraction.dismissed)).encode())
    return Turn(seconds, len(papers), digest.hexdigest(), not shape.__file__.endswith(".py"))


if __name__ == "__main__":
    main()

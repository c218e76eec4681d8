"""Many papers over several processes: each reads some where a core is free."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import chain
from multiprocessing import get_context, parent_process

from extract.claim import Extraction, Extractor, Paper

AT_ONCE = 125
"""Papers that a process is given at a time: no fewer than go through the steps of extraction together."""
WORTH_IT = 400
"""Fewer papers are read sooner than processes are started."""


class ProcessEnded(Exception):
    """A process that read papers is gone; the text is one line: why perhaps, and what to do."""


@contextmanager
def over_processes(extract: Extractor, processes: int | None = None) -> Iterator[Extractor]:
    """The same extractor, but many papers are divided among processes, one a core unless told; few are read right here.

    It must be a function of a module. The processes end with the context, and with the process that has it. Reading
    raises ProcessEnded where one of them ends before.
    """
    count = processes or len(os.sched_getaffinity(0))
    pool: ProcessPoolExecutor | None = None

    def divided(papers: Sequence[Paper]) -> Iterator[Extraction]:
        nonlocal pool
        if count < 2 or (pool is None and len(papers) < WORTH_IT):
            return extract(papers)
        if pool is None:
            # Forking a process that holds a database and its threads may hang.
            pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_end_with_parent)
        return _divided(pool, extract, papers)

    try:
        yield divided
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _divided(pool: ProcessPoolExecutor, extract: Extractor, papers: Sequence[Paper]) -> Iterator[Extraction]:
    shares = [papers[at : at + AT_ONCE] for at in range(0, len(papers), AT_ONCE)]
    try:
        with _interrupts_held():
            extractions = pool.map(partial(_all_of, extract), shares)
        yield from chain.from_iterable(extractions)
    except BrokenProcessPool:
        raise ProcessEnded(
            "a process that read papers was stopped from outside, perhaps for want of memory; "
            "run the same again: what was written until then stays"
        ) from None


def _all_of(extract: Extractor, papers: Sequence[Paper]) -> list[Extraction]:
    return list(extract(papers))


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """What is started within never hears of Ctrl-C, which a terminal sends to all: who started it ends it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """A process whose parent was killed has nobody to work for."""
    parent = parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()

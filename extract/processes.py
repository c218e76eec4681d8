"""Many papers over several processes: what a caller maps over papers is done where a core is free."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from typing import Protocol

from extract.claim import Extraction, Paper

AT_ONCE = 50
"""Papers that a process is given at a time."""
WORTH_IT = 400
"""Fewer papers are read sooner than processes are started."""


class ProcessEnded(Exception):
    """A process that read papers is gone; the text is one line: why perhaps, and what to do."""


class Mapping(Protocol):
    """What `map` is, for papers."""

    def __call__(self, extract: Callable[[Paper], Extraction], papers: Sequence[Paper], /) -> Iterator[Extraction]: ...


@contextmanager
def over_processes(processes: int | None = None) -> Iterator[Mapping]:
    """A `map` that divides many papers among processes, one a core unless told; few papers are read right here.

    What it maps must be a function of a module. The processes end with the context, and with the process that has it.
    What is mapped raises ProcessEnded where one of them ends before.
    """
    count = processes or len(os.sched_getaffinity(0))
    pool: ProcessPoolExecutor | None = None

    def mapping(extract: Callable[[Paper], Extraction], papers: Sequence[Paper]) -> Iterator[Extraction]:
        nonlocal pool
        if count < 2 or (pool is None and len(papers) < WORTH_IT):
            return map(extract, papers)
        if pool is None:
            # Forking a process that holds a database and its threads may hang.
            pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_end_with_parent)
        return _divided(pool, extract, papers)

    try:
        yield mapping
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _divided(
    pool: ProcessPoolExecutor, extract: Callable[[Paper], Extraction], papers: Sequence[Paper]
) -> Iterator[Extraction]:
    try:
        with _interrupts_held():
            extractions = pool.map(extract, papers, chunksize=AT_ONCE)
        yield from extractions
    except BrokenProcessPool:
        raise ProcessEnded(
            "a process that read papers was stopped from outside, perhaps for want of memory; "
            "run the same again: what was written until then stays"
        ) from None


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

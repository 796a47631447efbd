"""What carries out the tasks of a build: processes here, or workers of a Dask cluster.

Both run ``read_task``, take tasks only as fast as they do them, and lose none: a task whose worker
dies is tried again, alone where others were in work, too, and in halves, until the one article is
found that no worker survives.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import islice
from typing import Final, Protocol

from dashboard.corpus.gathering import spare_memory
from dashboard.corpus.parts import Manifest
from dashboard.corpus.reading import Task, halves, read_task, write_off

# Tasks that wait for each worker, so that none is idle while the next articles are opened.
_WAITING_EACH: Final = 2
FATAL: Final = "ends the process that reads it"


class Engine(Protocol):
    """Carries out tasks; the parts come in the order in which they are done."""

    def run(self, tasks: Iterable[Task]) -> Iterator[Manifest]:
        """A manifest for each part that was written."""


class InProcess:
    """Carries out one task after the other, here."""

    def run(self, tasks: Iterable[Task]) -> Iterator[Manifest]:
        """A manifest for each task."""
        return map(read_task, tasks)


class Pool:
    """Carries out tasks in so many processes of this machine."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def run(self, tasks: Iterable[Task]) -> Iterator[Manifest]:
        """A manifest for each part, also where processes end in the middle."""
        waiting = iter(tasks)
        while True:
            unfinished: list[Task] = []
            yield from self._until_broken(waiting, unfinished)
            if not unfinished:
                return
            if len(unfinished) == 1 and len(unfinished[0].articles) > 1:  # it alone was read
                unfinished = [*halves(unfinished[0])]
            yield from self._apart(unfinished)

    def _until_broken(self, tasks: Iterator[Task], unfinished: list[Task]) -> Iterator[Manifest]:
        """What is done until no task is left or a process ends; what was begun then is told."""
        running: dict[Future[Manifest], Task] = {}
        with self._executor(self._workers) as executor:

            def give(some: Iterable[Task]) -> None:
                for task in some:
                    unfinished.append(task)  # also where no process is left that takes it
                    running[executor.submit(read_task, task)] = task

            try:
                give(islice(tasks, _WAITING_EACH * self._workers))
                while running:
                    done, _ = wait(running, return_when=FIRST_COMPLETED)
                    for future in done:
                        manifest = future.result()
                        unfinished.remove(running.pop(future))
                        yield manifest
                        give(islice(tasks, 1))
            except BrokenProcessPool:
                pass
            finally:
                executor.shutdown(wait=False, cancel_futures=True)

    def _apart(self, tasks: Iterable[Task]) -> Iterator[Manifest]:
        """One task after the other; one that ends its process comes back in halves.

        What ends a process that has read others is tried again in a fresh one: they may have
        filled its memory.
        """
        waiting = deque(tasks)
        while waiting:
            is_fresh = True
            with self._executor(1) as executor, suppress(BrokenProcessPool):
                while waiting:
                    yield executor.submit(read_task, waiting[0]).result()
                    waiting.popleft()
                    is_fresh = False
                return
            if not is_fresh:
                continue
            fatal = waiting.popleft()
            if len(fatal.articles) == 1:
                yield write_off(fatal, FATAL)
            else:
                waiting.extend(halves(fatal))

    @staticmethod
    def _executor(workers: int) -> ProcessPoolExecutor:
        """Processes of their own, not copies of this one: it may have threads."""
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(workers, context, initializer=_begin)


def _begin() -> None:
    """Let this process be a frugal one, and end as soon as the one that started it is gone."""
    spare_memory()
    parent = multiprocessing.parent_process()

    def wait_for_it() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=wait_for_it, daemon=True).start()

"""The tasks of a build carried out by the workers of a Dask cluster, which all see the corpus' folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from distributed import Client, Future, as_completed
from distributed.scheduler import KilledWorker

from dashboard.corpus.engines import FATAL
from dashboard.corpus.parts import Manifest
from dashboard.corpus.reading import Task, halves, read_task, write_off

# Tasks that wait for each worker, so that none is idle while the next articles are opened.
_WAITING_EACH: Final = 3


class Cluster:
    """Carries out tasks on the workers of a scheduler; Dask gives those of a lost one to others."""

    def __init__(self, address: str) -> None:
        self._address = address

    def run(self, tasks: Iterable[Task]) -> Iterator[Manifest]:
        """A manifest for each part, also where workers are lost in the middle."""
        waiting = iter(tasks)
        with Client(self._address) as client:
            running: dict[Future, Task] = {}
            completed = as_completed()

            def give(task: Task) -> None:
                future = client.submit(read_task, task, pure=False)
                running[future] = task
                completed.add(future)

            for task in islice(waiting, max(1, len(client.nthreads())) * _WAITING_EACH):
                give(task)
            for future in completed:
                task = running.pop(future)
                try:
                    yield future.result()
                except KilledWorker:
                    if len(task.articles) == 1:
                        yield write_off(task, FATAL)
                    else:
                        for half in halves(task):
                            give(half)
                for following in islice(waiting, 1):
                    give(following)

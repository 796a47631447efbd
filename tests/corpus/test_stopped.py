"""A build that is stopped in the middle loses nothing and holds nothing twice."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from distributed import LocalCluster

from dashboard.corpus import building
from dashboard.corpus.building import build
from dashboard.corpus.cluster import Cluster
from dashboard.corpus.engines import InProcess
from dashboard.corpus.parts import parts_of
from dashboard.corpus.upkeep import mistakes

TABLES = ("documents", "events", "events_undated", "tellings", "times", "places", "actors")
TOWNS = ("Porto", "Lisbon", "Braga", "Faro", "Evora", "Coimbra")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """More articles than one task has."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(48):
        text = (
            f"A bridge collapsed in {TOWNS[number % 6]} on {number % 28 + 1} March 2024. {number}"
        )
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(many, tmp_path_factory):
    """The corpus of these articles, read in one go."""
    folder = tmp_path_factory.mktemp("undisturbed")
    build([many], folder, InProcess())
    return folder


def rows(corpus, table):
    found = pa.concat_tables([pq.read_table(part.file(table)) for part in parts_of(corpus)])
    kept = [name for name in found.column_names if name not in {"seconds", "came_in"}]
    return sorted(json.dumps(row) for row in found.select(kept).to_pylist())


def assert_same(corpus, other):
    assert {name: rows(corpus, name) for name in TABLES} == {
        name: rows(other, name) for name in TABLES
    }
    assert list(mistakes(corpus)) == []


def test_a_killed_build_goes_on_where_it_was(many, undisturbed, tmp_path):
    command = [sys.executable, "-m", "dashboard", "corpus", "build", many, "--workers", "1"]
    corpus = tmp_path / "corpus"
    with subprocess.Popen(
        [*command, "--into", corpus], start_new_session=True, stderr=subprocess.DEVNULL
    ) as started:
        while started.poll() is None and not parts_of(corpus):
            time.sleep(0.01)
        os.kill(started.pid, signal.SIGKILL)
    left = sum(part.manifest.rows["documents"] for part in parts_of(corpus))
    build([many], corpus, InProcess())
    assert 0 < left < 48
    assert_same(corpus, undisturbed)


@contextmanager
def two_workers():
    """The address of a scheduler with a worker in this process, and another one's process."""
    options = {"threads_per_worker": 1, "dashboard_address": None, "protocol": "tcp"}
    with LocalCluster(n_workers=1, processes=False, **options) as cluster:
        command = [sys.executable, "-m", "distributed.cli.dask_worker", cluster.scheduler_address]
        with subprocess.Popen(
            [*command, "--no-nanny", "--nthreads", "1", "--no-dashboard"], stderr=subprocess.DEVNULL
        ) as other:
            try:
                cluster.wait_for_workers(2, timeout=120)
                yield cluster.scheduler_address, other
            finally:  # else it would be waited for without end
                other.kill()


def test_a_cluster_that_loses_a_worker_loses_no_article(many, undisturbed, tmp_path, monkeypatch):
    monkeypatch.setattr(building, "_FIRST_TASKS", (5,) * 20)
    killed = []
    with two_workers() as (address, other):

        def kill_one(report):
            if not killed:
                other.send_signal(signal.SIGKILL)
                killed.append(other.wait())

        report = build([many], tmp_path / "corpus", Cluster(address), progress=kill_one)
    assert (killed, report.articles) == ([-signal.SIGKILL], 48)
    assert_same(tmp_path / "corpus", undisturbed)

"""The same call on a Dask scheduler: same results, also when a worker dies in the middle."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import networkx as nx
import pytest
from tests.observatory.network.graphs import PROJECT, network_of, power_law
from tests.observatory.network.jobs import assortativity_and_triangles, divide, slow_square

from elci.observatory.network import scale
from elci.observatory.network.distances import DistancePlan, distances
from elci.observatory.network.nullmodels import NullPlan, null_values
from elci.observatory.network.problems import SchedulerError
from elci.observatory.network.scale import run

pytest.importorskip("distributed", reason="dask[distributed] is not installed")
START = 60  # seconds that a scheduler and its workers may take to start


@dataclass
class Cluster:
    """A scheduler and its workers: processes on the loopback address."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def close(self) -> None:
        for process in [*self.workers, self.scheduler]:
            process.kill()
            process.wait()


def start(module: str, *arguments: str, folder: Path) -> subprocess.Popen[bytes]:
    paths = [str(PROJECT / "src"), str(PROJECT)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    program = [
        sys.executable,
        "-m",
        f"distributed.cli.{module}",
        *arguments,
        "--host",
        "127.0.0.1",
        "--no-dashboard",
    ]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(program, cwd=folder, env=environment, **quiet)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    file = tmp_path / "scheduler.json"
    scheduler = start("dask_scheduler", "--port", "0", "--scheduler-file", str(file), folder=tmp_path)
    found = Cluster("", scheduler)
    try:
        until = time.monotonic() + START
        while not found.address:
            assert time.monotonic() < until, "the scheduler did not start"
            time.sleep(0.05)
            if file.exists() and file.read_text().strip():
                found.address = json.loads(file.read_text())["address"]
        for number in range(2):
            folder = tmp_path / f"worker{number}"
            folder.mkdir()
            options = ["--no-nanny", "--nthreads", "1", "--memory-limit", "0", "--name", str(number)]
            found.workers.append(start("dask_worker", found.address, *options, folder=folder))
        wait_for_workers(found.address, 2)
        yield found
    finally:
        found.close()


def wait_for_workers(address: str, count: int) -> None:
    from distributed import Client

    with Client(address, timeout=START, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=START)


def workers_of(address: str) -> int:
    from distributed import Client

    with Client(address, timeout=START, set_as_default=False) as client:
        return len(client.scheduler_info()["workers"])


@pytest.mark.parametrize("victim", [0, 1])
def test_a_worker_that_dies_in_the_middle_changes_nothing(cluster, victim):
    """Both are tried, since one of the two holds what all jobs share."""
    network = power_law(12_000, 40_000).largest_component()
    here = distances(network)
    seen = []

    def kill_in_the_middle(done: int, every: int) -> None:
        seen.append((done, every))
        if done == 3:
            cluster.workers[victim].kill()
            cluster.workers[victim].wait()

    there = distances(network, DistancePlan(scheduler=cluster.address, progress=kill_in_the_middle))
    assert there == here
    assert len(seen) == seen[0][1] >= 10, "work was left when the worker died"
    assert workers_of(cluster.address) == 1


def test_both_workers_take_part_until_one_dies(cluster):
    processes = []

    def kill_in_the_middle(done: int, every: int) -> None:
        if done == 10:
            cluster.workers[0].kill()

    for square, process in run(slow_square, 7, range(60), cluster.address, kill_in_the_middle):
        assert square == 7 + len(processes) ** 2, "results come in the order of the jobs"
        processes.append(process)
    assert set(processes) == {worker.pid for worker in cluster.workers}
    assert set(processes[-20:]) == {cluster.workers[1].pid}


def test_null_models_and_sampled_distances_are_those_of_one_process(cluster):
    network = network_of(nx.karate_club_graph())
    here = null_values(network, assortativity_and_triangles, NullPlan(12, 3))
    there = null_values(network, assortativity_and_triangles, NullPlan(12, 3, scheduler=cluster.address))
    assert there.tolist() == here.tolist()
    large = power_law(3000, 9000).largest_component()
    plan = DistancePlan(mode="sampled", samples=200, seed=5)
    assert distances(
        large, DistancePlan(mode="sampled", samples=200, seed=5, scheduler=cluster.address)
    ) == distances(large, plan)


def test_an_error_of_the_work_itself_comes_through(cluster):
    with pytest.raises(ZeroDivisionError):
        list(run(divide, 1, [1, 0], cluster.address))


def test_results_come_in_order_and_progress_is_told():
    told = []
    results = list(run(slow_square, 0, range(6), progress=lambda done, every: told.append((done, every))))
    assert [square for square, _ in results] == [0, 1, 4, 9, 16, 25]
    assert told == [(number, 6) for number in range(1, 7)]


def test_a_scheduler_that_does_not_answer_is_named(monkeypatch):
    monkeypatch.setattr(scale, "_ANSWER", 1)
    with pytest.raises(SchedulerError) as caught:
        list(run(divide, 1, [1], "tcp://127.0.0.1:9"))
    assert "tcp://127.0.0.1:9" in caught.value.in_language("tr")
    assert "zamanlayıcı" in caught.value.in_language("tr")


def test_an_address_that_is_none_is_named(monkeypatch):
    monkeypatch.setattr(scale, "_ANSWER", 1)
    with pytest.raises(SchedulerError):
        list(run(divide, 1, [1], "nonsense://x"))


def test_a_scheduler_without_workers_is_not_waited_for_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(scale, "_ANSWER", 2)
    file = tmp_path / "scheduler.json"
    scheduler = start("dask_scheduler", "--port", "0", "--scheduler-file", str(file), folder=tmp_path)
    try:
        until = time.monotonic() + START
        while not (file.exists() and file.read_text().strip()):
            assert time.monotonic() < until
            time.sleep(0.05)
        with pytest.raises(SchedulerError):
            list(run(divide, 1, [1], json.loads(file.read_text())["address"]))
    finally:
        scheduler.kill()
        scheduler.wait()

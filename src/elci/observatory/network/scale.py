"""Running many independent jobs: in this process by default, on a Dask scheduler where an address is given.

A job is a call `work(shared, job)` of a function that is importable by name; `shared` is what all jobs read
(a graph), `job` what differs (a range of sources, a seed). Results come back in the order of the jobs and do
not depend on where or in which order they ran: the same call gives the same result in both ways.
On Dask, lost workers do not matter: what was on them, the shared data included, is computed again elsewhere.
A scheduler unpickles what it is sent: its port must never be public.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from typing import Any, TypeVar

from elci.observatory.network.problems import SchedulerError

Shared = TypeVar("Shared")
Job = TypeVar("Job")
Result = TypeVar("Result")
Progress = Callable[[int, int], None]

_ANSWER = 20  # seconds to wait for a scheduler and for its first worker
_THREADS = 8  # numpy gives up the interpreter's lock in the long loops; more threads only take memory


def run(
    work: Callable[[Shared, Job], Result],
    shared: Shared,
    jobs: Sequence[Job],
    scheduler: str | None = None,
    progress: Progress | None = None,
) -> Iterator[Result]:
    """Results of all jobs, in their order, as they come. scheduler: such as `tcp://127.0.0.1:8786`, or None.

    progress is told (done, all). Raises SchedulerError where the scheduler cannot do the work; an error of
    the work itself is raised as it is.
    """
    results = _here(work, shared, jobs) if scheduler is None else _on_dask(work, shared, jobs, scheduler)
    for done, result in enumerate(results, start=1):
        if progress is not None:
            progress(done, len(jobs))
        yield result


def _here(work: Callable[[Shared, Job], Result], shared: Shared, jobs: Sequence[Job]) -> Iterator[Result]:
    with ThreadPoolExecutor(min(os.cpu_count() or 1, _THREADS, max(len(jobs), 1))) as pool:
        yield from pool.map(lambda job: work(shared, job), jobs)


def _on_dask(
    work: Callable[[Shared, Job], Result], shared: Shared, jobs: Sequence[Job], scheduler: str
) -> Iterator[Result]:
    client = _client(scheduler)
    from distributed import KilledWorker

    try:
        with client, warnings.catch_warnings():
            # The shared graph travels inside a task, not as scattered data, so that it is made again when
            # the worker that holds it dies. Dask warns of tasks that large.
            warnings.filterwarnings("ignore", message="Sending large graph", category=UserWarning)
            held = client.submit(_hold, shared, pure=False)
            waiting = [client.submit(work, held, job, pure=False) for job in reversed(jobs)]
            while waiting:
                # Fetched and let go one by one: the workers keep no result longer than needed.
                yield waiting.pop().result()
    except (KilledWorker, CancelledError, OSError) as error:
        raise SchedulerError(scheduler, str(error) or type(error).__name__) from error
    except RuntimeError as error:
        if not isinstance(error.__cause__, ImportError):
            raise
        # A scheduler or worker that does not have this code.
        raise SchedulerError(scheduler, str(error.__cause__)) from error


def _client(scheduler: str) -> Any:
    """A connection to a scheduler that has a worker."""
    try:
        from distributed import Client
    except ImportError:
        raise SchedulerError(scheduler, "pip install 'elci[scale]'") from None
    client = None
    try:
        client = Client(scheduler, timeout=_ANSWER, set_as_default=False)  # type: ignore[no-untyped-call]
        client.wait_for_workers(1, timeout=_ANSWER)
    except (OSError, ValueError, TimeoutError) as error:
        if client is not None:
            client.close()  # type: ignore[no-untyped-call]
        raise SchedulerError(scheduler, str(error) or type(error).__name__) from error
    return client


def _hold(shared: Shared) -> Shared:
    return shared

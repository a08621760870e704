"""Work for the workers of `test_scale.py`: they import it by name, so it stands in a module of its own."""

from __future__ import annotations

import os
import time

from elci.observatory.network.adjacency import Network
from elci.observatory.network.measures import degree_assortativity, triangles


def slow_square(offset: int, number: int) -> tuple[int, int]:
    """The square and the process that computed it."""
    time.sleep(0.05)
    return offset + number**2, os.getpid()


def assortativity_and_triangles(network: Network) -> list[float]:
    return [degree_assortativity(network) or 0.0, float(triangles(network))]


def divide(one: int, other: int) -> float:
    return one / other

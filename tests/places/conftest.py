"""The gazetteer of this installation, built once where it is missing (half a minute), and a resolver."""

from __future__ import annotations

import pytest

from elci.places.gazetteer import Gazetteer, gazetteer
from elci.places.resolution import Resolver


@pytest.fixture(scope="session")
def base() -> Gazetteer:
    """GeoNames' places with all their names."""
    return gazetteer()


@pytest.fixture(scope="session")
def resolver(base: Gazetteer) -> Resolver:
    """A resolver with our own tables and no decisions."""
    return Resolver(base)

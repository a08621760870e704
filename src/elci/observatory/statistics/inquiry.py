"""What all tests of one run share: the package, the cities compared, optional tables, seed and rounds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

import numpy as np

from elci.dataset.files import Package
from elci.observatory.statistics.ties import City, covered_until

FEWEST = 5  # events below which a rate or a share is not tested
_DEALT = 5_000_000  # ties dealt out anew in all rounds of a permutation together
_FEWEST_ROUNDS = 499


@dataclass(frozen=True)
class WorldCity:
    """A city of a table that is not part of the package. key: its place id; capital: of its country."""

    key: str
    country: str
    population: int
    capital: bool


@dataclass(frozen=True)
class Inquiry:
    """city: whose ties are tested; other: the large city it is compared with.

    cities: the world's cities, None where only the package's places are known. neighbours: pairs of district
    keys that share a border, None where no list of them is at hand. rounds: of every permutation.
    """

    package: Package
    city: City
    other: City
    cities: Sequence[WorldCity] | None
    neighbours: Collection[tuple[str, str]] | None
    seed: int
    rounds: int

    def seed_of(self, name: str) -> int:
        """The seed of one test: the same whatever other tests run beside it."""
        return (self.seed + crc32(name.encode())) % 2**32

    def random(self, name: str) -> np.random.Generator:
        """The generator of one test."""
        return np.random.default_rng(self.seed_of(name))

    def rounds_for(self, cases: int) -> int:
        """Rounds of a permutation of so many cases: fewer from some thousand on, never below 499.

        With many cases the distribution under permutation is smooth, and rounds buy little but time.
        """
        return min(self.rounds, max(_FEWEST_ROUNDS, _DEALT // max(1, cases)))

    @cached_property
    def last_year(self) -> int:
        """The last year for which the city's ties are listed; 0 where it has none."""
        return covered_until(self.package, self.city) or 0

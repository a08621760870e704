"""Ties on the map: how far they reach against shuffled ties, and which countries they join.

Lengths are great-circle distances on a sphere of 6,371.0088 km (IUGG mean radius), by the haversine formula.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from elci.observatory.network.adjacency import Floats, Integers, Network
from elci.observatory.network.nullmodels import AgainstNull, NullPlan, against_null, null_values
from elci.observatory.network.places import Keep, Places, kept_classes

EARTH_KM = 6371.0088
BANDS_KM = (0.0, 100.0, 250.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0, 20100.0)


def kilometres(places: Places, ties: Integers) -> Floats:
    """Length of each tie in km, shape (m,); nan where an end has no coordinates."""
    latitude, longitude = np.radians(places.latitude)[ties], np.radians(places.longitude)[ties]
    north = np.sin((latitude[:, 0] - latitude[:, 1]) / 2) ** 2
    east = np.sin((longitude[:, 0] - longitude[:, 1]) / 2) ** 2
    part = north + np.cos(latitude[:, 0]) * np.cos(latitude[:, 1]) * east
    return np.asarray(2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(part, 1.0))), dtype=np.float64)


@dataclass(frozen=True)
class Band:
    """Ties longer than or as long as `above` and shorter than `below` km, beside shuffled ties."""

    above: float
    below: float
    ties: AgainstNull


@dataclass(frozen=True)
class Reaches:
    """How far the ties reach, beside ties shuffled so that every city keeps its number of ties.

    located: ties with both ends on the map; median_km: median length; domestic: share of the ties inside one
    country, of all ties. tests: how many comparisons were made.
    """

    located: int
    unlocated: int
    median_km: AgainstNull
    domestic: AgainstNull
    bands: tuple[Band, ...]
    kept: Keep

    @property
    def tests(self) -> int:
        """Number of comparisons."""
        return len(self.bands) + 2


def ties_by_distance(
    network: Network,
    places: Places,
    plan: NullPlan | None = None,
    *,
    keep: Keep = "degrees",
    bands: tuple[float, ...] = BANDS_KM,
) -> Reaches:
    """Lengths of the ties beside the shuffles of `plan` (whose classes `keep` sets).

    keep: see `places.kept_classes`. With "country pairs" a city draws its partners among the cities of the
    countries it has, so that what remains is the pull of distance beyond the choice of country.
    """
    countries = np.unique(np.array(places.countries), return_inverse=True)[1].astype(np.int64)
    statistic = partial(_profile, places=places, countries=countries, bands=bands)
    plan = replace(plan or NullPlan(), classes=kept_classes(network, places, keep))
    values = null_values(network, statistic, plan)
    observed = statistic(network)
    compared = [against_null(float(value), values[:, place]) for place, value in enumerate(observed)]
    located = int((~np.isnan(kilometres(places, network.ties))).sum())
    return Reaches(
        located=located,
        unlocated=network.edges - located,
        median_km=compared[0],
        domestic=compared[1],
        bands=tuple(Band(*ends, ties) for ends, ties in zip(_ends(bands), compared[2:], strict=True)),
        kept=keep,
    )


def _ends(bands: tuple[float, ...]) -> list[tuple[float, float]]:
    return list(pairwise(bands))


def _profile(network: Network, *, places: Places, countries: Integers, bands: tuple[float, ...]) -> Floats:
    """Median length, share of domestic ties, then the ties in each band."""
    lengths = kilometres(places, network.ties)
    known = lengths[~np.isnan(lengths)]
    median = np.median(known) if len(known) else np.nan
    ends = countries[network.ties]
    domestic = float((ends[:, 0] == ends[:, 1]).mean()) if network.edges else np.nan
    return np.concatenate([[median, domestic], np.histogram(known, bins=np.array(bands))[0]])


@dataclass(frozen=True)
class CountryMatrix:
    """Ties between countries.

    countries: codes in alphabetical order; observed[i, j]: ties between countries i and j, on the diagonal
    ties inside; expected: their mean if ends of ties were joined at random (configuration model).
    """

    countries: tuple[str, ...]
    observed: Integers
    expected: Floats

    @property
    def ratio(self) -> Floats:
        """Observed over expected; nan where nothing is expected."""
        ratio = np.full(self.observed.shape, np.nan)
        np.divide(self.observed, self.expected, out=ratio, where=self.expected > 0)
        return ratio


def country_matrix(network: Network, places: Places, sides: Integers | None = None) -> CountryMatrix:
    """The country × country matrix of a network; both sides symmetric.

    Expected for ends K_i and K_j of m ties: K_i·K_j/(2m-1), inside a country K_i(K_i-1)/(2(2m-1)). sides:
    class of each node (`kept_classes`); then ties between two classes are expected apart from those inside.
    """
    codes, number = np.unique(np.array(places.countries), return_inverse=True)
    ends = number[network.ties].reshape(-1, 2)
    observed = np.zeros((len(codes), len(codes)), dtype=np.int64)
    np.add.at(observed, (ends[:, 0], ends[:, 1]), 1)
    observed = observed + observed.T - np.diag(np.diag(observed))
    side = np.zeros(network.nodes, dtype=np.int64) if sides is None else sides
    expected = np.zeros(observed.shape)
    at = side[network.ties].reshape(-1, 2)
    for low, high in np.unique(np.sort(at, axis=1), axis=0).tolist():
        chosen = (np.sort(at, axis=1) == [low, high]).all(axis=1)
        # The end of the lower class first.
        pairs = np.where((at[chosen, 0] == low)[:, None], ends[chosen], ends[chosen][:, ::-1])
        expected += _expected(pairs, len(codes), alike=low == high)
    return CountryMatrix(tuple(str(code) for code in codes), observed, expected)


def _expected(pairs: Integers, countries: int, *, alike: bool) -> Floats:
    """Mean number of ties between countries if the ends of these (country numbers) are joined at random."""
    one, other = (np.bincount(pairs[:, end], minlength=countries).astype(np.float64) for end in (0, 1))
    if not alike:
        between = np.outer(one, other) / len(pairs)
        return between + between.T - np.diag(np.diag(between))
    stubs, last = one + other, max(2 * len(pairs) - 1, 1)
    expected = np.outer(stubs, stubs) / last
    np.fill_diagonal(expected, stubs * (stubs - 1) / (2 * last))
    return expected


def nodes_of(places: Places, country: str) -> NDArray[np.int64]:
    """Numbers of the nodes in a country."""
    return np.flatnonzero(np.array(places.countries) == country).astype(np.int64)

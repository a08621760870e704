"""Networks whose nodes are places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from elci.domain.names import fold_words
from elci.observatory.network.adjacency import Floats, Integers, Network


@dataclass(frozen=True)
class Places:
    """Where the nodes of a network are, by node number.

    identifiers: unique, such as a GeoNames id; names as first written; countries: ISO codes as written, ""
    where unknown; latitude, longitude: degrees, nan where unknown; spots: the place as any other list may
    know it, a GeoNames id or folded name and country (two tiers of one city share it).
    """

    identifiers: list[str]
    names: list[str]
    countries: list[str]
    latitude: Floats
    longitude: Floats
    spots: list[str]

    def subset(self, nodes: Integers) -> Places:
        """The places of these nodes, in their order."""
        return Places(
            [self.identifiers[node] for node in nodes],
            [self.names[node] for node in nodes],
            [self.countries[node] for node in nodes],
            self.latitude[nodes],
            self.longitude[nodes],
            [self.spots[node] for node in nodes],
        )

    def told(self, network: Network, countries: Sequence[str] | None = None) -> list[tuple[str, str]]:
        """The ties as pairs of spots; with two countries only those between them, the first's end first."""
        found = []
        for one, other in network.ties.tolist():
            pair = [self.countries[one], self.countries[other]]
            if countries is None or pair == list(countries):
                found.append((self.spots[one], self.spots[other]))
            elif pair[::-1] == list(countries):
                found.append((self.spots[other], self.spots[one]))
        return found


Keep = Literal["degrees", "sides", "country pairs"]


def kept_classes(network: Network, places: Places, keep: Keep) -> Integers | None:
    """Classes of nodes for `nullmodels.rewire`, so that shuffled networks keep what `keep` says.

    "degrees": nothing else (None). "sides": for a list told from one country (the country with most ends of
    ties): its places keep their number of ties abroad and at home. "country pairs": every place keeps its
    number of ties to each country.
    """
    countries: Integers = np.unique(np.array(places.countries), return_inverse=True)[1].astype(np.int64)
    if keep == "country pairs":
        return countries
    if keep == "degrees":
        return None
    home = np.bincount(countries[network.ties].ravel()).argmax() if network.edges else 0
    at_home: Integers = (countries == home).astype(np.int64)
    return at_home


def spot(identifier: str, name: str, country: str) -> str:
    """A place as any list may know it: GeoNames id (with or without "gn:"), else folded name and country."""
    return identifier.removeprefix("gn:") or f"{fold_words(name) or name}|{country}"


@dataclass(frozen=True)
class Located:
    """A network and the places of its nodes."""

    network: Network
    places: Places

    @classmethod
    def of(cls, places: Places, pairs: Integers) -> Located:
        """From places and an (r, 2) array of their numbers; the labels say name and country."""
        return cls(Network.from_numbers(_labels(places), pairs), places)


def _labels(places: Places) -> list[str]:
    """`Adana (TR)`; with the identifier where two places would have the same label."""
    pairs = list(zip(places.names, places.countries, strict=True))
    times = Counter(pairs)
    labels = []
    for pair, identifier in zip(pairs, places.identifiers, strict=True):
        marks = [pair[1]] if pair[1] else []
        marks += [identifier] if times[pair] > 1 else []
        labels.append(f"{pair[0]} ({', '.join(marks)})" if marks else pair[0])
    return labels

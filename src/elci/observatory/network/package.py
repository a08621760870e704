"""The network of a data package: municipalities and partner cities, tied by agreements.

A node is a municipality or a partner as the package knows it: two tiers of one city stay two nodes. An
agreement of more than two parties ties each of them to each other. Which states and kinds count is the
caller's choice; by default all but those that came to nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import combinations
from pathlib import Path

import numpy as np

from elci.dataset.files import Package, Row, read_package
from elci.dataset.tables import TABLES
from elci.observatory.network.places import Located, Places, spot

_TABLES = ("places", "municipalities", "partners", "agreements", "agreement_parties")
NEVER_CAME_ABOUT = ("proposed", "cancelled", "rejected")


def read_package_ties(folder: Path, language: str = "tr") -> Located:
    """The network of the package in a folder. Raises PackageError with every problem found."""
    return package_ties(read_package(folder, [TABLES[name] for name in _TABLES]), language)


def package_ties(
    package: Package, language: str = "tr", without: Collection[str] = NEVER_CAME_ABOUT
) -> Located:
    """The network of a package's rows; language: of the names; without: states of agreements left out."""
    counted = {row["id"] for row in package["agreements"] if row["state"] not in without}
    parties: dict[str, list[str]] = {}
    for row in package["agreement_parties"]:
        if row["agreement"] in counted:
            parties.setdefault(str(row["agreement"]), []).append(_node(row))
    ends = [tie for nodes in parties.values() for tie in combinations(dict.fromkeys(nodes), 2)]
    numbers: dict[str, int] = {}
    flat = [numbers.setdefault(node, len(numbers)) for tie in ends for node in tie]
    return Located.of(
        _places(list(numbers), package, language), np.array(flat, dtype=np.int64).reshape(-1, 2)
    )


def _node(row: Row) -> str:
    return f"m:{row['municipality']}" if row["municipality"] else f"p:{row['partner']}"


def _places(nodes: list[str], package: Package, language: str) -> Places:
    known: dict[str, Row] = {f"m:{row['id']}": row for row in package["municipalities"]}
    known |= {f"p:{row['id']}": row for row in package["partners"]}
    spots = {row["id"]: row for row in package["places"]}
    rows = [known[node] for node in nodes]
    at = [spots.get(row["place"]) for row in rows]
    names = [str(row[f"name_{language}"]) for row in rows]
    countries = [_country(*found) for found in zip(nodes, rows, at, strict=True)]
    return Places(
        identifiers=nodes,
        names=names,
        countries=countries,
        latitude=np.array([_degrees(place, "latitude") for place in at], dtype=np.float64),
        longitude=np.array([_degrees(place, "longitude") for place in at], dtype=np.float64),
        spots=[
            spot(str(row["place"] or ""), name, country)
            for row, name, country in zip(rows, names, countries, strict=True)
        ],
    )


def _country(node: str, row: Row, place: Row | None) -> str:
    """The country of the place; without a place Turkey for a municipality, for a partner its own."""
    if place is not None and place["country"]:
        return str(place["country"])
    return "TR" if node.startswith("m:") else str(row["country"] or "")


def _degrees(place: Row | None, column: str) -> float:
    value = place[column] if place is not None else None
    return float("nan") if value is None else float(str(value))

"""Columns worked out from others when a table is loaded: sort keys, search texts, parties in office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from elci.dataset.files import Package, Row
from elci.domain.agreements import party_label
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words, tr_sort_key

_SORT_LENGTH = 240
_SIDE_LENGTH = 120
_TITLES_LENGTH = 700


@lru_cache(maxsize=100_000)
def sort_key(name: str, length: int = _SORT_LENGTH) -> str:
    """The Turkish sort key of a name, cut to the column's length."""
    return tr_sort_key(name)[:length]


@lru_cache(maxsize=100_000)
def folded(name: str) -> str:
    """The folded form of a name."""
    return fold_words(name)


def _named(row: Row) -> dict[str, Any]:
    return {"sort_key": sort_key(str(row["name_tr"]))}


def _place_name(row: Row) -> dict[str, Any]:
    return {"folded": folded(str(row["name"]))[:200]}


class AgreementColumns:
    """Sort key, search text and party at the date of every tie of a package."""

    def __init__(self, package: Package) -> None:
        self._municipalities = {row["id"]: row for row in package["municipalities"]}
        self._partners = {row["id"]: row for row in package["partners"]}
        self._names: dict[Any, list[str]] = defaultdict(list)
        for row in package["place_names"]:
            self._names[row["place"]].append(str(row["name"]))
        self._parties: dict[Any, list[Row]] = defaultdict(list)
        for row in package["agreement_parties"]:
            self._parties[row["agreement"]].append(row)
        results: dict[Any, list[tuple[int, str]]] = defaultdict(list)
        for row in package["local_elections"]:
            results[row["municipality"]].append((int(str(row["year"])), str(row["party"])))
        self._results = results

    def __call__(self, row: Row) -> dict[str, Any]:
        date = row["date"] if isinstance(row["date"], PartialDate) else None
        sides = sorted(self._parties[row["id"]], key=lambda party: int(str(party["position"])))
        return {
            "sort_key": " ".join(self._sort(side) for side in sides)[:800],
            "search_text": " ".join(dict.fromkeys(word for side in sides for word in self._words(side)))[
                :1000
            ],
            "party_at_date": party_label(date, self._elections(sides)),
        }

    def _side(self, party: Row) -> Mapping[str, Any]:
        if party["municipality"]:
            return self._municipalities[party["municipality"]]
        return self._partners[party["partner"]]

    def _sort(self, party: Row) -> str:
        return sort_key(str(self._side(party)["name_tr"]), _SIDE_LENGTH)

    def _words(self, party: Row) -> Iterable[str]:
        side = self._side(party)
        names = [str(side["name_tr"]), str(side["name_en"]), *self._names.get(side.get("place"), [])]
        return (word for name in names for word in folded(name).split())

    def _elections(self, sides: list[Row]) -> list[tuple[int, str]]:
        for side in sides:
            if side["municipality"] in self._results:
                return self._results[side["municipality"]]
        return []


def _desks(package: Package) -> Callable[[Row], dict[str, Any]]:
    """The desk on which an activity lies: that of its Turkish municipality, the first where there are two."""
    desks: dict[Any, str] = {}
    for party in package["activity_parties"]:
        if party["municipality"]:
            desks.setdefault(party["activity"], str(party["municipality"]))
    return lambda row: {
        "desk": desks.get(row["id"], ""),
        "search_text": folded(f"{row['title_tr']} {row['title_en'] or ''}")[:_TITLES_LENGTH],
    }


def columns_for(name: str, package: Package) -> Callable[[Row], dict[str, Any]]:
    """The derived columns of a table, as a function of its row."""
    if name in {"countries", "territories", "places", "municipalities", "organisations", "partners"}:
        return _named
    if name == "place_names":
        return _place_name
    if name == "agreements":
        return AgreementColumns(package)
    if name == "activities":
        return _desks(package)
    return lambda row: {}

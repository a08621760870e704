"""Two plain ways to find a place by its name, to compare with: an exact lookup and a similarity ratio."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from rapidfuzz import fuzz, process

from elci.domain.names import fold_words

_LOOKED_AT = 30


class Peers:
    """Both search the same names as elçi: every name in the gazetteer, folded."""

    def __init__(self, gazetteer: Path) -> None:
        self._base = sqlite3.connect(f"file:{gazetteer}?mode=ro", uri=True)
        self._country = ""
        self._names: list[str] = []
        self._places: list[tuple[int, int]] = []

    def lookup(self, name: str) -> str:
        """The largest place of the world with exactly this folded name, "" for none."""
        return self._looked_up("n.key = ?", (fold_words(name),))

    def lookup_in(self, name: str, country: str) -> str:
        """The largest place of the country with exactly this folded name, "" for none."""
        return self._looked_up("n.key = ? AND n.country = ?", (fold_words(name), country))

    def ratio(self, name: str, country: str) -> str:
        """The place of the country whose folded name has the highest ratio; at a tie the largest."""
        if country != self._country:
            self._read(country)
        found = process.extract(fold_words(name), self._names, scorer=fuzz.ratio, limit=_LOOKED_AT)
        if not found:
            return ""
        tied = [self._places[at] for _, score, at in found if score == found[0][1]]
        return f"gn:{max(tied)[1]}"

    def _looked_up(self, condition: str, values: tuple[str, ...]) -> str:
        row = self._base.execute(
            "SELECT p.id FROM names n JOIN places p ON p.id = n.place"
            f" WHERE {condition} ORDER BY p.population DESC LIMIT 1",
            values,
        ).fetchone()
        return "" if row is None else f"gn:{row[0]}"

    def _read(self, country: str) -> None:
        rows = self._base.execute(
            "SELECT n.key, p.population, p.id FROM names n JOIN places p ON p.id = n.place"
            " WHERE n.country = ?",
            (country,),
        ).fetchall()
        self._country = country
        self._names = [key for key, _, _ in rows]
        self._places = [(population, number) for _, population, number in rows]

"""What exhibits are made from: a package's frames, the land of the maps, and what is derived once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from elci.observatory.frames import Frames
from elci.observatory.maps import Land
from elci.observatory.measures.ties import listed_ties, ties


@dataclass(frozen=True)
class Printed:
    """numbers: by subject (municipality, country); torn: subjects for which the study prints two numbers."""

    numbers: Mapping[str, int]
    torn: tuple[str, ...] = ()


@dataclass
class Material:
    """frames: a package; land: outlines for the maps, None where they are not built (maps are left out)."""

    frames: Frames
    land: Land | None = None
    _listed: dict[str, pl.DataFrame] = field(default_factory=dict)

    @cached_property
    def ties(self) -> pl.DataFrame:
        """Every tie of the registry (`measures.ties`)."""
        return ties(self.frames)

    def listed(self, study: str, table: str | None = None) -> pl.DataFrame:
        """Printed rows of a study (`measures.listed_ties`)."""
        if study not in self._listed:
            self._listed[study] = listed_ties(self.frames, study)
        rows = self._listed[study]
        return rows if table is None else rows.filter(pl.col("table") == table)

    @cached_property
    def studies(self) -> frozenset[str]:
        """Keys of the package's sources."""
        return frozenset(self.frames["sources"]["id"])

    def printed(self, study: str, what_en: str, table: str = "metin") -> Printed:
        """Numbers that a study prints (`facts`), by what they are about.

        what_en: beginning of the fact's English wording. Different wordings on one subject are added up, as
        where a study counts Russia and Tatarstan apart; the same wording with two numbers is a contradiction.
        """
        facts = self.frames["facts"].filter(
            (pl.col("study") == study)
            & (pl.col("table") == table)
            & pl.col("what_en").str.starts_with(what_en)
            & pl.col("number").str.contains("^[0-9]+$")
        )
        wordings = facts.group_by("subject", "what_en").agg(
            pl.col("number").cast(pl.Int64).first(), (pl.col("number").n_unique() > 1).alias("torn")
        )
        sums = wordings.group_by("subject").agg(pl.col("number").sum(), pl.col("torn").any()).sort("subject")
        numbers = {subject: value for subject, value, torn in sums.iter_rows() if not torn}
        return Printed(numbers, tuple(sums.filter("torn")["subject"]))

    def municipality_names(self, key: str) -> tuple[str, str]:
        """Turkish and English name of a municipality; the key itself where the package lacks it."""
        found = self.frames["municipalities"].filter(pl.col("id") == key).select("name_tr", "name_en")
        return found.row(0) if found.height else (key, key)

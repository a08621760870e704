"""Where a name is searched: countries, a region of theirs, and the country as somebody wrote it."""

from __future__ import annotations

from dataclasses import dataclass

from elci.places.countries import CountryReading


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to search: ISO codes (none: everywhere), a region of theirs, and the country as written."""

    codes: tuple[str, ...]
    region: str = ""
    written: str = ""

    @classmethod
    def of(cls, reading: CountryReading | None, written: str) -> Scope:
        """The scope that a read country gives."""
        if reading is None:
            return cls((), "", written)
        return cls(reading.codes, reading.region, written)

"""A period of days, and whether what has a partial date can lie in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from elci.domain.dates import PartialDate


@dataclass(frozen=True)
class Period:
    """From a first to a last day, both included."""

    first: date
    last: date

    @classmethod
    def of_years(cls, first: int, last: int) -> Period:
        """Whole years, both included."""
        return cls(date(first, 1, 1), date(last, 12, 31))

    @property
    def is_of_years(self) -> bool:
        """Whether it begins with a year and ends with one."""
        begins, ends = (self.first.month, self.first.day), (self.last.month, self.last.day)
        return begins == (1, 1) and ends == (12, 31)

    @property
    def border(self) -> PartialDate:
        """The last date in their order that can lie in it: “before” the day after its last.

        What is only known to lie before a later day is left to the later period that ends there.
        """
        if self.last == date.max:
            return PartialDate.of(self.last)
        after = self.last + timedelta(days=1)
        return PartialDate(after.year, after.month, after.day, before=True)

    def can_hold(self, begins: PartialDate | None, ends: PartialDate | None = None) -> bool:
        """Whether something of these dates can lie in it, in part at least; without a date it cannot be said.

        What is dated by a year lies in each period of that year.
        """
        if begins is None and ends is None:
            return False
        start = begins or ends
        assert start is not None
        earliest = start.earliest
        latest = (ends or start).latest
        return (earliest is None or earliest <= self.last) and latest >= self.first

    def in_language(self, language: str) -> str:
        """2010–2014, 2014, or “1 Mart 2014 – 31 Mayıs 2014”."""
        if self.is_of_years:
            years = (self.first.year, self.last.year)
            return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"
        days = (PartialDate.of(day).in_language(language) for day in (self.first, self.last))
        return " – ".join(days)

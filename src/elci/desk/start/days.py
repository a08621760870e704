"""Today, this week, the deadlines of a month: read from the office's calendar at once."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.activities.calendar_entries import Entry, EntryKind
from elci.activities.models import Activity, ProgrammeEntry
from elci.activities.office_calendar import Asked, calendar_of
from elci.desk.addresses import address_of
from elci.desk.calendar.days import address
from elci.desk.start.blocks import Block, Reader, StartLine

_WEEK = timedelta(days=6)
_MONTH = timedelta(days=30)
_MOST = 12
_HAPPENS = frozenset({EntryKind.ACTIVITY, EntryKind.CASE})


class Days:
    """The office's calendar from today on; the week is read once for the blocks that show a part of it."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.today = reader, reader.today

    @cached_property
    def _week(self) -> list[Entry]:
        return self._read(_WEEK, _HAPPENS)

    def _read(self, ahead: timedelta, kinds: frozenset[EntryKind]) -> list[Entry]:
        asked = Asked(self.reader.rights, kinds)
        span = calendar_of(self.reader.office, self.today, self.today + ahead, asked, most_dateless=0)
        return span.entries

    def today_block(self) -> Block:
        """What happens today."""
        return Block(
            "today",
            _("Today"),
            [*self._happening(), *self._programme()][:_MOST],
            nothing=_("Nothing is on the calendar for today."),
            to=address_of("office-calendar"),
            to_words=_("The calendar"),
        )

    def week_block(self) -> Block:
        """What begins in the six days after today."""
        begin = self.today + timedelta(days=1)
        lines = [_line(entry) for entry in self._week if begin <= entry.first]
        return Block("week", _("This week"), lines[:_MOST], nothing=_("Nothing else is planned this week."))

    def deadlines_block(self) -> Block:
        """What falls due in the next thirty days."""
        lines = [_line(entry) for entry in self._read(_MONTH, frozenset({EntryKind.DEADLINE}))]
        return Block(
            "deadlines",
            _("Deadlines of the next thirty days"),
            lines[:_MOST],
            nothing=_("Nothing falls due in the next thirty days."),
            to=address_of("follow-ups") if Right.SEE_ACTIVITIES in self.reader.rights else "",
            to_words=_("All follow-ups"),
        )

    def _programme(self) -> list[StartLine]:
        """What the programmes of visits have for today, by the hour."""
        if Right.SEE_ACTIVITIES not in self.reader.rights:
            return []
        rows = ProgrammeEntry.objects.filter(
            visit__office=self.reader.office,
            on=self.today,
            withdrawn__isnull=True,
            visit__withdrawn__isnull=True,
            visit__activity__withdrawn__isnull=True,
        ).exclude(visit__activity__status=Activity.Status.CANCELLED)
        return [_hour(entry) for entry in rows.select_related("visit").order_by("begins", "pk")[:_MOST]]

    def _happening(self) -> list[StartLine]:
        found = [entry for entry in self._week if entry.first <= self.today <= entry.last]
        # What is today needs no date beside it; what began before says since when.
        return [_line(entry, dated=entry.first < self.today) for entry in found[:_MOST]]


def _line(entry: Entry, *, dated: bool = True) -> StartLine:
    more = entry.more if entry.firm else _("cancelled")
    page = address(entry) or (address_of("follow-ups") if entry.kind is EntryKind.DEADLINE else "")
    return StartLine(entry.title, page, entry.first if dated else None, more)


def _hour(entry: ProgrammeEntry) -> StartLine:
    hours = [formats.time_format(hour) for hour in (entry.begins, entry.ends) if hour is not None]
    more = ", ".join(word for word in ("–".join(hours), entry.place) if word)
    return StartLine(entry.text, reverse("desk:visit", args=[entry.visit.activity_id]), more=more)

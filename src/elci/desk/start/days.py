"""Today, this week, the deadlines of a month: read from the office's calendar at once."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from elci.activities.office_calendar import Asked, Entry, EntryKind, Span, calendar_of
from elci.desk.calendar.days import address
from elci.desk.navigation import address_of
from elci.desk.start.blocks import Block, Reader, StartLine

_WEEK = timedelta(days=6)
_MONTH = timedelta(days=30)
_MOST = 12
_HAPPENS = frozenset({EntryKind.ACTIVITY, EntryKind.CASE})


class Days:
    """The calendar from today over thirty days, read once for all blocks that show a part of it."""

    def __init__(self, reader: Reader) -> None:
        self.today = reader.today
        asked = Asked(reader.rights, _HAPPENS | {EntryKind.DEADLINE})
        self.span: Span = calendar_of(
            reader.office, reader.today, reader.today + _MONTH, asked, most_dateless=0
        )

    def today_block(self) -> Block:
        """What happens today."""
        return Block(
            "today",
            _("Today"),
            self._happening(self.today, self.today),
            nothing=_("Nothing is on the calendar for today."),
            to=address_of("office-calendar"),
            to_words=_("The calendar"),
        )

    def week_block(self) -> Block:
        """What begins in the six days after today."""
        begin = self.today + timedelta(days=1)
        lines = [
            _line(entry)
            for entry in self.span.entries
            if entry.kind in _HAPPENS and begin <= entry.first <= self.today + _WEEK
        ]
        return Block("week", _("This week"), lines[:_MOST], nothing=_("Nothing else is planned this week."))

    def deadlines_block(self) -> Block:
        """What falls due in the next thirty days."""
        due = [entry for entry in self.span.entries if entry.kind is EntryKind.DEADLINE]
        return Block(
            "deadlines",
            _("Deadlines of the next thirty days"),
            [_line(entry) for entry in due[:_MOST]],
            nothing=_("Nothing falls due in the next thirty days."),
            to=address_of("follow-ups"),
            to_words=_("All follow-ups"),
        )

    def _happening(self, first: date, last: date) -> list[StartLine]:
        found = [
            entry
            for entry in self.span.entries
            if entry.kind in _HAPPENS and entry.first <= last and entry.last >= first
        ]
        return [_line(entry) for entry in found[:_MOST]]


def _line(entry: Entry) -> StartLine:
    more = entry.more if entry.firm else _("cancelled")
    return StartLine(entry.title, address(entry), entry.first, more)

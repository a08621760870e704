"""Today, this week, the deadlines of a month: read from the office's calendar at once."""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import NoReverseMatch, reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from elci.accounts.rights import Right
from elci.activities.deadlines import Deadline, DeadlineKind, deadlines_of
from elci.activities.models import ProgrammeEntry
from elci.activities.office_calendar import Asked, Entry, EntryKind, Span, calendar_of
from elci.desk.calendar.days import address
from elci.desk.navigation import address_of
from elci.desk.start.blocks import Block, Reader, StartLine

_WEEK = timedelta(days=6)
_MONTH = timedelta(days=30)
_MOST = 12
_KINDS = {DeadlineKind.CALL: gettext_lazy("Call"), DeadlineKind.DUES: gettext_lazy("Dues")}
_HAPPENS = frozenset({EntryKind.ACTIVITY, EntryKind.CASE})


class Days:
    """The calendar from today over thirty days, read once for all blocks that show a part of it."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.today = reader, reader.today
        asked = Asked(reader.rights, _HAPPENS | {EntryKind.DEADLINE})
        self.span: Span = calendar_of(
            reader.office, reader.today, reader.today + _MONTH, asked, most_dateless=0
        )

    def today_block(self) -> Block:
        """What happens today."""
        return Block(
            "today",
            _("Today"),
            [*self._happening(self.today, self.today), *self._programme()][:_MOST],
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
        lines = [
            _line(entry)
            for entry in self.span.entries
            if entry.kind is EntryKind.DEADLINE and entry.page == "case"
        ]
        if Right.SEE_ACTIVITIES in self.reader.rights:
            due = deadlines_of(self.reader.office, self.today, self.today + _MONTH)
            lines += [_deadline(each) for each in due]
        lines.sort(key=lambda line: line.day or self.today)
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
            visit__office=self.reader.office, on=self.today, withdrawn__isnull=True
        )
        return [_hour(entry) for entry in rows.select_related("visit").order_by("begins", "pk")[:_MOST]]

    def _happening(self, first: date, last: date) -> list[StartLine]:
        found = [
            entry
            for entry in self.span.entries
            if entry.kind in _HAPPENS and entry.first <= last and entry.last >= first
        ]
        # What is today needs no date beside it; what began before says since when.
        return [_line(entry, dated=entry.first < first) for entry in found[:_MOST]]


def _line(entry: Entry, *, dated: bool = True) -> StartLine:
    more = entry.more if entry.firm else _("cancelled")
    return StartLine(entry.title, address(entry), entry.first if dated else None, more)


def _hour(entry: ProgrammeEntry) -> StartLine:
    hours = [formats.time_format(hour) for hour in (entry.begins, entry.ends) if hour is not None]
    more = ", ".join(word for word in ("–".join(hours), entry.place) if word)
    return StartLine(entry.text, reverse("desk:visit", args=[entry.visit.activity_id]), more=more)


def _deadline(due: Deadline) -> StartLine:
    if due.page:
        try:
            page = reverse(f"desk:{due.page}", args=[due.key])
        except NoReverseMatch:
            page = ""
    else:
        page = address_of("follow-ups")
    more = due.part
    if due.moment is not None:
        more = formats.date_format(timezone.localtime(due.moment), "TIME_FORMAT")
    return StartLine(due.title, page, due.day, more or _KINDS.get(due.kind, ""))

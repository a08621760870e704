"""What lies on an office's days: activities, cases, follow-ups, public holidays.

An activity that is known by its month or year only lies on no day: it is told beside the days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db import models
from django.utils import formats, timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.activities.calendar_entries import Entry, EntryKind, days_between
from elci.activities.dated_activities import activities_on, entries_of, fullest
from elci.activities.deadlines import DeadlineKind, deadlines_of
from elci.activities.models import Activity, ActivityParty, FollowUp, ProgrammeEntry
from elci.domain.dates import PartialDate
from elci.domain.procedures.calendars import holiday_name
from elci.domain.procedures.deadlines import CALLED
from elci.procedures.models import Case

_COUNTRIES = 6
_ASKED = 200  # activities whose countries are looked up
_HOME = "TR"
_ORDER = {kind: number for number, kind in enumerate(reversed(EntryKind))}
_DUE = {
    DeadlineKind.CALL: _("the call closes"),
    DeadlineKind.REPORT: _("report is due"),
    DeadlineKind.DUES: _("dues to be paid"),
}


@dataclass(frozen=True)
class Asked:
    """Which entries are wanted.

    programmes: also visits hour by hour; kinds: none for all; person: who is responsible; rights: reader's;
    a_day: for how many lines a day has room, None for all.
    """

    rights: frozenset[Right]
    kinds: frozenset[EntryKind] = frozenset()
    programmes: bool = False
    person: int | None = None
    a_day: int | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether less than everything that the reader may see is wanted."""
        return bool(self.kinds or self.person)

    def wants(self, kind: EntryKind, right: Right | None = None) -> bool:
        """Whether entries of a kind are asked for and may be seen."""
        return (not self.kinds or kind in self.kinds) and (right is None or right in self.rights)


@dataclass(frozen=True)
class Span:
    """What lies between two days.

    dateless: activities of these months and years whose day is not known; unnamed: how many activities of a
    day are not among the entries, because the day has no room for them.
    """

    first: date
    last: date
    entries: list[Entry]
    dateless: list[Activity] = field(default_factory=list)
    unnamed: Counter[date] = field(default_factory=Counter)

    def on(self, day: date) -> list[Entry]:
        """The entries of a day, holidays first."""
        return [entry for entry in self.entries if entry.first <= day <= entry.last]


def calendar_of(office: Office, first: date, last: date, asked: Asked, *, most_dateless: int = 50) -> Span:
    """Everything between two days, both included, in order."""
    found: list[Entry] = []
    activities: list[Entry] = []
    dateless: list[Activity] = []
    unnamed: Counter[date] = Counter()
    cases: list[Case] = []
    if asked.wants(EntryKind.ACTIVITY, Right.SEE_ACTIVITIES):
        rows = activities_on(office, first, last, asked.person)
        if asked.a_day is None:
            activities = entries_of(rows, first)
        else:
            activities, unnamed = fullest(rows, first, last, asked.a_day)
        found += activities
        if asked.programmes:
            found += _programmes(office, first, last, asked.person)
        dateless = list(_dateless(office, first, last, asked.person)[:most_dateless])
    if Right.SEE_CASES in asked.rights:
        cases = list(_cases(office, first, last, asked.person))
        found += [entry for case in cases for entry in _of_case(case, first, last) if asked.wants(entry.kind)]
    if asked.wants(EntryKind.DEADLINE, Right.SEE_ACTIVITIES):
        found += _deadlines(office, first, last, asked.person)
    if asked.wants(EntryKind.HOLIDAY):
        found += _holidays(first, last, [_HOME, *_countries(activities, cases)])
    found.sort(key=lambda entry: (entry.first, _ORDER[entry.kind], entry.title, entry.key, entry.mark))
    return Span(first, last, found, dateless, unnamed)


def end_of_list(office: Office, first: date, last: date, asked: Asked, *, most: int) -> date:
    """The day with which a list from the first day ends: the last, or sooner, before the day on which more
    than so many activities have begun. The first day is always whole."""
    if not asked.wants(EntryKind.ACTIVITY, Right.SEE_ACTIVITIES):
        return last
    begun = activities_on(office, first, last, asked.person).filter(date__gte=PartialDate.of(first).ordinal)
    over = begun.values_list("date", flat=True)[most : most + 1].first()
    return last if over is None else max(first, over.earliest - timedelta(days=1))


def _dateless(office: Office, first: date, last: date, person: int | None) -> models.QuerySet[Activity]:
    months = {(day.year, day.month) for day in days_between(first, last)}
    dates = [PartialDate(year, month) for year, month in sorted(months)]
    dates += [PartialDate(year) for year in sorted({year for year, _month in months})]
    rows = Activity.objects.of_office(office).filter(date__in=dates)
    rows = rows if person is None else rows.filter(responsible=person)
    return rows.only("title_tr", "title_en", "date").order_by("-date", "pk")


def _programmes(office: Office, first: date, last: date, person: int | None) -> Iterator[Entry]:
    """The programmes of visits, hour by hour."""
    rows = ProgrammeEntry.objects.filter(
        visit__office=office,
        on__range=(first, last),
        withdrawn__isnull=True,
        visit__withdrawn__isnull=True,
        visit__activity__withdrawn__isnull=True,
    )
    rows = rows if person is None else rows.filter(visit__activity__responsible=person)
    for row in rows.select_related("visit__activity"):
        begins = f"{row.begins:%H.%M} " if row.begins else ""
        yield Entry(
            EntryKind.ACTIVITY,
            f"{begins}{row.text}",
            row.on,
            row.on,
            page="visit",
            key=row.visit.activity_id,
            mark=f"programme-{row.begins or ''}-{row.pk}",
            more=row.place,
            person=row.visit.activity.responsible_id,
            firm=row.visit.activity.status != Activity.Status.CANCELLED,
        )


def _cases(office: Office, first: date, last: date, person: int | None) -> models.QuerySet[Case]:
    touches = models.Q(due__range=(first, last)) | models.Q(begins__lte=last, ends__gte=first)
    rows = Case.objects.of_office(office).open().filter(touches | models.Q(begins__range=(first, last)))
    rows = rows if person is None else rows.filter(responsible=person)
    return rows.select_related("partner").order_by("pk")


def _of_case(case: Case, first: date, last: date) -> Iterator[Entry]:
    """The day by which something of the case is due, and the days of its event or journey."""
    common = {"page": "case", "key": str(case.pk), "person": case.responsible_id}
    if case.due is not None and first <= case.due <= last:
        words = CALLED.get(case.due_for)
        more = words.say(get_language() or "tr") if words else ""
        yield Entry(EntryKind.DEADLINE, case.title, case.due, case.due, mark="due", more=more, **common)  # type: ignore[arg-type]
    if case.begins is not None and case.begins <= last and (case.ends or case.begins) >= first:
        yield Entry(EntryKind.CASE, case.title, case.begins, case.ends or case.begins, **common)  # type: ignore[arg-type]


def _deadlines(office: Office, first: date, last: date, person: int | None) -> Iterable[Entry]:
    """What falls due: of one person their follow-ups, of the office also calls, reports and dues."""
    if person is not None:
        yield from _follow_ups(office, first, last, person)
        return
    for each in deadlines_of(office, first, last):
        words = [each.part, str(_DUE.get(each.kind, "")), _hour(each.moment) if each.moment else ""]
        more = " ".join(filter(None, words))
        # Two reports of a project may be due on one day, and two follow-ups with the same words.
        own = f"{each.part_key}-" if each.part_key else ""
        mark = f"{each.kind}-{each.day.isoformat()}-{own}{each.title}"[:120]
        yield Entry(EntryKind.DEADLINE, each.title, each.day, each.day, each.page, str(each.key), mark, more)


def _hour(moment: datetime) -> str:
    """The hour by the clock here; of another zone also the day and hour that the call itself names."""
    here = timezone.localtime(moment)
    if here.utcoffset() == moment.utcoffset():
        return f"{here:%H.%M}"
    there = f"{formats.date_format(moment, 'j F')} {moment:%H.%M}"
    return f"{here:%H.%M} ({gettext('by its own clock %(moment)s') % {'moment': there}})"


def _follow_ups(office: Office, first: date, last: date, person: int) -> Iterable[Entry]:
    rows = FollowUp.objects.filter(
        office=office, withdrawn__isnull=True, done__isnull=True, due__range=(first, last)
    )
    for row in rows.filter(owner=person):
        page, key = ("activity", row.activity_id) if row.activity_id else ("tie", row.agreement_id)
        assert row.due is not None  # the filter has seen to it
        yield Entry(
            EntryKind.DEADLINE,
            row.what,
            row.due,
            row.due,
            page=page if key else "",
            key=key or "",
            mark=f"follow-up-{row.pk}",
            person=row.owner_id,
        )


def _countries(activities: list[Entry], cases: list[Case]) -> list[str]:
    """Countries of the other sides, the most frequent first: whoever plans with them needs their holidays."""
    number: Counter[str] = Counter()
    parties = ActivityParty.objects.filter(activity__in=[entry.key for entry in activities[:_ASKED]])
    where = ("country", "place__country", "partner__country")
    for *codes, parts in parties.order_by().values_list(*where).annotate(parts=models.Count("pk")):
        for code in filter(None, codes):
            number[code] += parts
    for case in cases:
        for code in filter(None, [case.partner.country_id if case.partner else "", *case.countries.split()]):
            number[code] += 1
    number.pop(_HOME, None)
    return sorted(number, key=lambda code: (-number[code], code))[:_COUNTRIES]


def _holidays(first: date, last: date, countries: list[str]) -> Iterator[Entry]:
    """Each country's holidays, days that follow each other under one name as one entry."""
    language = get_language() or "tr"
    for code in countries:
        open_entry: Entry | None = None
        for day in days_between(first, last):
            name = holiday_name(day, code, language)
            if open_entry is not None and name != open_entry.title:
                yield open_entry
                open_entry = None
            if name:
                begins = open_entry.first if open_entry else day
                open_entry = Entry(EntryKind.HOLIDAY, name, begins, day, key=code, mark=begins.isoformat())
        if open_entry is not None:
            yield open_entry

"""What falls due for an office between two days: calls, reports, dues, follow-ups.

For the calendar, the start page and reminders. `page` and `key` name the record: a front door makes the link.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.utils import timezone

from elci.accounts.models import Office
from elci.activities.models import Call, Dues, FollowUp, Project, ProjectReport
from elci.domain.grants.states import HOLDING_STATES

_REPORTED = [state.value for state in HOLDING_STATES] + [Project.State.CLOSED.value]
_DAY = timedelta(days=1)


class DeadlineKind(StrEnum):
    """What falls due."""

    CALL = "call"
    REPORT = "report"
    DUES = "dues"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True)
class Deadline:
    """A day by which something is to be done.

    title: what it is about, as the reader reads it. page: "call", "project", "membership", "activity", "tie"
    or empty; key: of that record; the desk links to `reverse(f"desk:{page}", args=[key])`. part: the kind of
    a report; part_key: its own, or that of a follow-up. moment: with the hour by the call's own clock, where
    one is known; day: by the clock here. done: it was sent, paid or finished already.
    """

    day: date
    title: str
    kind: DeadlineKind
    page: str
    key: str | int
    part: str = ""
    part_key: int | None = None
    moment: datetime | None = None
    done: bool = False


def deadlines_of(
    office: Office, first_day: date, last_day: date, *, with_done: bool = False
) -> list[Deadline]:
    """Everything of the office that falls due from the first day to the last, both included, in order.

    What is done already is left out unless it is asked for. Four queries, each by an index.
    """
    found = [
        *_calls(office, first_day, last_day),
        *_reports(office, first_day, last_day, with_done),
        *_dues(office, first_day, last_day, with_done),
        *_follow_ups(office, first_day, last_day, with_done),
    ]
    return sorted(found, key=lambda each: (each.day, each.kind, each.title, str(each.key)))


def _calls(office: Office, first: date, last: date) -> Iterator[Deadline]:
    # By the clock here the hour of another zone may lie on the day before or after.
    about = (first - _DAY, last + _DAY)
    for call in Call.objects.filter(office=office, withdrawn__isnull=True, deadline__range=about):
        moment = call.deadline_moment if call.deadline_time else None
        day = timezone.localtime(moment).date() if moment else call.deadline
        assert day is not None  # the filter has seen to it
        if first <= day <= last:
            yield Deadline(day, str(call), DeadlineKind.CALL, "call", call.pk, moment=moment)


def _reports(office: Office, first: date, last: date, with_done: bool) -> Iterator[Deadline]:
    rows = ProjectReport.objects.filter(
        project__office=office,
        project__withdrawn__isnull=True,
        project__state__in=_REPORTED,
        due__range=(first, last),
    )
    if not with_done:
        rows = rows.filter(sent__isnull=True)
    for row in rows.select_related("project"):
        yield Deadline(
            row.due,
            row.project.title,
            DeadlineKind.REPORT,
            "project",
            row.project_id,
            part=row.get_kind_display(),
            part_key=row.pk,
            done=row.sent is not None,
        )


def _dues(office: Office, first: date, last: date, with_done: bool) -> Iterator[Deadline]:
    rows = Dues.objects.filter(office=office, withdrawn__isnull=True, due__range=(first, last))
    if not with_done:
        rows = rows.filter(paid_on__isnull=True)
    for row in rows.select_related("membership__organisation"):
        assert row.due is not None  # the filter has seen to it
        title = f"{row.membership.organisation} {row.year}"
        yield Deadline(
            row.due, title, DeadlineKind.DUES, "membership", row.membership_id, done=row.paid_on is not None
        )


def _follow_ups(office: Office, first: date, last: date, with_done: bool) -> Iterator[Deadline]:
    rows = FollowUp.objects.filter(office=office, withdrawn__isnull=True, due__range=(first, last))
    if not with_done:
        rows = rows.filter(done__isnull=True)
    for row in rows:
        assert row.due is not None  # the filter has seen to it
        page, key = ("activity", row.activity_id) if row.activity_id else ("tie", row.agreement_id or "")
        yield Deadline(
            row.due,
            row.what,
            DeadlineKind.FOLLOW_UP,
            page if key else "",
            key or row.pk,
            done=row.done is not None,
            part_key=row.pk,
        )

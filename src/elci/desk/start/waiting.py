"""What waits for the person or the office: follow-ups, cases, translations, promises, decisions."""

from __future__ import annotations

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _

from elci.accounts.rights import Right
from elci.activities.models import FollowUp, ForeignRequest, LanguageRequest
from elci.desk.addresses import address_of
from elci.desk.cases.views.lists import CaseLine
from elci.desk.record_pages import page_of
from elci.desk.start.blocks import Block, Reader, StartLine
from elci.domain.procedures.kinds import Actor
from elci.procedures.models import Case

_EACH = 6
_BY_DAY = F("due").asc(nulls_last=True)  # SQLite puts what has no day first, PostgreSQL last
_DECIDING = (Actor.MAYOR, Actor.COUNCIL, Actor.COMMISSION)


def mine(reader: Reader) -> Block:
    """What is the person's own: follow-ups, cases, translations; in the order of their days."""
    lines = [
        *(_follow_up(held, reader) for held in _open_follow_ups(reader).filter(owner=reader.user)[:_EACH]),
        *_cases(reader, Case.objects.of_person(reader.user)),
    ]
    if Right.SEE_ACTIVITIES in reader.rights:
        lines += [_request(held, reader) for held in _language_requests(reader)]
    lines.sort(key=lambda line: (line.day is None, line.day))
    return Block(
        "waiting",
        _("Waiting for me"),
        lines,
        nothing=_("Nothing waits for you."),
        to=address_of("follow-ups") if Right.SEE_ACTIVITIES in reader.rights else "",
        to_words=_("All follow-ups"),
    )


def requests(reader: Reader) -> Block:
    """Requests from abroad that have no answer yet, the oldest first."""
    rows = ForeignRequest.objects.filter(office=reader.office, withdrawn__isnull=True).waiting()
    return Block(
        "requests",
        _("Requests without an answer"),
        [
            StartLine(
                held.asker,
                reverse("desk:request", args=[held.pk]),
                held.answer_by,
                more=held.get_state_display(),
            )
            for held in rows.order_by("pk")[:_EACH]
        ],
        nothing=_("Every request from abroad is answered."),
        to=address_of("requests"),
        to_words=_("All requests"),
    )


def promises(reader: Reader) -> Block:
    """What was promised to the other side and is not done."""
    rows = _open_follow_ups(reader).filter(promised=True).select_related("owner")
    return Block(
        "promises",
        _("Open promises"),
        [_follow_up(held, reader, named=True) for held in rows[:_EACH]],
        nothing=_("No promise to a partner is open."),
        to=address_of("follow-ups") if Right.SEE_ACTIVITIES in reader.rights else "",
        to_words=_("All follow-ups"),
    )


def decisions(reader: Reader) -> Block:
    """Cases that wait for the mayor, the council or a commission."""
    rows = Case.objects.filter(next_by__in=[actor.value for actor in _DECIDING])
    return Block(
        "decisions",
        _("Waiting for a decision"),
        _cases(reader, rows),
        nothing=_("No case waits for the mayor or the council."),
        to=address_of("cases"),
        to_words=_("All cases"),
    )


def council(reader: Reader) -> Block:
    """Cases that wait for the council or one of its commissions."""
    rows = Case.objects.filter(next_by__in=[Actor.COUNCIL.value, Actor.COMMISSION.value])
    return Block(
        "council",
        _("Cases before the council"),
        _cases(reader, rows),
        nothing=_("No case waits for the council or its commissions."),
        to=address_of("cases"),
        to_words=_("All cases"),
    )


def alarms(reader: Reader) -> Block:
    """Cases in which something is against the law or too late."""
    return Block(
        "alarms",
        _("Cases with an alarm"),
        _cases(reader, Case.objects.filter(alarms__gt=0)),
        nothing=_("No case has an alarm."),
        to=address_of("cases"),
        to_words=_("All cases"),
    )


def _cases(reader: Reader, rows: object) -> list[StartLine]:
    """Open cases of the office among the rows, the most urgent first; none for a role that sees none."""
    if Right.SEE_CASES not in reader.rights:
        return []
    asked = rows.of_office(reader.office).open().with_names().by_urgency()[:_EACH]  # type: ignore[attr-defined]
    lines = [CaseLine.of(case, reader.today) for case in asked]
    return [
        StartLine(
            line.case.title,
            reverse("desk:case", args=[line.case.pk]),
            line.case.due,
            ", ".join(word for word in (line.next_step, line.by) if word),
            line.is_late,
        )
        for line in lines
    ]


def _open_follow_ups(reader: Reader) -> object:
    if Right.SEE_ACTIVITIES not in reader.rights:
        return FollowUp.objects.none()
    rows = FollowUp.objects.filter(office=reader.office, withdrawn__isnull=True, done__isnull=True)
    return rows.order_by(_BY_DAY, "pk")


def _follow_up(held: FollowUp, reader: Reader, *, named: bool = False) -> StartLine:
    page = page_of("activities.activity", held.activity_id) if held.activity_id else ""
    page = page or (page_of("registry.agreement", held.agreement_id) if held.agreement_id else "")
    more = held.owner.called if named and held.owner else ""
    late = held.due is not None and held.due < reader.today
    return StartLine(held.what, page or address_of("follow-ups"), held.due, more, late)


def _language_requests(reader: Reader) -> object:
    states = [LanguageRequest.State.WAITING, LanguageRequest.State.TAKEN]
    rows = LanguageRequest.objects.filter(
        office=reader.office, withdrawn__isnull=True, state__in=states, owner=reader.user
    )
    return rows.order_by(_BY_DAY, "pk")[:_EACH]


def _request(held: LanguageRequest, reader: Reader) -> StartLine:
    late = held.due is not None and held.due < reader.today
    return StartLine(held.what, address_of("translations"), held.due, held.get_kind_display(), late)

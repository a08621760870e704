"""Judging a case, and keeping beside it what lists show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from elci.accounts.models import Office
from elci.domain.names import fold_words
from elci.domain.procedures.deadlines import Due, applies_for, cannot_be_told, dues
from elci.domain.procedures.judging import judge
from elci.domain.procedures.verdicts import Flag, Gravity, Judgement
from elci.domain.procedures.words import Words
from elci.procedures.facts_of import facts_of
from elci.procedures.models import Case, FlagMark
from elci.procedures.past_waits import PastWaits

PARTS = (
    "events",
    "papers__document",
    "travellers",
    "programme",
    "payments",
    "flag_marks",
    "municipality__elections",
)
_COLUMNS = (
    "standing",
    "next_act",
    "next_by",
    "waits_since",
    "due",
    "due_for",
    "application_untold",
    "alarms",
    "notices",
    "search_text",
    "judged",
)
_SIDES = ("municipality", "partner", "organisation")
_AT_ONCE = 500
_TEXT = 600


@dataclass(frozen=True)
class Standing:
    """A judged case. marks: the office's answers by flag.

    flags, dues: those that stand, gravest and earliest first; quiet: those that were answered. untold: that
    the last day for the application cannot be told, and why.
    """

    judgement: Judgement
    marks: dict[str, FlagMark]
    flags: tuple[Flag, ...]
    dues: tuple[Due, ...]
    quiet: tuple[Flag | Due, ...]
    untold: Words | None = None


def judge_case(case: Case, *, today: date | None = None, past: PastWaits | None = None) -> Standing:
    """The law's answer to a case as it stands, and which of its flags the office has not answered.

    past: given by callers that judge many cases, so that past waits are read once; they are read only for a
    case that begins on a day and still has to be applied for.
    """
    day = today or timezone.localdate()
    facts = facts_of(case)
    judgement = judge(facts, day)
    usual = (past or PastWaits()).of(case) if case.closed is None and applies_for(facts, day) else None
    due = dues(facts, day, usual) if case.closed is None else ()
    untold = cannot_be_told(facts, day, usual) if case.closed is None else None
    marks = {mark.key: mark for mark in case.flag_marks.all()}
    standing = [flag for flag in judgement.flags if _stands(marks.get(flag.key), day)]
    order = {gravity: place for place, gravity in enumerate(Gravity)}
    standing.sort(key=lambda flag: (order[flag.gravity], flag.due or date.max))
    waiting = tuple(each for each in due if _stands(marks.get(each.key), day))
    quiet = [each for each in (*judgement.flags, *due) if not _stands(marks.get(each.key), day)]
    return Standing(judgement, marks, tuple(standing), waiting, tuple(quiet), untold)


def derive(case: Case, *, today: date | None = None) -> None:
    """Renew the columns that lists show; called by each verb, inside its transaction."""
    day = today or timezone.localdate()
    fresh = Case.objects.select_related(*_SIDES).prefetch_related(*PARTS).get(pk=case.pk)
    _set(fresh, day)
    fresh.save(update_fields=_COLUMNS)
    for column in _COLUMNS:
        setattr(case, column, getattr(fresh, column))


@transaction.atomic
def renew_standing(
    *, today: date | None = None, office: Office | None = None, at_most: int | None = None
) -> int:
    """Judge anew the open cases that were last judged on an earlier day; how many these were.

    Nobody's act: the cases say the same, only the day is another, so that nothing is journalled. at_most: the
    most urgent ones only, for a page that cannot wait.
    """
    day = today or timezone.localdate()
    stale = Case.objects.to_be_judged(day).by_urgency()
    if office is not None:
        stale = stale.of_office(office)
    past = PastWaits()
    keys = list(stale.values_list("pk", flat=True)[:at_most])
    for begin in range(0, len(keys), _AT_ONCE):
        part = keys[begin : begin + _AT_ONCE]
        for case in Case.objects.select_related(*_SIDES).prefetch_related(*PARTS).filter(pk__in=part):
            # On most days most cases stand as they stood; one statement says so of all of them.
            if _set(case, day, past):
                case.save(update_fields=_COLUMNS)
        Case.objects.filter(pk__in=part).update(judged=day)
    return len(keys)


def _set(case: Case, day: date, past: PastWaits | None = None) -> bool:
    """Fill the columns; whether one of them changed."""
    before = [getattr(case, name) for name in _COLUMNS]
    standing = judge_case(case, today=day, past=past)
    judgement = standing.judgement
    step = judgement.next_step()
    case.standing = judgement.state.value
    case.next_act = step.step.act.value if step else ""
    case.next_by = (step.waiting_on or step.step.by).value if step else ""
    case.waits_since = step.since if step else None
    days = [(each.on, each.kind) for each in standing.dues]
    days += [(flag.due, "") for flag in standing.flags if flag.due]
    case.due, case.due_for = min(days, default=(None, ""))
    case.application_untold = standing.untold is not None
    case.alarms = _count(standing.flags, Gravity.ALARM)
    case.notices = _count(standing.flags, Gravity.NOTICE)
    case.search_text = _search_text(case)
    changed = before != [getattr(case, name) for name in _COLUMNS]
    case.judged = day
    return changed


def _search_text(case: Case) -> str:
    names = [case.title, case.counterpart]
    for side in (case.partner, case.organisation):
        names += [side.name_tr, side.name_en] if side else []
    return " ".join(dict.fromkeys(word for name in names for word in fold_words(name).split()))[:_TEXT]


def _count(flags: Iterable[Flag], gravity: Gravity) -> int:
    return sum(flag.gravity is gravity for flag in flags)


def _stands(mark: FlagMark | None, day: date) -> bool:
    if mark is None:
        return True
    return mark.handled is None and (mark.snoozed_until is None or mark.snoozed_until <= day)

"""The office's own house: its units, its people, its duties, its readiness."""

from __future__ import annotations

from django.db import transaction

from elci.accounts import journal
from elci.accounts.desk_records import Act, Draft, add, change, keep, locked, withdraw
from elci.accounts.models import Office, User
from elci.accounts.personal import forget_personal
from elci.activities.models import Colleague, DutyShare, OfficeUnit, ReadinessAnswer
from elci.domain.errors import ElciError


class StillNeededError(ElciError):
    """A unit that people or other units hang on. args: name."""

    tr = (
        "“{0}” geri çekilemez: içinde çalışanlar ya da bağlı birimler var. "
        "Önce onları taşıyın ya da birimin bitiş tarihini yazın."
    )
    en = "“{0}” cannot be withdrawn: people or units belong to it. Move them first, or write when it ended."


def keep_unit(
    unit: OfficeUnit | None, draft: Draft, *, by: User, office: Office, seen: int | None
) -> OfficeUnit:
    """Add or correct a unit; journals "unit.kept". Raises ValidationError, ChangedMeanwhileError."""
    act = Act(by, office, "unit.kept", seen=seen)
    return add(OfficeUnit(office=office), draft, act) if unit is None else change(unit, draft, act)


@transaction.atomic
def withdraw_unit(unit: OfficeUnit, *, by: User, office: Office, reason: str) -> OfficeUnit:
    """Take back a unit entered by mistake; journals "unit.withdrawn". Raises StillNeededError."""
    current = locked(unit)
    standing = {"withdrawn__isnull": True}
    if current.colleagues.filter(**standing).exists() or current.below.filter(**standing).exists():
        raise StillNeededError(str(current))
    return withdraw(current, Act(by, office, "unit.withdrawn", reason))


def keep_colleague(
    colleague: Colleague | None, draft: Draft, *, by: User, office: Office, seen: int | None
) -> Colleague:
    """Add or correct a colleague; journals "colleague.kept" without the name."""
    act = Act(by, office, "colleague.kept", seen=seen)
    return add(Colleague(office=office), draft, act) if colleague is None else change(colleague, draft, act)


@transaction.atomic
def erase_colleague(colleague: Colleague, *, by: User, office: Office) -> None:
    """Remove a person's name; the post, its days and languages stay for the history of the unit.

    Journals "colleague.erased" without values; final.
    """
    current = locked(colleague)
    current.name, current.user = "", None
    current.save(update_fields=["name", "user"])
    forget_personal(Colleague, [current.pk])
    journal.note(by, "colleague.erased", current, office=office)


def share_duty(number: int, draft: Draft, *, by: User, office: Office, seen: int | None) -> DutyShare:
    """Say who does a duty; journals "duty.shared"."""
    held = DutyShare.objects.filter(office=office, number=number).first()
    act = Act(by, office, "duty.shared", seen=seen)
    return keep(held or DutyShare(office=office, number=number), draft, act)


@transaction.atomic
def answer_readiness(answers: dict[str, Draft], *, by: User, office: Office) -> list[ReadinessAnswer]:
    """Keep what the office says of its readiness, one record per criterion; journals "readiness.answered"."""
    held = {answer.criterion: answer for answer in ReadinessAnswer.objects.filter(office=office)}
    standing = {key for key, answer in held.items() if answer.withdrawn is None}
    act = Act(by, office, "readiness.answered")
    return [
        keep(held.get(key) or ReadinessAnswer(office=office, criterion=key), draft, act)
        for key, draft in answers.items()
        if key in standing or any(value not in (None, "") for value in draft.values.values())
    ]

"""Recording a tie, correcting one, taking back one that was entered by mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.accounts.versions import check_version
from elci.domain.dates import PartialDate
from elci.registry.models import (
    Agreement,
    AgreementEvent,
    AgreementParty,
    AgreementPurpose,
    Municipality,
    Partner,
    Purpose,
    State,
)
from elci.registry.services.derived import derive
from elci.registry.services.errors import (
    FutureDateError,
    ReasonMissingError,
    SameTieError,
    WithdrawalError,
)

_UNSIGNED = (State.PROPOSED, State.DECIDED, State.PERMITTED)
_CLOSED = (State.CANCELLED, State.REJECTED, State.ENDED)


@dataclass(frozen=True)
class AgreementDraft:
    """What a person says of a tie. purposes: keys; None leaves them as they are."""

    kind: str
    date: PartialDate | None = None
    note_tr: str = ""
    note_en: str = ""
    purposes: tuple[str, ...] | None = None


@transaction.atomic
def record_agreement(
    municipality: Municipality,
    partner: Partner,
    draft: AgreementDraft,
    *,
    by: User,
    office: Office,
    reason: str = "",
    state: str = State.PROPOSED,
    today: date | None = None,
) -> Agreement:
    """Record a new tie of an office's municipality with its first state; journals "agreement.recorded".

    The draft's date is that of the first state; before the signature the tie itself has none. Raises
    SameTieError for a tie of this kind that stands already, FutureDateError.
    """
    # One after the other for a municipality: two who record the same tie at once would make it twice.
    Municipality.objects.select_for_update().get(pk=municipality.pk)
    _check_date(draft, today)
    _check_new(municipality, partner, draft.kind)
    agreement = Agreement(
        pk=_new_key(municipality, partner, draft.kind), kind=draft.kind, state=state, office=office
    )
    _apply(agreement, draft)
    if state in _UNSIGNED:
        agreement.date = None  # the date is that of a proposal or a decision; the state holds it
    agreement.full_clean()
    agreement.save(force_insert=True)
    for position, side in enumerate(({"municipality": municipality}, {"partner": partner}), start=1):
        AgreementParty.objects.create(
            pk=f"{agreement.pk}--{position}", agreement=agreement, position=position, **side
        )
    AgreementEvent.objects.create(
        pk=f"{agreement.pk}--e1",
        agreement=agreement,
        state=state,
        date=draft.date,
        position=1,
        recorded_by=by,
    )
    _apply_purposes(agreement, draft)
    derive(agreement)
    journal.record(by, "agreement.recorded", agreement, office=office, before=None, reason=reason)
    return agreement


@transaction.atomic
def edit_agreement(
    agreement: Agreement,
    draft: AgreementDraft,
    *,
    by: User,
    reason: str,
    office: Office | None = None,
    seen: int | None = None,
    today: date | None = None,
) -> Agreement:
    """Correct a tie; a reason is asked for, the record before it stays in the journal ("agreement.edited").

    office: for which the person acts, by default the tie's own; seen: the version that the person saw. A
    draft that changes nothing is not journalled. Raises ReasonMissingError, ChangedMeanwhileError,
    FutureDateError.
    """
    if not reason.strip():
        raise ReasonMissingError()
    current = Agreement.objects.select_for_update().get(pk=agreement.pk)
    check_version(current, seen)
    _check_date(draft, today)
    before = journal.snapshot(current)
    _apply(current, draft)
    current.full_clean()
    current.save()
    _apply_purposes(current, draft)
    derive(current)
    if journal.snapshot(current) != before:
        journal.record(
            by, "agreement.edited", current, office=office or current.office, before=before, reason=reason
        )
    return current


@transaction.atomic
def withdraw_agreement(
    agreement: Agreement, *, by: User, reason: str, office: Office | None = None, seen: int | None = None
) -> Agreement:
    """Take back a tie that was entered by mistake; journals "agreement.withdrawn".

    Its row stays, marked; sides, states and purposes stay in the journal alone and come back when the act is
    undone. Raises ReasonMissingError, ChangedMeanwhileError, WithdrawalError.
    """
    if not reason.strip():
        raise ReasonMissingError()
    current = Agreement.objects.select_for_update().get(pk=agreement.pk)
    check_version(current, seen)
    before = journal.snapshot(current)
    take_out(current)
    journal.record(
        by, "agreement.withdrawn", current, office=office or current.office, before=before, reason=reason
    )
    return current


def take_out(agreement: Agreement) -> None:
    """Mark a tie as withdrawn and remove what hangs on it; the caller journals. Raises WithdrawalError."""
    if agreement.office_id is None or agreement.attestations.exists():
        raise WithdrawalError(
            "bir kaynak bu bağı yazıyor; bağ sürmüyorsa durumunu “Sona erdi” ya da “İptal edildi” yapın",
            "a source attests this tie; if it is over, change its state to ended or cancelled",
        )
    if agreement.activity_parties.exists():
        raise WithdrawalError(
            "bu bağa bağlı etkinlikler var; önce onları başka bir bağa taşıyın",
            "activities hang on this tie; move them to another tie first",
        )
    agreement.withdrawn = timezone.now()
    agreement.save(update_fields=["withdrawn"])
    agreement.parties.all().delete()
    agreement.purpose_links.all().delete()
    AgreementEvent.everything.filter(agreement=agreement).delete()


def _check_date(draft: AgreementDraft, today: date | None) -> None:
    day = PartialDate.of(today or timezone.localdate())
    if draft.date is not None and day.surely_before(draft.date):
        raise FutureDateError(draft.date)


def _check_new(municipality: Municipality, partner: Partner, kind: str) -> None:
    standing = Agreement.objects.of_municipality(municipality).with_partner(partner).filter(kind=kind)
    found = standing.exclude(state__in=_CLOSED).first()
    if found is not None:
        raise SameTieError(str(found), found.pk)


def _apply(agreement: Agreement, draft: AgreementDraft) -> None:
    agreement.kind = draft.kind
    agreement.date = draft.date
    agreement.note_tr = draft.note_tr
    agreement.note_en = draft.note_en


def _apply_purposes(agreement: Agreement, draft: AgreementDraft) -> None:
    """Links that stay keep their source; new ones are the office's own word."""
    if draft.purposes is None:
        return
    agreement.purpose_links.exclude(purpose__in=draft.purposes).delete()
    held = set(agreement.purpose_links.values_list("purpose", flat=True))
    for purpose in Purpose.objects.filter(pk__in=set(draft.purposes) - held):
        AgreementPurpose.objects.create(
            pk=f"{agreement.pk}--{purpose.pk}", agreement=agreement, purpose=purpose
        )


def _new_key(municipality: Municipality, partner: Partner, kind: str) -> str:
    """`municipality--partner`, with the kind and a number where that key is taken."""
    stem = f"{municipality.pk}--{partner.pk}"
    if kind != "sister_city":
        stem += f"--{slugify(kind)}"
    key, number = stem, 2
    while Agreement.everything.filter(pk=key).exists():
        key, number = f"{stem}--{number}", number + 1
    return key

"""Recording a tie and correcting one."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.domain.agreements import party_label
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words, tr_sort_key
from elci.registry.models import (
    Agreement,
    AgreementEvent,
    AgreementParty,
    Municipality,
    Partner,
    State,
)

_SORT, _SIDE, _TEXT = 800, 120, 1000


@dataclass(frozen=True)
class AgreementDraft:
    """What a person says of a tie."""

    kind: str
    date: PartialDate | None = None
    note_tr: str = ""
    note_en: str = ""


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
) -> Agreement:
    """Record a new tie of an office's municipality with its first state; journals "agreement.recorded"."""
    agreement = Agreement(
        pk=_new_key(municipality, partner, draft.kind), kind=draft.kind, state=state, office=office
    )
    _apply(agreement, draft)
    agreement.full_clean()
    agreement.save(force_insert=True)
    AgreementParty.objects.bulk_create(
        [
            AgreementParty(
                pk=f"{agreement.pk}--1", agreement=agreement, position=1, municipality=municipality
            ),
            AgreementParty(pk=f"{agreement.pk}--2", agreement=agreement, position=2, partner=partner),
        ]
    )
    AgreementEvent.objects.create(
        pk=f"{agreement.pk}--e1",
        agreement=agreement,
        state=state,
        date=draft.date,
        position=1,
        recorded_by=by,
    )
    derive(agreement)
    journal.record(by, "agreement.recorded", agreement, office=office, before=None, reason=reason)
    return agreement


@transaction.atomic
def edit_agreement(agreement: Agreement, draft: AgreementDraft, *, by: User, reason: str) -> Agreement:
    """Correct a tie; a reason is asked for, the record before it stays in the journal ("agreement.edited")."""
    current = Agreement.objects.select_for_update().get(pk=agreement.pk)
    before = journal.snapshot(current)
    _apply(current, draft)
    current.full_clean()
    current.save()
    derive(current)
    journal.record(by, "agreement.edited", current, office=current.office, before=before, reason=reason)
    return current


def _apply(agreement: Agreement, draft: AgreementDraft) -> None:
    agreement.kind = draft.kind
    agreement.date = draft.date
    agreement.note_tr = draft.note_tr
    agreement.note_en = draft.note_en


def _new_key(municipality: Municipality, partner: Partner, kind: str) -> str:
    """`municipality--partner`, with the kind and a number where that key is taken."""
    stem = f"{municipality.pk}--{partner.pk}"
    if kind != "sister_city":
        stem += f"--{slugify(kind.replace('_', '-'))}"
    key, number = stem, 2
    while Agreement.objects.filter(pk=key).exists():
        key, number = f"{stem}--{number}", number + 1
    return key


def derive(agreement: Agreement) -> None:
    """Renew what is worked out from the tie and its sides."""
    sides: list[Municipality | Partner] = []
    names: list[str] = []
    elections: list[tuple[int, str]] = []
    for party in agreement.parties.select_related("municipality", "partner__place").order_by("position"):
        side = party.municipality or party.partner
        assert side is not None  # constraint party_is_municipality_or_partner
        sides.append(side)
        names += [side.name_tr, side.name_en]
        if side.place_id:
            names += side.place.names.values_list("name", flat=True)  # type: ignore[union-attr]
        if party.municipality and not elections:
            elections = list(party.municipality.elections.values_list("year", "party"))
    agreement.sort_key = " ".join(tr_sort_key(side.name_tr)[:_SIDE] for side in sides)[:_SORT]
    words = dict.fromkeys(word for name in names for word in fold_words(name).split())
    agreement.search_text = " ".join(words)[:_TEXT]
    agreement.party_at_date = party_label(agreement.date, elections)
    agreement.save(update_fields=["sort_key", "search_text", "party_at_date"])

"""Sending lists of people abroad: each asks for its legal ground and is journalled with keys only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models, transaction

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.activities.models import Transfer
from elci.places.models import Country


@dataclass(frozen=True)
class TransferDraft:
    """To which institution of which country on which ground (values of `Transfer`). note: the decision."""

    recipient: str
    recipient_country: Country
    ground: str
    note: str = ""


@transaction.atomic
def record_transfer(
    draft: TransferDraft,
    what: str,
    subject: models.Model,
    people: Iterable[models.Model],
    *,
    by: User,
    office: Office,
) -> Transfer:
    """Keep that a list leaves the country, before it does; journals "transfer.recorded".

    what: of `Transfer.What`; subject: the visit, case or contact that the list is of; people: contacts and
    travellers that stand on it. Raises ValidationError.
    """
    transfer = Transfer(
        office=office,
        what=what,
        subject_type=subject._meta.label_lower,
        subject_id=str(subject.pk),
        people=sorted(f"{person._meta.model_name}:{person.pk}" for person in people),
        recipient=draft.recipient.strip(),
        recipient_country=draft.recipient_country,
        ground=draft.ground,
        note=draft.note.strip(),
        by=by,
    )
    transfer.full_clean()
    transfer.save(force_insert=True)
    journal.record(by, "transfer.recorded", transfer, office=office, before=None)
    return transfer

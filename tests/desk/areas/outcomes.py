"""Outcomes: the list, one outcome with its evidence, recording, correcting, confirming, taking back."""

from __future__ import annotations

from django.core.files.base import ContentFile
from tests.desk.house import House

from elci.accounts.rights import Right
from elci.activities.models import Outcome
from elci.sources.models import Document

_SEE, _WRITE = Right.SEE_ACTIVITIES, Right.RECORD_ACTIVITIES

NEEDS = {
    "outcomes": (_SEE, None),
    "new-outcome": (_WRITE, _WRITE),
    "outcome": (_SEE, None),
    "edit-outcome": (_WRITE, _WRITE),
    "withdraw-outcome": (_WRITE, _WRITE),
    "confirm-outcome": (None, Right.SET_GOALS),
    "outcome-evidence": (_SEE, None),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    if name in {"outcomes", "new-outcome"}:
        return {}
    document = Document(
        title="Hibe sözleşmesi", original_name="hibe.pdf", media_type="application/pdf", size=4
    )
    document.file.save("hibe.pdf", ContentFile(b"%PDF"), save=True)
    outcome = Outcome.objects.create(
        office=house.office, agreement=house.seoul, kind="money", what_tr="Hibe geldi", document=document
    )
    return {"key": outcome.pk}

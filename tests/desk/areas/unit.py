"""The office's own house: unit, people, duties, readiness, translations, publications, advice."""

from __future__ import annotations

from datetime import date

from tests.desk.house import House

from elci.accounts.rights import Right
from elci.activities.models import Colleague, LanguageRequest, OfficeUnit, PublicWork

_SEE, _WRITE = (Right.SEE_ACTIVITIES, None), (Right.RECORD_ACTIVITIES, Right.RECORD_ACTIVITIES)

NEEDS = {
    "unit": _SEE,
    "new-unit": _WRITE,
    "edit-unit": _WRITE,
    "withdraw-unit": _WRITE,
    "new-colleague": _WRITE,
    "edit-colleague": _WRITE,
    "erase-colleague": (None, Right.ERASE_PEOPLE),
    "duty": _WRITE,
    "readiness": (Right.SEE_ACTIVITIES, Right.RECORD_ACTIVITIES),
    "translations": _SEE,
    "new-translation": _WRITE,
    "edit-translation": _WRITE,
    "move-translation": (None, Right.RECORD_ACTIVITIES),
    "publications": _SEE,
    "new-publication": _WRITE,
    "edit-publication": _WRITE,
    "advice": _SEE,
    "new-advice": _WRITE,
    "edit-advice": _WRITE,
}
OF_THE_ASKING_OFFICE = {"duty"}


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    """The record that the address names, made anew."""
    if name in {"edit-unit", "withdraw-unit"}:
        return {"key": a_unit(house).pk}
    if name in {"edit-colleague", "erase-colleague"}:
        unit = a_unit(house)
        return {"key": Colleague.objects.create(office=house.office, unit=unit, title="Uzman").pk}
    if name in {"edit-translation", "move-translation"}:
        return {"key": a_request(house).pk}
    if name in {"edit-publication", "edit-advice"}:
        kind = name.removeprefix("edit-")
        return {"key": PublicWork.objects.create(office=house.office, kind=kind, on="2026", what="Broşür").pk}
    return {"number": 4} if name == "duty" else {}


def a_unit(house: House) -> OfficeUnit:
    """Ankara's department, without dates."""
    return OfficeUnit.objects.create(office=house.office, name_tr="Dış İlişkiler Dairesi", kind="department")


def a_request(house: House) -> LanguageRequest:
    """A letter to Seoul that waits for its translation."""
    return LanguageRequest.objects.create(
        office=house.office, kind="translation", what="Seul’e mektup", asked_by="Özel Kalem",
        source="tr", target="ko", asked=date(2026, 11, 20),
    )  # fmt: skip

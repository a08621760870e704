"""Activities: recording them is an officer's work, publishing the head's."""

from __future__ import annotations

from tests.desk.files import photograph
from tests.desk.house import House

from elci.accounts.desk_records import Draft
from elci.accounts.rights import Right
from elci.activities.models import Activity
from elci.activities.services import FilesDraft, attach_files, record_activity

_SEE, _WORK = Right.SEE_ACTIVITIES, Right.RECORD_ACTIVITIES
NEEDS = {
    "activities": (_SEE, None),
    "new-activity": (_WORK, _WORK),
    "activity-title": (_WORK, None),
    "activity-people": (Right.SEE_CONTACTS, None),
    "activity": (_SEE, None),
    "edit-activity": (_WORK, _WORK),
    "withdraw-activity": (_WORK, _WORK),
    "publish-activity": (Right.PUBLISH, Right.PUBLISH),
    "attach-activity-file": (_WORK, _WORK),
    "activity-file": (_SEE, None),
    "activity-photograph": (_SEE, None),
    "activity-file-caption": (_WORK, _WORK),
    "remove-activity-file": (_WORK, _WORK),
}
_OF_A_FILE = {"activity-file", "activity-photograph", "activity-file-caption", "remove-activity-file"}
_OF_NONE = {"activities", "new-activity", "activity-title", "activity-people"}


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    """A visit of the house's office."""
    if name in _OF_NONE:
        return {}
    visit = Activity.objects.filter(office=house.office).first()
    if visit is None:
        draft = Draft({"kind": "official_visit", "title_tr": "Seul heyetinin ziyareti", "status": "done"})
        visit = record_activity(draft, by=house.people["officer"], office=house.office)
    return {"key": visit.pk, "file": a_photograph(house, visit)} if name in _OF_A_FILE else {"key": visit.pk}


def a_photograph(house: House, visit: Activity) -> int:
    """A photograph of the visit, attached once."""
    if not visit.files.exists():
        file = photograph("karsilama.jpg", (60, 40))
        attach_files(visit, [file], FilesDraft(), by=house.people["officer"], office=house.office)
    return int(visit.files.get().pk)

"""Projects: who sees them, who writes them."""

from __future__ import annotations

from typing import Any

from tests.desk.house import House

from elci.accounts.rights import Right
from elci.activities.models import Activity, Project, ProjectStep

_SEES, _WRITES = Right.SEE_ACTIVITIES, Right.RECORD_ACTIVITIES
NEEDS = {
    "projects": (_SEES, None),
    "new-project": (_WRITES, _WRITES),
    "source-project": (_SEES, None),
    "project": (_SEES, None),
    "edit-project": (_WRITES, _WRITES),
    "project-state": (_WRITES, _WRITES),
    "withdraw-project": (_WRITES, _WRITES),
    "project-part": (_WRITES, _WRITES),
}


def arguments(name: str, house: House, who: str | None) -> dict[str, Any]:
    """A project of Ankara; the page of a source's row opens for the office whose row it is."""
    if name in {"projects", "new-project"}:
        return {}
    if name == "source-project":
        row, _made = Activity.objects.get_or_create(
            pk="004-t7-005a", defaults={"kind": "project", "title_tr": "R2CITIES", "status": "ongoing"}
        )
        Activity.objects.filter(pk=row.pk).update(desk=house.office.pk)
        return {"key": row.pk}
    project, made = Project.objects.get_or_create(office=house.office, title_tr="Komşu bahçeler")
    if made:
        ProjectStep.objects.create(project=project, state="idea")
    return {"key": project.pk, "part": "members"} if name == "project-part" else {"key": project.pk}

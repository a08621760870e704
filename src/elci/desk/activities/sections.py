"""What other areas of the desk show on an activity's page: a programme, gifts, guests.

An area adds a line to SECTIONS; the page shows the sections in this order, between outcomes and journal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from elci.accounts.models import Office
from elci.activities.models import Activity
from elci.desk.visits.section import parts_of as visit_parts


@dataclass(frozen=True)
class Section:
    """template: rendered with `parts` and all of the page; parts: None where there is nothing to show."""

    template: str
    parts: Callable[[HttpRequest, Activity, Office], dict[str, Any] | None]


SECTIONS: tuple[Section, ...] = (Section("desk/visits/_of_activity.html", visit_parts),)


def sections_of(request: HttpRequest, activity: Activity, office: Office) -> list[tuple[str, dict[str, Any]]]:
    """Template and parts of each section that has something to show."""
    shown = ((section.template, section.parts(request, activity, office)) for section in SECTIONS)
    return [(template, parts) for template, parts in shown if parts is not None]

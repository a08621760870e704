"""The list of the office's cases as a workbook."""

from __future__ import annotations

from django.utils.translation import gettext as _

from elci.desk.list_files import ListFile
from elci.desk.words_of import named
from elci.domain.procedures.kinds import Act, Actor, CaseKind
from elci.exchange.workbooks import Cell, Column
from elci.procedures.models import Case


def case_file() -> ListFile:
    """What the file consists of, in the reader's language."""
    columns = (
        Column(_("Case"), 44),
        Column(_("Kind"), 26),
        Column(_("Next step"), 34),
        Column(_("On whom it waits"), 24),
        Column(_("Waits since"), 12),
        Column(_("Due"), 12),
        Column(_("Responsible"), 24),
        Column(_("Alarms"), 8),
        Column(_("Closed on"), 12),
        Column(_("Outcome"), 20),
    )
    return ListFile(_("Our cases"), _("cases"), columns, _cells)


def _cells(case: Case) -> tuple[Cell, ...]:
    return (
        case.title,
        named(CaseKind(case.kind)),
        named(Act(case.next_act)) if case.next_act else "",
        named(Actor(case.next_by)) if case.next_by else "",
        case.waits_since,
        case.due,
        case.responsible.called if case.responsible else "",
        case.alarms,
        case.closed,
        case.get_outcome_display() if case.closed else "",
    )

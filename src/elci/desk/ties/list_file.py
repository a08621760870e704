"""The list of the office's ties as a workbook."""

from __future__ import annotations

from django.utils.translation import gettext as _

from elci.desk.list_files import ListFile
from elci.exchange.workbooks import Cell, Column
from elci.registry.models import Agreement


def tie_file() -> ListFile:
    """What the file consists of, in the reader's language."""
    columns = (
        Column(_("Municipality"), 32),
        Column(_("Partner city"), 28),
        Column(_("Country"), 22),
        Column(_("Kind"), 28),
        Column(_("Date"), 12),
        Column(_("State"), 18),
        Column(_("Note"), 50),
        Column(_("Identifier"), 36),
    )
    return ListFile(_("Our ties"), _("ties"), columns, _cells)


def _cells(tie: Agreement) -> tuple[Cell, ...]:
    parties = list(tie.parties.all())
    partners = [party.partner for party in parties if party.partner]
    lands = [partner.territory or partner.country for partner in partners]
    return (
        "; ".join(party.municipality.name for party in parties if party.municipality),
        "; ".join(partner.name for partner in partners),
        "; ".join(dict.fromkeys(land.name for land in lands if land)),
        tie.get_kind_display(),
        tie.date,
        tie.get_state_display(),
        tie.note_tr,
        tie.pk,
    )

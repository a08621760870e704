"""The register of gifts as a workbook."""

from __future__ import annotations

from django.utils.translation import gettext as _

from elci.activities.delegations import called
from elci.activities.models import Gift
from elci.desk.list_files import ListFile
from elci.exchange.workbooks import Cell, Column


def gift_file(*, names: bool) -> ListFile:
    """What the file consists of, in the reader's language. names: whether persons are named."""
    columns = (
        Column(_("Day"), 12),
        Column(_("Given or received"), 12),
        Column(_("What"), 40),
        Column(_("Institution"), 34),
        Column(_("Person"), 28),
        Column(_("Value"), 14),
        Column(_("Currency"), 10),
        Column(_("Where it is kept"), 30),
        Column(_("Visit"), 40),
    )

    def cells(gift: Gift) -> tuple[Cell, ...]:
        return (
            gift.on,
            gift.get_direction_display(),
            gift.what,
            gift.other_side or str(gift.partner or ""),
            called(gift.contact) if names else "",
            gift.value,
            gift.currency if gift.value is not None else "",
            gift.kept_at,
            str(gift.visit.activity) if gift.visit else "",
        )

    return ListFile(_("Gifts"), _("gift-register"), columns, cells)

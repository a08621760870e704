"""The register of gifts as a workbook."""

from __future__ import annotations

import io

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font

from elci.activities.delegations import called
from elci.activities.visit_querysets import GiftQuerySet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTHS = (12, 12, 40, 34, 28, 14, 10, 30, 40)


def register_as_xlsx(gifts: GiftQuerySet, *, names: bool) -> bytes:
    """One line per gift, newest first; values as numbers. names: whether persons are named."""
    book = Workbook(write_only=False)
    sheet = book.active
    sheet.title = _("Gifts")
    sheet.append(
        [
            _("Day"), _("Given or received"), _("What"), _("Institution"), _("Person"), _("Value"),
            _("Currency"), _("Where it is kept"), _("Visit"),
        ]
    )  # fmt: skip
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for gift in gifts:
        sheet.append(
            [
                gift.on,
                gift.get_direction_display(),
                _plain(gift.what),
                _plain(gift.other_side or str(gift.partner or "")),
                _plain(called(gift.contact)) if names else "",
                gift.value,
                gift.currency if gift.value is not None else "",
                _plain(gift.kept_at),
                _plain(str(gift.visit.activity) if gift.visit else ""),
            ]
        )
    for column, width in zip("ABCDEFGHI", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _plain(text: str) -> str:
    """A text that a spreadsheet does not take for a formula."""
    return f"’{text}" if text[:1] in {"=", "+", "-", "@"} else text

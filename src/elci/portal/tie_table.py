"""The rows of the list of ties as files, in the reader's language."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from elci.registry.models import Agreement, AgreementParty
from elci.registry.querysets import AgreementQuerySet

_CHUNK = 1000
_WIDTHS = (34, 30, 24, 22, 26, 12, 16, 20, 40)
# A cell that begins so would be read as a formula by spreadsheet programs.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def titles() -> list[str]:
    """The column titles."""
    return [
        _("Municipality"), _("Partner city"), _("Country"), _("Territory"), _("Kind"), _("Date"),
        _("State"), _("Mayor's party at the date"), _("Identifier"),
    ]  # fmt: skip


def rows(ties: AgreementQuerySet) -> Iterator[list[str]]:
    """One list of texts per tie."""
    for tie in ties.with_parties().iterator(_CHUNK):
        yield _cells(tie, list(tie.parties.all()))


def _cells(tie: Agreement, parties: list[AgreementParty]) -> list[str]:
    homes = [party.municipality for party in parties if party.municipality]
    partners = [party.partner for party in parties if party.partner]
    countries = dict.fromkeys(partner.country.name for partner in partners if partner.country)
    territories = dict.fromkeys(partner.territory.name for partner in partners if partner.territory)
    cells = [
        "; ".join(home.name for home in homes),
        "; ".join(partner.name for partner in partners),
        "; ".join(countries),
        "; ".join(territories),
        tie.get_kind_display(),
        str(tie.date or ""),
        tie.get_state_display(),
        tie.party_at_date,
        tie.pk,
    ]
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]


def csv_lines(ties: AgreementQuerySet) -> Iterator[str]:
    """CSV with a byte-order mark, so that spreadsheet programs read Turkish letters right."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    yield "\ufeff"
    for cells in (titles(), *rows(ties)):
        writer.writerow(cells)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def workbook(ties: AgreementQuerySet) -> bytes:
    """An Excel workbook with a frozen, bold first row and a filter."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Ties"))
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    count = 1
    from openpyxl.cell import WriteOnlyCell

    header = []
    for title in titles():
        cell = WriteOnlyCell(sheet, value=title)
        cell.font = Font(bold=True)
        header.append(cell)
    sheet.append(header)
    for cells in rows(ties):
        sheet.append(cells)
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{count}"
    book.properties.creator = "elçi"
    book.properties.title = _("Ties")
    book.properties.language = get_language() or "tr"
    book.properties.description = date.today().isoformat()
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()

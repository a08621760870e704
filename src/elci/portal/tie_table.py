"""The rows of the list of ties as files, in the reader's language."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator

from django.utils.translation import gettext as _

from elci.domain.spreadsheets import guarded
from elci.exchange import workbooks
from elci.exchange.workbooks import Cell, Column
from elci.registry.models import Agreement, AgreementParty
from elci.registry.querysets import AgreementQuerySet

_CHUNK = 1000
_WIDTHS = (34, 30, 24, 22, 26, 12, 16, 20, 40)


def titles() -> list[str]:
    """The column titles."""
    return [
        _("Municipality"), _("Partner city"), _("Country"), _("Territory"), _("Kind"), _("Date"),
        _("State"), _("Mayor's party at the date"), _("Identifier"),
    ]  # fmt: skip


def rows(ties: AgreementQuerySet) -> Iterator[list[Cell]]:
    """One list of cells per tie."""
    for tie in ties.with_parties().iterator(_CHUNK):
        yield _cells(tie, list(tie.parties.all()))


def _cells(tie: Agreement, parties: list[AgreementParty]) -> list[Cell]:
    homes = [party.municipality for party in parties if party.municipality]
    partners = [party.partner for party in parties if party.partner]
    countries = dict.fromkeys(partner.country.name for partner in partners if partner.country)
    territories = dict.fromkeys(partner.territory.name for partner in partners if partner.territory)
    return [
        "; ".join(home.name for home in homes),
        "; ".join(partner.name for partner in partners),
        "; ".join(countries),
        "; ".join(territories),
        tie.get_kind_display(),
        tie.date,
        tie.get_state_display(),
        tie.party_at_date,
        tie.pk,
    ]


def csv_lines(ties: AgreementQuerySet) -> Iterator[str]:
    """CSV with a byte-order mark, so that spreadsheet programs read Turkish letters right."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    yield "\ufeff"
    for cells in itertools.chain([titles()], rows(ties)):
        writer.writerow([guarded(str("" if cell is None else cell)) for cell in cells])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def workbook(ties: AgreementQuerySet) -> bytes:
    """An Excel workbook with a frozen, bold first row and a filter."""
    columns = [Column(title, width) for title, width in zip(titles(), _WIDTHS, strict=True)]
    return workbooks.workbook(_("Ties"), columns, rows(ties))

"""A list of the desk as an Excel workbook: the rows that its filter leaves, all pages of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from elci.desk.downloads import as_file
from elci.exchange.workbooks import MEDIA_TYPE, Cell, Column, workbook
from elci.observatory.drawing.numerals import number

MOST = 20_000  # rows: about three seconds
_CHUNK = 1_000


@dataclass(frozen=True)
class ListFile:
    """What a list's file consists of. name: of the file, without day and ending; cells: a record's cells."""

    title: str
    name: str
    columns: Sequence[Column]
    cells: Callable[[Any], Sequence[Cell]]


def download(request: HttpRequest, records: QuerySet[Any], file: ListFile, back: str) -> HttpResponse:
    """The file; a list that is too long leads back to its page, which says so. back: name of that page."""
    count = records.count()
    if count > MOST:
        language = "en" if request.LANGUAGE_CODE.startswith("en") else "tr"
        said = {"count": number(count, language), "most": number(MOST, language)}
        messages.error(
            request,
            _("The list has %(count)s rows; a file holds at most %(most)s. Narrow the filter.") % said,
        )
        return redirect(back)
    rows: Iterable[Sequence[Cell]] = (file.cells(record) for record in records.iterator(_CHUNK))
    content = workbook(file.title, file.columns, rows)
    return as_file(content, f"{file.name}-{timezone.localdate().isoformat()}.xlsx", MEDIA_TYPE)

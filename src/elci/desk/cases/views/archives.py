"""The archive of a closed case: one PDF/A file, or the folder with its manifest."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.desk.access import staff
from elci.desk.cases.access import case_for
from elci.desk.downloads import as_file
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.domain.errors import ElciError
from elci.exchange.case_archive import archive_pdf, archive_zip
from elci.procedures.models import Case

_KINDS = {"pdf": (archive_pdf, "application/pdf"), "zip": (archive_zip, "application/zip")}


@require_safe
@staff
def archive(request: HttpRequest, key: int) -> HttpResponse:
    """What the archive holds, and its two forms."""
    return page(request, "desk/cases/archive.html", {"case": _closed(request, key)})


@require_safe
@never_cache
@staff
def download(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """The archive as a file."""
    case = _closed(request, key)
    if kind not in _KINDS:
        raise Http404
    make, media_type = _KINDS[kind]
    try:
        return as_file(make(case), f"dosya-{case.pk}.{kind}", media_type)
    except ElciError as error:
        tell(request, error)
        return redirect("desk:case-archive", case.pk)


def _closed(request: HttpRequest, key: int) -> Case:
    case = case_for(request, key, Right.SEE_CASES)
    if case.closed is None:
        raise Http404
    return case

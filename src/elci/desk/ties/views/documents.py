"""The documents of a tie: attaching, reading, saying what they are, withdrawing."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.desk import kept_text
from elci.desk.access import actor, staff, tie_for
from elci.desk.downloads import as_download
from elci.desk.page import page
from elci.desk.ties.forms.documents import AttachForm, DescribeForm, WithdrawDocumentForm
from elci.desk.ties.views.editing import standing_tie
from elci.desk.uploads import limited
from elci.domain.errors import ElciError
from elci.registry.models import Agreement
from elci.registry.services import attach_document, describe_document, withdraw_document
from elci.registry.services.documents import LIMIT
from elci.sources.models import Document


@limited(LIMIT)
@staff
def attach(request: HttpRequest, key: str) -> HttpResponse:
    """Keep a file with a tie."""
    tie, office = standing_tie(request, key, Right.ATTACH)
    back = kept_text.taken_back(request)
    if request.method == "POST":
        posted = request.POST  # reads the request, and with it the size limit
        too_large = request.size_limit.too_large  # type: ignore[attr-defined]
        form = AttachForm(posted, request.FILES, too_large=too_large)
        if form.is_valid():
            try:
                attach_document(
                    tie, form.cleaned_data["file"], form.draft(), by=actor(request), office=office
                )
            except ElciError as error:
                form.refuse(error, "file")
            else:
                messages.success(request, _("The document is attached."))
                return redirect("desk:tie", tie.pk)
    else:
        form = AttachForm(initial=back.dict() if back is not None else {})
    return page(request, "desk/documents/attach.html", {"form": form, "tie": tie, "kept": back is not None})


@require_safe
@never_cache
@staff
def download(request: HttpRequest, document: int) -> FileResponse:
    """Give a document to those whose role lets them see the tie's desk. Never shown inside the site."""
    return as_download(_document(request, document, Right.SEE_DESK))


@staff
def describe(request: HttpRequest, document: int) -> HttpResponse:
    """Correct the kind and the title; the file stays as it is."""
    held, tie, office = _standing(request, document)
    back = kept_text.taken_back(request)
    recorded = {"kind": held.kind, "title": held.title, "version": version_of(held)}
    form = DescribeForm(request.POST if request.method == "POST" else back, initial=recorded)
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            describe_document(held, form.draft(), by=actor(request), office=office, seen=seen)
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The document is described anew."))
            return redirect("desk:tie", tie.pk)
    context = {"form": form, "tie": tie, "document": held, "kept": back is not None}
    return page(request, "desk/documents/describe.html", context)


@staff
def withdraw(request: HttpRequest, document: int) -> HttpResponse:
    """Take a document out of use; its bytes stay, since a decision may rest on it."""
    held, tie, office = _standing(request, document)
    back = kept_text.taken_back(request)
    form = WithdrawDocumentForm(request.POST if request.method == "POST" else back)
    if request.method == "POST" and form.is_valid():
        withdraw_document(held, by=actor(request), office=office, reason=form.cleaned_data["reason"])
        messages.success(request, _("The document is withdrawn."))
        return redirect("desk:tie", tie.pk)
    context = {"form": form, "tie": tie, "document": held, "kept": back is not None}
    return page(request, "desk/documents/withdraw.html", context)


def _standing(request: HttpRequest, key: int) -> tuple[Document, Agreement, Office]:
    """A document that counts, its tie, and the office for which the person acts; raises Http404."""
    held = _document(request, key, Right.ATTACH)
    if held.withdrawn is not None:
        raise Http404
    tie, office = tie_for(request, held.agreement_link.agreement_id, Right.ATTACH)
    return held, tie, office


def _document(request: HttpRequest, key: int, right: Right) -> Document:
    """A document of a tie on which the person has the right."""
    held = get_object_or_404(Document.objects.select_related("agreement_link__agreement"), pk=key)
    link = getattr(held, "agreement_link", None)
    if link is None:
        raise PermissionDenied
    tie_for(request, link.agreement_id, right)
    return held

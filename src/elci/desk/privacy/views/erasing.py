"""Erasing a person: look where they stand, decide, erase; and the proof."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import FieldDoesNotExist
from django.db.models import ProtectedError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.history import label_of
from elci.accounts.rights import Right
from elci.activities.erasing.documents import replace_with_redacted
from elci.activities.erasing.erasing import erase_person, mentions_of
from elci.activities.erasing.judging import GROUNDS, Judgement, judge
from elci.activities.erasing.proof import hash_of, left_over
from elci.activities.erasing.whereabouts import FILE, where_is
from elci.activities.models import Contact, Erasure
from elci.desk import kept_text
from elci.desk.access import actor, record_for, staff
from elci.desk.contacts.access import contact_for
from elci.desk.downloads import as_file
from elci.desk.page import page
from elci.desk.privacy.forms.erasing import EraseForm, RedactedFileForm
from elci.domain.errors import ElciError
from elci.procedures.letters.press import page_as_pdf
from elci.sources.models import Document


@staff
def erase(request: HttpRequest, key: int) -> HttpResponse:
    """Every place that names the person, with what is proposed; the choice is made once for all."""
    contact = contact_for(request, key, Right.ERASE_PEOPLE)
    judgement = judge(where_is(mentions_of(contact)), contact)
    form = EraseForm(kept_text.typed(request), contact=contact, asked=judgement.asked)
    if request.method == "POST" and form.is_valid():
        try:
            erasure = erase_person(contact, form.draft(), by=actor(request), office=contact.office)
        except ElciError as error:
            form.refuse(error)
        except ProtectedError as error:
            form.add_error(None, _holding(error))
        else:
            messages.success(request, _("The person is erased. This is the proof; it names nobody."))
            return redirect("desk:erasure", erasure.pk)
    return page(request, "desk/privacy/erase.html", _context(contact, form, judgement))


def _context(contact: Contact, form: EraseForm, judgement: Judgement) -> dict[str, Any]:
    # Rows, not columns: a name stands in several columns of one row. A table without a model is the search's
    # own and follows its lines.
    rows = {(place.table, place.key) for place in judgement.own if "." in place.table}
    own = Counter(table for table, _key in rows)
    return {
        "contact": contact,
        "form": form,
        "own": [(_table(table), number) for table, number in sorted(own.items())],
        "others": len(judgement.others),
        "documents": {each.place.key for each in judgement.asked if each.place.column == FILE},
    }


def _holding(error: ProtectedError) -> str:
    kinds = {str(record._meta.verbose_name) for record in error.protected_objects}
    return _("Records still point to the person: %(kinds)s. Take the person out there first.") % {
        "kinds": ", ".join(sorted(kinds))
    }


@staff
def redact_document(request: HttpRequest, key: int, document: int) -> HttpResponse:
    """Put a version without the name in a document's place; the former bytes are destroyed."""
    contact = contact_for(request, key, Right.ERASE_PEOPLE)
    mentions = mentions_of(contact)
    found = get_object_or_404(Document, pk=document)
    judgement = judge(where_is(mentions), contact)
    if not any(each.place.column == FILE and each.place.key == str(document) for each in judgement.asked):
        raise Http404
    form = RedactedFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            replace_with_redacted(
                found, form.cleaned_data["file"], mentions, by=actor(request), office=contact.office
            )
        except ElciError as error:
            form.refuse(error, "file")
        else:
            messages.success(request, _("The new version is in place; the old bytes are destroyed."))
            return redirect("desk:erase-contact", contact.pk)
    context = {"form": form, "contact": contact, "document": found}
    return page(request, "desk/privacy/redact.html", context)


@require_safe
@staff
def proof(request: HttpRequest, key: int) -> HttpResponse:
    """What was erased, what stays and why; names nobody."""
    erasure = _erasure(request, key)
    return page(request, "desk/privacy/proof.html", proof_of(erasure))


@require_safe
@staff
def proof_pdf(request: HttpRequest, key: int) -> HttpResponse:
    """The proof as PDF."""
    erasure = _erasure(request, key)
    body = render_to_string("desk/privacy/proof_sheet.html", proof_of(erasure))
    return as_file(page_as_pdf(body, _("Proof of erasure")), f"silme-{erasure.pk}.pdf", "application/pdf")


def proof_of(erasure: Erasure) -> dict[str, Any]:
    """The proof in words."""
    after = erasure.after or {}
    places = [
        (_place(name), erasure.before.get(name, 0), after.get(name, 0))
        for name in sorted({*erasure.before, *after})
    ]
    kept = [(_place(each["place"]), each["count"], GROUNDS[each["ground"]]) for each in erasure.kept]
    left = left_over(erasure)
    return {
        "erasure": erasure,
        "places": places,
        "kept": kept,
        "left": [(_place(name), number) for name, number in left.items()],
        "sealed": erasure.sha256 and hash_of(erasure) == erasure.sha256,
        "stones": erasure.tombstones.select_related("document"),
    }


def _erasure(request: HttpRequest, key: int) -> Erasure:
    erasures = Erasure.objects.select_related("office", "by", "request")
    return record_for(request, erasures, key, Right.SEE_READS)


def _place(name: str) -> str:
    """`activities.activity.note_tr` in words."""
    table, _dot, column = name.rpartition(".")
    if column == FILE:
        return f"{_table(table)}: {_('the file itself')}"
    try:
        return f"{_table(table)}: {label_of(apps.get_model(table)._meta.get_field(column))}"
    except (LookupError, ValueError, FieldDoesNotExist):
        return f"{_table(table)}: {column}"


def _table(label: str) -> str:
    if label == "disk":
        return _("Files beside the records")
    try:
        return label_of(apps.get_model(label)._meta)
    except (LookupError, ValueError):
        return label

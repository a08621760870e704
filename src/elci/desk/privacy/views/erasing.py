"""Erasing a person: look where they stand, decide, erase; and the proof."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import FieldDoesNotExist
from django.db.models import ProtectedError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.history import label_of
from elci.accounts.rights import Right
from elci.activities.erasing.documents import replace_with_redacted
from elci.activities.erasing.erasing import erase_person, mentions_of
from elci.activities.erasing.judging import GROUNDS, judge
from elci.activities.erasing.looking import decisions, look, look_anew, part_to_read, stop, whole_look
from elci.activities.erasing.proof import hash_of, left_over
from elci.activities.erasing.whereabouts import FILE, Whereabouts, seen_again
from elci.activities.models import Contact, Erasure, ErasureLook
from elci.activities.services.privacy_errors import LookStoppedError, UndecidedPlacesError
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
    """Every place that names the person, with what is proposed; the choice is made once for all.

    Where looking takes long the page says how far it is, and asks for the next turn.
    """
    contact = contact_for(request, key, Right.ERASE_PEOPLE)
    if request.method != "POST":
        return _looked(request, contact)
    seen = whole_look(contact, by=actor(request))
    form = EraseForm(request.POST, contact=contact, asked=decisions(seen))
    if form.is_valid():
        try:
            erasure = erase_person(contact, form.draft(), by=actor(request), office=contact.office)
        except UndecidedPlacesError as error:
            seen = look_anew(contact, by=actor(request))
            form = EraseForm(request.POST, contact=contact, asked=decisions(seen))
            form.refuse(error)
        except ElciError as error:
            form.refuse(error)
        except ProtectedError as error:
            form.add_error(None, _holding(error))
        else:
            messages.success(request, _("The person is erased. This is the proof; it names nobody."))
            return redirect("desk:erasure", erasure.pk)
    return page(request, "desk/privacy/erase.html", _context(form, seen))


def _looked(request: HttpRequest, contact: Contact) -> HttpResponse:
    """The form once everything was looked through; until then, how far the look is."""
    asks_how_far = request.htmx  # type: ignore[attr-defined]
    try:
        seen = look(contact, by=actor(request))
    except LookStoppedError:
        away = reverse("desk:contact", args=[contact.pk])
        return HttpResponse(headers={"HX-Redirect": away}) if asks_how_far else redirect(away)
    if not seen.is_done:
        name = "desk/privacy/_looking.html" if asks_how_far else "desk/privacy/looking.html"
        context = {"contact": contact, "look": seen, "part": _table(part_to_read(seen).name)}
        return page(request, name, context)
    if asks_how_far:
        return HttpResponse(headers={"HX-Refresh": "true"})
    form = EraseForm(kept_text.taken_back(request), contact=contact, asked=decisions(seen))
    return page(request, "desk/privacy/erase.html", _context(form, seen))


@require_POST
@staff
def stop_looking(request: HttpRequest, key: int) -> HttpResponse:
    """End one's own look; nothing was changed by it."""
    contact = contact_for(request, key, Right.ERASE_PEOPLE)
    stop(contact, by=actor(request))
    messages.success(request, _("The look was stopped; nothing was changed."))
    return redirect("desk:contact", contact.pk)


def _context(form: EraseForm, seen: ErasureLook) -> dict[str, Any]:
    return {
        "contact": seen.contact,
        "form": form,
        "own": [(_table(table), number) for table, number in sorted(seen.own.items())],
        "others": seen.others,
        "takes_long": seen.pk is not None,
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
    if not judge(
        Whereabouts(seen_again([("sources.document", FILE, str(document))], mentions)), contact
    ).asked:
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
    if label == FILE:
        return _("Documents and other files")
    try:
        return label_of(apps.get_model(label)._meta)
    except (LookupError, ValueError):
        return label

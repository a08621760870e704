"""Erasing a person: look where they stand, decide, erase; and the proof."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.rights import Right
from elci.activities.erasing.documents import replace_with_redacted
from elci.activities.erasing.erasing import erase_person, mentions_of
from elci.activities.erasing.judging import GROUNDS, judge
from elci.activities.erasing.looking import decisions, look, look_anew, stop
from elci.activities.erasing.place_names import place_name, table_name
from elci.activities.erasing.proof import hash_of, left_over
from elci.activities.erasing.whereabouts import FILE, Whereabouts, seen_again
from elci.activities.erasing.work import ask_to_stop, draft_of, is_stuck, order, runs_of, start
from elci.activities.models import Contact, Erasure, ErasureLook, ErasureRun
from elci.activities.services.privacy_errors import UndecidedPlacesError
from elci.desk import kept_text
from elci.desk.access import actor, record_for, staff
from elci.desk.contacts.access import contact_for
from elci.desk.downloads import as_file
from elci.desk.page import page
from elci.desk.privacy.forms.erasing import EraseForm, RedactedFileForm
from elci.desk.privacy.views.looking import how_far
from elci.domain.errors import ElciError
from elci.procedures.letters.press import page_as_pdf
from elci.sources.models import Document


@staff
def erase(request: HttpRequest, key: int) -> HttpResponse:
    """Every place that names the person, with what is proposed; the choice is made once for all.

    Where looking takes long the page says how far it is, and asks for the next turn; what was typed comes
    back after it. There the erasing is a piece of work of its own, too (`run`).
    """
    contact = contact_for(request, key, Right.ERASE_PEOPLE)
    under_way = runs_of(actor(request)).filter(contact=contact.pk).last()
    if under_way is not None and under_way.is_under_way and not is_stuck(under_way):
        return redirect("desk:erasure-run", under_way.pk)
    if request.method != "POST":
        return _looked(request, contact, under_way)
    seen = look(contact, by=actor(request))
    if not seen.is_done:
        kept_text.put_by(request)
        return redirect("desk:erase-contact", contact.pk)
    form = EraseForm(request.POST, contact=contact, asked=decisions(seen))
    if form.is_valid() and seen.pk is not None:
        ordered = order(contact, form.draft(), by=actor(request))
        start(ordered)
        return redirect("desk:erasure-run", ordered.pk)
    if form.is_valid():
        try:
            erasure = erase_person(contact, form.draft(), by=actor(request), office=contact.office)
        except UndecidedPlacesError as error:
            seen = look_anew(contact, by=actor(request))
            form = EraseForm(request.POST, contact=contact, asked=decisions(seen))
            form.refuse(error)
        except ElciError as error:
            form.refuse(error)
        else:
            messages.success(request, _("The person is erased. This is the proof; it names nobody."))
            return redirect("desk:erasure", erasure.pk)
    return page(request, "desk/privacy/erase.html", _context(form, seen))


def _looked(request: HttpRequest, contact: Contact, ended: ErasureRun | None) -> HttpResponse:
    """The form once everything was looked through; until then, how far the look is.

    ended: an erasing of the person that was broken off; its decisions stand in the form again.
    """
    seen = how_far(request, contact, "desk:erase-contact")
    if isinstance(seen, HttpResponse):
        return seen
    typed = kept_text.taken_back(request)
    decided = draft_of(ended) if ended is not None else None
    form = EraseForm(typed, contact=contact, asked=decisions(seen), decided=decided)
    return page(request, "desk/privacy/erase.html", _context(form, seen))


def _context(form: EraseForm, seen: ErasureLook) -> dict[str, Any]:
    return {
        "contact": seen.contact,
        "form": form,
        "own": [(table_name(table), number) for table, number in sorted(seen.own.items())],
        "others": seen.others,
        "takes_long": seen.pk is not None,
    }


@require_safe
@staff
def run(request: HttpRequest, key: int) -> HttpResponse:
    """How far an erasing is; its proof once it is done."""
    held = _run(request, key)
    polled = request.htmx  # type: ignore[attr-defined]
    if polled and not held.is_under_way:
        return HttpResponse(headers={"HX-Refresh": "true"})
    if held.phase == ErasureRun.Phase.DONE:
        messages.success(request, _("The person is erased. This is the proof; it names nobody."))
        return redirect("desk:erasure", held.erasure_id)
    if held.phase == ErasureRun.Phase.UNDECIDED:
        contact = contact_for(request, held.contact, Right.ERASE_PEOPLE)
        stop(contact, by=actor(request))  # so that the page looks anew and asks about what has come
        messages.warning(request, held.problem)
        return redirect("desk:erase-contact", contact.pk)
    name = "desk/privacy/_running.html" if polled else "desk/privacy/running.html"
    context = {"run": held, "stuck": is_stuck(held), "standing": _standing(held)}
    return page(request, name, context)


@require_POST
@staff
def stop_run(request: HttpRequest, key: int) -> HttpResponse:
    """Stop an erasing while nothing is erased."""
    held = _run(request, key)
    if ask_to_stop(held):
        messages.success(request, _("The erasing was stopped; nothing was erased."))
        return redirect("desk:contact", held.contact)
    messages.warning(request, _("It is too late to stop: the person is being erased."))
    return redirect("desk:erasure-run", held.pk)


def _run(request: HttpRequest, key: int) -> ErasureRun:
    """One of the person's own; raises Http404, PermissionDenied."""
    return record_for(request, runs_of(actor(request)).select_related("office"), key, Right.ERASE_PEOPLE)


def _standing(held: ErasureRun) -> Contact | None:
    """The person's record while it is there."""
    return Contact.objects.standing().filter(pk=held.contact, office=held.office).first()


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
        (place_name(name), erasure.before.get(name, 0), after.get(name, 0))
        for name in sorted({*erasure.before, *after})
    ]
    kept = [(place_name(each["place"]), each["count"], GROUNDS[each["ground"]]) for each in erasure.kept]
    left = left_over(erasure)
    return {
        "erasure": erasure,
        "places": places,
        "kept": kept,
        "left": [(place_name(name), number) for name, number in left.items()],
        "sealed": erasure.sha256 and hash_of(erasure) == erasure.sha256,
        "stones": erasure.tombstones.select_related("document"),
    }


def _erasure(request: HttpRequest, key: int) -> Erasure:
    erasures = Erasure.objects.select_related("office", "by", "request")
    return record_for(request, erasures, key, Right.SEE_READS)

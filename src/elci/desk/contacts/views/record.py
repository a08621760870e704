"""A contact's page, "I spoke to them today", and undoing one's own last change."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from elci.accounts.history import Line, lines
from elci.accounts.models import JournalEntry
from elci.accounts.reader import readers_language
from elci.accounts.rights import Right, may
from elci.activities.former_values import FormerValue, former_values
from elci.activities.last_met import last_met
from elci.activities.models import ActivityPerson, Contact, ContactPoint, PersonalRead
from elci.activities.posts import present_post
from elci.activities.services import note_contact, note_read
from elci.desk.access import actor, staff
from elci.desk.contacts.access import contact_for
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.domain.languages import write_languages
from elci.domain.personal_data import BASES, Ground
from elci.registry.services import UndoError, undo, undoable

_ACTIVITIES = 20
_READS = 10


@dataclass(frozen=True)
class ContactLine:
    """An act on a contact in words, with the personal values that it changed, as far as they are kept."""

    line: Line
    former: list[FormerValue]


@require_safe
@staff
def record(request: HttpRequest, key: int) -> HttpResponse:
    """Everything about a person, what was done together, why the data are kept, who looked at them."""
    contact = contact_for(request, key, Right.SEE_CONTACTS)
    today, office = timezone.localdate(), contact.office
    note_read(PersonalRead.What.PAGE, by=actor(request), office=office, contact=contact)
    entries = list(JournalEntry.objects.of(contact).select_related("actor", "undoes").order_by("-pk"))
    former = former_values(contact, entries)
    reader = readers_language()
    editing = may(request.user, Right.EDIT_CONTACTS, office.pk)
    context = {
        "contact": contact,
        "post": present_post(list(contact.posts.all()), today),
        "posts": contact.posts.select_related("partner", "organisation", "municipality"),
        "points": contact.points.all(),
        "languages": write_languages(contact.language_codes, reader),
        "met": last_met([contact], today).get(contact.pk),
        "met_today": contact.last_contact == today,
        "links": _links(contact),
        "basis": BASES[Ground(contact.ground)],
        "is_over": contact.keep_until < today,
        "journal": [ContactLine(line, former.get(line.entry.pk, [])) for line in lines(entries)],
        "undoable": undoable(entries, actor(request)) if editing else set(),
        "reads": PersonalRead.objects.filter(contact=contact.pk).select_related("by")[:_READS],
        "alike": _alike(contact) if editing else [],
        "requests": contact.requests.filter(withdrawn__isnull=True),
        "editing": editing,
        "may_erase": may(request.user, Right.ERASE_PEOPLE, office.pk),
    }
    return page(request, "desk/contacts/record.html", context)


@require_POST
@staff
def spoken(request: HttpRequest, key: int) -> HttpResponse:
    """Note that somebody spoke to the person today."""
    contact = contact_for(request, key, Right.EDIT_CONTACTS)
    note_contact(contact, timezone.localdate(), by=actor(request), office=contact.office)
    messages.success(request, _("Noted: last contact today."))
    return redirect("desk:contact", contact.pk)


@require_POST
@staff
def undo_entry(request: HttpRequest, key: int, entry: int) -> HttpResponse:
    """Put a contact back as it was before one's own last act."""
    contact = contact_for(request, key, Right.EDIT_CONTACTS)
    act = get_object_or_404(JournalEntry.objects.of(contact), pk=entry)
    try:
        undo(act, by=actor(request), office=contact.office)
    except UndoError as error:
        tell(request, error)
        return redirect("desk:contact", contact.pk)
    messages.success(request, _("The change is undone; the journal keeps both."))
    if Contact.objects.standing().filter(pk=contact.pk).exists():
        return redirect("desk:contact", contact.pk)
    return redirect("desk:contacts")


def _links(contact: Contact) -> list[ActivityPerson]:
    links = contact.activity_links.filter(activity__withdrawn__isnull=True).select_related("activity")
    return list(links.order_by("-activity__date")[:_ACTIVITIES])


def _alike(contact: Contact) -> list[Contact]:
    """Other records of the office with the same name or the same e-mail or telephone."""
    values = list(contact.points.exclude(kind="address").values_list("value", flat=True))
    reached = ContactPoint.objects.filter(value__in=values).values_list("contact", flat=True)
    others = Contact.objects.of_office(contact.office).exclude(pk=contact.pk)
    found = [*others.filter(folded=contact.folded)[:5], *others.filter(pk__in=list(reached[:20]))]
    return list(dict.fromkeys(found))[:5]

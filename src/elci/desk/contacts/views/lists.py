"""The office's contacts: the list with its filter, and suggestions for other forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.activities.last_met import LastMet, last_met
from elci.activities.models import Contact, PersonalRead, Post
from elci.activities.posts import present_post
from elci.activities.services import note_read
from elci.desk.access import actor, needs, seat
from elci.desk.contacts.forms.filters import ContactFilterForm
from elci.desk.listing import COUNTED, paginate
from elci.desk.page import page

_SUGGESTED = 8
_WHERE = ("partner", "organisation", "municipality")
_OF_POSTS = (
    *("contact_id", "title", "institution", "since", "until"),
    *(f"{where}__name_{language}" for where in _WHERE for language in ("tr", "en")),
)


@dataclass(frozen=True)
class ContactLine:
    """A contact in a list. post: the one held now, else the last; is_over: its time has passed."""

    contact: Contact
    post: Post | None
    met: LastMet | None
    is_over: bool


def lines_of(contacts: list[Contact], today: date) -> list[ContactLine]:
    """Lines with posts and last meetings, in two queries."""
    met, posts = last_met(contacts, today), _posts_of(contacts)
    return [
        ContactLine(each, present_post(posts[each.pk], today), met.get(each.pk), each.keep_until < today)
        for each in contacts
    ]


def _posts_of(contacts: list[Contact]) -> dict[int, list[Post]]:
    """By key of the contact, with no more columns than a line shows."""
    found: dict[int, list[Post]] = {each.pk: [] for each in contacts}
    rows = Post.objects.filter(contact__in=found).select_related(*_WHERE).only(*_OF_POSTS)
    for post in rows.order_by("contact_id", "-since", "id"):
        found[post.contact_id].append(post)
    return found


@require_safe
@needs(Right.SEE_CONTACTS)
def listing(request: HttpRequest) -> HttpResponse:
    """The contacts that the address asks for."""
    office, today = seat(request, Right.SEE_CONTACTS), timezone.localdate()
    form = ContactFilterForm(request.GET, office=office)
    everybody = Contact.objects.of_office(office)
    found = form.narrow(everybody, today)
    shown = paginate(request, found.in_lines(), at_most=COUNTED)
    people = list(shown.page.object_list)
    if people:
        note_read(PersonalRead.What.LIST, by=actor(request), office=office, number=len(people))
    context = {
        "form": form,
        "listing": shown,
        "lines": lines_of(people, today),
        "any_contact": bool(people) or everybody.exists(),
        "today": today,
    }
    template = "desk/contacts/_results.html" if request.htmx else "desk/contacts/list.html"
    return page(request, template, context)


def with_posts(contacts: object) -> object:
    """Contacts with their posts and where these are, in a fixed number of queries, for files."""
    return contacts.select_related("country").prefetch_related(  # type: ignore[attr-defined]
        "posts", *(f"posts__{where}" for where in _WHERE)
    )


@require_safe
@needs(Right.SEE_CONTACTS)
def suggestions(request: HttpRequest) -> HttpResponse:
    """Options for a list below the box of another form: `data-value` is the contact's key."""
    office, today = seat(request, Right.SEE_CONTACTS), timezone.localdate()
    text = request.GET.get("q", "")[:120].strip()
    everybody = Contact.objects.of_office(office)
    found = list(everybody.called(text).in_lines()[:_SUGGESTED]) if text else []
    if text and not found:
        found = list(everybody.nearly_called(text).in_lines()[:_SUGGESTED])
    if found:
        note_read(PersonalRead.What.LIST, by=actor(request), office=office, number=len(found))
    return render(request, "desk/contacts/_suggestions.html", {"lines": lines_of(found, today)})

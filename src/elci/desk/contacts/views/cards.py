"""vCards out and in."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from elci.accounts.reader import readers_language
from elci.accounts.rights import Right
from elci.activities.models import Contact, PersonalRead
from elci.activities.services import note_read
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat, staff
from elci.desk.contacts.access import contact_for
from elci.desk.contacts.forms.cards import CardFileForm, CardReviewForm, seal, unseal
from elci.desk.contacts.forms.filters import ContactFilterForm
from elci.desk.contacts.views.lists import with_posts
from elci.desk.downloads import as_file
from elci.desk.page import page
from elci.domain.errors import ElciError
from elci.domain.names import fold
from elci.exchange.vcards.bringing import bring_cards
from elci.exchange.vcards.reading import read_cards
from elci.exchange.vcards.writing import MEDIA_TYPE, VERSIONS, write_cards


@require_safe
@staff
def one(request: HttpRequest, key: int) -> HttpResponse:
    """A contact as a vCard; the read is written down."""
    contact = contact_for(request, key, Right.SEE_CONTACTS)
    note_read(PersonalRead.What.VCARD, by=actor(request), office=contact.office, contact=contact)
    name = slugify(fold(str(contact))) or "kisi"
    return as_file(write_cards([contact], _version(request)), f"{name}.vcf", MEDIA_TYPE)


@require_safe
@needs(Right.SEE_CONTACTS)
def many(request: HttpRequest) -> HttpResponse:
    """The contacts of the filtered list as one file."""
    office = seat(request, Right.SEE_CONTACTS)
    form = ContactFilterForm(request.GET, office=office)
    found = form.narrow(Contact.objects.of_office(office), timezone.localdate())
    people = list(with_posts(found).prefetch_related("points"))
    note_read(PersonalRead.What.VCARD, by=actor(request), office=office, number=len(people))
    return as_file(write_cards(people, _version(request)), "kisiler.vcf", MEDIA_TYPE)


@needs(Right.EDIT_CONTACTS)
def bring(request: HttpRequest) -> HttpResponse:
    """Choose a file of cards; then decide on each."""
    office = seat(request, Right.EDIT_CONTACTS)
    held = unseal(request.POST.get("sealed", ""), office) if request.method == "POST" else None
    if held is not None:
        cards, common = held
        review = CardReviewForm(request.POST, office=office, cards=cards)
        if review.is_valid():
            try:
                new, completed = bring_cards(
                    cards, review.choices_made(), common, by=actor(request), office=office
                )
            except (ValidationError, Contact.DoesNotExist) as error:
                review.add_error(
                    None, getattr(error, "messages", None) or _("A contact is gone; choose anew.")
                )
            else:
                _say(request, new, completed)
                return redirect("desk:contacts")
        return page(request, "desk/contacts/review_cards.html", {"form": review, "problems": []})
    initial = {
        "purpose": _("Correspondence and visits of the municipality’s foreign relations"),
        "ground": "public_task",
    }
    form = CardFileForm(kept_text.typed(request), request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            read = read_cards(*form.content())
        except ElciError as error:
            form.refuse(error, "file")
        else:
            review = CardReviewForm(
                initial={"sealed": seal(read.cards, form)}, office=office, cards=read.cards
            )
            problems = [error.in_language(readers_language()) for error in read.problems]
            return page(request, "desk/contacts/review_cards.html", {"form": review, "problems": problems})
    return page(request, "desk/contacts/bring_cards.html", {"form": form, "office_key": office.pk})


def _version(request: HttpRequest) -> str:
    wanted = request.GET.get("version", "")
    return wanted if wanted in VERSIONS else VERSIONS[0]


def _say(request: HttpRequest, new: int, completed: int) -> None:
    words = [
        ngettext("%(n)d contact was added.", "%(n)d contacts were added.", new) % {"n": new},
        ngettext("%(n)d record was completed.", "%(n)d records were completed.", completed)
        % {"n": completed},
    ]
    messages.success(request, " ".join(words))

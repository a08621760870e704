"""One letter to many partners: written, looked at letter by letter, made, and kept as sent."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.accounts.rights import Right, may
from elci.activities.models import PersonalRead
from elci.activities.services import note_read
from elci.desk import kept_text
from elci.desk.access import actor, needs, seat
from elci.desk.page import page
from elci.desk.reports.mailing_form import MailingForm
from elci.desk.reports.views.asking import KINDS
from elci.domain.errors import ElciError
from elci.exchange.models import Mailing
from elci.exchange.reports import work
from elci.exchange.reports.letters import MailingWish, PartnerLetter, letters_of
from elci.exchange.reports.mailings import keep_mailing
from elci.exchange.reports.orders import order
from elci.procedures.models import Letterhead

_SENT = 10  # former letters that the page shows


@needs(Right.RECORD_ACTIVITIES)
def letters(request: HttpRequest) -> HttpResponse:
    """The letter; “preview” shows each as it will be, “make” makes the file."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    form = MailingForm(request.POST if request.method == "POST" else back, office=office)
    found: list[PartnerLetter] = []
    if request.method == "POST" and form.is_valid():
        sees = may(request.user, Right.SEE_CONTACTS, office.pk)
        letter = form.letter(timezone.localdate(), sees_people=sees)
        try:
            found = letters_of(letter)
        except ElciError as error:
            form.refuse(error)
        else:
            if request.POST.get("step") == "make":
                return _made(request, form, letter, found)
            _note_read(request, found, office)
    context = {
        "form": form,
        "kind": KINDS["letters"],
        "kept": back is not None,
        "letters": found,
        "unaddressed": [each.partner for each in found if not each.has_address],
        "unnamed": [each.partner for each in found if each.contact is None],
        "head": Letterhead.objects.filter(office=office).first(),
        "sent": _sent(office),
    }
    return page(request, "desk/reports/letters.html", context)


def _note_read(request: HttpRequest, found: list[PartnerLetter], office: Office) -> None:
    """Write down that the page shows people; for the file itself `order` does."""
    number = len({each.contact.pk for each in found if each.contact is not None})
    if number:
        note_read(PersonalRead.What.LIST, by=actor(request), office=office, number=number)


def _sent(office: Office) -> list[Mailing]:
    """The letters that went out last, each with the number of those to whom it went."""
    held = Mailing.objects.filter(office=office, withdrawn__isnull=True)
    return list(held.annotate(number=Count("partners"))[:_SENT])


def _made(
    request: HttpRequest, form: MailingForm, letter: MailingWish, found: list[PartnerLetter]
) -> HttpResponse:
    by = actor(request)
    if form.cleaned_data["keep"]:
        partners = [each.partner for each in found]
        keep_mailing(
            letter.subject, letter.text, letter.language, partners,
            on=letter.today, by=by, office=letter.office,
        )  # fmt: skip
        messages.success(request, _("It is kept that this letter went out today, and to whom."))
    held = order(form.wish(letter), by=by, office=letter.office)
    work.start(held)
    return redirect("desk:made-report", held.pk)

"""What the quick form asks while the person types: the title that it will make, people of the contacts."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from elci.accounts.rights import Right
from elci.activities.models import Contact
from elci.desk.access import needs, office_of, seat
from elci.desk.activities.forms.recording import NewActivityForm
from elci.desk.partner_choice import known
from elci.domain.names import fold_words
from elci.registry.models import Partner

_SHOWN = 8


@require_safe
@needs(Right.RECORD_ACTIVITIES)
def title(request: HttpRequest) -> HttpResponse:
    """The title that the form makes of what is typed so far."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    form = NewActivityForm(request.GET, office=office)
    form.is_valid()
    option = known(form.cleaned_data.get("partner") or "")
    partner = (
        Partner.objects.filter(pk=option.value.split(":", 1)[1]).first()
        if option and not option.is_new
        else None
    )
    proposed = form.proposed(partner)[0] if form.cleaned_data.get("what") else ""
    return render(request, "desk/activities/_title.html", {"proposed": proposed})


@require_safe
@needs(Right.SEE_CONTACTS)
def people(request: HttpRequest) -> HttpResponse:
    """Contacts of the office whose names hold every word of the text."""
    office = office_of(request, Right.SEE_CONTACTS)
    words = fold_words(request.GET.get("q", "")[:200]).split()
    found = Contact.objects.filter(office=office, withdrawn__isnull=True).prefetch_related("posts")
    for word in words:
        found = found.filter(folded__contains=word)
    return render(request, "desk/activities/_people_found.html", {"found": found[:_SHOWN] if words else []})

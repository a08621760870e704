"""The register of gifts: list with totals, file, a line of it."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.models import Gift
from elci.activities.services import edit_gift, record_gift, withdraw_gift
from elci.activities.visit_querysets import GiftQuerySet
from elci.desk import kept_text, list_files
from elci.desk.access import actor, needs, record_for, seat, staff
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.visits.access import sees_people
from elci.desk.visits.forms.filters import GiftFilterForm
from elci.desk.visits.forms.gifts import GiftForm
from elci.desk.visits.list_file import gift_file
from elci.domain.errors import ElciError


@require_safe
@needs(Right.SEE_ACTIVITIES)
def register(request: HttpRequest) -> HttpResponse:
    """Gifts given and received with their values, by year and direction."""
    office = seat(request, Right.SEE_ACTIVITIES)
    form, gifts = _asked(request, office)
    shown = paginate(request, gifts.with_names())
    context = {
        "form": form,
        "listing": shown,
        "totals": gifts.totals(),
        "names": sees_people(request, office),
        "any_gift": Gift.objects.of_office(office).exists(),
    }
    template = "desk/visits/_gifts.html" if request.htmx else "desk/visits/gifts.html"
    return page(request, template, context)


@require_safe
@needs(Right.SEE_ACTIVITIES)
def download(request: HttpRequest) -> HttpResponse:
    """The register as a workbook, narrowed as the page is."""
    office = seat(request, Right.SEE_ACTIVITIES)
    _form, gifts = _asked(request, office)
    file = gift_file(names=sees_people(request, office))
    return list_files.download(request, gifts.with_names(), file, "desk:gifts")


@needs(Right.RECORD_ACTIVITIES)
def new(request: HttpRequest) -> HttpResponse:
    """Enter a gift that belongs to no visit."""
    office = seat(request, Right.RECORD_ACTIVITIES)
    back = kept_text.taken_back(request)
    data = request.POST if request.method == "POST" else back
    form = GiftForm(data, office=office, initial={"on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            record_gift(form.draft(), by=actor(request), office=office)
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The gift is in the register."))
            return redirect("desk:gifts")
    return page(request, "desk/visits/gift.html", {"form": form, "kept": back is not None})


@staff
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Correct a line of the register, or withdraw it with a reason."""
    gifts = Gift.objects.standing().with_names().select_related("office")
    gift = record_for(request, gifts, key, Right.RECORD_ACTIVITIES)
    activity = gift.visit.activity if gift.visit is not None else None
    names = sees_people(request, gift.office)
    back = kept_text.taken_back(request)
    columns = ("direction", "on", "what", "other_side", "value", "currency", "kept_at")
    initial = {name: getattr(gift, name) for name in columns}
    initial |= {"contact": gift.contact_id, "version": version_of(gift)}
    data = request.POST if request.method == "POST" else back
    form = GiftForm(data, office=gift.office, activity=activity, names=names, initial=initial)
    if request.method == "POST" and form.is_valid():
        reason, seen = form.cleaned_data["reason"], form.cleaned_data["version"]
        try:
            if request.POST.get("withdraw"):
                withdraw_gift(gift, by=actor(request), reason=reason, seen=seen)
            else:
                edit_gift(gift, form.draft(), by=actor(request), reason=reason, seen=seen)
        except (ElciError, ValidationError) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The register is corrected."))
            return redirect("desk:gifts")
    context = {"form": form, "gift": gift, "kept": back is not None}
    return page(request, "desk/visits/gift.html", context)


def _asked(request: HttpRequest, office: Office) -> tuple[GiftFilterForm, GiftQuerySet]:
    held = Gift.objects.of_office(office)
    years = [day.year for day in held.dates("on", "year", order="DESC")]
    form = GiftFilterForm(request.GET, years=years)
    return form, form.narrow(held)

"""A union's members and their facts; what an office lets its unions see."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.models import Office, Sharing
from elci.accounts.rights import SHARED, Right
from elci.accounts.sharing import share, shown_to
from elci.activities.unions import facts_of, members_of, seeing
from elci.desk.access import actor, needs, seat, staff
from elci.desk.listing import paginate
from elci.desk.page import page
from elci.desk.unions.forms import SharingForm
from elci.registry.sharing import offices_seen


@require_safe
@needs(Right.SEE_MEMBERS)
def members(request: HttpRequest) -> HttpResponse:
    """The members of the union at whose desk the person sits, each with what it shows."""
    found = members_of(seat(request, Right.SEE_MEMBERS))
    shown = [
        (member, [(what, what.label, member.counts.get(what)) for what in Sharing.What]) for member in found
    ]
    context = {"members": shown, "kinds": Sharing.What.labels, "showing": sum(bool(m.counts) for m in found)}
    return page(request, "desk/unions/members.html", context)


@require_safe
@staff
def member(request: HttpRequest, office: str, what: str) -> HttpResponse:
    """One kind of a member's records, as far as the member shows it."""
    if what not in SHARED:
        raise Http404
    shown = offices_seen(request.user, SHARED[what]).get(office)
    if shown is None:
        raise PermissionDenied
    records = facts_of(shown, what)
    listing = paginate(request, _only(records, request.GET["record"]) if "record" in request.GET else records)
    kinds = [
        (kind, kind.label) for kind in Sharing.What if office in offices_seen(request.user, SHARED[kind])
    ]
    context = {
        "member": shown,
        "what": what,
        "label": Sharing.What(what).label,
        "kinds": kinds,
        "listing": listing,
        "one": "record" in request.GET,
    }
    return page(request, "desk/unions/member.html", context)


@needs(Right.SHARE_RECORDS)
def sharing(request: HttpRequest) -> HttpResponse:
    """Who sees our records: for each union of which we are a member, or once were, what it sees."""
    office = seat(request, Right.SHARE_RECORDS)
    unions = {union.pk: (union, is_member) for union, is_member in seeing(office)}
    asked = request.POST.get("union", "")
    if request.method == "POST" and asked in unions:
        form = _form(office, *unions[asked], data=request.POST)
        if form.is_valid():
            share(office, form.union, form.cleaned_data["what"], by=actor(request), now=timezone.now())
            messages.success(request, _("What %(union)s sees is saved.") % {"union": form.union})
            return redirect("desk:sharing")
    forms = [_form(office, union, is_member) for union, is_member in unions.values()]
    since = Sharing.objects.standing().filter(office=office).select_related("union")
    return page(request, "desk/unions/sharing.html", {"forms": forms, "standing": since})


def _form(office: Office, union: Office, is_member: bool, data: QueryDict | None = None) -> SharingForm:
    return SharingForm(data, union=union, is_member=is_member, shown=shown_to(union).get(office.pk, ()))


def _only(records: QuerySet[Model], key: str) -> QuerySet[Model]:
    """The one record that the search led to."""
    try:
        return records.filter(pk=key)
    except ValueError as error:  # no key of records of this kind
        raise Http404 from error

"""Organisations and stakeholders: the list and an organisation's own page."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from elci.activities.models import Activity
from elci.domain.names import fold_words
from elci.portal.listing import paginate
from elci.registry.models import Organisation, SearchName


def listing(request: HttpRequest) -> HttpResponse:
    """Organisations, narrowed by name and kind."""
    rows = Organisation.objects.annotate(members=Count("memberships", distinct=True))
    text, kind = request.GET.get("q", ""), request.GET.get("kind", "")
    if text:
        found = SearchName.objects.filter(
            target=SearchName.Target.ORGANISATION, folded__contains=fold_words(text)
        )
        rows = rows.filter(pk__in=found.values("key"))
    if kind:
        rows = rows.filter(kind=kind)
    by_members = request.GET.get("order") == "members"
    rows = rows.order_by("-members", "sort_key") if by_members else rows.order_by("sort_key")
    context = {
        "listing": paginate(request, rows),
        "kinds": Organisation.Kind.choices,
        "chosen": {"q": text, "kind": kind, "order": request.GET.get("order", "")},
    }
    template = "portal/organisations/_results.html" if request.htmx else "portal/organisations/list.html"
    return render(request, template, context)


def record(request: HttpRequest, key: str) -> HttpResponse:
    """An organisation with its Turkish members and the activities it takes part in."""
    organisation = get_object_or_404(Organisation.objects.select_related("country"), pk=key)
    context = {
        "organisation": organisation,
        "memberships": organisation.memberships.with_sides().order_by("id"),
        "held": organisation.memberships_held.with_sides().order_by("organisation__sort_key"),
        "activities": Activity.objects.with_organisation(organisation).with_parties(),
    }
    return render(request, "portal/organisations/record.html", context)

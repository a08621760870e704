"""Organisations and stakeholders: the list and an organisation's own page."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from elci.activities.models import Activity
from elci.portal.filters import Filter
from elci.portal.keeping import kept
from elci.portal.listing import answer, order_of, paginate
from elci.portal.named import BY_NAME, by_number, counted, name_field, named
from elci.portal.ordering import Column
from elci.registry.models import Organisation, SearchName

_COLUMNS = (
    Column("name", gettext_lazy("Organisation")),
    Column("kind", gettext_lazy("Kind")),
    Column("members", gettext_lazy("Members"), numeric=True),
)
_ORDERS = (*BY_NAME, by_number("members", gettext_lazy("Most members first"), "members"))


@require_safe
@kept
def listing(request: HttpRequest) -> HttpResponse:
    """Organisations, narrowed by name and kind."""
    numbers = dict(Organisation.objects.order_by().values_list("kind").annotate(Count("pk")))
    filters = Filter(
        request.GET,
        [name_field(), counted("kind", gettext_lazy("Kind"), Organisation.Kind.choices, numbers)],
    )
    every = Organisation.objects.annotate(members=Count("memberships", distinct=True))
    rows = named(every, SearchName.Target.ORGANISATION, filters["q"])
    if filters["kind"]:
        rows = rows.filter(kind=filters["kind"])
    shown = paginate(request, rows.order_by(*order_of(request, _ORDERS).fields))
    return answer(request, "organisations", filters, (_COLUMNS, _ORDERS), {"listing": shown})


@require_safe
@kept
def record(request: HttpRequest, key: str) -> HttpResponse:
    """An organisation with its Turkish members and the activities it takes part in."""
    organisation = get_object_or_404(Organisation.objects.select_related("country"), pk=key)
    context = {
        "organisation": organisation,
        "memberships": organisation.memberships.with_sides().order_by("municipality__sort_key", "id"),
        "held": organisation.memberships_held.with_sides().order_by("organisation__sort_key"),
        "activities": Activity.objects.public().with_organisation(organisation).with_parties(),
    }
    return render(request, "portal/organisations/record.html", context)

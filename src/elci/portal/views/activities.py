"""Activities: the list and an activity's own page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from elci.activities.models import Activity
from elci.domain.names import tr_lower
from elci.portal.listing import paginate
from elci.registry.models import Municipality
from elci.sources.models import Source


def listing(request: HttpRequest) -> HttpResponse:
    """Activities, narrowed by kind, municipality, source and words of the title."""
    rows = Activity.objects.all()
    chosen = {name: request.GET.get(name, "") for name in ("q", "kind", "municipality", "study")}
    if chosen["kind"]:
        rows = rows.filter(kind=chosen["kind"])
    if chosen["municipality"]:
        rows = rows.filter(parties__municipality=chosen["municipality"]).distinct()
    if chosen["study"]:
        rows = rows.filter(study=chosen["study"])
    if chosen["q"]:
        word = tr_lower(chosen["q"])
        matching = [row.pk for row in rows if word in tr_lower(f"{row.title_tr} {row.title_en}")]
        rows = rows.filter(pk__in=matching)
    context = {
        "listing": paginate(request, rows.with_parties().order_by("-date", "id")),
        "kinds": Activity.Kind.choices,
        "municipalities": Municipality.objects.filter(activity_parties__isnull=False).distinct(),
        "sources": Source.objects.all(),
        "chosen": chosen,
    }
    template = "portal/activities/_results.html" if request.htmx else "portal/activities/list.html"
    return render(request, template, context)


def record(request: HttpRequest, key: str) -> HttpResponse:
    """An activity with its parties and what its source does not tell."""
    activity = get_object_or_404(Activity.objects.with_parties(), pk=key)
    return render(request, "portal/activities/record.html", {"activity": activity})

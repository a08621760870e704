"""Claims: published figures with what the rows give, and the very rows."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from elci.domain.names import tr_lower
from elci.portal.listing import paginate
from elci.registry.models import ListedTie
from elci.sources.models import Claim, Source


def listing(request: HttpRequest) -> HttpResponse:
    """Claims, worst first, narrowed by study, verdict, topic and words."""
    rows = Claim.objects.select_related("study").order_by("position")
    chosen = {name: request.GET.get(name, "") for name in ("q", "study", "verdict", "topic")}
    for name in ("study", "verdict", "topic"):
        if chosen[name]:
            rows = rows.filter(**{name: chosen[name]})
    if chosen["q"]:
        word = tr_lower(chosen["q"])
        matching = [
            row.pk for row in rows if word in tr_lower(f"{row.pk} {row.statement_tr} {row.statement_en}")
        ]
        rows = rows.filter(pk__in=matching)
    counted = dict(Claim.objects.order_by().values_list("verdict").annotate(Count("pk")))
    context = {
        "listing": paginate(request, rows),
        "sources": Source.objects.all(),
        "verdicts": [(value, label, counted.get(value, 0)) for value, label in Claim.Verdict.choices],
        "topics": Claim.Topic.choices,
        "chosen": chosen,
    }
    template = "portal/claims/_results.html" if request.htmx else "portal/claims/list.html"
    return render(request, template, context)


def record(request: HttpRequest, key: str) -> HttpResponse:
    """A claim opened to the rows that were counted."""
    claim = get_object_or_404(Claim.objects.select_related("study"), pk=key)
    titles = list(claim.rows[0]) if claim.rows else []
    listed = ListedTie.objects.filter(pk__in=[row.get("id") for row in claim.rows if row.get("id")])
    ties = dict(listed.values_list("pk", "agreement_id"))
    context = {
        "claim": claim,
        "titles": titles,
        "rows": [([row.get(title) for title in titles], ties.get(row.get("id"))) for row in claim.rows],
    }
    return render(request, "portal/claims/record.html", context)

"""Claims: published figures with what the rows give, and the very rows."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from elci.domain.names import fold_words
from elci.portal.evidence import evidence
from elci.portal.filters import Choice, Field, Filter, Offer, OneOf
from elci.portal.keeping import kept
from elci.portal.listing import answer, order_of, paginate
from elci.portal.named import counted
from elci.portal.ordering import Order
from elci.registry.models import ListedTie
from elci.sources.models import Claim, Source

_TOLD = ("statement_tr", "statement_en", "note_tr", "note_en", "stated", "computed")
_ORDERS = (Order("", gettext_lazy("Worst first"), ("position",), ""),)


@require_safe
@kept
def listing(request: HttpRequest) -> HttpResponse:
    """Claims, worst first, narrowed by words, verdict, study and topic."""
    filters = Filter(request.GET, _fields())
    rows = Claim.objects.all()
    for name in ("verdict", "study", "topic"):
        if filters[name]:
            rows = rows.filter(**{name: filters[name]})
    if words := fold_words(filters["q"]).split():
        told = rows.values_list(
            "pk", "statement_tr", "statement_en", "note_tr", "note_en", "stated", "computed"
        )
        matching = [key for key, *texts in told if _hold(words, fold_words(" ".join([key, *texts])))]
        rows = rows.filter(pk__in=matching)
    shown = paginate(request, rows.order_by(*order_of(request, _ORDERS).fields))
    tally = dict.fromkeys(Claim.Verdict.values, 0) | dict(
        Claim.objects.order_by().values_list("verdict").annotate(Count("pk"))
    )
    return answer(request, "claims", filters, ((), _ORDERS), {"listing": shown, "tally": tally})


def _hold(words: list[str], text: str) -> bool:
    return all(word in text for word in words)


def _fields() -> list[Field]:
    every = Claim.objects.order_by()
    verdicts, topics = (dict(every.values_list(name).annotate(Count("pk"))) for name in ("verdict", "topic"))
    sources = Source.objects.filter(pk__in=every.values("study"))
    return [
        Field(name="q", words=gettext_lazy("Words or identifier")),
        counted("verdict", gettext_lazy("Verdict"), Claim.Verdict.choices, verdicts),
        counted("topic", gettext_lazy("Topic"), Claim.Topic.choices, topics),
        OneOf(
            name="study",
            words=gettext_lazy("Source"),
            offer=Offer(Choice(source.pk, f"{source.pk}: {source.title}") for source in sources),
        ),
    ]


@require_safe
@kept
def record(request: HttpRequest, key: str) -> HttpResponse:
    """A claim opened to the rows that were counted."""
    claim = get_object_or_404(Claim.objects.select_related("study"), pk=key)
    listed = ListedTie.objects.filter(pk__in=[row.get("id") for row in claim.rows if row.get("id")])
    ties = dict(listed.values_list("pk", "agreement_id"))
    # A row of a list of ties leads to its tie, whose name then stands beside what was printed.
    rows = [
        {**row, **({"agreement": ties[row["id"]]} if row.get("id") in ties else {})} for row in claim.rows
    ]
    columns = dict.fromkeys(name for row in rows for name in row)
    context = {"claim": claim, "table": evidence(rows, columns), "row_count": len(claim.rows)}
    return render(request, "portal/claims/record.html", context)

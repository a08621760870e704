"""Activities: the list and an activity's own page."""

from __future__ import annotations

from django.db.models import Count, F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from elci.activities.models import Activity
from elci.domain.names import fold_words
from elci.portal.filters import Choice, Field, Filter, Offer, OneOf
from elci.portal.keeping import kept
from elci.portal.listing import answer, order_of, paginate
from elci.portal.named import counted
from elci.portal.ordering import Column, Order
from elci.registry.models import Municipality
from elci.sources.models import Source

_COLUMNS = (
    Column("title", gettext_lazy("Activity")),
    Column("kind", gettext_lazy("Kind")),
    Column("date", gettext_lazy("Date")),
    Column("source", gettext_lazy("Source")),
)
_ORDERS = (
    Order("", gettext_lazy("Newest first"), (F("date").desc(nulls_last=True), "id"), "date", descending=True),
    Order("oldest", gettext_lazy("Oldest first"), (F("date").asc(nulls_last=True), "id"), "date"),
)


@require_safe
@kept
def listing(request: HttpRequest) -> HttpResponse:
    """Activities, narrowed by words of the title, kind, municipality and source."""
    filters = Filter(request.GET, _fields())
    rows = Activity.objects.public()
    if filters["kind"]:
        rows = rows.filter(kind=filters["kind"])
    if filters["municipality"]:
        rows = rows.filter(parties__municipality=filters["municipality"]).distinct()
    if filters["study"]:
        rows = rows.filter(study=filters["study"])
    if words := fold_words(filters["q"]).split():
        # Titles are not kept folded: there are hundreds, not thousands of them.
        titles = rows.values_list("pk", "title_tr", "title_en")
        matching = [key for key, *both in titles if all(word in fold_words(" ".join(both)) for word in words)]
        rows = rows.filter(pk__in=matching)
    shown = paginate(request, rows.with_parties().order_by(*order_of(request, _ORDERS).fields))
    return answer(request, "activities", filters, (_COLUMNS, _ORDERS), {"listing": shown})


def _fields() -> list[Field]:
    numbers = dict(Activity.objects.public().order_by().values_list("kind").annotate(Count("pk")))
    municipalities = Municipality.objects.filter(activity_parties__isnull=False).distinct()
    sources = Source.objects.filter(pk__in=Activity.objects.public().values("study"))
    return [
        Field(name="q", words=gettext_lazy("Title contains")),
        counted("kind", gettext_lazy("Kind"), Activity.Kind.choices, numbers),
        OneOf(
            name="municipality",
            words=gettext_lazy("Municipality"),
            offer=Offer(Choice(municipality.pk, municipality.name) for municipality in municipalities),
        ),
        OneOf(
            name="study",
            words=gettext_lazy("Source"),
            offer=Offer(Choice(source.pk, f"{source.pk}: {source.title}") for source in sources),
        ),
    ]


@require_safe
@kept
def record(request: HttpRequest, key: str) -> HttpResponse:
    """An activity with its parties and what its source does not tell."""
    activity = get_object_or_404(Activity.objects.public().with_parties(), pk=key)
    return render(request, "portal/activities/record.html", {"activity": activity})

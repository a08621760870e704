"""Activities: the list and an activity's own page."""

from __future__ import annotations

from django.db.models import Count, F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from elci.activities.models import Activity, ActivityParty
from elci.activities.photographs import NotAPictureError, reduced
from elci.activities.public_page import public_parts
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
    for word in fold_words(filters["q"]).split():
        rows = rows.filter(search_text__contains=word)
    shown = paginate(request, rows.with_parties().order_by(*order_of(request, _ORDERS).fields))
    return answer(request, "activities", filters, (_COLUMNS, _ORDERS), {"listing": shown})


def _fields() -> list[Field]:
    numbers = dict(Activity.objects.public().order_by().values_list("kind").annotate(Count("pk")))
    sides = ActivityParty.objects.filter(activity__in=Activity.objects.public())
    municipalities = Municipality.objects.filter(pk__in=sides.values("municipality"))
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
    """An activity with its parties, what came of it, and what its source does not tell."""
    activity = get_object_or_404(Activity.objects.public().with_parties(), pk=key)
    context = {"activity": activity, **public_parts(activity)}
    return render(request, "portal/activities/record.html", context)


@require_safe
def photograph(request: HttpRequest, key: str, file: int) -> HttpResponse:
    """A photograph of a public activity that its office has chosen to show."""
    activity = get_object_or_404(Activity.objects.public(), pk=key)
    held = next((one for one in public_parts(activity)["photographs"] if one.pk == file), None)
    if held is None:
        raise Http404
    try:
        picture = reduced(held.document)
    except (NotAPictureError, FileNotFoundError) as error:
        raise Http404 from error
    # A browser asks again each time: what is taken off the public pages is off at once.
    return HttpResponse(picture, content_type="image/jpeg", headers={"Cache-Control": "no-cache"})

"""The memberships of the office's municipalities, with what they cost by year."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.rights import Right
from elci.activities.models import Activity, Dues, Outcome, Representative
from elci.desk.access import needs, seat
from elci.desk.listing import paginate
from elci.desk.memberships.forms import MembershipFilterForm
from elci.desk.page import page
from elci.domain.names import fold_words
from elci.registry.models import Membership, SearchName
from elci.registry.models.periods import rows_held_on

_YEARS = 6


@require_safe
@needs(Right.SEE_ACTIVITIES)
def listing(request: HttpRequest) -> HttpResponse:
    """The office's memberships, narrowed by the address; above them what they cost by year."""
    office = seat(request, Right.SEE_ACTIVITIES)
    form = MembershipFilterForm(request.GET)
    shown = paginate(request, narrowed(form, office))
    rows = list(shown.page.object_list)
    context: dict[str, Any] = {"form": form, "listing": shown, "rows": _with_dues(rows, office)}
    if request.htmx:
        return page(request, "desk/memberships/_results.html", context)
    context["years"] = totals_by_year(office)
    return page(request, "desk/memberships/list.html", context)


def totals_by_year(office: Office) -> list[dict[str, Any]]:
    """What dues came to by year and currency, and how much of it is paid; the latest years first."""
    held = Dues.objects.filter(office=office, withdrawn__isnull=True, amount__isnull=False)
    sums = held.order_by("-year", "currency").values("year", "currency")
    paid = Sum("amount", filter=Q(paid_on__isnull=False))
    rows = list(sums.annotate(total=Sum("amount"), paid=paid))
    years = sorted({row["year"] for row in rows}, reverse=True)[:_YEARS]
    return [row for row in rows if row["year"] in years]


def narrowed(form: MembershipFilterForm, office: Office) -> QuerySet[Membership]:
    """The memberships that meet every condition, by the organisation's name."""
    form.is_valid()
    values = form.cleaned_data
    rows = Membership.objects.filter(municipality__office=office).with_sides()
    words = fold_words(values.get("q", "")).split()
    if words:
        names = SearchName.objects.filter(target=SearchName.Target.ORGANISATION)
        for word in words:
            names = names.filter(folded__contains=word)
        rows = rows.filter(organisation__in=names.values("key"))
    if values.get("kind"):
        rows = rows.filter(kind=values["kind"])
    return _missing(rows, values.get("missing", ""), office).order_by("organisation__sort_key", "id")


def _missing(rows: QuerySet[Membership], what: str, office: Office) -> QuerySet[Membership]:
    mine = {"membership": OuterRef("pk"), "withdrawn__isnull": True}
    dues = Dues.objects.filter(office=office, **mine)
    if what == "unpaid":
        return rows.filter(Exists(dues.filter(paid_on__isnull=True)))
    if what == "dues":
        return rows.filter(~Exists(dues.filter(year=timezone.localdate().year)))
    if what == "representative":
        present = rows_held_on(timezone.localdate())
        return rows.filter(~Exists(Representative.objects.filter(present, office=office, **mine)))
    if what == "use":
        activities, outcomes = Activity.objects.filter(**mine), Outcome.objects.filter(**mine)
        return rows.filter(~Exists(activities), ~Exists(outcomes))
    return rows


def _with_dues(rows: list[Membership], office: Office) -> list[dict[str, Any]]:
    """Each membership with its latest dues, in one query."""
    held = Dues.objects.filter(office=office, membership__in=rows, withdrawn__isnull=True).order_by("year")
    latest = {dues.membership_id: dues for dues in held}
    today = timezone.localdate()
    return [
        {"membership": row, "dues": latest.get(row.pk), "is_late": _is_late(latest.get(row.pk), today)}
        for row in rows
    ]


def _is_late(dues: Dues | None, today: Any) -> bool:
    return bool(dues and dues.paid_on is None and dues.due is not None and dues.due < today)

"""Sources: the list, a source with its tables, and a table's rows as they are kept."""

from __future__ import annotations

from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from elci.dataset.tables import TABLES
from elci.dataset.words import COLUMN_WORDS
from elci.portal.column_titles import column_title
from elci.portal.evidence import evidence
from elci.portal.keeping import kept
from elci.portal.listing import PAGE_SIZE, paginate
from elci.sources.models import Claim, Source, StudyRow

_SAME_IN_ALL = ("study",)


@require_safe
@kept
def listing(request: HttpRequest) -> HttpResponse:
    """Every source with the number of rows and claims taken from it."""
    rows = Source.objects.annotate(
        row_count=Count("rows", distinct=True), claim_count=Count("claims", distinct=True)
    )
    return render(request, "portal/sources/list.html", {"sources": rows})


@require_safe
@kept
def record(request: HttpRequest, key: str) -> HttpResponse:
    """A source: reference, tables carried over, what its text has lost, and its claims by verdict."""
    source = get_object_or_404(Source, pk=key)
    counted = source.rows.order_by().values_list("table").annotate(Count("pk")).order_by("table")
    english = request.LANGUAGE_CODE.startswith("en")
    verdicts = dict(source.claims.order_by().values_list("verdict").annotate(Count("pk")))
    context = {
        "source": source,
        "tables": [
            (name, TABLES[name].title_en if english else TABLES[name].title_tr, number)
            for name, number in counted
            if name in TABLES and name != "missing"
        ],
        "missing": source.rows.filter(table="missing").order_by("position"),
        "verdicts": [(value, label, verdicts.get(value, 0)) for value, label in Claim.Verdict.choices],
    }
    return render(request, "portal/sources/record.html", context)


@require_safe
@kept
def table(request: HttpRequest, key: str, table: str) -> HttpResponse:
    """The rows that one source gives to one table. `row` in the address opens the page that holds it."""
    source = get_object_or_404(Source, pk=key)
    described = TABLES.get(table)
    rows = StudyRow.objects.filter(study=source, table=table).order_by("position")
    if described is None or not rows.exists():
        raise Http404
    listing = paginate(request, rows, page=_page_of(request.GET.get("row", ""), rows))
    shown = list(listing.page.object_list)
    columns = [column.name for column in described.columns if column.name not in _SAME_IN_ALL]
    english = request.LANGUAGE_CODE.startswith("en")
    context = {
        "source": source,
        "title": described.title_en if english else described.title_tr,
        "table": evidence([row.values for row in shown], columns, [row.key for row in shown]),
        "meanings": [(column_title(name), COLUMN_WORDS[name][english]) for name in columns],
        "sought": request.GET.get("row", ""),
        "listing": listing,
    }
    return render(request, "portal/sources/table.html", context)


def _page_of(key: str, rows: QuerySet[StudyRow]) -> int | None:
    """The number of the page on which a row stands; None for no such row."""
    if not key:
        return None
    keys = list(rows.values_list("key", flat=True))
    return keys.index(key) // PAGE_SIZE + 1 if key in keys else None

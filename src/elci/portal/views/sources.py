"""Sources: the list, a source with its tables, and a table's rows as they are kept."""

from __future__ import annotations

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from elci.dataset.tables import TABLES
from elci.dataset.words import COLUMN_WORDS
from elci.portal.listing import paginate
from elci.sources.models import Claim, Source, StudyRow


def listing(request: HttpRequest) -> HttpResponse:
    """Every source with the number of rows and claims taken from it."""
    rows = Source.objects.annotate(
        row_count=Count("rows", distinct=True), claim_count=Count("claims", distinct=True)
    )
    return render(request, "portal/sources/list.html", {"sources": rows})


def record(request: HttpRequest, key: str) -> HttpResponse:
    """A source: reference, tables carried over, what its text has lost, and its claims by verdict."""
    source = get_object_or_404(Source, pk=key)
    counts = source.rows.order_by().values_list("table").annotate(Count("pk")).order_by("table")
    context = {
        "source": source,
        "tables": [(TABLES[name], number) for name, number in counts if name in TABLES and name != "missing"],
        "missing": source.rows.filter(table="missing"),
        "verdicts": [
            (label, value, Claim.objects.filter(study=source, verdict=value).count())
            for value, label in Claim.Verdict.choices
        ],
    }
    return render(request, "portal/sources/record.html", context)


def table(request: HttpRequest, key: str, table: str) -> HttpResponse:
    """The rows that one source gives to one table, cell by cell."""
    source = get_object_or_404(Source, pk=key)
    described = TABLES.get(table)
    if described is None:
        raise Http404
    rows = StudyRow.objects.filter(study=source, table=table).order_by("position")
    english = request.LANGUAGE_CODE.startswith("en")
    other = "_tr" if english else "_en"
    columns = [column.name for column in described.columns if not column.name.endswith(other)]
    listing = paginate(request, rows)
    context = {
        "source": source,
        "table": described,
        "title": described.title_en if english else described.title_tr,
        "columns": [(name, COLUMN_WORDS[name][english]) for name in columns],
        "listing": listing,
        "rows": [
            (row.key, [row.values.get(name, "") for name in columns]) for row in listing.page.object_list
        ],
    }
    return render(request, "portal/sources/table.html", context)

"""Ties: the list with its filter, the same rows as files, and a tie's own page."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.history import lines
from elci.accounts.models import JournalEntry
from elci.accounts.rights import Right, may_in_any
from elci.activities.evidence_rows import EvidenceRow
from elci.activities.models import Activity
from elci.activities.timeline import Shown as Timeline
from elci.activities.timeline import timeline_of_tie
from elci.portal import tie_table
from elci.portal.addresses import address_of
from elci.portal.citing import Place, place_of
from elci.portal.keeping import kept
from elci.portal.listing import KeptKeys, answer, order_of, paginate
from elci.portal.map_part import MapPart
from elci.portal.tie_filter import COLUMNS, ORDERS, TieFilter
from elci.portal.tie_lines import tie_lines
from elci.portal.tie_map import view_of
from elci.registry.keeping import registry_mark
from elci.registry.models import Agreement, AgreementParty, ListedTie
from elci.registry.querysets import AgreementQuerySet
from elci.sources.models import Claim

_CHANGES = 5
_CITED = 2


def _chosen(request: HttpRequest) -> tuple[TieFilter, AgreementQuerySet]:
    filters = TieFilter(request.GET, registry_mark())
    ties = Agreement.objects.narrowed(filters.narrowing())
    return filters, ties.order_by(*order_of(request, ORDERS).fields)


@require_safe
@kept
def listing(request: HttpRequest) -> HttpResponse:
    """Ties, narrowed and ordered by the address."""
    filters = TieFilter(request.GET, registry_mark())
    narrowing = filters.narrowing()
    ties = Agreement.objects.narrowed(narrowing)
    shown = paginate(request, KeptKeys(ties, filters.mark, narrowing, order_of(request, ORDERS)))
    filters.count_choices()
    context = {"listing": shown, "lines": tie_lines(shown.page.object_list)}
    return answer(request, "ties", filters, (COLUMNS, ORDERS), context)


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The filtered rows as CSV."""
    _filters, ties = _chosen(request)
    response = StreamingHttpResponse(tie_table.csv_lines(ties), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_("ties")}.csv"'
    return response


@require_safe
def as_xlsx(request: HttpRequest) -> HttpResponse:
    """The filtered rows as an Excel workbook."""
    _filters, ties = _chosen(request)
    response = HttpResponse(
        tie_table.workbook(ties),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    response["Content-Disposition"] = f'attachment; filename="{_("ties")}.xlsx"'
    return response


@require_safe
@kept
def record(request: HttpRequest, key: str) -> HttpResponse:
    """One tie: parties, life, evidence, purposes, activities, claims that count it, what offices changed."""
    tie = get_object_or_404(Agreement.objects.select_related("office").with_parties(), pk=key)
    parties = list(tie.parties.all())
    attestations = list(tie.attestations.all())
    view = view_of(
        side.place for party in parties if (side := party.municipality or party.partner) is not None
    )
    context = {
        "tie": tie,
        "parties": parties,
        "partners": [party.partner for party in parties if party.partner],
        "events": list(tie.events.all()),
        "attestations": attestations,
        "places": _places(attestations),
        "dated_places": _places(row for row in attestations if row.date_as_written),
        "purposes": list(tie.purposes.all()),
        "activities": list(_activities(parties)),
        "claims": list(Claim.objects.about([row.pk for row in attestations])) if attestations else [],
        "document_count": tie.document_links.filter(document__withdrawn__isnull=True).count(),
        "may_edit": may_in_any(request.user, Right.EDIT, tie.office_ids()),
        "changes": lines(JournalEntry.objects.of(tie).select_related("actor", "office")[:_CHANGES]),
        "part": MapPart.of(view, tie=tie.pk) if view else None,
        "timeline": Timeline.of(timeline_of_tie(tie, timezone.localdate(), None), _public_address),
    }
    return render(request, "portal/ties/record.html", context)


def _public_address(row: EvidenceRow) -> str:
    """The public page of what is drawn; only activities have one."""
    return address_of("activity", row.key) if row.sort == "activity" else ""


def _places(rows: Iterable[ListedTie]) -> list[Place]:
    """Where the first rows stand, for the facts that they attest."""
    return [place for row in list(rows)[:_CITED] if (place := place_of(row))]


def _activities(parties: list[AgreementParty]) -> QuerySet[Activity]:
    """Activities in which both sides take part."""
    places = [party.partner.place_id for party in parties if party.partner and party.partner.place_id]
    homes = [party.municipality_id for party in parties if party.municipality_id]
    if not places or not homes:
        return Activity.objects.none()
    shared = (
        Activity.objects.public().filter(parties__place__in=places).filter(parties__municipality__in=homes)
    )
    return shared.distinct().with_parties()

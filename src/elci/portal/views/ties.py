"""Ties: the list with its filter, the same rows as files, and a tie's own page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from elci.accounts.models import JournalEntry
from elci.accounts.rights import Right, may
from elci.activities.models import Activity
from elci.portal import tie_table
from elci.portal.listing import paginate
from elci.portal.pictures import ties_map
from elci.portal.tie_filter import TieFilterForm
from elci.registry.models import Agreement
from elci.registry.querysets import AgreementQuerySet
from elci.sources.models import Claim


def _chosen(request: HttpRequest) -> tuple[TieFilterForm, AgreementQuerySet]:
    form = TieFilterForm(request.GET)
    form.is_valid()
    ties = Agreement.objects.narrowed(form.chosen()).order_by(*form.ordering())
    return form, ties


def listing(request: HttpRequest) -> HttpResponse:
    """Ties, narrowed and ordered by the address. htmx asks for the results alone."""
    form, ties = _chosen(request)
    shown = paginate(request, ties.with_parties())
    template = "portal/ties/_results.html" if request.htmx else "portal/ties/list.html"
    context = {"form": form, "listing": shown, "ties": shown.page.object_list}
    return render(request, template, context)


def as_map(request: HttpRequest) -> HttpResponse:
    """The filtered ties as a map; with `tie`, one tie. htmx asks for the drawing alone."""
    key = request.GET.get("tie", "")
    ties = Agreement.objects.filter(pk=key) if key else _chosen(request)[1]
    template = "portal/parts/map.html" if request.htmx else "portal/ties/map.html"
    address = "" if key else f"{reverse('portal:ties')}?{request.GET.urlencode()}"
    return render(request, template, {"map": ties_map(ties, selected=key), "address": address})


def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The filtered rows as CSV."""
    _form, ties = _chosen(request)
    response = StreamingHttpResponse(tie_table.csv_lines(ties), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_("ties")}.csv"'
    return response


def as_xlsx(request: HttpRequest) -> HttpResponse:
    """The filtered rows as an Excel workbook."""
    _form, ties = _chosen(request)
    response = HttpResponse(
        tie_table.workbook(ties),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    response["Content-Disposition"] = f'attachment; filename="{_("ties")}.xlsx"'
    return response


def record(request: HttpRequest, key: str) -> HttpResponse:
    """One tie: parties, life, evidence, purposes, activities, claims that count it."""
    tie = get_object_or_404(Agreement.objects.with_parties(), pk=key)
    events = tie.events.filter(withdrawn__isnull=True).select_related("study")
    attestations = list(tie.attestations.select_related("study"))
    places = [party.partner.place_id for party in tie.parties.all() if party.partner_id]
    home = [party.municipality_id for party in tie.parties.all() if party.municipality_id]
    activities = Activity.objects.filter(parties__place__in=places).filter(parties__municipality__in=home)
    claims = Claim.objects.about([row.pk for row in attestations])
    context = {
        "tie": tie,
        "parties": list(tie.parties.all()),
        "events": events,
        "attestations": attestations,
        "purposes": tie.purposes.all(),
        "activities": activities.distinct().with_parties(),
        "claims": claims,
        "documents": tie.document_links.filter(document__withdrawn__isnull=True).select_related("document"),
        "may_edit": may(request.user, Right.EDIT, tie.office_id),
        "journal": JournalEntry.objects.of(tie).select_related("actor")[:5],
    }
    return render(request, "portal/ties/record.html", context)

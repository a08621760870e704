"""The product's addresses and two bare ones: a list of 50 ties and one tie, no frame, no filter, no count."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.urls import path

from elci.config.urls import urlpatterns as product
from elci.registry.models import Agreement, AgreementParty

_ENGINE = Engine()
_LIST = _ENGINE.from_string(
    "<!doctype html><title>Bağlar</title><table>{% for tie in ties %}<tr>"
    "{% for party in tie.parties.all %}<td>{{ party.municipality.name_tr }}{{ party.partner.name_tr }}</td>"
    "<td>{{ party.partner.country.name_tr }}</td>{% endfor %}"
    "<td>{{ tie.kind }}</td><td>{{ tie.date }}</td><td>{{ tie.state }}</td></tr>{% endfor %}</table>"
)
_DETAIL = _ENGINE.from_string(
    "<!doctype html><title>Bağ</title><dl>{% for party in tie.parties.all %}"
    "<dd>{{ party.municipality.name_tr }}{{ party.partner.name_tr }} {{ party.partner.country.name_tr }}</dd>"
    "{% endfor %}<dd>{{ tie.kind }} {{ tie.date }} {{ tie.state }}</dd>"
    "{% for event in events %}<dd>{{ event.state }} {{ event.date }}</dd>{% endfor %}"
    "{% for row in rows %}<dd>{{ row.partner_as_written }}</dd>{% endfor %}</dl>"
)


def _ties() -> object:
    parties = AgreementParty.objects.select_related("municipality", "partner__country")
    from django.db.models import Prefetch

    return Agreement.objects.prefetch_related(Prefetch("parties", queryset=parties))


def bare_list(request: HttpRequest) -> HttpResponse:
    """Fifty ties in a table; `?page=` as the product's list counts pages."""
    start = 50 * (int(request.GET.get("page", 1)) - 1)
    return HttpResponse(
        _LIST.render(Context({"ties": _ties().order_by("sort_key", "id")[start : start + 50]}))
    )


def bare_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One tie with its events and rows."""
    tie = _ties().get(pk=key)
    context = {"tie": tie, "events": tie.events.all(), "rows": tie.attestations.all()}
    return HttpResponse(_DETAIL.render(Context(context)))


urlpatterns = [path("bare/", bare_list), path("bare/<str:key>/", bare_detail), *product]

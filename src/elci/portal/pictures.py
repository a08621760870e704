"""From the registry's records to the observatory's drawings: maps of ties, timelines, bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.db.models import F
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.observatory.charts import Band, Bar, Words, draw_bars, draw_timeline
from elci.observatory.maps import WORLD, Caption, Land, Look, Place, Tie, View, draw_map, read_land
from elci.observatory.maps.land import LandError
from elci.registry.models import AgreementParty
from elci.registry.querysets import AgreementQuerySet

_LAND = "built/land-110m.json"
CONTINENT_COLOURS = {"AF": "africa", "AM": "north_america", "AS": "asia", "EU": "europe", "OC": "oceania"}
"""The palette's name of each continent; the Americas are one here."""


@lru_cache(maxsize=1)
def _land() -> Land | None:
    """The outlines that the build has made; None before the first build."""
    found = finders.find(_LAND)
    try:
        return read_land(Path(str(found)) if found else settings.STATIC_ROOT / _LAND)
    except (OSError, LandError):
        return None


def ties_map(
    ties: AgreementQuerySet, *, selected: str = "", view: View = WORLD, name: str = "map"
) -> SafeString | None:
    """A map of ties; None when the outlines are not built or no tie has coordinates on both sides."""
    land = _land()
    drawn = _drawable(ties)
    if land is None or not drawn:
        return None
    language = (get_language() or "tr")[:2]
    caption = Caption(
        title=_("Map of ties"),
        description=_(
            "Lines from municipalities in Türkiye to their partner cities; the list holds the same ties."
        ),
        language=language,
        source=_("Places: GeoNames, CC BY 4.0. Land: Natural Earth."),
    )
    look = Look(name=name, selected=selected, by_continent=len(drawn) > 1)
    return mark_safe(
        draw_map(drawn, land, caption, view, look)
    )  # built from escaped parts, see observatory.drawing


def _drawable(ties: AgreementQuerySet) -> list[Tie]:
    suffix = "en" if (get_language() or "tr").startswith("en") else "tr"
    home, far = "agreement__parties__municipality", "partner"
    rows = (
        AgreementParty.objects.filter(
            agreement__in=ties.order_by().values("pk"),
            partner__place__latitude__isnull=False,
            agreement__parties__municipality__place__latitude__isnull=False,
        )
        .annotate(
            home_name=F(f"{home}__name_{suffix}"),
            home_longitude=F(f"{home}__place__longitude"),
            home_latitude=F(f"{home}__place__latitude"),
            home_country=F(f"{home}__place__country"),
            far_name=F(f"{far}__name_{suffix}"),
            far_longitude=F(f"{far}__place__longitude"),
            far_latitude=F(f"{far}__place__latitude"),
            far_country=F(f"{far}__country"),
            far_country_name=F(f"{far}__country__name_{suffix}"),
            continent=F(f"{far}__country__continent"),
            population=F(f"{far}__place__population"),
        )
        .order_by("agreement_id")
        .values()
    )
    return [_tie(row) for row in rows]


def _tie(row: Mapping[str, Any]) -> Tie:
    origin = Place(
        row["home_name"], float(row["home_longitude"]), float(row["home_latitude"]), row["home_country"] or ""
    )
    partner = Place(
        row["far_name"],
        float(row["far_longitude"]),
        float(row["far_latitude"]),
        row["far_country"] or "",
        row["far_country_name"] or "",
    )
    return Tie(
        id=row["agreement_id"],
        origin=origin,
        partner=partner,
        title=f"{origin.name} – {partner.name}",
        href=reverse("portal:tie", args=[row["agreement_id"]]),
        continent=CONTINENT_COLOURS.get(row["continent"] or "", ""),
        rank=-(row["population"] or 0),
    )


def year_chart(
    counts: Mapping[int, int],
    *,
    title: str,
    description: str,
    bands: Sequence[Band] = (),
    links: Mapping[int, str] | None = None,
    name: str = "timeline",
) -> SafeString | None:
    """Counts by year with bands for periods; None when there is no dated record."""
    if not counts:
        return None
    words = Words(title, description, (get_language() or "tr")[:2])
    return mark_safe(draw_timeline(counts, words, bands=bands, links=links, name=name))


def bar_chart(rows: Sequence[Bar], *, title: str, description: str, name: str = "bars") -> SafeString | None:
    """Horizontal bars; None when there is nothing to show."""
    if not rows:
        return None
    words = Words(title, description, (get_language() or "tr")[:2])
    return mark_safe(draw_bars(rows, words, name=name))

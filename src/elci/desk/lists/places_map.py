"""A small map of the places that a written name may mean, drawn as the public maps are.

The candidates bear the numbers of the list beside the map; the map shows the part of the world in which they
lie, and the whole world where they lie far apart.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.exchange.models import Batch, PlaceQuestion
from elci.observatory.maps import WORLD, Caption, Land, Look, Place, Tie, View, draw_map, read_land
from elci.observatory.maps.land import LandError

_LAND = "built/land-110m.json"
_LEAST, _FAR = 36.0, 120.0  # degrees
_ANKARA = (32.86, 39.93)


@lru_cache(maxsize=1)
def _land() -> Land | None:
    found = finders.find(_LAND)
    try:
        return read_land(Path(str(found)) if found else settings.STATIC_ROOT / _LAND)
    except (OSError, LandError):
        return None


def map_of(question: PlaceQuestion, batch: Batch) -> SafeString | None:
    """Arcs from the office's municipality to each candidate; None without candidates or outlines."""
    land = _land()
    if land is None or not question.candidates:
        return None
    home = batch.office.municipalities.filter(place__latitude__isnull=False).select_related("place").first()
    name = home.name if home else "Ankara"
    longitude, latitude = (
        (float(home.place.longitude), float(home.place.latitude)) if home and home.place else _ANKARA
    )
    language = (get_language() or "tr")[:2]
    origin = Place(name, longitude, latitude, "TR")
    ties = [
        Tie(
            id=str(number), origin=origin, rank=number, href="", continent="",
            title=f"{candidate['name']}, {candidate[f'country_{language}']}",
            partner=Place(
                f"{number} {candidate['name']}", candidate["longitude"], candidate["latitude"],
                candidate["country"], candidate[f"country_{language}"],
            ),
        )
        for number, candidate in enumerate(question.candidates[:5], start=1)
    ]  # fmt: skip
    caption = Caption(
        _("Places that “%(name)s” may mean") % {"name": question.name},
        _("The same places stand in the list beside the map."), language,
    )  # fmt: skip
    look = Look(name=f"map-{question.pk}", width=520, selected="1", names=5)
    view = _around([(tie.partner.longitude, tie.partner.latitude) for tie in ties])
    return mark_safe(draw_map(ties, land, caption, view, look))  # built from escaped parts


def _around(points: list[tuple[float, float]]) -> View:
    """The part of the world that holds all points, at least 36° wide; the world where they lie far apart."""
    wests, souths = zip(*points, strict=True)
    west, east, south, north = min(wests), max(wests), min(souths), max(souths)
    if east - west > _FAR:
        return WORLD
    wide = max(_LEAST, 1.4 * (east - west), 2 * 1.4 * (north - south))
    middle, height = (west + east) / 2, max(_LEAST / 2, 1.4 * (north - south), wide / 2)
    low = min(max((south + north - height) / 2, -56.5), 83.6 - height)
    return View(centre=middle, south=low, north=low + height, west=middle - wide / 2, east=middle + wide / 2)

"""A small map of the places that a written name may mean, drawn as the public maps are."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.exchange.models import Batch, PlaceQuestion
from elci.observatory.maps import Caption, Land, Look, Place, Tie, draw_map, read_land
from elci.observatory.maps.land import LandError

_LAND = "built/land-110m.json"
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
                candidate["name"], candidate["longitude"], candidate["latitude"], candidate["country"],
                candidate[f"country_{language}"],
            ),
        )
        for number, candidate in enumerate(question.candidates[:5], start=1)
    ]  # fmt: skip
    caption = Caption(
        _("Places that “%(name)s” may mean") % {"name": question.name},
        _("The same places stand in the list beside the map."), language,
    )  # fmt: skip
    look = Look(name=f"map-{question.pk}", width=520, selected="1", names=5)
    return mark_safe(draw_map(ties, land, caption, look=look))  # built from escaped parts

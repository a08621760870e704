"""Maps of ties: which ties, which part of the world, how wide; as a part of a page or as a file."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.accounts.reader import readers_language
from elci.observatory.maps import (
    EUROPE_MIDDLE_EAST,
    LIMIT,
    WORLD,
    Caption,
    Land,
    Look,
    Strand,
    Tie,
    draw_map,
    read_land,
)
from elci.observatory.maps.land import LandError
from elci.places.models import Place
from elci.portal.drawn_ties import bundles, drawable, drawn_ties
from elci.portal.keeping import drawings
from elci.registry.querysets import AgreementQuerySet

# Pixels and number of names. The middle one is that of a file and of a reader whose browser runs no script.
WIDTHS = {"broad": (1248, 60), "middle": (720, 34), "narrow": (360, 12)}
VIEWS = {"world": (WORLD, "land-110m.json"), "near": (EUROPE_MIDDLE_EAST, "land-50m.json")}
_EDGE = 8.0  # pixels that a partner lies inside the near view at least


@dataclass(frozen=True)
class MapWish:
    """How a map is to be drawn: a key of VIEWS, one of WIDTHS, the tie in front, alone in a file or not."""

    view: str = "world"
    width: str = "middle"
    selected: str = ""
    alone: bool = False

    @classmethod
    def of(cls, view: str, width: str, selected: str = "", *, alone: bool = False) -> MapWish:
        """A wish from words of an address; words that are none give the usual map."""
        return cls(
            view if view in VIEWS else "world", width if width in WIDTHS else "middle", selected, alone
        )


def ties_map(
    ties: AgreementQuerySet, condition: Hashable, wish: MapWish, mark: Hashable
) -> SafeString | None:
    """The map, kept under the mark; None when the outlines are not built or no tie has places on both sides.

    condition: what the ties were narrowed to.
    """
    key = ("map", condition, wish, get_language())
    return drawings.get(mark, key, lambda: _drawn(ties, wish))


def view_of(places: Iterable[Place | None]) -> str | None:
    """The view that shows all these places: the near one where it does; None when no place is known."""
    known = [place for place in places if place is not None and place.latitude is not None]
    if not known:
        return None
    frame = EUROPE_MIDDLE_EAST.frame(WIDTHS["narrow"][0])
    seen = (frame.place(float(place.longitude), float(place.latitude)) for place in known)
    return "near" if all(frame.holds(point, _EDGE) for point in seen) else "world"


@lru_cache(maxsize=4)
def _land(name: str) -> Land | None:
    """Outlines that the build has made; None before the first build."""
    found = finders.find(f"built/{name}")
    try:
        return read_land(Path(str(found)) if found else settings.STATIC_ROOT / "built" / name)
    except (OSError, LandError):
        return None


def _drawn(ties: AgreementQuerySet, wish: MapWish) -> SafeString | None:
    view, outlines = VIEWS[wish.view]
    land = _land(outlines)
    language = readers_language()
    sides = drawable(ties)
    lines: list[Tie | Strand] = []
    if land is not None:
        # Too many to hand over: the database bundles them by country.
        lines += bundles(sides, language) if sides.count() > LIMIT else drawn_ties(sides, language)
    if land is None or not lines:
        return None
    pixels, names = WIDTHS[wish.width]
    caption = Caption(
        title=_("Map of ties"),
        description=_("Lines from municipalities in Türkiye to their partner cities."),
        language=language,
        source=_("elçi. Places: GeoNames, CC BY 4.0. Land: Natural Earth."),
    )
    look = Look(
        name=f"map-{wish.view}-{wish.width}",
        width=pixels,
        selected=wish.selected,
        names=0 if wish.selected else names,
        by_continent=not wish.selected and len(lines) > 1,
        standalone=wish.alone,
    )
    return mark_safe(draw_map(lines, land, caption, view, look))

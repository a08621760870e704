"""A map's place in a page: where its drawing comes from, how much room it needs, its continents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from elci.places.models import Continent
from elci.portal.drawn_ties import COLOUR_OF


@dataclass(frozen=True)
class MapPart:
    """`query` names the ties and the view ("world" or "near"); `legend` holds (key of colour, name)."""

    query: str
    view: str
    legend: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, view: str, continents: Iterable[str] = (), **condition: str) -> MapPart:
        """The map of the ties that meet a condition of the list's filter, or of one tie (`tie=`)."""
        labels = dict(Continent.choices)
        present = [code for code in labels if code in set(continents)]
        legend = tuple((COLOUR_OF[code], str(labels[code])) for code in present) if len(present) > 1 else ()
        return cls(urlencode({**condition, "view": view}), view, legend)

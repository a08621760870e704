"""World and regional maps of ties as SVG: equal-area, one land tone, great circles, labels that keep apart.

Land is drawn without borders: Natural Earth's lines in contested places would be statements, and the maps
show ties between cities, which need none.
"""

from elci.observatory.maps.land import Land, read_land
from elci.observatory.maps.strands import LIMIT, Place, Strand, Tie, bundle
from elci.observatory.maps.tie_map import Caption, Look, draw_map
from elci.observatory.maps.view import EUROPE_MIDDLE_EAST, TURKEY, WORLD, View

__all__ = [
    "EUROPE_MIDDLE_EAST",
    "LIMIT",
    "TURKEY",
    "WORLD",
    "Caption",
    "Land",
    "Look",
    "Place",
    "Strand",
    "Tie",
    "View",
    "bundle",
    "draw_map",
    "read_land",
]

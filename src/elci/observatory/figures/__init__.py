"""Figures: a frame drawn, with its data readable from the drawing and from a Vega-Lite specification.

A figure draws itself for a page (`draw`), as a file of its own with title and source (`sheet`), and says the
same as a Vega-Lite specification with inline data (`specification`). `records` are the data all three show.
"""

from elci.observatory.figures.figure import Figure, Legend, Series
from elci.observatory.figures.lanes import Lane, Span
from elci.observatory.figures.matrix import Matrix
from elci.observatory.figures.multiples import Multiples
from elci.observatory.figures.network_picture import NetworkPicture, Node
from elci.observatory.figures.ranked_bars import Ranked, RankedBars
from elci.observatory.figures.strip import Strip
from elci.observatory.figures.tie_map import TieMap
from elci.observatory.figures.year_columns import YearColumns

__all__ = [
    "Figure",
    "Lane",
    "Legend",
    "Matrix",
    "Multiples",
    "NetworkPicture",
    "Node",
    "Ranked",
    "RankedBars",
    "Series",
    "Span",
    "Strip",
    "TieMap",
    "YearColumns",
]

"""Small charts as SVG text: counts by year with bands for periods, and horizontal bars.

Quiet axes, labels at the marks, a text alternative that holds every number. A chart is drawn for a width in
pixels; a page that serves phones too asks for two drawings.
"""

from elci.observatory.charts.bars import Bar, draw_bars
from elci.observatory.charts.timeline import Band, draw_timeline
from elci.observatory.charts.words import Words

__all__ = ["Band", "Bar", "Words", "draw_bars", "draw_timeline"]

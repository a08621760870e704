"""From counts of the registry to the observatory's charts, in the reader's language and for each width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from elci.accounts.reader import readers_language
from elci.observatory.charts import Band, Bar, Words, draw_bars, draw_timeline

# Each drawing is made for the width at which it is shown, so that its letters keep their size.
_HALF, _NARROW = 592, 343
_WHOLE = (1248, 720)


@dataclass(frozen=True)
class Chart:
    """One chart as drawings for two or three widths, of which the page shows the one that fits.

    narrow: phones; middle: tablets, where it differs from wide. Markup of escaped parts.
    """

    wide: SafeString
    narrow: SafeString
    middle: SafeString | None = None


def year_chart(
    counts: Mapping[int, int],
    *,
    title: str,
    description: str,
    bands: Sequence[Band] = (),
    links: Mapping[int, str] | None = None,
    name: str = "years",
    whole: bool = False,
) -> Chart | None:
    """Counts by year with bands for periods; None without a dated record. whole: as wide as the page."""
    if not counts:
        return None
    words = _words(title, description)

    def drawn(wide: int, tall: int) -> SafeString:
        return mark_safe(
            draw_timeline(
                counts, words, bands=bands, links=links, name=f"{name}-{wide}", wide=wide, tall=tall
            )
        )

    narrow = drawn(_NARROW, 200)
    if not whole:
        return Chart(drawn(_HALF, 230), narrow)
    return Chart(drawn(_WHOLE[0], 230), narrow, middle=drawn(_WHOLE[1], 220))


def bar_chart(rows: Sequence[Bar], *, title: str, description: str, name: str = "bars") -> Chart | None:
    """Horizontal bars; None when there is nothing to show."""
    if not rows:
        return None
    words = _words(title, description)
    wide, narrow = (
        mark_safe(draw_bars(rows, words, name=f"{name}-{width}", wide=width)) for width in (_HALF, _NARROW)
    )
    return Chart(wide, narrow)


def _words(title: str, description: str) -> Words:
    return Words(title, description, readers_language())

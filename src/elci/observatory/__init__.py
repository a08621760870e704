"""The observatory: counts, tests, networks, figures, maps and the report, from a data package.

    from elci import observatory

    frames = observatory.read("data")            # tables of a package as polars frames
    ties = observatory.ties(frames)              # one row per tie
    observatory.by_year(ties, "continent")       # counts as a frame
    exhibit = observatory.exhibit(frames, "ankara-years")
    exhibit.table.frame                          # the numbers
    exhibit.figures[0].sheet("tr")               # SVG
    exhibit.figures[0].specification("en")       # Vega-Lite
    observatory.build_report("data", "out")      # everything, as files

Nothing here knows the database or Django: what is read is a released package, so that every figure can be
rebuilt from a version of the data. Names are loaded when they are first used; `import elci.observatory` is
quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

# What is public, and where it is. Kept in step with the imports below by a test.
_NAMES = {
    "Frames": "frames",
    "read": "reading",
    "from_rows": "reading",
    "ties": "measures.ties",
    "listed_ties": "measures.ties",
    "count": "measures.counting",
    "by_year": "measures.counting",
    "by_area": "measures.counting",
    "by_municipality": "measures.counting",
    "by_trait": "measures.counting",
    "first_ties": "measures.counting",
    "matrix": "measures.counting",
    "overlap": "measures.counting",
    "total": "measures.counting",
    "by_party": "measures.politics",
    "by_period": "measures.politics",
    "periods_in_office": "measures.politics",
    "activities": "measures.institutions",
    "activities_by": "measures.institutions",
    "activity_countries": "measures.institutions",
    "activity_municipalities": "measures.institutions",
    "listed_units": "measures.institutions",
    "memberships": "measures.institutions",
    "memberships_by": "measures.institutions",
    "purposes": "measures.institutions",
    "unit_events_by_year": "measures.institutions",
    "Standing": "measures.peers",
    "recorded": "measures.peers",
    "standing": "measures.peers",
    "outcomes": "claiming",
    "Exhibit": "exhibits",
    "exhibit": "reading",
    "exhibit_names": "reading",
    "build_report": "reading",
    "compare": "comparison",
    "Comparison": "comparison",
    "Finding": "statistics",
    "findings": "statistics",
}

__all__ = [
    "Comparison",
    "Exhibit",
    "Finding",
    "Frames",
    "Standing",
    "activities",
    "activities_by",
    "activity_countries",
    "activity_municipalities",
    "build_report",
    "by_area",
    "by_municipality",
    "by_party",
    "by_period",
    "by_trait",
    "by_year",
    "compare",
    "count",
    "exhibit",
    "exhibit_names",
    "findings",
    "first_ties",
    "from_rows",
    "listed_ties",
    "listed_units",
    "matrix",
    "memberships",
    "memberships_by",
    "outcomes",
    "overlap",
    "periods_in_office",
    "purposes",
    "read",
    "recorded",
    "standing",
    "ties",
    "total",
    "unit_events_by_year",
]


def __getattr__(name: str) -> Any:
    if name not in _NAMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_NAMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__


if TYPE_CHECKING:
    from elci.observatory.claiming import outcomes
    from elci.observatory.comparison import Comparison, compare
    from elci.observatory.exhibits import Exhibit
    from elci.observatory.frames import Frames
    from elci.observatory.measures.counting import (
        by_area,
        by_municipality,
        by_trait,
        by_year,
        count,
        first_ties,
        matrix,
        overlap,
        total,
    )
    from elci.observatory.measures.institutions import (
        activities,
        activities_by,
        activity_countries,
        activity_municipalities,
        listed_units,
        memberships,
        memberships_by,
        purposes,
        unit_events_by_year,
    )
    from elci.observatory.measures.peers import Standing, recorded, standing
    from elci.observatory.measures.politics import by_party, by_period, periods_in_office
    from elci.observatory.measures.ties import listed_ties, ties
    from elci.observatory.reading import build_report, exhibit, exhibit_names, from_rows, read
    from elci.observatory.statistics import Finding, findings

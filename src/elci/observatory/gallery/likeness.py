"""A municipality against its like: where it stands, as distributions and in words, never as a rank."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from elci.domain.names import tr_sort_key
from elci.observatory.figures import Strip
from elci.observatory.gallery.choice import Choice
from elci.observatory.gallery.hall import Hall
from elci.observatory.gallery.page import about, drawn
from elci.observatory.measures.institutions import population_of
from elci.observatory.measures.peers import FEWEST, like, recorded, standing, with_population_class
from elci.observatory.wording import MUNICIPALITY_KINDS, Bilingual

_YEAR = 2019  # nearest to which populations are looked for: the studies' own year
_SOURCE = Bilingual("Kaynak: elçi veri paketi.", "Source: elçi data package.")
MEASURES: Mapping[str, Bilingual] = {
    "ties": Bilingual("bağ", "ties"),
    "countries": Bilingual("bağ kurulan ülke", "countries with ties"),
    "memberships": Bilingual("üyelik", "memberships"),
    "activities": Bilingual("etkinlik", "activities"),
}
# What makes municipalities alike, by name in the address.
LIKE: Mapping[str, tuple[tuple[str, ...], Bilingual]] = {
    "type": (("municipality_kind",), Bilingual("aynı türden belediyeler", "municipalities of the same type")),
    "province": (
        ("municipality_kind", "province"),
        Bilingual("aynı türden ve aynı ilden belediyeler", "those of the same type and province"),
    ),
    "population": (
        ("municipality_kind", "population_class"),
        Bilingual(
            "aynı türden ve aynı nüfus sınıfından belediyeler", "those of the same type and class of size"
        ),
    ),
}


def covered(hall: Hall) -> pl.DataFrame:
    """Municipalities that the package's lists cover, with what is counted of them."""
    counted = recorded(hall.material.ties, hall.frames)
    return with_population_class(counted, population_of(hall.frames, _YEAR))


def likeness_offers(hall: Hall, language: str) -> dict[str, list[tuple[str, str]]]:
    """Municipalities to compare, in Turkish order, and what may make them alike."""
    frame = covered(hall)
    named = zip(frame["municipality"], frame[f"municipality_{language}"], frame["province"], strict=True)
    pairs = [(key, f"{name} ({province})" if name != province else name) for key, name, province in named]
    return {
        "municipality": sorted(pairs, key=lambda pair: tr_sort_key(pair[1])),
        "like": [(key, words(language)) for key, (_, words) in LIKE.items()],
    }


def likeness(hall: Hall, choice: Choice, language: str) -> dict[str, Any]:
    """A municipality's standings with a drawing for each measure.

    `standings` is None where the package does not cover the municipality; `enough` is false where fewer than
    FEWEST are like it, or its class of population is not known.
    """
    by, words = LIKE.get(choice.like, LIKE["type"])
    frame = covered(hall)
    own = frame.filter(pl.col("municipality") == choice.municipality)
    base = {**about(hall), "source": _SOURCE(language), "fewest": FEWEST, "like_words": words(language)}
    if own.is_empty():
        return {**base, "standings": None, "enough": False, "number": 0}
    row = own.row(0, named=True)
    unknown = "population_class" in by and row["population_class"] is None
    others = like(frame, choice.municipality, by) if not unknown else frame.clear()
    enough = others.height >= FEWEST
    name = Bilingual(row["municipality_tr"], row["municipality_en"])
    return {
        **base,
        "name": name(language),
        "kind": MUNICIPALITY_KINDS[row["municipality_kind"]](language),
        "province": row["province"],
        "population": row["population"],
        "population_unknown": unknown,
        "number": others.height,
        "enough": enough,
        "standings": [
            _standing(frame, others, choice.municipality, measure, by, name, language) for measure in MEASURES
        ]
        if enough
        else [],
    }


def _standing(
    frame: pl.DataFrame,
    others: pl.DataFrame,
    municipality: str,
    measure: str,
    by: tuple[str, ...],
    name: Bilingual,
    language: str,
) -> dict[str, Any]:
    found = standing(frame, municipality, measure, by)
    unit = MEASURES[measure]
    rows = pl.concat([others, frame.filter(pl.col("municipality") == municipality)])
    members = [
        (Bilingual(row["municipality_tr"], row["municipality_en"]), row[measure])
        for row in rows.iter_rows(named=True)
    ]
    figure = Strip(
        name=f"like-{measure}",
        title=Bilingual(f"{name.tr}: {unit.tr}", f"{name.en}: {unit.en}"),
        description=Bilingual(
            "Her nokta bir belediyedir; çubuk benzerlerin ortadaki yarısını, çizgi ortancayı gösterir.",
            "A dot is a municipality; the bar shows the middle half of its like, the stroke the median.",
        ),
        source=_SOURCE,
        groups=[(Bilingual("benzerleri", "its like"), members)],
        unit=unit,
        marked=name,
    )
    return {
        "measure": unit(language),
        "value": found.value,
        "below": found.below,
        "equal": found.equal,
        "above": found.above,
        "like": found.like,
        "lower": found.lower,
        "median": found.median,
        "upper": found.upper,
        "figure": drawn(figure, language),
    }

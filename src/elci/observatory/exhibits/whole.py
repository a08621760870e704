"""Every package: its ties by year, kind, continent, country and municipality, on maps and in a matrix."""

from __future__ import annotations

import polars as pl

from elci.observatory.exhibits.exhibit import (
    AREA,
    CONTINENT,
    COUNTRIES,
    KIND,
    MUNICIPALITY,
    PARTNER,
    TIER,
    TIES,
    YEAR_COLUMN,
    Exhibit,
    worded,
)
from elci.observatory.exhibits.material import Material
from elci.observatory.exhibits.pieces import (
    continent_series,
    kind_bars,
    kind_series,
    ranked,
    tier_series,
    yearly,
)
from elci.observatory.exhibits.texts import Texts, Value
from elci.observatory.figures import Matrix, RankedBars, TieMap, YearColumns
from elci.observatory.maps import EUROPE_MIDDLE_EAST, View
from elci.observatory.measures import counting
from elci.observatory.measures.order import in_turkish_order
from elci.observatory.tables import Column, Table
from elci.observatory.wording import CONTINENTS, STATES, Bilingual

CHAPTER = "whole"
_ROWS, _COLUMNS = 45, 28


def texts(name: str, **values: Value) -> Texts:
    """The words of one of the chapter's exhibits."""
    return Texts(CHAPTER, name, values)


def world(material: Material) -> Exhibit:
    """All ties on the world map, and around Türkiye; the table holds every tie."""
    ties = material.ties
    words = texts(
        "ties-map",
        n=counting.total(ties),
        municipalities=ties["municipality"].n_unique(),
        countries=ties["country"].drop_nulls().n_unique(),
        missing=int(
            ties.filter(pl.col("longitude").is_null() | pl.col("home_longitude").is_null())["tie"].n_unique()
        ),
    )
    drawn = []
    if material.land is not None:
        drawn = [
            TieMap(**words.figure("world"), ties=ties, land=material.land),
            TieMap(
                **words.figure("near"),
                ties=_within(ties, EUROPE_MIDDLE_EAST),
                land=material.land,
                view=EUROPE_MIDDLE_EAST,
                names=90,
            ),
        ]
    state = Column("state", Bilingual("durum", "state"), vocabulary=STATES)
    columns = (MUNICIPALITY, PARTNER, AREA, KIND, YEAR_COLUMN, state)
    return worded(words, Table(ties, columns), figures=drawn, wide=True)


def _within(ties: pl.DataFrame, view: View) -> pl.DataFrame:
    """Ties whose partner lies inside a view."""
    return ties.filter(
        pl.col("longitude").is_between(view.west, view.east)
        & pl.col("latitude").is_between(view.south, view.north)
    )


def years(material: Material) -> Exhibit:
    """Ties by year and continent; the undated are counted."""
    counted = counting.by_year(material.ties, "continent")
    undated = int(counted.filter(pl.col("year").is_null())["ties"].sum())
    total = counting.total(material.ties)
    words = texts("ties-years", n=total, undated=undated, dated=total - undated)
    counts = yearly(counted, "continent")
    series = continent_series(counted.filter(pl.col("year").is_not_null()))
    drawn = [YearColumns(**words.figure(), counts=counts, series=series)] if counts else []
    return worded(words, Table(counted, (YEAR_COLUMN, CONTINENT, TIES)), figures=drawn)


def kinds(material: Material) -> Exhibit:
    """Ties by kind and type of municipality."""
    counted = counting.count(material.ties, "municipality_kind", "kind")
    words = texts("ties-kinds", n=counting.total(material.ties))
    figure = RankedBars(**words.figure(), rows=kind_bars(counted), series=kind_series(counted))
    return worded(words, Table(counted, (TIER, KIND, TIES)), figures=[figure])


def continents(material: Material) -> Exhibit:
    """Ties by continent and type of municipality."""
    counted = counting.count(material.ties, "continent", "municipality_kind")
    named = counted.with_columns(
        pl.col("continent")
        .replace_strict({code: name(one) for code, name in CONTINENTS.items()}, default=None)
        .alias(f"continent_{one}")
        for one in ("tr", "en")
    ).with_columns(pl.col("ties").sum().over("continent").alias("total"))
    named = named.sort("total", "ties", descending=True, maintain_order=True)
    words = texts("ties-continents", n=counting.total(material.ties))
    figure = RankedBars(
        **words.figure(),
        rows=ranked(named, "continent", "municipality_kind", unnamed=CONTINENT.empty),
        series=tier_series(counted),
    )
    return worded(words, Table(counted, (CONTINENT, TIER, TIES)), figures=[figure])


def countries(material: Material) -> Exhibit:
    """Ties by country or territory."""
    counted = in_turkish_order(counting.by_area(material.ties), "ties", name="area_tr")
    pieces = counting.count(material.ties, "area", "area_tr", "area_en", "municipality_kind")
    order = counted.select("area").with_row_index("order")
    pieces = pieces.join(order, on="area", nulls_equal=True).sort("order", "municipality_kind")
    words = texts(
        "ties-countries",
        n=counting.total(material.ties),
        countries=counted.drop_nulls("area").height,
        unknown=int(counted.filter(pl.col("area").is_null())["ties"].sum()),
    )
    figure = RankedBars(
        **words.figure(),
        rows=ranked(pieces, "area", "municipality_kind", most=30),
        series=tier_series(pieces),
    )
    return worded(words, Table(counted, (AREA, CONTINENT, TIES)), figures=[figure])


def municipalities(material: Material) -> Exhibit:
    """Ties by municipality and continent."""
    counted = in_turkish_order(counting.by_municipality(material.ties), "ties", name="municipality_tr")
    pieces = counting.count(material.ties, "municipality", "municipality_tr", "municipality_en", "continent")
    order = counted.select("municipality").with_row_index("order")
    pieces = pieces.join(order, on="municipality").sort("order", "continent", nulls_last=True)
    words = texts("ties-municipalities", n=counting.total(material.ties), municipalities=counted.height)
    figure = RankedBars(
        **words.figure(),
        rows=ranked(pieces, "municipality", "continent", most=30),
        series=continent_series(pieces),
    )
    province = Column("province", Bilingual("il", "province"))
    return worded(words, Table(counted, (MUNICIPALITY, TIER, province, TIES, COUNTRIES)), figures=[figure])


def matrix(material: Material) -> Exhibit:
    """Municipality against country."""
    cells = counting.matrix(material.ties, "municipality", "area")
    rows = in_turkish_order(counting.by_municipality(material.ties), "ties", name="municipality_tr")
    columns = in_turkish_order(
        counting.by_area(material.ties).filter(pl.col("area").is_not_null()), "ties", name="area_tr"
    )
    shown, across = rows.head(_ROWS), columns.head(_COLUMNS)
    inside = cells.filter(
        pl.col("municipality").is_in(shown["municipality"].implode())
        & pl.col("area").is_in(across["area"].implode())
    )
    words = texts(
        "ties-matrix",
        rows=shown.height,
        all_rows=rows.height,
        columns=across.height,
        all_columns=columns.height,
        inside=int(inside["ties"].sum()),
        n=counting.total(material.ties),
    )
    figure = Matrix(
        **words.figure(),
        cells={(row["municipality"], row["area"]): row["ties"] for row in inside.iter_rows(named=True)},
        rows=[
            (row["municipality"], Bilingual(row["municipality_tr"], row["municipality_en"]))
            for row in shown.iter_rows(named=True)
        ],
        columns=[
            (row["area"], Bilingual(row["area_tr"], row["area_en"])) for row in across.iter_rows(named=True)
        ],
    )
    names = rows.select("municipality", "municipality_tr", "municipality_en")
    areas = columns.select("area", "area_tr", "area_en")
    frame = cells.join(names, on="municipality", how="left", maintain_order="left").join(
        areas, on="area", how="left", maintain_order="left"
    )
    return worded(words, Table(frame, (MUNICIPALITY, AREA, TIES)), figures=[figure], wide=True)

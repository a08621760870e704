"""A municipality against its like, as distributions; and what other packages hold besides ties."""

from __future__ import annotations

import polars as pl

from elci.observatory.exhibits.exhibit import MUNICIPALITY, TIER, TIES, Exhibit, worded
from elci.observatory.exhibits.material import Material
from elci.observatory.exhibits.pieces import ROWS_ONLY, ranked, series_of
from elci.observatory.exhibits.texts import Texts, Value
from elci.observatory.figures import Ranked, RankedBars, Series, Strip
from elci.observatory.figures.palette import STEPS
from elci.observatory.measures import institutions
from elci.observatory.measures.peers import FEWEST, recorded
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER
from elci.observatory.wording import (
    ACTIVITY_KINDS,
    MEMBERSHIP_KINDS,
    MUNICIPALITY_KINDS,
    UNIT_KINDS,
    Bilingual,
)

CHAPTER = "standing"
_MEASURES = {
    "ties": Bilingual("bağ sayısı", "number of ties"),
    "countries": Bilingual("bağ kurulan ülke sayısı", "number of countries"),
    "memberships": Bilingual("üyelik sayısı", "number of memberships"),
}
_MOST_GROUPS = 8


def texts(name: str, **values: Value) -> Texts:
    """The words of one of the chapter's exhibits."""
    return Texts(CHAPTER, name, values)


def distributions(material: Material) -> Exhibit:
    """Ties, countries and memberships per municipality, by type and province."""
    frame = recorded(material.ties, material.frames)
    groups = (
        frame.group_by("municipality_kind", "province")
        .len()
        .filter(pl.col("len") >= FEWEST)
        .sort("len", "province", descending=[True, False])
        .head(_MOST_GROUPS)
    )
    words = texts("like-municipalities", n=frame.height, groups=groups.height, fewest=FEWEST)
    figures = [
        Strip(
            **words.figure(measure),
            groups=[
                (_group(kind, province), _members(frame, kind, province, measure))
                for kind, province, _ in groups.iter_rows()
            ],
            unit=unit,
        )
        for measure, unit in _MEASURES.items()
        if groups.height
    ]
    columns = (
        MUNICIPALITY,
        TIER,
        Column("province", Bilingual("il", "province")),
        TIES,
        Column("countries", Bilingual("ülke", "countries"), NUMBER),
        Column("continents", Bilingual("kıta", "continents"), NUMBER),
        Column("memberships", Bilingual("üyelik", "memberships"), NUMBER),
        Column("activities", Bilingual("etkinlik", "activities"), NUMBER),
    )
    return worded(words, Table(frame, columns), figures=figures)


def _group(kind: str, province: str) -> Bilingual:
    return Bilingual(*(f"{province}: {MUNICIPALITY_KINDS[kind](one)}" for one in ("tr", "en")))


def _members(frame: pl.DataFrame, kind: str, province: str, measure: str) -> list[tuple[Bilingual, int]]:
    own = frame.filter(municipality_kind=kind, province=province)
    return [
        (Bilingual(row["municipality_tr"], row["municipality_en"]), row[measure])
        for row in own.iter_rows(named=True)
    ]


def memberships(material: Material) -> Exhibit:
    """Memberships by organisation, for a package without study 001."""
    rows = institutions.memberships(material.frames)
    frame = institutions.memberships_by(rows, "organisation", "organisation_tr", "organisation_en", "kind")
    words = texts("all-memberships", n=rows.height, organisations=frame["organisation"].n_unique())
    bars = ranked(frame.rename({"memberships": "ties"}), "organisation", "kind", most=25)
    unit = Bilingual("üyelik", "memberships")
    figure = RankedBars(
        **words.figure(), rows=bars, series=series_of(MEMBERSHIP_KINDS, list(MEMBERSHIP_KINDS)), unit=unit
    )
    columns = (
        Column("organisation_{}", Bilingual("kuruluş", "organisation")),
        Column("kind", Bilingual("tür", "kind"), vocabulary=MEMBERSHIP_KINDS),
        Column("memberships", unit, NUMBER),
    )
    return worded(words, Table(frame, columns), figures=[figure])


def activities(material: Material) -> Exhibit:
    """Activities by kind, for a package without studies 000 and 004."""
    rows = institutions.activities(material.frames)
    frame = institutions.activities_by(rows, "kind")
    unit = Bilingual("etkinlik", "activities")
    words = texts(
        "all-activities",
        n=rows.height,
        result=int(frame["with_result"].sum()),
        goal=int(frame["with_goal"].sum()),
    )
    bars = [
        Ranked(ACTIVITY_KINDS[row["kind"]], {"rows": row["activities"]})
        for row in frame.iter_rows(named=True)
    ]
    columns = (
        Column("kind", Bilingual("tür", "kind"), vocabulary=ACTIVITY_KINDS),
        Column("activities", unit, NUMBER),
        Column("with_result", Bilingual("sonucu anılan", "result stated"), NUMBER),
        Column("with_goal", Bilingual("amacı anılan", "goal named"), NUMBER),
    )
    figure = RankedBars(**words.figure(), rows=bars, series=ROWS_ONLY, unit=unit)
    return worded(words, Table(frame, columns), figures=[figure])


def units(material: Material) -> Exhibit:
    """Units by kind, for a package without studies 000 and 002."""
    frame = (
        material.frames["units"]
        .group_by("kind")
        .agg(pl.col("municipality").n_unique().cast(pl.Int64).alias("municipalities"))
        .sort("municipalities", "kind", descending=[True, False])
    )
    unit = Bilingual("belediye", "municipalities")
    words = texts("all-units", n=material.frames["units"].height)
    bars = [
        Ranked(UNIT_KINDS[row["kind"]], {"rows": row["municipalities"]})
        for row in frame.iter_rows(named=True)
    ]
    series = [Series("rows", unit, STEPS[0])]
    columns = (
        Column("kind", Bilingual("tür", "kind"), vocabulary=UNIT_KINDS),
        Column("municipalities", unit, NUMBER),
    )
    return worded(
        words,
        Table(frame, columns),
        figures=[RankedBars(**words.figure(), rows=bars, series=series, unit=unit)],
    )

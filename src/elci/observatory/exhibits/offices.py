"""Study 002: municipalities with a foreign-relations unit, by type, population, province, and over time."""

from __future__ import annotations

import polars as pl

from elci.observatory.exhibits.exhibit import TIER, Exhibit, worded
from elci.observatory.exhibits.material import Material
from elci.observatory.exhibits.pieces import ROWS_ONLY, ranked, series_of
from elci.observatory.exhibits.texts import Texts, Value
from elci.observatory.figures import Ranked, RankedBars, Series, YearColumns
from elci.observatory.figures.palette import STEPS
from elci.observatory.measures import institutions
from elci.observatory.measures.order import in_turkish_order
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER, YEAR
from elci.observatory.wording import MUNICIPALITY_KINDS, UNIT_EVENTS, Bilingual

STUDY, CHAPTER, LIST = "002", "offices", "Tablo 1"
_YEAR = 2019
_MUNICIPALITIES = Bilingual("belediye", "municipalities")
_NUMBER = Column("ties", _MUNICIPALITIES, NUMBER)
# How the text's numbers are worded in `facts`, by class of population.
_CLASSES = (
    (Bilingual("10.000 altı", "below 10,000"), ""),
    (Bilingual("10.000–50.000", "10,000–50,000"), "Those of 10,000–50,000"),
    (Bilingual("50.001–500.000", "50,001–500,000"), "Those of 50,001–500,000"),
    (Bilingual("500.001 ve üzeri", "500,001 and over"), "Those of 500,001 and over"),
)
_UNKNOWN = Bilingual("nüfusu çalışmalarda yok", "population not in the studies")


def texts(name: str, **values: Value) -> Texts:
    """The words of one of the chapter's exhibits."""
    return Texts(CHAPTER, name, values)


def by_type(material: Material) -> Exhibit:
    """Figure 1: units by type of municipality."""
    rows = institutions.listed_units(material.frames, STUDY, LIST)
    frame = _counted(rows, "municipality_kind")
    words = texts(
        "units-type",
        n=rows.height,
        metro=_of(frame, "metropolitan"),
        district=_of(frame, "metropolitan_district"),
    )
    bars = [
        Ranked(MUNICIPALITY_KINDS[row["municipality_kind"]], {"rows": row["ties"]})
        for row in frame.iter_rows(named=True)
    ]
    figure = RankedBars(**words.figure(), rows=bars, series=[_bar_series()], unit=_MUNICIPALITIES)
    return worded(
        words,
        Table(frame, (TIER, _NUMBER)),
        figures=[figure],
        studies=[STUDY],
        claims=[(STUDY, "total"), (STUDY, "institution")],
        lost=["002-x-01", "002-x-02", "002-x-03", "002-x-06"],
    )


def by_population(material: Material) -> Exhibit:
    """Units by class of population: what the text prints, and how little the rows can say."""
    rows = institutions.listed_units(material.frames, STUDY, LIST)
    known = rows.join(
        institutions.population_of(material.frames, _YEAR), on="municipality", how="left"
    ).with_columns(institutions.population_class(pl.col("population")).alias("class"))
    counts = dict(known.group_by("class").len().iter_rows())
    records, bars = [], []
    for number, (name, wording) in enumerate(_CLASSES):
        printed = next(iter(material.printed(STUDY, wording).numbers.values()), None) if wording else None
        records.append(
            {"class_tr": name.tr, "class_en": name.en, "printed": printed, "ties": counts.get(number, 0)}
        )
        bars.append(Ranked(name, {"rows": counts.get(number, 0)}, printed))
    unknown = counts.get(None, 0)
    records.append({"class_tr": _UNKNOWN.tr, "class_en": _UNKNOWN.en, "printed": None, "ties": unknown})
    frame = pl.DataFrame(
        records, schema={"class_tr": pl.String, "class_en": pl.String, "printed": pl.Int64, "ties": pl.Int64}
    )
    words = texts(
        "units-population",
        n=rows.height,
        known=rows.height - unknown,
        unknown=unknown,
        sum=int(frame["printed"].sum()),
    )
    columns = (
        Column("class_{}", Bilingual("nüfus sınıfı", "class of population")),
        Column("printed", Bilingual("çalışmada yazılan", "printed in the study"), NUMBER),
        Column("ties", Bilingual("satırlardan", "from the rows"), NUMBER),
    )
    figure = RankedBars(**words.figure(), rows=bars, series=ROWS_ONLY, unit=_MUNICIPALITIES)
    return worded(words, Table(frame, columns), figures=[figure], studies=[STUDY])


def by_province(material: Material) -> Exhibit:
    """Units by province."""
    rows = institutions.listed_units(material.frames, STUDY, LIST)
    frame = _counted(rows, "province", "municipality_kind")
    totals = frame.group_by("province").agg(pl.col("ties").sum().alias("total"))
    frame = in_turkish_order(frame.join(totals, on="province"), "total", name="province").drop("total")
    named = frame.with_columns(
        pl.col("province").alias("province_tr"), pl.col("province").alias("province_en")
    )
    words = texts(
        "units-province",
        n=rows.height,
        provinces=totals.height,
        top=named["province"][0],
        most=max(totals["total"].to_list(), default=0),
    )
    figure = RankedBars(
        **words.figure(),
        rows=ranked(named, "province", "municipality_kind"),
        series=series_of(MUNICIPALITY_KINDS, list(MUNICIPALITY_KINDS)),
        unit=_MUNICIPALITIES,
    )
    columns = (Column("province", Bilingual("il", "province")), TIER, _NUMBER)
    return worded(words, Table(frame, columns), figures=[figure], studies=[STUDY])


def events(material: Material) -> Exhibit:
    """Dated events of units against the years of local elections; figure 3 itself is lost."""
    frame = institutions.unit_events_by_year(material.frames)
    dated = frame.filter(pl.col("year").is_not_null())
    kinds = [event for event in UNIT_EVENTS if event in set(dated["event"])]
    elections = sorted(set(material.frames["local_elections"]["year"]))
    printed = material.printed(STUDY, "Units with founding year in Figure 3")
    words = texts(
        "unit-events",
        n=int(dated["events"].sum()),
        founded=int(dated.filter(event="founded")["events"].sum()),
        undated=int(frame.filter(pl.col("year").is_null())["events"].sum()),
        printed=next(iter(printed.numbers.values()), None),
        elections=", ".join(map(str, elections)),
    )
    figure = YearColumns(
        **words.figure(),
        counts={(row["year"], row["event"]): row["events"] for row in dated.iter_rows(named=True)},
        series=series_of(UNIT_EVENTS, kinds),
        ruled=[year + 0.5 for year in elections],
        unit=Bilingual("olay", "events"),
    )
    columns = (
        Column("year", Bilingual("yıl", "year"), YEAR, empty=Bilingual("yılı yazılmamış", "no year given")),
        Column("event", Bilingual("olay", "event"), vocabulary=UNIT_EVENTS),
        Column("events", Bilingual("sayı", "number"), NUMBER),
    )
    return worded(
        words,
        Table(frame, columns),
        figures=[figure],
        studies=["000", STUDY],
        claims=[(STUDY, "by_year"), (STUDY, "politics")],
        lost=["002-x-04", "002-x-05", "002-x-11", "002-x-13"],
    )


def _counted(rows: pl.DataFrame, *by: str) -> pl.DataFrame:
    return (
        rows.group_by(list(by))
        .agg(pl.col("municipality").n_unique().cast(pl.Int64).alias("ties"))
        .sort(["ties", *by], descending=[True, *(False for _ in by)])
    )


def _of(frame: pl.DataFrame, kind: str) -> int:
    return int(frame.filter(municipality_kind=kind)["ties"].sum())


def _bar_series() -> Series:
    return Series("rows", _MUNICIPALITIES, STEPS[0])

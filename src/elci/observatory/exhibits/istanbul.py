"""Study 001: Istanbul's ties by kind, country and district, and the overlap of tiers."""

from __future__ import annotations

import polars as pl

from elci.observatory.exhibits.exhibit import (
    AREA,
    CONTINENT,
    COUNTRIES,
    KIND,
    MUNICIPALITY,
    PARTNER,
    PRINTED,
    ROWS,
    TIES,
    Exhibit,
    worded,
)
from elci.observatory.exhibits.material import Material, Printed
from elci.observatory.exhibits.pieces import ROWS_ONLY, continent_series, leader, ranked, with_printed
from elci.observatory.exhibits.texts import Texts, Value
from elci.observatory.figures import Matrix, Ranked, RankedBars, TieMap
from elci.observatory.measures import counting
from elci.observatory.measures.order import in_turkish_order
from elci.observatory.tables import Column, Table
from elci.observatory.tables.sheet import NUMBER
from elci.observatory.wording import TIE_KINDS, Bilingual

STUDY, CITY, CHAPTER = "001", "istanbul", "istanbul"
SISTERS, DISTRICTS = "Tablo 2", "Tablo 3"
_MOST = 30


def texts(name: str, **values: Value) -> Texts:
    """The words of one of the chapter's exhibits."""
    return Texts(CHAPTER, name, values)


def kinds(material: Material) -> Exhibit:
    """The metropolitan municipality's 55 sister cities, 20 protocols and 29 memoranda, and the districts."""
    rows = material.listed(STUDY)
    counted = counting.count(rows, "municipality_kind", "kind")
    wordings = {
        "sister_city": "Sister cities of the metropolitan municipality",
        "cooperation_protocol": "Cooperation protocols of the metropolitan",
        "memorandum": "Memoranda and letters of intent of the metropolitan",
    }
    said = {kind: material.printed(STUDY, words).numbers.get(CITY) for kind, words in wordings.items()}
    printed = {("metropolitan", kind): value for kind, value in said.items()}
    districts = material.printed(STUDY, "Sister cities of the district municipalities").numbers.get(CITY)
    frame = with_printed(
        counted, {**printed, ("metropolitan_district", "sister_city"): districts}, "municipality_kind", "kind"
    )
    tiers = {
        "metropolitan": Bilingual("büyükşehir", "metropolitan"),
        "metropolitan_district": Bilingual("ilçeler", "districts"),
    }
    bars = [
        Ranked(
            Bilingual(
                *(
                    f"{tiers[row['municipality_kind']](one)}: {TIE_KINDS[row['kind']](one)}"
                    for one in ("tr", "en")
                )
            ),
            {"rows": row["ties"]},
            row["printed"],
        )
        for row in frame.iter_rows(named=True)
    ]
    distinct = rows.filter(municipality=CITY, table=SISTERS)["agreement"].n_unique()
    words = texts(
        "istanbul-kinds",
        n=rows.height,
        sisters=said["sister_city"],
        table=rows.filter(table=SISTERS).height,
        distinct=distinct,
    )
    tier = Column("municipality_kind", Bilingual("kademe", "tier"), vocabulary=tiers)
    return worded(
        words,
        Table(frame, (tier, KIND, PRINTED, ROWS)),
        figures=[RankedBars(**words.figure(), rows=bars, series=ROWS_ONLY)],
        studies=[STUDY],
        claims=[(STUDY, "total")],
        lost=["001-x-01", "001-x-10"],
    )


def world(material: Material) -> Exhibit:
    """The map of Istanbul's ties, both tiers, and their countries by kind."""
    rows = material.listed(STUDY)
    counted = counting.count(rows, "area", "area_tr", "area_en", "continent", "kind")
    totals = in_turkish_order(counting.by_area(rows), "ties", name="area_tr")
    known = totals.filter(pl.col("area").is_not_null())
    top, most = leader(known, "area")
    words = texts(
        "istanbul-map",
        n=counting.total(rows),
        countries=known.height,
        top=top,
        most=most,
        missing=rows.filter(pl.col("longitude").is_null()).height,
    )
    drawn = [TieMap(**words.figure(), ties=rows, land=material.land)] if material.land else []
    return worded(
        words,
        Table(counted, (AREA, CONTINENT, KIND, TIES)),
        figures=drawn,
        studies=[STUDY],
        lost=["001-x-10"],
        wide=True,
    )


def sister_countries(material: Material) -> Exhibit:
    """Countries of the metropolitan sister cities, beside the counts of the text."""
    said = material.printed(STUDY, "Sister cities of the metropolitan municipality given for")
    return _countries(
        material, "istanbul-metropolitan-countries", SISTERS, said, claims=[(STUDY, "by_country")]
    )


def district_countries(material: Material) -> Exhibit:
    """Countries of the districts' sister cities, beside the counts of the text."""
    said = material.printed(STUDY, "Sister cities of the district municipalities given for")
    return _countries(
        material,
        "istanbul-district-countries",
        DISTRICTS,
        said,
        lost=["001-x-02", "001-x-03", "001-x-04", "001-x-05", "001-x-06", "001-x-08"],
    )


def _countries(
    material: Material,
    name: str,
    table: str,
    said: Printed,
    claims: list[tuple[str, str]] | None = None,
    lost: list[str] | None = None,
) -> Exhibit:
    rows = _named_as_written(material.listed(STUDY, table))
    counted = counting.count(rows, "country", "country_tr", "country_en", "continent")
    frame = with_printed(counted, {(key,): value for key, value in said.numbers.items()}, "country")
    names = material.frames["countries"].select(
        pl.col("id").alias("country"), pl.col("name_tr").alias("tr"), pl.col("name_en").alias("en")
    )
    frame = (
        frame.join(names, on="country", how="left", maintain_order="left")
        .with_columns(
            pl.coalesce("country_tr", "tr").alias("country_tr"),
            pl.coalesce("country_en", "en").alias("country_en"),
        )
        .drop("tr", "en")
    )
    frame = in_turkish_order(frame, "ties", name="country_tr")
    differing = frame.filter(pl.col("printed").is_not_null() & (pl.col("printed") != pl.col("ties")))
    torn = [name_ for name_ in said.torn if name_ in set(frame["country"])]
    words = texts(
        name,
        n=rows.height,
        countries=counted.filter(pl.col("country").is_not_null()).height,
        differ=differing.height,
        torn=_names(frame, torn),
    )
    figure = RankedBars(
        **words.figure(),
        rows=ranked(
            frame.with_columns(pl.lit("rows").alias("part")),
            "country",
            "part",
            most=_MOST if name.endswith("district-countries") else 60,
            printed=said,
            printed_key="country",
        ),
        series=ROWS_ONLY,
    )
    columns = (Column("country_{}", Bilingual("ülke", "country"), empty=AREA.empty), CONTINENT, PRINTED, ROWS)
    return worded(
        words, Table(frame, columns), figures=[figure], studies=[STUDY], claims=claims or [], lost=lost or []
    )


def _named_as_written(rows: pl.DataFrame) -> pl.DataFrame:
    """A country of which the source names one territory only is called by that territory's name."""
    one = (pl.col("area").n_unique() == 1).over("country")
    return rows.with_columns(
        pl.when(one).then(f"area_{language}").otherwise(f"country_{language}").alias(f"country_{language}")
        for language in ("tr", "en")
    )


def _names(frame: pl.DataFrame, keys: list[str]) -> Bilingual:
    rows = frame.filter(pl.col("country").is_in(keys))
    return Bilingual(*(", ".join(rows[f"country_{one}"]) or "–" for one in ("tr", "en")))


def districts(material: Material) -> Exhibit:
    """Tablo 3 district by district."""
    rows = material.listed(STUDY, DISTRICTS)
    counted = in_turkish_order(counting.by_municipality(rows), "ties", name="municipality_tr")
    pieces = counting.count(rows, "municipality", "municipality_tr", "municipality_en", "continent")
    order = counted.select("municipality").with_row_index("order")
    pieces = pieces.join(order, on="municipality").sort("order", "continent", nulls_last=True)
    printed = material.printed(STUDY, "Sister cities of the district municipalities").numbers.get(CITY)
    words = texts("istanbul-districts", n=rows.height, districts=counted.height, printed=printed)
    figure = RankedBars(
        **words.figure(),
        rows=ranked(pieces, "municipality", "continent"),
        series=continent_series(pieces),
    )
    return worded(
        words,
        Table(counted, (MUNICIPALITY, TIES, COUNTRIES)),
        figures=[figure],
        studies=[STUDY],
        claims=[(STUDY, "by_district")],
        lost=["001-x-07"],
    )


def overlap(material: Material) -> Exhibit:
    """Cities tied to both tiers of one city."""
    frame = counting.overlap(material.ties)
    rows = [
        (row["city"], Bilingual(row["partner_tr"], row["partner_en"])) for row in frame.iter_rows(named=True)
    ]
    cells, columns = {}, {}
    for row in frame.iter_rows(named=True):
        key = row["metropolitan"]
        name = Bilingual(row["metropolitan_tr"], row["metropolitan_en"])
        columns[key, "upper"] = name
        columns[key, "lower"] = Bilingual(*(_districts_of(name(one), one) for one in ("tr", "en")))
        cells[row["city"], f"{key} upper"] = row["upper"]
        cells[row["city"], f"{key} lower"] = row["lower"]
    counts = {key: frame.filter(metropolitan=key).height for key in dict.fromkeys(frame["metropolitan"])}
    named = [f"{material.municipality_names(key)[0]}: {value}" for key, value in counts.items()]
    words = texts("tiers-overlap", n=frame.height, each="; ".join(named))
    figure = Matrix(
        **words.figure(),
        cells=cells,
        rows=list(dict(rows).items()),
        columns=[(f"{key} {tier}", name) for (key, tier), name in columns.items()],
    )
    shown = (
        Column("metropolitan_{}", Bilingual("büyükşehir", "metropolitan")),
        PARTNER,
        AREA,
        Column("upper", Bilingual("büyükşehrin bağı", "ties of the metropolitan"), NUMBER),
        Column("lower", Bilingual("ilçelerin bağı", "ties of districts"), NUMBER),
        Column("districts_{}", Bilingual("ilçeler", "districts")),
    )
    return worded(
        words,
        Table(frame, shown),
        figures=[figure],
        studies=["000", STUDY] if "000" in material.studies else [STUDY],
    )


def _districts_of(name: str, language: str) -> str:
    return (
        f"{name.removesuffix(' Büyükşehir')} ilçeleri"
        if language == "tr"
        else f"districts of {name.removesuffix(' Metropolitan')}"
    )

"""Study 000, where and when: what its tables 4 and 6 and its figures 3 and 4 show, rebuilt from the rows."""

from __future__ import annotations

from typing import Any

import polars as pl

from elci.observatory.exhibits.exhibit import (
    AREA,
    CONTINENT,
    COUNTRIES,
    MUNICIPALITY,
    PARTNER,
    PRINTED,
    ROWS,
    TIES,
    YEAR_COLUMN,
    Exhibit,
    worded,
)
from elci.observatory.exhibits.material import Material
from elci.observatory.exhibits.pieces import (
    city_lane,
    continent_series,
    election_edges,
    leader,
    mayors_lane,
    policy_lane,
    ranked,
    winners_lane,
    with_printed,
    yearly,
)
from elci.observatory.exhibits.texts import Texts, Value
from elci.observatory.figures import Multiples, RankedBars, TieMap, YearColumns
from elci.observatory.measures import counting
from elci.observatory.measures.order import in_turkish_order
from elci.observatory.tables import Table
from elci.observatory.wording import Bilingual

STUDY, CITY, CHAPTER = "000", "ankara", "ankara"
POLICY = "000-l-12"


def texts(name: str, **values: Value) -> Texts:
    """The words of one of the chapter's exhibits."""
    return Texts(CHAPTER, name, values)


def years(material: Material) -> Exhibit:
    """Figure 4: ties by year and continent, under the mayors' terms and the foreign-policy periods."""
    rows = material.listed(STUDY)
    counted = counting.by_year(rows, "continent")
    dated = counting.by_year(rows).drop_nulls("year")
    peak = dated.sort("ties", "year", descending=[True, False]).head(1)
    words = texts(
        "ankara-years",
        n=counting.total(rows),
        first=_year(dated["year"].min()),
        last=_year(dated["year"].max()),
        peak=_year(peak["year"].max()),
        most=int(peak["ties"].sum()),
    )
    frames = material.frames
    figure = YearColumns(
        **words.figure(),
        counts=yearly(counted, "continent"),
        series=continent_series(counted),
        lanes=[
            mayors_lane(frames, CITY),
            city_lane(frames, CITY),
            winners_lane(frames),
            policy_lane(frames, POLICY),
        ],
        ruled=election_edges(frames, CITY),
    )
    return worded(
        words,
        Table(counted, (YEAR_COLUMN, CONTINENT, TIES)),
        figures=[figure],
        studies=[STUDY],
        claims=[(STUDY, "by_year")],
        lost=["000-x-07", "000-x-16"],
    )


def _year(year: Any) -> str:
    """A year as written; a dash where there is none."""
    return "–" if year is None else str(year)


def world(material: Material) -> Exhibit:
    """Figure 3: the countries of the ties, as a map and as a table."""
    rows = material.listed(STUDY)
    counted = in_turkish_order(counting.by_area(rows), "ties", name="area_tr")
    known = counted.filter(pl.col("area").is_not_null())
    unplaced = rows.filter(pl.col("longitude").is_null())
    top, most = leader(known, "area")
    words = texts(
        "ankara-map",
        n=counting.total(rows),
        countries=known.height,
        top=top,
        most=most,
        missing=unplaced.height,
        names=", ".join(unplaced["partner_as_written"].sort()),
    )
    drawn = [TieMap(**words.figure(), ties=rows, land=material.land)] if material.land else []
    return worded(
        words,
        Table(counted, (AREA, CONTINENT, TIES)),
        figures=drawn,
        studies=[STUDY],
        claims=[(STUDY, "by_country")],
        lost=["000-x-06", "000-x-12"],
        wide=True,
    )


def districts(material: Material) -> Exhibit:
    """The lost body of Tablo 5, rebuilt from Tablo 6, beside the numbers of the text."""
    rows = material.listed(STUDY, "Tablo 6")
    printed = material.printed(STUDY, "Sister cities of ")
    counted = in_turkish_order(counting.by_municipality(rows), "ties", name="municipality_tr")
    # The same words begin the text's numbers for all districts together, whose subject is the city itself.
    said = {(key,): value for key, value in printed.numbers.items() if key != CITY}
    frame = with_printed(counted, said, "municipality")
    pieces = counting.count(rows, "municipality", "municipality_tr", "municipality_en", "continent")
    order = frame.select("municipality").with_row_index("order")
    pieces = pieces.join(order, on="municipality").sort("order", "continent", nulls_last=True)
    words = texts(
        "ankara-districts",
        n=counting.total(rows),
        districts=counted.height,
        differ=frame.filter(pl.col("printed") != pl.col("ties")).height,
    )
    figure = RankedBars(
        **words.figure(),
        rows=ranked(pieces, "municipality", "continent", printed=printed, printed_key="municipality"),
        series=continent_series(pieces),
    )
    return worded(
        words,
        Table(frame, (MUNICIPALITY, PRINTED, ROWS, COUNTRIES)),
        figures=[figure],
        studies=[STUDY],
        claims=[(STUDY, "by_district")],
        lost=["000-x-05"],
    )


def districts_by_year(material: Material) -> Exhibit:
    """Small multiples: each district over the years, with the local elections."""
    rows = material.listed(STUDY, "Tablo 6")
    counted = counting.by_year(rows, "municipality", "municipality_tr", "municipality_en")
    totals = in_turkish_order(counting.by_municipality(rows), "ties", name="municipality_tr")
    dated = [row for row in counted.iter_rows(named=True) if row["year"] is not None]
    words = texts("ankara-districts-years", n=totals.height)
    figure = Multiples(
        **words.figure(),
        counts={(row["municipality"], row["year"]): row["ties"] for row in dated},
        panels=[
            (row["municipality"], Bilingual(row["municipality_tr"], row["municipality_en"]))
            for row in totals.iter_rows(named=True)
        ],
        years=(
            min((row["year"] for row in dated), default=0),
            max((row["year"] for row in dated), default=0),
        ),
        ruled=sorted(set(material.frames["local_elections"]["year"])),
    )
    table = Table(counted, (MUNICIPALITY, YEAR_COLUMN, TIES))
    return worded(words, table, figures=[figure], studies=[STUDY])


def first(material: Material) -> Exhibit:
    """The first tie of each continent."""
    rows = material.listed(STUDY)
    known = rows.filter(pl.col("continent").is_not_null())
    frame = counting.first_ties(known, "continent").sort("year", "tie", nulls_last=True)
    words = texts("ankara-first", first=_year(frame["year"].min()))
    return worded(words, Table(frame, (CONTINENT, YEAR_COLUMN, MUNICIPALITY, PARTNER, AREA)), studies=[STUDY])

"""Study 000, with whom: kinds, continents and traits of the partners, beside the numbers of the text."""

from __future__ import annotations

import polars as pl

from elci.observatory.exhibits.ankara import CITY, STUDY, texts
from elci.observatory.exhibits.exhibit import (
    CONTINENT,
    KIND,
    NO_CONTINENT,
    PRINTED,
    ROWS,
    TIER,
    TIES,
    Exhibit,
    worded,
)
from elci.observatory.exhibits.material import Material
from elci.observatory.exhibits.pieces import (
    ROWS_ONLY,
    compared,
    kind_bars,
    kind_series,
    number_of,
    series_of,
    with_printed,
)
from elci.observatory.figures import Ranked, RankedBars
from elci.observatory.measures import counting
from elci.observatory.tables import Column, Table
from elci.observatory.wording import ANSWERS, CONTINENTS, TRAITS, Bilingual

# How the text's numbers are worded in `facts`.
_METROPOLITAN, _DISTRICTS = "Partners in {} (metropolitan)", "Sister cities of the districts in {}."
_CONTINENTS = {"AS": "Asia", "EU": "Europe", "AF": "Africa", "AM": "the Americas", "OC": "Oceania"}
_TRAITS = {
    "capital": "Partners that are capitals",
    "most_populous": "Partners among the most populous",
    "port": "Partners that are port cities",
    "neighbour_country": "Ties with cities in neighbouring",
}


def kinds(material: Material) -> Exhibit:
    """Ties by kind and tier: 53 + 7 + 107."""
    rows = material.listed(STUDY)
    counted = counting.count(rows, "municipality_kind", "kind")
    words = texts(
        "ankara-kinds",
        metro=number_of(counted, municipality_kind="metropolitan"),
        district=number_of(counted, municipality_kind="metropolitan_district"),
    )
    return worded(
        words,
        Table(counted, (TIER, KIND, TIES)),
        figures=[RankedBars(**words.figure(), rows=kind_bars(counted), series=kind_series(counted))],
        studies=[STUDY],
        claims=[(STUDY, "total")],
        lost=["000-x-05"],
    )


def continents(material: Material) -> Exhibit:
    """Ties by continent and tier, beside the numbers of the text."""
    counted = counting.count(material.listed(STUDY), "municipality_kind", "continent")
    printed = {
        (tier, code): material.printed(STUDY, wording.format(name)).numbers.get(CITY)
        for tier, wording in (("metropolitan", _METROPOLITAN), ("metropolitan_district", _DISTRICTS))
        for code, name in _CONTINENTS.items()
    }
    frame = with_printed(counted, printed, "municipality_kind", "continent").sort(
        "municipality_kind", "ties", descending=[False, True], maintain_order=True
    )
    words = texts("ankara-continents", differ=frame.filter(pl.col("printed") != pl.col("ties")).height)
    names: dict[str | None, Bilingual] = {None: NO_CONTINENT}
    names.update(CONTINENTS)
    figures = [
        RankedBars(
            **words.figure(suffix),
            rows=compared(frame.filter(municipality_kind=tier), names, "continent"),
            series=ROWS_ONLY,
        )
        for suffix, tier in (("metropolitan", "metropolitan"), ("districts", "metropolitan_district"))
    ]
    return worded(
        words,
        Table(frame, (TIER, CONTINENT, PRINTED, ROWS)),
        figures=figures,
        studies=[STUDY],
        claims=[(STUDY, "by_continent")],
        lost=["000-x-07"],
    )


def traits(material: Material) -> Exhibit:
    """Capitals, largest cities, ports and neighbours among the metropolitan municipality's partners."""
    rows = material.listed(STUDY, "Tablo 4")
    counted = counting.by_trait(rows, material.frames["place_traits"], list(_TRAITS))
    printed = {name: material.printed(STUDY, wording).numbers.get(CITY) for name, wording in _TRAITS.items()}
    answers = {name: counted.filter(trait=name).iter_rows(named=True) for name in _TRAITS}
    bars = [
        Ranked(
            TRAITS[name],
            {row["value"]: row["ties"] for row in answers[name] if row["value"] in {"yes", "disputed"}},
            printed[name],
        )
        for name in _TRAITS
    ]
    words = texts(
        "ankara-traits",
        n=counting.total(rows),
        capital=number_of(counted, trait="capital", value="yes"),
        printed=printed["capital"],
    )
    frame = with_printed(counted, {(name, "yes"): printed[name] for name in _TRAITS}, "trait", "value")
    columns = (
        Column("trait", Bilingual("nitelik", "trait"), vocabulary=TRAITS),
        Column("value", Bilingual("yanıt", "answer"), vocabulary=ANSWERS),
        PRINTED,
        ROWS,
    )
    return worded(
        words,
        Table(frame, columns),
        figures=[
            RankedBars(
                **words.figure(), rows=bars, series=series_of(ANSWERS, ["yes", "disputed"]), apart=True
            )
        ],
        studies=[STUDY],
        claims=[(STUDY, "trait")],
    )

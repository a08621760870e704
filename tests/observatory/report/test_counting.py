"""Counts of ties: a small package in, a frame out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from elci.dataset.files import Package, Row, read_package
from elci.dataset.tables import TABLES
from elci.domain.dates import PartialDate
from elci.domain.errors import PackageError
from elci.observatory.frames import frame_of, frames_of, read_frames, rows_of
from elci.observatory.measures import counting, institutions, politics
from elci.observatory.measures.order import in_turkish_order, joined
from elci.observatory.measures.peers import recorded, standing
from elci.observatory.measures.ties import ties

HOMES = [
    ("ankara", "metropolitan", None),
    ("ankara-cankaya", "metropolitan_district", "ankara"),
    ("ankara-bala", "metropolitan_district", "ankara"),
    ("rize", "provincial", None),
]
PLACES = [("gn:1", "city", None, "CU"), ("gn:2", "city", None, "AT"), ("elci:wieden", "part", "gn:2", "AT")]


def row(table: str, **values: Any) -> Row:
    empty = {
        column.name: "" if column.type in {"text", "choice"} else None for column in TABLES[table].columns
    }
    return Row({**empty, **values})


def package(*agreements: tuple[str, str | None, str, str | None]) -> Package:
    """Ties given as (key, date, municipality, place)."""
    tables: Package = {name: [] for name in TABLES}
    tables["countries"] = [
        row("countries", id="CU", name_tr="Küba", name_en="Cuba", continent="AM"),
        row("countries", id="AT", name_tr="Avusturya", name_en="Austria", continent="EU"),
    ]
    tables["places"] = [
        row("places", id=key, name_tr=key, name_en=key, kind=kind, parent=parent, country=country)
        for key, kind, parent, country in PLACES
    ]
    tables["municipalities"] = [
        row(
            "municipalities",
            id=key,
            name_tr=key,
            name_en=key,
            kind=kind,
            tier_above=above,
            province=key.split("-")[0],
        )
        for key, kind, above in HOMES
    ]
    for key, date, home, place in agreements:
        written = PartialDate.parse(date) if date else None
        tables["agreements"].append(
            row("agreements", id=key, kind="sister_city", state="listed", date=written)
        )
        tables["partners"].append(
            row("partners", id=f"p-{key}", name_tr=f"P{key}", name_en=f"P{key}", place=place)
        )
        tables["agreement_parties"] += [
            row("agreement_parties", id=f"{key}-1", agreement=key, position=1, municipality=home),
            row("agreement_parties", id=f"{key}-2", agreement=key, position=2, partner=f"p-{key}"),
        ]
    return tables


def a_frame(*agreements: tuple[str, str | None, str, str | None]) -> pl.DataFrame:
    return ties(frames_of(package(*agreements)))


def test_a_tie_takes_country_and_continent_from_its_place() -> None:
    found = a_frame(("a", "1993", "ankara", "gn:1"))
    assert found.select("country", "continent", "area_tr", "year").row(0) == ("CU", "AM", "Küba", 1993)


def test_a_tie_of_two_partners_is_one_tie() -> None:
    tables = package(("a", "1993", "ankara", "gn:1"))
    tables["partners"].append(row("partners", id="p-b", name_tr="B", name_en="B", place="gn:2"))
    tables["agreement_parties"].append(
        row("agreement_parties", id="a-3", agreement="a", position=3, partner="p-b")
    )
    found = ties(frames_of(tables))
    assert (found.height, counting.total(found)) == (2, 1)


def test_two_municipalities_tied_to_each_other() -> None:
    """Beykoz with Hilvan (study 004): the municipality in front is the home side."""
    tables = package()
    tables["agreements"] = [row("agreements", id="a", kind="sister_city", state="listed")]
    tables["agreement_parties"] = [
        row("agreement_parties", id="a-1", agreement="a", position=1, municipality="ankara-cankaya"),
        row("agreement_parties", id="a-2", agreement="a", position=2, municipality="rize"),
    ]
    found = ties(frames_of(tables))
    assert found.select("municipality", "partner_tr").rows() == [("ankara-cankaya", "rize")]


def test_before_a_year_is_no_year() -> None:
    found = a_frame(("a", "<2004", "ankara", "gn:1"), ("b", "2004", "ankara", "gn:2"))
    assert counting.by_year(found).rows() == [(2004, 1), (None, 1)]


def test_what_is_unknown_is_a_row_of_its_own() -> None:
    found = a_frame(("a", "1993", "ankara", "gn:1"), ("b", "1994", "ankara", None))
    assert counting.count(found, "continent").rows() == [("AM", 1), (None, 1)]


def test_first_ties_of_one_year_all_stand() -> None:
    found = a_frame(
        ("a", "1992", "ankara", "gn:2"), ("b", "1992", "ankara", "gn:2"), ("c", "1990", "ankara", "gn:1")
    )
    firsts = counting.first_ties(found, "continent").select("continent", "year", "tie").rows()
    assert firsts == [("AM", 1990, "c"), ("EU", 1992, "a"), ("EU", 1992, "b")]


def test_a_part_of_a_city_overlaps_with_the_city() -> None:
    """Ankara with Vienna, Çankaya with Wieden in Vienna."""
    found = counting.overlap(
        a_frame(("a", None, "ankara", "gn:2"), ("b", None, "ankara-cankaya", "elci:wieden"))
    )
    assert found.select("metropolitan", "city", "districts_tr", "upper", "lower").rows() == [
        ("ankara", "gn:2", "ankara-cankaya", 1, 1)
    ]


def test_a_place_of_districts_only_is_no_overlap() -> None:
    found = a_frame(("a", None, "ankara-bala", "gn:2"), ("b", None, "ankara-cankaya", "gn:2"))
    assert counting.overlap(found).is_empty()


def test_names_stand_in_the_order_of_the_turkish_alphabet() -> None:
    frame = pl.DataFrame(
        {"name": ["Şile", "Çankaya", "İzmir", "Iğdır", "Sincan", "Zara"], "n": [1, 1, 1, 1, 1, 2]}
    )
    assert in_turkish_order(frame, "n", name="name")["name"].to_list() == [
        "Zara",
        "Çankaya",
        "Iğdır",
        "İzmir",
        "Sincan",
        "Şile",
    ]
    assert joined(["Zara", "Çubuk", "Çubuk", "Cide"]) == "Cide; Çubuk; Zara"


PERIODS = pl.DataFrame(
    {"since": [1989, 1994], "until": [1994, None], "mayors": ["K", "G"], "party": ["SHP", "RP"]},
    schema_overrides={"until": pl.Int64},
)


@pytest.mark.parametrize(
    ("year", "sure", "open_"),
    [("1992", [1, 0], [0, 0]), ("1994", [0, 0], [1, 1]), ("1995", [0, 1], [0, 0]), ("1989", [0, 0], [1, 0])],
)
def test_a_tie_of_an_election_year_belongs_to_neither_side(
    year: str, sure: list[int], open_: list[int]
) -> None:
    found = politics.by_period(a_frame(("a", year, "ankara", "gn:1")), PERIODS)
    assert (found["sure"].to_list(), found["open"].to_list()) == (sure, open_)


def test_ties_older_than_the_first_period_are_counted() -> None:
    found = politics.by_period(a_frame(("a", "1971", "ankara", "gn:1")), PERIODS)
    assert found.select("since", "until", "sure").row(-1) == (None, 1989, 1)


def test_the_party_of_an_election_year_is_both() -> None:
    elections = pl.DataFrame({"municipality": ["ankara"] * 2, "year": [1989, 1994], "party": ["SHP", "RP"]})
    found = a_frame(
        ("a", "1994", "ankara", "gn:1"), ("b", "1990", "ankara", "gn:1"), ("c", "1980", "ankara", "gn:1")
    )
    assert dict(politics.by_party(found, elections).rows()) == {"SHP / RP": 1, "SHP": 1, None: 1}


def test_classes_of_population_at_their_edges() -> None:
    frame = pl.DataFrame({"n": [9_999, 10_000, 50_000, 50_001, 500_000, 500_001, None]})
    classes = frame.select(institutions.population_class(pl.col("n")).alias("class"))["class"]
    assert classes.to_list() == [0, 1, 1, 2, 2, 3, None]


def test_a_municipality_among_its_like() -> None:
    """Ties 0, 0, 1, 1, 2, 4 among the like; the municipality itself has 2."""
    frame = pl.DataFrame(
        {
            "municipality": list("abcdefg"),
            "municipality_kind": ["district"] * 7,
            "ties": [2, 0, 0, 1, 1, 2, 4],
        }
    )
    found = standing(frame, "a")
    assert (found.value, found.like, found.below, found.equal, found.above) == (2, 6, 4, 1, 1)
    assert (found.lower, found.median, found.upper) == (0.25, 1.0, 1.75)


def test_quartiles_of_few_are_not_given() -> None:
    frame = pl.DataFrame({"municipality": ["a", "b"], "municipality_kind": ["town"] * 2, "ties": [1, 2]})
    assert standing(frame, "a").median is None


def test_an_unknown_municipality_has_no_standing() -> None:
    with pytest.raises(KeyError):
        standing(pl.DataFrame({"municipality": ["a"], "municipality_kind": ["town"], "ties": [1]}), "b")


def test_zeros_only_where_the_lists_reach() -> None:
    """Bala counts as zero because Çankaya is listed; of Rize's kind and province nothing is listed."""
    tables = frames_of(package(("a", None, "ankara-cankaya", "gn:1")))
    found = recorded(ties(tables), tables)
    assert found.select("municipality", "ties").rows() == [("ankara-bala", 0), ("ankara-cankaya", 1)]


# --- frames and rows ------------------------------------------------------------------------------------


def test_frames_hold_what_rows_hold(package: Path, frames: Any) -> None:
    for name, rows in read_package(package).items():
        assert frames[name].equals(frame_of(TABLES[name], rows)), name
        assert [dict(one) for one in rows_of(frames[name], TABLES[name])] == [dict(one) for one in rows], name


def spoiled(package: Path, folder: Path, table: str, old: str, new: str) -> Path:
    (folder / "tables").mkdir(parents=True)
    for path in (package / "tables").glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        if path.stem == table:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / "tables" / path.name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (",1971,1971,", ",1971-13,1971,"),
        (",sister_city,", ",sistercity,"),
        (",1971,1971,", ",1971-02-30,1971,"),
        ("000-t4-001,", ","),
        (",Tablo 4,1,519", ",Tablo 4,1,5x9"),
        (",Tablo 4,1,519", ",Tablo 4,1"),
        ("\n000-t4-001", '\n"000-t4-001'),
    ],
)
def test_a_bad_cell_is_named_with_its_line(package: Path, tmp_path: Path, old: str, new: str) -> None:
    """Whatever the quick reader trips over, the error is that of the careful one."""
    folder = spoiled(package, tmp_path / "package", "listed_ties", old, new)
    with pytest.raises(PackageError) as careful:
        read_package(folder)
    with pytest.raises(PackageError) as quick:
        read_frames(folder)
    assert quick.value.problems == careful.value.problems
    assert quick.value.problems[0].line is not None


def test_a_missing_table_is_named(package: Path, tmp_path: Path) -> None:
    folder = spoiled(package, tmp_path / "package", "terms", "ankara", "ankara")
    (folder / "tables" / "terms.csv").unlink()
    with pytest.raises(PackageError) as error:
        read_frames(folder)
    assert [problem.file for problem in error.value.problems] == ["terms.csv"]

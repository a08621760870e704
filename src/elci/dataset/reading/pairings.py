"""Which tables both transcriptions hold, and which of their cells must agree."""

from __future__ import annotations

from pathlib import Path

from elci.dataset.reading.comparison import (
    Cells,
    Difference,
    Pairing,
    Row,
    cells,
    compare,
    compare_lists,
    on_its_lines,
)
from elci.domain.names import fold

_TIE = cells(
    "row",
    "line",
    "municipality_as_written",
    "partner_as_written",
    "country_as_written",
    "kind_as_written",
    "date_as_written",
)
_MEMBER = cells("row", "line", "organisation_as_written", "member_as_written")
_UNIT = cells("row", "line", "municipality_as_written", "unit_as_written")
_PROVINCE = cells("row", "line", "province_as_written", "municipality_as_written")
_TITLE = cells("title_as_written")
_ACTOR = cells("row", "municipality_as_written")
_CATEGORY = cells("line", "category_as_written")
# Lists of the running text that the hand keeps as lists too.
LISTS = (
    "001_metin_2005_62",
    "001_metin_aglar",
    "001_metin_form_cografya",
    "001_metin_form_sosyoekonomik",
    "001_metin_form_temalar",
    "001_metin_odak_noktalari",
    "001_metin_yapisal_unsurlar",
    "002_metin_gorevler",
    "002_metin_nedenler",
    "002_metin_olcutler",
    "003_metin_beklentiler",
    "003_metin_etmenler",
    "003_metin_olcutler",
    "003_metin_pilot_amaclar",
    "004_metin_engeller",
    "004_metin_yararlar",
)


def differences(readings: Path, tables: Path) -> list[Difference]:
    """Everything in which the two transcriptions differ; both folders hold CSV files."""
    found = [difference for pairing in pairings() for difference in compare(pairing, readings, tables)]
    return found + compare_lists(readings, tables, LISTS)


def pairings() -> list[Pairing]:
    """Every pairing but those of lists of the running text (`LISTS`)."""
    return [*_ties(), *_members(), *_units(), *_elections(), *_goals(), *_counts(), *_activities()]


def _ties() -> list[Pairing]:
    places = {
        ("000", "Tablo 4"): "000_tablo_4",
        ("000", "Tablo 6"): "000_tablo_6",
        ("001", "Tablo 2"): "001_tablo_2",
        ("001", "dipnot 6"): "001_dipnot_6",
        ("001", "dipnot 7"): "001_dipnot_7",
        ("001", "Tablo 3"): "001_tablo_3",
        ("004", "Tablo 1"): "004_tablo_1",
    }
    return [Pairing(*place, (name,), "listed_ties", _TIE, _TIE) for place, name in places.items()]


def _members() -> list[Pairing]:
    return [
        Pairing("001", "Tablo 1", ("001_tablo_1",), "memberships", _MEMBER, _MEMBER),
        Pairing("004", "Tablo 1", ("004_tablo_1_uyelikler",), "memberships", _MEMBER, _MEMBER),
    ]


def _units() -> list[Pairing]:
    by_title = cells("category_as_written", "value_as_written")
    by_year = cells("value_as_written")
    return [
        Pairing("000", "Tablo 3", ("000_tablo_3",), "listed_units", _UNIT, _UNIT),
        Pairing("002", "Tablo 1", ("002_tablo_1",), "listed_units", _PROVINCE, _PROVINCE),
        Pairing("000", "Tablo 1", ("000_tablo_1",), "unit_staff", cells("category_tr", "value"), by_title),
        Pairing("000", "Tablo 2", ("000_tablo_2",), "unit_staff", cells("value"), by_year),
    ]


def _elections() -> list[Pairing]:
    def general(row: Row) -> Cells:
        return (row["label_as_written"], row["party"], row["vote_share_as_written"].replace(",", "."))

    def district(row: Row) -> Cells:
        return (_district(row["municipality_as_written"]), row["year_as_written"], row["party"])

    def coalition(row: Row) -> Cells:
        return (row["period_as_written"], row["parties_as_written"].replace("-", ";"))

    def national(row: Row) -> bool:
        return row["election_as_written"] == "Genel Seçim"

    share = cells("label_as_written", "party", "vote_share")
    winner = cells("year", "party", "mayor_as_written")
    mayor = cells("year_as_written", "party", "mayor_as_written")
    cell = cells("municipality", "year", "party")
    period = cells("period_as_written", "parties")
    return [
        Pairing("000", "Tablo 7", ("000_tablo_7",), "general_elections", share, general),
        Pairing("000", "Tablo 8", ("000_tablo_8",), "listed_elections", winner, mayor),
        Pairing("000", "Tablo 9", ("000_tablo_9",), "listed_elections", cell, district),
        *(
            Pairing(
                "000",
                f"Tablo {n}",
                (f"000_tablo_{n}",),
                "governments",
                period,
                coalition,
                reader_rows=national,
            )
            for n in (10, 11)
        ),
    ]


def _goals() -> list[Pairing]:
    def of_plan(row: Row, readings: list[Row]) -> bool:
        return row["period"] == "2010-2014"

    def law(row: Row) -> Cells:
        dates = (_iso(row["date_as_written"]), _iso(row["gazette_date_as_written"]))
        return (row["number_as_written"], *dates, row["gazette_number_as_written"])

    texts = ("000_metin_politikalar", "000_metin_stratejik_amaclar")
    by_hand = cells("number", "date", "gazette_date", "gazette_number")
    return [
        Pairing("000", "Tablo 12", ("000_tablo_12",), "goals", _TITLE, _TITLE),
        Pairing("000", "Tablo 13", ("000_tablo_13",), "goals", _TITLE, _TITLE),
        Pairing("000", "metin", texts, "goals", _TITLE, _TITLE, of_plan),
        Pairing(
            "003",
            "metin",
            ("003_metin_mevzuat",),
            "legal_instruments",
            by_hand,
            law,
            on_its_lines,
            order="line",
        ),
    ]


def _counts() -> list[Pairing]:
    """Numbers that the running text gives one after the other."""

    def district(row: Row) -> Cells:
        return (_district(row["municipality_as_written"]), row["value_as_written"])

    by_line = cells("line", "value_as_written")
    return [
        Pairing(
            "000",
            "metin",
            ("000_metin_ilce_sayilari",),
            "facts",
            cells("subject", "number"),
            district,
            on_its_lines,
        ),
        Pairing(
            "001",
            "metin",
            ("001_metin_ulke_sayilari",),
            "facts",
            cells("line", "number"),
            by_line,
            on_its_lines,
        ),
    ]


def _activities() -> list[Pairing]:
    """Who did something, row by row; what was done is told by hand in words of its own."""
    tables = {"Tablo 1": "004_tablo_1_etkinlikler"}
    tables |= {f"Tablo {number}": f"004_tablo_{number}" for number in range(2, 9)}
    bullets = ("000_metin_faaliyetler",)
    return [
        Pairing("000", "metin", bullets, "activities", _CATEGORY, _CATEGORY, on_its_lines, once=True),
        *(
            Pairing("004", table, (name,), "activities", _ACTOR, _ACTOR, once=True)
            for table, name in tables.items()
        ),
    ]


def _district(name: str) -> str:
    """The id the hand gives a district of Ankara: `ankara-cankaya` for Çankaya."""
    return f"ankara-{fold(name)}"


def _iso(date: str) -> str:
    """`7.4.2005` and `07/04/2005` as `2005-04-07`; empty stays empty."""
    return "-".join(part.zfill(2) for part in reversed(date.replace("/", ".").split("."))) if date else ""

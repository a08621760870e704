"""Whatever a sound package holds, a dump after a load gives the same bytes: packages that Hypothesis makes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from elci.dataset.checks import problems_of
from elci.dataset.columns import Column
from elci.dataset.descriptor import write_descriptor
from elci.dataset.files import read_package, write_table
from elci.dataset.tables import REGISTRY, TABLES, Table
from elci.domain.dates import PartialDate
from elci.exchange.dump import dump
from elci.exchange.load import load

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ABOUT = Path(__file__).resolve().parents[2] / "data" / "about.json"
MOST = 3  # rows of a table
# Letters that have gone wrong before: Turkish i's, quotes, separators, line ends, a letter outside the BMP.
WORDS = st.text(
    st.one_of(
        st.sampled_from("aİıIiğş \",;'\n\t0=-–𐰴"), st.characters(exclude_characters="\x00", codec="utf-8")
    ),
    max_size=12,
)


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """Every form of a partial date."""
    year = draw(st.integers(1000, 2199))
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, 28)) if month else None
    return PartialDate(year, month, day, before=draw(st.booleans()))


def cell(column: Column, keys: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    """Any value that the column may hold; references lead to the rows made so far."""
    if column.refers_to:
        there = st.sampled_from(keys[column.refers_to]) if keys.get(column.refers_to) else st.just("")
        return there if column.required else st.just("") | there
    low, high = column.bounds or (-(2**31) + 1, 2**31 - 1)
    values: dict[str, st.SearchStrategy[Any]] = {
        "text": WORDS.filter(bool) if column.required else WORDS,
        "choice": st.sampled_from(column.choices) if column.choices else WORDS,
        "integer": st.integers(int(low), int(high)),
        "number": st.floats(low, high, allow_nan=False).map(lambda value: round(value, 5)),
        "boolean": st.booleans(),
        "date": dates(),
    }
    return values[column.type] if column.required else st.just("") | values[column.type]


@st.composite
def packages(draw: st.DrawFn) -> dict[str, list[dict[str, Any]]]:
    """Rows of every table that the registry masters, in the order of their references, sound together."""
    keys: dict[str, list[str]] = {}
    made: dict[str, list[dict[str, Any]]] = {}
    for table in (table for table in TABLES.values() if table.master == REGISTRY):
        wanted = {column.refers_to for column in table.columns if column.required and column.refers_to}
        number = draw(st.integers(0, MOST)) if all(keys.get(name) for name in wanted) else 0
        made[table.name] = [row(draw, table, place, keys) for place in range(1, number + 1)]
        keys[table.name] = [one["id"] for one in made[table.name]]
    return made


def row(draw: st.DrawFn, table: Table, place: int, keys: dict[str, list[str]]) -> dict[str, Any]:
    found = {column.name: draw(cell(column, keys)) for column in table.columns if column.name != "id"}
    found["id"] = f"C{place}" if table.name == "countries" else f"{table.name[:3]}-{place}"
    if "language" in found:
        found["language"] = found["language"][:5]  # a code such as tr or pt-BR
    if "position" in found:
        found["position"] = place
    if table.name in {"municipality_years", "local_elections"}:
        found["year"] = 1900 + place  # one result per municipality and year
    if table.name == "municipalities":
        found["tier_above"] = found["tier_above"] if found["kind"] == "metropolitan_district" else ""
    if table.name == "places" and (found["latitude"] == "" or found["longitude"] == ""):
        found["latitude"] = found["longitude"] = ""
    if table.name == "partners":
        found["place"] = keys["places"][place - 1] if place <= len(keys["places"]) else ""
    if table.name == "agreement_parties":
        keep = draw(st.sampled_from(["municipality", "partner"]))
        keep = keep if found[keep] else "municipality" if found["municipality"] else "partner"
        found = {**found, "municipality": "", "partner": "", keep: found[keep]}
    if table.name == "agreement_purposes":
        found["purpose"] = keys["purposes"][(place - 1) % len(keys["purposes"])]
    if table.name == "memberships" and found["municipality"]:
        found["member"] = ""
    if found.get("since") and found.get("until") and found["until"] < found["since"]:
        found["since"], found["until"] = found["until"], found["since"]
    return found


def write(folder: Path, rows: dict[str, list[dict[str, Any]]]) -> None:
    for name, table in TABLES.items():
        write_table(folder, table, rows.get(name, []))
    shutil.copyfile(ABOUT, folder / "about.json")
    write_descriptor(folder)


def tables_of(folder: Path) -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in sorted((folder / "tables").glob("*.csv"))}


@given(packages())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_dump_after_a_load_gives_the_same_bytes(rows: dict[str, list[dict[str, Any]]]) -> None:
    with tempfile.TemporaryDirectory() as folder, transaction.atomic():
        written, again = Path(folder) / "written", Path(folder) / "again"
        write(written, rows)
        if problems_of(read_package(written)):  # a tie's party that is neither, a purpose twice
            transaction.set_rollback(True)
            reject()
        load(written)
        dump(again, about=written / "about.json")
        transaction.set_rollback(True)
        assert tables_of(again) == tables_of(written)

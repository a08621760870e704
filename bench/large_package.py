"""A package of many ties for benchmarks: made-up municipalities tied to made-up partners, seeded."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

from elci.dataset.descriptor import write_descriptor
from elci.dataset.files import write_table
from elci.dataset.tables import TABLES

_SEED = 20261121
_SYLLABLES = ["ka", "le", "mi", "şa", "çı", "gü", "rö", "ba", "do", "nu", "tı", "ve", "zo", "hi", "su", "ya"]


def make(
    folder: Path, *, ties: int, municipalities: int, partners: int, about: Path, placed: bool = False
) -> int:
    """Write a package; returns its number of rows. Every table exists, most are empty.

    placed: municipalities have coordinates, so that maps draw their ties.
    """
    draw = random.Random(_SEED)
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    countries = ["DE", "BA", "BG", "MK", "KZ", "AZ", "JP", "SN", "NE", "FR"]
    rows["countries"] = [
        {"id": code, "name_tr": code, "name_en": code, "continent": draw.choice(["EU", "AS", "AF"])}
        for code in [*countries, "TR"]
    ]
    for number in range(partners):
        name, code = _name(draw), draw.choice(countries)
        rows["places"].append(
            {"id": f"elci:p{number}", "name_tr": name, "name_en": name, "kind": "city", "country": code,
             "latitude": round(draw.uniform(-55, 65), 5), "longitude": round(draw.uniform(-170, 170), 5)}
        )  # fmt: skip
        rows["partners"].append(
            {
                "id": f"p{number}",
                "name_tr": name,
                "name_en": name,
                "place": f"elci:p{number}",
                "country": code,
            }
        )
    for number in range(municipalities):
        name = _name(draw)
        rows["municipalities"].append(
            {"id": f"m{number}", "name_tr": name, "name_en": name, "kind": "district",
             "province": f"İl {number % 81}",
             "place": f"elci:p{number % partners}" if placed else ""}
        )  # fmt: skip
    for number in range(ties):
        key = f"t{number}"
        rows["agreements"].append(
            {"id": key, "kind": "sister_city", "date": draw.randint(1971, 2024), "state": "listed"}
        )
        home, far = f"m{draw.randrange(municipalities)}", f"p{draw.randrange(partners)}"
        rows["agreement_parties"] += [
            {"id": f"{key}--1", "agreement": key, "position": 1, "municipality": home},
            {"id": f"{key}--2", "agreement": key, "position": 2, "partner": far},
        ]
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in TABLES.items():
        blank = dict.fromkeys(table.names, "")
        write_table(folder, table, [{**blank, **row} for row in rows[name]])
    shutil.copyfile(about, folder / "about.json")
    write_descriptor(folder)
    return sum(map(len, rows.values()))


def _name(draw: random.Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=draw.randint(2, 4))).capitalize()

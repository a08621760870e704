"""Time and memory of the report: the reference package, and a made package of a million ties.

    python bench/report.py                 the reference package, whole report with PDF
    python bench/report.py --ties 1000000  a made package of that many ties (2,000 municipalities, 50,000 places)
    python bench/report.py --ties 1000000 --of-two-cities
                                           the reference package with its ties made so many: 60 municipalities
                                           of two cities, printed rows and claims as well, all tests of the
                                           hypotheses on some 300,000 ties

Packages are made in a temporary folder. Prints one JSON object: seconds (wall), cpu (seconds of all
processes), peak_mb (largest resident set, of this process or of one that makes a PDF), files, load (machine
load before the run: above the number of cores the wall time says little).
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from elci.dataset.tables import TABLES
from elci.observatory.report.build import Order, build

_SEED = 2026
_CONTINENTS = ("EU", "AS", "AF", "AM", "OC")
_MUNICIPALITIES, _PLACES = 2_000, 50_000


def make_package(folder: Path, ties: int) -> Path:
    """A package of `ties` ties between 2,000 municipalities and 50,000 places in 100 countries."""
    dice = random.Random(_SEED)
    (folder / "tables").mkdir(parents=True)
    countries = [f"{one}{other}" for one in "ABCDEFGHIJ" for other in "KLMNOPQRST"]
    rows: dict[str, Iterator[dict[str, Any]]] = {
        "countries": (
            {
                "id": key,
                "name_tr": f"Ülke {key}",
                "name_en": f"Country {key}",
                "continent": _CONTINENTS[number % 5],
            }
            for number, key in enumerate(countries)
        ),
        "places": (
            {
                "id": f"gn:{number}",
                "name_tr": f"Kent {number}",
                "name_en": f"City {number}",
                "kind": "city",
                "country": countries[number % len(countries)],
                "latitude": f"{dice.uniform(-50, 65):.2f}",
                "longitude": f"{dice.uniform(-180, 180):.2f}",
                "population": dice.randrange(1_000, 5_000_000),
            }
            for number in range(_PLACES)
        ),
        "municipalities": (
            {
                "id": f"m{number}",
                "name_tr": f"Belediye {number}",
                "name_en": f"Municipality {number}",
                "kind": "district",
                "province": f"İl {number % 80}",
                "place": f"gn:{number}",
            }
            for number in range(_MUNICIPALITIES)
        ),
        "partners": (
            {
                "id": f"p{number}",
                "name_tr": f"Ortak {number}",
                "name_en": f"Partner {number}",
                "place": f"gn:{number}",
            }
            for number in range(_PLACES)
        ),
        "agreements": (
            {"id": f"t{number}", "kind": "sister_city", "state": "listed", "date": 1950 + dice.randrange(75)}
            for number in range(ties)
        ),
        "agreement_parties": _parties(ties, dice),
    }
    for name, table in TABLES.items():
        with (folder / "tables" / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, table.names, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows.get(name, iter(())))
    return folder


def multiply(reference: Path, folder: Path, ties: int) -> Path:
    """The reference package with so many ties, their partners and years drawn among those it has."""
    dice = random.Random(_SEED)
    shutil.copytree(reference, folder)
    parties, printed = _rows(reference, "agreement_parties"), _rows(reference, "listed_ties")
    homes = [row["municipality"] for row in parties if row["municipality"]]
    partners = _rows(reference, "partners")
    drawn = [
        (f"x{number}", dice.choice(homes), dice.choice(partners), dice.randrange(1985, 2021))
        for number in range(ties - len(_rows(reference, "agreements")))
    ]
    _append(folder, "agreements", (
        {"id": key, "kind": "sister_city", "state": "listed", "date": year} for key, _, _, year in drawn
    ))  # fmt: skip
    _append(folder, "agreement_parties", (
        side
        for key, home, partner, _ in drawn
        for side in (
            {"id": f"{key}-1", "agreement": key, "position": 1, "municipality": home},
            {"id": f"{key}-2", "agreement": key, "position": 2, "partner": partner["id"]},
        )
    ))  # fmt: skip
    _append(folder, "listed_ties", (
        {**printed[0], "id": f"l{key}", "agreement": key, "municipality": home, "place": partner["place"],
         "country": partner["country"], "date": year, "date_as_written": year, "row": place}
        for place, (key, home, partner, year) in enumerate(drawn)
    ))  # fmt: skip
    return folder


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _append(folder: Path, name: str, rows: Iterator[dict[str, Any]]) -> None:
    with (folder / "tables" / f"{name}.csv").open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, TABLES[name].names, restval="", lineterminator="\n").writerows(rows)


def _parties(ties: int, dice: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(ties):
        home = int(_MUNICIPALITIES * dice.random() ** 2)
        yield {"id": f"t{number}-1", "agreement": f"t{number}", "position": 1, "municipality": f"m{home}"}
        place = dice.randrange(_PLACES)
        yield {"id": f"t{number}-2", "agreement": f"t{number}", "position": 2, "partner": f"p{place}"}


def _cpu() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--ties", type=int, default=0)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[1] / "data")
    parser.add_argument("--of-two-cities", action="store_true", help="multiply the reference package")
    parser.add_argument("--no-pdf", action="store_true")
    parser.add_argument(
        "--steps", action="store_true", help="print the time of each step to the error stream"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        data, made = arguments.data, Path(room) / "data"
        if arguments.ties and arguments.of_two_cities:
            data = multiply(arguments.data, made, arguments.ties)
        elif arguments.ties:
            data = make_package(made, arguments.ties)
        pdf = not arguments.no_pdf
        load, began, cpu = os.getloadavg()[0], time.perf_counter(), _cpu()

        def told(done: int, total: int, name: str) -> None:
            if arguments.steps:
                print(f"{time.perf_counter() - began:7.1f}  {done}/{total}  {name}", file=sys.stderr)

        manifest = build(Order(data, Path(room) / "out", pdf=pdf), told)
        seconds = time.perf_counter() - began
        who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        peak = max(resource.getrusage(one).ru_maxrss for one in who) / 1024
    print(
        json.dumps(
            {
                "ties": arguments.ties or None,
                "pdf": pdf,
                "seconds": round(seconds, 1),
                "cpu": round(_cpu() - cpu, 1),
                "peak_mb": round(peak),
                "files": len(manifest.outputs) + 1,
                "load": round(load, 1),
            }
        )
    )


if __name__ == "__main__":
    main()

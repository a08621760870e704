"""How well and how fast written names of places are resolved, beside two plain ways, in one run.

    python bench/resolve.py              all figures (one to four minutes)
    python bench/resolve.py --build      also builds the gazetteer anew: seconds and peak memory

The lists of names are those of `place_name_lists`; every figure is taken with our own table and without it.
The exit code is 1 if a figure that was promised is not reached; speed is not judged on a machine under load.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

# Started as a file, its folder is on the path and not the project's.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.place_name_lists import (
    CALIBRATION,
    LIST,
    TWINS,
    UNSEEN,
    Named,
    Score,
    called_same_without_the_right_place,
    partner_names,
    score,
    turkish_names,
    twin_towns,
    undecided_names,
)
from bench.place_name_peers import Peers
from elci.domain.names import fold_words
from elci.places.gazetteer import Gazetteer, gazetteer
from elci.places.own_names import OwnNames
from elci.places.resolution import Resolver, Verdict

_SEED = 20261121


def show(title: str, counted: Score, *, most: int = 12) -> None:
    print(f"  {title:<34}{counted}")
    for said in counted.wrong[:most]:
        print(f"      wrong as same: {said}")
    if counted.missed and most:
        more = f" … and {len(counted.missed) - most} more" if len(counted.missed) > most else ""
        print(f"      not found first: {'; '.join(counted.missed[:most])}{more}", flush=True)


def peers(names: list[Named], base: Gazetteer) -> None:
    """The first places that both plain ways give for the names of GeoNames places in a list."""
    plain = Peers(base.path)
    asked = sorted((each for each in names if each.place.startswith("gn:")), key=lambda each: each.country)
    ways: dict[str, Callable[[Named], str]] = {
        "folded lookup, largest place": lambda each: plain.lookup(each.name),
        "the same within the country": lambda each: plain.lookup_in(each.name, each.country),
        "rapidfuzz ratio in the country": lambda each: plain.ratio(each.name, each.country),
    }
    for title, way in ways.items():
        right = sum(way(each) == each.place for each in asked)
        print(f"  {title:<34}{len(asked):>6} names: first right {right / len(asked):7.2%}", flush=True)


def the_list(base: Gazetteer) -> bool:
    names = turkish_names(LIST)
    own = OwnNames()
    ours = sum(bool(own.named(fold_words(each.name), each.country)) for each in names)
    print(f"\nTurkish names of foreign places, checked by hand; {ours} of {len(names)} are in our own table")
    bare, full = score(Resolver(base, OwnNames.none()), names), score(Resolver(base, own), names)
    show("without our own table", bare)
    show("with it", full)
    peers(names, base)
    return all(
        each.first >= 0.97 * each.total
        and each.same >= 0.8 * each.total
        and each.same_right >= 0.995 * each.same
        for each in (bare, full)
    )


def the_package(base: Gazetteer) -> bool:
    rows = partner_names()
    names = list(dict.fromkeys(rows))
    print(f"\npartner names of the data package whose place is decided ({len(rows)} rows)")
    reached = True
    for title, own in (
        ("without lines that a study prompted", OwnNames(with_prompted=False)),
        ("with the whole table", OwnNames()),
    ):
        resolver = Resolver(base, own)
        each, by_row = score(resolver, names), score(resolver, rows)
        show(title, each)
        print(f"  {'  the same by row':<34}{by_row}")
        reached &= each.first >= 0.98 * each.total and not each.wrong
    return reached


def unseen(base: Gazetteer) -> None:
    """Names that were written down before the resolver was asked. Of those it did not find, most are in our
    own table since; the figure without the table is the honest one."""
    names = turkish_names(UNSEEN)
    print("\nnames written down before the resolver was asked")
    show("without our own table", score(Resolver(base, OwnNames.none()), names), most=0)
    show("with it", score(Resolver(base), names))
    peers(names, base)


def left_open(base: Gazetteer) -> bool:
    """Whether no partner name that the reference package leaves undecided is called the same."""
    resolver, names = Resolver(base), undecided_names()
    certain = [each for each in names if resolver.resolve(*each).verdict is Verdict.SAME]
    print(f"\npartner names that the package leaves open: {len(names)}, called the same: {len(certain)}")
    return not certain


def by_heart(base: Gazetteer) -> None:
    names = turkish_names(CALIBRATION)
    print("\nnames on which the margins were set")
    show("without our own table", score(Resolver(base, OwnNames.none()), names), most=0)
    total, wrong = called_same_without_the_right_place(base, names)
    print(f"  right place taken away: another called the same for {wrong / total:.1%} of {total} names")


def speed(base: Gazetteer) -> tuple[float, float]:
    """Names per second of one core (CPU time): exact main names; names with one wrong letter."""
    draw = random.Random(_SEED)
    with sqlite3.connect(f"file:{base.path}?mode=ro", uri=True) as file:
        rows = file.execute("SELECT name, country FROM places ORDER BY id").fetchall()
    exact = draw.sample(rows, 20_000)
    wrong = [(misspelt(name, draw), country) for name, country in draw.sample(rows, 6_000) if len(name) > 4]
    resolver = Resolver(base)
    for name, country in wrong[:2_000]:
        resolver.resolve(name, country)
    return per_second(resolver, exact), per_second(resolver, wrong[2_000:5_000])


def per_second(resolver: Resolver, names: list[tuple[str, str]]) -> float:
    began = time.process_time()
    for name, country in names:
        resolver.resolve(name, country)
    return len(names) / (time.process_time() - began)


def misspelt(name: str, draw: random.Random) -> str:
    """The name with two neighbours swapped, a letter missing or a wrong letter."""
    at = draw.randrange(1, len(name) - 1)
    match draw.randrange(3):
        case 0:
            return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        case 1:
            return name[:at] + name[at + 1 :]
        case _:
            return name[:at] + draw.choice("aeioukrstlmn") + name[at + 1 :]


def command_seconds() -> float:
    """The best of five warm starts of the command with one name, in seconds."""
    best = float("inf")
    for _ in range(5):
        began = time.perf_counter()
        run(["resolve", "Çolpan-Ata", "--country", "Kırgızistan"])
        best = min(best, time.perf_counter() - began)
    return best


def command_memory(base: Gazetteer) -> float:
    """Peak memory in MB of the command on a table of the names of one place in twenty, misspelt."""
    draw = random.Random(_SEED)
    with sqlite3.connect(f"file:{base.path}?mode=ro", uri=True) as file:
        rows = file.execute("SELECT name, country FROM places WHERE id % 20 = 0").fetchall()
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "names.csv"
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("city", "country"))
            writer.writerows((misspelt(name, draw), code) for name, code in rows if len(name) > 4)
        out = str(Path(folder) / "out.csv")
        return run(["resolve", str(table), "--name", "city", "--country", "country", "-o", out])


# The peak is the child's own: what the kernel counts for children includes the parent at the fork.
_RUN = """
import atexit, sys
def peak():
    with open("/proc/self/status") as status:
        print(next(line for line in status if line.startswith("VmHWM")).split()[1], file=sys.stderr)
atexit.register(peak)
from elci.cli import main
main()
"""


def run(arguments: list[str], folder: str | None = None) -> float:
    """Run the command; its peak memory in MB (on Linux)."""
    there = os.environ | ({"ELCI_VAR": folder} if folder else {})
    command = [sys.executable, "-c", _RUN, *arguments]
    ended = subprocess.run(command, check=True, capture_output=True, env=there, text=True)
    return int(ended.stderr.split()[-1]) / 1024


def building() -> None:
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        peak = run(["resolve", "Sofya"], folder)
    print(f"\nbuilding the gazetteer: {time.perf_counter() - began:.0f} s, peak {peak:.0f} MB")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", action="store_true", help="also build the gazetteer anew")
    wanted = parser.parse_args()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    if wanted.build:
        building()
    base = gazetteer()
    reached = the_list(base) & the_package(base)
    reached &= left_open(base)
    unseen(base)
    by_heart(base)
    if TWINS.exists():
        print("\ntwin towns of the world, mostly in English")
        show("without our own table", score(Resolver(base, OwnNames.none()), twin_towns(base)), most=0)
    exact, fuzzy = speed(base)
    print(f"\none core, CPU time: {exact:,.0f} exact names/s, {fuzzy:,.0f} names with an error/s")
    seconds, memory = command_seconds(), command_memory(base)
    print(f"command: {seconds:.2f} s for one name (warm), {memory:.0f} MB at most for a table")
    reached &= memory < 300
    if os.getloadavg()[0] < 1.5:
        reached &= exact >= 20_000 and fuzzy >= 3_000 and seconds < 1.0
    print("\nall promised figures reached" if reached else "\nNOT all promised figures reached")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())

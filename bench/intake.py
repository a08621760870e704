"""How long a list of 100,000 ties takes from file to registry, and how much memory.

    python -m bench.intake [--rows 100000] [--places 0] [--folder DIR]

A list is made of real names: every municipality of the reference package with the most populous places of
GeoNames, under their own names and Turkish country names, with dates and kinds; one name in ten has a letter
doubled, as people mistype. With `--places N` the municipalities take turns over N places, so that a list has
that many names to look up; without it as few as the rows need. It is brought with `elci import … --commit` in
a process of its own, then undone. Printed: seconds, rows per second, peak memory. What the printed lists of the
studies come to is counted by `python -m bench.printed_lists`.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
_ELCI = [sys.executable, "-c", "from elci.cli import main; main()"]
_KINDS = ("Kardeş Kent", "Dostluk ve İş Birliği", "İş birliği protokolü")


def make_list(path: Path, rows: int, spread: int = 0) -> int:
    """Write the list as CSV; the number of different names in it. spread: places over which to spread."""
    from elci.places.gazetteer import Gazetteer

    base = Gazetteer.open(Path(os.environ["ELCI_VAR"]))
    labels = base.country_names().labels
    with (PROJECT / "data/tables/municipalities.csv").open(encoding="utf-8", newline="") as file:
        homes = [(row["name_tr"], row["province"]) for row in csv.DictReader(file)]
    needed = max(-(-rows // len(homes)), spread)
    query = "SELECT name, country FROM places WHERE country <> 'TR' GROUP BY name, country ORDER BY MAX(population) DESC LIMIT ?"
    places = base._base.execute(query, (needed,)).fetchall()
    each = -(-rows // len(homes))
    pairs = (
        (home, places[(number * each + at) % len(places)])
        for number, home in enumerate(homes)
        for at in range(each)
    )
    names = set()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Belediye", "İl", "Kardeş Kent", "Ülke", "Tarih", "Türü"])
        for number, ((home, province), (name, country)) in enumerate(islice(pairs, rows)):
            date = f"{number % 28 + 1:02d}.{number % 12 + 1:02d}.{1990 + number % 30}"
            written = f"{name[:3]}{name[2:]}" if number % 10 == 0 and len(name) > 5 else name
            names.add((written, country))
            writer.writerow([home, province, written, labels[country][0], date, _KINDS[number % 3]])
    return len(names)


def timed(*arguments: str) -> tuple[float, float, float, str]:
    """Seconds by the clock and on the processor, peak memory in MB of one command, and what it printed."""
    began = time.perf_counter()
    script = (
        "import resource,sys;from elci.cli import main\ntry: main()\n"
        "finally: u=resource.getrusage(resource.RUSAGE_SELF); print(u.ru_utime + u.ru_stime, u.ru_maxrss, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    processor, memory = done.stderr.split()[-2:]
    return time.perf_counter() - began, float(processor), int(memory) / 1024, done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--places", type=int, default=0)
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args()
    folder = chosen.folder or Path(tempfile.mkdtemp(prefix="elci-intake-"))
    folder.mkdir(parents=True, exist_ok=True)
    gazetteer = Path(os.environ.get("ELCI_VAR", PROJECT / "var")) / "gazetteer"
    if gazetteer.exists() and not (folder / "gazetteer").exists():
        (folder / "gazetteer").symlink_to(gazetteer.resolve(), target_is_directory=True)
    os.environ["ELCI_VAR"] = str(folder)
    os.environ.setdefault("ELCI_DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}")
    os.environ["PYTHONPATH"] = str(PROJECT / "src")
    os.environ["ELCI_LANG"] = "en"
    subprocess.run([sys.executable, str(PROJECT / "manage.py"), "migrate", "-v0"], check=True)
    subprocess.run([*_ELCI, "load", str(PROJECT / "data")], check=True, capture_output=True)
    subprocess.run([*_ELCI, "accounts", "sample"], check=True, capture_output=True)
    path = folder / "list.csv"
    names = make_list(path, chosen.rows, chosen.places)
    print(f"{chosen.rows:,} rows, {names:,} different names")
    who = ("--office", "ankara", "--user", "memur", "--others")
    seconds, processor, memory, said = timed("import", str(path), *who, "--leave-open-out", "--commit")
    print("\n".join(line for line in said.splitlines() if "“" not in line or line.startswith("Written")))
    print(
        f"import: {seconds:.1f} s ({processor:.1f} s on the processor), {chosen.rows / seconds:,.0f} rows/s, {memory:.0f} MB at most"
    )
    seconds, processor, memory, said = timed("import", "--undo", "1", "--user", "memur")
    print(f"undo:   {seconds:.1f} s ({processor:.1f} s on the processor), {memory:.0f} MB at most")


if __name__ == "__main__":
    main()

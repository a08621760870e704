"""What the printed lists of the studies come to, taken raw and without help, against the rows carried over by hand.

    ELCI_SHARED=../shared python -m bench.printed_lists

For study 001's Tablo 3 (run-on), study 000's Tablo 6 (years and pairs) and study 001's Tablo 1 (members in
cells): the share of the reference package's rows that come out as written, how many rows are certain, how many
of those name another place or member than the package has, and how many are asked. The place of a name that the
package has not decided is not compared. The registry holds the package's municipalities and organisations, but
none of its ties and memberships.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
_SETTLED = frozenset({"repeat_dates", "record_date"})  # only the record's date stands in the way
_LISTS = (
    (
        "study 001, Tablo 3",
        "001",
        "Tablo 3",
        "Tablo 3: ",
        "Kaynak: Çevre",
        "partner_as_written",
        "country_as_written",
    ),
    (
        "study 000, Tablo 6",
        "000",
        "Tablo 6",
        "Tablo 6. Ankara",
        "Kaynak:",
        "partner_as_written",
        "date_as_written",
    ),
)


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="elci-printed-"))
    gazetteer = Path(os.environ.get("ELCI_VAR", PROJECT / "var")) / "gazetteer"
    if gazetteer.exists():
        (folder / "gazetteer").symlink_to(gazetteer.resolve(), target_is_directory=True)
    os.environ["ELCI_VAR"] = str(folder)
    os.environ["ELCI_DATABASE_URL"] = f"sqlite:///{folder / 'bench.sqlite3'}"
    os.environ["PYTHONPATH"] = str(PROJECT / "src")
    subprocess.run([sys.executable, str(PROJECT / "manage.py"), "migrate", "-v0"], check=True)
    from elci.cli.django import start

    start()
    from elci.accounts.models import Office, User
    from elci.exchange.load import load
    from elci.registry.models import AgreementParty, Membership

    load(PROJECT / "data")
    # What is on record already would help: the lists are read as if for the first time.
    AgreementParty.objects.all().delete()
    Membership.objects.all().delete()
    office, user = Office.objects.create(pk="birlik", name="Birlik"), User.objects.create_user("birlik")
    for title, study, table, begin, end, *columns in _LISTS:
        rows = brought(raw(study, begin, end), office, user)
        report(title, reference(study, table, "listed_ties"), rows, columns)
    rows = brought(raw("001", "Tablo 1: ", "Kaynak: Çevre"), office, user)
    report_members("study 001, Tablo 1", reference("001", "Tablo 1", "memberships"), rows)


def raw(study: str, begin: str, end: str) -> str:
    """The text between two marks, page feet and blank lines included."""
    seeds = Path(os.environ.get("ELCI_SHARED", PROJECT.parent / "shared")) / "seeds"
    text = next(seeds.glob(f"{study}_*")).read_text(encoding="utf-8")
    start = text.index(begin)
    return text[start : text.index(end, start)]


def reference(study: str, table: str, name: str) -> list[dict[str, str]]:
    """The package's rows of a printed table."""
    with (PROJECT / f"data/tables/{name}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if (row["study"], row["table"]) == (study, table)]


def brought(text: str, office: Any, user: Any) -> list[Any]:
    """The staged rows of a text."""
    from elci.exchange.intake import work
    from elci.exchange.intake.staging import make_batch_of_text

    batch = make_batch_of_text(text, office=office, by=user, name="liste", options={"others": True})
    work.read(batch)
    return list(batch.rows.all())


def report(title: str, wanted: list[dict[str, str]], rows: list[Any], columns: list[str]) -> None:
    """Print the figures of a list of ties."""
    written = Counter((row["municipality"], *(row[name] for name in columns)) for row in wanted)
    read = Counter((row.municipality_id, *(getattr(row, name) for name in columns)) for row in rows)
    places = {
        (row["municipality"], row["partner_as_written"]): row["place"] for row in wanted if row["place"]
    }
    certain = {
        (row.municipality_id, row.partner_as_written): row.place
        for row in rows
        if set(row.problems.split()) <= _SETTLED
    }
    _print(title, written, read, places, certain)


def report_members(title: str, wanted: list[dict[str, str]], rows: list[Any]) -> None:
    """Print the figures of a list of memberships."""
    written = Counter((row["organisation_as_written"], row["member_as_written"]) for row in wanted)
    read = Counter((row.organisation_as_written, row.municipality_as_written) for row in rows)
    members = {
        (row["organisation_as_written"], row["member_as_written"]): row["municipality"]
        for row in wanted
        if row["municipality"]
    }
    certain = {
        (row.organisation_as_written, row.municipality_as_written): row.municipality_id
        for row in rows
        if row.municipality_id
    }
    found = sum(bool(row.organisation_id) for row in rows)
    print(f"{title}: the organisation is found for {found} of {len(rows)} rows, the others are asked")
    _print(title, written, read, members, certain)


def _print(
    title: str,
    written: Counter[Any],
    read: Counter[Any],
    decided: Mapping[Any, str],
    certain: Mapping[Any, str],
) -> None:
    same = sum((written & read).values())
    both = decided.keys() & certain.keys()
    wrong = [key for key in both if decided[key] != certain[key]]
    print(f"{title}: {same} of {written.total()} rows come out as written ({same / written.total():.1%})")
    print(f"  certain {len(both)} of {len(decided)} decided ({len(both) / len(decided):.1%}), wrong {len(wrong)}, "
          f"asked {len(decided) - len(both)}")  # fmt: skip


if __name__ == "__main__":
    main()

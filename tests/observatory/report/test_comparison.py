"""Two packages side by side; and claims on frames as on rows."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from elci.cli import main
from elci.dataset.claims import verify
from elci.dataset.files import read_package
from elci.observatory.claiming import outcomes, worst_first
from elci.observatory.comparison import compare
from elci.observatory.frames import Frames, read_frames


@pytest.fixture
def changed(package: Path, tmp_path: Path) -> Path:
    """The reference package with a tie ended, a printed year corrected, a partner renamed, a loss added."""
    folder = tmp_path / "changed"
    shutil.copytree(package, folder)
    edit(
        folder,
        "agreements",
        "ankara--amman-jo,sister_city,1992,listed",
        "ankara--amman-jo,sister_city,1992,ended",
    )
    edit(folder, "listed_ties", ",1971,1971,", ",1972,1972,")
    edit(folder, "partners", "aachen-de,Aachen,Aachen", "aachen-de,Aken,Aachen")
    with (folder / "tables/missing.csv").open("a", encoding="utf-8") as file:
        file.write("000-x-99,Yeni,New,Neden,Why,000,metin,1\n")
    return folder


def edit(folder: Path, table: str, old: str, new: str) -> None:
    path = folder / "tables" / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_package_does_not_differ_from_itself(frames: Frames) -> None:
    found = compare(frames, frames)
    assert (found.tables, found.claims, found.exhibits) == ((), (), ())


def test_what_happened_to_the_rows(frames: Frames, changed: Path) -> None:
    found = compare(frames, read_frames(changed))
    told = [(one.table, one.kind, one.key, one.cells) for table in found.tables for one in table.changes]
    assert told == [
        ("partners", "corrected", "aachen-de", (("name_tr", "Aachen", "Aken"),)),
        ("agreements", "ended", "ankara--amman-jo", (("state", "listed", "ended"),)),
        (
            "listed_ties",
            "corrected",
            "000-t4-001",
            (("date", "1971", "1972"), ("date_as_written", "1971", "1972")),
        ),
        ("missing", "added", "000-x-99", ()),
    ]


def test_turned_round_what_was_added_is_removed(frames: Frames, changed: Path) -> None:
    found = compare(read_frames(changed), frames)
    assert [(one.table, one.counts["removed"]) for one in found.tables if one.counts["removed"]] == [
        ("missing", 1)
    ]


def test_an_end_taken_back_is_a_correction(frames: Frames, changed: Path) -> None:
    found = compare(read_frames(changed), frames)
    kinds = {table.table: [one.kind for one in table.changes] for table in found.tables}
    assert kinds["agreements"] == ["corrected"]


def test_which_claims_turn_over(frames: Frames, changed: Path) -> None:
    """The first agreement is with Seoul in 1971: the year is corrected, so the claim no longer holds."""
    found = {one.id: one for one in compare(frames, read_frames(changed)).claims}
    claim = found["000-c-061"]
    assert claim.old is not None
    assert claim.new is not None
    assert (claim.old.verdict, claim.new.verdict) == ("holds", "differs")
    assert claim.new.computed == "1972 Seul"


def test_which_figures_move(frames: Frames, changed: Path) -> None:
    moved = compare(frames, read_frames(changed)).exhibits
    assert {"ankara-years", "ankara-first"} <= set(moved)
    assert "units-type" not in moved


def run(*arguments: Any) -> Any:
    return CliRunner().invoke(main, ["compare", *map(str, arguments)])


def test_the_command_tells_it(package: Path, changed: Path) -> None:
    told = run(package, changed, "--lang", "tr", "--rows")
    assert told.exit_code == 0
    assert "1 sona eren" in told.output
    assert "state: listed → ended" in told.output
    assert "1971 Seul (tutuyor) → 1972 Seul (tutmuyor)" in told.output


def test_the_command_as_json(package: Path, changed: Path) -> None:
    told = json.loads(run(package, changed, "--json").output)
    assert [one["table"] for one in told["tables"]] == ["partners", "agreements", "listed_ties", "missing"]
    assert told["tables"][1]["ended"] == 1


def test_the_command_writes_every_cell(package: Path, changed: Path, tmp_path: Path) -> None:
    run(package, changed, "-o", tmp_path / "changes.csv")
    with (tmp_path / "changes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["column"] for row in rows] == ["name_tr", "state", "date", "date_as_written", ""]


def test_the_same_packages_are_the_same(package: Path) -> None:
    told = run(package, package, "--lang", "en")
    assert "The rows of the two packages are the same." in told.output
    assert "No claim changed its outcome." in told.output


def test_a_folder_that_is_no_package(package: Path, tmp_path: Path) -> None:
    told = run(package, tmp_path / "nowhere", "--lang", "tr")
    assert told.exit_code == 1
    assert "nowhere" in told.output


def test_claims_on_frames_come_out_as_on_rows(package: Path, frames: Frames) -> None:
    on_rows = {str(one.claim["id"]): (one.verdict, one.computed) for one in verify(read_package(package))}
    on_frames = {str(one.claim["id"]): (one.verdict, one.computed) for one in outcomes(frames)}
    assert on_frames == on_rows


def test_what_differs_comes_first(frames: Frames) -> None:
    verdicts = [one.verdict for one in worst_first(outcomes(frames))]
    assert verdicts == sorted(verdicts, key=["differs", "not_computable", "holds"].index)

"""A later load of the reference package leaves all of a tie alone that an office has changed."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from elci.accounts.models import User
from elci.accounts.people import Invitation, open_account
from elci.domain.dates import PartialDate
from elci.exchange.load import load
from elci.registry.models import Agreement, Municipality, State
from elci.registry.services import AgreementDraft, StateChange, change_state, edit_agreement, open_office

pytestmark = pytest.mark.usefixtures("db_loaded")
SEOUL = "ankara--seoul-kr"


@pytest.fixture
def officer() -> User:
    office = open_office(Municipality.objects.get(pk="ankara"), by=None)
    return open_account(Invitation("memur", "officer"), "Kızılay’dan Ulus’a", office=office, by=None)


def edit(officer: User, **said: object) -> None:
    tie = Agreement.objects.get(pk=SEOUL)
    draft = AgreementDraft(**{"kind": tie.kind, "date": tie.date, **said})  # type: ignore[arg-type]
    edit_agreement(tie, draft, by=officer, reason="protokol")


def purposes() -> list[str]:
    return sorted(Agreement.objects.get(pk=SEOUL).purposes.values_list("pk", flat=True))


def test_a_purpose_that_the_office_took_out_does_not_come_back(officer: User, package: Path) -> None:
    assert purposes() != []
    edit(officer, purposes=())
    load(package)
    assert purposes() == []


def test_a_state_that_the_office_recorded_stays_when_the_package_grows(
    officer: User, package: Path, tmp_path: Path
) -> None:
    said = StateChange(State.ACTIVE, PartialDate(2024), "", "", "heyet geldi")
    change_state(Agreement.objects.get(pk=SEOUL), said, by=officer)
    copy = Path(shutil.copytree(package, tmp_path / "copy"))
    add_event(copy / "tables" / "agreement_events.csv", f"{SEOUL}--e2", "dormant")
    load(copy)
    tie = Agreement.objects.get(pk=SEOUL)
    assert tie.state == State.ACTIVE
    assert [event.state for event in tie.events.order_by("position")] == [State.LISTED, State.ACTIVE]


def test_a_package_adds_nothing_to_a_tie_that_the_office_corrected(
    officer: User, package: Path, tmp_path: Path
) -> None:
    edit(officer, purposes=("000-p-01",))
    copy = Path(shutil.copytree(package, tmp_path / "copy"))
    add_event(copy / "tables" / "agreement_events.csv", f"{SEOUL}--e2", "dormant")
    report = load(copy)
    assert Agreement.objects.get(pk=SEOUL).events.count() == 1
    assert f"{SEOUL}--e2" in report.kept["agreement_events"]


def test_a_tie_that_no_office_changed_grows_with_the_package(package: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(package, tmp_path / "copy"))
    add_event(copy / "tables" / "agreement_events.csv", f"{SEOUL}--e2", "dormant")
    load(copy)
    assert Agreement.objects.get(pk=SEOUL).events.count() == 2


def test_the_office_of_a_municipality_stays(officer: User, package: Path) -> None:
    load(package)
    assert Municipality.objects.get(pk="ankara").office_id == "ankara"


def add_event(path: Path, key: str, state: str) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    like = next(row for row in rows if row["agreement"] == SEOUL)
    rows.append({**like, "id": key, "position": "2", "state": state})
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: row["id"]))

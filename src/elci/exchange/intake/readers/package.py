"""A data package in a zip: the ties of another installation, with the places that it gives them."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

from elci.dataset.files import read_package
from elci.domain.agreements import State
from elci.domain.errors import PackageError
from elci.domain.intake.columns import Field
from elci.exchange.intake.readers.table import ReadFile, Table, closed_ties
from elci.exchange.intake.refusals import Damaged, NothingFound

_CLOSED = frozenset({State.CANCELLED, State.REJECTED, State.ENDED})
_FIELDS = (
    Field.MUNICIPALITY,
    Field.PARTNER,
    Field.COUNTRY,
    Field.DATE,
    Field.KIND,
    Field.PLACE,
    Field.PROVINCE,
)


def read_zipped_package(path: Path, name: str) -> ReadFile:
    """Every tie between a municipality and a partner as a row."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as archive:
        # ZipFile.extractall keeps names inside the folder; sizes were measured before.
        archive.extractall(folder)
        found = next(Path(folder).rglob("datapackage.json"), None)
        if found is None:
            raise Damaged(name)
        return read_package_folder(found.parent, name)


def read_package_folder(folder: Path, name: str) -> ReadFile:
    """The same of an unpacked package."""
    try:
        package = read_package(folder)
    except PackageError as error:
        raise Damaged(name) from error
    municipalities = {row["id"]: row for row in package["municipalities"]}
    partners = {row["id"]: row for row in package["partners"]}
    sides: dict[object, list[object]] = {}
    for party in package["agreement_parties"]:
        sides.setdefault(party["agreement"], []).append(party)
    rows: list[list[str]] = []
    closed = 0
    for tie in package["agreements"]:
        parties = sides.get(tie["id"], [])
        home = next((municipalities[p["municipality"]] for p in parties if p["municipality"]), None)  # type: ignore[index]
        away = next((partners[p["partner"]] for p in parties if p["partner"]), None)  # type: ignore[index]
        if tie["state"] in _CLOSED:
            closed += 1
            continue
        if home is None or away is None:
            continue
        rows.append(
            [str(home["name_tr"]), str(away["name_tr"]), str(away["country"] or ""), str(tie["date"] or ""),
             str(tie["kind"]), str(away["place"] or ""), str(home["province"])]
        )  # fmt: skip
    if not rows:
        raise NothingFound(name)
    lines = list(range(1, len(rows) + 1))
    table = Table("agreements", rows, lines, {field: at for at, field in enumerate(_FIELDS)})
    if closed:
        table.remarks.append(closed_ties(closed))
    return ReadFile("package", [table])

"""Backup and restore: everything comes back, on either database, and a bad file changes nothing.

The run of `make test` on PostgreSQL takes the same archive from PostgreSQL to SQLite and back.
"""

from __future__ import annotations

import errno
import gzip
import hashlib
import io
import json
import os
import stat
import subprocess
import sys
import tarfile
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import connection, connections, models

from elci.accounts.models import JournalEntry, Office, Role, User
from elci.domain.dates import PartialDate
from elci.exchange import backup as writing
from elci.exchange.backup import BackupExistsError, BackupFolderError, backup
from elci.exchange.restore import (
    DamagedBackupError,
    LeftOverError,
    MissingBackupError,
    NotABackupError,
    NotEmptyError,
    OtherSchemaError,
    restore,
)
from elci.registry.models import Agreement, AgreementDocument
from elci.registry.services import StateChange, change_state
from elci.search.models import SearchEntry
from elci.sources.models import Document

ROOT = Path(__file__).resolve().parents[2]
TIE = "ankara--seoul-kr"
PROTOCOL = "Ankara–Seul protokolü, 1971".encode()
AT = datetime(2027, 1, 31, 13, 45, 59, 123456, tzinfo=UTC)


@pytest.fixture
def installation(db_writable: None, tmp_path: Path, settings: Any) -> Iterator[None]:
    """The reference package and one officer's work on it: a change of state, a document, the journal."""
    settings.VAR = tmp_path / "var"
    settings.MEDIA_ROOT = tmp_path / "var" / "documents"
    office = Office.objects.create(pk="ankara-office", name="Ankara Büyükşehir Belediyesi")
    officer = User.objects.create_user("memur", password="uzun bir parola")
    Role.objects.create(user=officer, office=office, name=Role.Name.OFFICER)
    tie = Agreement.objects.get(pk=TIE)
    signed = StateChange("signed", PartialDate(1971, 8, 23), "Protokol", "Meclis", "Arşiv belgesi bulundu")
    change_state(tie, signed, by=officer)
    document = Document.objects.create(
        kind="protocol",
        title="Protokol",
        file=ContentFile(PROTOCOL, "protokol.txt"),
        original_name="protokol.txt",
        sha256=hashlib.sha256(PROTOCOL).hexdigest(),
        media_type="text/plain",
        size=len(PROTOCOL),
    )
    AgreementDocument.objects.create(agreement=tie, document=document)
    JournalEntry.objects.update(at=AT)
    yield
    connection.close()


@pytest.fixture
def archive(installation: None, tmp_path: Path) -> Path:
    path = tmp_path / "elci.tar.gz"
    backup(path)
    return path


def tables(path: Path) -> dict[str, list[str]]:
    """Sorted rows by table; the two databases sort keys differently."""
    with tarfile.open(path) as tar:
        return {
            member.name: sorted(tar.extractfile(member).read().decode().splitlines())  # type: ignore[union-attr]
            for member in tar
            if member.name.startswith("tables/")
        }


def rewritten(path: Path, target: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The same archive with other content: name → bytes, in the same order."""
    with tarfile.open(path) as tar:
        parts = {member.name: tar.extractfile(member).read() for member in tar}  # type: ignore[union-attr]
    change(parts)
    with tarfile.open(target, "w:gz") as tar:
        for name, content in parts.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return target


def here() -> tuple[int, int, str, bytes]:
    """What a failed restore must leave as it was."""
    document = Document.objects.get()
    return (
        Agreement.objects.count(),
        JournalEntry.objects.count(),
        Agreement.objects.get(pk=TIE).state,
        Path(document.file.path).read_bytes(),
    )


def elci(var: Path, *words: str, lang: str = "en") -> subprocess.CompletedProcess[str]:
    """The command line on an SQLite installation of its own in `var`."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("ELCI_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-c", "from elci.cli import main; main()", *words, "--lang", lang],
        env={**kept, "ELCI_VAR": str(var), "ELCI_SETTINGS": "", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


# ─── what comes back ─────────────────────────────────────────────────────────────────────────────────────


def test_a_restore_brings_back_every_row(archive: Path, tmp_path: Path) -> None:
    Agreement.objects.filter(pk=TIE).update(note_tr="yanlış", state="ended")
    Document.objects.all().update(title="yanlış")
    User.objects.create_user("sonradan")
    restore(archive, replace=True)
    backup(tmp_path / "again.tar.gz")
    assert tables(tmp_path / "again.tar.gz") == tables(archive)


def test_a_backup_holds_every_table_but_what_passes_and_what_is_derived(archive: Path) -> None:
    from django.apps import apps

    stored = {model._meta.label_lower for model in apps.get_models(include_auto_created=True)}
    held = {name.removeprefix("tables/").removesuffix(".jsonl") for name in tables(archive)}
    derived = {"search.build", "search.searchentry", "search.word"}
    assert stored - held - derived == {"accounts.opensession", "exchange.reportorder", "sessions.session"}
    assert len(tables(archive)["tables/registry.agreement.jsonl"]) == Agreement.objects.count() > 100


def test_the_search_is_built_anew_from_what_comes_back(archive: Path) -> None:
    before = set(SearchEntry.objects.values_list("kind", "key"))
    SearchEntry.objects.all().delete()
    restore(archive, replace=True)
    assert set(SearchEntry.objects.values_list("kind", "key")) >= before
    assert SearchEntry.objects.filter(kind="tie").count() > 100


def test_times_come_back_with_their_microseconds(archive: Path) -> None:
    JournalEntry.objects.all().delete()
    restore(archive, replace=True)
    assert {entry.at for entry in JournalEntry.objects.all()} == {AT}


def test_documents_come_back_byte_for_byte(archive: Path) -> None:
    path = Path(Document.objects.get().file.path)
    path.write_bytes(b"overwritten")
    path.with_name("later.txt").write_bytes(b"came after the backup")
    restore(archive, replace=True)
    assert [file.read_bytes() for file in path.parent.iterdir()] == [PROTOCOL]


def test_a_record_made_after_a_restore_gets_a_key_of_its_own(archive: Path) -> None:
    restore(archive, replace=True)
    last = max(JournalEntry.objects.values_list("pk", flat=True))
    assert JournalEntry.objects.create(verb="test", subject_type="x", subject_id="1").pk > last


def test_everybody_signs_in_anew(archive: Path) -> None:
    from django.contrib.sessions.models import Session

    Session.objects.create(session_key="k", session_data="d", expire_date=AT)
    restore(archive, replace=True)
    assert not Session.objects.exists()


@pytest.mark.slow
def test_a_backup_moves_to_a_fresh_sqlite_installation_and_back(archive: Path, tmp_path: Path) -> None:
    """On the PostgreSQL run this is the way from one database to the other, in both directions."""
    moved = elci(tmp_path / "fresh", "restore", str(archive))
    assert moved.returncode == 0, moved.stderr
    returned = elci(tmp_path / "fresh", "backup", str(tmp_path / "moved.tar.gz"))
    assert returned.returncode == 0, returned.stderr
    assert tables(tmp_path / "moved.tar.gz") == tables(archive)
    Agreement.objects.update(note_en="lost")
    restore(tmp_path / "moved.tar.gz", replace=True)
    backup(tmp_path / "home.tar.gz")
    assert tables(tmp_path / "home.tar.gz") == tables(archive)
    assert Path(Document.objects.get().file.path).read_bytes() == PROTOCOL


# ─── what a backup is ────────────────────────────────────────────────────────────────────────────────────


def test_a_backup_is_of_one_moment_and_lets_others_write(
    installation: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another thread commits after the first table was read; that work is neither seen nor held up."""
    every = writing.saved_models()

    def write() -> None:
        try:
            Office.objects.create(pk="late", name="Geç gelen")
        finally:
            connections.close_all()

    def interrupted() -> Iterator[type[models.Model]]:
        yield every[0]
        writer = threading.Thread(target=write)
        writer.start()
        writer.join(timeout=10)
        assert not writer.is_alive(), "the writer had to wait for the backup"
        yield from every[1:]

    calls = iter([interrupted()])
    monkeypatch.setattr(writing, "saved_models", lambda: next(calls, every))
    backup(tmp_path / "elci.tar.gz")
    assert Office.objects.filter(pk="late").exists()
    assert not any(
        '"late"' in row for row in tables(tmp_path / "elci.tar.gz")["tables/accounts.office.jsonl"]
    )


def test_only_its_owner_reads_a_backup(archive: Path) -> None:
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600


def test_the_secret_key_is_left_out_unless_asked_for(installation: None, tmp_path: Path) -> None:
    backup(tmp_path / "without.tar.gz")
    backup(tmp_path / "with.tar.gz", secret_key=True)
    key = settings.SECRET_KEY.encode()
    assert key not in gzip.decompress((tmp_path / "without.tar.gz").read_bytes())
    assert key in gzip.decompress((tmp_path / "with.tar.gz").read_bytes())
    assert restore(tmp_path / "with.tar.gz", replace=True).secret_key
    assert (settings.VAR / "secret_key").read_bytes() == key


def test_a_backup_overwrites_nothing(archive: Path) -> None:
    before = archive.read_bytes()
    with pytest.raises(BackupExistsError):
        backup(archive)
    assert archive.read_bytes() == before


def test_a_backup_needs_a_folder(installation: None, tmp_path: Path) -> None:
    with pytest.raises(BackupFolderError, match="nowhere"):
        backup(tmp_path / "nowhere" / "elci.tar.gz")


def test_a_backup_that_fails_leaves_no_file(
    installation: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_migrations", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        backup(tmp_path / "elci.tar.gz")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_document_that_is_gone_is_named(installation: None, tmp_path: Path) -> None:
    stored = Document.objects.get().file
    Path(stored.path).unlink()
    assert backup(tmp_path / "elci.tar.gz").missing == [stored.name]


# ─── what is refused, and changes nothing ────────────────────────────────────────────────────────────────


def test_an_installation_with_records_is_not_overwritten(archive: Path) -> None:
    before = here()
    with pytest.raises(NotEmptyError):
        restore(archive)
    assert here() == before


def drop_a_table(parts: dict[str, bytes]) -> None:
    del parts["tables/registry.agreement.jsonl"]


def drop_the_manifest(parts: dict[str, bytes]) -> None:
    del parts["manifest.json"]


def change_a_row(parts: dict[str, bytes]) -> None:
    name = "tables/registry.agreement.jsonl"
    parts[name] = parts[name].replace(b"sister_city", b"cross_borde", 1)


def change_a_document(parts: dict[str, bytes]) -> None:
    name = next(name for name in parts if name.startswith("documents/"))
    parts[name] = b"forged"


def add_a_part(parts: dict[str, bytes]) -> None:
    parts["documents/more.txt"] = b"more"


@pytest.mark.parametrize(
    "damage", [drop_a_table, drop_the_manifest, change_a_row, change_a_document, add_a_part]
)
def test_a_damaged_backup_changes_nothing(
    archive: Path, tmp_path: Path, damage: Callable[[dict[str, bytes]], None]
) -> None:
    before = here()
    with pytest.raises(DamagedBackupError):
        restore(rewritten(archive, tmp_path / "bad.tar.gz", damage), replace=True)
    assert here() == before


def test_a_backup_cut_short_changes_nothing(archive: Path, tmp_path: Path) -> None:
    before = here()
    (tmp_path / "short.tar.gz").write_bytes(archive.read_bytes()[:-2000])
    with pytest.raises(DamagedBackupError):
        restore(tmp_path / "short.tar.gz", replace=True)
    assert here() == before


def test_rows_that_contradict_each_other_change_nothing(archive: Path, tmp_path: Path) -> None:
    """The hashes are right; only the database can refuse: a party of a tie that is not there."""

    def orphan(parts: dict[str, bytes]) -> None:
        name = "tables/registry.agreement.jsonl"
        parts[name] = b"".join(line for line in parts[name].splitlines(True) if TIE.encode() not in line)
        manifest = json.loads(parts["manifest.json"])
        for table in manifest["tables"]:
            if table["file"] == name:
                table["sha256"] = hashlib.sha256(parts[name]).hexdigest()
        parts["manifest.json"] = json.dumps(manifest).encode()

    before = here()
    with pytest.raises(DamagedBackupError):
        restore(rewritten(archive, tmp_path / "orphan.tar.gz", orphan), replace=True)
    assert here() == before


def test_a_disk_that_fills_up_at_the_last_step_changes_nothing(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tables are written and the old documents moved aside when the new ones cannot be put in place."""
    rename = Path.rename

    def full(path: Path, target: Path) -> Path:
        if path.parent.name.startswith("restore-"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return rename(path, target)

    Agreement.objects.filter(pk=TIE).update(state="ended")
    before = here()
    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="No space left"):
        restore(archive, replace=True)
    monkeypatch.undo()
    assert here() == before
    assert sorted(path.name for path in Path(settings.VAR).iterdir()) == ["documents"]


def test_a_backup_of_another_schema_names_the_version_to_install(archive: Path, tmp_path: Path) -> None:
    def older(parts: dict[str, bytes]) -> None:
        manifest = json.loads(parts["manifest.json"])
        manifest["elci"] = "0.0.9"
        manifest["migrations"].pop()
        parts["manifest.json"] = json.dumps(manifest).encode()

    before = here()
    with pytest.raises(OtherSchemaError, match=r"Install elçi 0\.0\.9, restore, then upgrade"):
        restore(rewritten(archive, tmp_path / "older.tar.gz", older), replace=True)
    assert here() == before


@pytest.mark.parametrize("name", ["documents/../../evil.txt", "/evil.txt", "documents/..\\evil.txt"])
def test_a_part_that_points_outside_is_not_written(archive: Path, tmp_path: Path, name: str) -> None:
    def slip(parts: dict[str, bytes]) -> None:
        parts[name] = b"evil"

    with pytest.raises(DamagedBackupError, match="evil"):
        restore(rewritten(archive, tmp_path / "slip.tar.gz", slip), replace=True)
    assert not list(tmp_path.rglob("*evil*"))


def test_the_documents_of_an_interrupted_restore_are_not_lost(archive: Path) -> None:
    left = Path(settings.MEDIA_ROOT).with_name("documents.before-restore")
    left.mkdir()
    (left / "old.txt").write_text("old")
    with pytest.raises(LeftOverError):
        restore(archive, replace=True)
    assert (left / "old.txt").exists()


def test_a_check_changes_nothing(archive: Path) -> None:
    Agreement.objects.filter(pk=TIE).update(state="ended")
    assert restore(archive, check_only=True).documents == 1
    assert Agreement.objects.get(pk=TIE).state == "ended"


@pytest.mark.parametrize(
    "content",
    [b"", b"a text", gzip.compress(b"a text"), b"\x1f\x8b\x08broken"],
    ids=["empty", "text", "gzip", "broken gzip"],
)
def test_a_file_that_is_no_backup_gets_a_sentence(installation: None, tmp_path: Path, content: bytes) -> None:
    wrong = tmp_path / "letter.tar.gz"
    wrong.write_bytes(content)
    with pytest.raises(NotABackupError) as error:
        restore(wrong, replace=True)
    assert error.value.in_language("tr") == (
        f"{wrong} bir elçi yedeği değil; “elci backup” ile yazılmış bir dosya verin."
    )


def test_a_file_that_is_not_there_gets_a_sentence(installation: None, tmp_path: Path) -> None:
    for path in (tmp_path / "none.tar.gz", tmp_path):
        with pytest.raises(MissingBackupError, match="check where the backup is"):
            restore(path)


@pytest.mark.slow
def test_the_command_says_it_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.tar.gz").write_text("a text")
    done = elci(tmp_path / "var", "restore", str(tmp_path / "letter.tar.gz"), lang="tr")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "bir elçi yedeği değil" in done.stderr

"""Files that are not to be opened: each gets a sentence that says what and what next, and nothing is run."""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.exchange.intake import files

from elci.exchange.intake.readers.opening import read_file
from elci.exchange.intake.refusals import FileRefused


def refusal(path: Path, name: str = "") -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        read_file(path, name or path.name, lambda text: text == "Bulgaristan")
    return caught.value


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def half(path: Path) -> Path:
    return half_of(files.xlsx(path, [files.HEAD, *files.ROWS]))


def half_of(path: Path) -> Path:
    whole = path.read_bytes()
    return written(path, whole[: len(whole) // 2])


SAMPLES = Path(__file__).parent / "samples"  # saved by real programs; samples/README.md says how

_NOISE = random.Random(2026).randbytes(3000)

CASES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "empty": (lambda folder: written(folder / "a.csv", b""), "EmptyFile"),
    "only spaces": (lambda folder: written(folder / "a.csv", b" \n \n"), "EmptyFile"),
    "workbook without rows": (lambda folder: files.xlsx(folder / "a.xlsx", []), "EmptyFile"),
    "half a zip": (lambda folder: half(folder / "a.xlsx"), "Damaged"),
    "half a PDF": (lambda folder: written(folder / "a.pdf", b"%PDF-1.4\n1 0 obj"), "Damaged"),
    "bytes without sense in a workbook": (lambda folder: written(folder / "a.xlsx", _NOISE), "Damaged"),
    "bytes without sense": (lambda folder: written(folder / "a.csv", _NOISE), "UnknownKind"),
    "password on XLSX": (lambda folder: SAMPLES / "parolali.xlsx", "PasswordProtected"),
    "password on XLS": (lambda folder: SAMPLES / "parolali.xls", "PasswordProtected"),
    "password on ODS": (lambda folder: SAMPLES / "parolali.ods", "PasswordProtected"),
    "password on PDF": (lambda folder: SAMPLES / "parolali.pdf", "PasswordProtected"),
    "macro in ODS": (lambda folder: SAMPLES / "makrolu.ods", "HasMacros"),
    "half an XLS": (lambda folder: written(folder / "a.xls", (SAMPLES / "eski.xls").read_bytes()[:3000]), "Damaged"),
    "half an ODS": (lambda folder: written(folder / "a.ods", (SAMPLES / "birlesik.ods").read_bytes()[:5000]), "Damaged"),
    "half a Word document": (lambda folder: half_of(files.docx(folder / "a.docx", files.ROWS)), "Damaged"),
    "a million lines of CSV": (lambda folder: written(folder / "a.csv", b"Ankara;Lyon;Fransa\n" * 1_000_000), "TooManyRows"),
    "a thousand columns": (lambda folder: written(folder / "a.csv", (";".join(["a"] * 1000) + "\n").encode() * 3), "TooManyColumns"),
    "an XML bomb": (lambda folder: files.xml_bomb(folder / "a.docx"), "Damaged"),
    "sixty megabytes": (lambda folder: written(folder / "a.csv", b"a" * (60 << 20)), "TooLarge"),
    "macro by its ending": (lambda folder: files.xlsx(folder / "a.xlsm", files.ROWS), "HasMacros"),
    "macro under an innocent ending": (
        lambda folder: files.with_macro(folder / "b.xlsx", files.xlsx(folder / "a.xlsx", files.ROWS)), "HasMacros",
    ),
    "macro in XLS": (lambda folder: files.xls_with_macro(folder / "a.xls"), "HasMacros"),
    "zip bomb": (lambda folder: files.bomb(folder / "a.xlsx"), "ZipBomb"),
    "zip bomb that lies about its size": (lambda folder: files.bomb(folder / "a.xlsx", stated=1000), "ZipBomb"),
    "a million rows": (lambda folder: files.million_rows(folder / "a.xlsx"), "TooManyRows"),
    "a scan": (lambda folder: files.pdf(folder / "a.pdf"), "ScanWithoutText"),
    "a picture": (lambda folder: written(folder / "a.csv", b"\x89PNG\r\n\x1a\n" + bytes(100)), "UnknownKind"),
    "any other zip": (lambda folder: files.zipped(folder / "a.xlsx", {"a.txt": b"a"}), "UnknownKind"),
    "a letter": (lambda folder: written(folder / "a.txt", "Sayın Başkan, listeyi ekte.".encode()), "NothingFound"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_wrong_file_is_refused_with_a_sentence(case: str, tmp_path: Path) -> None:
    make, expected = CASES[case]
    path = make(tmp_path)
    began = time.perf_counter()
    error = refusal(path)
    assert type(error).__name__ == expected
    assert path.name in error.in_language("tr")
    assert path.name in error.in_language("en")
    assert error.in_language("tr") != error.in_language("en")
    assert time.perf_counter() - began < 20


def test_a_scan_says_that_it_has_no_text(tmp_path: Path) -> None:
    error = refusal(files.pdf(tmp_path / "liste.pdf"))
    assert "scan, no text" in error.in_language("en")
    assert "içinde metin yok" in error.in_language("tr")


def test_limits_are_stated(tmp_path: Path) -> None:
    assert "200000" in refusal(files.million_rows(tmp_path / "a.xlsx")).in_language("tr")


def test_a_bomb_takes_no_memory(tmp_path: Path) -> None:
    path = files.bomb(tmp_path / "a.xlsx", stated=1000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refusal(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000  # kilobytes

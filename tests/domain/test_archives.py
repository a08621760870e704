"""An archive's bytes stand for what is in it, not for when it was written."""

from __future__ import annotations

import io
import zipfile

from elci.domain.archives import timeless


def written_in(year: int, text: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mektup.xml", (year, 5, 11, 9, 30, 0)), text)
    return held.getvalue()


def test_one_letter_written_in_two_years_has_the_same_bytes() -> None:
    assert written_in(2025, "Seul Belediyesine") != written_in(2026, "Seul Belediyesine")
    assert timeless(written_in(2025, "Seul Belediyesine")) == timeless(written_in(2026, "Seul Belediyesine"))


def test_what_the_letter_says_is_kept() -> None:
    still = timeless(written_in(2026, "Seul Belediyesine"))
    assert still != timeless(written_in(2026, "Sofya Belediyesine"))
    with zipfile.ZipFile(io.BytesIO(still)) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == {
            "mektup.xml": "Seul Belediyesine"
        }

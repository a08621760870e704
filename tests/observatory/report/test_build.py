"""The report as files: what is written, that it says what it was made from, and the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import zlib
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from elci.domain.errors import PackageError
from elci.observatory.exhibits import UnknownExhibitError
from elci.observatory.report.build import Order, build
from elci.observatory.report.materials import Materials, MaterialsError
from elci.observatory.report.pdf import PangoError, PdfError, Press

NAMES = ("ankara-years", "ankara-purposes")


@pytest.fixture(scope="module")
def report(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two exhibits in both languages with their PDF."""
    out = tmp_path_factory.mktemp("report")
    try:
        build(Order(package, out, NAMES), now=datetime(2026, 1, 2, tzinfo=UTC))
    except (MaterialsError, PangoError) as error:
        pytest.skip(str(error))
    return out


def manifest(folder: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return held


def test_every_form_of_a_figure_is_written(report: Path) -> None:
    for language in ("tr", "en"):
        for ending in ("svg", "png", "vl.json"):
            assert (report / f"figures/ankara-years.{language}.{ending}").stat().st_size > 1000
    assert (report / "tables/ankara-years.csv").exists()
    assert (report / "tables/ankara-years.xlsx").exists()


def test_only_what_was_asked_for(report: Path) -> None:
    assert {path.stem for path in (report / "tables").iterdir()} == set(NAMES)


def test_the_manifest_names_every_file_with_its_hash(report: Path) -> None:
    noted = {one["path"]: one["sha256"] for one in manifest(report)["outputs"]}
    files = {path.relative_to(report).as_posix(): path for path in report.rglob("*") if path.is_file()}
    files.pop("manifest.json")
    assert noted == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}


def test_the_manifest_names_every_table_read(report: Path, package: Path) -> None:
    held = manifest(report)["package"]
    assert held["version"] == json.loads((package / "about.json").read_text(encoding="utf-8"))["version"]
    for table in held["tables"]:
        assert table["sha256"] == hashlib.sha256((package / table["path"]).read_bytes()).hexdigest()


def test_the_time_is_the_only_thing_that_changes(report: Path, package: Path, tmp_path: Path) -> None:
    build(Order(package, tmp_path, NAMES), now=datetime(2031, 5, 6, tzinfo=UTC))
    one, other = manifest(report), manifest(tmp_path)
    assert (one.pop("built"), other.pop("built")) == ("2026-01-02T00:00:00Z", "2031-05-06T00:00:00Z")
    assert one == other


def test_the_manifest_names_a_table_of_cities_that_was_given(package: Path, tmp_path: Path) -> None:
    order = Order(package, tmp_path, NAMES[:1], pdf=False, cities=[], cities_source="GeoNames 3.0")
    try:
        build(order)
    except MaterialsError as error:
        pytest.skip(str(error))
    assert manifest(tmp_path)["cities"] == "GeoNames 3.0"


def test_a_png_is_as_large_as_its_drawing(report: Path) -> None:
    drawn = (report / "figures/ankara-years.tr.svg").read_text(encoding="utf-8")
    wide = float(re.search(r'width="([0-9.]+)"', drawn)[1])  # type: ignore[index]
    head = (report / "figures/ankara-years.tr.png").read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(head[16:20], "big") == wide * 2


class Page(HTMLParser):
    """Ids, inner links, files linked, and whether every element was closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        held = dict(attributes)
        if held.get("id"):
            self.ids.append(str(held["id"]))
        if tag == "a" and held.get("href"):
            self.links.append(str(held["href"]))
        if tag not in {"meta", "img", "br", "hr", "link"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in {"meta", "img", "br", "hr", "link"}:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_page_is_sound(report: Path, language: str) -> None:
    page = Page((report / f"report.{language}.html").read_text(encoding="utf-8"))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids
        else:
            assert (report / link).exists(), link


def test_beside_a_figure_stand_source_files_losses_and_claims(report: Path) -> None:
    page = (report / "report.tr.html").read_text(encoding="utf-8")
    assert "S. Ersavaş Kavanoz, N. Erdem (2022), Şekil 4 (görüntüsü yitik)" in page
    assert 'href="figures/ankara-years.tr.svg"' in page
    assert "Şekil 4’teki yıllara ve coğrafyaya göre dağılım" in page
    assert "tutmuyor" in page


def test_nothing_of_the_page_comes_from_elsewhere(report: Path) -> None:
    page = (report / "report.en.html").read_text(encoding="utf-8")
    assert re.findall(r'(?:src|href)="(?:https?:)?//', page) == []
    assert "<script" not in page


def text_of(pdf: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout


def test_the_pdf_is_tagged_and_says_its_language(report: Path) -> None:
    content = (report / "report.tr.pdf").read_bytes()
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    held = b"".join(zlib.decompressobj().decompress(one) for one in streams if one[:1] == b"x")
    assert b"/Marked true" in held
    assert b"/Lang (tr)" in held


def test_the_pdf_has_turkish_letters_and_page_numbers(report: Path) -> None:
    words = text_of(report / "report.tr.pdf")
    assert "İçindekiler" in words
    assert re.search(r"Hangi yıl, hangi kıtayla\?\s+[0-9]+", words)


def test_a_drawing_that_is_missing_stops_the_pdf(tmp_path: Path) -> None:
    press = Press()
    press.begin('<main><img src="drawing:gone"></main>', {}, tmp_path, tmp_path / "x.pdf")
    with pytest.raises(PdfError):
        list(press.finished())


def test_an_unknown_name_tells_the_known_ones(package: Path, tmp_path: Path) -> None:
    with pytest.raises(UnknownExhibitError) as error:
        build(Order(package, tmp_path, ["ankara-yers"], pdf=False))
    assert "ankara-years" in error.value.in_language("tr")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_no_package_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with pytest.raises(PackageError):
        build(Order(tmp_path / "data", tmp_path / "out", pdf=False))
    assert not (tmp_path / "out").exists()


def test_maps_that_are_not_built_are_named(package: Path, tmp_path: Path) -> None:
    with pytest.raises(MaterialsError) as error:
        build(Order(package, tmp_path / "out", pdf=False, materials=Materials(tmp_path)))
    assert "land-110m.json" in error.value.in_language("tr")
    assert "elci.config.build" in error.value.in_language("en")


def test_without_pango_one_sentence(monkeypatch: pytest.MonkeyPatch, package: Path, tmp_path: Path) -> None:
    import builtins

    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(PangoError) as error:
        build(Order(package, tmp_path / "out"))
    assert "apt-get install libpango-1.0-0" in error.value.in_language("tr")
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
def test_the_whole_report_shows_every_claim_loss_and_finding(
    package: Path, tmp_path: Path, frames: Any
) -> None:
    try:
        build(Order(package, tmp_path, languages=("en",), pdf=False))
    except MaterialsError as error:
        pytest.skip(str(error))
    text = (tmp_path / "report.en.html").read_text(encoding="utf-8")
    page = Page(text)
    assert {f"claim-{key}" for key in frames["claims"]["id"]} <= set(page.ids)
    assert (
        text.count('id="finding-')
        == len((tmp_path / "tables/findings.csv").read_text(encoding="utf-8").splitlines()) - 1
    )
    assert all(link[1:] in page.ids for link in page.links if link.startswith("#"))
    rows = re.findall(r'is-missing">.*?</table>', text, re.DOTALL)
    assert rows[0].count("<tr>") == frames["missing"].height + 1

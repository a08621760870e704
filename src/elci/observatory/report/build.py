"""`elci report`: build everything, note it in the manifest."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from elci.observatory.claiming import by_topic, outcomes
from elci.observatory.exhibits import Exhibit, Material, makers
from elci.observatory.figures import Figure
from elci.observatory.frames import read_frames
from elci.observatory.report.findings import overview
from elci.observatory.report.images import png
from elci.observatory.report.manifest import About, Manifest
from elci.observatory.report.materials import Materials
from elci.observatory.report.page import Content, page
from elci.observatory.report.pdf import Press, check
from elci.observatory.report.print_drawing import printable
from elci.observatory.report.setting import PRINT, SCREEN, Setting
from elci.observatory.report.trials import findings_of
from elci.observatory.report.typefaces import faces_folder
from elci.observatory.report.words import say
from elci.observatory.statistics import WorldCity
from elci.observatory.tables import Front, Table, write_workbook
from elci.observatory.wording import LANGUAGES, Bilingual

FINDINGS_TITLE = Bilingual(*(say(one, "chapter", "findings", "title") for one in LANGUAGES))
_MATERIALS = Materials()
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Order:
    """What is asked for.

    only: names of exhibits, empty for all; city: the municipality whose ties are put to the tests, which are
    left out when the package does not know it; cities: the world's, for the draws of capitals, and
    cities_source where they come from; pdf: whether to make the PDF files.
    """

    data: Path
    out: Path
    only: Collection[str] = ()
    city: str = "ankara"
    languages: Sequence[str] = LANGUAGES
    pdf: bool = True
    cities: Sequence[WorldCity] | None = None
    cities_source: str = ""
    materials: Materials = _MATERIALS


def build(order: Order, progress: Progress | None = None, now: datetime | None = None) -> Manifest:
    """Write the report into `order.out`; returns its manifest.

    progress: called with steps done, steps in all and what is next. Raises PackageError for an unreadable
    package, UnknownExhibitError, ClaimError, MaterialsError, PdfError (before anything is written).
    """
    if order.pdf:
        check()
    frames = read_frames(order.data)
    material = Material(frames, order.materials.land())
    chosen = makers(material, order.only)
    fonts = faces_folder(order.materials)
    about = About.of(order.data, frames)
    steps = _Steps(len(chosen) + 2 + len(order.languages) * (2 if order.pdf else 1), progress)
    manifest = Manifest(about, order.languages, sorted(order.only), cities=order.cities_source)
    writer = _Writer(order, manifest, fonts)
    exhibits = [maker(material) for _, maker in chosen]
    steps.next("claims")
    found = outcomes(frames, with_rows=False)
    steps.next("findings")
    tested = [] if order.only else findings_of(frames, order.city, order.cities)
    content = Content(
        about,
        exhibits,
        found,
        tested,
        whole=not order.only,
        languages=order.languages,
        cities=order.cities_source,
    )
    press = Press()
    _pages(writer, content, material, press, steps)
    for exhibit in exhibits:
        steps.next(exhibit.name)
        writer.exhibit(exhibit)
    if tested:
        writer.table("findings", overview(tested), Front(FINDINGS_TITLE, FINDINGS_TITLE, writer.source()))
    for path in press.finished():
        steps.next(path.name)
        writer.note(path)
    manifest.write(order.out, now or datetime.now(UTC))
    steps.done()
    return manifest


class _Steps:
    """Counts the steps for whoever watches."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.total, self.progress, self.number = total, progress, 0

    def next(self, name: str) -> None:
        if self.progress:
            self.progress(self.number, self.total, name)
        self.number += 1

    def done(self) -> None:
        if self.progress:
            self.progress(self.total, self.total, "")


@dataclass(frozen=True)
class _Writer:
    """Writes files under the report's folder and notes each in the manifest."""

    order: Order
    manifest: Manifest
    fonts: Path

    def exhibit(self, exhibit: Exhibit) -> None:
        """The table of an exhibit as CSV and XLSX, its figures as SVG, PNG and specification."""
        front = Front(exhibit.title, exhibit.lead, [*self.source(), *exhibit.notes])
        self.table(exhibit.name, exhibit.table, front)
        for figure in exhibit.figures:
            for language in self.order.languages:
                self._figure(figure, language, exhibit.name)

    def table(self, name: str, table: Table, front: Front) -> None:
        """A table as CSV and, unless it is too large, XLSX."""
        path = self.path(f"tables/{name}.csv")
        table.write_csv(path)
        self.note(path, name)
        path = self.path(f"tables/{name}.xlsx")
        if write_workbook(table, front, path):
            self.note(path, name)

    def source(self) -> list[Bilingual]:
        """The line that says which package a table is from."""
        about = self.manifest.about
        version = about.version or about.sha256[:16]
        return [Bilingual(*(say(one, "exhibit", "package", version=version) for one in LANGUAGES))]

    def _figure(self, figure: Figure, language: str, exhibit: str) -> None:
        drawn = figure.sheet(language)
        stem = f"figures/{figure.name}.{language}"
        self.text(f"{stem}.svg", drawn, exhibit)
        path = self.path(f"{stem}.png")
        path.write_bytes(png(drawn, self.fonts))
        self.note(path, exhibit)
        specification = json.dumps(figure.specification(language), ensure_ascii=False, separators=(",", ":"))
        self.text(f"{stem}.vl.json", specification + "\n", exhibit)

    def text(self, name: str, words: str, exhibit: str = "") -> None:
        """Write a text file."""
        path = self.path(name)
        path.write_text(words, encoding="utf-8", newline="")
        self.note(path, exhibit)

    def path(self, name: str) -> Path:
        """A path under the report's folder whose folder exists."""
        path = self.order.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def note(self, path: Path, exhibit: str = "") -> None:
        """Add a written file to the manifest."""
        self.manifest.add(self.order.out, path, exhibit)


def _pages(writer: _Writer, content: Content, material: Material, press: Press, steps: _Steps) -> None:
    """HTML in each language; the PDFs are begun here and made beside what follows."""
    order = writer.order
    for path in order.materials.fonts():
        target = writer.path(f"fonts/{path.name}")
        shutil.copyfile(path, target)
        writer.note(target)
    grouped = by_topic(content.outcomes)
    version = content.about.version or content.about.sha256[:16]
    figures = [figure for exhibit in content.exhibits for figure in exhibit.figures]
    for language in order.languages:
        steps.next(f"report.{language}.html")
        if order.pdf:
            printed = page(content, Setting(language, PRINT, material.frames, grouped, version))
            drawings = {figure.name: printable(figure.draw(language), writer.fonts) for figure in figures}
            press.begin(printed, drawings, writer.fonts, writer.path(f"report.{language}.pdf"))
        screen = Setting(language, SCREEN, material.frames, grouped, version)
        writer.text(f"report.{language}.html", page(content, screen))

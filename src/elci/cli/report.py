"""`elci report DATA -o OUT`: every table, figure and map of a package, and the report."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from elci.cli.language import _default as default_language
from elci.domain.errors import ElciError

if TYPE_CHECKING:
    from elci.observatory.report.build import Order

_WORDS = {
    "tr": {
        "done": "{files} dosya {seconds:.1f} saniyede yazıldı: {out}",
        "write": "“{out}” klasörüne yazılamadı: {reason}. Başka bir klasör verin ya da izinleri denetleyin.",
        "out": "Raporun yazılacağı klasörü verin: -o KLASÖR",
        "names": "Bu paketten yapılabilenler (--only ile seçilir):",
    },
    "en": {
        "done": "Wrote {files} files in {seconds:.1f} s: {out}",
        "write": "Cannot write to {out}: {reason}. Give another folder or check its permissions.",
        "out": "Give the folder for the report: -o FOLDER",
        "names": "What this package gives (choose with --only):",
    },
}


@click.command()
@click.argument("data", type=click.Path(path_type=Path), required=False)
@click.option("-o", "--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the report.")
@click.option("--only", multiple=True, metavar="NAME", help="Only this table or figure; repeatable.")
@click.option(
    "--lang",
    type=click.Choice(["tr", "en", "both"]),
    default="both",
    show_default=True,
    help="Languages of the report.",
)
@click.option(
    "--city", default="ankara", show_default=True, help="Municipality whose ties are put to the tests."
)
@click.option(
    "--world-cities",
    is_flag=True,
    help="Draw capitals from all cities of the gazetteer (GeoNames) instead of the package's places.",
)
@click.option("--no-pdf", is_flag=True, help="Leave out the PDF files.")
@click.option("--list", "list_names", is_flag=True, help="List the names for --only and stop.")
@click.option("--quiet", is_flag=True, help="Show no progress.")
def command(
    data: Path | None,
    out: Path | None,
    only: tuple[str, ...],
    lang: str,
    city: str,
    world_cities: bool,
    no_pdf: bool,
    list_names: bool,
    quiet: bool,
) -> None:
    """Build every table (CSV, XLSX), figure and map (SVG, PNG, Vega-Lite), and the report (HTML, PDF).

    DATA is a package's folder, by default the reference package. The same package gives the same files, byte
    for byte, but for the field `built` of manifest.json.

    \b
    Examples:
      elci report data/ -o out/
      elci report data/ -o out/ --only ankara-years --lang tr
    """
    language = default_language() if lang == "both" else lang
    words = _WORDS[language]
    from elci.config.options import Options
    from elci.observatory.report.build import Order, build

    folder = data or Options.read().data
    try:
        if list_names:
            _list(folder, words["names"], language)
            return
        if out is None:
            raise click.UsageError(words["out"])
        languages = ("tr", "en") if lang == "both" else (lang,)
        order = Order(folder, out, only, city, languages, pdf=not no_pdf)
        order = _with_world_cities(order) if world_cities and not only else order
        began = time.perf_counter()
        manifest = build(order, None if quiet else _Progress())
    except ElciError as error:
        raise click.ClickException(error.in_language(language)) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.ClickException(words["write"].format(out=out, reason=reason)) from error
    seconds = time.perf_counter() - began
    click.echo(words["done"].format(files=len(manifest.outputs) + 1, seconds=seconds, out=out))


def _with_world_cities(order: Order) -> Order:
    """The order with the gazetteer's cities; the gazetteer is built first where it is missing."""
    from elci.places.gazetteer import Gazetteer, version
    from elci.places.world_cities import world_cities

    gazetteer = Gazetteer.open()
    try:
        source = f"GeoNames, CC BY 4.0 ({version()})"
        return replace(order, cities=world_cities(gazetteer), cities_source=source)
    finally:
        gazetteer.close()


def _list(folder: Path, heading: str, language: str) -> None:
    from elci.observatory.exhibits import Material, makers
    from elci.observatory.frames import read_frames

    material = Material(read_frames(folder))
    click.echo(heading)
    for name, maker in makers(material):
        click.echo(f"  {name:<34}{maker(material).title(language)}")


class _Progress:
    """One line on a terminal that is written over; on anything else a line per tenth of the way."""

    def __init__(self) -> None:
        self._tenth = -1

    def __call__(self, done: int, total: int, name: str) -> None:
        share = done / total
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{share:4.0%} {name}" + ("\n" if done == total else ""), nl=False, err=True)
        elif int(share * 10) > self._tenth:
            self._tenth = int(share * 10)
            click.echo(f"{share:4.0%} {name}".rstrip(), err=True)

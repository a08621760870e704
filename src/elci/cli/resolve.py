"""`elci resolve`: from a place name as somebody wrote it, or a column of a table, to places."""

from __future__ import annotations

import csv
import json
import math
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from elci.cli.language import lang_option
from elci.cli.place_tables import TableError, opened, written
from elci.domain.errors import ElciError

if TYPE_CHECKING:
    from elci.places.resolution import Resolution, Resolver

ADDED = ("geonames_id", "place", "place_country", "score", "verdict", "reason")
_TABLES = {".csv", ".tsv", ".txt"}
_SHOWN_EVERY = 0.5
_VERDICTS = {
    "tr": {"same": "aynı", "unsure": "belirsiz", "none": "yok"},
    "en": {"same": "same", "unsure": "unsure", "none": "none"},
}


@click.command()
@click.argument("what", metavar="NAME|TABLE.csv")
@click.option("--name", "name_column", help="Column of the names; WHAT is then a table.")
@click.option("--country", help="Column of the countries, or the country of the one name.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write; else the screen.")
@click.option(
    "--decisions",
    "decided",
    type=click.Path(path_type=Path, exists=True),
    help="Table of people's decisions.",
)
@click.option("--near", metavar="LAT,LON", help="With one name: prefer places near this point.")
@click.option("--json", "as_json", is_flag=True, help="With one name: print one JSON object.")
@lang_option
def command(
    what: str,
    name_column: str | None,
    country: str | None,
    output: Path | None,
    decided: Path | None,
    near: str | None,
    as_json: bool,
    lang: str,
) -> None:
    """Resolve one written place name, or every row of a table.

    A table gains the columns geonames_id, place, place_country, score, verdict and reason; its own columns
    and separator stay. The verdict is same, unsure or none. Data: GeoNames, CC BY 4.0.

    \b
    Examples:
      elci resolve "Budapeşte Józsefváros" --country Macaristan
      elci resolve kardes.csv --name Kent --country Ülke -o sonuc.csv
    """
    try:
        point = _point(near, lang)
        if name_column is None:
            _not_a_table(Path(what))
        resolver = _resolver(decided, lang)
        if name_column is None:
            _one(resolver, what, country, point, as_json, lang)
        else:
            _table(resolver, Path(what), name_column, country, output, lang)
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error


def _resolver(decided: Path | None, lang: str) -> Resolver:
    from elci.places.decisions import Decisions
    from elci.places.gazetteer import Gazetteer, gazetteer_path
    from elci.places.resolution import Resolver

    path = gazetteer_path()
    if not path.exists():
        said = (
            f"Yer adları dizini kuruluyor (bir kez, yarım dakika kadar): {path}"
            if lang == "tr"
            else f"Building the gazetteer (once, about half a minute): {path}"
        )
        click.echo(said, err=True)
    decisions = Decisions.read(decided) if decided else None
    return Resolver(Gazetteer.open(progress=_built), decisions=decisions)


def _built(places: int) -> None:
    """Show on a terminal how many places the gazetteer has taken in."""
    if sys.stderr.isatty():
        click.echo(f"\r{places:>9}", err=True, nl=False)


def _not_a_table(path: Path) -> None:
    """Raise TableError where a table was given that is not there, or without the column of its names."""
    if path.suffix.lower() in _TABLES and not path.exists():
        raise TableError(
            path.name,
            "böyle bir dosya yok; yolu denetleyin.",
            "there is no such file; check its path.",
        )
    if path.suffix.lower() in _TABLES and path.is_file():
        with opened(path) as table:
            listed = ", ".join(table.columns)
        raise TableError(
            path.name,
            f"bu bir tablo; adların sütununu --name ile verin. Sütunlar: {listed}.",
            f"this is a table; give the column of the names with --name. Columns: {listed}.",
        )


def _point(near: str | None, lang: str) -> tuple[float, float] | None:
    if near is None:
        return None
    try:
        latitude, longitude = (float(part) for part in near.split(","))
        if math.isfinite(latitude + longitude) and abs(latitude) <= 90 and abs(longitude) <= 180:
            return latitude, longitude
    except ValueError:
        pass
    raise click.BadParameter(
        "--near: enlem,boylam biçiminde, derece olarak yazın: 41.0,29.0"
        if lang == "tr"
        else "--near: write latitude,longitude in degrees: 41.0,29.0"
    )


def _one(
    resolver: Resolver,
    name: str,
    country: str | None,
    near: tuple[float, float] | None,
    as_json: bool,
    lang: str,
) -> None:
    resolution = resolver.resolve(name, country, near)
    if as_json:
        click.echo(json.dumps(_as_dict(resolution, resolver, lang), ensure_ascii=False, indent=1))
        return
    click.echo(f"{_VERDICTS[lang][resolution.verdict]}: {resolution.reason(lang)}")
    for candidate in resolution.candidates:
        place = candidate.place
        where = resolver.countries.label(place.country, lang)
        click.echo(
            f"  {candidate.score:4.2f}  {place.id:<14}  {place.name}, {where}  ({candidate.reason(lang)})"
        )


def _as_dict(resolution: Resolution, resolver: Resolver, lang: str) -> dict[str, object]:
    return {
        "name": resolution.name,
        "country": resolution.country,
        "verdict": str(resolution.verdict),
        "reason": resolution.reason(lang),
        "candidates": [
            {
                "id": candidate.place.id,
                "name": candidate.place.name,
                "country": candidate.place.country,
                "country_name": resolver.countries.label(candidate.place.country, lang),
                "latitude": candidate.place.latitude,
                "longitude": candidate.place.longitude,
                "population": candidate.place.population,
                "score": round(candidate.score, 3),
                "reason": candidate.reason(lang),
            }
            for candidate in resolution.candidates
        ],
    }


def _table(
    resolver: Resolver, path: Path, name: str, country: str | None, output: Path | None, lang: str
) -> None:
    with opened(path) as table:
        table.need(name, country)
        fields = table.columns + [column for column in ADDED if column not in table.columns]
        with written(output) as target:
            writer = csv.DictWriter(target, fields, delimiter=table.separator, lineterminator="\n")
            writer.writeheader()
            counts, seconds = Counter[str](), time.perf_counter()
            for row in _progress(table.rows(), lang):
                resolution = resolver.resolve(row[name], row[country] if country else None)
                counts[resolution.verdict] += 1
                writer.writerow({**row, **_columns(resolution, lang)})
            _summary(counts, time.perf_counter() - seconds, lang)


def _columns(resolution: Resolution, lang: str) -> dict[str, str]:
    best = resolution.best
    values = dict.fromkeys(ADDED, "") | {
        "verdict": str(resolution.verdict),
        "reason": resolution.reason(lang),
    }
    if best is not None and resolution.verdict != "none":
        place = best.place
        values |= {
            "geonames_id": place.id.removeprefix("gn:"),
            "place": place.name,
            "place_country": place.country,
            "score": f"{best.score:.3f}",
        }
    return values


def _progress(rows: Iterator[dict[str, str]], lang: str) -> Iterator[dict[str, str]]:
    """The rows, with their number and speed on the terminal's error line while they pass."""
    began = shown = time.perf_counter()
    live = sys.stderr.isatty()
    for count, row in enumerate(rows, start=1):
        yield row
        now = time.perf_counter()
        if live and now - shown >= _SHOWN_EVERY:
            shown = now
            speed = count / (now - began)
            said = f"{count} satır, saniyede {speed:.0f}" if lang == "tr" else f"{count} rows, {speed:.0f}/s"
            click.echo(f"\r{said}   ", err=True, nl=False)
    if live:
        click.echo("\r" + " " * 40 + "\r", err=True, nl=False)


def _summary(counts: Counter[str], seconds: float, lang: str) -> None:
    total = counts.total()
    parts = ", ".join(f"{counts[verdict]} {word}" for verdict, word in _VERDICTS[lang].items())
    speed = total / seconds if seconds else 0.0
    if lang == "tr":
        said = (
            f"{total} satır: {parts}; {seconds:.1f} saniye, saniyede {speed:.0f} satır."
            " Yerler: GeoNames, CC BY 4.0."
        )
    else:
        said = (
            f"{total} rows: {parts}; {seconds:.1f} seconds, {speed:.0f} rows/s. Places: GeoNames, CC BY 4.0."
        )
    click.echo(said, err=True)

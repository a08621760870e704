"""`elci resolve`: from a place name as somebody wrote it, or a column of a table, to places."""

from __future__ import annotations

import csv
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from elci.cli.language import lang_option
from elci.domain.errors import ElciError

if TYPE_CHECKING:
    from elci.places.resolution import Resolution, Resolver

ADDED = ("geonames_id", "place", "place_country", "score", "verdict", "reason")
_SEPARATORS = ",;\t|"
_SHOWN_EVERY = 0.5
_VERDICTS = {
    "tr": {"same": "aynı", "unsure": "belirsiz", "none": "yok"},
    "en": {"same": "same", "unsure": "unsure", "none": "none"},
}


class TableError(ElciError):
    """A table that cannot be resolved. args: file, what is wrong (tr), what is wrong (en)."""

    tr = "{0}: {1}"
    en = "{0}: {2}"


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
        resolver = _resolver(decided, lang)
        if name_column is None:
            _one(resolver, what, country, _point(near, lang), as_json, lang)
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
    return Resolver(Gazetteer.open(), decisions=decisions)


def _point(near: str | None, lang: str) -> tuple[float, float] | None:
    if near is None:
        return None
    try:
        latitude, longitude = (float(part) for part in near.split(","))
    except ValueError:
        raise click.BadParameter(
            "enlem,boylam biçiminde yazın: 41.0,29.0"
            if lang == "tr"
            else "write latitude,longitude: 41.0,29.0"
        ) from None
    return latitude, longitude


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
    with _opened(path) as source:
        reader = csv.DictReader(source, delimiter=_separator(source))
        columns = list(reader.fieldnames or ())
        for wanted in filter(None, (name, country)):
            if wanted not in columns:
                listed = ", ".join(columns)
                raise TableError(
                    path.name,
                    f"“{wanted}” sütunu yok. Dosyadaki sütunlar: {listed}",
                    f"there is no column “{wanted}”. Columns of the file: {listed}",
                )
        fields = columns + [column for column in ADDED if column not in columns]
        with _written(output) as target:
            writer = csv.DictWriter(
                target, fields, delimiter=reader.reader.dialect.delimiter, lineterminator="\n"
            )
            writer.writeheader()
            counts, seconds = Counter[str](), time.perf_counter()
            for row in _progress(reader, lang):
                resolution = resolver.resolve(row[name] or "", row[country] if country else None)
                counts[resolution.verdict] += 1
                row.pop(None, None)  # type: ignore[call-overload]
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


def _opened(path: Path) -> IO[str]:
    """The table as text: UTF-8 with or without mark, UTF-16 with mark, else Windows-1254."""
    if not path.exists():
        raise TableError(path, "dosya bulunamadı", "file not found")
    with path.open("rb") as file:
        start = file.read(1 << 16)
    encoding = "utf-16" if start[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        # The last bytes may cut a letter in two.
        start[: max(0, len(start) - 4)].decode(encoding, "strict" if encoding == "utf-8-sig" else "ignore")
    except UnicodeDecodeError as error:
        if error.start < len(start) - 8:
            encoding = "cp1254"
    return path.open(encoding=encoding, newline="", errors="replace")


def _separator(source: IO[str]) -> str:
    """The separator that stands most often in the heading; the file is read from its start again."""
    heading = source.readline()
    source.seek(0)
    return max(_SEPARATORS, key=heading.count)


class _written:
    """The output: a file that appears only when whole, or the screen."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def __enter__(self) -> IO[str]:
        if self._path is None:
            self._file: IO[str] = sys.stdout
        else:
            self._fresh = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
            self._file = self._fresh.open("w", encoding="utf-8", newline="")
        return self._file

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._path is None:
            return
        self._file.close()
        if kind is None:
            os.replace(self._fresh, self._path)
        else:
            self._fresh.unlink(missing_ok=True)


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

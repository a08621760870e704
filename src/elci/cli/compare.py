"""`elci compare OLD NEW`: what changed between two packages."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from elci.cli.language import lang_option
from elci.domain.errors import ElciError

if TYPE_CHECKING:
    from elci.observatory.comparison import Comparison

_WORDS = {
    "tr": {
        "added": "eklenen",
        "removed": "çıkarılan",
        "ended": "sona eren",
        "corrected": "düzeltilen",
        "same": "İki paketin satırları aynı.",
        "claims": "Sonucu değişen savlar: {n}",
        "no_claims": "Hiçbir savın sonucu değişmedi.",
        "figures": "Sayıları değişen tablo ve şekiller: {names}",
        "no_figures": "Hiçbir tablo ya da şeklin sayısı değişmedi.",
        "none": "yok",
        "written": "Satır satır dökümü: {path}",
    },
    "en": {
        "added": "added",
        "removed": "removed",
        "ended": "ended",
        "corrected": "corrected",
        "same": "The rows of the two packages are the same.",
        "claims": "Claims whose outcome changed: {n}",
        "no_claims": "No claim changed its outcome.",
        "figures": "Tables and figures whose numbers changed: {names}",
        "no_figures": "No table or figure changed its numbers.",
        "none": "none",
        "written": "Row by row: {path}",
    },
}


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one object: tables, claims, exhibits.")
@click.option("--rows", is_flag=True, help="Show every changed row.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write every changed cell as CSV."
)
@lang_option
def command(old: Path, new: Path, as_json: bool, rows: bool, out: Path | None, lang: str) -> None:
    """Show what was added, removed, ended and corrected from package OLD to package NEW.

    Also which claims changed their outcome, and which tables and figures of the report their numbers.

    Example: elci compare data-1.0/ data/
    """
    from elci.observatory.comparison import compare
    from elci.observatory.frames import read_frames

    try:
        found = compare(read_frames(old), read_frames(new))
        if as_json:
            click.echo(json.dumps(found.as_dict(), ensure_ascii=False, indent=1))
        else:
            _print(found, rows, lang)
        if out is not None:
            _write(found, out)
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"{out}: {error.strerror}") from error
    if out is not None and not as_json:
        click.echo(_WORDS[lang]["written"].format(path=out))


def _print(found: Comparison, rows: bool, lang: str) -> None:
    from elci.observatory.wording import VERDICTS

    words = _WORDS[lang]
    if not found.tables:
        click.echo(words["same"])
    for table in found.tables:
        counts = ", ".join(f"{number} {words[kind]}" for kind, number in table.counts.items() if number)
        click.echo(f"  {table.table:<22}{counts}")
        for change in table.changes if rows else ():
            cells = "; ".join(f"{name}: {before!s} → {after!s}" for name, before, after in change.cells)
            click.echo(f"      {words[change.kind]}  {change.key}" + (f"  {cells}" if cells else ""))
    click.echo(words["claims"].format(n=len(found.claims)) if found.claims else words["no_claims"])
    for claim in found.claims:
        sides = [
            f"{one.computed or '–'} ({VERDICTS[one.verdict](lang)})" if one else words["none"]
            for one in (claim.old, claim.new)
        ]
        click.echo(f"  {claim.id}  {claim.statement[lang != 'tr']}")
        click.echo(f"      {sides[0]} → {sides[1]}")
    names = ", ".join(found.exhibits)
    click.echo(words["figures"].format(names=names) if names else words["no_figures"])


def _write(found: Comparison, path: Path) -> None:
    """One line per changed cell; a row that came or went is one line without a column."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["table", "key", "change", "column", "old", "new"])
        for table in found.tables:
            for change in table.changes:
                for cell in change.cells or (("", "", ""),):
                    writer.writerow([change.table, change.key, change.kind, *cell])

"""`elci verify-archive PATH`: whether the archive of a case is as it was written."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from elci.cli.language import lang_option
from elci.domain.errors import ElciError


@click.command()
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@lang_option
def command(path: Path, lang: str) -> None:
    """Check the archive of a case, a folder or a ZIP file, against its manifest of hashes.

    Needs neither the database nor the installation that wrote it. The exit code is 0 only when every file is
    there, unchanged, and no other was added.

    Example: elci verify-archive /archive/case-17
    """
    from elci.exchange.archive_check import check_archive

    try:
        found = check_archive(path)
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error
    words = {
        "tr": ("eksik", "değişmiş", "yabancı"),
        "en": ("missing", "changed", "foreign"),
    }[lang]
    for word, names in zip(words, (found.missing, found.changed, found.foreign), strict=True):
        for name in names:
            click.echo(f"{word}: {name}")
    if found.is_whole:
        click.echo(
            f"“{found.title}”: {found.files} dosyanın hepsi yerinde ve değişmemiş."
            if lang == "tr"
            else f"“{found.title}”: all {found.files} files are there and unchanged."
        )
        return
    click.echo(
        f"“{found.title}”: arşiv yazıldığı gibi değil." if lang == "tr"
        else f"“{found.title}”: the archive is not as it was written.",
        err=True,
    )  # fmt: skip
    sys.exit(1)

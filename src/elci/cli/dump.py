"""`elci dump DIR`: write the registry as a data package."""

from __future__ import annotations

from pathlib import Path

import click

from elci.cli.django import start
from elci.cli.language import lang_option


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@lang_option
def command(folder: Path, lang: str) -> None:
    """Write every table of the registry into FOLDER as a data package.

    Example: elci dump var/package
    """
    start()
    from django.conf import settings

    from elci.exchange.dump import dump

    counts = dump(folder, about=settings.ELCI_DATA / "about.json")
    total = sum(counts.values())
    click.echo(
        f"{len(counts)} tabloda {total} satır yazıldı: {folder}"
        if lang == "tr"
        else f"Wrote {total} rows in {len(counts)} tables: {folder}"
    )

"""`elci restore FILE`: a backup, read back."""

from __future__ import annotations

import time
from pathlib import Path

import click

from elci.cli.django import start
from elci.cli.language import lang_option
from elci.domain.errors import ElciError


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--replace", is_flag=True, help="Remove what is here now, in the same transaction.")
@click.option("--check", is_flag=True, help="Only check that the file is whole; change nothing.")
@lang_option
def command(file: Path, replace: bool, check: bool, lang: str) -> None:
    """Read a backup back into this installation: as a whole, or not at all.

    Every part is compared with its hash before anything is touched. Stop the site first; everybody signs in
    anew afterwards.

    \b
    Examples:
      elci restore --check /backup/elci-2027-01-31.tar.gz
      elci restore /backup/elci-2027-01-31.tar.gz --replace
    """
    start()
    from elci.exchange.restore import restore

    began = time.perf_counter()
    try:
        report = restore(file, replace=replace, check_only=check)
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error
    seconds = time.perf_counter() - began
    done_tr, done_en = ("sağlam", "is whole") if check else ("geri yüklendi", "was restored")
    if lang == "tr":
        click.echo(
            f"{file} {done_tr}: {report.made} tarihli yedek, {report.tables} tabloda {report.rows} satır, "
            f"{report.documents} belge, {seconds:.1f} saniye."
        )
    else:
        click.echo(
            f"{file} {done_en}: backup of {report.made}, {report.rows} rows in {report.tables} tables, "
            f"{report.documents} documents, {seconds:.1f} s."
        )

"""`elci restore FILE`: a backup, read back."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from elci.cli.django import start
from elci.cli.language import lang_option
from elci.domain.errors import ElciError

if TYPE_CHECKING:
    from elci.exchange.restore import RestoreReport


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
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
    from django.utils import translation

    from elci.exchange.restore import restore

    began = time.perf_counter()
    try:
        with translation.override(lang):  # an error may name a table in the reader's language
            report = restore(file, replace=replace, check_only=check)
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error
    click.echo(f"{file} {_summary(report, time.perf_counter() - began, lang, checked=check)}")


def _summary(report: RestoreReport, seconds: float, lang: str, *, checked: bool) -> str:
    from django.utils.timezone import localtime

    made, took = localtime(datetime.fromisoformat(report.made)), f"{seconds:.1f}"
    parts = report.tables, report.rows, report.documents
    if lang == "tr":
        done, took = "sağlam" if checked else "geri yüklendi", took.replace(".", ",")
        counts = "{} tabloda {} satır, {} belge".format(*parts)
        return f"{done}: {made:%d.%m.%Y %H.%M} tarihli yedek, {counts}, {took} sn."
    done = "is whole" if checked else "was restored"
    counts = "{} tables with {} rows, {} documents".format(*parts)
    return f"{done}: backup of {made:%Y-%m-%d %H:%M}, {counts}, {took} s."

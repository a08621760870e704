"""`elci backup FILE`: everything that was recorded, in one file."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from elci.cli.django import start
from elci.cli.language import lang_option
from elci.domain.errors import ElciError

if TYPE_CHECKING:
    from elci.exchange.backup import BackupReport


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--with-secret-key", is_flag=True, help="Include the key that signs sessions and links.")
@lang_option
def command(file: Path, with_secret_key: bool, lang: str) -> None:
    """Write every record and every attached document into FILE (.tar.gz).

    The site may go on working meanwhile; the file holds one moment. It can be read back on SQLite and on
    PostgreSQL, whichever it came from. It holds personal data: keep it as you keep the database.

    Example: elci backup /backup/elci-2027-01-31.tar.gz
    """
    start()
    from elci.exchange.backup import backup

    began = time.perf_counter()
    try:
        report = backup(file, secret_key=with_secret_key)
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error
    click.echo(f"{file}: {_summary(report, time.perf_counter() - began, lang)}")
    for name in report.missing:
        click.echo(
            f"Uyarı: kayıtlarda adı geçen belge dosyası yok: {name}"
            if lang == "tr"
            else f"Warning: a document that the records name has no file: {name}",
            err=True,
        )


def _summary(report: BackupReport, seconds: float, lang: str) -> str:
    size, took = f"{report.size / 1_000_000:.1f}", f"{seconds:.1f}"
    if lang == "tr":
        size, took = size.replace(".", ","), took.replace(".", ",")
        return f"{report.tables} tabloda {report.rows} satır, {report.documents} belge, {size} MB, {took} sn."
    return f"{report.rows} rows in {report.tables} tables, {report.documents} documents, {size} MB, {took} s."

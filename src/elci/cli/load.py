"""`elci load DIR`: load a data package."""

from __future__ import annotations

import time
from pathlib import Path

import click

from elci.cli.django import start
from elci.cli.language import lang_option
from elci.domain.errors import ElciError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@lang_option
def command(folder: Path, lang: str) -> None:
    """Load the data package in FOLDER into the registry.

    A load is whole or nothing, may be repeated, and leaves alone what an office has changed.

    Example: elci load data/
    """
    start()
    from elci.exchange.load import load

    began = time.perf_counter()
    try:
        report = load(folder)
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error
    seconds = time.perf_counter() - began
    rate = report.total / seconds
    turkish = lang == "tr"
    for name, rows in report.rows.items():
        click.echo(f"  {name:<22}{rows:>9}")
    for name, keys in report.kept.items():
        if keys:
            shown = ", ".join(keys[:5]) + (" …" if len(keys) > 5 else "")
            click.echo(
                f"  {name}: bürolarca değiştirilmiş {len(keys)} kayda dokunulmadı: {shown}"
                if turkish
                else f"  {name}: {len(keys)} record(s) changed by offices were left alone: {shown}"
            )
    wrong = [outcome for outcome in report.claims if not outcome.as_recorded]
    click.echo(
        f"{report.total} satır {seconds:.1f} saniyede yüklendi (saniyede {rate:,.0f} satır)."
        if turkish
        else f"Loaded {report.total} rows in {seconds:.1f} s ({rate:,.0f} rows/s)."
    )
    if wrong:
        click.echo(
            f"Uyarı: {len(wrong)} savın sonucu kayıtlı hükümle aynı değil; “elci verify” ile bakın."
            if turkish
            else f"Warning: {len(wrong)} claim(s) do not come out as recorded; see `elci verify`."
        )

"""`elci search`: the desk's search built anew, and the texts of documents that were kept before it was."""

from __future__ import annotations

import click

from elci.cli.django import start
from elci.cli.language import lang_option


@click.group()
def command() -> None:
    """Build the desk's search anew, take the texts out of documents."""


@command.command()
@lang_option
def rebuild(lang: str) -> None:
    """Build every line of the desk's search anew from the records.

    It keeps itself true with each act; after changes in the database by hand this puts it right.

    Example: elci search rebuild
    """
    start()
    from elci.search.index import rebuild as build

    shown: list[str] = []

    def progress(kind: str, done: int, of: int) -> None:
        if shown != [kind]:
            if shown:
                click.echo(err=True)
            shown[:] = [kind]
        click.echo(f"\r  {kind}: {done} / {of}", err=True, nl=False)

    number = build(progress)
    click.echo(err=True)
    click.echo(f"{number} satır yazıldı." if lang == "tr" else f"{number} lines written.")


@command.command()
@lang_option
def texts(lang: str) -> None:
    """Take the text out of every document that has none yet, and put it into the search.

    Documents attached from now on have theirs at once. Pictures and scans without words have none.

    Example: elci search texts
    """
    start()
    from elci.search.texts import read_documents

    read, without, missing = read_documents()
    for name in missing:
        click.echo(
            f"Uyarı: {name} dosyası belgeler klasöründe yok; yedekten geri koyun."
            if lang == "tr"
            else f"Warning: the file {name} is not in the folder of documents; put it back from a backup.",
            err=True,
        )
    click.echo(
        f"{read} belgenin metni alındı, {without} belgede metin yok."
        if lang == "tr"
        else f"The text of {read} document(s) was taken, {without} have none."
    )

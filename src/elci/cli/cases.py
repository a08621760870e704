"""`elci cases`: what a machine does for the cases: e-mail digests, judging anew, archives."""

from __future__ import annotations

from pathlib import Path

import click

from elci.cli.django import start
from elci.cli.language import lang_option
from elci.domain.errors import ElciError


@click.group()
def command() -> None:
    """Send digests of cases, judge cases anew, write archives."""


@command.command()
@lang_option
def digest(lang: str) -> None:
    """Send each person an e-mail of the cases that are late, due within a week or flagged.

    Run it every morning from the machine's own timer. The mail server stands in the settings (mail_url).

    Example: elci cases digest
    """
    start()
    from smtplib import SMTPException

    from django.utils import timezone

    from elci.procedures.digest import send_digests

    try:
        report = send_digests(timezone.localdate())
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error
    except (OSError, SMTPException) as error:
        raise click.ClickException(
            f"E-posta gönderilemedi: {error}. Sunucuyu ve mail_url ayarını denetleyip komutu yineleyin."
            if lang == "tr"
            else f"E-mail could not be sent: {error}. Check the server and mail_url, then repeat the command."
        ) from error
    for name in report.without_address:
        click.echo(
            f"Uyarı: {name} hesabının e-posta adresi yok."
            if lang == "tr"
            else f"Warning: the account {name} has no e-mail address.",
            err=True,
        )
    number = len(report.sent)
    click.echo(f"{number} özet gönderildi." if lang == "tr" else f"{number} digest(s) sent.")


@command.command()
@lang_option
def renew(lang: str) -> None:
    """Judge all open cases by today's date, so that the first list of the morning is quick.

    Example: elci cases renew
    """
    start()
    from elci.procedures.services import renew_standing

    number = renew_standing()
    click.echo(f"{number} dosya yeniden denetlendi." if lang == "tr" else f"{number} case(s) judged anew.")


@command.command()
@click.argument("case", type=int)
@click.argument("target", type=click.Path(path_type=Path))
@lang_option
def archive(case: int, target: Path, lang: str) -> None:
    """Write the archive of a closed CASE into the folder TARGET, which must not exist yet.

    The folder holds every version of every document, one PDF/A file of the whole, and a manifest of hashes
    that `elci verify-archive` checks.

    Example: elci cases archive 17 /archive/case-17
    """
    start()
    from elci.exchange.case_archive import archive_members
    from elci.procedures.models import Case

    held = Case.objects.filter(pk=case).first()
    if held is None:
        raise click.ClickException(
            f"{case} numaralı bir dosya yok." if lang == "tr" else f"There is no case {case}."
        )
    if target.exists():
        raise click.ClickException(
            f"{target} zaten var; üzerine yazılmaz. Başka bir ad verin."
            if lang == "tr"
            else f"{target} exists already and is not overwritten. Give another name."
        )
    try:
        members = list(archive_members(held))
    except ElciError as error:
        raise click.ClickException(error.in_language(lang)) from error
    for member in members:
        path = target / member.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(member.content)
    number = len(members)
    click.echo(f"{target}: {number} dosya yazıldı." if lang == "tr" else f"{target}: {number} files written.")

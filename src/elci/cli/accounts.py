"""`elci accounts`: offices and the people who work in them, from the command line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from elci.cli.django import start
from elci.cli.language import lang_option

if TYPE_CHECKING:
    from elci.accounts.models import Office
    from elci.registry.models import Municipality

ROLES = (
    "viewer", "officer", "head", "mayor_office", "secretariat", "auditor", "union", "administrator",
)  # fmt: skip
# user name, role, first name, last name, what the role is called in both languages
SAMPLE = (
    ("izleyici", "viewer", "Deniz", "Örnek", "izleyici · viewer"),
    ("memur", "officer", "Elif", "Örnek", "memur · officer"),
    ("baskan", "head", "Murat", "Örnek", "birim başkanı · head of unit"),
    ("yonetici", "administrator", "Zeynep", "Örnek", "yönetici · administrator"),
)
SAMPLE_OFFICE = "ankara"
SAMPLE_FILE = "sample-accounts.txt"


@click.group()
def command() -> None:
    """Make offices and accounts."""


@command.command()
@lang_option
def sample(lang: str) -> None:
    """Make a sample office (Ankara) with four accounts, where nobody has an account yet.

    Their passwords are drawn anew on each machine; they are printed and kept in var/sample-accounts.txt,
    readable by its owner only. Where accounts exist, nothing is done.
    """
    start()
    from django.conf import settings
    from django.db import transaction

    from elci.accounts.models import User

    if User.objects.exists():
        click.echo(
            "Hesaplar zaten var; hiçbir şey değiştirilmedi."
            if lang == "tr"
            else "There are accounts already; nothing was changed."
        )
        return
    municipality = _municipality(SAMPLE_OFFICE, lang)
    with transaction.atomic():
        lines = _make_sample(municipality)
        # Inside the transaction: where the passwords cannot be kept, the accounts are not made either.
        _write(settings.VAR / SAMPLE_FILE, lines)
    for line in lines:
        click.echo(line)


@command.command()
@click.argument("municipality")
@lang_option
def office(municipality: str, lang: str) -> None:
    """Open the office of MUNICIPALITY (its identifier, such as ankara-cankaya), or of a union.

    The municipality's ties are the office's own from then on. A union's office sees of its members what they
    allow.

    Example: elci accounts office ankara-cankaya
    """
    start()
    from elci.registry.models import Organisation
    from elci.registry.services import open_office, open_union_office

    union = Organisation.objects.filter(pk=municipality, kind=Organisation.Kind.UNION).first()
    if union is not None:
        opened = open_union_office(union, by=None)
    else:
        opened = open_office(_municipality(municipality, lang), by=None)
    click.echo(
        f"{opened.name} bürosu hazır: {opened.pk}"
        if lang == "tr"
        else f"The office of {opened.name} is ready: {opened.pk}"
    )


@command.command()
@click.argument("username")
@click.option("--office", "office_id", required=True, help="Identifier of the office, such as ankara.")
@click.option("--role", type=click.Choice(ROLES), required=True)
@click.option("--first-name", default="")
@click.option("--last-name", default="")
@click.option(
    "--email", default="", help="Needed only for signing in by the institution's identity provider."
)
@click.option("--technician", is_flag=True, help="Also opens the technicians' pages under /admin/.")
@lang_option
def add(
    username: str,
    office_id: str,
    role: str,
    first_name: str,
    last_name: str,
    email: str,
    technician: bool,
    lang: str,
) -> None:
    """Make an account with a role; prints its one-time password. For an existing account, give the role.

    Example: elci accounts add ayse --office ankara --role administrator --first-name Ayşe
    """
    start()
    from django.core.exceptions import ValidationError
    from django.utils import timezone, translation

    from elci.accounts.models import User
    from elci.accounts.people import Invitation, give_role, give_technical_rights, invite
    from elci.domain.errors import ElciError

    where = _office(office_id, lang)
    with translation.override(lang):
        try:
            user, password = User.objects.filter(username=username).first(), ""
            if user is None:
                invitation = Invitation(username, role, first_name, last_name, email, language=lang)
                user, password = invite(invitation, office=where, by=None, now=timezone.now())
            else:
                give_role(user, role, office=where, by=None)
        except ElciError as error:
            raise click.ClickException(error.in_language(lang)) from error
        except ValidationError as error:
            raise click.ClickException(" ".join(error.messages)) from error
    if technician:
        give_technical_rights(user)
    click.echo(_answer(user.username, password, lang))


@command.command("reset-second-factor")
@click.argument("username")
@lang_option
def reset_second_factor(username: str, lang: str) -> None:
    """Take the second factor of USERNAME away, for someone who lost telephone and recovery codes.

    Example: elci accounts reset-second-factor ayse
    """
    start()
    from elci.accounts.models import User
    from elci.accounts.second_factor import reset

    user = User.objects.filter(username=username).first()
    if user is None:
        raise click.ClickException(
            f"“{username}” adlı hesap yok." if lang == "tr" else f"There is no account {username}."
        )
    reset(user, office=None, by=None)
    click.echo(
        f"{username}: ikinci adım kaldırıldı."
        if lang == "tr"
        else f"{username}: the second factor is taken away."
    )


def _answer(username: str, password: str, lang: str) -> str:
    if not password:
        return f"{username}: rol verildi." if lang == "tr" else f"{username}: the role is given."
    if lang == "tr":
        return f"{username}: tek kullanımlık parola {password} (yedi gün geçerli, ilk girişte değiştirilir)"
    return f"{username}: one-time password {password} (holds for seven days, changed at the first sign-in)"


def _make_sample(municipality: Municipality) -> list[str]:
    """The accounts and their office; returns one line per account."""
    from elci.accounts.people import Invitation, one_time_password, open_account
    from elci.registry.services import open_office

    where, lines = open_office(municipality, by=None), []
    for username, role, first_name, last_name, called in SAMPLE:
        password = one_time_password()
        open_account(Invitation(username, role, first_name, last_name), password, office=where, by=None)
        lines.append(f"{username:<10}{password}   {called}")
    return lines


def _write(path: Path, lines: list[str]) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def _municipality(key: str, lang: str) -> Municipality:
    from elci.registry.models import Municipality

    found = Municipality.objects.filter(pk=key).first()
    if found is None:
        raise click.ClickException(
            f"“{key}” kimlikli belediye yok. Kimliği sayfasının adresinden alın; "
            "veri yüklenmediyse önce “elci load data/” çalıştırın."
            if lang == "tr"
            else f"There is no municipality {key}. Take the identifier from the address of its page; "
            "where no data is loaded, run `elci load data/` first."
        )
    return found


def _office(key: str, lang: str) -> Office:
    from elci.accounts.models import Office

    found = Office.objects.filter(pk=key).first()
    if found is None:
        raise click.ClickException(
            f"“{key}” kimlikli büro yok. Önce “elci accounts office {key}” ile açın."
            if lang == "tr"
            else f"There is no office {key}. Open it first with `elci accounts office {key}`."
        )
    return found

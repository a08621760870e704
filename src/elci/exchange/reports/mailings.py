"""Keeping what was sent to many partners: words, day, to whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from elci.accounts.desk_records import Act, Draft, add
from elci.accounts.models import Office, User
from elci.exchange.models import Mailing
from elci.registry.models import Partner


def keep_mailing(
    subject: str, text: str, language: str, partners: Iterable[Partner], *, on: date, by: User, office: Office
) -> Mailing:
    """Keep a letter with those to whom it went; journals "mailing.kept". Raises ValidationError."""
    values = {"subject": subject, "text": text, "language": language, "on": on}
    draft = Draft(values=values, lists={"partners": list(partners)})
    return add(Mailing(office=office), draft, Act(by, office, "mailing.kept"))

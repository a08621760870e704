"""Four accounts to look around with, made only where nobody has an account yet.

Their passwords are drawn anew on each machine and kept beside the database, readable by its owner only:
`make run` shows them at each start until the file is removed.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "elci.config.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402  (models need Django set up)
from django.db import transaction  # noqa: E402

from elci.accounts.models import Office, Role, User  # noqa: E402

OFFICE = ("ankara", "Ankara Büyükşehir Belediyesi")
# Letters that cannot be taken for one another when a password is read from a screen.
_LETTERS = "abcdefghkmnpqrstuvwxyz23456789"
# user name, role, first name, last name
PEOPLE = [
    ("izleyici", Role.Name.VIEWER, "Deniz", "Örnek"),
    ("memur", Role.Name.OFFICER, "Elif", "Örnek"),
    ("baskan", Role.Name.HEAD, "Murat", "Örnek"),
    ("yonetici", Role.Name.ADMINISTRATOR, "Zeynep", "Örnek"),
]
_ROLES = {
    Role.Name.VIEWER: "izleyici · viewer",
    Role.Name.OFFICER: "memur · officer",
    Role.Name.HEAD: "birim başkanı · head of unit",
    Role.Name.ADMINISTRATOR: "yönetici · administrator",
}


def password() -> str:
    """Twelve letters in three groups: 59 bits, easy to type."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3))


def make() -> list[str]:
    """Make the accounts and their office; returns the lines to show."""
    office, _ = Office.objects.get_or_create(id=OFFICE[0], defaults={"name": OFFICE[1]})
    lines = []
    for name, role, first, last in PEOPLE:
        chosen = password()
        user = User.objects.create_user(name, password=chosen, first_name=first, last_name=last)
        Role.objects.create(user=user, office=office, name=role)
        lines.append(f"{name:<10}{chosen}   {_ROLES[role]}")
    return lines


def main() -> None:
    if User.objects.exists():
        return
    kept: Path = settings.VAR / "sample-accounts.txt"
    kept.unlink(missing_ok=True)
    with transaction.atomic():
        lines = make()
        # Inside the transaction: where the passwords cannot be kept, the accounts are not made either.
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

"""What a person is told when a command meets trouble outside the data: settings, database, disk."""

from __future__ import annotations

import errno
import sys


def trouble(error: Exception) -> str | None:
    """A sentence in both languages, or None for an error that is ours and must be seen whole."""
    if type(error).__name__ == "OptionsError":
        return str(error)
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "Disk dolu; yer açıp yeniden deneyin.\nThe disk is full; free some space and try again."
    if "django.db" in sys.modules:
        return _database_trouble(error)
    return None


def _database_trouble(error: Exception) -> str | None:
    from django.db import DatabaseError, OperationalError, ProgrammingError

    if not isinstance(error, DatabaseError):
        return None
    said = str(error).strip().splitlines()[0]
    if (
        "no such table" in said
        or "no such column" in said
        or "has no column" in said
        or ("does not exist" in said and isinstance(error, ProgrammingError))
    ):
        return (
            f"Veritabanı hazır değil ({said}). “make run” ya da “python manage.py migrate” çalıştırın.\n"
            f"The database is not ready ({said}). Run `make run` or `python manage.py migrate`."
        )
    if isinstance(error, OperationalError):
        return (
            f"Veritabanına ulaşılamadı: {said}. ELCI_DATABASE_URL değişkenini ve sunucuyu denetleyin.\n"
            f"The database cannot be reached: {said}. Check ELCI_DATABASE_URL and the server."
        )
    return None

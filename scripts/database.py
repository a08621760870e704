"""A look at the database without Django: does it answer, which state is it in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import dj_database_url
from sentences import Stop, disk_full

_FIRST = "SELECT min(applied) FROM django_migrations"


def identity(url: str) -> str:
    """A word that tells this database from another one at the same address; empty where no table is yet.

    It is the time at which the first migration was applied: a database made anew has another.
    Raises Stop when the database cannot be reached.
    """
    parts = dj_database_url.parse(url)
    return _sqlite(Path(parts["NAME"])) if parts["ENGINE"].endswith("sqlite3") else _postgres(parts)


def _sqlite(path: Path) -> str:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        return ""
    try:
        with closing(sqlite3.connect(path, timeout=20)) as connection:
            return str(connection.execute(_FIRST).fetchone()[0] or "")
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            return ""
        if "full" in str(error):
            raise disk_full(path) from error
        raise _unreadable(path, error) from error
    except sqlite3.DatabaseError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> Stop:
    return Stop(
        f"{path} açılamadı ({error}); dosyayı ve izinlerini denetleyin ya da yedekten dönün: elci restore.",
        f"{path} cannot be opened ({error}); check the file and its rights or use a backup: elci restore.",
        code=6,
    )


def _postgres(parts: dict[str, Any]) -> str:
    import psycopg

    where = f"{parts['HOST'] or 'localhost'}:{parts['PORT'] or 5432}/{parts['NAME']}"
    try:
        with psycopg.connect(
            host=parts["HOST"] or None,
            port=parts["PORT"] or None,
            dbname=parts["NAME"],
            user=parts["USER"] or None,
            password=parts["PASSWORD"] or None,
            connect_timeout=5,
        ) as connection:
            if connection.execute("SELECT to_regclass('django_migrations')").fetchone() == (None,):
                return ""
            found = connection.execute(_FIRST).fetchone()
            return str(found[0] or "") if found else ""
    except psycopg.Error as error:
        said = str(error).strip().splitlines()
        raise Stop(
            f"PostgreSQL'e bağlanılamadı ({where}): {said[-1] if said else error}. Sunucunun çalıştığını, "
            "veritabanının ve kullanıcının bulunduğunu, ELCI_DATABASE_URL adresini denetleyin.",
            f"No connection to PostgreSQL ({where}): {said[-1] if said else error}. Check that the server "
            "runs, that the database and its user exist, and the address in ELCI_DATABASE_URL.",
            code=6,
        ) from error

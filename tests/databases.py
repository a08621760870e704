"""A test database that holds the reference package, beside pytest-django's empty one."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from elci.exchange.load import load


class LoadedDatabase:
    """A copy of the empty test database into which the package was loaded.

    `pristine` is never written after it was made; tests work on `name`.
    """

    def __init__(self, name: str, pristine: str) -> None:
        self.name = name
        self.pristine = pristine
        self.written = False

    @classmethod
    def make(cls, package: Path, folder: Path) -> LoadedDatabase:
        """Copy pytest-django's database, load the package into the copy, keep a copy of that."""
        empty = str(connection.settings_dict["NAME"])
        if connection.vendor == "sqlite":
            made = cls(str(folder / "loaded.sqlite3"), str(folder / "pristine.sqlite3"))
            connection.ensure_connection()
            with sqlite3.connect(made.name) as copy:
                connection.connection.backup(copy)
            copy.close()
        else:
            made = cls(f"{empty}_loaded", f"{empty}_pristine")
            connection.close()
            _postgres(f'DROP DATABASE IF EXISTS "{made.name}"', f'DROP DATABASE IF EXISTS "{made.pristine}"')
            _postgres(f'CREATE DATABASE "{made.name}" TEMPLATE "{empty}"')
        with made._as_default():
            load(package)
        if connection.vendor == "sqlite":
            shutil.copyfile(made.name, made.pristine)
        else:
            _postgres(f'CREATE DATABASE "{made.pristine}" TEMPLATE "{made.name}"')
        return made

    def remove(self) -> None:
        """Drop both; files lie in pytest's temporary folder and go with it."""
        if connection.vendor == "postgresql":
            _postgres(f'DROP DATABASE IF EXISTS "{self.name}"', f'DROP DATABASE IF EXISTS "{self.pristine}"')

    @contextmanager
    def undone_afterwards(self) -> Iterator[None]:
        """This database is the default one; everything happens in a transaction that is rolled back."""
        if self.written:
            self._renew()
        with self._as_default(), transaction.atomic():
            yield
            transaction.set_rollback(True)

    @contextmanager
    def served(self) -> Iterator[None]:
        """This database is the default one for every thread, and as it was when it was made."""
        if self.written:
            self._renew()
        self.written = True
        # Threads of a server open connections of their own from these settings.
        settings = connections.settings["default"]
        before = settings["NAME"]
        settings["NAME"] = self.name
        try:
            with self._as_default():
                yield
        finally:
            settings["NAME"] = before

    def _renew(self) -> None:
        self.written = False
        if connection.vendor == "sqlite":
            with sqlite3.connect(self.pristine) as source, sqlite3.connect(self.name) as target:
                source.backup(target)
            source.close()
            target.close()
        else:
            _postgres(
                f'DROP DATABASE "{self.name}" WITH (FORCE)',
                f'CREATE DATABASE "{self.name}" TEMPLATE "{self.pristine}"',
            )

    @contextmanager
    def _as_default(self) -> Iterator[None]:
        """Put a connection to this database in the place of this thread's default one."""
        before = connections["default"]
        wrapper = _wrapper(before, self.name)
        connections["default"] = wrapper
        try:
            yield
        finally:
            wrapper.close()
            connections["default"] = before


def _wrapper(like: BaseDatabaseWrapper, name: str) -> BaseDatabaseWrapper:
    settings: dict[str, Any] = {**like.settings_dict, "NAME": name}
    return type(like)(settings, "default")


def _postgres(*statements: str) -> None:
    """Statements about whole databases, which stand outside any transaction."""
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)

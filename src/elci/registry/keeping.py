"""What is dear to ask and changes seldom, kept in the process until the registry changes.

Nothing here is a rule or a record: a process that forgets everything answers the same, only slower.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from django.db import connection

Value = TypeVar("Value")

_NEWEST = 16  # journal entries in the mark: of so many acts that end at once, none is overlooked


def registry_mark() -> Hashable:
    """A value that changes with every act that is journaled and with every load of a package, in one query.

    A load renews the table of search names, so that its newest key tells one load from the next. Of the
    journal the newest entries count, not the newest alone: acts that run side by side may end in any order.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT MAX(id), NULL FROM registry_searchname UNION ALL SELECT * FROM "
            f"(SELECT id, at FROM accounts_journalentry ORDER BY id DESC LIMIT {_NEWEST}) AS newest"
        )
        return (connection.settings_dict["NAME"], *cursor.fetchall())


_stores: list[Store] = []


def forget() -> None:
    """Forget everything, as a new process would."""
    for store in _stores:
        store.forget()


class Store:
    """Values by key under one mark. A new mark forgets all; of too many, the one not used longest goes."""

    def __init__(self, most: int) -> None:
        self.most = most
        _stores.append(self)
        self._mark: Hashable = None
        self._values: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, mark: Hashable, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value kept under the key, or a new one. Callers share it: it is never to be changed."""
        with self._lock:
            if mark != self._mark:
                self._values.clear()
                self._mark = mark
            if key in self._values:
                self._values.move_to_end(key)
                return cast(Value, self._values[key])
        value = make()  # outside the lock: two that ask at once may both make it, nobody waits
        with self._lock:
            if mark == self._mark:
                self._values[key] = value
                while len(self._values) > self.most:
                    self._values.popitem(last=False)
        return value

    def forget(self) -> None:
        """Drop everything."""
        with self._lock:
            self._values.clear()


answers = Store(most=2_000)
"""Counts, keys of pages, what selects offer: small."""

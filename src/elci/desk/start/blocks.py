"""What the start page consists of: blocks of lines, each with the page behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from elci.accounts.models import Office, Role, User
from elci.accounts.rights import RIGHTS, Right
from elci.desk.journal_lines import DeskLine


@dataclass(frozen=True)
class Reader:
    """Who opens the page, at which desk, on which day, and when they were here before."""

    user: User
    office: Office
    role: Role
    today: date

    @property
    def rights(self) -> frozenset[Right]:
        """What the role gives."""
        return RIGHTS[self.role.name]


@dataclass(frozen=True)
class StartLine:
    """One line. day: None where it has none; more: in small letters; late: its day has passed."""

    title: str
    address: str = ""
    day: date | None = None
    more: str | Promise = ""
    late: bool = False


@dataclass(frozen=True)
class Block:
    """A part of the page. nothing: what is said while it is empty; to, to_words: the page behind it.

    journal: acts in words, for the block of changes; later: the address from which the block is fetched after
    the page is shown, because it takes longer.
    """

    key: str
    title: str | Promise
    lines: Sequence[StartLine] = ()
    nothing: str | Promise = ""
    to: str = ""
    to_words: str | Promise = ""
    note: str | Promise = ""
    journal: Sequence[DeskLine] = ()
    later: str = ""

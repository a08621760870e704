"""A call as a programme describes it, without the office's own dates."""

from __future__ import annotations

from dataclasses import dataclass

from elci.domain.grants.rules import CallRule
from elci.domain.procedures.words import Words


@dataclass(frozen=True)
class CallPattern:
    """Rules of a kind of call. code: as the programme numbers it; zone: of its deadlines (IANA)."""

    key: str
    programme: str
    code: str
    title: Words
    zone: str
    address: str
    note: Words
    rules: tuple[CallRule, ...]

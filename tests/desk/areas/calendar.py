"""The calendar of the office: for everybody at a desk; what it shows is narrowed to their rights."""

from __future__ import annotations

from tests.desk.house import House

from elci.accounts.rights import Right

NEEDS = {"office-calendar": (Right.SEE_DESK, None)}


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    return {}

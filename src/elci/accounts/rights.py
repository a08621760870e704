"""The one table of rights: which role may do what. Pages ask here and nowhere else."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from elci.accounts.models import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from elci.accounts.models import User


class Right(StrEnum):
    """An act that a role may or may not do in its own office."""

    SEE_DESK = "see_desk"
    SEE_JOURNAL = "see_journal"
    EDIT = "edit"
    CHANGE_STATE = "change_state"
    ATTACH = "attach"
    UNDO_OWN = "undo_own"
    END_RECORD = "end_record"
    MANAGE_PEOPLE = "manage_people"


_VIEWER = {Right.SEE_DESK, Right.SEE_JOURNAL}
_OFFICER = _VIEWER | {Right.EDIT, Right.CHANGE_STATE, Right.ATTACH, Right.UNDO_OWN}
_HEAD = _OFFICER | {Right.END_RECORD}
RIGHTS: dict[str, frozenset[Right]] = {
    Role.Name.VIEWER: frozenset(_VIEWER),
    Role.Name.OFFICER: frozenset(_OFFICER),
    Role.Name.HEAD: frozenset(_HEAD),
    Role.Name.ADMINISTRATOR: frozenset(_HEAD | {Right.MANAGE_PEOPLE}),
}


def may(user: User | AnonymousUser, right: Right, office_id: str | None) -> bool:
    """Whether a signed-in, active user has the right in the office. No office: no right."""
    if not user.is_authenticated or not user.is_active or office_id is None:
        return False
    role = user.roles.filter(office_id=office_id).first()
    return role is not None and right in RIGHTS[role.name]

"""The one table of rights: which role may do what. Pages ask here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from elci.accounts.models import Office, Role
from elci.domain.agreements import State

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
    SEE_CASES = "see_cases"
    WORK_ON_CASES = "work_on_cases"
    CLOSE_CASES = "close_cases"
    SEE_ACTIVITIES = "see_activities"
    RECORD_ACTIVITIES = "record_activities"
    PUBLISH = "publish"
    SEE_CONTACTS = "see_contacts"
    EDIT_CONTACTS = "edit_contacts"
    ERASE_PEOPLE = "erase_people"
    SEE_READS = "see_reads"
    SET_GOALS = "set_goals"


_VIEWER = {Right.SEE_DESK, Right.SEE_JOURNAL, Right.SEE_CASES, Right.SEE_ACTIVITIES}
_OFFICER = _VIEWER | {
    Right.EDIT,
    Right.CHANGE_STATE,
    Right.ATTACH,
    Right.UNDO_OWN,
    Right.WORK_ON_CASES,
    Right.RECORD_ACTIVITIES,
    Right.SEE_CONTACTS,
    Right.EDIT_CONTACTS,
}
_HEAD = _OFFICER | {
    Right.END_RECORD,
    Right.CLOSE_CASES,
    Right.PUBLISH,
    Right.ERASE_PEOPLE,
    Right.SEE_READS,
    Right.SET_GOALS,
}
RIGHTS: dict[str, frozenset[Right]] = {
    Role.Name.VIEWER: frozenset(_VIEWER),
    Role.Name.OFFICER: frozenset(_OFFICER),
    Role.Name.HEAD: frozenset(_HEAD),
    Role.Name.ADMINISTRATOR: frozenset(_HEAD | {Right.MANAGE_PEOPLE}),
}

# A municipality ends or gives up a tie by its own decision, which its head stands for. A rejection is another
# authority's answer: recording it is an officer's work.
_ENDS = frozenset({State.ENDED, State.CANCELLED})


def right_to_reach(state: str) -> Right:
    """The right that recording this state of a tie takes."""
    return Right.END_RECORD if state in _ENDS else Right.CHANGE_STATE


def may(user: User | AnonymousUser, right: Right, office_id: str | None) -> bool:
    """Whether a signed-in, active user has the right in the office. No office: no right."""
    return office_id is not None and may_in_any(user, right, [office_id])


def may_in_any(user: User | AnonymousUser, right: Right, office_ids: Iterable[str]) -> bool:
    """Whether the user has the right in at least one of the offices."""
    return bool(offices_where(user, right).keys() & set(office_ids))


def offices_where(user: User | AnonymousUser, right: Right) -> dict[str, Office]:
    """The offices in which the user has the right, by identifier, in the order of their names."""
    if not user.is_authenticated or not user.is_active:
        return {}
    roles = user.roles.select_related("office").order_by("office__name")
    return {role.office_id: role.office for role in roles if right in RIGHTS[role.name]}

"""The one table of rights: which role may do what. Pages ask here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db.models import Prefetch, prefetch_related_objects

from elci.accounts.models import Office, Role, Sharing
from elci.domain.agreements import State

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

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
    SEE_PEOPLE = "see_people"
    MANAGE_PEOPLE = "manage_people"
    SEE_READS = "see_reads"
    SEE_MEMBERS = "see_members"
    SHARE_RECORDS = "share_records"
    # The facts of a record: what, when, where, with which cities and institutions. Unlike SEE_DESK and
    # SEE_ACTIVITIES they hold no people, papers, cases or journal, and a member may give them to its union.
    SEE_TIE_FACTS = "see_tie_facts"
    SEE_ACTIVITY_FACTS = "see_activity_facts"
    SEE_OUTCOME_FACTS = "see_outcome_facts"
    SEE_MEMBERSHIP_FACTS = "see_membership_facts"
    SEE_CASES = "see_cases"
    WORK_ON_CASES = "work_on_cases"
    CLOSE_CASES = "close_cases"
    SEE_ACTIVITIES = "see_activities"
    RECORD_ACTIVITIES = "record_activities"
    GIVE_FOLLOW_UPS = "give_follow_ups"
    PUBLISH = "publish"
    SEE_CONTACTS = "see_contacts"
    EDIT_CONTACTS = "edit_contacts"
    ERASE_PEOPLE = "erase_people"
    SET_GOALS = "set_goals"


SHARED: dict[str, Right] = {
    Sharing.What.TIES: Right.SEE_TIE_FACTS,
    Sharing.What.ACTIVITIES: Right.SEE_ACTIVITY_FACTS,
    Sharing.What.OUTCOMES: Right.SEE_OUTCOME_FACTS,
    Sharing.What.MEMBERSHIPS: Right.SEE_MEMBERSHIP_FACTS,
}
_VIEWER = {Right.SEE_DESK, Right.SEE_JOURNAL, Right.SEE_CASES, Right.SEE_ACTIVITIES, *SHARED.values()}
_OFFICER = _VIEWER | {
    Right.EDIT,
    Right.CHANGE_STATE,
    Right.ATTACH,
    Right.UNDO_OWN,
    Right.WORK_ON_CASES,
    Right.RECORD_ACTIVITIES,
    Right.GIVE_FOLLOW_UPS,
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
    Right.SHARE_RECORDS,
}
# The mayor's office knows whom the mayor meets and what was promised, and hands out what follows from it.
_MAYOR_OFFICE = _VIEWER | {Right.SEE_CONTACTS, Right.GIVE_FOLLOW_UPS}
# The council's secretariat keeps the council's acts, which are steps of cases.
_SECRETARIAT = {Right.SEE_DESK, Right.SEE_CASES, Right.WORK_ON_CASES, Right.SEE_TIE_FACTS}
# Reads all, writes nothing.
_AUDITOR = _VIEWER | {Right.SEE_CONTACTS, Right.SEE_READS, Right.SEE_PEOPLE}
# Sits in a union's own office; of its members it sees what they allow (`SHARED`).
_UNION = {Right.SEE_DESK, Right.SEE_MEMBERS, *SHARED.values()}
RIGHTS: dict[str, frozenset[Right]] = {
    Role.Name.VIEWER: frozenset(_VIEWER),
    Role.Name.OFFICER: frozenset(_OFFICER),
    Role.Name.HEAD: frozenset(_HEAD),
    Role.Name.MAYOR_OFFICE: frozenset(_MAYOR_OFFICE),
    Role.Name.SECRETARIAT: frozenset(_SECRETARIAT),
    Role.Name.AUDITOR: frozenset(_AUDITOR),
    Role.Name.UNION: frozenset(_UNION),
    Role.Name.ADMINISTRATOR: frozenset(_HEAD | {Right.MANAGE_PEOPLE, Right.SEE_PEOPLE}),
}

# A municipality ends or gives up a tie by its own decision, which its head stands for. A rejection is another
# authority's answer: recording it is an officer's work.
_ENDS = frozenset({State.ENDED, State.CANCELLED})


def right_to_reach(state: str) -> Right:
    """The right that recording this state of a tie takes."""
    return Right.END_RECORD if state in _ENDS else Right.CHANGE_STATE


def remember_roles(user: User) -> None:
    """Read the person's roles now; what is asked of this object later is answered from them."""
    prefetch_related_objects([user], Prefetch("roles", _roles()))


def roles_of(user: User | AnonymousUser) -> list[Role]:
    """The roles of a signed-in, active user with their offices, in the order of the offices' names."""
    if not user.is_authenticated or not user.is_active:
        return []
    remembered = "roles" in getattr(user, "_prefetched_objects_cache", {})
    return list(user.roles.all() if remembered else _roles().filter(user=user))


def _roles() -> QuerySet[Role]:
    return Role.objects.select_related("office").order_by("office__name")


def may(user: User | AnonymousUser, right: Right, office_id: str | None) -> bool:
    """Whether a signed-in, active user has the right in the office. No office: no right."""
    return office_id is not None and may_in_any(user, right, [office_id])


def role_in(user: User | AnonymousUser, office_id: str) -> Role | None:
    """The one role that a signed-in, active user has in an office."""
    return next((role for role in roles_of(user) if role.office_id == office_id), None)


def rights_in(user: User | AnonymousUser, office_id: str) -> frozenset[Right]:
    """The rights of a signed-in, active user in an office of their own, in at most one query."""
    role = role_in(user, office_id)
    return RIGHTS[role.name] if role else frozenset()


def may_in_any(user: User | AnonymousUser, right: Right, office_ids: Iterable[str]) -> bool:
    """Whether the user has the right in at least one of the offices."""
    return bool(offices_where(user, right).keys() & set(office_ids))


def offices_where(user: User | AnonymousUser, right: Right) -> dict[str, Office]:
    """The offices in which the user has the right, by identifier, in the order of their names.

    By their roles alone: what a union sees of its members beside that, `registry.sharing` says.
    """
    return {role.office_id: role.office for role in roles_of(user) if right in RIGHTS[role.name]}

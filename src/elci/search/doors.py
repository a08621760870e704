"""Through which doors a person sees lines of the search: their rights at the desk at which they sit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from elci.accounts.models import Office, Sharing, User
from elci.accounts.rights import SHARED, Right, rights_in
from elci.registry.models import Municipality
from elci.registry.sharing import counting
from elci.search.kinds import KINDS
from elci.search.tokens import ANY, door

# By its line: whose facts these are (the office) and what of them (`Sharing.What`).
Facts = dict[str, tuple[Office, str]]
# Facts that are lines of the search; the facts of ties and memberships everybody at a desk may read.
_FACTS = {SHARED[what]: what for what in (Sharing.What.ACTIVITIES, Sharing.What.OUTCOMES)}
# A door that no line has would only be looked for in vain, in each of the lines that hold the words.
_SEEING = tuple(sorted({kind.right for kind in KINDS} - set(SHARED.values())))


def doors_of(user: User, office: Office, *, ours: bool = False) -> list[str]:
    """The doors open to a person at an office's desk; ours: without what everybody at a desk may read, and
    without what members show to a union.
    """
    held = rights_in(user, office.pk)
    rights = [right for right in _SEEING if right in held]
    found = [door(desk, right) for desk in _desks([office])[office.pk] for right in rights]
    found += facts_of(user, office, ours=ours)
    return found if ours or Right.SEE_DESK not in rights else [*found, door(ANY, Right.SEE_DESK)]


def facts_of(user: User, office: Office, *, ours: bool = False) -> Facts:
    """The doors behind which a person sees facts alone: of a union's members, and of its own office."""
    held = rights_in(user, office.pk)
    seen: list[tuple[Office, str]] = []
    if Right.SEE_ACTIVITIES not in held:  # who has it sees more than the facts
        seen += [(office, what) for right, what in _FACTS.items() if right in held]
    if Right.SEE_MEMBERS in held and not ours:
        seen += [(each.office, each.what) for each in counting([office.pk], _FACTS.values())]
    desks = _desks(whose for whose, _what in seen)
    return {door(desk, SHARED[what]): (whose, what) for whose, what in seen for desk in desks[whose.pk]}


def _desks(offices: Iterable[Office]) -> dict[str, list[str]]:
    """By office, the desks whose records are its own: it and its municipalities."""
    keys = sorted({office.pk for office in offices})
    found = defaultdict(list, {key: [key] for key in keys})
    held = Municipality.objects.filter(office__in=keys) if keys else Municipality.objects.none()
    for key, desk in held.order_by("pk").values_list("office", "pk"):
        if desk != key:
            found[key].append(desk)
    return found

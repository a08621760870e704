"""Through which doors a person sees lines of the search: their rights at the desk at which they sit."""

from __future__ import annotations

from elci.accounts.models import Office, User
from elci.accounts.rights import Right, rights_in
from elci.search.tokens import ANY, door

_SEEING = tuple(right for right in Right if right.value.startswith("see_"))


def doors_of(user: User, office: Office, *, ours: bool = False) -> list[str]:
    """The doors open to a person at an office's desk; ours: without what everybody at a desk may read."""
    desks = sorted({office.pk, *office.municipalities.values_list("pk", flat=True)})
    held = rights_in(user, office.pk)
    rights = [right for right in _SEEING if right in held]
    found = [door(desk, right) for desk in desks for right in rights]
    return found if ours or Right.SEE_DESK not in rights else [*found, door(ANY, Right.SEE_DESK)]

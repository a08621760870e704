"""What a union sees of its members: as far as they allow it, and as long as they are members.

A permission (`accounts.models.Sharing`) says what a member wants. Whether it is a member stands in the
registry, so that here alone is known whether a permission counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from elci.accounts.models import Office, Sharing
from elci.accounts.rights import SHARED, Right, offices_where
from elci.registry.models import Membership
from elci.registry.models.periods import rows_held_on

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from elci.accounts.models import User


def counting(unions: Iterable[str], what: Iterable[str]) -> QuerySet[Sharing]:
    """The permissions by which these unions see these kinds of records, with the members' offices."""
    membership = Membership.objects.filter(
        rows_held_on(timezone.localdate()),
        municipality__office=OuterRef("office"),
        organisation__office=OuterRef("union"),
    )
    standing = Sharing.objects.standing().filter(Exists(membership), union__in=unions, what__in=what)
    return standing.select_related("office")


def offices_seen(user: User | AnonymousUser, right: Right) -> dict[str, Office]:
    """The offices of which the user sees a kind of facts, by identifier, in the order of their names.

    Their own by their roles, then the members that let the user's union see these facts.
    """
    own = offices_where(user, right)
    unions = offices_where(user, Right.SEE_MEMBERS)
    what = [kind for kind, opened in SHARED.items() if opened is right]
    if not unions or not what:
        return own
    shared = counting(unions, what).order_by("office__name")
    return {**own, **{held.office_id: held.office for held in shared}}

"""Who takes part in an activity: the other side as it was written or chosen, and the tie that is served."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Model

from elci.accounts.models import Office
from elci.domain.agreements import State
from elci.domain.names import fold_words
from elci.places.models import Country
from elci.registry.models import Agreement, Municipality, Organisation, Partner, SearchName

_OVER = (State.ENDED, State.CANCELLED, State.REJECTED)
# What a name may mean, in the order in which it is taken.
_RECORDS: dict[str, tuple[str, type[Model]]] = {
    SearchName.Target.PARTNER: ("partner", Partner),
    SearchName.Target.ORGANISATION: ("organisation", Organisation),
    SearchName.Target.COUNTRY: ("country", Country),
    SearchName.Target.MUNICIPALITY: ("municipality", Municipality),
}
# Who the municipality and the other side are to each other, by kind and direction.
_ROLES = {
    ("official_visit", "incoming"): ("host", "partner"),
    ("official_visit", "outgoing"): ("participant", "host"),
    ("hosting", ""): ("host", "partner"),
    ("aid", "outgoing"): ("sender", "recipient"),
    ("aid", "incoming"): ("recipient", "sender"),
}


def roles_of(kind: str, direction: str) -> tuple[str, str]:
    """The roles of the municipality and of the other side."""
    return _ROLES.get((kind, direction)) or _ROLES.get((kind, "")) or ("organiser", "partner")


def tie_with(partner: Partner, office: Office) -> Agreement | None:
    """The office's standing tie with a partner: a sister city before other kinds, then the newest."""
    ties = Agreement.objects.of_offices([office.pk]).with_partner(partner).exclude(state__in=_OVER)
    ranked = sorted(
        ties.order_by(F("date").desc(nulls_last=True), "id"), key=lambda tie: tie.kind != "sister_city"
    )
    return ranked[0] if ranked else None


def partner_side(partner: Partner, office: Office) -> dict[str, Any]:
    """The columns of a party that is a partner city, with the tie that the activity serves."""
    return {
        "partner": partner,
        "place": partner.place,
        "agreement": tie_with(partner, office),
        "municipality": None,
        "country": None,
        "organisation": None,
        "as_written": "",
    }


def written_side(written: str, office: Office) -> dict[str, Any]:
    """The columns of a party that somebody wrote: a record of that very name, else the words themselves."""
    side: dict[str, Any] = dict.fromkeys(
        ("partner", "place", "agreement", "municipality", "country", "organisation")
    )
    folded = fold_words(written.split(",")[0])
    named = (
        set(SearchName.objects.filter(folded=folded).values_list("target", "key")[:20]) if folded else set()
    )
    for target, (column, model) in _RECORDS.items():
        keys = [key for found, key in named if found == target]
        record = model.objects.filter(pk=keys[0]).first() if len(keys) == 1 else None
        if isinstance(record, Partner):
            return partner_side(record, office)
        if record is not None:
            return {**side, column: record, "as_written": ""}
    return {**side, "as_written": written.strip()[:300]}

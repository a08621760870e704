"""With whom an activity was, in words, for many activities at once."""

from __future__ import annotations

from collections.abc import Iterable

from elci.activities.models import ActivityParty

_RECORDS = ("partner", "organisation", "place", "country")
_NO_SIDE = frozenset({"topic", "funder"})


def others_of(keys: Iterable[str], language: str) -> dict[str, str]:
    """The other sides of activities by their keys: cities, countries, bodies; not the municipality itself.

    In the order of the record, "" where there is none; language: "tr" or "en". One query. In Turkish a
    country is called as its source calls it (KKTC), which need not be the name that ISO gives it.
    """
    wanted = list(keys)
    others: dict[str, dict[str, None]] = {key: {} for key in wanted}
    names = [f"{record}__name_{language}" for record in _RECORDS]
    rows = ActivityParty.objects.filter(activity__in=wanted, municipality__isnull=True)
    rows = rows.exclude(role__in=_NO_SIDE).order_by("activity", "position")
    for key, role, as_written, *found in rows.values_list("activity", "role", "as_written", *names):
        name = next(filter(None, found), "")
        only_country = bool(found[-1]) and not any(found[:-1])
        if name or role != "place":
            as_in_source = only_country and as_written and language == "tr"
            others[key][as_written if as_in_source or not name else name] = None
    return {key: ", ".join(filter(None, sides)) for key, sides in others.items()}

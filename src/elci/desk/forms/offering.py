"""What a field offers: the records of today, and those that the corrected record names already."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet


def with_held(records: QuerySet[Any], held: Any, *, among: QuerySet[Any]) -> QuerySet[Any]:
    """The records that are offered, with those that a field holds, in the order of `among`.

    Who was taken off a list or left the office is not offered any more; correcting something else must not
    drop them. held: one record or several, or their keys; among: where they are looked for.
    """
    several = held if isinstance(held, list) else [held]
    keys = {getattr(each, "pk", each) for each in several if each}
    return among.filter(pk__in={*records.values_list("pk", flat=True), *keys}) if keys else records

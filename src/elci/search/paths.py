"""Paths from a record over its relations to texts: "title_tr", "parties.partner.name_tr" (every party's).

A path may end in "get_…_display" (of a column with choices, in Turkish) or in another method without
arguments. A path over several rows ends in a column; those are read for many records at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from django.db import models
from django.db.models.constants import LOOKUP_SEP

# Texts by path and by the record's key, for the paths over several rows.
Ahead = dict[str, dict[Any, list[str]]]
_DISPLAY = ("get_", "_display")


def values(record: Any, path: str) -> Iterator[str]:
    """The texts at the end of a path over single records, empty ones left out."""
    name, _, rest = path.partition(".")
    if not rest and name.startswith(_DISPLAY[0]) and name.endswith(_DISPLAY[1]):
        column = name.removeprefix(_DISPLAY[0]).removesuffix(_DISPLAY[1])
        value: Any = _shown(type(record), column, getattr(record, column))
    else:
        try:
            value = getattr(record, name, None)
        except models.ObjectDoesNotExist:  # the other end of a one-to-one relation that is not there
            return
    if value is None or value == "":
        return
    if rest:
        yield from values(value, rest)
    else:
        yield str(value() if callable(value) else value)


def read_ahead(model: type[models.Model], records: Sequence[Any], paths: Iterable[str]) -> Ahead:
    """The texts of the paths that lead over several rows: one query for each relation at their head."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        steps, several = relations(model, path)
        if several:
            wanted[steps[0]].append(path)
    ahead: Ahead = {}
    keys = [record.pk for record in records]
    for some in wanted.values():
        for path in some:
            ahead[path] = defaultdict(list)
        columns = [path.replace(".", LOOKUP_SEP) for path in some]
        first = relations(model, some[0])[0][0]
        rows = model._base_manager.filter(pk__in=keys, **_standing(model, first))
        for key, *texts in rows.order_by(f"{first}__pk").values_list("pk", *columns):
            for path, text in zip(some, texts, strict=True):
                if text not in (None, ""):
                    ahead[path][key].append(str(text))
    return ahead


def _standing(model: type[models.Model], relation: str) -> dict[str, bool]:
    """What of the rows at the other end counts: those that are there and are not taken back."""
    other = next(each for each in model._meta.get_fields() if _accessor(each) == relation).related_model
    can_be_taken_back = any(each.name == "withdrawn" for each in other._meta.concrete_fields)
    return {f"{relation}__isnull": False} | (
        {f"{relation}__withdrawn__isnull": True} if can_be_taken_back else {}
    )


@lru_cache(maxsize=512)
def relations(model: type[models.Model], path: str) -> tuple[tuple[str, ...], bool]:
    """The relations at the head of a path, and whether they lead to several rows."""
    steps: list[str] = []
    several = False
    current: type[models.Model] | None = model
    for name in path.split(".")[:-1]:
        fields = current._meta.get_fields() if current else ()
        found = next((each for each in fields if _accessor(each) == name), None)
        if found is None or not found.is_relation:
            break
        steps.append(name)
        several = several or bool(found.one_to_many or found.many_to_many)
        current = found.related_model
    return tuple(steps), several


def _accessor(found: Any) -> str:
    get = getattr(found, "get_accessor_name", None)
    return str(get()) if get is not None else str(found.name)


@lru_cache(maxsize=2048)
def _shown(model: type[models.Model], column: str, value: Any) -> str:
    """The words of a choice; asked under Turkish alone (`index`)."""
    return str(dict(model._meta.get_field(column).flatchoices).get(value, value))

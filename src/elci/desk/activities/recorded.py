"""A journal's snapshot of an activity as the fields and lines of its form hold it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models

from elci.activities.models import ActivityParty, ActivityPerson, Contact, Cost, Goods, Headcount
from elci.domain.dates import PartialDate

_COLUMNS = ("kind", "direction", "title_tr", "title_en", "status", "note_tr", "note_en")
_LINKS = ("series", "case", "membership", "responsible")
_LINES: dict[str, tuple[type[models.Model], tuple[str, ...]]] = {
    "headcounts": (Headcount, ("who", "number", "side")),
    "costs": (Cost, ("what", "amount", "currency", "payer")),
    "goods": (
        Goods,
        ("direction", "what", "quantity", "unit", "giver", "receiver", "value", "currency"),
    ),
}


def as_recorded(values: Mapping[str, Any]) -> dict[str, Any]:
    """The form's values, by field and by list."""
    form: dict[str, Any] = {name: values[name] for name in _COLUMNS}
    form |= {name: values[f"{name}_id"] for name in _LINKS}
    form |= {name: PartialDate.parse(values[name]) if values[name] else None for name in ("date", "until")}
    form |= {name: sorted(values[name]) for name in ("goals", "purposes")}
    for name, (model, columns) in _LINES.items():
        rows = [_instance(model, row) for row in _in_order(values[name])]
        form[name] = [
            {"id": str(row.pk), **{column: getattr(row, column) for column in columns}} for row in rows
        ]
    parties = sorted(values["parties"].values(), key=lambda row: row["position"])
    form["parties"] = [_party(row) for row in parties]
    form["people"] = _people(_in_order(values["people"]))
    return form


def _in_order(rows: Mapping[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [rows[key] for key in sorted(rows, key=int)]


def _instance(model: type[models.Model], row: Mapping[str, Any]) -> Any:
    columns = model._meta.concrete_fields
    return model(
        **{each.attname: each.to_python(row[each.attname]) for each in columns if each.attname in row}
    )


def _party(row: Mapping[str, Any]) -> dict[str, str]:
    party = _instance(ActivityParty, row)
    return {"id": party.pk, "written": str(party), "role": party.role}


def _people(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    links = [_instance(ActivityPerson, row) for row in rows]
    contacts = Contact.objects.in_bulk([link.contact_id for link in links if link.contact_id])
    return [
        {"id": str(link.pk), "contact": str(link.contact_id), "person": str(contacts[link.contact_id])}
        | {"role": link.role}
        for link in links
        if link.contact_id in contacts
    ]

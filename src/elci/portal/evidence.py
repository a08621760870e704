"""Rows of the data package as a reader can read them: codes as words, keys as names that lead to records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.reader import readers_language
from elci.dataset.words import place_in_source
from elci.places.models import Continent, Country, Place, Territory
from elci.portal.addresses import address_of
from elci.portal.column_titles import column_title
from elci.registry.models import (
    Agreement,
    Kind,
    ListedTie,
    Membership,
    Municipality,
    Organisation,
    Partner,
    State,
    Unit,
)
from elci.sources.models import Claim

_LONG = 60  # letters from which a cell needs a wide column

# Words of codes that no model's choices hold.
_CODES: dict[str, Mapping[str, Any]] = {
    "trait": {
        "capital": _("capital"),
        "most_populous": _("most populous of its country"),
        "port": _("sea port"),
        "neighbour_country": _("in a neighbouring country"),
    },
    "value": {"yes": _("yes"), "no": _("no"), "disputed": _("disputed")},
    "subject_kind": {
        "municipality": _("municipality"),
        "organisation": _("organisation"),
        "country": _("country"),
        "world": _("world"),
        "place": _("place"),
        "national": _("Türkiye"),
    },
    "certainty": dict(ListedTie.Certainty.choices),
    "unit_kind": dict(Unit.Kind.choices),
    "state": dict(State.choices),
    "event": dict(State.choices),
    "verdict": dict(Claim.Verdict.choices),
    "topic": dict(Claim.Topic.choices),
    "continent": dict(Continent.choices),
    "kind": {
        **dict(Kind.choices),
        **dict(Membership.Kind.choices),
        **dict(Municipality.Kind.choices),
        "policy": _("policy"),
        "strategic_goal": _("strategic goal"),
        "sub_goal": _("sub-goal"),
    },
}
# Columns of keys: the records that they name, and the page that shows one (empty: none).
_RECORDS: dict[str, tuple[Any, str]] = {
    "municipality": (Municipality, "municipality"),
    "country": (Country, "country"),
    "country_of_place": (Country, "country"),
    "territory": (Territory, ""),
    "place": (Place, ""),
    "partner": (Partner, "partner"),
    "metropolitan_partner": (Partner, "partner"),
    "organisation": (Organisation, "organisation"),
    "member": (Organisation, "organisation"),
}
_KEYS = ("id", "list", "listed_tie", "instrument")


@dataclass(frozen=True)
class Cell:
    """One cell. look: "words", "key" (a key in small letters) or "long" (a text that needs room)."""

    text: str
    address: str = ""
    look: str = "words"


@dataclass(frozen=True)
class Evidence:
    """A table of rows: titles of the columns that hold anything, and for each row its key and cells."""

    titles: list[str]
    rows: list[tuple[str, list[Cell]]]


def evidence(
    rows: Sequence[Mapping[str, Any]], columns: Iterable[str], keys: Sequence[str] | None = None
) -> Evidence:
    """The rows as a table. Columns of the other language and empty ones are left out.

    keys: an anchor for each row; without them the row's `id`.
    """
    other = "_tr" if readers_language() == "en" else "_en"
    used = [
        name
        for name in columns
        if not name.endswith(other) and any(row.get(name) not in ("", None) for row in rows)
    ]
    names = _names(rows, used)
    return Evidence(
        titles=[column_title(name) for name in used],
        rows=[
            (
                str(keys[at]) if keys is not None else str(row.get("id", "")),
                [_cell(name, row.get(name), names) for name in used],
            )
            for at, row in enumerate(rows)
        ],
    )


def _names(rows: Sequence[Mapping[str, Any]], used: Sequence[str]) -> dict[str, dict[str, str]]:
    """Names of the records that the rows name, by column and key; one query per column."""
    found: dict[str, dict[str, str]] = {}
    for column in used:
        keys = {str(row[column]) for row in rows if row.get(column)}
        if column in _RECORDS:
            model, _page = _RECORDS[column]
            found[column] = {str(each.pk): each.name for each in model.objects.filter(pk__in=keys)}
        elif column in {"agreement", "tie"}:
            found[column] = Agreement.names_of(keys)
    return found


def _cell(column: str, value: Any, names: Mapping[str, Mapping[str, str]]) -> Cell:
    if value in ("", None):
        return Cell("")
    text = str(value)
    if text in names.get(column, {}):
        page = "tie" if column in {"agreement", "tie"} else _RECORDS[column][1]
        key = text.lower() if page == "country" else text
        return Cell(names[column][text], address_of(page, key) if page else "")
    if text in _CODES.get(column, {}):
        return Cell(str(_CODES[column][text]))
    if column in _KEYS:
        return Cell(text, look="key")
    if column in {"table", "where"}:
        return Cell(place_in_source(text, get_language() or "tr"))
    return Cell(text, look="long" if len(text) > _LONG else "words")

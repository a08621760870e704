"""Evidence as a page shows it: what, when, in words, with the record one click away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.activities.models import Activity, FollowUp, Outcome
from elci.activities.vitality_words import KINDS
from elci.domain.dates import PartialDate
from elci.domain.vitality import Evidence
from elci.registry.models import Agreement, AgreementEvent, ListedTie
from elci.sources.models import Document


@dataclass(frozen=True)
class EvidenceRow:
    """One piece of evidence. written: its date as recorded; address: empty where no page shows the record."""

    piece: Evidence
    kind: Promise
    title: str
    written: str
    address: str


@dataclass(frozen=True)
class _Named:
    title: str
    written: str
    address: str


def rows_of(evidence: Iterable[Evidence]) -> dict[str, EvidenceRow]:
    """Rows by the key of the evidence; one query per kind of record."""
    pieces = {piece.key: piece for piece in evidence}
    wanted: dict[str, list[str]] = defaultdict(list)
    for key in pieces:
        sort, _colon, own = key.partition(":")
        wanted[sort].append(own)
    found = {}
    for sort, keys in wanted.items():
        for own, named in _READ[sort](keys).items():
            key = f"{sort}:{own}"
            piece = pieces[key]
            found[key] = EvidenceRow(piece, KINDS[piece.kind], named.title, named.written, named.address)
    return found


def _activities(keys: list[str]) -> dict[str, _Named]:
    return {
        one.pk: _Named(
            one.title,
            " – ".join(_written(day) for day in (one.date, one.until) if day is not None),
            address_of_activity(one),
        )
        for one in Activity.objects.filter(pk__in=keys)
    }


def address_of_activity(activity: Activity) -> str:
    """The desk's page of an activity; the public one of what a study prints."""
    if activity.office_id is None:
        return reverse("portal:activity", args=[activity.pk])
    return _address("desk:activity", activity.pk)


def _outcomes(keys: list[str]) -> dict[str, _Named]:
    return {
        str(one.pk): _Named(one.what, _written(one.on), reverse("desk:outcome", args=[one.pk]))
        for one in Outcome.objects.filter(pk__in=keys)
    }


def _events(keys: list[str]) -> dict[str, _Named]:
    return {
        one.pk: _Named(one.get_state_display(), _written(one.date), "")
        for one in AgreementEvent.objects.filter(pk__in=keys)
    }


def _ties(keys: list[str]) -> dict[str, _Named]:
    return {
        one.pk: _Named(_("Date of the tie as its source gives it"), _written(one.date), "")
        for one in Agreement.objects.filter(pk__in=keys)
    }


def _contacts(keys: list[str]) -> dict[str, _Named]:
    # A name is seen on the contact's own page, by those who may see contacts.
    return {key: _Named(_("Last contact with a person there"), "", _address("desk:contact", key)) for key in keys}


def _follow_ups(keys: list[str]) -> dict[str, _Named]:
    return {str(one.pk): _Named(one.what, "", "") for one in FollowUp.objects.filter(pk__in=keys)}


def _documents(keys: list[str]) -> dict[str, _Named]:
    return {
        str(one.pk): _Named(one.title, "", reverse("desk:document", args=[one.pk]))
        for one in Document.objects.filter(pk__in=keys)
    }


def _listings(keys: list[str]) -> dict[str, _Named]:
    rows = ListedTie.objects.filter(pk__in=keys).select_related("study")
    return {
        one.pk: _Named(f"{one.study}, {one.table}" if one.table else str(one.study), one.date_as_written, "")
        for one in rows
    }


_READ: dict[str, Callable[[list[str]], dict[str, _Named]]] = {
    "activity": _activities,
    "outcome": _outcomes,
    "event": _events,
    "tie": _ties,
    "contact": _contacts,
    "follow_up": _follow_ups,
    "document": _documents,
    "listing": _listings,
}


def _written(day: PartialDate | None) -> str:
    return "" if day is None else day.in_language(get_language() or "tr")


def _address(name: str, *keys: Any) -> str:
    try:
        return reverse(name, args=keys)
    except NoReverseMatch:
        return ""

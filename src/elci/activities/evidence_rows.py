"""Evidence in words: what, when. The front doors add where its record is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

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
    """One piece of evidence. written: its date as recorded; since, until: that date, where it has two ends.

    own: whether the record is an office's, not a study's.
    """

    piece: Evidence
    kind: Promise
    title: str
    written: str
    since: PartialDate | None
    until: PartialDate | None
    own: bool

    @property
    def sort(self) -> str:
        """What kind of record it comes from: activity, outcome, event, tie, contact, document, listing."""
        return self.piece.key.partition(":")[0]

    @property
    def key(self) -> str:
        """The key of that record."""
        return self.piece.key.partition(":")[2]


@dataclass(frozen=True)
class _Named:
    title: str
    written: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    own: bool = True


def rows_of(evidence: Iterable[Evidence]) -> dict[str, EvidenceRow]:
    """Rows by the key of the evidence; one query per kind of record."""
    pieces = {piece.key: piece for piece in evidence}
    wanted: dict[str, list[str]] = defaultdict(list)
    for key in pieces:
        sort, _colon, own = key.partition(":")
        wanted[sort].append(own)
    found = {}
    for sort, keys in wanted.items():
        for key, named in _READ[sort](keys).items():
            piece = pieces[f"{sort}:{key}"]
            found[piece.key] = EvidenceRow(
                piece, KINDS[piece.kind], named.title, named.written, named.since, named.until, named.own
            )
    return found


def _activities(keys: list[str]) -> dict[str, _Named]:
    return {
        one.pk: _Named(
            one.title,
            " – ".join(written(day) for day in (one.date, one.until) if day is not None),
            one.date,
            one.until,
            one.office_id is not None,
        )
        for one in Activity.objects.filter(pk__in=keys)
    }


def _outcomes(keys: list[str]) -> dict[str, _Named]:
    return {str(one.pk): _dated(one.what, one.on) for one in Outcome.objects.filter(pk__in=keys)}


def _events(keys: list[str]) -> dict[str, _Named]:
    events = AgreementEvent.objects.filter(pk__in=keys)
    return {one.pk: _dated(one.get_state_display(), one.date) for one in events}


def _ties(keys: list[str]) -> dict[str, _Named]:
    ties = Agreement.objects.filter(pk__in=keys)
    return {one.pk: _dated(_("Date of the tie as its source gives it"), one.date) for one in ties}


def _contacts(keys: list[str]) -> dict[str, _Named]:
    # A name is seen on the contact's own page, by those who may see contacts.
    return {key: _Named(_("Last contact with a person there")) for key in keys}


def _follow_ups(keys: list[str]) -> dict[str, _Named]:
    return {str(one.pk): _Named(one.what) for one in FollowUp.objects.filter(pk__in=keys)}


def _documents(keys: list[str]) -> dict[str, _Named]:
    return {str(one.pk): _Named(one.title) for one in Document.objects.filter(pk__in=keys)}


def _listings(keys: list[str]) -> dict[str, _Named]:
    rows = ListedTie.objects.filter(pk__in=keys).select_related("study")
    return {
        one.pk: _Named(f"{one.study}, {one.table}" if one.table else str(one.study), one.date_as_written)
        for one in rows
    }


def _dated(title: str, on: PartialDate | None) -> _Named:
    return _Named(title, "" if on is None else written(on), on)


def written(day: PartialDate) -> str:
    """A partial date in the reader's language."""
    return day.in_language(get_language() or "tr")


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

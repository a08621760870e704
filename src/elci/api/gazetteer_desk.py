"""The gazetteer of this process, asked by one request at a time; decisions of people go before its scores."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock, Thread

from django.conf import settings
from django.db.models import Count, Max

from elci.api.wrongs import RequestError, Wrong
from elci.domain.names import fold_words
from elci.exchange.intake.lexicon import decisions
from elci.exchange.models import PlaceAnswer
from elci.places.gazetteer import Gazetteer, Place, gazetteer_path
from elci.places.gazetteer_build import being_built
from elci.places.own_names import OwnNames
from elci.places.resolution import Candidate, Resolver
from elci.places.resolution.reasons import Remark, in_words

# Who decided and why is the office's own matter; that somebody decided is not.
_DECIDED = Remark("text", ("bir kişi böyle karar verdi", "a person decided so"))
_PERSONAL = frozenset({"decided", "refused", "open decision"})


class Desk:
    """Names and ids to places. One per process: a resolver holds many sounds and has no thread lock."""

    def __init__(self, base: Gazetteer) -> None:
        self.gazetteer = base
        self.own = OwnNames()
        self.resolver = Resolver(self.gazetteer, self.own)
        self.countries = self.resolver.countries
        self._state: object = None

    def renew_decisions(self) -> None:
        """Take in the decisions made since the last request."""
        state = PlaceAnswer.objects.aggregate(Count("pk"), Max("pk"), Max("day"))
        if state != self._state:
            self.resolver.decisions, self._state = decisions(), state

    def place(self, place_id: str) -> Place | None:
        """The place of an id "gn:…" or "elci:…"."""
        return self.resolver.place(place_id)

    def turkish_name(self, place: Place) -> str:
        """The Turkish name that our table gives it, else the gazetteer's."""
        return self.own.turkish_name(place.id) or place.name

    def beginning(self, text: str, limit: int) -> list[Place]:
        """Places with a name that begins so, exact names first, then the most populous."""
        key = fold_words(text)
        if not key:
            return []
        ours = [
            place
            for place in self.own.places.values()
            if place.name and fold_words(place.name).startswith(key)
        ]
        found = self.gazetteer.starting(key, limit)
        written = [self.place(line.place) for line in self.own.named_anywhere(key)]
        every = {place.id: place for place in (*filter(None, written), *ours, *found)}
        return list(every.values())[:limit]


def reason(remarks: tuple[Remark, ...], language: str) -> str:
    """The remarks as one line; a decision without who made it and what was noted with it."""
    shown = [_DECIDED if remark.key in _PERSONAL else remark for remark in remarks]
    return in_words(shown, language)


def candidate_reason(candidate: Candidate, language: str) -> str:
    """Why this place."""
    return reason(candidate.remarks, language)


_LOCK = RLock()
_desks: list[Desk] = []
_builders: list[Thread] = []


@contextmanager
def gazetteer_desk() -> Iterator[Desk]:
    """The desk, for this thread alone while it is held.

    Raises RequestError (503) where the gazetteer is still to be built: that takes longer than clients wait.
    """
    with _LOCK:
        if not _desks:
            if not gazetteer_path(settings.VAR).exists():
                _build_aside()
                raise RequestError([_PREPARING], 503)
            _desks.append(Desk(Gazetteer.open(settings.VAR)))
        _desks[0].renew_decisions()
        yield _desks[0]


_PREPARING = Wrong(
    "server",
    "Yer adları dizini ilk kez hazırlanıyor; bir dakika sonra yeniden deneyin.",
    "The index of place names is being prepared for the first time; try again in a minute.",
)


def _build_aside() -> None:
    """Build the gazetteer in a thread of its own, unless this process or another is at it."""
    if any(builder.is_alive() for builder in _builders) or being_built(gazetteer_path(settings.VAR)):
        return
    builder = Thread(target=lambda: Gazetteer.open(settings.VAR).close(), name="gazetteer", daemon=True)
    _builders[:] = [builder]
    builder.start()

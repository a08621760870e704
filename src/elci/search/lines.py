"""How a kind of record becomes lines of the search, said by the names of its columns (`search.paths`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import Any

from django.db import models
from django.db.models.constants import LOOKUP_SEP
from django.utils import timezone
from django.utils.functional import Promise

from elci.accounts.rights import Right
from elci.domain.dates import PartialDate
from elci.domain.like_words import date_words
from elci.search.models import SearchEntry
from elci.search.paths import Ahead, read_ahead, relations, values
from elci.search.tokens import ANY, door, written

_TITLE = 500
_BODY = 400_000  # letters kept of a line's text


@dataclass(frozen=True)
class Kind:
    """One kind of record that can be found.

    name, number: of the kind, never changed; where there are very many lines, kinds of a high number are
    found before those of a low one. words: what one and several are called. titles: Turkish and English;
    body: what else is searched and shown; also: names by which it is found besides. on: path to its date.
    right: who may see it; desks: keys of the offices or municipalities whose it is, none for what everybody
    at a desk may read. shared: the right by which an office's union finds it, by its titles and facts alone;
    facts: paths of these. public: whether everybody may read this record besides. ties: keys of the ties
    that it belongs to. page, public_page: names of the pages on which it stands, at its own desk and for
    everybody. shown: the record on whose page it stands, as (kind, key), where that is another; own_page: at
    its own desk in place of that one. standing: what of the model counts, for records that can be taken back.
    doors: in place of right, desks and public. needs: relations that its functions read. after: of other
    models, which records of this kind an act on them touches. personal: about a person, so that no trace may
    stay when it goes.
    """

    name: str
    number: int
    words: tuple[str | Promise, str | Promise]
    model: type[models.Model]
    titles: tuple[str | Callable[[Any], str], ...]
    page: str
    body: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    on: str = ""
    right: Right = Right.SEE_DESK
    desks: tuple[str, ...] = ()
    shared: Right | None = None
    facts: tuple[str, ...] = ()
    public: Callable[[Any], bool] = lambda record: False
    ties: tuple[str, ...] = ()
    public_page: str = ""
    own_page: str = ""
    shown: Callable[[Any], tuple[str, str]] | None = None
    standing: dict[str, Any] = field(default_factory=dict)
    doors: Callable[[Any], Iterable[str]] | None = None
    needs: tuple[str, ...] = ()
    after: tuple[tuple[type[models.Model], str], ...] = ()
    personal: bool = False

    def records(self) -> models.QuerySet[Any]:
        """What can be found of the kind, with what its lines read of single records beside it."""
        single, many = set(), set()
        for path in (*self._paths(), *(f"{need}.x" for need in self.needs)):
            steps, several = relations(self.model, path)
            joined = LOOKUP_SEP.join(steps)
            if joined and not several:
                single.add(joined)
            elif joined and path.removesuffix(".x") in self.needs:
                many.add(joined)
        records = self.model._default_manager.filter(**self.standing).order_by()
        if single:
            records = records.select_related(*sorted(single))
        return records.prefetch_related(*sorted(many)) if many else records

    def lines(self, records: Sequence[Any]) -> Iterator[SearchEntry]:
        """The lines of records; those of which nothing can be found have none."""
        ahead = read_ahead(self.model, records, self._paths())
        for record in records:
            line = self._line(record, ahead)
            if line is not None:
                yield line

    def _paths(self) -> list[str]:
        titles = [path for path in self.titles if isinstance(path, str)]
        return [*titles, *self.body, *self.also, *self.facts, *self.desks, *self.ties]

    def _line(self, record: models.Model, ahead: Ahead) -> SearchEntry | None:
        def texts(paths: Iterable[str]) -> Iterator[str]:
            for path in paths:
                yield from ahead[path].get(record.pk, ()) if path in ahead else values(record, path)

        titles = [
            (" ".join(texts([path])) if isinstance(path, str) else path(record))[:_TITLE]
            for path in self.titles
        ]
        body = " · ".join(dict.fromkeys(texts(self.body)))[:_BODY]
        doors = self._doors(record, texts(self.desks))
        if not any(titles) or not doors:
            return None
        on = _date(attrgetter(self.on)(record)) if self.on else None
        days = date_words(on) if on is not None else ""
        shown_as, shown_key = self.shown(record) if self.shown else (self.name, str(record.pk))
        return SearchEntry(
            kind=self.name,
            key=str(record.pk),
            shown_as=shown_as,
            shown_key=shown_key,
            title_tr=titles[0] or titles[-1],
            title_en=titles[1] if len(titles) > 1 else "",
            body=body,
            on=on,
            doors=" ".join(sorted(doors)),
            tokens=written(
                self.name,
                titles,
                " ".join((body, *texts(self.also), days)),
                doors,
                texts(self.ties),
                (*texts(self.facts), days),
            ),
        )

    def _doors(self, record: models.Model, desks: Iterable[str]) -> set[str]:
        if self.doors is not None:
            return set(self.doors(record))
        rights = [self.right, *([self.shared] if self.shared else [])]
        found = {door(desk, right) for desk in desks if desk for right in rights}
        open_to_all = self.public(record) or not self.desks
        return found | ({door(ANY, Right.SEE_DESK)} if open_to_all else set())


def _date(value: Any) -> PartialDate | None:
    if value is None or isinstance(value, PartialDate):
        return value
    # A moment is kept in UTC: it belongs to the day that it is here.
    return PartialDate.of(timezone.localtime(value).date() if isinstance(value, datetime) else value)

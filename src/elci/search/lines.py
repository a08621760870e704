"""How a kind of record becomes lines of the search, said by the names of its columns.

A path goes from the record over its relations: "title_tr", "parties.partner.name_tr" (every party's), or a
method without arguments ("get_kind_display", in Turkish). What the paths need is read ahead, so that many
records take a fixed number of queries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models.constants import LOOKUP_SEP
from django.utils.functional import Promise

from elci.accounts.rights import Right
from elci.domain.dates import PartialDate
from elci.search.models import SearchEntry
from elci.search.tokens import ANY, door, written

_TITLE = 500
_BODY = 400_000  # letters kept of a line's text


@dataclass(frozen=True)
class Kind:
    """One kind of record that can be found.

    name: of the kind; words: what one and several are called. titles: Turkish and English; body: what else
    is searched and shown; also: names by which it is found besides. on: the record's date. right: who may see
    it; desks: keys of the offices or municipalities whose it is, none for what everybody at a desk may read.
    public: whether everybody may read this record besides. ties: keys of the ties that it belongs to. page,
    public_page: names of the pages on which it stands, at its own desk and for everybody. shown: the record
    on whose page it stands, as (kind, key), where that is another. standing: what of the model counts, for
    records that can be taken back. doors: in place of right, desks and public. needs: further relations that
    are read. after: of other models, which records of this kind an act on them touches. personal: about a
    person, so that no trace may stay when it goes.
    """

    name: str
    words: tuple[str | Promise, str | Promise]
    model: type[models.Model]
    titles: tuple[str | Callable[[Any], str], ...]
    page: str
    body: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    on: str = ""
    right: Right = Right.SEE_DESK
    desks: tuple[str, ...] = ()
    public: Callable[[Any], bool] = lambda record: False
    ties: tuple[str, ...] = ()
    public_page: str = ""
    shown: Callable[[Any], tuple[str, str]] | None = None
    standing: dict[str, Any] = field(default_factory=dict)
    doors: Callable[[Any], Iterable[str]] | None = None
    needs: tuple[str, ...] = ()
    after: tuple[tuple[type[models.Model], str], ...] = ()
    personal: bool = False

    def records(self) -> models.QuerySet[Any]:
        """What can be found of the kind, with what its lines read."""
        titles = (path for path in self.titles if isinstance(path, str))
        paths = (*titles, *self.body, *self.also, *self.desks, *self.ties)
        single, many = set(), set()
        for path in (*paths, *(f"{need}.x" for need in self.needs)):
            one, several = _relations(self.model, path)
            single |= one
            many |= several
        records = self.model._default_manager.filter(**self.standing).order_by()
        if single:
            records = records.select_related(*sorted(single))
        return records.prefetch_related(*sorted(many)) if many else records

    def line(self, record: models.Model) -> SearchEntry | None:
        """The line of a record; None where nothing of it can be found."""
        titles = [_title(record, path)[:_TITLE] for path in self.titles]
        body = " · ".join(dict.fromkeys(text for path in self.body for text in _values(record, path)))[:_BODY]
        doors = self._doors(record)
        if not any(titles) or not doors:
            return None
        also = " ".join(text for path in self.also for text in _values(record, path))
        ties = [key for path in self.ties for key in _values(record, path)]
        shown_as, shown_key = self.shown(record) if self.shown else (self.name, str(record.pk))
        return SearchEntry(
            kind=self.name,
            key=str(record.pk),
            shown_as=shown_as,
            shown_key=shown_key,
            title_tr=titles[0] or titles[-1],
            title_en=titles[1] if len(titles) > 1 else "",
            body=body,
            on=_date(getattr(record, self.on)) if self.on else None,
            doors=" ".join(sorted(doors)),
            tokens=written(self.name, titles, f"{body} {also}", doors, ties),
        )

    def _doors(self, record: models.Model) -> set[str]:
        if self.doors is not None:
            return set(self.doors(record))
        desks = [key for path in self.desks for key in _values(record, path)]
        open_to_all = self.public(record) or not self.desks
        found = {door(desk, self.right) for desk in desks if desk}
        return found | ({door(ANY, Right.SEE_DESK)} if open_to_all else set())


def _title(record: Any, path: str | Callable[[Any], str]) -> str:
    return " ".join(_values(record, path)) if isinstance(path, str) else path(record)


def _values(record: Any, path: str) -> Iterator[str]:
    """The texts at the end of a path, empty ones left out."""
    name, _, rest = path.partition(".")
    try:
        value = getattr(record, name, None)
    except models.ObjectDoesNotExist:  # the other end of a one-to-one relation that is not there
        return
    if isinstance(value, models.Manager):
        for each in value.all():
            yield from _values(each, rest) if rest else [str(each)]
    elif callable(value):
        if text := str(value()):
            yield text
    elif rest and value is not None:
        yield from _values(value, rest)
    elif value not in (None, ""):
        yield str(value)


def _relations(model: type[models.Model], path: str) -> tuple[set[str], set[str]]:
    """The relation at the head of a path, to be joined where it leads to one record, else read ahead."""
    steps: list[str] = []
    several = False
    current: type[models.Model] | None = model
    for name in path.split(".")[:-1]:
        if current is None or not hasattr(current, name):
            break
        found = next((each for each in current._meta.get_fields() if _accessor(each) == name), None)
        if found is None or not found.is_relation:
            break
        steps.append(name)
        several = several or bool(found.one_to_many or found.many_to_many)
        current = found.related_model
    if not steps:
        return set(), set()
    joined = LOOKUP_SEP.join(steps)
    return (set(), {joined}) if several else ({joined}, set())


def _accessor(found: Any) -> str:
    get = getattr(found, "get_accessor_name", None)
    return str(get()) if get is not None else str(found.name)


def _date(value: Any) -> PartialDate | None:
    if value is None or isinstance(value, PartialDate):
        return value
    day = value.date() if hasattr(value, "date") else value
    return PartialDate.of(day)

"""The journal in the reader's words: who, when, what before and after, why.

Field names come from the models' own labels, values from their choices; keys of other records become names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import formats, timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from elci.accounts.models import JournalEntry
from elci.accounts.verbs import VERBS
from elci.domain.names import tr_upper


@dataclass(frozen=True)
class Change:
    """One field that an act changed. Empty texts stand for "nothing"."""

    field: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Line:
    """An act in words. subject: the record's name, empty where it is gone."""

    entry: JournalEntry
    act: str
    actor: str
    subject: str
    changes: Sequence[Change]

    @property
    def at(self) -> datetime:
        """When it was done."""
        return self.entry.at

    @property
    def reason(self) -> str:
        """Why it was done, as the person wrote it."""
        return self.entry.reason


def lines(entries: Iterable[JournalEntry]) -> list[Line]:
    """The entries in words, in their order; a fixed number of queries however many entries.

    An act that made a record is told without its fields: the record itself shows them.
    """
    read = list(entries)
    names = _Names(read)
    return [
        Line(
            entry=entry,
            act=_act(entry),
            actor=entry.actor.called if entry.actor else _("someone who no longer has an account"),
            subject=names.of_subject(entry),
            changes=changes_in_words(entry, names) if entry.before else [],
        )
        for entry in read
    ]


def _act(entry: JournalEntry) -> str:
    words = str(VERBS.get(entry.verb, entry.verb))
    if entry.undoes is not None:
        return f"{words}: {VERBS.get(entry.undoes.verb, entry.undoes.verb)}"
    return words


def changes_in_words(entry: JournalEntry, names: _Names | None = None) -> list[Change]:
    """The fields that an act changed, without those that are worked out from others."""
    model = _model(entry.subject_type)
    if model is None or entry.after is None:
        return []
    names = names or _Names([entry])
    found = []
    for name, before, after in entry.changes():
        if name in getattr(model, "PARTS", ()):
            found.append(_parts_in_words(model, name, (before, after), names))
            continue
        field = _field(model, name)
        if field is None or field.primary_key or not getattr(field, "editable", True):
            continue
        change = Change(
            name, label_of(field), value_in_words(field, before, names), value_in_words(field, after, names)
        )
        if change.before != change.after:
            found.append(change)
    return found


def _parts_in_words(model: type[models.Model], name: str, values: tuple[Any, Any], names: _Names) -> Change:
    """The rows of a part that came, went or changed; what stayed as it was is not told."""
    link = _link(model, name)
    before, after = (value or {} for value in values)
    same = {key for key in before if before[key] == after.get(key)}
    told = [
        "; ".join(_row_in_words(link, row, names) for key, row in rows.items() if key not in same)
        for rows in (before, after)
    ]
    label = str(link.model._meta.verbose_name_plural)
    return Change(name, label[:1].upper() + label[1:], *told)


def _row_in_words(link: models.Field[Any, Any], row: dict[str, Any], names: _Names) -> str:
    """A part's row: its columns but its key, its order and the record that it belongs to."""
    said = []
    for field in link.model._meta.concrete_fields:
        if field.primary_key or field is link or field.name == "position" or field.attname not in row:
            continue
        value = row[field.attname]
        if isinstance(value, bool):
            said.append(str(field.verbose_name) if value else "")
        else:
            said.append(value_in_words(field, value, names))
    return ", ".join(dict.fromkeys(word for word in said if word))


def _link(model: type[models.Model], name: str) -> models.Field[Any, Any]:
    """The column by which the rows of a part hang on their record."""
    found: models.Field[Any, Any] = getattr(model, name).field
    return found


def label_of(field: Any) -> str:
    """The label of a field, or of a model's `_meta`, with a capital as the reader's language has it."""
    label = str(field.verbose_name)
    turkish = (get_language() or "tr").startswith("tr")
    return (tr_upper(label[:1]) if turkish else label[:1].upper()) + label[1:]


def value_in_words(field: models.Field[Any, Any], value: Any, names: _Names) -> str:
    """A snapshot's value as the reader's language says it."""
    if value is None or value == "" or value == {}:
        return ""
    if field.is_relation and getattr(field.related_model, "PERSONAL", ()):
        # The journal is read by more people than the contacts are.
        return f"{field.verbose_name} {value}"
    if field.is_relation:
        keys = list(value) if isinstance(value, dict | list) else [value]
        return ", ".join(names.of(field.related_model, key) for key in keys)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(field, models.DateTimeField):
        moment = parse_datetime(str(value))
        return formats.date_format(timezone.localtime(moment), "DATETIME_FORMAT") if moment else str(value)
    read = field.to_python(value)
    if isinstance(read, Decimal):
        return _number(read)
    worded = getattr(read, "in_language", None)
    return worded(get_language() or "tr") if worded else str(read)


def _number(value: Decimal) -> str:
    """As the reader writes it, without needless zeros: 10.000 or 10,000."""
    plain = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    return formats.number_format(plain, use_l10n=True, force_grouping=True)


def _model(label: str) -> type[models.Model] | None:
    try:
        return apps.get_model(label)
    except LookupError:
        return None


def _field(model: type[models.Model], name: str) -> Any:
    """The field of a snapshot's value: a column by its attribute's name, or a relation by its own."""
    columns = {field.attname: field for field in model._meta.concrete_fields}
    related = {field.name: field for field in model._meta.many_to_many}
    return columns.get(name) or related.get(name)


def _relations(model: type[models.Model], snapshot: dict[str, Any]) -> Iterable[tuple[Any, Any]]:
    """What a snapshot and the parts in it point to: relation and key or keys."""
    for name, value in snapshot.items():
        if name in getattr(model, "PARTS", ()):
            for row in (value or {}).values():
                yield from _relations(_link(model, name).model, row)
            continue
        field = _field(model, name)
        if field is not None and field.is_relation and value:
            yield field, value


class _Names:
    """Names of all records that some entries mention, fetched with one query per model."""

    def __init__(self, entries: list[JournalEntry]) -> None:
        wanted: dict[type[models.Model], set[str]] = defaultdict(set)
        for entry in entries:
            model = _model(entry.subject_type)
            if model is None:
                continue
            wanted[model].add(entry.subject_id)
            for snapshot in (entry.before, entry.after):
                for field, value in _relations(model, snapshot or {}):
                    keys = value if isinstance(value, dict | list) else [value]
                    wanted[field.related_model].update(str(key) for key in keys)
        self._names = {
            (model, key): name
            for model, keys in wanted.items()
            for key, name in _names_of(model, keys).items()
        }

    def of(self, model: type[models.Model], key: object) -> str:
        """The record's name, or its key where there is no such record any more."""
        return self._names.get((model, str(key)), str(key))

    def of_subject(self, entry: JournalEntry) -> str:
        """The name of the record that an entry is about; empty where it is gone."""
        model = _model(entry.subject_type)
        return "" if model is None else self._names.get((model, entry.subject_id), "")


def _names_of(model: type[models.Model], keys: set[str]) -> dict[str, str]:
    """Names by key. A model whose name takes more than its row fetches many at once with `names_of(keys)`."""
    fetch = getattr(model, "names_of", None)
    if fetch is not None:
        names: dict[str, str] = fetch(keys)
        return names
    records = model._base_manager.filter(pk__in=keys)
    return {str(record.pk): str(getattr(record, "called", None) or record) for record in records}

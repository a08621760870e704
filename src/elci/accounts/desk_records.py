"""What an office writes at its desk: a record with its parts, and the four verbs that touch one.

Most records of a desk are a row and a few lists that belong to it (a visit and its costs, a project and its
budget). They are written the same way: checked as a whole, changed, journalled with their parts, in one
transaction; taken back by a mark; undone from the journal. A room names its verbs in `accounts.verbs` and
calls these with them; rules of its own stand in `clean()` and in its services.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from elci.accounts import journal
from elci.accounts.errors import ReasonMissingError, UndoError
from elci.accounts.models import JournalEntry, Office, User
from elci.accounts.versions import check_version

Values = Mapping[str, Any]
Record = TypeVar("Record", bound="DeskRecord")


class DeskRecord(models.Model):
    """A record of an office. PARTS: names of reverse relations whose rows belong to the record.

    LISTS: names of many-to-many relations journalled by key. PERSONAL: columns that no journal may hold (a
    part's model names its own). `withdrawn` marks a record taken back; it stays readable in the journal and
    can come back by undoing.
    """

    PARTS: ClassVar[tuple[str, ...]] = ()
    LISTS: ClassVar[tuple[str, ...]] = ()
    PERSONAL: ClassVar[frozenset[str]] = frozenset()

    withdrawn = models.DateTimeField(gettext_lazy("withdrawn"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def linked_values(self) -> dict[str, Any]:
        """The parts and lists, for the journal."""
        linked: dict[str, Any] = {
            name: {str(part.pk): journal.snapshot(part) for part in getattr(self, name).order_by("pk")}
            for name in self.PARTS
        }
        for name in self.LISTS:
            keys = [str(key) for key in getattr(self, name).order_by("pk").values_list("pk", flat=True)]
            linked[name] = {key: key for key in keys}
        return linked


@transaction.atomic
def add(
    record: Record,
    *,
    by: User | None,
    office: Office,
    verb: str,
    parts: Mapping[str, Sequence[Values]] | None = None,
    lists: Mapping[str, Iterable[Any]] | None = None,
    reason: str = "",
) -> Record:
    """Keep a new record with its parts. Raises ValidationError with everything that is wrong at once."""
    record.full_clean()
    record.save(force_insert=True)
    _write_parts(record, parts or {})
    _write_lists(record, lists or {})
    journal.record(by, verb, record, office=office, before=None, reason=reason)
    return record


@transaction.atomic
def change(
    record: Record,
    values: Values,
    *,
    by: User | None,
    office: Office,
    verb: str,
    parts: Mapping[str, Sequence[Values]] | None = None,
    lists: Mapping[str, Iterable[Any]] | None = None,
    reason: str = "",
    seen: int | None = None,
) -> Record:
    """Change columns, parts and lists of a record; what is not named stays. Returns it as it stands now.

    parts: for each name the whole list as it shall be; a row with the key "id" keeps that part, one without
    makes a new part, and parts not named go. A change that changes nothing is not journalled. Raises
    ChangedMeanwhileError, ValidationError.
    """
    current = locked(record)
    check_version(current, seen)
    before = journal.snapshot(current)
    for name, value in values.items():
        setattr(current, name, value)
    current.full_clean()
    current.save()
    _write_parts(current, parts or {})
    _write_lists(current, lists or {})
    # Read again: what was written by hand may read otherwise once it is a column (5 → 5.00).
    current = locked(current)
    if journal.snapshot(current) != before:
        journal.record(by, verb, current, office=office, before=before, reason=reason)
    return current


@transaction.atomic
def withdraw(
    record: Record, *, by: User | None, office: Office, verb: str, reason: str, seen: int | None = None
) -> Record:
    """Take back a record that was entered by mistake; its row stays, marked.

    Raises ReasonMissingError, ChangedMeanwhileError.
    """
    if not reason.strip():
        raise ReasonMissingError()
    current = locked(record)
    check_version(current, seen)
    before = journal.snapshot(current)
    current.withdrawn = timezone.now()
    current.save(update_fields=["withdrawn"])
    journal.record(by, verb, current, office=office, before=before, reason=reason)
    return current


@transaction.atomic
def undo(entry: JournalEntry, record: DeskRecord, *, by: User, office: Office | None = None) -> JournalEntry:
    """Put a record and its parts back as they stood before an act; the caller has checked that it may.

    A record that the act made is marked as withdrawn. What no journal holds (PERSONAL) stays as it is now.
    """
    current = locked(record)
    before = journal.snapshot(current)
    if entry.before is None:
        current.withdrawn = timezone.now()
        current.save(update_fields=["withdrawn"])
    else:
        _restore(current, entry.before)
    return journal.record(
        by, "undone", current, office=office or entry.office, before=before, reason=entry.reason, undoes=entry
    )


def check_undoable(entry: JournalEntry, record: models.Model, by: User) -> None:
    """Raise UndoError unless the act is the person's own, not undone, and the newest on its record."""
    if entry.actor_id != by.pk:
        raise UndoError("başka birinin işlemi", "it is another person's act")
    if entry.undoes_id is not None or JournalEntry.objects.filter(undoes=entry).exists():
        raise UndoError("zaten geri alınmış", "it is already undone")
    newest = JournalEntry.objects.of(record).standing().order_by("-pk").first()
    if newest is not None and newest.pk != entry.pk:
        raise UndoError("kayıt daha sonra değiştirilmiş", "the record was changed later")


def locked(record: Record) -> Record:
    """The record as it stands in the database now, its row held until the transaction ends."""
    model = type(record)
    found: Record = model._base_manager.select_for_update().get(pk=record.pk)
    return found


def _write_parts(record: DeskRecord, parts: Mapping[str, Sequence[Values]]) -> None:
    problems: list[ValidationError] = []
    for name, rows in parts.items():
        manager = getattr(record, name)
        model = manager.model
        held = {str(part.pk): part for part in manager.all()}
        kept: set[str] = set()
        fresh: list[models.Model] = []
        for place, row in enumerate(rows, start=1):
            key = str(row.get("id") or "")
            part = held.get(key) or model(**{manager.field.name: record})
            for column, value in row.items():
                if column != "id":
                    setattr(part, column, value)
            try:
                part.full_clean()
            except ValidationError as error:
                problems.append(_placed(model, place, error))
                continue
            kept.add(key)
            fresh.append(part)
        if not problems:
            manager.exclude(pk__in=[held[key].pk for key in kept if key in held]).delete()
            for part in fresh:
                part.save()
    if problems:
        raise ValidationError(problems)


def _placed(model: type[models.Model], place: int, error: ValidationError) -> ValidationError:
    """The error of a part, saying which: “costs, line 2: …”."""
    words = " ".join(error.messages)
    named = {"list": model._meta.verbose_name_plural, "line": place, "words": words}
    return ValidationError(_("%(list)s, line %(line)s: %(words)s") % named)


def _write_lists(record: DeskRecord, lists: Mapping[str, Iterable[Any]]) -> None:
    for name, members in lists.items():
        getattr(record, name).set(members)


def _restore(record: DeskRecord, values: Mapping[str, Any]) -> None:
    _set_columns(record, values)
    record.save()
    for name in record.PARTS:
        if name in values:
            _restore_parts(getattr(record, name), values[name])
    for name in record.LISTS:
        if name in values:
            getattr(record, name).set(list(values[name]))


def _restore_parts(manager: Any, rows: Mapping[str, Values]) -> None:
    manager.exclude(pk__in=list(rows)).delete()
    held = {str(part.pk): part for part in manager.all()}
    for key, values in rows.items():
        part = held.get(key) or manager.model()
        _set_columns(part, values)
        if key not in held:
            part.pk = manager.model._meta.pk.to_python(key)
        part.save()


def _set_columns(record: models.Model, values: Mapping[str, Any]) -> None:
    for field in record._meta.concrete_fields:
        if not field.primary_key and field.attname in values:
            setattr(record, field.attname, field.to_python(values[field.attname]))

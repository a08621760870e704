"""What an office writes at its desk: a record with its parts, and the four verbs that touch one.

Most records of a desk are a row and a few lists that belong to it (a visit and its costs, a project and its
budget). They are written the same way: checked as a whole, changed, journalled with their parts, in one
transaction; taken back by a mark; undone from the journal. A room names its verbs in `accounts.verbs` and
calls these with them; rules of its own stand in `clean()` and in its services.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from elci.accounts import journal
from elci.accounts.errors import ReasonMissingError, UndoError
from elci.accounts.models import JournalEntry, Office, User
from elci.accounts.personal import forget_personal, keep_personal, personal_of, with_personal
from elci.accounts.versions import check_version

Record = TypeVar("Record", bound="DeskRecord")


class DeskRecord(models.Model):
    """A record of an office. PARTS: names of reverse relations whose rows belong to the record.

    LISTS: names of many-to-many relations journalled by key. PERSONAL: columns that no journal may hold (a
    part's model names its own); their former values are kept beside the journal, where they can be erased
    (`accounts.personal`). `withdrawn` marks a record taken back; it stays readable in the journal and can
    come back by undoing. ERASED_BY_UNDO: whether undoing its making erases it, as it must data on a person:
    what no page shows any more could not be given out or erased on request.
    """

    PARTS: ClassVar[tuple[str, ...]] = ()
    LISTS: ClassVar[tuple[str, ...]] = ()
    PERSONAL: ClassVar[frozenset[str]] = frozenset()
    ERASED_BY_UNDO: ClassVar[bool] = False

    withdrawn = models.DateTimeField(gettext_lazy("withdrawn"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def derive(self) -> None:
        """Set the columns that are worked out from others; called before each save."""

    def is_needed(self) -> bool:
        """Whether other records hang on it, so that its making cannot be undone."""
        return self.ERASED_BY_UNDO and _is_named(self)

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


@dataclass(frozen=True)
class Draft:
    """What a person says of a record; what is not named stays as it is.

    values: columns by name. parts: for each of PARTS the whole list as it shall be, a row with "id" keeping
    that part, one without making a new part, and parts not named going. lists: members of each of LISTS.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    parts: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    lists: Mapping[str, Iterable[Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Act:
    """Who does what and why. verb: of `accounts.verbs`; seen: the version of the record that the person saw.

    by: None when the command line acts.
    """

    by: User | None
    office: Office
    verb: str
    reason: str = ""
    seen: int | None = None


@transaction.atomic
def add(record: Record, draft: Draft, act: Act) -> Record:
    """Keep a new record with its parts. Raises ValidationError with everything that is wrong at once."""
    _apply(record, draft, new=True)
    journal.record(act.by, act.verb, record, office=act.office, before=None, reason=act.reason)
    return record


@transaction.atomic
def change(record: Record, draft: Draft, act: Act) -> Record:
    """Change a record, and return it as it stands now; a draft that changes nothing is not journalled.

    Raises ChangedMeanwhileError, ValidationError.
    """
    current = locked(record)
    check_version(current, act.seen)
    before, personal = journal.snapshot(current), personal_of(current)
    _apply(current, draft, new=False)
    # Read again: what was written by hand may read otherwise once it is a column (5 → 5.00).
    current = locked(current)
    if journal.snapshot(current) != before or personal_of(current) != personal:
        entry = journal.record(act.by, act.verb, current, office=act.office, before=before, reason=act.reason)
        keep_personal(entry, personal)
    return current


@transaction.atomic
def keep(record: Record, draft: Draft, act: Act) -> Record:
    """Add the one record of its kind that an office has, or change it; one that was taken back stands again.

    Raises ChangedMeanwhileError, ValidationError.
    """
    if record._state.adding:
        return add(record, draft, act)
    return change(record, Draft({**draft.values, "withdrawn": None}, draft.parts, draft.lists), act)


@transaction.atomic
def withdraw(record: Record, act: Act) -> Record:
    """Take back a record that was entered by mistake; its row stays, marked.

    Raises ReasonMissingError, ChangedMeanwhileError.
    """
    if not act.reason.strip():
        raise ReasonMissingError()
    current = locked(record)
    check_version(current, act.seen)
    before = journal.snapshot(current)
    current.withdrawn = timezone.now()
    current.save(update_fields=["withdrawn"])
    journal.record(act.by, act.verb, current, office=act.office, before=before, reason=act.reason)
    return current


@transaction.atomic
def undo(entry: JournalEntry, record: DeskRecord, *, by: User, office: Office | None = None) -> JournalEntry:
    """Put a record and its parts back as they stood before an act; the caller has checked that it may.

    A record that the act made is marked as withdrawn, or erased (ERASED_BY_UNDO). What no journal holds
    (PERSONAL) comes from the version kept beside the act; once that is erased, it stays as it is now. Raises
    UndoError where records hang on what the act made, or what stood before no longer fits.
    """
    current = locked(record)
    before, personal = journal.snapshot(current), personal_of(current)
    if entry.before is None and current.is_needed():
        raise UndoError(
            "başka kayıtlar ona bağlı; önce onları çıkarın", "other records hang on it; take those out first"
        )
    if entry.before is None and current.ERASED_BY_UNDO:
        return _erase_what_was_made(current, entry, by, office or entry.office)
    if entry.before is None:
        current.withdrawn = timezone.now()
        current.save(update_fields=["withdrawn"])
    else:
        _restore(current, with_personal(entry))
    undoing = journal.record(
        by, "undone", current, office=office or entry.office, before=before, reason=entry.reason, undoes=entry
    )
    keep_personal(undoing, personal)
    return undoing


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
    model = record._meta.model
    found: Record = model._base_manager.select_for_update().get(pk=record.pk)
    return found


def _apply(record: DeskRecord, draft: Draft, *, new: bool) -> None:
    """Write columns, parts and lists; raises ValidationError with all that is wrong in any of them."""
    for name, value in draft.values.items():
        setattr(record, name, value)
    problems: list[ValidationError] = []
    try:
        record.full_clean()
    except ValidationError as error:
        problems.append(error)
    parts = {name: _parts(record, name, rows, problems) for name, rows in draft.parts.items()}
    if problems:
        raise _all_of(problems)
    record.derive()
    record.save(force_insert=new)
    for name, rows in parts.items():
        getattr(record, name).exclude(pk__in=[row.pk for row in rows if row.pk]).delete()
        for row in rows:
            row.save()
    for name, members in draft.lists.items():
        getattr(record, name).set(members)


def _parts(
    record: DeskRecord, name: str, rows: Sequence[Mapping[str, Any]], problems: list[ValidationError]
) -> list[models.Model]:
    """The parts of one name as they shall be, checked but not yet kept; what is wrong goes to `problems`."""
    manager = getattr(record, name)
    model, back = manager.model, manager.field
    held = {} if record._state.adding else {str(part.pk): part for part in manager.all()}
    found: list[models.Model] = []
    for place, values in enumerate(rows, start=1):
        part = held.get(str(values.get("id") or "")) or model()
        setattr(part, back.name, record)
        for column, value in values.items():
            if column != "id":
                setattr(part, column, value)
        try:
            part.full_clean(exclude=[back.name])
        except ValidationError as error:
            problems.append(_placed(model, place, error))
        found.append(part)
    return found


def _all_of(problems: list[ValidationError]) -> ValidationError:
    """One error: beside the fields where it is about columns, above the form where it is about parts."""
    by_field: dict[str, list[str]] = {}
    for problem in problems:
        named = (
            problem.message_dict if hasattr(problem, "error_dict") else {NON_FIELD_ERRORS: problem.messages}
        )
        for name, messages in named.items():
            by_field.setdefault(name, []).extend(messages)
    return ValidationError(by_field)


def _placed(model: type[models.Model], place: int, error: ValidationError) -> ValidationError:
    """The error of a part, saying which: “costs, line 2: …”."""
    words = " ".join(error.messages)
    named = {"list": model._meta.verbose_name_plural, "line": place, "words": words}
    return ValidationError(_("%(list)s, line %(line)s: %(words)s") % named)


def _erase_what_was_made(
    record: DeskRecord, entry: JournalEntry, by: User, office: Office | None
) -> JournalEntry:
    undoing = journal.record_end(by, "undone", record, office=office, reason=entry.reason, undoes=entry)
    forget_personal(type(record), [record.pk])
    record.delete()
    return undoing


def _is_named(record: DeskRecord) -> bool:
    """Whether any record but its own parts refers to it."""
    relations = [one for one in record._meta.related_objects if one.get_accessor_name() not in record.PARTS]
    return any(
        one.related_model._base_manager.filter(**{one.field.name: record.pk}).exists() for one in relations
    )


def _restore(record: DeskRecord, values: Mapping[str, Any]) -> None:
    try:
        with transaction.atomic():
            _put_back(record, values)
    except IntegrityError as error:
        raise UndoError(
            "önceki hâli bugünkü kayıtlarla bağdaşmıyor; kaydı açıp elle düzeltin",
            "what stood before no longer fits the records of today; open the record and correct it",
        ) from error


def _put_back(record: DeskRecord, values: Mapping[str, Any]) -> None:
    _set_columns(record, values)
    record.derive()
    record.save()
    for name in record.PARTS:
        if name in values:
            _restore_parts(getattr(record, name), values[name])
    for name in record.LISTS:
        if name in values:
            manager = getattr(record, name)
            manager.set(manager.model._base_manager.filter(pk__in=list(values[name])))


def _restore_parts(manager: Any, rows: Mapping[str, Mapping[str, Any]]) -> None:
    manager.exclude(pk__in=list(rows)).delete()
    held = {str(part.pk): part for part in manager.all()}
    for key, values in rows.items():
        part = held.get(key) or manager.model()
        _set_columns(part, values)
        if key not in held:
            part.pk = manager.model._meta.pk.to_python(key)
        setattr(part, manager.field.name, manager.instance)
        part.save()


def _set_columns(record: models.Model, values: Mapping[str, Any]) -> None:
    for column in record._meta.concrete_fields:
        if column.primary_key or column.attname not in values:
            continue
        value = column.to_python(values[column.attname])
        # A person may have been erased since, or two have been made one.
        if value is not None and column.is_relation and not _stands(column, value):
            value = None
        setattr(record, column.attname, value)


def _stands(column: Any, key: object) -> bool:
    return bool(column.related_model._base_manager.filter(pk=key).exists())

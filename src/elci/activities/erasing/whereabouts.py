"""Where a person stands: every text column of every table, the journal, tables of the search, kept files.

Models are asked for by name only as far as they are special; a new model of any room is searched as it comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection, models

from elci.activities.erasing.reading import bare_rows_to_read, leaves, rows_of, rows_to_read, words_of
from elci.domain.mentions import Mentions
from elci.sources.file_texts import text_at, text_of
from elci.sources.models import Document

FILE = "bytes"  # the column under which a document's bytes are reported
SESSIONS = "sessions.session"
DISK = "disk"  # the table under which files that no record names are reported
_ROWS = 2000
_AROUND = 60  # letters shown on either side of a mention
_TEXT = (models.CharField, models.TextField, models.JSONField, models.FileField)
_NOT_OURS = ("django_", "sqlite_", "auth_")


@dataclass(frozen=True)
class Place:
    """Somewhere the person is named. table: label of the model, name of a table without one, or DISK."""

    table: str
    column: str
    key: str
    excerpt: str

    @property
    def mark(self) -> str:
        """The place in one word, for a form."""
        return f"{self.table}|{self.column}|{self.key}"


@dataclass
class Whereabouts:
    """All places, and how many documents have no text that could be looked into."""

    places: list[Place]
    unread: int = 0

    def counts(self) -> dict[str, int]:
        """Number of places by table and column, in the order of their names."""
        found: dict[str, int] = {}
        for place in self.places:
            name = f"{place.table}.{place.column}"
            found[name] = found.get(name, 0) + 1
        return dict(sorted(found.items()))


def where_is(mentions: Mentions, tell: Callable[[int], None] = lambda read: None) -> Whereabouts:
    """Every place that names the person. tell: is told before each part and at the end how many were read."""
    found = Whereabouts([])
    parts = parts_of_look()
    for number, part in enumerate(parts):
        tell(number)
        seen = part.read(mentions)
        found.places += seen.places
        found.unread += seen.unread
    tell(len(parts))
    return found


@dataclass(frozen=True)
class Part:
    """One part of the look. name: label of a model, name of a table without one, SESSIONS or FILE."""

    name: str
    read: Callable[[Mentions], Whereabouts]


def parts_of_look() -> list[Part]:
    """Tables of models, bare tables, sessions, files; always in the same order."""
    tables: list[tuple[str, Callable[[Mentions], Iterable[Place]]]] = [
        *((model._meta.label_lower, partial(places_in, model)) for model in searched_models()),
        *((table, partial(_in_bare_table, table)) for table in bare_tables()),
        (SESSIONS, _in_sessions),
    ]
    return [
        *(Part(name, partial(_look_into, places)) for name, places in tables),
        Part(FILE, _look_into_documents),
    ]


def seen_again(places: Iterable[tuple[str, str, str]], mentions: Mentions) -> list[Place]:
    """The places of rows that were found before, as they are now. places: table, column and key of each."""
    known = list(places)
    files = {key for table, column, key in known if (table, column) == ("sources.document", FILE)}
    found = in_rows(((table, key) for table, column, key in known if column != FILE), mentions)
    return found + _in_files(Document.objects.filter(pk__in=files).order_by("pk"), mentions).places


def in_rows(rows: Iterable[tuple[str, str]], mentions: Mentions) -> list[Place]:
    """The places in some rows. rows: table and key of each."""
    keys: dict[str, set[str]] = {}
    for table, key in rows:
        keys.setdefault(table, set()).add(key)
    return [place for table, held in keys.items() for place in _in_rows(table, held, mentions)]


def _look_into(places: Callable[[Mentions], Iterable[Place]], mentions: Mentions) -> Whereabouts:
    return Whereabouts(list(places(mentions)))


def _in_rows(table: str, keys: set[str], mentions: Mentions) -> Iterable[Place]:
    """The places in rows of one table."""
    try:
        return places_in(apps.get_model(table), mentions, keys)
    except (LookupError, ValueError):  # a table without a model
        return [place for place in _in_bare_table(table, mentions) if place.key in keys]


def searched_models() -> list[type[models.Model]]:
    """Every table with a column of text, sessions apart, in the order of their labels."""
    every = apps.get_models(include_auto_created=True)
    kept = [
        model
        for model in every
        if model._meta.managed and not model._meta.proxy and model is not Session and text_columns(model)
    ]
    return sorted(kept, key=lambda model: model._meta.label_lower)


def text_columns(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """Columns that can hold words."""
    columns = model._meta.local_concrete_fields
    return [each for each in columns if isinstance(each, _TEXT) and not each.generated]


def bare_tables() -> list[str]:
    """Tables that no model describes: those of a full-text search."""
    known = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    return sorted(
        name
        for name in connection.introspection.table_names()
        if name not in known and not name.startswith(_NOT_OURS)
    )


def stands_apart(mentions: Mentions, texts: Iterable[str]) -> bool:
    """Whether texts that are nothing but a first or family name make up the name together."""
    return bool(mentions.spans(" ".join(text for text in texts if text and mentions.is_part(text))))


def shown(mentions: Mentions, text: str) -> str:
    """The words around the first mention, on its own line."""
    spans = mentions.spans(text)
    start, end = spans[0] if spans else (0, 0)
    line_end = text.find("\n", end)
    before = max(0, start - _AROUND, text.rfind("\n", 0, start) + 1)
    after = min(len(text), end + _AROUND, line_end if line_end >= 0 else len(text))
    words = " ".join(text[before:after].split())
    cut_before = before > 0 and text[before - 1] != "\n"
    cut_after = after < len(text) and text[after] != "\n"
    return ("… " if cut_before else "") + words + (" …" if cut_after else "")


def places_in(
    model: type[models.Model], mentions: Mentions, keys: Iterable[str] | None = None
) -> Iterator[Place]:
    """The places of one table. keys: of the rows to look into, where it is not the whole table."""
    columns = text_columns(model)
    names = [column.attname for column in columns]
    rows = rows_to_read(model, columns, mentions) if keys is None else rows_of(model, names, keys)
    for key, *values in rows:
        texts = [value if isinstance(value, str) else words_of(value) for value in values]
        whole = " ".join(text for text in texts if text)
        if not mentions.may_be_in(whole):
            continue
        apart = stands_apart(mentions, texts)  # first and family name in columns of their own
        for name, text in zip(names, texts, strict=True):
            if not mentions.spans(text) and not (apart and mentions.is_part(text)):
                continue
            excerpt = _excerpt(mentions, values[names.index(name)], text)
            yield Place(model._meta.label_lower, name, str(key), excerpt or whole[: 2 * _AROUND])


def _excerpt(mentions: Mentions, value: Any, text: str) -> str:
    """The words around the first mention; of a JSON value only those of the text that holds it."""
    near = next((leaf for leaf in leaves(value) if mentions.spans(leaf)), text)
    return shown(mentions, near)


def _in_bare_table(table: str, mentions: Mentions) -> Iterator[Place]:
    for number, text in bare_rows_to_read(table, mentions):
        if mentions.spans(text):
            yield Place(table, "*", str(number), shown(mentions, text))


def _in_sessions(mentions: Mentions) -> Iterator[Place]:
    """Sessions hold what somebody had typed when theirs ended."""
    for session in Session.objects.iterator(_ROWS):
        text = words_of(session.get_decoded())
        if mentions.spans(text):
            yield Place(SESSIONS, "session_data", session.pk, "")


def _look_into_documents(mentions: Mentions) -> Whereabouts:
    documents = Document.objects.order_by("pk")
    found = _in_files(documents, mentions)
    named = {Path(document.file.path).resolve() for document in documents.iterator(_ROWS) if document.file}
    found.places += _on_disk(mentions, named)
    return found


def _in_files(documents: models.QuerySet[Document], mentions: Mentions) -> Whereabouts:
    found = Whereabouts([])
    for document in documents.iterator(_ROWS):
        text = _text_of(document) if document.file else ""
        if text is None:
            found.unread += 1
        elif mentions.spans(text):
            found.places.append(Place("sources.document", FILE, str(document.pk), shown(mentions, text)))
    return found


def _text_of(document: Document) -> str | None:
    try:
        with document.file.open("rb") as file:
            return text_of(file, document.media_type)
    except FileNotFoundError:
        return ""


def _on_disk(mentions: Mentions, named: Iterable[Path]) -> Iterator[Place]:
    """Files that no document names: lists that were brought in, and what was left behind."""
    known, root = set(named), Path(settings.MEDIA_ROOT)
    for path in sorted(root.rglob("*")) if root.is_dir() else ():
        if path.is_file() and path.resolve() not in known:
            words = f"{path.name} {text_at(path) or ''}"
            if mentions.spans(words):
                yield Place(DISK, "path", str(path.relative_to(root)), path.name)

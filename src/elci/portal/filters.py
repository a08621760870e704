"""The filter of a list page as its address holds it: read, checked, shown, taken away piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

FIRST_YEAR, LAST_YEAR = 1800, 2200
_LONGEST = 100


@dataclass(frozen=True)
class Choice:
    """A value that a field offers, and how many records have it (None: not counted)."""

    value: str
    words: str
    number: int | None = None


class Offer:
    """What a field offers: made once and shared by many pages."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self.choices = tuple(choices)
        self.words = {choice.value: choice.words for choice in self.choices}
        self._options = format_html_join("", '<option value="{}">{}</option>', self.words.items())

    def options(self, chosen: str) -> SafeString:
        """The options of a select; built once, because a template would need milliseconds for hundreds."""
        if not chosen:
            return self._options
        option = format_html('<option value="{}"', chosen)
        return mark_safe(self._options.replace(option, f"{option} selected", 1))


@dataclass(kw_only=True)
class Field:
    """One condition. `value` is what holds, `written` what the reader wrote, `error` why they differ.

    rest: it stands with the fields that are folded away until they are asked for. none: what the choice of
    nothing is called where it is not "All".
    """

    name: str
    words: Any
    rest: bool = False
    none: Any = ""
    value: str = ""
    written: str = ""
    error: str = ""

    look = "text"

    def read(self, written: str) -> None:
        """Take what the address holds."""
        self.written = written.strip()[:_LONGEST]
        self.value = self.written

    def said(self) -> str:
        """The condition in words, for the chip that takes it away."""
        return f"“{self.value}”"


@dataclass(kw_only=True)
class Year(Field):
    """A year of four digits."""

    look = "year"

    def read(self, written: str) -> None:
        super().read(written)
        self.value = ""
        if not self.written:
            return
        if not (self.written.isascii() and self.written.isdigit() and len(self.written) == 4):
            self.error = _("“%(value)s” is not a year. Write four digits, such as 1992.") % {
                "value": self.written
            }
        elif not FIRST_YEAR <= int(self.written) <= LAST_YEAR:
            self.error = _("The year must lie between %(first)s and %(last)s.") % {
                "first": FIRST_YEAR,
                "last": LAST_YEAR,
            }
        else:
            self.value = self.written

    def said(self) -> str:
        return f"{self.words}: {self.value}"


@dataclass(kw_only=True)
class OneOf(Field):
    """One of some values. listed: shown as a list with counts, not folded into a select."""

    offer: Offer
    listed: bool = False

    @property
    def look(self) -> str:  # type: ignore[override]
        return "list" if self.listed else "select"

    def read(self, written: str) -> None:
        super().read(written)
        if self.value and self.value not in self.offer.words:
            self.error = _("“%(value)s” is not among the choices.") % {"value": self.written}
            self.value = ""

    def said(self) -> str:
        return self.offer.words[self.value]

    @property
    def options(self) -> SafeString:
        """The options of a select, the chosen one marked."""
        return self.offer.options(self.value)

    @property
    def shown(self) -> list[Choice]:
        """What a list of counted values shows: those that some record has, and the chosen one."""
        return [choice for choice in self.offer.choices if choice.number != 0 or choice.value == self.value]


@dataclass(kw_only=True)
class Record(Field):
    """The key of a record that links of other pages put into the address. named: its name, or None."""

    named: Callable[[str], str | None]
    _name: str = field(default="", init=False)

    look = "hidden"

    def read(self, written: str) -> None:
        super().read(written)
        if not self.value:
            return
        name = self.named(self.value)
        if name is None:
            self.error = _("There is no record “%(value)s”.") % {"value": self.written}
            self.value = ""
        else:
            self._name = name

    def said(self) -> str:
        return self._name


@dataclass(frozen=True)
class Chip:
    """A condition in force, and the query without it."""

    words: str
    query: str


class Filter:
    """The conditions of a list page. `filter["kind"]` is the value in force, empty where nothing is asked."""

    def __init__(self, query: QueryDict, fields: Iterable[Field]) -> None:
        self.fields = {each.name: each for each in fields}
        self.query = query
        for each in self.fields.values():
            each.read(query.get(each.name, ""))

    def __getitem__(self, name: str) -> str:
        return self.fields[name].value

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields.values())

    @property
    def search(self) -> list[Field]:
        """Fields to write words in: they stand first and are never folded away."""
        return [each for each in self if each.look == "text"]

    @property
    def first(self) -> list[Field]:
        """Fields with a place of their own."""
        return [each for each in self if each.look in {"list", "select"} and not each.rest]

    @property
    def rest(self) -> list[Field]:
        """Fields that are folded away."""
        return [each for each in self if each.rest]

    @property
    def years(self) -> list[Field]:
        """The two ends of a span of years, or none."""
        return [each for each in self if each.look == "year"]

    @property
    def hidden(self) -> list[Field]:
        """Conditions without a field, kept when others are changed."""
        return [each for each in self if each.look == "hidden" and each.value]

    @property
    def unplaced_errors(self) -> list[Field]:
        """Fields without a place of their own whose words could not be taken."""
        return [each for each in self if each.look == "hidden" and each.error]

    @property
    def errors(self) -> list[Field]:
        """Fields whose words could not be taken."""
        return [each for each in self if each.error]

    @property
    def number(self) -> int:
        """How many conditions are in force."""
        return sum(bool(each.value) for each in self)

    @property
    def is_open_at_rest(self) -> bool:
        """Whether a folded field holds a condition or an error, so that it must be seen."""
        return any(each.value or each.error for each in self.rest)

    def chips(self) -> list[Chip]:
        """One chip for each condition in force."""
        return [Chip(each.said(), self._without(each.name)) for each in self if each.value]

    def clean_query(self, *without: str) -> str:
        """The query without empty parts and page number: the address a reader keeps."""
        return self._without(*without)

    def _without(self, *names: str) -> str:
        kept = self.query.copy()
        for name, value in list(kept.items()):
            if name in names or name == "page" or not value:
                del kept[name]
        return kept.urlencode()

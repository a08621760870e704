"""Lists inside a form: costs, people, budget lines. Each line is a small form; empty lines say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from elci.accounts.models import Office
from elci.desk.forms.page_form import FormError, PageForm
from elci.desk.forms.standing import Box, ListBox

_MOST = 200  # lines of one list that one save may add to those on record


class LineForm(PageForm):
    """One line of a list. A line whose ASKED fields are all empty says nothing and is passed over.

    TITLE: what the list is called where all of it is spoken of.
    """

    ASKED: ClassVar[tuple[str, ...]] = ()
    TITLE: ClassVar[Any] = ""

    id = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)
    office: Office | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether nothing is written in it."""
        return not any(str(self[name].data or "").strip() for name in self.ASKED)

    def values(self) -> dict[str, Any]:
        """What the line says, for the verb."""
        return dict(self.cleaned_data)


class Lines:
    """The lines of one list of a form: those that were sent, or those on record and one to write into."""

    def __init__(
        self,
        kind: type[LineForm],
        name: str,
        *,
        data: Mapping[str, Any] | None,
        initial: Iterable[Mapping[str, Any]] = (),
        office: Office | None = None,
    ) -> None:
        self.name, self._kind, self._office = name, kind, office
        self._recorded = list(initial)
        if data is not None:
            self.forms = [self._line(number, data=data) for number in _numbers(name, data)]
        else:
            self.forms = [self._line(number, initial=row) for number, row in enumerate(self._recorded)]
            self.forms.append(self._line(len(self.forms)))

    def _line(self, number: int | str, **more: Any) -> LineForm:
        line = self._kind(prefix=f"{self.name}-{number}", **more)
        line.office = self._office
        return line

    @property
    def blank(self) -> LineForm:
        """An empty line from which the page's script makes further ones."""
        return self._line("__n__")

    @property
    def box(self) -> ListBox:
        """The list as one box of the form, to be compared with what another person recorded."""
        rows = [self._line(number, initial=row) for number, row in enumerate(self._recorded)]
        return ListBox(self.name, str(self._kind.TITLE), rows, self._kind, counted=False)

    @property
    def spoken(self) -> list[LineForm]:
        """The lines in which something is written."""
        return [line for line in self.forms if line.is_bound and not line.says_nothing]

    @property
    def is_open(self) -> bool:
        """Whether the list is shown unfolded: something stands in it."""
        return bool(self.spoken) or any(line.initial for line in self.forms)

    @property
    def too_many(self) -> list[FormError]:
        """That more lines came than one save may bring; none is left out, for a save sets the whole list."""
        spoken, most = self.spoken, len(self._recorded) + _MOST
        if len(spoken) <= most:
            return []
        said = _(
            "The list has %(number)s lines; at once at most %(most)s can be saved. Empty the last %(more)s, "
            "save, then correct the record and add them."
        ) % {"number": len(spoken), "most": most, "more": len(spoken) - most}
        first_over = spoken[most]
        return [FormError(str(first_over[first_over.ASKED[0]].auto_id), str(self._kind.TITLE), said)]

    def is_valid(self) -> bool:
        """Whether every line that says something can be kept, and they are not too many."""
        return not self.too_many and not [line for line in self.spoken if not line.is_valid()]

    def values(self) -> list[dict[str, Any]]:
        """What the lines say, in their order."""
        return [line.values() for line in self.spoken]

    @property
    def error_list(self) -> list[FormError]:
        """Every error, in the order of the lines."""
        return self.too_many + [error for line in self.spoken for error in line.error_list]


class FormWithLines(PageForm):
    """A form with lists. LINES: the kind of line by the name of its list."""

    LINES: ClassVar[dict[str, type[LineForm]]] = {}

    def __init__(self, data: Any = None, *args: Any, office: Office | None = None, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        self.office = office
        self.lines = self._lines(data, self.LINES)

    def _lines(self, data: Any, names: Iterable[str]) -> dict[str, Lines]:
        held = self.initial
        return {
            name: Lines(self.LINES[name], name, data=data, initial=held.get(name, ()), office=self.office)
            for name in names
        }

    def boxes(self) -> list[Box]:
        """Its fields, and each of its lists as a whole."""
        return [*super().boxes(), *(lines.box for lines in self.lines.values())]

    def refill(self, data: QueryDict) -> None:
        """As PageForm.refill, with the lists."""
        super().refill(data)
        self.lines = self._lines(data, list(self.lines))

    def is_valid(self) -> bool:
        """Whether the fields and every line can be kept; all are looked at, so that all errors are said."""
        return all([super().is_valid(), *(lines.is_valid() for lines in self.lines.values())])

    @property
    def error_list(self) -> list[FormError]:
        """Every error of the form and its lines."""
        return super().error_list + [error for lines in self.lines.values() for error in lines.error_list]


def _numbers(name: str, data: Mapping[str, Any]) -> list[int]:
    """The numbers of the lines that a page sent."""
    pattern = re.compile(rf"{re.escape(name)}-(\d{{1,4}})-")
    found = {int(match[1]) for key in data if (match := pattern.match(key))}
    return sorted(found)

"""The forms of a page as a browser reads them, to be sent as a person would."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_NOT_WRITTEN = {
    "hidden", "checkbox", "radio", "file", "submit", "button", "password", "search",
}  # fmt: skip


@dataclass
class SentForm:
    """A form of a page. values: what it sends untouched; texts: the boxes into which a person writes."""

    attributes: dict[str, str]
    values: dict[str, list[str]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)

    @property
    def is_sent(self) -> bool:
        """Whether it changes something."""
        return self.attributes.get("method", "").lower() == "post"

    def with_text(self, **said: str) -> dict[str, Any]:
        """What it sends after these boxes were written into."""
        return {**self.values, **said}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[SentForm] = []
        self._inside: SentForm | None = None
        self._select = self._area = ""
        self._text = ""
        self._template = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "template":
            self._template += 1
        elif tag == "form":
            self._inside = SentForm(said)
            self.forms.append(self._inside)
        if self._inside is None or self._template:
            return
        name = said.get("name", "")
        if tag == "input" and name:
            self._input(name, said)
        elif tag == "textarea":
            self._area, self._text = name, ""
            self._inside.texts.append(name)
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in said and self._select:
            self._inside.values.setdefault(self._select, []).append(said.get("value", ""))

    def _input(self, name: str, said: dict[str, str]) -> None:
        assert self._inside is not None
        kind = said.get("type", "text")
        self._inside.kinds.add(kind)
        if kind in {"checkbox", "radio"}:
            if "checked" in said:
                self._inside.values.setdefault(name, []).append(said.get("value", "on"))
        elif kind not in {"file", "submit", "button"}:
            self._inside.values.setdefault(name, []).append(said.get("value", ""))
        if kind not in _NOT_WRITTEN:
            self._inside.texts.append(name)

    def handle_data(self, data: str) -> None:
        if self._area:
            self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "template":
            self._template -= 1
        elif tag == "form":
            self._inside = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._inside is not None and self._area:
            self._inside.values[self._area] = [self._text.removeprefix("\n").replace("\n", "\r\n")]
            self._area = ""


def forms_on(page: str) -> list[SentForm]:
    """Every form of a page."""
    reader = _Reader()
    reader.feed(page)
    return reader.forms


def written_forms(page: str) -> list[SentForm]:
    """Those into which a person writes something that is kept."""
    return [form for form in forms_on(page) if form.is_sent and form.texts]

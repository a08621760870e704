"""Templates of documents: plain text files, so that an office can change one with any editor.

The head has lines `key: text`, up to a line `---`; a key may stand several times. Then the body, paragraphs
with empty lines between them. A paragraph that begins with `## ` is a heading, with `- ` an item, with `@`
the name of a table or of clauses that the case brings along; a line in it that begins with `= ` is its
English, which makes a pair of columns. `{{ field }}` is filled, `{{ name|ek:"in" }}` takes a Turkish ending,
and a part between `{% if field %}` and `{% endif %}` stands only where the field is known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.template import Context, Engine, Template, TemplateDoesNotExist, TemplateSyntaxError
from django.utils.safestring import mark_safe

from elci.domain.errors import ElciError
from elci.procedures.letters.letter import GAP_CLOSES, GAP_OPENS, Block, Letter, gap, written

FORMS = Path(__file__).parent / "forms"
_HEAD_END = "---"
_OFFICIAL = "yazı"
_KEYS = {
    "ad", "biçim", "antet", "sayı", "tarih", "konu", "makam", "ilgi", "başlık", "imza", "ek", "dağıtım",
    "iletişim",
}  # fmt: skip
_ENGINE = Engine(
    autoescape=False,
    string_if_invalid=f"{GAP_OPENS}%s{GAP_CLOSES}",
    builtins=["elci.procedures.letters.suffix_filter"],
)
Rows = Sequence[Sequence[str]]


class TemplateError(ElciError):
    """A template that cannot be read. args: file, line, what is wrong in Turkish and in English."""

    tr = "{0}, {1}. satır: {2}. Şablonu düzeltin ya da dosyayı kaldırın; o zaman elçi’nin şablonu kullanılır."
    en = "{0}, line {1}: {3}. Correct the template, or remove the file; elçi’s own is used then."


@dataclass(frozen=True)
class Fields:
    """What fills a document. values: by name, without those that are not known; tables: by name."""

    values: Mapping[str, str]
    tables: Mapping[str, Rows] = field(default_factory=dict)
    pairs: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Form:
    """A template as it stands in its file. body: (line, paragraph)."""

    path: Path
    head: tuple[tuple[int, str, str], ...]
    body: tuple[tuple[int, str], ...]

    @property
    def name(self) -> str:
        """What the document is called in lists."""
        return next((text for _line, key, text in self.head if key == "ad"), self.path.stem)


def form_path(name: str, office: str = "") -> Path:
    """Where the template of a name stands: the office's own, the installation's, else elçi's."""
    own = settings.VAR / "letters"
    places = [own / office / f"{name}.txt"] if office else []
    for path in (*places, own / f"{name}.txt"):
        if path.is_file():
            return path
    return FORMS / f"{name}.txt"


def read_form(path: Path) -> Form:
    """Read a template; raises TemplateError for a line that means nothing or a text that is not UTF-8."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise TemplateError(path.name, line, "dosya UTF-8 değil", "the file is not UTF-8") from error
    if _HEAD_END not in lines:
        raise TemplateError(path.name, len(lines), "“---” satırı yok", "there is no line “---”")
    end = lines.index(_HEAD_END)
    head = tuple(
        _head_line(path, number, line)
        for number, line in enumerate(lines[:end], 1)
        if line.strip() and not line.startswith("#")
    )
    return Form(path, head, tuple(_paragraphs(lines, end + 1)))


def _head_line(path: Path, number: int, line: str) -> tuple[int, str, str]:
    key, colon, text = line.partition(":")
    if not colon or key.strip() not in _KEYS:
        known = ", ".join(sorted(_KEYS))
        raise TemplateError(
            path.name, number, f"“{line.strip()}”: satır şunlardan biriyle başlamalı: {known}",
            f"“{line.strip()}”: a line begins with one of {known}",
        )  # fmt: skip
    return number, key.strip(), text.strip()


def _paragraphs(lines: Sequence[str], start: int) -> list[tuple[int, str]]:
    """Parts between empty lines; a heading and what a case brings along stand alone without one."""
    found: list[tuple[int, str]] = []
    held: list[str] = []
    begun = start
    for number, line in enumerate([*lines[start:], ""], start + 1):
        text = line.strip()
        alone = bool(held) and held[0].startswith(("## ", "@")) and not text.startswith("= ")
        if held and (not text or alone or text.startswith(("## ", "@"))):
            found.append((begun, "\n".join(held)))
            held = []
        if text:
            begun = number if not held else begun
            held.append(text)
    return found


def fill(form: Form, fields: Fields) -> Letter:
    """The document of a template. What is not known stands as a gap; raises TemplateError."""
    context = Context({name: mark_safe(written(text)) for name, text in fields.values.items()})
    head: dict[str, list[str]] = {key: [] for key in _KEYS}
    for line, key, text in form.head:
        filled = _filled(form.path, line, text, context)
        head[key] += [part for part in filled.split("\n") if part.strip()]
    body: list[Block] = []
    for line, text in form.body:
        body += _blocks(form.path, line, text, context, fields)
    one = {key: " ".join(values) for key, values in head.items()}
    return Letter(
        name=one["ad"] or form.path.stem,
        official=one["biçim"] == _OFFICIAL,
        heading=tuple(head["antet"]),
        title=one["başlık"],
        number=one["sayı"],
        date=one["tarih"],
        subject=one["konu"],
        addressee=tuple(head["makam"]),
        references=tuple(head["ilgi"]),
        body=tuple(body),
        signature=tuple(head["imza"]),
        annexes=tuple(head["ek"]),
        distribution=tuple(head["dağıtım"]),
        contact=tuple(head["iletişim"]),
    )


def _blocks(path: Path, line: int, text: str, context: Context, fields: Fields) -> list[Block]:
    if text.startswith("@"):
        return _brought(text[1:].strip(), fields)
    strong = text.startswith("## ")
    text = text.removeprefix("## ")
    turkish = "\n".join(part for part in text.split("\n") if not part.startswith("= "))
    english = "\n".join(part[2:] for part in text.split("\n") if part.startswith("= "))
    if english:
        pair = tuple(_filled(path, line, part, context) for part in (turkish, english))
        return [Block("pair", pair, strong=strong)]
    if strong:
        return [Block("heading", (_filled(path, line, text, context),))]
    filled = _filled(path, line, text, context)
    found: list[Block] = []
    for part in filled.split("\n"):
        if part.startswith("- "):
            found.append(Block("item", (part[2:].strip(),)))
        elif part.strip():
            found.append(Block("paragraph", (part.strip(),)))
    return found


def _brought(name: str, fields: Fields) -> list[Block]:
    """A table or clauses of the case; a gap where the case has none."""
    if fields.pairs.get(name):
        return [Block("pair", (written(tr), written(en))) for tr, en in fields.pairs[name]]
    if fields.tables.get(name):
        rows = tuple(tuple(written(cell) for cell in row) for row in fields.tables[name])
        return [Block("table", rows=rows)]
    return [Block("paragraph", (gap(name),))]


def _filled(path: Path, line: int, text: str, context: Context) -> str:
    try:
        return Template(text, engine=_ENGINE).render(context).strip()
    except (TemplateSyntaxError, TemplateDoesNotExist, TypeError, ValueError) as error:
        raise TemplateError(path.name, line, f"{error}", f"{error}") from error

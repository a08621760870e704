"""The data dictionary, generated from the tables: docs/reference/data.md and data.tr.md.

Run `python -m elci.dataset.dictionary` to renew the files; a test holds them up to date.
"""

from __future__ import annotations

from pathlib import Path

from elci.dataset.columns import Column
from elci.dataset.tables import REGISTRY, TABLES, Table
from elci.dataset.words import COLUMN_WORDS

_TYPES = {
    "text": ("metin", "text"),
    "key": ("anahtar", "key"),
    "integer": ("tam sayı", "whole number"),
    "number": ("sayı", "number"),
    "boolean": ("true / false", "true / false"),
    "date": ("kısmi tarih", "partial date"),
    "choice": ("sözcük", "word"),
}
_WORDS = {
    "tr": {
        "title": "Veri sözlüğü",
        "intro": "Veri paketinin tabloları ve sütunları. Bu sayfa `elci.dataset.tables` içinden üretilir.",
        "master": {REGISTRY: "Asıl kayıt: veritabanı.", "files": "Asıl kayıt: paketin dosyaları."},
        "head": "| sütun | tür | dolu olmalı | anlamı |",
        "yes": "evet",
        "to": "→",
        "key": "Anahtar",
    },
    "en": {
        "title": "Data dictionary",
        "intro": "Tables and columns of the data package. This page is generated from `elci.dataset.tables`.",
        "master": {REGISTRY: "Master: the database.", "files": "Master: the package's files."},
        "head": "| column | type | must be filled | meaning |",
        "yes": "yes",
        "to": "→",
        "key": "Key",
    },
}  # fmt: skip


def dictionary(language: str) -> str:
    """The whole dictionary as Markdown, in "tr" or "en"."""
    words = _WORDS[language]
    parts = [f"# {words['title']}", "", str(words["intro"]), ""]
    for table in TABLES.values():
        parts += _table(table, language)
    return "\n".join(parts).rstrip() + "\n"


def _table(table: Table, language: str) -> list[str]:
    words = _WORDS[language]
    masters = words["master"]
    assert isinstance(masters, dict)
    title = table.title_tr if language == "tr" else table.title_en
    keys = ", ".join(f"`{name}`" for name in table.key)
    return [
        f"## {title} (`{table.name}`)",
        "",
        f"{masters[table.master]} {words['key']}: {keys}.",
        "",
        str(words["head"]),
        "|---|---|---|---|",
        *(_column(column, language) for column in table.columns),
        "",
    ]


def _column(column: Column, language: str) -> str:
    words = _WORDS[language]
    index = 0 if language == "tr" else 1
    meaning = COLUMN_WORDS[column.name][index]
    if column.refers_to:
        meaning += f" {words['to']} `{column.refers_to}`"
    if column.choices:
        meaning += ": " + ", ".join(f"`{word}`" for word in column.choices)
    required = words["yes"] if column.required else ""
    return f"| `{column.name}` | {_TYPES[column.type][index]} | {required} | {meaning} |"


def write(folder: Path) -> list[Path]:
    """Write both files into a folder; returns their paths."""
    written = []
    for language, name in (("en", "data.md"), ("tr", "data.tr.md")):
        path = folder / name
        path.write_text(dictionary(language), encoding="utf-8")
        written.append(path)
    return written


if __name__ == "__main__":
    write(Path(__file__).resolve().parents[3] / "docs/reference")

"""The words of the exhibits, in both languages, from the TOML files beside this module.

A file per chapter, a table per exhibit: `title`, `lead`, `where` (the places in the source), `note` (a list)
and `figure` (title, description); each with `tr` and `en`. Braces are filled with the exhibit's numbers. The
table `chapter` holds the chapter's own title and lead, and `source`, the line under its figures.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from elci.observatory.drawing.numerals import number, percent
from elci.observatory.wording import EN, TR, Bilingual

FOLDER = Path(__file__).parent / "texts"
Value = int | float | str | Bilingual | None


@cache
def chapter_texts(chapter: str) -> Mapping[str, Any]:
    """All tables of a chapter's file."""
    return tomllib.loads((FOLDER / f"{chapter}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Texts:
    """The words of one exhibit, filled with its numbers: an int is written as each language writes numbers,
    a float is a share and written as a percentage, None is a dash."""

    chapter: str
    name: str
    values: Mapping[str, Value]

    def __call__(self, *path: str) -> Bilingual:
        """The text at a path (`title`; `figure`, `title`). Raises KeyError where the file lacks it."""
        held: Any = chapter_texts(self.chapter)[self.name]
        for step in path:
            held = held[step]
        return self._filled(held)

    def has(self, *path: str) -> bool:
        """Whether there is a text at a path."""
        held: Any = chapter_texts(self.chapter)[self.name]
        for step in path:
            if step not in held:
                return False
            held = held[step]
        return True

    @property
    def notes(self) -> tuple[Bilingual, ...]:
        """Notes, in order."""
        return tuple(self._filled(note) for note in chapter_texts(self.chapter)[self.name].get("note", ()))

    def figure(self, suffix: str = "", **values: Value) -> dict[str, Any]:
        """Name, title, description and source of the exhibit's figure (or of one of several, by suffix)."""
        own = Texts(self.chapter, self.name, {**self.values, **values})
        path = ("figure", suffix) if suffix else ("figure",)
        source = chapter_texts(self.chapter)["chapter"]["source"]
        return {
            "name": f"{self.name}-{suffix}" if suffix else self.name,
            "title": own(*path, "title"),
            "description": own(*path, "description"),
            "source": Bilingual(source[TR], source[EN]),
        }

    def _filled(self, held: Mapping[str, str]) -> Bilingual:
        return Bilingual(*(held[language].format(**self._written(language)) for language in (TR, EN)))

    def _written(self, language: str) -> dict[str, str]:
        return {name: written(value, language) for name, value in self.values.items()}


def written(value: Value, language: str) -> str:
    """A number, share or text as a reader of the language writes it."""
    if value is None:
        return "–"
    if isinstance(value, Bilingual):
        return value(language)
    if isinstance(value, str):
        return value
    return percent(value, language) if isinstance(value, float) else number(value, language)


class WordsFile:
    """Words of a TOML file: tables of texts, each with `tr` and `en`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _held(self) -> dict[str, Any]:
        return tomllib.loads(self._path.read_text(encoding="utf-8"))

    def _at(self, path: tuple[str, ...]) -> Any:
        held: Any = self._held
        for step in path:
            held = held[step]
        return held

    def say(self, language: str, *path: str, **values: Value) -> str:
        """The text at a path, its braces filled; raises KeyError where it is missing."""
        filled = {name: written(value, language) for name, value in values.items()}
        return str(self._at(path)[language].format(**filled))

    def points(self, language: str, *path: str) -> list[str]:
        """A list of texts at a path."""
        return [point[language] for point in self._at(path)]

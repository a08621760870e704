"""Words of the page, from words.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from elci.observatory.exhibits.texts import Value, written


@cache
def _held() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


def say(language: str, *path: str, **values: Value) -> str:
    """The text at a path of words.toml, its braces filled; raises KeyError where it is missing."""
    held: Any = _held()
    for step in path:
        held = held[step]
    filled = {name: written(value, language) for name, value in values.items()}
    text: str = held[language].format(**filled)
    return text


def points(language: str, *path: str) -> list[str]:
    """A list of texts at a path."""
    held: Any = _held()
    for step in path:
        held = held[step]
    return [point[language] for point in held]

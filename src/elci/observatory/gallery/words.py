"""Words of the gallery, from words.toml beside this module."""

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
    """The text at a path, its braces filled; raises KeyError where it is missing."""
    held: Any = _held()
    for step in path:
        held = held[step]
    text: str = held[language].format(**{name: written(value, language) for name, value in values.items()})
    return text

"""Words of the page, from words.toml beside this module."""

from __future__ import annotations

from pathlib import Path

from elci.observatory.exhibits.texts import WordsFile

_WORDS = WordsFile(Path(__file__).with_name("words.toml"))
say = _WORDS.say
points = _WORDS.points

"""Words of the gallery, from words.toml beside this module."""

from __future__ import annotations

from pathlib import Path

from elci.observatory.exhibits.texts import WordsFile

say = WordsFile(Path(__file__).with_name("words.toml")).say

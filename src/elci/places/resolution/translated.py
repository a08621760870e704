"""Turkish words inside a name that the place's own language has in its own: Yeni, Eski, Yukarı, Büyük …

``data/translated_words.csv`` gives for a word and the countries of a language what stands for it there:
"nova", before the rest of the name; "… Veche", behind it; "Neu-", joined with it. A line for all countries
(*) is English, in which GeoNames often has a name, too.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from elci.domain.names import fold_words

TABLE = Path(__file__).parents[1] / "data" / "translated_words.csv"
_EVERYWHERE = "*"
_BEHIND = "… "


class Translation(NamedTuple):
    """A name with one word translated: the Turkish word as written, and the whole name."""

    word: str
    text: str


def translations(text: str, country: str) -> list[Translation]:
    """The ways to write the name with its first or last word in the language of the country; mostly none."""
    words = text.replace("-", " ").split()
    if len(words) < 2:
        return []
    found = []
    for word, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        known = _forms().get(fold_words(word), {})
        name = " ".join(rest)
        for form in (*known.get(country, ()), *known.get(_EVERYWHERE, ())):
            found.append(Translation(word, _joined(form, name)))
    return found


def _joined(form: str, name: str) -> str:
    if form.startswith(_BEHIND):
        return f"{name} {form.removeprefix(_BEHIND)}"
    return f"{form[:-1]}{name}" if form.endswith("-") else f"{form} {name}"


@lru_cache(maxsize=1)
def _forms() -> dict[str, dict[str, tuple[str, ...]]]:
    """Folded Turkish word → country (or *) → what stands for it."""
    read: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for country in row["countries"].split():
                known = read[fold_words(row["turkish"])]
                known[country] = known.get(country, ()) + tuple(row["forms"].split("|"))
    return read

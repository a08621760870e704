"""Reading what a machine asks: bounded numbers, plain text, known words; every wrong value is named."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from elci.api.wrongs import RequestError, Wrong

LONGEST_TEXT = 300
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def plain(text: str) -> str:
    """The text without control signs and halves of characters, which no database takes."""
    return _UNPRINTABLE.sub("", text).strip()


class Parameters:
    """The parameters of one request. `finish` raises RequestError with everything that was wrong."""

    def __init__(self, given: Mapping[str, str], known: Collection[str]) -> None:
        self._given = given
        self.wrongs = [
            Wrong(
                plain(name)[:60],
                f"“{plain(name)[:60]}” bilinen bir parametre değil. Bilinenler: {', '.join(known)}.",
                f"“{plain(name)[:60]}” is no known parameter. Known are: {', '.join(known)}.",
            )
            for name in given
            if name not in known and name != "callback"
        ]

    def text(self, name: str, *, needed: bool = False) -> str:
        """The text, at most 300 characters; "" where it is missing."""
        value = plain(self._given.get(name, ""))
        if needed and not value:
            self._say(name, "bu parametre gerekli.", "this parameter is needed.")
        if len(value) > LONGEST_TEXT:
            limit = LONGEST_TEXT
            self._say(
                name,
                f"{len(value)} karakter; en çok {limit} karakter yazın.",
                f"{len(value)} characters; write at most {limit}.",
            )
            return ""
        return value

    def number(self, name: str, default: int | None, least: int, most: int) -> int | None:
        """A whole number within bounds, or the default where the parameter is missing or wrong."""
        value = self._given.get(name, "").strip()
        if not value:
            return default
        # At most nine digits are turned into a number: a longer one is out of every bound used here.
        if re.fullmatch(r"-?[0-9]{1,9}", value) and least <= int(value) <= most:
            return int(value)
        shown = plain(value)[:30]
        self._say(
            name,
            f"“{shown}” değil, {least} ile {most} arasında bir tam sayı yazın.",
            f"write a whole number from {least} to {most} instead of “{shown}”.",
        )
        return default

    def one_of(self, name: str, known: Collection[str]) -> str:
        """One of the known words; "" where the parameter is missing or wrong."""
        value = self._given.get(name, "").strip()
        if not value or value in known:
            return value
        shown, words = plain(value)[:60], ", ".join(known)
        self._say(name, f"“{shown}” değil, şunlardan biri: {words}.", f"not “{shown}” but one of: {words}.")
        return ""

    def point(self, name: str) -> tuple[float, float] | None:
        """A point "latitude,longitude" in degrees."""
        value = self._given.get(name, "").strip()
        if not value:
            return None
        found = re.fullmatch(r"(-?\d{1,2}(?:\.\d{1,10})?),\s*(-?\d{1,3}(?:\.\d{1,10})?)", value, re.ASCII)
        if found and abs(float(found[1])) <= 90 and abs(float(found[2])) <= 180:
            return float(found[1]), float(found[2])
        self._say(name, "enlem,boylam yazın: 42.15,24.75.", "write latitude,longitude: 42.15,24.75.")
        return None

    def finish(self) -> None:
        """Raise RequestError if anything was wrong."""
        if self.wrongs:
            raise RequestError(self.wrongs)

    def _say(self, name: str, tr: str, en: str) -> None:
        self.wrongs.append(Wrong(name, f"{name}: {tr}", f"{name}: {en}"))

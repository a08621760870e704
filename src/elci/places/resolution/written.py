"""Taking a written name apart: brackets, dashes, words of office, city and part, a country inside.

`tidy` cleans a name; `without_office_words` leaves out what only says what kind of place it is; `pairs`
gives the ways in which a name can be two ("Budapeşte Józsefváros", "Tokyo (Bunkyo)", "Berlin-Mitte").
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from elci.domain.names import fold_words

_DASHES = re.compile("[‐‑‒–—―−]")
_QUOTES = re.compile('["“”„«»*•]')
_SPACES, _TIGHT_BRACKET = re.compile(r"\s+"), re.compile(r"(?<=\S)\(")
_WORDS_AND_SIGNS = re.compile(r"[^\s\-(),/]+|[\s\-(),/]+")
_PARTING = tuple(map(re.compile, (r"\s*/\s*", r"\s*,\s*", r"\s+-\s*|\s*-\s+", "-")))
_EDGES = re.compile(r"^[\s,;:.\-/]+|[\s,;:\-/]+$")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that say what a place is, folded. Those of the second list name a region or a centre, not a town.
_OFFICE_WORDS = _words(
    """
    belediyesi belediye belediyeler buyuksehir buyuksehri sehri sehir kenti kent kasabasi kasaba ilcesi ilce
    rayonu rayon raion baskanligi beldesi belde nahiyesi koyu yerlesimi yonetimi idare idaresi meclisi
    kaymakamligi municipality municipal commune comune comuna city town gmina obshtina opstina opcina
    opshtina obcina komuna stadt gemeinde kommune borough district gu ku si shi cho municipio mairie ville
    township village of
    """
)
_REGION_WORDS = _words(
    """
    ili il vilayeti vilayet eyaleti eyalet bolgesi bolge valiligi province provincia provinz oblast oblasti
    okrug okrugu krai kray county region prefecture prefektorlugu prefekturlugu prefekturu merkez merkezi
    merkezli judet voivodeship departement state kanton governorate distrikti kontlugu sancagi sancak adasi
    adalari rayonlari powiat
    """
)
_CENTRES = _words(
    "merkez merkezi centar center centre central centrum centru tsentr tsentar stred kent sehir"
)
_SIGN = re.compile(r"[-(/,]")
_MANY = re.compile(r"[,;]| ve | and ")


class Stripped(NamedTuple):
    """A name without words of office: what is left, the words left out, whether one meant a region."""

    rest: str
    left_out: tuple[str, ...]
    region: bool


class Pair(NamedTuple):
    """A name read as two: the first and second part as written; whether brackets or dashes parted them."""

    first: str
    second: str
    marked: bool


def tidy(name: str) -> str:
    """The name composed (NFC), with plain dashes, single spaces, closed brackets, without quotes."""
    text = unicodedata.normalize("NFC", name)
    if text.isalpha():
        return text
    text = _QUOTES.sub(" ", _DASHES.sub("-", text)).replace("[", "(").replace("]", ")")
    text = _TIGHT_BRACKET.sub(" (", _SPACES.sub(" ", text))
    if text.count("(") > text.count(")"):
        text += ")"
    return _EDGES.sub("", text).strip()


def without_office_words(text: str) -> Stripped:
    """Leave out words of office and the brackets they stood in; None of the name is ever left empty."""
    if text.isalpha():
        return Stripped(text, (), False)
    words = _WORDS_AND_SIGNS.findall(text)
    kept, left_out, region = [], [], False
    for word in words:
        folded = fold_words(word)
        if folded in _OFFICE_WORDS or folded in _REGION_WORDS:
            left_out.append(word)
            region = region or folded in _REGION_WORDS
        else:
            kept.append(word)
    if not left_out:
        return Stripped(text, (), False)
    rest = re.sub(r"\(\s*\)", " ", "".join(kept))
    rest = _EDGES.sub("", re.sub(r"\s*-(\s*-)+\s*", "-", re.sub(r"\s+", " ", rest))).strip()
    if not fold_words(rest):
        return Stripped(text, (), False)
    return Stripped(rest, tuple(left_out), region)


def says_only_what_kind(key: str) -> bool:
    """Whether a folded name consists of words that say only what kind of place it is: "merkez ilce"."""
    return all(word in _OFFICE_WORDS or word in _REGION_WORDS or word in _CENTRES for word in key.split())


def pairs(text: str) -> list[Pair]:
    """The ways to read a name as two names, the surest first: brackets, slashes, dashes, then spaces."""
    found: list[Pair] = []
    bracket = re.fullmatch(r"(.*?)\s*\(([^()]+)\)\s*(.*)", text)
    if bracket:
        outside = " ".join(part for part in (bracket[1], bracket[3]) if part)
        if outside:
            found.append(Pair(outside, bracket[2].strip(), True))
        return found
    for sign in _PARTING:
        parts = [part for part in sign.split(text) if part]
        if len(parts) == 2:
            found.append(Pair(parts[0], parts[1], True))
        elif len(parts) > 2:
            found.append(Pair(parts[0], text[len(parts[0]) :].strip(" -/,"), True))
            found.append(Pair(text[: -len(parts[-1])].strip(" -/,"), parts[-1], True))
        if found:
            break
    words = re.split(r"[\s\-/,]+", text)
    if 2 <= len(words) <= 6:
        for at in range(1, len(words)):
            pair = Pair(" ".join(words[:at]), " ".join(words[at:]), False)
            if not any(same_pair(pair, other) for other in found):
                found.append(pair)
    return found


def same_pair(one: Pair, other: Pair) -> bool:
    """Whether two readings part a name at the same spot."""
    return fold_words(one.first) == fold_words(other.first)


def has_sign(text: str) -> bool:
    """Whether a sign (bracket, dash, slash, comma) parts the name."""
    return bool(_SIGN.search(text))


def names_several(text: str) -> bool:
    """Whether the text lists several names with commas, semicolons or "ve"."""
    return len([part for part in _MANY.split(text) if part.strip()]) > 1

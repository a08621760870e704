"""All sounds of a country side by side, to find those nearest to one sound quickly.

Comparing letter by letter with every name of a large country takes milliseconds. Two numbers for each sound
tell which names cannot be near: one has two bits for every letter (that it occurs, that it occurs again), the
other a bit for every pair of neighbouring letters. One edit changes two bits of the first and four of the
second, seldom more. The numbers are packed when the gazetteer is built, the sounds sorted by length, so that
loading a country is no work.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

_LONGEST = 40
_LETTERS_PER_EDIT, _PAIRS_PER_EDIT = 2, 4
# Of equally near names the largest places are wanted, so more are looked at than are given back.
_LOOKED_AT = 4


class Packed(NamedTuple):
    """The sounds of a country as stored: joined by line ends in order of length, their bits, and the
    population of the largest place that bears each."""

    sounds: str
    letters: bytes
    pairs: bytes
    populations: bytes


def pack(sounds: Iterable[tuple[str, int]]) -> Packed:
    """Sounds with populations, each sound once, as stored; sounds of more than forty letters are left out."""
    kept = sorted((len(sound), sound, population) for sound, population in sounds if len(sound) <= _LONGEST)
    ordered = [sound for _, sound, _ in kept]
    return Packed(
        "\n".join(ordered),
        np.array([_letters(sound) for sound in ordered], dtype=np.uint64).tobytes(),
        np.array([_pairs(sound) for sound in ordered], dtype=np.uint64).tobytes(),
        np.array([population for _, _, population in kept], dtype=np.uint32).tobytes(),
    )


class Scan:
    """The sounds of one country, unpacked."""

    def __init__(self, packed: Packed) -> None:
        self.sounds = packed.sounds.split("\n") if packed.sounds else []
        self._letters = np.frombuffer(packed.letters, dtype=np.uint64)
        self._pairs = np.frombuffer(packed.pairs, dtype=np.uint64)
        self._populations = np.frombuffer(packed.populations, dtype=np.uint32)
        lengths = np.fromiter(map(len, self.sounds), dtype=np.int16, count=len(self.sounds))
        self._starts = np.searchsorted(lengths, np.arange(_LONGEST + 2)).tolist()

    def __len__(self) -> int:
        return len(self.sounds)

    def nearest(self, sound: str, allowed: int, most: int) -> list[str]:
        """Sounds that differ from this one by at most so many letters, at most `most` of them: the nearest
        first, of equally near ones that of the largest place."""
        start = self._starts[min(max(len(sound) - allowed, 0), _LONGEST + 1)]
        stop = self._starts[min(len(sound) + allowed + 1, _LONGEST + 1)]
        letters = np.bitwise_count(self._letters[start:stop] ^ np.uint64(_letters(sound)))
        near = (letters <= _LETTERS_PER_EDIT * allowed).nonzero()[0] + start
        pairs = np.bitwise_count(self._pairs[near] ^ np.uint64(_pairs(sound)))
        places = near[pairs <= _PAIRS_PER_EDIT * allowed].tolist()
        names = list(map(self.sounds.__getitem__, places))
        found = process.extract(
            sound, names, scorer=OSA.distance, score_cutoff=allowed, limit=_LOOKED_AT * most
        )
        people = self._populations[[places[at] for _, _, at in found]].tolist() if found else []
        order = sorted(
            (distance, -number, name) for (name, distance, _), number in zip(found, people, strict=True)
        )
        return [name for _, _, name in order[:most]]


def _letters(sound: str) -> int:
    """A bit for every letter that occurs, by its lowest five bits, and one more where it occurs again."""
    once, again = 0, 0
    for letter in sound:
        bit = 1 << (ord(letter) & 31)
        again |= once & bit
        once |= bit
    return once | again << 32


def _pairs(sound: str) -> int:
    """A bit for every pair of neighbouring letters that occurs, of sixty-four kinds."""
    bits, before = 0, 0
    for letter in sound:
        bits |= 1 << ((before * 31 + ord(letter)) & 63)
        before = ord(letter)
    return bits

"""Keys of lines: 11 bits for the kind, 52 for the time of writing, so that their order is that of writing."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from itertools import count

_BITS = 52
_EPOCH = 1_577_836_800_000  # 1 January 2020, in milliseconds; 40 bits of them last until 2054
_CHANCE = 12  # bits of chance below a millisecond: two processes that write at once


def from_now(kind: int) -> Iterator[int]:
    """Keys for lines of a kind that are written now."""
    moment = (time.time_ns() // 1_000_000 - _EPOCH) << _CHANCE | random.getrandbits(_CHANCE)
    return count(kind << _BITS | moment)


def from_first(kind: int) -> Iterator[int]:
    """Keys for lines of a kind where there are none: before everything that is written now."""
    return count((kind << _BITS) + 1)


def kind_of(key: int) -> int:
    """The number of the kind of a line."""
    return key >> _BITS


def last_of(kind: int) -> int:
    """The highest key that a line of the kind can have."""
    return ((kind + 1) << _BITS) - 1

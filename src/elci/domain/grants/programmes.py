"""Calls that can be taken over as they are known: their rules, each with the page that states it.

They are a beginning for a call that an office keeps; the office corrects them by the edition under which it
applies.
"""

from __future__ import annotations

from elci.domain.grants import erasmus, town_twinning
from elci.domain.grants.patterns import CallPattern

PATTERNS: tuple[CallPattern, ...] = (*erasmus.PATTERNS, *town_twinning.PATTERNS)
_BY_KEY = {pattern.key: pattern for pattern in PATTERNS}


def pattern_of(key: str) -> CallPattern | None:
    """The known call with this key."""
    return _BY_KEY.get(key)

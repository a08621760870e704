"""How often a person may do what costs the machine or carries data out: searches and files.

Counted in the cache of each server process, so that a page that only reads never waits for a writer; with
several processes the true bound is that many times higher. Failed sign-ins are counted exactly, in the
database (`accounts.sign_in`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.cache import cache

from elci.accounts.sealing import mark

_SALT = "elci.accounts.limits"


@dataclass(frozen=True)
class Limit:
    """At most so many in so many seconds. The windows begin at full multiples of their length."""

    name: str
    number: int
    seconds: int


SEARCHES = Limit("searches", 300, 60)
FILES = Limit("files", 200, 600)


def wait(limit: Limit, who: str, now: datetime) -> int:
    """Count one for someone; how many seconds to wait where it is one too many, else 0.

    who: any text that names a person or an address; only its keyed hash is kept.
    """
    moment = int(now.timestamp())
    window = moment // limit.seconds
    key = f"{limit.name}:{window}:{mark(_SALT, who)[:32]}"
    cache.add(key, 0, timeout=limit.seconds)
    try:
        counted = cache.incr(key)
    except ValueError:  # the entry was dropped meanwhile: the count begins anew
        return 0
    return (window + 1) * limit.seconds - moment if counted > limit.number else 0

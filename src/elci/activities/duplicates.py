"""Records of contacts that may be one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from elci.accounts.models import Office
from elci.activities.models import Contact, ContactPoint

_NEAR = 90  # of 100: how alike two names have to be
_MOST = 60  # pairs shown at once
_CROWD = 400  # records with the same beginning of the family name, beyond which only equal names are compared


@dataclass(frozen=True)
class Pair:
    """Two records, the older first, and why they may be one: "name", "near" or "reached"."""

    one: int
    other: int
    why: str


def pairs_of(office: Office) -> list[Pair]:
    """The likeliest pairs first: same e-mail or telephone, then equal names, then near ones."""
    names = list(Contact.objects.of_office(office).order_by("pk").values_list("pk", "folded"))
    found: dict[tuple[int, int], str] = {}
    for pair, why in (*_reached(office), *_equal(names), *_near(names)):
        found.setdefault(pair, why)
        if len(found) >= _MOST:
            break
    return [Pair(one, other, why) for (one, other), why in found.items()]


def _reached(office: Office) -> Iterator[tuple[tuple[int, int], str]]:
    by_value: dict[str, set[int]] = defaultdict(set)
    points = ContactPoint.objects.filter(contact__office=office, contact__withdrawn__isnull=True)
    rows = points.exclude(kind="address").values_list("contact", "kind", "value").order_by("contact")
    for contact, kind, value in rows.iterator(5000):
        mark = value.casefold() if kind == "email" else re.sub(r"\D", "", value)[-9:]
        if len(mark) >= 7:
            by_value[mark].add(contact)
    for people in by_value.values():
        # A number that many share is an institution's switchboard.
        if 1 < len(people) <= 3:
            yield from ((pair, "reached") for pair in combinations(sorted(people), 2))


def _equal(names: Iterable[tuple[int, str]]) -> Iterator[tuple[tuple[int, int], str]]:
    by_name: dict[str, list[int]] = defaultdict(list)
    for key, name in names:
        by_name[" ".join(sorted(name.split()))].append(key)
    for name, people in by_name.items():
        if name and len(people) > 1:
            yield from ((pair, "name") for pair in combinations(people[:5], 2))


def _near(names: Iterable[tuple[int, str]]) -> Iterator[tuple[tuple[int, int], str]]:
    """Names compared with those whose first and last word begin with the same letter."""
    by_letters: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, name in names:
        words = sorted(name.split())
        if len(words) > 1:
            by_letters["".join(word[:2] for word in words)].append((key, name))
    for crowd in by_letters.values():
        if len(crowd) <= _CROWD:
            for (one, name), (other, second) in combinations(crowd, 2):
                if name != second and fuzz.token_sort_ratio(name, second) >= _NEAR:
                    yield (one, other), "near"

"""Which organisation a written name means: by its names, its abbreviation, and as sources wrote it before."""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import get_close_matches
from functools import lru_cache

from elci.domain.names import fold_words
from elci.registry.models import Membership, Organisation

_BRACKET = re.compile(r"\(([^()]*)\)")
_PARTED = re.compile(r"\s[-–/]\s")


class OrganisationNames:
    """Finds organisations by written name; opened once for a piece of work."""

    def __init__(self) -> None:
        self.kinds: dict[str, str] = {}
        self._named: dict[str, set[str]] = defaultdict(set)
        columns = ("pk", "kind", "name_tr", "name_en", "abbreviation")
        for key, kind, *names in Organisation.objects.values_list(*columns):
            self.kinds[key] = kind
            for name in names:
                self._add(name, key)
        written = Membership.objects.values_list("organisation", "organisation_as_written").distinct()
        for key, name in written:
            self._add(name, key)
        self.find = lru_cache(maxsize=10_000)(self._found)

    def _add(self, name: str, key: str) -> None:
        if fold_words(name):
            self._named[fold_words(name)].add(key)

    def _found(self, text: str) -> tuple[str, ...]:
        """Ids of the organisations that the name can mean, as a whole or by its parts ("… (UCLG)")."""
        whole = self._named.get(fold_words(text))
        if whole:
            return tuple(sorted(whole))
        parts = [_BRACKET.sub(" ", text), *_BRACKET.findall(text), *_PARTED.split(text)]
        known = [self._named[folded] for part in parts if (folded := fold_words(part)) in self._named]
        if not known:
            return ()
        return tuple(sorted(set.intersection(*known) or set.union(*known)))

    def the_one(self, text: str) -> str:
        """The organisation that the name means, "" where none or several are meant."""
        found = self.find(text)
        return found[0] if len(found) == 1 else ""

    def near(self, text: str, limit: int = 5) -> list[str]:
        """Ids of organisations written much like this one, the nearest first; to propose only."""
        close = get_close_matches(fold_words(text), list(self._named), n=limit, cutoff=0.6)
        return list(dict.fromkeys(key for name in close for key in sorted(self._named[name])))[:limit]

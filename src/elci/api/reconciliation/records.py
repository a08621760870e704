"""The registry's records with the names by which each can be found, read once for a batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from elci.api.reconciliation.schema import Type
from elci.api.reconciliation.scored import Scored, joined
from elci.domain.intake.municipality_names import KnownMunicipality, MunicipalityNames
from elci.domain.names import fold_words
from elci.registry.models import Municipality, Organisation, Partner, SearchName

_ALIKE = 75.0


@dataclass(frozen=True, slots=True)
class Record:
    """What matching needs of a record. country: ISO code or ""; place: identifier or ""."""

    key: str
    name_tr: str
    name_en: str
    about_tr: str
    about_en: str
    country: str = ""
    kind: str = ""
    kind_label: str = ""
    province: str = ""
    place: str = ""


class Records:
    """The records of one type and their folded names."""

    def __init__(self, kind: Type, records: Iterable[Record]) -> None:
        self.kind = kind
        self.by_key = {record.key: record for record in records}
        self._named: dict[str, set[str]] = defaultdict(set)
        for folded, key in (
            SearchName.objects.filter(target=kind.value).values_list("folded", "key").iterator()
        ):
            if key in self.by_key:
                self._named[folded].add(key)
        for record in self.by_key.values():
            for name in (record.name_tr, record.name_en):
                self._named[fold_words(name)].add(record.key)
        self._named.pop("", None)

    def exact(self, text: str) -> set[str]:
        """Keys of the records that bear exactly this name, folded."""
        return self._named.get(fold_words(text), set())

    def alike(self, text: str, limit: int) -> dict[str, float]:
        """Keys of records with a name much like this one → likeness, 75–99."""
        folded = fold_words(text)
        near = process.extract(
            folded, self._names, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=2 * limit
        )
        found: dict[str, float] = {}
        for name, score, _ in near:
            for key in self._named[name]:
                found[key] = max(found.get(key, 0.0), round(min(score, 99.0), 1))
        return found

    @cached_property
    def _names(self) -> list[str]:
        return list(self._named)

    @cached_property
    def at_place(self) -> dict[str, list[str]]:
        """Place → keys of the records there."""
        found: dict[str, list[str]] = defaultdict(list)
        for record in self.by_key.values():
            if record.place:
                found[record.place].append(record.key)
        return found

    @cached_property
    def municipality_names(self) -> MunicipalityNames:
        """The reader of municipalities' names as lists write them."""
        return MunicipalityNames(
            KnownMunicipality(each.key, each.name_tr, each.province, each.kind)
            for each in self.by_key.values()
        )

    def scored(self, key: str, score: float, *, same: bool) -> Scored:
        """A record as a candidate."""
        record = self.by_key[key]
        return Scored(
            self.kind, key, record.name_tr, record.name_en, record.about_tr, record.about_en, score, same
        )


def municipalities() -> Records:
    """All municipalities."""
    rows = Municipality.objects.values_list("pk", "name_tr", "name_en", "province", "kind", "place")
    labels = {code: str(words) for code, words in Municipality.Kind.choices}
    return Records(
        Type.MUNICIPALITY,
        (
            Record(key, tr, en, province, province, "TR", kind, labels.get(kind, kind), province, place or "")
            for key, tr, en, province, kind, place in rows.iterator()
        ),
    )


def partners() -> Records:
    """All partner cities."""
    rows = Partner.objects.values_list(
        "pk", "name_tr", "name_en", "country", "country__name_tr", "country__name_en", "place"
    )
    return Records(
        Type.PARTNER,
        (
            Record(key, tr, en, in_tr or "", in_en or "", country or "", place=place or "")
            for key, tr, en, country, in_tr, in_en, place in rows.iterator()
        ),
    )


def organisations() -> Records:
    """All organisations."""
    rows = Organisation.objects.values_list(
        "pk", "name_tr", "name_en", "abbreviation", "kind", "country", "country__name_tr", "country__name_en"
    )
    labels = {code: str(words) for code, words in Organisation.Kind.choices}
    return Records(
        Type.ORGANISATION,
        (
            Record(
                key,
                tr,
                en,
                joined(short, in_tr or ""),
                joined(short, in_en or ""),
                country or "",
                kind,
                labels.get(kind, kind),
            )
            for key, tr, en, short, kind, country, in_tr, in_en in rows.iterator()
        ),
    )

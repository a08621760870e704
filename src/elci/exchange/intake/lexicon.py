"""What the installation knows, for reading lists: its municipalities, countries, places, past decisions."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings

from elci.domain.intake.municipality_names import KnownMunicipality, MunicipalityNames
from elci.domain.names import fold_words
from elci.exchange.models import PlaceAnswer
from elci.places.decisions import Decision, Decisions, Judgement
from elci.places.gazetteer import Gazetteer
from elci.places.resolution import Resolver
from elci.registry.models import Municipality


class Lexicon:
    """Opened once for a piece of work; not shared between threads."""

    def __init__(self) -> None:
        self.resolver = Resolver(Gazetteer.open(settings.VAR), decisions=decisions())
        self.municipalities = MunicipalityNames(
            KnownMunicipality(*row)
            for row in Municipality.objects.values_list("id", "name_tr", "province", "kind")
        )
        labels = self.resolver.countries.every_label
        self._usual = {fold_words(name) for pair in labels.values() for name in pair}
        self._provinces = {fold_words(one.province) for one in self.municipalities.by_id.values()}
        self._is_country = lru_cache(maxsize=50_000)(self._country_word)

    def is_country(self, text: str) -> bool:
        """Whether these words are a country as lists write it; no typing errors are read over."""
        return self._is_country(text)

    def _country_word(self, text: str) -> bool:
        folded = fold_words(text)
        if len(folded) < 3 or not text[:1].isupper():
            return False
        if folded in self._usual:
            return True
        reading = self.resolver.countries.read_exactly(folded)
        # "Şile" folds to what Irish calls Chile: a municipality's own name is not read as a country.
        return reading is not None and (reading.kind != "name" or not self.municipalities.find(text))

    def is_province(self, text: str) -> bool:
        """Whether the text is a province that has municipalities in the registry."""
        return fold_words(text) in self._provinces

    def is_municipality(self, text: str) -> bool:
        """Whether the text names a municipality of the registry."""
        return len(self.municipalities.find(text)) == 1


def decisions() -> Decisions:
    """What people decided about written names, oldest first."""
    rows = PlaceAnswer.objects.select_related("by").order_by("day", "pk")
    return Decisions(
        Decision(
            row.name,
            row.country,
            row.place,
            Judgement(row.judgement),
            str(row.by_id or ""),
            str(row.day),
            row.why,
        )
        for row in rows
    )

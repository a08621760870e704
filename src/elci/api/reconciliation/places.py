"""Places for a query: the resolver's candidates with its verdict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from elci.api.gazetteer_desk import Desk
from elci.api.reconciliation.queries import Query
from elci.api.reconciliation.schema import Type
from elci.api.reconciliation.scored import Scored, joined
from elci.domain.names import fold_words
from elci.places.gazetteer import Place
from elci.places.models import Place as PlaceOnRecord
from elci.places.resolution import Resolution, Verdict

_OTHER_KIND = 0.8
# Six of GeoNames' names are longer; seeking one that is only alike takes a fifth of a second at 300 letters.
_LONGEST_NAME = 120


def resolutions(query: Query, desk: Desk) -> list[Resolution]:
    """What the resolver says, once per country that the query gives; what found nothing is left out."""
    if not query.text or len(query.text) > _LONGEST_NAME:
        return []
    countries = query.properties.get("country") or ("",)
    read = [desk.resolver.resolve(query.text, country or None) for country in countries[:10]]
    return [each for each in read if each.verdict is not Verdict.NONE]


def place_candidates(query: Query, desk: Desk, read: list[Resolution]) -> list[Scored]:
    """Candidates for the query. Of another kind than the query names: lower, and never certain."""
    found: dict[str, Scored] = {}
    for number in query.properties.get("geonames_id", ()):
        place = desk.place(f"gn:{number.removeprefix('gn:')}")
        if place is not None:
            found[place.id] = scored(place, desk, 100.0, same=not query.text)
    for resolution in read:
        for at, candidate in enumerate(resolution.candidates):
            same = at == 0 and resolution.verdict is Verdict.SAME
            each = scored(candidate.place, desk, round(100 * candidate.score, 1), same=same)
            known = found.get(each.key)
            if known is None or (each.same, each.score) > (known.same, known.score):
                found[each.key] = each
    wanted = {fold_words(kind) for kind in query.properties.get("kind", ())}
    return [_of_kind(each, desk, wanted) for each in found.values()] if wanted else list(found.values())


def _of_kind(each: Scored, desk: Desk, wanted: set[str]) -> Scored:
    place = desk.place(each.key)
    if place is not None and wanted & kind_words(place.kind):
        return each
    return replace(each, score=round(each.score * _OTHER_KIND, 1), same=False)


def kind_words(kind: str) -> set[str]:
    """The code of a place's kind and its labels, folded."""
    labels = {"city": "kent", "part": "kent parçası", "region": "bölge", "county": "ilçe"}
    return {kind, fold_words(labels.get(kind, kind))}


def scored(place: Place, desk: Desk, score: float, *, same: bool) -> Scored:
    """A place as a candidate, with the gazetteer's name and the Turkish one of our table."""
    tr, en = (desk.countries.label(place.country, language) for language in ("tr", "en"))
    people = f"{place.population:,}" if place.population else ""
    about_tr = joined(tr, f"nüfus {people.replace(',', '.')}" if people else "")
    about_en = joined(en, f"population {people}" if people else "")
    name_tr = desk.turkish_name(place)
    return Scored(Type.PLACE, place.id, name_tr, place.name, about_tr, about_en, score, same)


def with_names_on_record(found: Iterable[Scored]) -> list[Scored]:
    """The candidates with the Turkish and English names of places that the registry knows; one query."""
    found = list(found)
    keys = {each.key for each in found if each.kind is Type.PLACE}
    names = {
        key: (name_tr, name_en)
        for key, name_tr, name_en in PlaceOnRecord.objects.filter(pk__in=keys).values_list(
            "pk", "name_tr", "name_en"
        )
    }
    return [
        replace(each, name_tr=names[each.key][0], name_en=names[each.key][1])
        if each.kind is Type.PLACE and each.key in names
        else each
        for each in found
    ]

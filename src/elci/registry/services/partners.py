"""Making a partner city from a place: one that the registry has, or one of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.text import slugify

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.domain.names import fold_words, tr_sort_key
from elci.places.models import Place, PlaceName
from elci.registry.models import Partner, SearchName
from elci.registry.services.world import place_of_the_world

_SORT = 240


@transaction.atomic
def partner_at(place_id: str, *, by: User, office: Office, found_as: str = "") -> Partner:
    """The partner at a place, made if there is none yet; journals "partner.recorded" when it is made.

    found_as: the name by which the person found a place of the gazetteer; it becomes the Turkish name, for
    the gazetteer does not say in which language a name is. Raises PlaceUnknownError.
    """
    place = Place.objects.filter(pk=place_id).first() or place_of_the_world(place_id, found_as)
    # Two who choose the same new city at once: the second waits and then finds the first one's partner.
    Place.objects.select_for_update().get(pk=place.pk)
    held = Partner.objects.filter(place=place).first()
    if held is not None:
        return held
    partner = Partner(
        pk=_new_key(place),
        name_tr=place.name_tr,
        name_en=place.name_en,
        sort_key=tr_sort_key(place.name_tr)[:_SORT],
        place=place,
        country=place.country,
        territory=place.territory,
    )
    partner.full_clean()
    partner.save(force_insert=True)
    _make_findable(partner, place.names.values_list("name", flat=True))
    journal.record(by, "partner.recorded", partner, office=office, before=None)
    return partner


def _new_key(place: Place) -> str:
    """English name and country, `lyon-fr`; a number where another place has that key."""
    stem = f"{slugify(place.name_en) or slugify(place.pk)}-{place.country_id.lower()}"
    key, number = stem, 2
    while Partner.objects.filter(pk=key).exists():
        key, number = f"{stem}-{number}", number + 1
    return key


def _make_findable(partner: Partner, further: Iterable[str]) -> None:
    """The search box finds a new partner at once; the next load of a package rebuilds its lines."""
    country = partner.country
    for name in dict.fromkeys(fold_words(name) for name in (partner.name_tr, partner.name_en, *further)):
        SearchName.objects.create(
            folded=name,
            target=SearchName.Target.PARTNER,
            key=partner.pk,
            title_tr=partner.name_tr,
            title_en=partner.name_en,
            detail_tr=country.name_tr if country else "",
            detail_en=country.name_en if country else "",
        )


def places_without_partner(text: str, limit: int = 6) -> list[Place]:
    """Places of the registry that hold every word of the text in a name and are nobody's partner yet."""
    folded = fold_words(text)
    if not folded:
        return []
    names = PlaceName.objects.filter(place__partners__isnull=True)
    for word in folded.split():
        names = names.filter(folded__contains=word)
    keys = list(names.values_list("place", flat=True).distinct()[:100])
    own = Place.objects.filter(partners__isnull=True).with_country()
    found = [place for place in own if place.pk in keys or _holds(place, folded)]
    return found[:limit]


def _holds(place: Place, folded: str) -> bool:
    names = f"{fold_words(place.name_tr)} {fold_words(place.name_en)}"
    return all(word in names for word in folded.split())

"""Finding the partner city of a new tie: partners on record, places without one, places of the world."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from elci.accounts.models import Office, User
from elci.domain.names import fold_words
from elci.places.models import Place
from elci.registry.models import Partner, SearchName
from elci.registry.services import partner_at
from elci.registry.services.partners import places_without_partner
from elci.registry.services.world import WorldPlace, world_places

_SHOWN = 8
_READ = 400
_PARTNER, _PLACE, _WORLD = "partner", "place", "world"


@dataclass(frozen=True)
class Option:
    """A city that can be chosen.

    value: what the form sends back, `partner:key`, `place:key` or `world:key:name`.
    """

    value: str
    title: str
    country: str
    detail: str
    names: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether choosing it adds a partner city."""
        return not self.value.startswith(f"{_PARTNER}:")

    def is_called(self, text: str) -> bool:
        """Whether the text names this city and no more: by a name, or by name and country."""
        folded = fold_words(text)
        return folded == fold_words(as_text(self)) or folded in (fold_words(name) for name in self.names)

    def partner(self, by: User, office: Office) -> Partner:
        """The partner, made where it is new."""
        kind, key = self.value.split(":", 1)
        if kind == _PARTNER:
            return Partner.objects.get(pk=key)
        if kind == _PLACE:
            return partner_at(key, by=by, office=office)
        key, found_as = key.rsplit(":", 1)
        return partner_at(key, by=by, office=office, found_as=found_as)


def as_text(option: Option) -> str:
    """What stands in the box when the city is chosen."""
    return f"{option.title}, {option.country}" if option.country else option.title


def find(text: str) -> list[Option]:
    """Cities whose names hold every word of the text: partners first, then what could become one."""
    if not fold_words(text):
        return []
    # What stands before a comma is the name: "Sofya, Bulgaristan" is how a chosen city is written.
    found = _partners(text) or _partners(text.split(",")[0])
    taken = set(Place.objects.filter(partners__isnull=False).values_list("pk", flat=True))
    found += [_of_place(place) for place in places_without_partner(text.split(",")[0])]
    taken |= {option.value.split(":", 1)[1] for option in found if option.is_new}
    world = world_places(text) or world_places(text.split(",")[0])
    found += [_of_world(place) for place in world if place.id not in taken]
    return found[:_SHOWN]


def known(value: str) -> Option | None:
    """The option of a value that the form sent back; None for one that this site did not offer."""
    kind, _colon, key = value.partition(":")
    if kind == _PARTNER:
        partner = Partner.objects.filter(pk=key).select_related("country").first()
        return None if partner is None else _of_partner(partner)
    if kind == _PLACE:
        place = Place.objects.filter(pk=key).select_related("country").first()
        return None if place is None else _of_place(place)
    if kind == _WORLD and ":" in key:
        place_id, found_as = key.rsplit(":", 1)
        return next((_of_world(place) for place in world_places(found_as, 200) if place.id == place_id), None)
    return None


def _partners(text: str) -> list[Option]:
    folded = fold_words(text)
    names = SearchName.objects.filter(target=SearchName.Target.PARTNER)
    for word in folded.split():
        names = names.filter(folded__contains=word)
    best: dict[str, tuple[int, int]] = {}
    for name in names.order_by("-weight")[:_READ]:
        nearness = 0 if name.folded == folded else 1 if name.folded.startswith(folded) else 2
        best[name.key] = min(best.get(name.key, (9, 0)), (nearness, -name.weight))
    keys = sorted(best, key=lambda key: best[key])[:_SHOWN]
    further = SearchName.objects.filter(target=SearchName.Target.PARTNER, key__in=keys)
    called: dict[str, list[str]] = {}
    for key, name in further.values_list("key", "folded"):
        called.setdefault(key, []).append(name)
    partners = Partner.objects.with_counts().select_related("country").in_bulk(keys)
    return [_of_partner(partners[key], tuple(called[key])) for key in keys if key in partners]


def _of_partner(partner: Partner, names: tuple[str, ...] = ()) -> Option:
    ties = getattr(partner, "ties", None)
    detail = ngettext("%(number)d tie", "%(number)d ties", ties) % {"number": ties} if ties else ""
    return Option(
        f"{_PARTNER}:{partner.pk}",
        partner.name,
        partner.country.name if partner.country else "",
        detail,
        (*names, partner.name_tr, partner.name_en),
    )


def _of_place(place: Place) -> Option:
    return Option(
        f"{_PLACE}:{place.pk}",
        place.name,
        place.country.name,
        _("not a partner yet"),
        (place.name_tr, place.name_en),
    )


def _of_world(place: WorldPlace) -> Option:
    return Option(
        f"{_WORLD}:{place.id}:{place.found_as}",
        place.found_as if _turkish() else place.name,
        place.country[0] if _turkish() else place.country[1],
        _("not a partner yet"),
        (place.name, place.found_as),
    )


def _turkish() -> bool:
    return (get_language() or "tr").startswith("tr")

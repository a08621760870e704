"""Rebuilding the search box's table from the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Count

from elci.domain.names import fold_words
from elci.places.models import Country, PlaceName
from elci.registry.models import ListedTie, Municipality, Organisation, Partner, SearchName

_BATCH = 5000


def rebuild() -> int:
    """Rebuild every search name; returns their number."""
    SearchName.objects.all().delete()
    made = SearchName.objects.bulk_create(_distinct(_all()), batch_size=_BATCH)
    return len(made)


def _all() -> Iterator[SearchName]:
    yield from _municipalities()
    yield from _partners()
    yield from _countries()
    yield from _organisations()


def _distinct(names: Iterator[SearchName]) -> Iterator[SearchName]:
    seen: set[tuple[str, str, str]] = set()
    for name in names:
        mark = (name.folded, name.target, name.key)
        if name.folded and mark not in seen:
            seen.add(mark)
            yield name


def _municipalities() -> Iterator[SearchName]:
    for record in Municipality.objects.annotate(ties=Count("agreement_parties")).iterator(_BATCH):
        for name in {record.name_tr, record.name_en, f"{record.name_tr} {record.province}"}:
            yield SearchName(
                folded=fold_words(name),
                target=SearchName.Target.MUNICIPALITY,
                key=record.pk,
                title_tr=record.name_tr,
                title_en=record.name_en,
                detail_tr=record.province,
                detail_en=record.province,
                weight=1000 + record.ties,
            )


def _partners() -> Iterator[SearchName]:
    further = defaultdict(set)
    for place, name in PlaceName.objects.values_list("place", "name").iterator(_BATCH):
        further[place].add(name)
    written = defaultdict(set)
    listed = ListedTie.objects.values_list("agreement__parties__partner", "partner_as_written")
    for partner, name in listed.iterator(_BATCH):
        written[partner].add(name)
    partners = Partner.objects.select_related("country").annotate(ties=Count("agreement_parties"))
    for record in partners.iterator(_BATCH):
        names = {record.name_tr, record.name_en, *further[record.place_id], *written[record.pk]}
        for name in names:
            yield SearchName(
                folded=fold_words(name),
                target=SearchName.Target.PARTNER,
                key=record.pk,
                title_tr=record.name_tr,
                title_en=record.name_en,
                detail_tr=record.country.name_tr if record.country else "",
                detail_en=record.country.name_en if record.country else "",
                weight=record.ties,
            )


def _countries() -> Iterator[SearchName]:
    for record in Country.objects.iterator(_BATCH):
        for name in {record.name_tr, record.name_en}:
            yield SearchName(
                folded=fold_words(name),
                target=SearchName.Target.COUNTRY,
                key=record.pk,
                title_tr=record.name_tr,
                title_en=record.name_en,
                weight=500,
            )


def _organisations() -> Iterator[SearchName]:
    for record in Organisation.objects.annotate(members=Count("memberships")).iterator(_BATCH):
        for name in {record.name_tr, record.name_en, record.abbreviation}:
            yield SearchName(
                folded=fold_words(name)[:320],
                target=SearchName.Target.ORGANISATION,
                key=record.pk,
                title_tr=record.name_tr,
                title_en=record.name_en,
                detail_tr=record.abbreviation,
                detail_en=record.abbreviation,
                weight=record.members,
            )

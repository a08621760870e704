"""What can be found of the registry: ties, the two sides of them, organisations and memberships."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from elci.registry.models import Agreement, Membership, Municipality, Organisation, Partner
from elci.search.lines import Kind


def _sides(column: str) -> Callable[[Agreement], str]:
    """The title of a tie by a column of its sides: "Ankara Büyükşehir – Seul"."""

    def title(tie: Agreement) -> str:
        sides = (party.municipality or party.partner for party in tie.parties.all())
        return " – ".join(getattr(side, column) for side in sides if side)

    return title


def _always(_record: Any) -> bool:
    return True


REGISTRY_KINDS: tuple[Kind, ...] = (
    Kind(
        name="tie",
        number=16,
        words=(_("Tie"), _("Ties")),
        model=Agreement,
        titles=(_sides("name_tr"), _sides("name_en")),
        body=(
            "get_kind_display",
            "get_state_display",
            "note_tr",
            "note_en",
            "purposes.name_tr",
            "parties.partner.country.name_tr",
        ),
        also=(
            "purposes.name_en",
            "parties.partner.country.name_en",
            "search_text",
        ),
        on="date",
        desks=("office_id", "parties.municipality_id"),
        public=_always,
        ties=("pk",),
        needs=("parties.municipality", "parties.partner"),
        page="desk:tie",
        public_page="portal:tie",
        standing={"withdrawn__isnull": True},
    ),
    Kind(
        name="partner",
        number=14,
        words=(_("Partner city"), _("Partner cities")),
        model=Partner,
        titles=("name_tr", "name_en"),
        body=("country.name_tr", "note_tr", "note_en"),
        also=(
            "country.name_en",
            "place.names.name",
        ),
        page="portal:partner",
    ),
    Kind(
        name="municipality",
        number=13,
        words=(_("Municipality"), _("Municipalities")),
        model=Municipality,
        titles=("name_tr", "name_en"),
        body=("province", "get_kind_display", "note_tr", "note_en"),
        page="portal:municipality",
    ),
    Kind(
        name="organisation",
        number=15,
        words=(_("Organisation"), _("Organisations")),
        model=Organisation,
        titles=("name_tr", "name_en"),
        also=("country.name_en",),
        body=("abbreviation", "country.name_tr", "note_tr", "note_en"),
        page="portal:organisation",
    ),
    Kind(
        name="membership",
        number=12,
        words=(_("Membership"), _("Memberships")),
        model=Membership,
        titles=("__str__",),
        also=("organisation.name_en",),
        body=(
            "organisation.abbreviation",
            "organisation_as_written",
            "member_as_written",
            "get_kind_display",
        ),
        on="since",
        desks=("municipality_id",),
        public=_always,
        needs=("organisation", "municipality", "member"),
        shown=lambda record: ("organisation", record.organisation_id),
        own_page="desk:membership",
        page="portal:organisation",
    ),
)

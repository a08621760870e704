"""Which exhibits there are, in which chapters, for a package at hand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from elci.domain.errors import ElciError
from elci.observatory.exhibits import (
    activities,
    ankara,
    ankara_office,
    ankara_partners,
    istanbul,
    memberships,
    offices,
    standing,
    web,
    whole,
)
from elci.observatory.exhibits.exhibit import Exhibit
from elci.observatory.exhibits.material import Material

Maker = Callable[[Material], Exhibit]


class UnknownExhibitError(ElciError):
    """A name that no exhibit has. args: the name, the names there are."""

    tr = "“{0}” adlı bir tablo ya da şekil yok. Bu paketten yapılabilenler: {1}."
    en = "There is no table or figure {0}. This package gives: {1}."


@dataclass(frozen=True)
class Chapter:
    """key: name of its file of words; study: shown only where the package has this source ("" for always);
    unless: not shown where the package has any of these sources; makers: each exhibit's name and function."""

    key: str
    study: str
    makers: Sequence[tuple[str, Maker]]
    unless: Collection[str] = ()

    def suits(self, material: Material) -> bool:
        """Whether the chapter belongs into a package's report."""
        return (not self.study or self.study in material.studies) and not material.studies & set(self.unless)


CHAPTERS = (
    Chapter(
        "whole",
        "",
        (
            ("ties-map", whole.world),
            ("ties-years", whole.years),
            ("ties-kinds", whole.kinds),
            ("ties-continents", whole.continents),
            ("ties-countries", whole.countries),
            ("ties-municipalities", whole.municipalities),
            ("ties-matrix", whole.matrix),
        ),
    ),
    Chapter(
        "ankara",
        "000",
        (
            ("ankara-kinds", ankara_partners.kinds),
            ("ankara-years", ankara.years),
            ("ankara-map", ankara.world),
            ("ankara-continents", ankara_partners.continents),
            ("ankara-traits", ankara_partners.traits),
            ("ankara-districts", ankara.districts),
            ("ankara-districts-years", ankara.districts_by_year),
            ("ankara-first", ankara.first),
            ("ankara-terms", ankara_office.terms),
            ("ankara-parties", ankara_office.parties),
            ("ankara-staff", ankara_office.staff),
            ("ankara-units", ankara_office.district_units),
            ("ankara-activities", ankara_office.activities),
            ("ankara-goals", ankara_office.goals),
            ("ankara-purposes", ankara_office.purposes),
        ),
    ),
    Chapter(
        "istanbul",
        "001",
        (
            ("istanbul-kinds", istanbul.kinds),
            ("istanbul-map", istanbul.world),
            ("istanbul-metropolitan-countries", istanbul.sister_countries),
            ("istanbul-district-countries", istanbul.district_countries),
            ("istanbul-districts", istanbul.districts),
            ("tiers-overlap", istanbul.overlap),
            ("memberships-organisations", memberships.by_organisation),
            ("memberships-members", memberships.by_member),
        ),
    ),
    Chapter(
        "offices",
        "002",
        (
            ("units-type", offices.by_type),
            ("units-population", offices.by_population),
            ("units-province", offices.by_province),
            ("unit-events", offices.events),
        ),
    ),
    Chapter(
        "activities",
        "004",
        (
            ("national-counts", activities.national),
            ("activities-kind", activities.by_kind),
            ("activities-municipality", activities.by_municipality),
            ("activities-country", activities.by_country),
            ("activities-stated", activities.all_studies),
        ),
    ),
    Chapter("standing", "", (("like-municipalities", standing.distributions),)),
    Chapter(
        "web",
        "",
        (
            ("network-measures", web.measures),
            ("network-picture", web.picture),
            ("network-shared", web.shared),
        ),
    ),
    Chapter(
        "standing",
        "",
        (
            ("all-memberships", standing.memberships),
            ("all-activities", standing.activities),
            ("all-units", standing.units),
        ),
        unless=("000", "001", "002", "004"),
    ),
)


def makers(material: Material, only: Collection[str] = ()) -> list[tuple[str, Maker]]:
    """Names and functions of the exhibits that a package gives, in order; with `only` those.

    Raises UnknownExhibitError for a name in `only` that is none of them.
    """
    found = [pair for chapter in CHAPTERS if chapter.suits(material) for pair in chapter.makers]
    names = [name for name, _ in found]
    for name in only:
        if name not in names:
            raise UnknownExhibitError(name, ", ".join(names))
    return [(name, maker) for name, maker in found if not only or name in only]


def exhibit(material: Material, name: str) -> Exhibit:
    """One exhibit by name; raises UnknownExhibitError."""
    return makers(material, [name])[0][1](material)

"""Where a letter goes: addressee and way, by the law and usage of the day, under the names of the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from elci.domain.procedures.authorities import Role
from elci.domain.procedures.kinds import LetterKind, OfficeKind
from elci.domain.procedures.rules import Basis, Sureness
from elci.domain.procedures.words import Words

if TYPE_CHECKING:
    from elci.domain.procedures.jurisdiction import Jurisdiction


@dataclass(frozen=True, slots=True)
class Route:
    """One letter's way while it holds. to: a power whose holder changes by date, or a fixed addressee."""

    letter: LetterKind
    to: Role | Words
    since: date
    until: date | None
    bases: tuple[Basis, ...]
    sureness: Sureness
    by_governor: bool = False  # through the governor, from districts through the district governor
    why: Words | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """The addressee and the offices that the letter passes on its way, first one first."""

    addressee: Words
    through: tuple[Words, ...]
    bases: tuple[Basis, ...]
    sureness: Sureness
    unsettled: Words | None = None


GOVERNOR = Words("Valilik", "Governorship")
DISTRICT_GOVERNOR = Words("Kaymakamlık", "District governorship")
_BY_DISTRICT = frozenset({OfficeKind.METROPOLITAN_DISTRICT, OfficeKind.DISTRICT, OfficeKind.TOWN})


def local_authority(office: OfficeKind) -> Words:
    """The highest local authority of a municipality: the governor, in districts the district governor."""
    return DISTRICT_GOVERNOR if office in _BY_DISTRICT else GOVERNOR


def address_on(law: Jurisdiction, letter: LetterKind, day: date, office: OfficeKind) -> Address | None:
    """Where a letter of the day goes; None where no route is proved for the day."""
    route = next((one for one in law.routes if one.letter is letter and _holds(one, day)), None)
    if route is None:
        return None
    through: tuple[Words, ...] = ()
    if route.by_governor:
        through = (DISTRICT_GOVERNOR, GOVERNOR) if office in _BY_DISTRICT else (GOVERNOR,)
    bases = tuple(basis for basis in route.bases if basis.holds(day))
    if isinstance(route.to, Words):
        fixed = local_authority(office) if letter is LetterKind.DECISION_TO_GOVERNOR else route.to
        return Address(fixed, through, bases, route.sureness)
    authority = law.authority_on(route.to, day)
    if authority is None:
        return None
    unsure = authority.unsettled is not None
    sureness = Sureness.UNSETTLED if unsure else route.sureness
    return Address(authority.name, through, bases, sureness, authority.unsettled)


def _holds(route: Route, day: date) -> bool:
    return route.since <= day and (route.until is None or day <= route.until)

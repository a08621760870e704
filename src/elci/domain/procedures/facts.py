"""What a case says of itself: events with their days, documents, and the plan of a journey.

Days of events are partial dates, because many old decisions are known by year only. All values are immutable;
a case is built anew from the records each time that it is judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from elci.domain.dates import PartialDate
from elci.domain.procedures.kinds import Act, CaseKind, DocumentKind, OfficeKind


@dataclass(frozen=True, slots=True)
class Event:
    """An act that was done. on None: done, day unknown. number: of the decision, permission or letter."""

    act: Act
    on: PartialDate | None = None
    number: str = ""
    by: str = ""  # the body or person as written, e.g. the ministry's name on the letter


@dataclass(frozen=True, slots=True)
class Document:
    """A paper of the case. text: plain text of a protocol, for comparing versions."""

    kind: DocumentKind
    on: date | None = None
    version: int = 1
    certified: bool | None = None  # translations: certified or not; None: not known
    permitted: bool = False  # this version lay before the ministry
    signed: bool = False  # this version was signed
    text: str = ""


class JourneyPurpose(StrEnum):
    """Why someone travels; several rules of 2005/62 apply to some purposes only."""

    MEETING = "meeting"  # toplantı, kongre, seminer, panel vb. (items d, f)
    SISTER_CITY = "sister_city"  # item f
    COURSE = "course"  # kurs, seminer, inceleme gezisi vb. programmes offered by others (item e)
    OTHER_DUTY = "other_duty"
    OFF_DUTY = "off_duty"  # görev dışı (item l)


class OrganiserKind(StrEnum):
    """Who holds a meeting or a programme abroad (2005/62 e, f)."""

    NONE = "none"  # the municipality itself, nobody else organises
    PUBLIC_BODY = "public_body"
    UNION = "union"  # union of municipalities
    PUBLIC_BENEFIT_ASSOCIATION = (
        "public_benefit_association"  # local government association of public benefit
    )
    FOREIGN_MUNICIPALITY = "foreign_municipality"
    INTERNATIONAL_BODY = "international_body"
    COMPANY = "company"
    ASSOCIATION = "association"
    FOUNDATION = "foundation"
    PERSON = "person"


class TravellerRole(StrEnum):
    """What a traveller is to the municipality."""

    MAYOR = "mayor"
    DEPUTY_MAYOR = "deputy_mayor"
    COUNCILLOR = "councillor"
    OFFICIAL = "official"
    OUTSIDER = "outsider"  # neither elected nor employed
    SPOUSE = "spouse"
    CHILD = "child"


FAMILY = frozenset({TravellerRole.SPOUSE, TravellerRole.CHILD})


@dataclass(frozen=True, slots=True)
class Traveller:
    """One person on a journey. key: the caller's own id; the domain needs no name."""

    key: str
    role: TravellerRole
    speaks_language: bool | None = None  # the language that the meeting needs; None: not recorded
    qualified: bool | None = None
    in_decision: bool | None = None  # named in the decision or approval
    service_passport: bool = False
    visa_needed: bool = False
    visa_until: date | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """One entry of the programme. duty: whether it serves the duty, as a person judged; None: not judged yet."""

    on: date
    what: str
    where: str = ""
    duty: bool | None = None


class Payee(StrEnum):
    TRAVELLER = "traveller"
    FAMILY = "family"
    ORGANISER = "organiser"
    OTHER = "other"  # hotel, agency, restaurant


class PaymentFor(StrEnum):
    TRAVEL = "travel"  # yol gideri
    PER_DIEM = "per_diem"  # yevmiye, gündelik
    FEE = "fee"  # course or participation fee
    LODGING = "lodging"
    GUIDE = "guide"
    SERVICE = "service"  # a tour or organisation bought as a service
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Payment:
    """Money out of the municipality's budget for a journey; amount in TL where currency is empty."""

    to: Payee
    what: PaymentFor
    on: date | None = None
    amount: Decimal | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class JourneyPlan:
    """The plan of an official journey, owned by its case.

    decided_people, decided_days: what the council's decision or the approval allows; None where it names none.
    """

    purpose: JourneyPurpose
    departs: date | None = None
    returns: date | None = None
    countries: tuple[str, ...] = ()  # ISO 3166-1 alpha-2
    organiser: OrganiserKind = OrganiserKind.NONE
    invitation_on: date | None = None
    invited: bool | None = None  # None: not recorded
    travellers: tuple[Traveller, ...] = ()
    programme: tuple[ProgrammeItem, ...] = ()
    payments: tuple[Payment, ...] = ()
    decided_people: int | None = None
    decided_days: int | None = None
    council_could_sit: bool | None = None  # False: the council does not sit before departure (2022/5)

    @property
    def days(self) -> int | None:
        """Length in days, the first and the last included; None while a day is missing."""
        if self.departs is None or self.returns is None:
            return None
        return (self.returns - self.departs).days + 1


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that judging needs to know of a case.

    begins, ends: of the event, project or visit that the case is for. term_began: first day of the term of the
    council that decided, where a person typed it. signs_protocol: whether a text is to be signed (2005/36 a: "if"). pays_dues: whether
    a membership costs money (2005/36 b: "if"). expires: last day of a signed text or membership. renewal_lead:
    days ahead in which a renewal has to be begun. elected: years in which the registry has a local election of the
    municipality.
    """

    kind: CaseKind
    office: OfficeKind
    events: tuple[Event, ...] = ()
    documents: tuple[Document, ...] = ()
    plan: JourneyPlan | None = None
    partner_country: str = ""
    begins: date | None = None
    ends: date | None = None
    term_began: date | None = None
    elected: tuple[int, ...] = ()
    signs_protocol: bool | None = None
    pays_dues: bool | None = None
    contacts_mission: bool = False
    expires: date | None = None
    renewal_lead: int | None = None

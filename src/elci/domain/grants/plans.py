"""What is known of a project when its eligibility is asked: who takes part, how much, how long."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from elci.domain.procedures.words import Words


class MemberRole(StrEnum):
    """What an organisation is in a consortium. An associated partner takes part without money or vote."""

    LEAD = "lead"
    PARTNER = "partner"
    ASSOCIATED = "associated"


class BodyKind(StrEnum):
    """What an organisation is by law."""

    LOCAL_AUTHORITY = "local_authority"
    UNION = "union"
    STATE = "state"
    NGO = "ngo"
    UNIVERSITY = "university"
    SCHOOL = "school"
    COMPANY = "company"
    OTHER = "other"


BODY_WORDS: dict[BodyKind, Words] = {
    BodyKind.LOCAL_AUTHORITY: Words("yerel yönetim", "local authority"),
    BodyKind.UNION: Words("mahalli idare birliği", "union of local authorities"),
    BodyKind.STATE: Words("merkezî kamu kurumu", "body of the state"),
    BodyKind.NGO: Words("sivil toplum kuruluşu", "non-governmental organisation"),
    BodyKind.UNIVERSITY: Words("üniversite ya da araştırma kurumu", "university or research body"),
    BodyKind.SCHOOL: Words("okul", "school"),
    BodyKind.COMPANY: Words("şirket", "company"),
    BodyKind.OTHER: Words("başka kuruluş", "other body"),
}


@dataclass(frozen=True)
class Member:
    """An organisation in a consortium. country: ISO 3166-1 alpha-2, empty where it is not known."""

    name: str
    country: str
    role: MemberRole = MemberRole.PARTNER
    kind: BodyKind | None = None

    @property
    def counts(self) -> bool:
        """Whether rules about the size of a consortium count it."""
        return self.role is not MemberRole.ASSOCIATED


@dataclass(frozen=True)
class ProjectPlan:
    """A project as its eligibility sees it. None and empty stand for "not known yet".

    grant: asked for, in `currency`; cost: sum of the eligible budget lines in the same currency; months: how
    long it lasts; people: participants of its events.
    """

    members: tuple[Member, ...] = ()
    grant: Decimal | None = None
    cost: Decimal | None = None
    currency: str = "EUR"
    months: int | None = None
    people: int | None = None

    @property
    def counted(self) -> tuple[Member, ...]:
        """Members without associated partners."""
        return tuple(member for member in self.members if member.counts)

    @property
    def lead(self) -> Member | None:
        """The organisation that applies."""
        return next((member for member in self.members if member.role is MemberRole.LEAD), None)

    def joined_by(self, member: Member) -> ProjectPlan:
        """The same plan with one more member."""
        return replace(self, members=(*self.members, member))

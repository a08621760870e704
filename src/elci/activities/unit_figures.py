"""What an office's own records say of its unit: its class, its staff in numbers, its readiness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from elci.accounts.models import Office
from elci.activities.models import Colleague, OfficeUnit, ReadinessAnswer
from elci.domain.readiness import CRITERIA, Criterion, UnitClass, Verdict, unit_class
from elci.registry.models import MunicipalityYear


@dataclass(frozen=True)
class Staff:
    """People who work in the units now, counted. languages: code → speakers; titles, education: → people."""

    total: int
    experts: int
    speakers: int
    titles: dict[str, int] = field(default_factory=dict)
    education: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    unit_class: UnitClass = UnitClass.NONE


@dataclass(frozen=True)
class Readiness:
    """One criterion, the answer to it, where it comes from, and the verdict.

    known_from: "records" where the office's own records answer, "office" where it was asked, else empty.
    """

    criterion: Criterion
    answer: bool | float | None
    known_from: str
    note: str
    year: int | None
    verdict: Verdict


def staff_of(units: Iterable[OfficeUnit], colleagues: Iterable[Colleague], today: date) -> Staff:
    """The numbers of those who work on a day, in units that exist then."""
    open_units = {unit.pk for unit in units if unit.held_on(today)}
    people = [one for one in colleagues if one.held_on(today) and one.unit_id in open_units]
    experts = sum(one.is_expert for one in people)
    return Staff(
        total=len(people),
        experts=experts,
        speakers=sum(bool(one.languages) for one in people),
        titles=dict(Counter(one.title for one in people).most_common()),
        education=dict(Counter(one.get_education_display() for one in people if one.education).most_common()),
        languages=dict(Counter(code for one in people for code in one.languages.split()).most_common()),
        unit_class=unit_class(
            has_unit=bool(open_units), staff=sum(not one.heads for one in people), experts=experts
        ),
    )


def readiness_of(office: Office, staff: Staff) -> list[Readiness]:
    """Every criterion with the office's answer: from its records where they tell, else as it was asked."""
    told = _told_by_records(office, staff)
    answers = ReadinessAnswer.objects.filter(office=office, withdrawn__isnull=True)
    said = {answer.criterion: answer for answer in answers}
    return [_one(criterion, told, said.get(criterion.key)) for criterion in CRITERIA]


def asked_of(office: Office, staff: Staff) -> list[Criterion]:
    """The criteria that the office's records do not answer."""
    told = _told_by_records(office, staff)
    return [criterion for criterion in CRITERIA if criterion.key not in told]


def _told_by_records(office: Office, staff: Staff) -> dict[str, tuple[bool | float, int | None]]:
    """Answers from records, with the year that they are of."""
    found: dict[str, tuple[bool | float, int | None]] = {}
    municipality = office.municipalities.order_by("pk").first()
    if municipality is not None:
        found["metropolitan"] = (municipality.kind == "metropolitan", None)
        years = MunicipalityYear.objects.filter(municipality=municipality, population__isnull=False)
        newest = years.order_by("-year").first()
        if newest is not None:
            found["population"] = (float(newest.population), newest.year)
    if staff.total:
        found["language_staff"] = (float(staff.speakers), None)
    return found


def _one(
    criterion: Criterion,
    told: dict[str, tuple[bool | float, int | None]],
    said: ReadinessAnswer | None,
) -> Readiness:
    answer: bool | float | None
    if criterion.key in told:
        answer, year = told[criterion.key]
        return Readiness(criterion, answer, "records", "", year, criterion.judge(answer))
    answer = None
    if said is not None:
        number = None if said.number is None else float(said.number)
        answer = number if criterion.number else said.met
    known = "office" if answer is not None else ""
    return Readiness(criterion, answer, known, said.note if said else "", None, criterion.judge(answer))

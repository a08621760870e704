"""The fifteen duties of study 002 as an office shares them out, and the pages that serve each."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.activities.models import DutyShare
from elci.desk.addresses import address_of
from elci.domain.duties import DUTIES, Duty

PAGES = {
    "activities": _("Activities"),
    "advice": _("Advice to citizens"),
    "calls": _("Calls"),
    "cases": _("Our cases"),
    "contacts": _("Contacts"),
    "follow-ups": _("Follow-ups"),
    "goals": _("Goals"),
    "memberships": _("Memberships"),
    "outcomes": _("Outcomes"),
    "projects": _("Projects"),
    "publications": _("Publications"),
    "ties": _("Our ties"),
    "translations": _("Translations"),
    "visits": _("Visits"),
    "vitality": _("Vitality of the ties"),
}


@dataclass(frozen=True)
class DutyLine:
    """One of the fifteen duties: who does it here, and the pages that serve it."""

    duty: Duty
    words: str
    share: DutyShare | None
    pages: list[tuple[str, str]]

    @property
    def is_open(self) -> bool:
        """Whether nobody has been named for it."""
        return self.share is None or not (self.share.elsewhere or self.share.people.all())


def duty_lines(office: Office) -> list[DutyLine]:
    """The fifteen duties in the study's order."""
    shares = DutyShare.objects.filter(office=office, withdrawn__isnull=True).prefetch_related("people")
    by_number = {share.number: share for share in shares}
    language = get_language() or "tr"
    return [
        DutyLine(duty, duty.in_language(language), by_number.get(duty.number), _pages(duty))
        for duty in DUTIES
    ]


def _pages(duty: Duty) -> list[tuple[str, str]]:
    """(address, title) of the pages that serve a duty."""
    found = [(address_of(name), str(PAGES[name])) for name in duty.pages]
    return [(address, title) for address, title in found if address]

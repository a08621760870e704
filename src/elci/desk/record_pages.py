"""Which page of the desk shows a record of which kind."""

from __future__ import annotations

from elci.desk.addresses import address_of

# The record's model → the page, and whether it is the record's own. Parts that have none lead to their list.
PAGES: dict[str, tuple[str, bool]] = {
    "activities.activity": ("activity", True),
    "activities.call": ("call", True),
    "activities.colleague": ("unit", False),
    "activities.contact": ("contact", True),
    "activities.datarequest": ("data-request", True),
    "activities.dues": ("memberships", False),
    "activities.dutyshare": ("unit", False),
    "activities.followup": ("follow-ups", False),
    "activities.foreignrequest": ("request", True),
    "activities.gift": ("gifts", False),
    "activities.goal": ("goal", True),
    "activities.guestneed": ("visits", False),
    "activities.languagerequest": ("translations", False),
    "activities.officeunit": ("unit", False),
    "activities.outcome": ("outcome", True),
    "activities.plan": ("strategic-plan", True),
    "activities.privacypolicy": ("privacy", False),
    "activities.programmeentry": ("visits", False),
    "activities.project": ("project", True),
    "activities.publicwork": ("unit", False),
    "activities.readinessanswer": ("readiness", False),
    "activities.representative": ("memberships", False),
    "activities.ride": ("visits", False),
    "activities.series": ("activities", False),
    "activities.visit": ("visits", False),
    "activities.vitalityweights": ("vitality", False),
    "exchange.mailing": ("reports", False),
    "procedures.case": ("case", True),
    "registry.agreement": ("tie", True),
}


# Records whose pages only those open who may see contacts.
OF_PEOPLE = frozenset({"activities.contact", "activities.datarequest", "activities.privacypolicy"})


def page_of(model: str, key: str) -> str:
    """The address of a record's page by its model's label; empty where it has none."""
    page, is_own = PAGES.get(model, ("", False))
    return address_of(page, key if is_own else None) if page else ""

"""Which page of the desk shows a record of which kind."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

# The record's model → the page, and what its address calls the key. Parts that have no page of their own lead
# to the page of their list.
_PAGES: dict[str, tuple[str, str]] = {
    "activities.activity": ("activity", "key"),
    "activities.call": ("call", "key"),
    "activities.colleague": ("unit", ""),
    "activities.contact": ("contact", "key"),
    "activities.datarequest": ("data-request", "key"),
    "activities.dues": ("memberships", ""),
    "activities.dutyshare": ("unit", ""),
    "activities.followup": ("follow-ups", ""),
    "activities.foreignrequest": ("request", "key"),
    "activities.gift": ("gift", "key"),
    "activities.goal": ("goal", "goal"),
    "activities.guestneed": ("visits", ""),
    "activities.languagerequest": ("translations", ""),
    "activities.officeunit": ("unit", ""),
    "activities.outcome": ("outcome", "key"),
    "activities.plan": ("strategic-plan", "plan"),
    "activities.privacypolicy": ("privacy-policy", ""),
    "activities.programmeentry": ("visits", ""),
    "activities.project": ("project", "key"),
    "activities.publicwork": ("unit", ""),
    "activities.readinessanswer": ("readiness", ""),
    "activities.representative": ("memberships", ""),
    "activities.ride": ("visits", ""),
    "activities.series": ("activities", ""),
    "activities.visit": ("visits", ""),
    "activities.vitalityweights": ("vitality-weights", ""),
    "exchange.mailing": ("mail-merge", ""),
    "procedures.case": ("case", "key"),
    "registry.agreement": ("tie", "key"),
}


def page_of(model: str, key: str) -> str:
    """The address of a record's page by its model's label; empty where it has none."""
    name, argument = _PAGES.get(model, ("", ""))
    try:
        return reverse(f"desk:{name}", kwargs={argument: key} if argument else {}) if name else ""
    except NoReverseMatch:
        return ""

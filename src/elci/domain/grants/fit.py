"""Which of an office's own partners would help a consortium to meet a call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from elci.domain.dates import PartialDate
from elci.domain.grants.countries import countries_in
from elci.domain.grants.judging import RuleVerdict, judge
from elci.domain.grants.plans import BodyKind, Member, ProjectPlan
from elci.domain.grants.rules import CallRule, RuleKind


@dataclass(frozen=True)
class Candidate:
    """A partner of the office. country: ISO code or empty; last_contact: of an activity or a person."""

    key: str
    name: str
    country: str
    last_contact: PartialDate | None = None


@dataclass(frozen=True)
class Fit:
    """A candidate against a call. admitted: None where its country is not known or no rule names countries.

    helps: by how many the wanting organisations and countries shrink when it joins.
    """

    candidate: Candidate
    admitted: bool | None
    helps: int


def admitted_by(rules: Iterable[CallRule]) -> frozenset[str] | None:
    """The countries that every rule on admitted countries allows; None where no rule names any."""
    allowed = [countries_in(rule.countries) for rule in rules if rule.kind is RuleKind.ADMITTED]
    if not allowed:
        return None
    return frozenset.intersection(*allowed)


def wanting(rules: Iterable[CallRule], plan: ProjectPlan) -> int:
    """How many organisations and countries a plan still lacks, over all rules."""
    return sum(finding.short for finding in judge(rules, plan) if finding.verdict is not RuleVerdict.MET)


def ranked(rules: Iterable[CallRule], plan: ProjectPlan, candidates: Iterable[Candidate]) -> tuple[Fit, ...]:
    """Candidates by what they bring: admitted first, then those who fill a gap, then the latest contact."""
    rules = tuple(rules)
    allowed, before = admitted_by(rules), wanting(rules, plan)
    found = []
    for each in candidates:
        after = wanting(rules, plan.joined_by(Member(each.name, each.country, kind=BodyKind.LOCAL_AUTHORITY)))
        found.append(Fit(each, _is_admitted(each, allowed), max(0, before - after)))
    return tuple(sorted(found, key=_order))


def _is_admitted(candidate: Candidate, allowed: frozenset[str] | None) -> bool | None:
    if allowed is None or not candidate.country:
        return None
    return candidate.country in allowed


def _order(fit: Fit) -> tuple[int, int, int, str]:
    contact = fit.candidate.last_contact
    return (
        {True: 0, None: 1, False: 2}[fit.admitted],
        -fit.helps,
        -(contact.ordinal if contact is not None else 0),
        fit.candidate.name,
    )

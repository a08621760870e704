"""What the law of a country consists of, as data, and how it is looked up by day and kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from elci.domain.procedures.authorities import Authority, Role
from elci.domain.procedures.kinds import CaseKind
from elci.domain.procedures.routes import Route
from elci.domain.procedures.rules import Rule
from elci.domain.procedures.steps import Step
from elci.domain.procedures.words import Words


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """Rules, authorities and lines of steps of one country."""

    code: str
    name: Words
    rules: tuple[Rule, ...]
    authorities: tuple[Authority, ...]
    lines: dict[CaseKind, tuple[Step, ...]]
    routes: tuple[Route, ...] = ()

    def rule(self, rule_id: str) -> Rule:
        """The rule of an id; KeyError when there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)

    def rules_of(self, kind: CaseKind) -> tuple[Rule, ...]:
        """The rules of a kind of case, whenever they hold, in the order of the page of the law."""
        return tuple(rule for rule in self.rules if kind in rule.kinds)

    def rules_on(self, day: date, kind: CaseKind | None = None) -> tuple[Rule, ...]:
        """The rules proved to hold on the day, of one kind of case or of all."""
        return tuple(rule for rule in self.rules if rule.holds(day) and (kind is None or kind in rule.kinds))

    def first_day(self, kind: CaseKind) -> date | None:
        """The first proven day of any rule of the kind; None for kinds without a rule."""
        return min((rule.valid_from for rule in self.rules if kind in rule.kinds), default=None)

    def authority_on(self, role: Role, day: date) -> Authority | None:
        """Who held the power on the day, under the name of the day; None before the first proven one."""
        return next((one for one in self.authorities if one.role is role and one.holds(day)), None)

    def line(self, kind: CaseKind) -> tuple[Step, ...]:
        """The steps of a kind of case, in order."""
        return self.lines[kind]

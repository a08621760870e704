"""What the law of a country consists of, as data, and how it is looked up by day and kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from elci.domain.procedures.authorities import Authority, Role
from elci.domain.procedures.elections import Election
from elci.domain.procedures.kinds import CaseKind
from elci.domain.procedures.routes import Route
from elci.domain.procedures.rules import Rule
from elci.domain.procedures.steps import Step
from elci.domain.procedures.words import Words


@dataclass(frozen=True)
class Jurisdiction:
    """Rules, authorities and lines of steps of one country."""

    code: str
    name: Words
    rules: tuple[Rule, ...]
    authorities: tuple[Authority, ...]
    lines: dict[CaseKind, tuple[Step, ...]]
    routes: tuple[Route, ...] = ()
    elections: tuple[Election, ...] = ()  # of councils, oldest first

    @cached_property
    def _judged(self) -> dict[CaseKind, tuple[Rule, ...]]:
        return {
            kind: tuple(
                rule for rule in self.rules if kind in rule.kinds and rule.demanded and rule.check is not None
            )
            for kind in CaseKind
        }

    def rule(self, rule_id: str) -> Rule:
        """The rule of an id; KeyError when there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)

    def judged(self, kind: CaseKind) -> tuple[Rule, ...]:
        """The rules of a kind that ask for something and can be judged."""
        return self._judged[kind]

    def rules_on(self, day: date, kind: CaseKind | None = None) -> tuple[Rule, ...]:
        """The rules proved to hold on the day, of one kind of case or of all."""
        return tuple(rule for rule in self.rules if rule.holds(day) and (kind is None or kind in rule.kinds))

    def first_day(self, kind: CaseKind) -> date | None:
        """The first proven day of any rule that is judged for the kind; None for kinds without one."""
        return min((rule.valid_from for rule in self.judged(kind)), default=None)

    def authority_on(self, role: Role, day: date) -> Authority | None:
        """Who held the power on the day, under the name of the day; None before the first proven one."""
        return next((one for one in self.authorities if one.role is role and one.holds(day)), None)

    def line(self, kind: CaseKind) -> tuple[Step, ...]:
        """The steps of a kind of case, in order."""
        return self.lines[kind]

"""The rules of a call as a list that is changed row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from elci.activities.models import Call, EligibilityRule
from elci.desk.calls.forms import RuleForm, rule_as_recorded
from elci.desk.projects.parts import PartList, PartRow
from elci.desk.words_of import said
from elci.domain.grants.rules import asked


@dataclass(frozen=True)
class _RuleList(PartList):
    def initial_of(self, record: Any, key: int) -> dict[str, Any]:
        return rule_as_recorded(record.rules.get(pk=key))


def _rows(call: Call) -> list[PartRow]:
    return [
        PartRow(rule.pk, said(asked(rule.as_rule(call.currency))), _cells(rule)) for rule in call.rules.all()
    ]


def _cells(rule: EligibilityRule) -> list[tuple[str, str]]:
    source = ", ".join(part for part in (rule.source_title, rule.source_section, rule.source_year) if part)
    return [(_("Document that says so"), source)]


RULES = _RuleList(
    part="rules",
    title=gettext_lazy("Rules of the call"),
    hint=gettext_lazy(
        "What the page checks for each project. Copy them from the guide of the call’s own year."
    ),
    empty=gettext_lazy("No rule yet. Begin with how many organisations from how many countries."),
    add=gettext_lazy("Add a rule"),
    form=RuleForm,
    rows=_rows,
    columns=(gettext_lazy("Rule"), gettext_lazy("Document that says so")),
)

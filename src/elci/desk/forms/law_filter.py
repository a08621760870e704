"""Narrowing the page of the law."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.desk.forms.cases import DayField
from elci.desk.forms.page_form import PageForm
from elci.desk.words_of import choices
from elci.domain.names import fold_words
from elci.domain.procedures.kinds import CaseKind
from elci.domain.procedures.rules import Rule


class LawFilterForm(PageForm):
    """Which rules: of a word, of a kind of case, proved to hold on a day."""

    q = forms.CharField(label=_("Word or article"), required=False, max_length=120)
    kind = forms.ChoiceField(label=_("Kind of case"), required=False)
    on = DayField(label=_("In force on"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("all")), *choices(CaseKind)]

    def narrow(self, rules: tuple[Rule, ...]) -> list[Rule]:
        """The rules that the address asks for; what it says wrongly does not narrow."""
        self.is_valid()
        values = self.cleaned_data
        found = list(rules)
        if kind := values.get("kind"):
            found = [rule for rule in found if kind in rule.kinds]
        if day := values.get("on"):
            found = [rule for rule in found if rule.holds(day)]
        words = fold_words(values.get("q", "")).split()
        return [rule for rule in found if all(word in _text(rule) for word in words)]


def _text(rule: Rule) -> str:
    parts = [rule.id, *rule.title, *rule.asks, *(rule.unsettled or ())]
    for basis in rule.bases:
        parts += [basis.in_language("tr"), basis.in_language("en")]
    return fold_words(" ".join(parts))

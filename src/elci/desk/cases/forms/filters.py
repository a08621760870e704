"""Narrowing the list of cases."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.desk.forms.page_form import PageForm
from elci.desk.words_of import choices
from elci.domain.names import fold_words
from elci.domain.procedures.kinds import CaseKind
from elci.procedures.querysets import CaseQuerySet

_SHOWN = (
    ("", _("open")),
    ("late", _("open and late")),
    ("flagged", _("open with an alarm")),
    ("closed", _("closed")),
    ("all", _("all")),
)


class CaseFilterForm(PageForm):
    """Whose cases, of which kind, in which state, with which word in the title or the other side."""

    q = forms.CharField(label=_("Name holds"), required=False, max_length=120)
    whose = forms.ChoiceField(label=_("Whose"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    show = forms.ChoiceField(label=_("Which"), required=False, choices=_SHOWN)

    def __init__(self, *args: Any, office: Office, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        people = User.objects.filter(roles__office=office).exclude(pk=user.pk)
        self.fields["whose"].choices = [
            ("", _("the whole office’s")),
            ("mine", _("mine")),
            ("nobody", _("nobody’s")),
            *((str(person.pk), person.called) for person in people),
        ]
        self.fields["kind"].choices = [("", _("all")), *choices(CaseKind)]

    def narrow(self, cases: CaseQuerySet, today: date) -> CaseQuerySet:
        """The cases that the address asks for, most urgent first; what it says wrongly does not narrow."""
        self.is_valid()
        values = self.cleaned_data
        cases = cases.with_names()
        for word in fold_words(values.get("q", "")).split():
            cases = cases.filter(search_text__contains=word)
        if kind := values.get("kind"):
            cases = cases.filter(kind=kind)
        whose = values.get("whose", "")
        if whose == "mine":
            cases = cases.of_person(self.user)
        elif whose == "nobody":
            cases = cases.filter(responsible__isnull=True)
        elif whose:
            cases = cases.filter(responsible=whose)
        show = values.get("show", "")
        if show == "closed":
            return cases.filter(closed__isnull=False).order_by("-closed", "-id")
        if show == "all":
            return cases.order_by("-opened", "-id")
        cases = cases.open().by_urgency()
        if show == "late":
            return cases.overdue(today)
        return cases.filter(alarms__gt=0) if show == "flagged" else cases

"""What a person says of a project: the project itself, its state, and each of its parts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.activities.eligibility import partners_of
from elci.activities.models import BudgetLine, Call, Project, ProjectMember, ProjectReport
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import (
    AmountField,
    WrittenDateField,
    long_text,
    reason_field,
    short_text,
    version_field,
)
from elci.desk.forms.money import CurrencyField
from elci.desk.forms.offering import with_held
from elci.desk.forms.page_form import PageForm
from elci.domain.grants.states import NEXT_STATES, ProjectState
from elci.places.models import Country
from elci.registry.models import Partner

_NONE = ("", "–")
_SHORT = {"class": "is-short"}


class ProjectForm(PageForm):
    """A project: what it is, under which call, how long and for how much."""

    title_tr = short_text(
        _("Title"), max_length=300, error_messages={"required": _("Write what the project is called.")}
    )
    title_en = short_text(_("Title in English"), max_length=300, required=False)
    programme = short_text(
        _("Programme"), max_length=120, required=False, help_text=_("For example: Erasmus+, Horizon, IPA")
    )
    call = forms.ModelChoiceField(
        Call.objects.none(),
        label=_("Call"),
        required=False,
        empty_label="–",
        help_text=_("Its rules are checked on the project’s page."),
    )
    own_role = forms.ChoiceField(label=_("Our role"), required=False, choices=[_NONE, *Project.Role.choices])
    state = forms.ChoiceField(label=_("State"), choices=Project.State.choices)
    asked = AmountField(label=_("Grant asked for"), required=False)
    given = AmountField(label=_("Grant given"), required=False)
    own_share = AmountField(label=_("Our own share"), required=False)
    currency = CurrencyField(initial="EUR")
    begins = WrittenDateField(label=_("Begins"), required=False)
    ends = WrittenDateField(label=_("Ends"), required=False)
    months = forms.IntegerField(
        label=_("Duration in months"), required=False, min_value=1, max_value=240,
        widget=forms.NumberInput(attrs=_SHORT),
    )  # fmt: skip
    people = forms.IntegerField(
        label=_("Number of participants"), required=False, min_value=0, max_value=10**6,
        widget=forms.NumberInput(attrs=_SHORT),
    )  # fmt: skip
    reference = short_text(_("Number of the grant agreement"), max_length=80, required=False)
    responsible = forms.ModelChoiceField(
        User.objects.none(), label=_("Responsible"), required=False, empty_label="–"
    )
    summary = long_text(_("What it is about"), rows=4, required=False)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        calls = Call.objects.filter(office=office)
        self.fields["call"].queryset = with_held(
            calls.filter(withdrawn__isnull=True), self.initial.get("call"), among=calls
        )
        people = User.objects.filter(roles__office=office).distinct()
        self.fields["responsible"].queryset = with_held(
            people, self.initial.get("responsible"), among=User.objects.all()
        )
        self.fields["responsible"].label_from_instance = lambda person: person.called
        for name in ("begins", "ends"):
            self.fields[name].help_text = ""

    def clean(self) -> dict[str, Any]:
        """A project of a call is of its programme."""
        values = super().clean() or {}
        if values.get("call") and not values.get("programme"):
            values["programme"] = values["call"].programme
        return values


class EditProjectForm(ProjectForm):
    """Correcting a project; its state has a form of its own."""

    state = None  # type: ignore[assignment]
    version = version_field()


class ProjectStateForm(PageForm):
    """The state that a project reached, on which day and by what."""

    state = forms.ChoiceField(
        label=_("New state"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the new state.")},
    )
    on = WrittenDateField(label=_("Date"), required=False)
    note = short_text(
        _("By what"), max_length=300, required=False, help_text=_("For example: letter of the agency, number")
    )
    version = version_field()

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.project = project
        names = dict(Project.State.choices)
        self.fields["state"].choices = [
            (state.value, names[state]) for state in NEXT_STATES[ProjectState(project.state)]
        ]


class WithdrawForm(PageForm):
    """Why a record is taken back."""

    reason = reason_field(help_text=_("Kept in the journal of your office."))


class MemberForm(PageForm):
    """A body of the consortium: a partner city of the office, or any other by its name."""

    partner = forms.ModelChoiceField(
        None, label=_("One of our partner cities"), required=False, empty_label="–"
    )
    name = short_text(_("Or another body, by its name"), required=False)
    country = forms.ModelChoiceField(
        Country.objects.all(),
        label=_("Country"),
        required=False,
        empty_label="–",
        help_text=_("Of a partner city it is known already."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=Project.Role.choices, initial=Project.Role.PARTNER)
    kind = forms.ChoiceField(
        label=_("Kind of body"), choices=[_NONE, *ProjectMember.Kind.choices], required=False
    )
    share = AmountField(label=_("Share of the grant"), required=False)

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].queryset = Country.objects.order_by(Country.order())
        self.fields["partner"].queryset = with_held(
            partners_of(project.office), self.initial.get("partner"), among=Partner.objects.all()
        )

    def clean(self) -> dict[str, Any]:
        """A partner city is a local authority unless something else is said."""
        values = super().clean() or {}
        if values.get("partner") and not values.get("kind"):
            values["kind"] = ProjectMember.Kind.LOCAL_AUTHORITY
        return values


class BudgetLineForm(PageForm):
    """A line of the budget."""

    category = forms.ChoiceField(label=_("Category"), choices=BudgetLine.Category.choices)
    what = short_text(_("Paid for"), required=False)
    amount = AmountField(label=_("Amount"))
    currency = CurrencyField(initial="EUR")
    eligible = forms.BooleanField(label=_("The programme takes part in it"), required=False, initial=True)

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["currency"].initial = project.currency


class ReportForm(PageForm):
    """A report that the programme asks for."""

    kind = forms.ChoiceField(label=_("Kind of report"), choices=ProjectReport.Kind.choices)
    due = DayField(label=_("Due"))
    sent = DayField(label=_("Sent on"), required=False)

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.project = project


class ProjectFilterForm(PageForm):
    """Every field may be empty. A value that is not offered does not narrow."""

    q = forms.CharField(
        label=_("Title or programme contains"), required=False, max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )  # fmt: skip
    state = forms.ChoiceField(label=_("State"), required=False)
    programme = forms.ChoiceField(label=_("Programme"), required=False)
    role = forms.ChoiceField(label=_("Our role"), required=False)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = ("", _("All"))
        names = Project.objects.filter(office=office, withdrawn__isnull=True).exclude(programme="")
        found = names.order_by("programme").values_list("programme", flat=True).distinct()
        self.fields["state"].choices = [every, ("open", _("not closed")), *Project.State.choices]
        self.fields["programme"].choices = [every, *((name, name) for name in found)]
        self.fields["role"].choices = [every, *Project.Role.choices]

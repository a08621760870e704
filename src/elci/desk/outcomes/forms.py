"""Recording an outcome, correcting one, narrowing the list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office
from elci.activities.models import Goal, Outcome
from elci.activities.outcomes import OutcomeFilter
from elci.desk.forms.fields import (
    NumberField,
    WrittenDateField,
    long_text,
    reason_field,
    short_text,
    version_field,
)
from elci.desk.forms.files import FileForm
from elci.desk.forms.offering import with_held
from elci.desk.forms.page_form import PageForm
from elci.registry.models import Agreement

KIND_HINTS = {
    Outcome.Kind.MONEY: _("Grants, donations, savings that reached the city."),
    Outcome.Kind.INVESTMENT: _("A plant, a line, a building that came."),
    Outcome.Kind.TRADE: _("Contracts and sales of the city’s firms."),
    Outcome.Kind.APPROVED_PROJECT: _("A project that was approved, with its grant."),
    Outcome.Kind.VISITORS: _("Tourists and visitors who came because of it."),
    Outcome.Kind.JOBS: _("Jobs that were made or kept."),
    Outcome.Kind.PRACTICE: _("Something the municipality now does otherwise, learnt from the partner."),
    Outcome.Kind.AWARENESS: _("What people now know or think; say how it was measured."),
}
_ALL = ("", _("All"))


class OutcomeForm(FileForm):
    """What changed for residents, how much of it, and by what evidence."""

    what_tr = short_text(
        _("What changed for residents"),
        max_length=500,
        widget=forms.TextInput(attrs={"autofocus": True}),
        help_text=_("For example: 40 young people from Keçiören found work in Kispest’s hotels."),
        error_messages={"required": _("Say what changed for residents.")},
    )
    what_en = short_text(_("The same in English"), max_length=500, required=False)
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=Outcome.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the kind of outcome.")},
    )
    number = NumberField(label=_("Number"), required=False, max_digits=16)
    unit = short_text(
        _("Unit"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"class": "is-short"}),
        help_text=_("Sums are made only where units agree: people, TRY, EUR, tonnes."),
    )
    on = WrittenDateField(label=_("When"), required=False)
    tie = forms.ChoiceField(label=_("Of which tie"), required=False)
    goal = forms.ChoiceField(label=_("Strategic goal that it serves"), required=False)
    evidence = short_text(
        _("What the evidence is"),
        required=False,
        help_text=_(
            "For example: grant contract, statistics of the labour office. Minutes and a list of "
            "participants show no outcome (study 000)."
        ),
    )
    link = forms.URLField(
        label=_("Link to the evidence"), required=False, max_length=300, assume_scheme="https"
    )
    field_order = (
        "what_tr",
        "kind",
        "number",
        "unit",
        "on",
        "tie",
        "goal",
        "evidence",
        "link",
        "what_en",
        "file",
    )

    def __init__(self, *args: Any, office: Office, with_tie: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].required = False
        self.fields["file"].label = _("Document that shows it")
        self.fields["kind"].widget.hints = KIND_HINTS
        every = Goal.objects.filter(plan__office=office).select_related("plan")
        standing = every.filter(withdrawn__isnull=True, plan__withdrawn__isnull=True)
        goals = with_held(standing, self.initial.get("goal"), among=every)
        self.fields["goal"].choices = [_ALL_OR_NONE, *_named(goals)]
        if len(self.fields["goal"].choices) == 1:
            del self.fields["goal"]
        if with_tie:
            theirs = Agreement.objects.of_offices([office.pk]).with_parties().distinct()
            every_tie = Agreement.everything.with_parties()
            ties = with_held(theirs, self.initial.get("tie"), among=every_tie)
            self.fields["tie"].choices = [_ALL_OR_NONE, *_named(ties)]
        else:
            del self.fields["tie"]

    def clean_file(self) -> Any:
        """The file where there is one."""
        return super().clean_file() if self.cleaned_data.get("file") else None

    def clean(self) -> dict[str, Any]:
        """A unit stands beside a number."""
        values = super().clean() or {}
        if values.get("number") is not None and not values.get("unit"):
            self.add_error("unit", _("Write the unit of the number: people, TRY, EUR, tonnes."))
        return values

    def draft(self) -> Draft:
        """What was typed, for the verb."""
        names = ("what_tr", "what_en", "kind", "number", "unit", "on", "evidence", "link")
        values = {name: self.cleaned_data[name] for name in names}
        if "goal" in self.fields:
            values["goal_id"] = self.cleaned_data["goal"] or None
        if "tie" in self.fields:
            values["agreement_id"] = self.cleaned_data["tie"] or None
        return Draft(values=values)


class EditOutcomeForm(OutcomeForm):
    """Correcting an outcome."""

    reason = reason_field(help_text=_("Kept in the journal of your office."))
    version = version_field()
    field_order = (*OutcomeForm.field_order[:-1], "reason", "version", "file")


class WithdrawOutcomeForm(PageForm):
    """Why the record of an outcome is taken back."""

    reason = long_text(
        _("Reason"),
        rows=3,
        help_text=_("Kept in the journal of your office."),
        error_messages={"required": _("Write why you make this change.")},
    )
    version = version_field()


class OutcomeFilterForm(PageForm):
    """Every field may be empty. A value that is not offered does not narrow."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[_ALL, *Outcome.Kind.choices])
    year = forms.ChoiceField(label=_("Year"), required=False)
    tie = forms.ChoiceField(label=_("Tie"), required=False)
    standing = forms.ChoiceField(
        label=_("Evidence"),
        required=False,
        choices=[
            _ALL,
            ("bare", _("Not yet evidenced")),
            ("evidenced", _("Evidenced, not yet confirmed")),
            ("confirmed", _("Confirmed")),
        ],
    )

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Outcome.objects.filter(office=office, withdrawn__isnull=True)
        dates = own.order_by().exclude(on=None).values_list("on", flat=True).distinct()
        years = sorted({written.year for written in dates}, reverse=True)
        self.fields["year"].choices = [_ALL, *((str(year), str(year)) for year in years)]
        with_outcomes = Agreement.objects.filter(pk__in=own.exclude(agreement=None).values("agreement"))
        through = Agreement.objects.filter(activity_parties__activity__in=own.values("activity"))
        ties = (with_outcomes | through).distinct().with_parties()
        self.fields["tie"].choices = [_ALL, *_named(ties)]

    def narrowing(self) -> OutcomeFilter:
        """What was chosen."""
        self.is_valid()
        values = self.cleaned_data
        return OutcomeFilter(
            kind=values.get("kind", ""),
            year=int(values["year"]) if values.get("year") else None,
            tie=values.get("tie", ""),
            standing=values.get("standing", ""),
        )


_ALL_OR_NONE = ("", _("none"))


def _named(records: Iterable[Any]) -> list[tuple[str, str]]:
    return [(str(record.pk), str(record)) for record in records]

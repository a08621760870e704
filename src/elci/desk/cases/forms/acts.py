"""Recording a step of a case, closing it, notes, people, answers to flags."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import User
from elci.accounts.reader import readers_language
from elci.accounts.rights import may_in_any, right_to_reach
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import WrittenDateField, long_text, reason_field, short_text, version_field
from elci.desk.forms.page_form import PageForm
from elci.desk.words_of import choices
from elci.domain.procedures.kinds import Act, CaseKind
from elci.procedures.models import Case, Outcome
from elci.procedures.services import ActDraft
from elci.procedures.services.acts import acts_of
from elci.procedures.services.errors import TieStateMissingError
from elci.procedures.services.landing import endings
from elci.registry.models import State


class ActForm(PageForm):
    """What was done, when, under which number, by whom."""

    act = forms.ChoiceField(
        label=_("Step"), widget=forms.Select, error_messages={"required": _("Choose the step.")}
    )
    on = WrittenDateField(
        label=_("Date"), required=False, error_messages={"required": _("Write the day on which it was done.")}
    )
    number = short_text(
        _("Number"),
        required=False,
        max_length=60,
        help_text=_("Of the decision, the permission or the letter, as it stands there."),
    )
    by = short_text(_("Authority"), required=False, help_text=_("As it is named on the paper."))
    note = long_text(
        _("Reason or note"),
        rows=3,
        required=False,
        help_text=_(
            "Why it was done so, or what is to be remembered. "
            "Kept in the journal and, with a decision, on the tie."
        ),
    )
    tie_state = forms.ChoiceField(
        label=_("State of the tie from then on"),
        required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "Only for the step with which the tie ends or is suspended: it changes the tie on record, "
            "with the day, the decision and the reason."
        ),
    )
    version = version_field()
    field_order = ("version", "act", "tie_state", "on", "number", "by", "note")

    def __init__(self, *args: Any, case: Case, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        acts = acts_of(CaseKind(case.kind))
        self.fields["number"].widget.attrs["class"] = "is-short"
        possible = endings(case)
        if states := [state for state in possible if _may_reach(user, case, state)]:
            self.fields["tie_state"].choices = [(state.value, state.label) for state in states]
        else:
            del self.fields["tie_state"]
        if possible and not states:
            acts = tuple(act for act in acts if act != Act.ENDED)
            self.fields["act"].help_text = _(
                "The step that ends the tie changes the tie on record; those record it who may end a tie."
            )
        self.fields["act"].choices = choices(acts)

    def clean(self) -> dict[str, Any]:
        """The end of a tie needs its new state and a reason."""
        values = super().clean() or {}
        if values.get("act") == Act.ENDED and "tie_state" in self.fields:
            if not values.get("tie_state"):
                self.add_error("tie_state", TieStateMissingError().in_language(readers_language()))
            if not values.get("note", "").strip():
                self.add_error("note", _("Write why the tie ends or is suspended."))
        return values

    def draft(self) -> ActDraft:
        """What was typed, for the verb."""
        values = self.cleaned_data
        return ActDraft(
            act=Act(values["act"]),
            on=values["on"],
            number=values["number"],
            by=values["by"],
            note=values["note"],
            tie_state=values.get("tie_state", ""),
        )


def _may_reach(user: User, case: Case, state: State) -> bool:
    assert case.agreement is not None  # `endings` has seen to it
    return may_in_any(user, right_to_reach(state.value), case.agreement.office_ids())


class TakeBackForm(PageForm):
    """Why something that was recorded is taken back."""

    reason = reason_field(help_text=_("Kept in the journal of the case."))
    version = version_field()


class CloseCaseForm(PageForm):
    """How the case ended, and why."""

    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how the case ended.")},
    )
    reason = reason_field(help_text=_("Kept in the journal of the case."))
    version = version_field()


class NoteForm(PageForm):
    """A note for those who work on the case next."""

    text = long_text(_("Note"), rows=3, error_messages={"required": _("Write the note.")})


class PersonForm(PageForm):
    """Someone who has to do with the case."""

    name = short_text(_("Name"), max_length=120, error_messages={"required": _("Write the name.")})
    post = short_text(_("Post"), required=False)
    side = short_text(_("Institution"), required=False)
    contact = short_text(_("E-mail or telephone"), required=False)


class FlagForm(PageForm):
    """The office's answer to a flag: handled, with what was done, or put off until a day."""

    key = forms.CharField(max_length=400, widget=forms.HiddenInput)
    answer = forms.ChoiceField(
        label=_("Answer"),
        choices=[("handled", _("It is handled")), ("put_off", _("Remind me again"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two.")},
    )
    until = DayField(label=_("On which day"), required=False)
    reason = long_text(
        _("What was done, or why it can wait"),
        rows=3,
        error_messages={"required": _("Write it down: the flag goes, this stays.")},
    )

    def clean(self) -> dict[str, Any]:
        """To be reminded takes a day that is still to come."""
        values = super().clean() or {}
        if values.get("answer") == "put_off" and "until" not in self.errors:
            until = values.get("until")
            if until is None or until <= timezone.localdate():
                self.add_error("until", _("Choose a day that is still to come."))
        return values

"""Recording a change of state."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import User
from elci.accounts.rights import may_in_any, right_to_reach
from elci.desk.forms.fields import WrittenDateField, long_text, reason_field, short_text, version_field
from elci.desk.forms.page_form import PageForm
from elci.registry.models import Agreement, State
from elci.registry.services import StateChange, next_states

STATE_HINTS: dict[str, Promise] = {
    State.PROPOSED: _("The two sides talk about it; nothing is decided."),
    State.DECIDED: _("The municipal council has agreed."),
    State.PERMITTED: _("The ministry has given its permission."),
    State.SIGNED: _("Both sides have signed."),
    State.ACTIVE: _("Something has been done together in the last two years."),
    State.DORMANT: _("Nothing has been done together for a long time."),
    State.SUSPENDED: _("One side has paused it for the time being."),
    State.CANCELLED: _("Given up by a decision, before or after the signature."),
    State.REJECTED: _("The council, the ministry or the other side has refused."),
    State.RENEWED: _("The two sides have signed again or prolonged it."),
    State.ENDED: _("It has run out, or both sides have ended it."),
}


class StateForm(PageForm):
    """Where the tie stands now, since when, by which act of whom, and why."""

    state = forms.ChoiceField(
        label=_("New state"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose the new state."),
            "invalid_choice": _(
                "The tie cannot go there from where it stands now. Choose one of these states."
            ),
        },
    )
    date = WrittenDateField(
        label=_("Date"),
        required=False,
        error_messages={"required": _("Write since when, as far as you know.")},
    )
    act = short_text(
        _("Act or decision"),
        required=False,
        help_text=_("For example: council decision of 12 May 2026, number 214"),
    )
    actor = short_text(
        _("Authority"),
        required=False,
        help_text=_("Whose act it is: council, ministry, the partner’s council"),
    )
    reason = reason_field(help_text=_("Shown with the state on the public page, and kept in the journal."))
    reason_translated = long_text(_("Reason"), rows=2, required=False)
    version = version_field()

    def __init__(self, *args: Any, tie: Agreement, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = tie.office_ids()
        self.fields["state"].choices = [
            (state.value, state.label)
            for state in next_states(tie)
            if may_in_any(user, right_to_reach(state.value), offices)
        ]
        self.fields["state"].widget.hints = STATE_HINTS
        self.fields["reason_translated"].label = (
            _("The reason in English") if _turkish() else _("The reason in Turkish")
        )

    def change(self) -> StateChange:
        """What was typed, for the verb."""
        values = self.cleaned_data
        own, other = ("reason_tr", "reason_en") if _turkish() else ("reason_en", "reason_tr")
        reasons = {own: values["reason"], other: values["reason_translated"]}
        return StateChange(
            state=values["state"],
            date=values["date"],
            act=values["act"],
            actor=values["actor"],
            reason=values["reason"],
            **reasons,
        )


class WithdrawTieForm(PageForm):
    """Why the record of a tie is taken back."""

    reason = reason_field(help_text=_("Kept in the journal of your office."))
    version = version_field()


def _turkish() -> bool:
    return (get_language() or "tr").startswith("tr")

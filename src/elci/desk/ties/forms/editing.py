"""Recording a tie and correcting one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.desk.forms.fields import WrittenDateField, long_text, reason_field, version_field
from elci.desk.forms.page_form import PageForm
from elci.desk.forms.partner_fields import PartnerFields
from elci.desk.ties.forms.states import STATE_HINTS
from elci.registry.models import Kind, Purpose, State
from elci.registry.services import AgreementDraft

# The states in which an office meets a tie that it records. The others are reached from these.
FIRST_STATES = (State.PROPOSED, State.DECIDED, State.PERMITTED, State.SIGNED, State.ACTIVE, State.DORMANT)


class _DescribedTie(PageForm):
    """What both forms ask of a tie."""

    kind = forms.ChoiceField(
        label=_("Kind of tie"),
        choices=Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the kind of tie.")},
    )
    purposes = forms.MultipleChoiceField(
        label=_("Purposes that the protocol names"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose those that stand in the text; none if it names none."),
    )
    note_tr = long_text(
        _("Note in Turkish"), required=False, help_text=_("Shown on the public page under the title.")
    )
    note_en = long_text(_("Note in English"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["purposes"].choices = [(purpose.pk, purpose.name) for purpose in Purpose.objects.all()]

    def draft(self) -> AgreementDraft:
        """What was typed, for the verb."""
        values = self.cleaned_data
        return AgreementDraft(
            kind=values["kind"],
            date=values["date"],
            note_tr=values["note_tr"],
            note_en=values["note_en"],
            purposes=tuple(values["purposes"]),
        )


class NewTieForm(_DescribedTie, PartnerFields):
    """Which municipality, which partner, what kind, since when, in which state."""

    state = forms.ChoiceField(
        label=_("Where it stands"),
        choices=[(state.value, state.label) for state in FIRST_STATES],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose where the tie stands.")},
    )
    date = WrittenDateField(label=_("Since when it stands there"), required=False)
    reason = long_text(
        _("How you know"),
        rows=3,
        required=False,
        help_text=_(
            "For example: council decision of 12 May 2026, number 214. "
            "Kept in the journal and shown on the public page."
        ),
    )
    field_order = ("municipality", "partner_text", "partner", "kind", "state", "date", "purposes")

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(office)
        self.fields["state"].widget.hints = STATE_HINTS
        self.fields["municipality"].error_messages["required"] = _("Choose the municipality whose tie it is.")


class EditTieForm(_DescribedTie):
    """Correcting what is recorded of a tie; its state has a form of its own."""

    date = WrittenDateField(label=_("Date of the tie"), required=False)
    reason = reason_field()
    version = version_field()
    field_order = ("version", "kind", "date", "purposes", "note_tr", "note_en", "reason")


def as_recorded(snapshot: Mapping[str, Any]) -> dict[str, Any]:
    """A journal's snapshot of a tie as the form's fields hold it."""
    return {
        "kind": snapshot["kind"],
        "date": snapshot["date"] or "",
        "purposes": sorted(snapshot["purposes"]),
        "note_tr": snapshot["note_tr"],
        "note_en": snapshot["note_en"],
    }

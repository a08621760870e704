"""Recording a tie and correcting one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.desk.forms.fields import WrittenDateField, long_text, reason_field, version_field
from elci.desk.forms.page_form import PageForm
from elci.desk.forms.states import STATE_HINTS
from elci.desk.partner_choice import Option, as_text, find, known
from elci.registry.models import Agreement, Kind, Municipality, Partner, Purpose, State
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


class NewTieForm(_DescribedTie):
    """Which municipality, which partner, what kind, since when, in which state."""

    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label=_("Municipality"), empty_label=None, widget=forms.RadioSelect
    )
    partner_text = forms.CharField(
        label=_("Partner city"),
        max_length=200,
        help_text=_("Type the name and choose from the list. A city that is not on record yet can be added."),
        error_messages={"required": _("Name the partner city.")},
    )
    partner = forms.CharField(required=False, max_length=400, widget=forms.HiddenInput)
    partner_chosen = forms.CharField(required=False, max_length=400, widget=forms.HiddenInput)
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
        self.options: list[Option] = []
        self.fields["state"].widget.hints = STATE_HINTS
        field = self.fields["municipality"]
        field.queryset = Municipality.objects.filter(office=office)
        self.only_municipality = field.queryset.first() if field.queryset.count() == 1 else None
        if self.only_municipality is not None:
            field.initial, field.widget = self.only_municipality.pk, forms.HiddenInput()
        field.error_messages["required"] = _("Choose the municipality whose tie it is.")

    def clean(self) -> dict[str, Any]:
        """A city that was chosen from the list, or typed so that only one is meant."""
        values = super().clean() or {}
        text = values.get("partner_text")
        below, above = known(values.get("partner_chosen", "")), known(values.get("partner", ""))
        if not text or (above is not None and as_text(above) == text):
            return values
        if below is not None:
            values["partner"] = below.value
            return values
        self.options = find(text)
        exact = [option for option in self.options if option.is_called(text)]
        if len(exact) == 1 and not exact[0].is_new:
            values["partner"] = exact[0].value
        elif self.options:
            self.add_error("partner_text", _("Choose below which city you mean."))
        else:
            self.add_error(
                "partner_text",
                _("No city of this name is known. Check the spelling, or try its name in another language."),
            )
        return values

    def partner_of(self, by: User, office: Office) -> Partner:
        """The partner that was chosen; made where it is new."""
        option = known(self.cleaned_data["partner"])
        assert option is not None  # clean() has seen to it
        return option.partner(by, office)


class EditTieForm(_DescribedTie):
    """Correcting what is recorded of a tie; its state has a form of its own."""

    date = WrittenDateField(label=_("Date of the tie"), required=False)
    reason = reason_field()
    version = version_field()
    field_order = ("version", "kind", "date", "purposes", "note_tr", "note_en", "reason")

    def changed_since(self, snapshot: Mapping[str, Any]) -> set[str]:
        """Fields whose typed value is not that of an earlier record."""
        return {name for name, value in typed_of(snapshot).items() if self.typed()[name] != value}

    def typed(self) -> dict[str, Any]:
        """The typed values in the form that `typed_of` gives."""
        return {name: _plain(self[name].data) for name in ("kind", "date", "purposes", "note_tr", "note_en")}


def typed_of(snapshot: Mapping[str, Any]) -> dict[str, Any]:
    """A journal's snapshot of a tie as the form's fields hold it."""
    return {
        "kind": snapshot["kind"],
        "date": snapshot["date"] or "",
        "purposes": sorted(snapshot["purposes"]),
        "note_tr": snapshot["note_tr"],
        "note_en": snapshot["note_en"],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return sorted(value)
    # A browser sends line ends as CR LF, whatever was stored.
    return str(value or "").replace("\r\n", "\n").strip()


def purposes_of(tie: Agreement) -> Iterable[str]:
    """Keys of the purposes of a tie."""
    return tie.purpose_links.values_list("purpose", flat=True)

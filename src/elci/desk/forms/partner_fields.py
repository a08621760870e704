"""Which municipality with which city: the part of a form that a new tie and a new case share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.desk.forms.page_form import PageForm
from elci.desk.partner_choice import Option, as_text, find, known
from elci.registry.models import Municipality, Partner


class PartnerFields(PageForm):
    """A municipality of the office and a city, chosen from the list or typed so that only one is meant."""

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options: list[Option] = []
        self.only_municipality: Municipality | None = None

    def offer(self, office: Office) -> None:
        """Let one of the office's municipalities be chosen; the only one is not asked for."""
        field = self.fields["municipality"]
        field.queryset = Municipality.objects.filter(office=office)
        self.only_municipality = field.queryset.first() if field.queryset.count() == 1 else None
        if self.only_municipality is not None:
            field.initial, field.widget = self.only_municipality.pk, forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """Find the city that is meant; where several may be, `options` holds them and the form asks."""
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

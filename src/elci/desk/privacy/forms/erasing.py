"""Erasing a person: why, and what becomes of each place."""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.activities.erasing.erasing import ErasureDraft
from elci.activities.erasing.judging import Fate, Judged
from elci.activities.models import Contact, DataRequest, Erasure
from elci.desk.forms.fields import long_text
from elci.desk.forms.files import FileForm
from elci.desk.forms.page_form import PageForm


class EraseForm(PageForm):
    """The reason, the application it answers, one choice per place, and a word that it is meant."""

    why = forms.ChoiceField(
        label=_("Why"),
        choices=Erasure.Why.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose why the person is erased.")},
    )
    request = forms.ModelChoiceField(
        DataRequest.objects.none(), label=_("Application"), required=False, empty_label="–"
    )
    reason = long_text(
        _("Reason"),
        rows=3,
        required=False,
        help_text=_(
            "Stands in the proof. Name the law, where one keeps a place. Without the name of the person."
        ),
    )
    final = forms.BooleanField(
        label=_("I have looked at each place; this cannot be undone."),
        error_messages={"required": _("Confirm that you have looked at each place.")},
    )

    def __init__(
        self,
        *args: Any,
        contact: Contact,
        asked: list[Judged],
        decided: ErasureDraft | None = None,
        **kwargs: Any,
    ) -> None:
        """decided: what was decided before, where the erasing was broken off."""
        if decided is not None:
            kwargs["initial"] = {"why": decided.why, "reason": decided.reason, "request": decided.request}
        super().__init__(*args, **kwargs)
        fates = decided.fates if decided else {}
        self.asked = asked
        requests = DataRequest.objects.filter(office=contact.office, contact=contact, withdrawn__isnull=True)
        self.fields["request"].queryset = requests
        for each in asked:
            self.fields[_name(each)] = forms.ChoiceField(
                label=each.title,
                choices=Fate.choices,
                initial=fates.get(each.place.mark, each.proposed),
                error_messages={"required": _("Decide what becomes of this place; it has come meanwhile.")},
            )

    def rows(self) -> list[tuple[Judged, Any]]:
        """Each place with its choice."""
        return [(each, self[_name(each)]) for each in self.asked]

    def clean(self) -> dict[str, Any]:
        """What another law keeps names the law."""
        values = super().clean() or {}
        fates = {values.get(_name(each)) for each in self.asked}
        if Fate.LAW in fates and not values.get("reason", "").strip():
            self.add_error("reason", _("Name the law that demands it."))
        return values

    def draft(self) -> ErasureDraft:
        """What was decided, for the verb."""
        values = self.cleaned_data
        fates = {each.place.mark: values[_name(each)] for each in self.asked}
        return ErasureDraft(values["why"], fates, values["reason"], values["request"])


def _name(each: Judged) -> str:
    """A field's name that stays the same while the places are looked for again."""
    return f"place_{hashlib.sha256(each.place.mark.encode()).hexdigest()[:16]}"


class RedactedFileForm(FileForm):
    """The version without the name."""

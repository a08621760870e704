"""Narrowing the list of an office's ties."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.desk.forms.page_form import PageForm
from elci.registry.models import AgreementDocument, Kind, Municipality, State
from elci.registry.querysets import AgreementFilter, AgreementQuerySet

_ORDERS: dict[str, tuple[Any, ...]] = {
    "": ("sort_key", "id"),
    "newest": (F("date").desc(nulls_last=True), "sort_key"),
    "oldest": (F("date").asc(nulls_last=True), "sort_key"),
}
_ALL = ("", _("All"))


class TieFilterForm(PageForm):
    """Every field may be empty. A value that is not offered does not narrow."""

    q = forms.CharField(
        label=_("Name contains"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[_ALL, *Kind.choices])
    state = forms.ChoiceField(label=_("State"), required=False, choices=[_ALL, *State.choices])
    missing = forms.ChoiceField(
        label=_("What is missing"),
        required=False,
        choices=[_ALL, ("date", _("No date")), ("document", _("No document")), ("purpose", _("No purpose"))],
    )
    order = forms.ChoiceField(
        label=_("Order"),
        required=False,
        choices=[("", _("By name")), ("newest", _("Newest first")), ("oldest", _("Oldest first"))],
    )

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        theirs = Municipality.objects.filter(office=office)
        self.fields["municipality"].choices = [_ALL, *((one.pk, one.name) for one in theirs)]
        if len(theirs) < 2:
            del self.fields["municipality"]

    def narrow(self, ties: AgreementQuerySet) -> AgreementQuerySet:
        """The ties that meet every condition, in the order that was chosen."""
        self.is_valid()
        values = self.cleaned_data
        found = ties.narrowed(
            AgreementFilter(
                text=values.get("q", ""),
                kind=values.get("kind", ""),
                state=values.get("state", ""),
                municipality=values.get("municipality", ""),
            )
        )
        missing = values.get("missing")
        if missing == "date":
            found = found.undated()
        elif missing == "document":
            kept = AgreementDocument.objects.filter(document__withdrawn__isnull=True)
            found = found.exclude(pk__in=kept.values("agreement"))
        elif missing == "purpose":
            found = found.filter(purpose_links__isnull=True)
        return found.order_by(*_ORDERS[values.get("order", "")])

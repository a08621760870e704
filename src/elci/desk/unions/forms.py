"""What an office lets one of its unions see."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, Sharing
from elci.desk.forms.page_form import PageForm


class SharingForm(PageForm):
    """The kinds of records that a union sees; none chosen: its members' list names the office only.

    shown: what it sees by now. A union of which the office is a member no more is offered nothing else: that
    can only be taken back.
    """

    what = forms.MultipleChoiceField(
        label=_("The union sees"),
        choices=Sharing.What.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Facts only. People, documents, cases and the journal are never shown."),
    )

    def __init__(
        self, *args: Any, union: Office, is_member: bool, shown: Collection[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, prefix=union.pk, initial={"what": sorted(shown)}, **kwargs)
        self.union, self.is_member = union, is_member
        if not is_member:
            offered = [(what, label) for what, label in Sharing.What.choices if what in shown]
            self.fields["what"].choices = offered  # type: ignore[attr-defined]

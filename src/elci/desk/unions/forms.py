"""What an office lets one of its unions see."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, Sharing
from elci.desk.forms.page_form import PageForm


class SharingForm(PageForm):
    """The kinds of records that a union sees; none chosen: its members' list names the office only."""

    what = forms.MultipleChoiceField(
        label=_("The union sees"),
        choices=Sharing.What.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Facts only. People, documents, cases and the journal are never shown."),
    )

    def __init__(self, *args: Any, union: Office, **kwargs: Any) -> None:
        super().__init__(*args, prefix=union.pk, **kwargs)
        self.union = union

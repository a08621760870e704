"""Codes of the second step, and whether an office asks for it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.desk.forms.page_form import PageForm


class CodeForm(PageForm):
    """The code that the app shows, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        help_text=_("The six digits that the app shows now, or one of your recovery codes."),
        widget=forms.TextInput(
            attrs={
                "class": "is-short",
                "autocomplete": "one-time-code",
                "autocapitalize": "none",
                "spellcheck": "false",
            }
        ),
        error_messages={"required": _("Write the code.")},
    )


class FirstCodeForm(CodeForm):
    """The first code of an app that has just been told the secret."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].help_text = _("The six digits that the app shows now.")
        self.fields["code"].widget.attrs["inputmode"] = "numeric"


class RequirementForm(PageForm):
    """Whether everyone of the office signs in with a second factor."""

    required = forms.BooleanField(
        label=_("Everyone in this office signs in with a second factor"),
        required=False,
        help_text=_("Whoever has none is asked to set one at the next page that they open."),
    )

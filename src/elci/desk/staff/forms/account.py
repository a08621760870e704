"""Signing in, and one's own account."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import User
from elci.desk.forms.page_form import PageForm


def _password(label: Any, autocomplete: str, **kwargs: Any) -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, strip=False, max_length=200, widget=widget, **kwargs)


class SignInForm(PageForm):
    """User name and password; the view checks them, since only it knows where the request comes from."""

    username = forms.CharField(
        label=_("User name"),
        max_length=150,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": _("Write your user name.")},
    )
    password = _password(
        _("Password"), "current-password", error_messages={"required": _("Write your password.")}
    )
    next = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)
    kept = forms.CharField(required=False, widget=forms.HiddenInput)


class LanguageForm(PageForm):
    """The language in which the desk opens after signing in."""

    language = forms.ChoiceField(
        label=_("Language"),
        choices=User._meta.get_field("language").choices,
        widget=forms.RadioSelect,
        help_text=_("The desk opens in this language after signing in."),
    )


class PasswordForm(PageForm):
    """One's own new password."""

    old_password = _password(
        _("Present password"),
        "current-password",
        error_messages={"required": _("Write your present password.")},
    )
    new_password = _password(
        _("New password"),
        "new-password",
        help_text=_("At least ten letters; a short sentence is easy to remember."),
        error_messages={"required": _("Write the new password.")},
    )
    new_password_again = _password(
        _("New password again"),
        "new-password",
        error_messages={"required": _("Write the new password a second time.")},
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_old_password(self) -> str:
        """The present password, if it is that."""
        written: str = self.cleaned_data["old_password"]
        if not self.user.check_password(written):
            raise ValidationError(_("This is not your present password."))
        return written

    def clean(self) -> dict[str, Any]:
        """Both new ones alike, and another than the present."""
        values = super().clean() or {}
        new, again = values.get("new_password"), values.get("new_password_again")
        if new and again and new != again:
            self.add_error("new_password_again", _("The two new passwords differ. Write the same one twice."))
        if new and new == values.get("old_password"):
            self.add_error("new_password", _("Choose a password that differs from the present one."))
        return values

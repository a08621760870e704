"""Inviting people to an office and changing their roles."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Role, User
from elci.accounts.people import Invitation
from elci.desk.forms.fields import short_text
from elci.desk.forms.page_form import PageForm

ROLE_HINTS: dict[str, Promise] = {
    Role.Name.VIEWER: _("Sees the desk, the documents and the journal; changes nothing."),
    Role.Name.OFFICER: _("Records and corrects ties, changes their state, attaches documents."),
    Role.Name.HEAD: _("As an officer; also ends or cancels a tie and withdraws a record."),
    Role.Name.MAYOR_OFFICE: _(
        "Sees the desk, the cases and the contacts; gives follow-ups, edits nothing else."
    ),
    Role.Name.SECRETARIAT: _("Sees the desk; records the council’s acts in cases."),
    Role.Name.AUDITOR: _("Reads everything, also who read personal data; writes nothing."),
    Role.Name.UNION: _("For a union’s office: sees of its members what they allow."),
    Role.Name.ADMINISTRATOR: _("As a head; also invites people and gives roles."),
}


def role_field() -> forms.ChoiceField:
    """The roles with what each may do."""
    field = forms.ChoiceField(
        label=_("Role"),
        choices=Role.Name.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a role.")},
    )
    field.widget.hints = ROLE_HINTS
    return field


class InviteForm(PageForm):
    """Someone who has no account yet."""

    username = short_text(
        _("User name"),
        max_length=150,
        help_text=_("Letters, digits and . - _ @ +; the person signs in with it."),
        error_messages={"required": _("Choose a user name.")},
    )
    first_name = short_text(_("First name"), max_length=150, required=False)
    last_name = short_text(_("Last name"), max_length=150, required=False)
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        max_length=254,
        help_text=_("Needed only for signing in with the institution’s account."),
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=User._meta.get_field("language").choices, widget=forms.RadioSelect
    )
    role = role_field()

    def invitation(self) -> Invitation:
        """What was typed, for the verb."""
        return Invitation(**self.cleaned_data)


class AddForm(PageForm):
    """Someone who has an account already, because another office made it."""

    username = short_text(
        _("User name"), max_length=150, error_messages={"required": _("Write the person’s user name.")}
    )
    role = role_field()

    def clean_username(self) -> User:
        """The account of that name."""
        written = User.normalize_username(self.cleaned_data["username"])
        user = User.objects.filter(username=written, is_active=True).first()
        if user is None:
            raise forms.ValidationError(
                _("There is no account “%(name)s”. Check the spelling, or invite the person."),
                params={"name": written},
            )
        return user


class RoleForm(PageForm):
    """Another role for someone of the office, or none."""

    NONE = "none"

    role = role_field()
    reason = forms.CharField(
        label=_("Reason"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leaves = (self.NONE, _("No role: the person no longer works in this office"))
        self.fields["role"].choices = [*Role.Name.choices, leaves]

"""What is to be done, by whom, by when."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import short_text, version_field
from elci.desk.forms.offering import with_held
from elci.desk.forms.page_form import PageForm


class FollowUpForm(PageForm):
    """One line: what, who, by when, whether the other side waits for it."""

    what = short_text(
        _("What is to be done"),
        max_length=300,
        error_messages={"required": _("Write what is to be done.")},
    )
    owner = forms.ModelChoiceField(
        User.objects.none(), label=_("Who does it"), required=False, empty_label=_("nobody yet")
    )
    due = DayField(label=_("By when"), required=False)
    promised = forms.BooleanField(label=_("Promised to the other side"), required=False)
    version = version_field()

    field_order = ("version", "what", "owner", "due", "promised")

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].required = False
        everybody = User.objects.order_by("first_name", "last_name", "username")
        people = everybody.filter(roles__office=office, is_active=True).distinct()
        owner = self.fields["owner"]
        owner.queryset = with_held(people, self.initial.get("owner"), among=everybody)
        owner.label_from_instance = lambda person: person.called

    def draft(self, **more: Any) -> Draft:
        """What was typed, for the verb. more: the activity or the tie that it belongs to."""
        names = ("what", "owner", "due", "promised")
        return Draft(values={**{name: self.cleaned_data[name] for name in names}, **more})

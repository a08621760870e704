"""Who takes part in a visit: someone on record, or someone new with the legal ground for keeping the data."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.activities.models import ActivityPerson, Contact
from elci.activities.services.guests import NewPerson
from elci.desk.forms.fields import short_text
from elci.desk.forms.page_form import PageForm
from elci.domain.names import fold_words

_SHOWN = 8


class PersonForm(PageForm):
    """A person by name; the role says on which side, the number the place in protocol."""

    name = short_text(
        _("Name"),
        max_length=240,
        help_text=_("Type the name and choose from the list."),
        error_messages={"required": _("Write the name.")},
    )
    contact = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    contact_chosen = forms.CharField(required=False, max_length=20)
    role = forms.ChoiceField(label=_("As what"), choices=ActivityPerson.Role.choices)
    position = forms.IntegerField(
        label=_("Protocol order"), required=False, min_value=1, max_value=999, help_text=_("1 stands first.")
    )
    honorific = short_text(_("Form of address"), max_length=60, required=False)
    post = short_text(_("Post"), required=False)
    institution = short_text(_("Institution"), required=False)
    phone = short_text(_("Telephone"), required=False, max_length=60)
    ground = forms.ChoiceField(label=_("Legal ground for keeping the data"), required=False)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        self.options: list[Contact] = []
        self.fields["ground"].choices = [("", _("not stated")), *Contact.Ground.choices]
        self.fields["position"].widget.attrs["class"] = "is-hour"

    def clean(self) -> dict[str, Any]:
        """Find who is meant; where several may be, `options` holds them and the form asks."""
        values = super().clean() or {}
        if not values.get("name"):
            return values
        theirs = Contact.objects.filter(office=self.office, withdrawn__isnull=True)
        for given in (values.get("contact_chosen"), values.get("contact")):
            if given and given.isdecimal():
                values["person"] = theirs.filter(pk=int(given)).first()
                if values["person"] is not None:
                    return values
        values["person"] = None
        if values.get("ground"):
            return values
        folded = fold_words(values["name"])
        self.options = [each for each in people_called(values["name"], self.office) if each]
        same = [each for each in self.options if each.folded == folded]
        if len(same) == 1:
            values["person"] = same[0]
        elif self.options:
            self.add_error("name", _("Choose below whom you mean, or add a new person."))
        else:
            self.add_error(
                "ground",
                _("No contact is called so. To add the person, state the legal ground for keeping the data."),
            )
        return values

    def row(self) -> dict[str, Any]:
        """Role and order, for the verb."""
        return {"role": self.cleaned_data["role"], "position": self.cleaned_data["position"]}

    def new_person(self) -> NewPerson:
        """Who is to be added to the contacts; the last word of the name is the family name."""
        given, _space, family = self.cleaned_data["name"].strip().rpartition(" ")
        names = ("honorific", "post", "institution", "phone", "ground")
        return NewPerson(
            given_name=given, family_name=family, **{name: self.cleaned_data[name] for name in names}
        )


def people_called(text: str, office: Office) -> list[Contact]:
    """An office's contacts whose names hold every word of the text."""
    words = fold_words(text).split()
    if not words:
        return []
    found = Contact.objects.filter(office=office, withdrawn__isnull=True).prefetch_related("posts")
    for word in words:
        found = found.filter(folded__contains=word)
    return list(found.order_by("sort_key")[:_SHOWN])

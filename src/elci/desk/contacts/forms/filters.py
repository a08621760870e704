"""Narrowing the list of contacts."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.activities.contact_querysets import ContactQuerySet
from elci.activities.models import Contact
from elci.desk.forms.page_form import PageForm
from elci.domain.languages import language_names
from elci.places.models import Country
from elci.registry.keeping import answers, registry_mark

_STANDING = (
    ("", _("all")),
    ("not_met", _("not met for a year")),
    ("over", _("time for keeping is over")),
    ("public", _("may be named in public")),
)


class ContactFilterForm(PageForm):
    """Name, institution, country, language, and how things stand."""

    q = forms.CharField(label=_("Name holds"), required=False, max_length=120)
    institution = forms.CharField(label=_("Institution or city"), required=False, max_length=120)
    country = forms.ChoiceField(label=_("Country"), required=False)
    language = forms.ChoiceField(label=_("Speaks"), required=False)
    show = forms.ChoiceField(label=_("Which"), required=False, choices=_STANDING)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        offers = answers.get(
            registry_mark(), ("contacts", office.pk, get_language()), partial(_offers, office)
        )
        self.fields["country"].choices = [("", _("all")), *offers[0]]
        self.fields["language"].choices = [("", _("any language")), *offers[1]]
        self.nearly = False

    def narrow(self, contacts: ContactQuerySet, today: date) -> ContactQuerySet:
        """The contacts that the address asks for; what it says wrongly does not narrow.

        Where nobody bears the name, those whose name is like it: `nearly` is then set.
        """
        self.is_valid()
        values = self.cleaned_data
        contacts = self._others(contacts, values, today)
        name = values.get("q", "")
        if not name:
            return contacts
        found = contacts.called(name)
        if not found.exists():
            near = contacts.nearly_called(name)
            self.nearly = near.exists()
            return near
        return found

    def _others(self, contacts: ContactQuerySet, values: dict[str, Any], today: date) -> ContactQuerySet:
        if institution := values.get("institution"):
            contacts = contacts.at_institution(institution)
        if country := values.get("country"):
            contacts = contacts.filter(country=country)
        if language := values.get("language"):
            contacts = contacts.speaking(language)
        show = values.get("show", "")
        if show == "not_met":
            return contacts.not_met_for_a_year(today)
        if show == "over":
            return contacts.over(today).order_by("keep_until", "id")
        return contacts.filter(public=True) if show == "public" else contacts


def _offers(office: Office) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Where the office's contacts come from and what they speak: countries and languages with their names."""
    held = Contact.objects.of_office(office).order_by()
    countries = Country.objects.filter(pk__in=held.values("country").distinct())
    names = language_names("tr" if (get_language() or "tr").startswith("tr") else "en")
    rows = held.values_list("languages", flat=True).distinct()
    spoken = {code for row in rows for code in row.split(",") if code}
    known = sorted((names.get(code, code), code) for code in spoken)
    return [(each.pk, each.name) for each in countries], [(code, name) for name, code in known]

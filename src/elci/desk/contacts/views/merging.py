"""Records that may be one person: proposed pairs, and making one of two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from elci.accounts.errors import ChangedMeanwhileError
from elci.accounts.history import label_of
from elci.accounts.rights import Right
from elci.accounts.versions import version_of
from elci.activities.duplicates import pairs_of
from elci.activities.models import Contact, PersonalRead
from elci.activities.services import merge_contacts, note_read
from elci.desk.access import actor, needs, seat, staff
from elci.desk.contacts.access import contact_for
from elci.desk.forms.fields import version_field
from elci.desk.forms.page_form import PageForm
from elci.desk.page import page
from elci.domain.languages import write_languages

_COLUMNS = (
    "honorific", "given_name", "family_name", "country", "languages", "purpose", "ground", "consent_on",
    "keep_until", "last_contact", "note", "public",
)  # fmt: skip
_WHY = {
    "reached": gettext_lazy("same e-mail or telephone"),
    "name": gettext_lazy("same name"),
    "near": gettext_lazy("names alike"),
}


@dataclass(frozen=True)
class PairLine:
    """Two records that may be one person, and why."""

    one: Contact
    other: Contact
    why: str


class MergeForm(PageForm):
    """For each field in which two records differ: whose value holds."""

    seen_one = version_field()
    seen_other = version_field()

    def __init__(self, *args: Any, one: Contact, other: Contact, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.one, self.other = one, other
        for name in _COLUMNS:
            values = [_shown(contact, name) for contact in (one, other)]
            if values[0] != values[1]:
                best = "one" if values[0] else "other"
                self.fields[name] = forms.ChoiceField(
                    label=label_of(Contact._meta.get_field(name)),
                    choices=[("one", values[0] or "–"), ("other", values[1] or "–")],
                    widget=forms.RadioSelect,
                    initial=best,
                )

    def differing(self) -> list[Any]:
        """The fields that ask."""
        return [self[name] for name in _COLUMNS if name in self.fields]

    def values(self) -> dict[str, Any]:
        """The chosen values of the fields that differ."""
        sides = {"one": self.one, "other": self.other}
        return {
            name: getattr(sides[self.cleaned_data[name]], name) for name in _COLUMNS if name in self.fields
        }


@require_safe
@needs(Right.EDIT_CONTACTS)
def duplicates(request: HttpRequest) -> HttpResponse:
    """The likeliest pairs of the office."""
    office = seat(request, Right.EDIT_CONTACTS)
    pairs = pairs_of(office)
    people = Contact.objects.in_bulk({key for pair in pairs for key in (pair.one, pair.other)})
    lines = [PairLine(people[pair.one], people[pair.other], str(_WHY[pair.why])) for pair in pairs]
    if people:
        note_read(PersonalRead.What.DUPLICATES, by=actor(request), office=office, number=len(people))
    return page(request, "desk/contacts/duplicates.html", {"lines": lines})


@staff
def merge(request: HttpRequest, key: int, other: int) -> HttpResponse:
    """Choose field by field, then make one record of two."""
    one = contact_for(request, key, Right.EDIT_CONTACTS)
    second = contact_for(request, other, Right.EDIT_CONTACTS)
    if one.pk == second.pk or one.office_id != second.office_id:
        raise Http404
    versions = {"seen_one": version_of(one), "seen_other": version_of(second)}
    form = MergeForm(request.POST or None, one=one, other=second, initial=versions)
    if request.method == "POST" and form.is_valid():
        seen = (form.cleaned_data["seen_one"], form.cleaned_data["seen_other"])
        try:
            merged = merge_contacts(
                one, second, form.values(), by=actor(request), office=one.office, seen=seen
            )
        except ChangedMeanwhileError as error:
            form = MergeForm(None, one=one, other=second, initial=versions)
            messages.error(request, error.in_language(request.LANGUAGE_CODE))
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, _("The two records are one."))
            return redirect("desk:contact", merged.pk)
    for contact in (one, second):
        note_read(PersonalRead.What.DUPLICATES, by=actor(request), office=one.office, contact=contact)
    context = {"form": form, "contact": one, "other": second, "sides": [_side(one), _side(second)]}
    return page(request, "desk/contacts/merge.html", context)


def _side(contact: Contact) -> dict[str, Any]:
    return {
        "contact": contact,
        "posts": list(contact.posts.select_related("partner", "organisation", "municipality")),
        "points": list(contact.points.all()),
        "activities": contact.activity_links.count(),
    }


def _shown(contact: Contact, name: str) -> str:
    field = Contact._meta.get_field(name)
    if field.choices:
        return str(getattr(contact, f"get_{name}_display")())
    value = getattr(contact, name)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name == "languages":
        return write_languages(
            contact.language_codes, "tr" if (get_language() or "tr").startswith("tr") else "en"
        )
    return f"{value:%d.%m.%Y}" if hasattr(value, "strftime") else str(value or "")

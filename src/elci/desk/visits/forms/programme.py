"""Rows of a visit's plan: an entry of the programme, transport, a guest's need."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.activities.models import Activity, Contact, GuestNeed
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import SeveralField, short_text, version_field
from elci.desk.forms.hours import HourField
from elci.desk.forms.offering import with_held
from elci.desk.forms.page_form import PageForm


class _RowForm(PageForm):
    """A row of a visit; people are chosen from those on the visit's lists.

    ROLES: by field, in which part of the list they stand.
    """

    ROLES: ClassVar[dict[str, str]] = {}

    version = version_field()

    def __init__(self, *args: Any, activity: Activity, names: bool = True, **kwargs: Any) -> None:
        """names: whether the person may see who is who; without it people are not asked for."""
        super().__init__(*args, **kwargs)
        self.fields["version"].required = False
        everybody = Contact.objects.filter(office=activity.office_id, withdrawn__isnull=True)
        for name, field in list(self.fields.items()):
            if isinstance(field, forms.ModelChoiceField):
                role = {"activity_links__role": self.ROLES[name]} if name in self.ROLES else {}
                on_list = Contact.objects.filter(activity_links__activity=activity, **role).distinct()
                field.queryset = with_held(
                    on_list.order_by("sort_key"), self.initial.get(name), among=everybody.order_by("sort_key")
                )
                if not names:
                    del self.fields[name]

    def draft(self) -> Draft:
        """What was typed, for the verb."""
        lists = {
            name: self.cleaned_data[name]
            for name, field in self.fields.items()
            if isinstance(field, forms.ModelMultipleChoiceField)
        }
        values = {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in lists and name != "version"
        }
        return Draft(values=values, lists=lists)


class EntryForm(_RowForm):
    """One entry of the programme."""

    ROLES: ClassVar[dict[str, str]] = {"interpreters": "interpreter"}

    on = DayField(label=_("Day"), error_messages={"required": _("Write the day.")})
    begins = HourField(label=_("Begins"))
    ends = HourField(label=_("Until"))
    text_tr = short_text(
        _("What happens (Turkish)"),
        max_length=300,
        error_messages={"required": _("Write what happens.")},
    )
    text_en = short_text(_("What happens (English)"), max_length=300, required=False)
    place = short_text(_("Place"), required=False)
    address = short_text(_("Address"), max_length=300, required=False)
    contact = forms.ModelChoiceField(
        Contact.objects.none(), label=_("Received by"), required=False, empty_label=_("nobody named")
    )
    interpreters = SeveralField(
        Contact.objects.none(),
        label=_("Interpreters"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    field_order = (
        "version", "on", "begins", "ends", "text_tr", "text_en", "place", "address", "contact",
        "interpreters",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """An entry ends after it begins."""
        values = super().clean() or {}
        begins, ends = values.get("begins"), values.get("ends")
        if ends and not begins and "begins" not in self.errors:
            self.add_error("begins", _("Write the hour of the beginning too."))
        if begins and ends and ends <= begins:
            self.add_error("ends", _("The entry ends before it begins. Correct one of the two hours."))
        return values


class RideForm(_RowForm):
    """Transport: when, from where to where, by what."""

    on = DayField(label=_("Day"), error_messages={"required": _("Write the day.")})
    at = HourField(label=_("Hour"))
    origin = short_text(_("From where"), error_messages={"required": _("Write from where.")})
    target = short_text(_("Where to"), error_messages={"required": _("Write where to.")})
    means = short_text(
        _("By what"), max_length=120, required=False, help_text=_("Flight number, minibus, number plate.")
    )
    seats = forms.IntegerField(label=_("Seats"), required=False, min_value=1, max_value=2000)
    driver = forms.ModelChoiceField(
        Contact.objects.none(), label=_("Driver or guide"), required=False, empty_label=_("nobody named")
    )

    field_order = ("version", "on", "at", "origin", "target", "means", "seats", "driver")


class NeedForm(_RowForm):
    """What a guest needs. It may tell of health or belief, so only what must be known is written."""

    contact = forms.ModelChoiceField(
        Contact.objects.none(),
        label=_("Guest"),
        empty_label=None,
        error_messages={"required": _("Choose the guest.")},
    )
    kind = forms.ChoiceField(label=_("Kind of need"), choices=GuestNeed.Kind.choices)
    what = short_text(
        _("What is needed"),
        max_length=300,
        help_text=_("Only what those who prepare must know: no pork; a room without steps; French."),
        error_messages={"required": _("Write what is needed.")},
    )

    field_order = ("version", "contact", "kind", "what")


def as_recorded(row: Any, form: type[_RowForm], version: int) -> dict[str, Any]:
    """The form's values of a row as it stands."""
    values: dict[str, Any] = {"version": version}
    for name, field in form.base_fields.items():
        if isinstance(field, forms.ModelMultipleChoiceField):
            values[name] = [each.pk for each in getattr(row, name).all()]
        elif isinstance(field, forms.ModelChoiceField):
            values[name] = getattr(row, f"{name}_id")
        elif name != "version":
            values[name] = getattr(row, name)
    return values


def next_entry(held: list[Any], first: date | None) -> dict[str, Any]:
    """What the next entry probably begins with: the day and end of the last one that was added."""
    if not held:
        return {"on": first}
    last = max(held, key=lambda entry: entry.pk)
    return {"on": last.on, "begins": last.ends}

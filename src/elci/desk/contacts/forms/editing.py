"""A contact with its posts and the ways to reach the person."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office
from elci.accounts.versions import version_of
from elci.activities.institutions import institution_links
from elci.activities.models import Contact, ContactPoint
from elci.activities.services import keep_until, months_of
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import WrittenDateField, long_text, short_text, version_field
from elci.desk.forms.languages import LanguagesField
from elci.desk.forms.page_form import PageForm
from elci.desk.forms.standing import Box, box_of_formset, refill
from elci.domain.personal_data import BASES
from elci.places.models import Country

_COLUMNS = (
    "honorific", "given_name", "family_name", "country", "languages", "purpose", "ground", "consent_on",
    "keep_until", "note", "public",
)  # fmt: skip


class RowForm(PageForm):
    """One row of a list inside a form."""

    id = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.pop("use_required_attribute", None)  # the page form says it itself
        super().__init__(*args, **kwargs)


class PostForm(RowForm):
    """What the person was where and when."""

    title = short_text(gettext_lazy("Post"), required=False)
    institution = short_text(gettext_lazy("Institution or city"), required=False)
    since = WrittenDateField(label=gettext_lazy("Since"), required=False, help_text="")
    until = WrittenDateField(label=gettext_lazy("Until"), required=False, help_text="")

    def clean(self) -> dict[str, Any]:
        """A post has a title; one that is left empty altogether goes."""
        values = super().clean() or {}
        filled = any(values.get(name) for name in ("institution", "since", "until"))
        if filled and not values.get("title"):
            self.add_error("title", _("Write what the person was there."))
        since, until = values.get("since"), values.get("until")
        if since and until and until.surely_before(since):
            self.add_error("until", _("The end lies before the beginning. Correct one of the two dates."))
        return values


class PointForm(RowForm):
    """One way to reach the person."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=ContactPoint.Kind.choices, required=False)
    value = short_text(gettext_lazy("Address or number"), required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        """An e-mail address has the form of one."""
        values = super().clean() or {}
        if values.get("kind") == ContactPoint.Kind.EMAIL and values.get("value"):
            try:
                forms.EmailField().clean(values["value"])
            except forms.ValidationError:
                self.add_error("value", _("This is no e-mail address; write it as name@city.example."))
        return values


PostSet = formset_factory(PostForm, extra=1, renderer=PageForm.default_renderer)
PointSet = formset_factory(PointForm, extra=2, renderer=PageForm.default_renderer)


class ContactForm(PageForm):
    """Who the person is, and why and how long the data are kept."""

    honorific = short_text(gettext_lazy("Form of address"), required=False, max_length=60)
    given_name = short_text(gettext_lazy("First name"), required=False, max_length=120)
    family_name = short_text(
        gettext_lazy("Last name"),
        max_length=120,
        error_messages={"required": gettext_lazy("Write the last name; for people with one name, that one.")},
    )
    country = forms.ModelChoiceField(
        Country.objects.none(), label=gettext_lazy("Country"), required=False, empty_label="–"
    )
    languages = LanguagesField(label=gettext_lazy("Languages"), separator=",")
    purpose = short_text(
        gettext_lazy("Why the data are kept"),
        error_messages={"required": gettext_lazy("Write what the office needs the data for.")},
    )
    ground = forms.ChoiceField(
        label=gettext_lazy("Legal ground"),
        widget=forms.RadioSelect,
        choices=Contact.Ground.choices,
        error_messages={"required": gettext_lazy("Choose what allows keeping the data.")},
    )
    consent_on = DayField(label=gettext_lazy("Consent given on"), required=False)
    keep_until = DayField(
        label=gettext_lazy("Kept until"),
        required=False,
        help_text=gettext_lazy("Left empty, the office’s term for the ground is taken."),
    )
    note = long_text(gettext_lazy("Note"), required=False, rows=3)
    public = forms.BooleanField(label=gettext_lazy("May be named on public pages"), required=False)
    version = version_field()

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        self.fields["version"].required = False
        self.fields["country"].queryset = Country.objects.order_by(Country.order())
        self.fields["ground"].widget.hints = _hints(office)
        self.posts: BaseFormSet[Any] = PostSet(
            self.data or None, prefix="posts", initial=self.initial.get("posts")
        )
        self.points: BaseFormSet[Any] = PointSet(
            self.data or None, prefix="points", initial=self.initial.get("points")
        )

    def boxes(self) -> list[Box]:
        """Its fields, the posts and the ways to reach the person."""
        posts = box_of_formset(self.posts, _("Posts"))
        return [*super().boxes(), posts, box_of_formset(self.points, _("How to reach the person"))]

    def refill(self, data: QueryDict) -> None:
        """As PageForm.refill, with the rows."""
        super().refill(data)
        refill(self.posts, data)
        refill(self.points, data)

    def clean(self) -> dict[str, Any]:
        """Consent has its day; without a day of its own the record is kept for the office's term."""
        values = super().clean() or {}
        today = timezone.localdate()
        if values.get("ground") == Contact.Ground.CONSENT and not values.get("consent_on"):
            if "consent_on" not in self.errors:
                self.add_error("consent_on", _("Write the day on which the person consented."))
        if not values.get("keep_until") and values.get("ground"):
            values["keep_until"] = keep_until(self.office, values["ground"], today)
        for forms_of in (self.posts, self.points):
            for form in forms_of:
                for name, messages in form.errors.items():
                    label = form.fields[name].label if name in form.fields else ""
                    self.add_error(
                        None, [f"{label}: {message}" if label else message for message in messages]
                    )
        return values

    def draft(self) -> Draft:
        """What was typed, for the verb."""
        values = {name: self.cleaned_data[name] for name in _COLUMNS}
        return Draft(values=values, parts={"posts": self._posts(), "points": self._points()})

    def _posts(self) -> list[dict[str, Any]]:
        rows = [form.cleaned_data for form in self.posts if form.cleaned_data.get("title")]
        return [{**row, **institution_links(row["institution"])} for row in rows]

    def _points(self) -> list[dict[str, Any]]:
        return [form.cleaned_data for form in self.points if form.cleaned_data.get("value")]


def as_recorded(contact: Contact) -> dict[str, Any]:
    """A contact's values for the form."""
    values: dict[str, Any] = {name: getattr(contact, name) for name in _COLUMNS}
    values["posts"] = [
        {"id": post.pk, "title": post.title, "institution": post.institution or post.where,
         "since": post.since, "until": post.until}
        for post in contact.posts.all()
    ]  # fmt: skip
    values["points"] = list(contact.points.values("id", "kind", "value"))
    values["version"] = version_of(contact)
    return values


def _hints(office: Office) -> dict[str, str]:
    """Articles, term and its reason for each ground."""
    turkish = (get_language() or "tr").startswith("tr")
    found = {}
    for ground, months in months_of(office).items():
        basis = BASES[ground]
        term = _("kept for %(months)d months") % {"months": months}
        own = months != basis.months
        reason = "" if own else " " + (basis.reason_tr if turkish else basis.reason_en)
        found[ground.value] = f"{basis.articles}; {term}.{reason}"
    return found

"""Recording an activity in under a minute: what, with whom, when, how many, what came of it."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.activities.models import Activity, Outcome, own_key
from elci.desk.activities.forms.asked import ActivityFields, ToldDateField
from elci.desk.activities.sides import partner_side, roles_of, written_side
from elci.desk.activities.titles import proposed_title
from elci.desk.forms.fields import short_text
from elci.desk.forms.partner_fields import PartnerFields
from elci.desk.partner_choice import Option, as_text, find, known
from elci.registry.models import Organisation, Partner

AS_WRITTEN = "as_written"
_KEY = re.compile(r"own-[0-9a-f]{16}")
_INCOMING, _OUTGOING = "official_visit:incoming", "official_visit:outgoing"


def _whats() -> list[tuple[str, Any]]:
    """Kinds as an officer names them: visits by their direction, the others as they are."""
    visits = [(_INCOMING, _("A delegation visited us")), (_OUTGOING, _("We made a visit abroad"))]
    others = [(kind.value, kind.label) for kind in Activity.Kind if kind != Activity.Kind.OFFICIAL_VISIT]
    return [*visits, *others]


class NewActivityForm(ActivityFields, PartnerFields):
    """The quick form. key: of the activity that it makes, so that sending it twice makes one."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)
    follows = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)
    what = forms.ChoiceField(label=_("What it was"), initial=_INCOMING)
    date = ToldDateField(label=_("When"), required=False)
    title_tr = short_text(
        _("Title"),
        required=False,
        max_length=300,
        help_text=_("Left empty, the title is made of what it was, with whom and when."),
    )
    title_en = short_text(_("Title in English"), required=False, max_length=300)
    ours = forms.IntegerField(label=_("How many of ours"), required=False, min_value=0, max_value=1_000_000)
    theirs = forms.IntegerField(
        label=_("How many of theirs"), required=False, min_value=0, max_value=1_000_000
    )
    outcome = short_text(
        _("What changed for residents"),
        required=False,
        max_length=500,
        help_text=_("Leave it empty if there is no outcome yet: the record then says so."),
    )
    outcome_kind = forms.ChoiceField(
        label=_("Kind of outcome"), required=False, choices=[("", _("not chosen")), *Outcome.Kind.choices]
    )
    where = short_text(_("Place"), required=False, max_length=300, help_text=_("City, hall or address."))

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, office=office, **kwargs)
        self.offer(office)
        self.fields["what"].choices = _whats()
        self.fields["what"].widget.attrs["autofocus"] = True
        self.fields["key"].initial = own_key()
        self.fields["municipality"].required = False
        self.fields["partner_text"].required = False
        self.fields["partner_text"].label = _("With whom")
        self.fields["partner_text"].help_text = _(
            "A city, network or other body. Choose from the list or write."
        )
        for name in ("ours", "theirs"):
            self.fields[name].widget = forms.TextInput(
                attrs={"class": "is-short", "inputmode": "numeric", "autocomplete": "off"}
            )

    @property
    def opens_more(self) -> bool:
        """Whether the part behind "more" is shown: something is written in it, or wrong with it."""
        behind = (
            "until",
            "where",
            "series",
            "new_series",
            "case",
            "membership",
            "note_tr",
            "note_en",
            "title_en",
        )
        return (
            bool(self.initial.get("follows"))
            or any(self[name].value() or self[name].errors for name in behind)
            or any(lines.is_open for lines in self.lines.values())
        )

    def clean_key(self) -> str:
        """The key that the page gave out; a new one for any other."""
        key = self.cleaned_data["key"]
        return key if _KEY.fullmatch(key) else own_key()

    def clean(self) -> dict[str, Any]:
        """Find who the other side is; what no record is called so is kept as written."""
        values: dict[str, Any] = super(PartnerFields, self).clean() or {}
        values["partner"] = self._other_side(values)
        if values.get("outcome") and not values.get("outcome_kind"):
            self.add_error("outcome_kind", _("Choose what kind of outcome it is."))
        if values.get("municipality") is None:
            values["municipality"] = self.fields["municipality"].queryset.first()
        return values

    def _other_side(self, values: dict[str, Any]) -> str:
        """The chosen city's value; empty where the words themselves are kept."""
        text, below = values.get("partner_text", ""), values.get("partner_chosen", "")
        above = known(values.get("partner", ""))
        if not text or below == AS_WRITTEN:
            return ""
        if above is not None and as_text(above) == text:
            return above.value
        if (chosen := known(below)) is not None:
            return chosen.value
        if Organisation.objects.called(text):
            return ""
        return self._meant(text)

    def _meant(self, text: str) -> str:
        options = find(text)
        exact = [option for option in options if option.is_called(text) and not option.is_new]
        if len(exact) == 1:
            return exact[0].value
        if options:
            own = Option(AS_WRITTEN, text, "", gettext("another body: the name stays as you wrote it"))
            self.options = [*options, own]
            self.add_error("partner_text", _("Choose below which one you mean."))
        return ""

    @property
    def kind_and_direction(self) -> tuple[str, str]:
        """The kind of activity and its direction, from the one question that asks both."""
        kind, _colon, direction = self.cleaned_data.get("what", "").partition(":")
        return kind, direction

    def draft(self, by: User) -> Draft:
        """What was typed, for the verb; a partner that is new is made."""
        said, (kind, direction) = self.cleaned_data, self.kind_and_direction
        assert self.office is not None
        option = known(said["partner"])
        partner = option.partner(by, self.office) if option else None
        title_tr, title_en = self.proposed(partner)
        values = {
            **self.shared_values(),
            "kind": kind,
            "direction": direction,
            "date": said["date"],
            "title_tr": said["title_tr"] or title_tr,
            "title_en": said["title_en"] or ("" if said["title_tr"] else title_en),
            "responsible": said["responsible"] or by,
        }
        parts = {name: lines.values() for name, lines in self.lines.items()}
        parts["parties"] = self._parties(partner, parts["parties"])
        parts["headcounts"] = self._headcounts() + parts["headcounts"]
        return Draft(values=values, parts=parts, lists=self.shared_lists())

    def proposed(self, partner: Partner | None) -> tuple[str, str]:
        """The title in both languages, where the person leaves it to the form."""
        said, (kind, direction) = self.cleaned_data, self.kind_and_direction
        written = said.get("partner_text", "")
        names = (partner.name_tr, partner.name_en) if partner else (written, written)
        return proposed_title(kind, direction, names, said.get("date"))

    def result(self) -> dict[str, Any] | None:
        """The columns of the outcome; None where none is written."""
        said = self.cleaned_data
        if not said["outcome"]:
            return None
        return {"kind": said["outcome_kind"], "what_tr": said["outcome"], "on": said["date"]}

    def _parties(self, partner: Partner | None, further: list[dict[str, Any]]) -> list[dict[str, Any]]:
        said = self.cleaned_data
        own, other = roles_of(*self.kind_and_direction)
        assert self.office is not None
        rows: list[dict[str, Any]] = []
        if said["municipality"] is not None:
            rows.append({"role": own, "municipality": said["municipality"]})
        if partner is not None:
            rows.append({"role": other, **partner_side(partner, self.office)})
        elif said["partner_text"]:
            rows.append({"role": other, **written_side(said["partner_text"], self.office)})
        if said["where"]:
            rows.append({"role": "place", "as_written": said["where"]})
        return [{**row, "position": place} for place, row in enumerate([*rows, *further], start=1)]

    def _headcounts(self) -> list[dict[str, Any]]:
        said = self.cleaned_data
        word = gettext("participants")
        return [
            {"who": word, "number": said[side], "side": side}
            for side in ("ours", "theirs")
            if said[side] is not None
        ]

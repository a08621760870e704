"""Planning a delegation: with whom, which way, when, where."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office, User
from elci.activities.models import Activity, ActivityParty
from elci.desk.forms.days import DayField
from elci.desk.forms.fields import long_text, short_text, version_field
from elci.desk.forms.page_form import PageForm
from elci.desk.forms.partner_fields import PartnerFields
from elci.domain.dates import PartialDate
from elci.procedures.models import Case
from elci.registry.models import Agreement

_KIND = Activity.Kind
_KINDS = (
    _KIND.OFFICIAL_VISIT,
    _KIND.HOSTING,
    _KIND.RESEARCH_TOUR,
    _KIND.STAFF_EXCHANGE,
    _KIND.STUDENT_EXCHANGE,
)


class PlanVisitForm(PartnerFields):
    """The least that is known when a visit is announced; the rest is added on its page."""

    direction = forms.ChoiceField(
        label=_("Which way"),
        choices=[("incoming", _("They come to us")), ("outgoing", _("We go to them"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who travels.")},
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=[(kind.value, kind.label) for kind in _KINDS])
    begins = DayField(label=_("First day"), error_messages={"required": _("Write the first day.")})
    ends = DayField(label=_("Last day"), required=False, help_text=_("Empty for a visit of one day."))
    meeting_point = short_text(_("Where the delegation gathers"), required=False)
    title_tr = short_text(
        _("Title (Turkish)"),
        required=False,
        max_length=300,
        help_text=_("If you leave it empty, the city and the kind make the title."),
    )
    title_en = short_text(_("Title (English)"), required=False, max_length=300)

    field_order = (
        "municipality", "partner_text", "partner", "partner_chosen", "direction", "kind", "begins", "ends",
        "meeting_point", "title_tr", "title_en",
    )  # fmt: skip

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(office)
        self.fields["kind"].widget.attrs["class"] = "is-short"

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        values = super().clean() or {}
        begins, ends = values.get("begins"), values.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", _("The end lies before the beginning. Correct one of the two days."))
        return values

    def draft(self, by: User, office: Office) -> Draft:
        """What was typed, for the verb; a partner that is new is made, a tie with it is named."""
        values, partner = self.cleaned_data, self.partner_of(by, office)
        coming = values["direction"] == "incoming"
        tie = Agreement.objects.of_offices([office.pk]).filter(parties__partner=partner).first()
        role = ActivityParty.Role
        party = {"role": role.PARTNER, "partner": partner, "place": partner.place, "agreement": tie}
        home = {"role": role.HOST if coming else role.PARTICIPANT, "municipality": values["municipality"]}
        kind = str(dict(Activity.Kind.choices)[values["kind"]])
        return Draft(
            values={
                "kind": values["kind"],
                "direction": values["direction"],
                "status": Activity.Status.PLANNED,
                "title_tr": values["title_tr"] or f"{partner.name_tr}: {kind}",
                "title_en": values["title_en"],
                "date": PartialDate.of(values["begins"]),
                "until": PartialDate.of(values["ends"]) if values["ends"] else None,
                "responsible": by,
            },
            parts={"parties": [{"position": 1, **party}, {"position": 2, **home}]},
        )


class FrameForm(PageForm):
    """Where the delegation gathers, and what our side should know."""

    meeting_point = short_text(_("Where the delegation gathers"), required=False)
    briefing = long_text(
        _("What our side should know and raise"),
        rows=5,
        required=False,
        help_text=_("Goes into the visit file. People are named by their posts here, not by their names."),
    )
    version = version_field()

    def draft(self) -> Draft:
        """What was typed, for the verb."""
        return Draft(values={name: self.cleaned_data[name] for name in ("meeting_point", "briefing")})


class CaseForm(PageForm):
    """Which case holds the plan and permission of the journey."""

    case = forms.ModelChoiceField(
        Case.objects.none(), label=_("Case of the journey"), required=False, empty_label=_("no case yet")
    )

    def __init__(self, *args: Any, office: Office, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["case"].queryset = Case.objects.of_office(office).filter(kind=kind).order_by("-opened")

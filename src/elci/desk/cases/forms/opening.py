"""Opening a case, and what is known of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.desk.forms.days import AnswerField, DayField
from elci.desk.forms.fields import long_text, short_text, version_field
from elci.desk.forms.offering import with_held
from elci.desk.forms.page_form import PageForm
from elci.desk.forms.partner_fields import PartnerFields
from elci.desk.words_of import named
from elci.domain.procedures.kinds import ALONE_KINDS, BODY_KINDS, DATED_KINDS, TEXT_KINDS, CaseKind
from elci.procedures.models import Case
from elci.procedures.services import CaseDraft
from elci.procedures.services.cases import OtherSide
from elci.registry.models import Agreement, Organisation, Purpose


class _DescribedCase(PageForm):
    """What both forms ask of a case."""

    title = short_text(_("Title"), help_text=_("As others will look for it."))
    responsible = forms.ModelChoiceField(
        User.objects.none(), label=_("Responsible"), required=False, empty_label=_("nobody yet")
    )
    area = long_text(_("Field of cooperation"), rows=2, required=False)
    aim = long_text(
        _("Aim"),
        rows=3,
        required=False,
        help_text=_("Why the municipality wants it; goes into the proposal."),
    )
    benefit = long_text(
        _("Expected benefit"),
        rows=3,
        required=False,
        help_text=_("What residents will have of it, as concretely as you can."),
    )
    begins = DayField(label=_("First day"), required=False)
    ends = DayField(label=_("Last day"), required=False)
    place = short_text(_("Place"), required=False)

    def __init__(self, *args: Any, kind: CaseKind, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        everybody = User.objects.order_by("first_name", "last_name", "username")
        self.fields["responsible"].queryset = with_held(
            everybody.filter(roles__office=office, is_active=True).distinct(),
            self.initial.get("responsible"),
            among=everybody,
        )
        self.fields["responsible"].label_from_instance = lambda person: person.called
        self.fields["responsible"].widget.attrs["class"] = "is-short"
        if kind not in DATED_KINDS:
            for name in ("begins", "ends", "place"):
                del self.fields[name]
        if kind in ALONE_KINDS:
            del self.fields["area"]

    def clean(self) -> dict[str, Any]:
        """Of two days the last is not before the first."""
        values = super().clean() or {}
        begins, ends = values.get("begins"), values.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", _("The end lies before the beginning. Correct one of the two days."))
        return values

    def described(self) -> dict[str, Any]:
        """What was typed, by the names of `CaseDraft`; only fields that this kind asks for."""
        names = CaseDraft.__dataclass_fields__
        return {name: value for name, value in self.cleaned_data.items() if name in names}


class NewCaseForm(_DescribedCase, PartnerFields):
    """Who with whom, called what, and what for."""

    body = short_text(
        _("International body"),
        help_text=_(
            "Its name or abbreviation: UCLG-MEWA, EUROCITIES. "
            "One that is not on record is kept as you write it."
        ),
        error_messages={"required": _("Name the international body.")},
    )
    agreement = forms.ModelChoiceField(
        Agreement.objects.none(), label=_("Tie"), required=False, empty_label=_("no tie on record")
    )
    opened = DayField(
        label=_("Day of the first idea"), required=False, help_text=_("Today, if you leave it empty.")
    )

    field_order = (
        "municipality", "partner_text", "partner", "body", "agreement", "title", "responsible", "opened",
        "area", "aim", "benefit", "begins", "ends", "place",
    )  # fmt: skip

    def __init__(self, *args: Any, kind: CaseKind, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, kind=kind, office=office, **kwargs)
        self.offer(office)
        self.fields["title"].required = False
        self.fields["title"].help_text = _(
            "If you leave it empty, the kind and the other side make the title."
        )
        self.asks_city = (
            kind not in ALONE_KINDS and kind not in BODY_KINDS and kind is not CaseKind.ENDING_TIE
        )
        if not self.asks_city:
            for name in ("partner_text", "partner", "partner_chosen"):
                del self.fields[name]
        if kind not in BODY_KINDS:
            del self.fields["body"]
        if kind is CaseKind.ENDING_TIE:
            self.fields["agreement"].queryset = Agreement.objects.of_offices([office.pk]).with_parties()
            self.fields["agreement"].required = True
            self.fields["agreement"].empty_label = None
            self.fields["agreement"].error_messages["required"] = _("Choose the tie that is to end.")
        else:
            del self.fields["agreement"]

    def side(self, by: User, office: Office) -> OtherSide:
        """With whom; a partner that is new is made."""
        values = self.cleaned_data
        if tie := values.get("agreement"):
            party = next((party for party in tie.parties.all() if party.partner_id), None)
            return OtherSide(partner=party.partner if party else None, written=str(tie), agreement=tie)
        if self.asks_city:
            return OtherSide(partner=self.partner_of(by, office))
        if written := values.get("body", ""):
            body = Organisation.objects.called(written)
            return OtherSide(organisation=body) if body else OtherSide(written=written)
        return OtherSide()

    def draft(self, side: OtherSide) -> CaseDraft:
        """What was typed, for the verb."""
        values = self.described()
        other = str(side.partner or side.organisation or side.written)
        values["title"] = (
            values["title"] or (f"{named(self.kind)}: {other}" if other else named(self.kind))[:200]
        )
        return CaseDraft(**values)


class EditCaseForm(_DescribedCase):
    """What is known of a case; its steps have forms of their own."""

    cost = long_text(_("Cost and its source"), rows=2, required=False)
    purposes = forms.MultipleChoiceField(
        label=_("Purposes"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("They go onto the tie and choose the clauses of the protocol."),
    )
    signs_protocol = AnswerField(label=_("Is a text signed?"))
    pays_dues = AnswerField(label=_("Are dues paid?"))
    contacts_mission = forms.BooleanField(
        label=_("A foreign embassy or consulate is contacted"), required=False
    )
    term_began = DayField(
        label=_("First day of the council’s term"),
        required=False,
        help_text=_("Only where it is not the election on record; left empty, that day counts."),
    )
    expires = DayField(label=_("Runs out on"), required=False)
    renewal_lead = forms.IntegerField(
        label=_("Days ahead in which a renewal has to be begun"), required=False, min_value=1, max_value=2000
    )
    file_code = short_text(
        _("File code"),
        required=False,
        max_length=40,
        help_text=_(
            "The number of the Standard File Plan under which your office files it; goes into the letters."
        ),
    )
    reason = long_text(_("Reason"), rows=2, required=False, help_text=_("Kept in the journal of the case."))
    version = version_field()

    field_order = (
        "version", "title", "responsible", "area", "aim", "benefit", "cost", "begins", "ends", "place",
        "purposes", "signs_protocol", "pays_dues", "contacts_mission", "term_began", "expires",
        "renewal_lead", "file_code", "reason",
    )  # fmt: skip

    def __init__(self, *args: Any, kind: CaseKind, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, kind=kind, office=office, **kwargs)
        for name in ("renewal_lead", "file_code"):
            self.fields[name].widget.attrs["class"] = "is-short"
        self.fields["purposes"].choices = [(purpose.pk, purpose.name) for purpose in Purpose.objects.all()]
        if kind not in TEXT_KINDS:
            for name in ("signs_protocol", "purposes"):
                del self.fields[name]
        if kind not in {CaseKind.MEMBERSHIP, CaseKind.FOUNDING_MEMBERSHIP}:
            del self.fields["pays_dues"]

    def draft(self) -> CaseDraft:
        """What was typed, for the verb."""
        values = self.described()
        if "purposes" in values:
            values["purposes"] = tuple(values["purposes"])
        return CaseDraft(**values)


def as_recorded(case: Case) -> dict[str, Any]:
    """The form's values of a case as it stands."""
    values = {name: getattr(case, name) for name in CaseDraft.__dataclass_fields__ if name != "purposes"}
    return {**values, "purposes": [purpose.pk for purpose in case.purposes.all()]}

"""What the forms of an activity ask: the quick form and the one that corrects share it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.activities.models import Activity, Goal, Series
from elci.desk.activities.forms.lines import CostLine, CountLine, GoodsLine, PartyLine, PersonLine
from elci.desk.forms.fields import WrittenDateField, long_text, short_text
from elci.desk.forms.lines import FormWithLines
from elci.desk.forms.offering import with_held
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words
from elci.procedures.models import Case
from elci.registry.models import Membership, Purpose

_DAYS_AGO = {"bugun": 0, "today": 0, "dun": 1, "yesterday": 1}


class ToldDateField(WrittenDateField):
    """A partial date, also as people say it: dün, bugün, yesterday, today."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("As much as you know: 2024, 05.2024, 12.05.2024, yesterday."))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> PartialDate | None:
        ago = _DAYS_AGO.get(fold_words(str(value or "")))
        if ago is not None:
            return PartialDate.of(timezone.localdate() - timedelta(days=ago))
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """As it is written in Türkiye; in English as it is kept."""
        if not isinstance(value, PartialDate) or not (get_language() or "tr").startswith("tr"):
            return super().prepare_value(value)
        parts = [f"{part:02d}" for part in (value.day, value.month) if part is not None]
        return ("<" if value.before else "") + ".".join([*parts, str(value.year)])


class ActivityFields(FormWithLines):
    """The fields that lie behind "more", and the lists."""

    LINES = {
        "parties": PartyLine,
        "headcounts": CountLine,
        "costs": CostLine,
        "goods": GoodsLine,
        "people": PersonLine,
    }

    status = forms.ChoiceField(
        label=_("State"), choices=Activity.Status.choices, initial="done", required=False
    )
    until = ToldDateField(label=_("Until when"), required=False, help_text="")
    series = forms.ModelChoiceField(
        Series.objects.none(), label=_("Series"), required=False, empty_label=_("none")
    )
    new_series = short_text(
        _("Or a new series"),
        required=False,
        help_text=_("For what comes again each year: a festival, a student camp."),
    )
    case = forms.ModelChoiceField(
        Case.objects.none(), label=_("Case it belongs to"), required=False, empty_label=_("none")
    )
    membership = forms.ModelChoiceField(
        Membership.objects.none(),
        label=_("Membership that it serves"),
        required=False,
        empty_label=_("none"),
    )
    responsible = forms.ModelChoiceField(
        User.objects.none(), label=_("Responsible"), required=False, empty_label=_("nobody yet")
    )
    goals = forms.MultipleChoiceField(
        label=_("Strategic goals that it serves"), required=False, widget=forms.CheckboxSelectMultiple
    )
    purposes = forms.MultipleChoiceField(
        label=_("Purposes"), required=False, widget=forms.CheckboxSelectMultiple
    )
    note_tr = long_text(_("Note in Turkish"), required=False)
    note_en = long_text(_("Note in English"), required=False)

    def __init__(self, *args: Any, office: Office, with_people: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, office=office, **kwargs)
        self.with_people = with_people
        if not with_people:
            del self.lines["people"]
        # A new record that begins from an earlier one is offered only what stands today.
        held = self.initial if "version" in self.initial else {}
        series = Series.objects.filter(office=office)
        self.fields["series"].queryset = with_held(
            series.filter(withdrawn__isnull=True), held.get("series"), among=series
        )
        self.fields["case"].queryset = Case.objects.filter(office=office)
        self.fields["membership"].queryset = Membership.objects.filter(
            municipality__office=office
        ).select_related("organisation", "municipality")
        self.fields["responsible"].queryset = with_held(
            User.objects.filter(roles__office=office, is_active=True).distinct(),
            held.get("responsible"),
            among=User.objects.all(),
        )
        self.fields["responsible"].label_from_instance = lambda person: person.called
        every = Goal.objects.filter(plan__office=office).select_related("plan")
        standing = every.filter(withdrawn__isnull=True, plan__withdrawn__isnull=True)
        goals = with_held(standing, held.get("goals"), among=every)
        self.fields["goals"].choices = [(str(goal.pk), str(goal)) for goal in goals]
        self.fields["purposes"].choices = [(purpose.pk, purpose.name) for purpose in Purpose.objects.all()]
        if not goals:
            del self.fields["goals"]

    def shared_values(self) -> dict[str, Any]:
        """The columns that both forms fill."""
        said = self.cleaned_data
        names = ("until", "series", "case", "membership", "responsible", "note_tr", "note_en")
        return {**{name: said[name] for name in names}, "status": said["status"] or "done"}

    def shared_lists(self) -> dict[str, Any]:
        """Goals and purposes; what the form does not ask stays as it is."""
        return {name: self.cleaned_data[name] for name in ("goals", "purposes") if name in self.fields}

"""The office's rules on personal data: terms, where applications are received, the notice."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import Draft
from elci.accounts.models import Office
from elci.activities.models import Contact
from elci.activities.services import months_of, policy_of
from elci.desk.forms.fields import version_field
from elci.desk.forms.page_form import PageForm
from elci.domain.personal_data import BASES, Ground


def _text(label: Any, **kwargs: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": kwargs.pop("rows", 8)})
    return forms.CharField(label=label, required=False, max_length=20_000, widget=widget, **kwargs)


class PolicyForm(PageForm):
    """One term per ground, and the words of the notice."""

    backup_days = forms.IntegerField(
        label=_("Days for which backups are kept"),
        min_value=0,
        max_value=3650,
        help_text=_("A proof of erasure says by when the last backup with the person is overwritten."),
    )
    reached_at = _text(_("Where applications are received"), rows=3)
    notice_tr = _text(
        _("Notice in Turkish"),
        help_text=_("Left empty, the text that elçi composes from your terms is shown."),
    )
    notice_en = _text(_("Notice in English"))
    version = version_field()

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        policy = policy_of(office)
        months = months_of(office)
        kwargs["initial"] = {
            **{
                name: getattr(policy, name)
                for name in ("backup_days", "reached_at", "notice_tr", "notice_en")
            },
            **{f"months_{ground.value}": value for ground, value in months.items()},
            **kwargs.get("initial", {}),
        }
        super().__init__(*args, **kwargs)
        self.fields["version"].required = False
        self.held = {} if policy.pk is None else dict(policy.periods.values_list("ground", "pk"))
        turkish = (get_language() or "tr").startswith("tr")
        for ground, label in Contact.Ground.choices:
            basis = BASES[Ground(ground)]
            self.fields[f"months_{ground}"] = forms.IntegerField(
                label=label,
                min_value=1,
                max_value=600,
                help_text=f"{basis.articles}. {basis.reason_tr if turkish else basis.reason_en}",
                widget=forms.NumberInput(attrs={"class": "is-short"}),
            )
        self.fields["backup_days"].widget.attrs["class"] = "is-short"

    def terms(self) -> list[Any]:
        """The fields of the grounds."""
        return [self[f"months_{ground}"] for ground in Contact.Ground.values]

    def draft(self) -> Draft:
        """What was typed, for the verb."""
        values = self.cleaned_data
        columns = ("backup_days", "reached_at", "notice_tr", "notice_en")
        periods = [
            {"id": self.held.get(ground), "ground": ground, "months": values[f"months_{ground}"]}
            for ground in Contact.Ground.values
        ]
        return Draft(values={name: values[name] for name in columns}, parts={"periods": periods})

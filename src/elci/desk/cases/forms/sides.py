"""The sides of a case that is open already."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.desk.cases.forms.opening import NewCaseForm
from elci.desk.forms.fields import reason_field, version_field
from elci.desk.partner_choice import as_text, known
from elci.domain.procedures.kinds import CaseKind
from elci.procedures.models import Case

_SIDES = frozenset({"municipality", "partner_text", "partner", "partner_chosen", "body", "agreement"})


class SidesForm(NewCaseForm):
    """Whose case it is and with whom, and why that is corrected."""

    reason = reason_field(help_text=_("Kept in the journal of the case."))
    version = version_field()
    field_order = ("version", "municipality", "partner_text", "partner", "body", "agreement", "reason")

    def __init__(self, *args: Any, kind: CaseKind, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, kind=kind, office=office, **kwargs)
        for name in [name for name in self.fields if name not in _SIDES | {"reason", "version"}]:
            del self.fields[name]


def sides_as_recorded(case: Case) -> dict[str, Any]:
    """The form's values of a case as it stands."""
    values: dict[str, Any] = {"municipality": case.municipality_id, "agreement": case.agreement_id}
    values["body"] = str(case.organisation) if case.organisation else case.counterpart
    option = known(f"partner:{case.partner_id}") if case.partner_id else None
    if option is not None:
        values.update(partner=option.value, partner_text=as_text(option))
    return values

"""Opening the office of a municipality or a union."""

from __future__ import annotations

from django.db import transaction

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.registry.models import Municipality, Organisation


@transaction.atomic
def open_office(municipality: Municipality, *, by: User | None) -> Office:
    """The office of a municipality, made if there is none; journals "office.opened" when it is made.

    Its key is the municipality's; the municipality's ties are its own from then on. The journal's entry is
    about the office: one about the municipality would keep later loads from renewing it.
    """
    current = Municipality.objects.select_for_update().get(pk=municipality.pk)
    office = current.office
    if office is None:
        office, made = Office.objects.get_or_create(
            pk=current.pk, defaults={"name": f"{current.name_tr} Belediyesi"}
        )
        current.office = office
        current.save(update_fields=["office"])
        if made:
            journal.record(by, "office.opened", office, office=office, before=None)
    return office


@transaction.atomic
def open_union_office(union: Organisation, *, by: User | None) -> Office:
    """The office of a union of municipalities, made if there is none; journals "office.opened".

    Its members are the municipalities that the registry lists in the union.
    """
    current = Organisation.objects.select_for_update().get(pk=union.pk)
    office = current.office
    if office is None:
        office, made = Office.objects.get_or_create(pk=current.pk[:80], defaults={"name": current.name_tr})
        current.office = office
        current.save(update_fields=["office"])
        if made:
            journal.record(by, "office.opened", office, office=office, before=None)
    return office

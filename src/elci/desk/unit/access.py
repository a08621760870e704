"""At whose desk a page of the unit is opened, and whose record it is about."""

from __future__ import annotations

from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.http import Http404

from elci.accounts.models import Office

Held = TypeVar("Held", bound=Any)


def record_of(office: Office, model: type[Held], key: int) -> Held:
    """The office's record; raises Http404 for none, PermissionDenied for another office's."""
    found = model.objects.filter(pk=key, withdrawn__isnull=True).first()
    if found is None:
        raise Http404
    if found.office_id != office.pk:
        raise PermissionDenied
    return found

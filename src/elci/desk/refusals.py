"""Why a verb refused, on the form that asked for it."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from elci.desk.forms.page_form import PageForm
from elci.domain.errors import ElciError


def refused(form: PageForm, error: ElciError | ValidationError) -> None:
    """Say on the form why it was refused."""
    if isinstance(error, ValidationError):
        form.add_error(None, ValidationError(error.messages))
    else:
        form.refuse(error)

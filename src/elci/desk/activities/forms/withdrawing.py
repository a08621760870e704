"""Why a record or a file is taken back."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from elci.desk.forms.fields import reason_field, version_field
from elci.desk.forms.page_form import PageForm


class WithdrawActivityForm(PageForm):
    """The reason alone."""

    version = version_field()
    reason = reason_field(
        help_text=_("Kept in the journal."),
        error_messages={"required": _("Write why it is taken back.")},
    )

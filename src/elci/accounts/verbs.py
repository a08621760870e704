"""The acts that the journal knows, in words. An act that is not here cannot be journalled."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERBS: dict[str, Promise] = {
    "agreement.recorded": _("Recorded the tie"),
    "agreement.edited": _("Corrected the tie"),
    "agreement.state_changed": _("Recorded a change of state"),
    "agreement.withdrawn": _("Withdrew the record"),
    "document.attached": _("Attached a document"),
    "document.withdrawn": _("Withdrew a document"),
    "partner.recorded": _("Added a partner city"),
    "organisation.recorded": _("Added an organisation"),
    "membership.recorded": _("Recorded the membership"),
    "membership.edited": _("Corrected the membership"),
    "office.opened": _("Opened the office"),
    "role.given": _("Gave a role"),
    "role.changed": _("Changed a role"),
    "role.taken": _("Took a role away"),
    "password.renewed": _("Gave out a new one-time password"),
    "undone": _("Undid a change"),
}

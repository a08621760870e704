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
    "case.opened": _("Opened the case"),
    "case.edited": _("Changed what is known of the case"),
    "case.sides_corrected": _("Corrected the sides of the case"),
    "case.act_recorded": _("Recorded a step"),
    "case.act_withdrawn": _("Took a step back"),
    "case.closed": _("Closed the case"),
    "case.reopened": _("Opened the case again"),
    "case.note_added": _("Left a note"),
    "case.person_added": _("Added a person to the case"),
    "case.person_erased": _("Erased a person of the case"),
    "plan.changed": _("Changed the plan of the journey"),
    "paper.kept": _("Kept a version of a document"),
    "paper.attached": _("Added a document to the case"),
    "paper.registered": _("Recorded what became of a document"),
    "paper.withdrawn": _("Took a document of the case out of use"),
    "letterhead.set": _("Changed the letterhead"),
    "flag.handled": _("Handled a flag"),
    "flag.put_off": _("Put a flag off"),
    "flag.taken_up": _("Took a flag up again"),
    "calendar.opened": _("Made a calendar address"),
    "calendar.revoked": _("Revoked a calendar address"),
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

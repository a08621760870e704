"""What was promised and has to be done, by whom and by which day."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office, User
from elci.activities.models.activities import Activity
from elci.activities.visit_querysets import FollowUpQuerySet
from elci.registry.models import Agreement


class FollowUp(DeskRecord):
    """A promise or task that an activity or a tie left behind. promised: the other side waits for it."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="follow_ups", verbose_name=_("office"))
    activity = models.ForeignKey(
        Activity, models.PROTECT, null=True, blank=True, related_name="follow_ups", verbose_name=_("activity")
    )
    agreement = models.ForeignKey(
        Agreement, models.PROTECT, null=True, blank=True, related_name="follow_ups", verbose_name=_("tie")
    )
    what = models.CharField(_("what is to be done"), max_length=300)
    owner = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="follow_ups", verbose_name=_("who does it")
    )
    due = models.DateField(_("due"), null=True, blank=True)
    promised = models.BooleanField(_("promised to the other side"), default=False)
    done = models.DateField(_("done on"), null=True, blank=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        ordering = ["due", "id"]
        indexes = [
            models.Index(fields=["office", "done", "due"], name="follow_up_by_due"),
            models.Index(fields=["owner", "done", "due"], name="follow_up_by_owner"),
        ]

    def __str__(self) -> str:
        return self.what

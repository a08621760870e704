"""What a member lets its union see."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.models.people import Office


class SharingQuerySet(models.QuerySet["Sharing"]):
    """Permissions by whether they stand."""

    def standing(self) -> SharingQuerySet:
        """Those not taken back."""
        return self.filter(until__isnull=True)


class Sharing(models.Model):
    """An office lets a union's office see one kind of its records, from `since` until it takes that back.

    Facts only: people, papers, cases and the journal are never part of it.
    """

    class What(models.TextChoices):
        TIES = "ties", _("Ties")
        ACTIVITIES = "activities", _("Activities")
        OUTCOMES = "outcomes", _("Outcomes")
        MEMBERSHIPS = "memberships", _("Memberships")

    office = models.ForeignKey(Office, models.PROTECT, related_name="sharings", verbose_name=_("office"))
    union = models.ForeignKey(Office, models.PROTECT, related_name="shared_with_it", verbose_name=_("union"))
    what = models.CharField(_("what is shown"), max_length=12, choices=What.choices)
    since = models.DateTimeField(_("since"))
    until = models.DateTimeField(_("until"), null=True, blank=True)

    objects = SharingQuerySet.as_manager()

    class Meta:
        verbose_name = _("permission for a union")
        verbose_name_plural = _("permissions for unions")
        ordering = ["-since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "union", "what"],
                condition=models.Q(until__isnull=True),
                name="one_standing_permission_per_union",
                violation_error_message=_("The union sees these records already."),
            ),
            models.CheckConstraint(
                condition=~models.Q(office=models.F("union")),
                name="no_office_shares_with_itself",
                violation_error_message=_("An office does not share with itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office} → {self.union}: {self.get_what_display()}"

"""What an office keeps of a membership on record: dues by year, who represents it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office
from elci.activities.models.contacts import Contact
from elci.registry.models import Membership
from elci.registry.models.periods import check_period
from elci.sources.fields import PartialDateField
from elci.sources.models import Document


class Dues(DeskRecord):
    """What a membership costs in a year, due by a day, and when it was paid. document: the receipt."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="dues", verbose_name=_("office"))
    membership = models.ForeignKey(
        Membership, models.PROTECT, related_name="dues", verbose_name=_("membership")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    due = models.DateField(_("due"), null=True, blank=True)
    paid_on = models.DateField(_("paid on"), null=True, blank=True)
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="dues", verbose_name=_("receipt")
    )
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("dues")
        verbose_name_plural = _("dues")
        ordering = ["-year", "-id"]
        indexes = [models.Index(fields=["office", "paid_on", "due"], name="dues_by_due")]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "membership", "year"],
                condition=models.Q(withdrawn__isnull=True),
                name="dues_once_a_year",
                violation_error_message=_("The dues of this year are on record already. Correct them there."),
            ),
            models.CheckConstraint(
                condition=models.Q(amount__isnull=True) | models.Q(amount__gte=0),
                name="dues_are_not_negative",
                violation_error_message=_("An amount is not below zero."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.membership} {self.year}"


class Representative(DeskRecord):
    """Who speaks for the office's municipality in an organisation, and when. The name is the contact's."""

    class Role(models.TextChoices):
        REPRESENTATIVE = "representative", _("Representative")
        DEPUTY = "deputy", _("Deputy")
        BOARD = "board", _("Member of the board")
        COMMITTEE = "committee", _("Member of a committee")

    office = models.ForeignKey(Office, models.PROTECT, related_name="representatives")
    membership = models.ForeignKey(
        Membership, models.PROTECT, related_name="representatives", verbose_name=_("membership")
    )
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="representations",
        verbose_name=_("person"),
    )  # fmt: skip
    role = models.CharField(_("role"), max_length=16, choices=Role.choices)
    since = PartialDateField(_("since"), null=True, blank=True)
    until = PartialDateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("representative")
        verbose_name_plural = _("representatives")
        ordering = [models.F("since").desc(nulls_last=True), "-id"]

    def clean(self) -> None:
        """The end does not lie before the beginning."""
        check_period(self.since, self.until)

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.membership}"

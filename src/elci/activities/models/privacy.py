"""How an office keeps its word on personal data: terms, notice, applications, reads.

Nothing here holds a name, but for `DataRequest.applicant`, which is erased with the person.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office, User
from elci.activities.models.contacts import Contact
from elci.domain.personal_data import answer_due


class PrivacyPolicy(DeskRecord):
    """What an office says of personal data. notice_tr, notice_en: empty for the text composed by elçi.

    backup_days: after how many days the last backup that holds an erased person is overwritten.
    """

    PARTS: ClassVar[tuple[str, ...]] = ("periods",)

    office = models.OneToOneField(
        Office, models.PROTECT, related_name="privacy_policy", verbose_name=_("office")
    )
    reached_at = models.TextField(_("where applications are received"), blank=True)
    notice_tr = models.TextField(_("notice in Turkish"), blank=True)
    notice_en = models.TextField(_("notice in English"), blank=True)
    backup_days = models.PositiveSmallIntegerField(_("days for which backups are kept"), default=30)

    class Meta:
        verbose_name = _("rules on personal data")
        verbose_name_plural = _("rules on personal data")

    def __str__(self) -> str:
        return str(self.office)


class RetentionPeriod(models.Model):
    """For how many months data are kept on a ground, unless the record says otherwise."""

    policy = models.ForeignKey(
        PrivacyPolicy, models.CASCADE, related_name="periods", verbose_name=_("rules on personal data")
    )
    ground = models.CharField(_("legal ground"), max_length=12, choices=Contact.Ground.choices)
    months = models.PositiveSmallIntegerField(_("months"))

    class Meta:
        verbose_name = _("retention period")
        verbose_name_plural = _("retention periods")
        ordering = ["policy", "id"]
        constraints = [
            models.UniqueConstraint(fields=["policy", "ground"], name="one_period_per_ground"),
            models.CheckConstraint(
                condition=models.Q(months__gte=1, months__lte=600),
                name="retention_period_is_months",
                violation_error_message=_("A period is from 1 to 600 months."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_ground_display()}: {self.months}"


class PersonalRead(models.Model):
    """Someone looked at personal data. contact: the key alone, so that the row outlives an erasure.

    number: how many people were shown; contact is then empty.
    """

    class What(models.TextChoices):
        PAGE = "page", _("Opened the page")
        LIST = "list", _("Looked through the list")
        VCARD = "vcard", _("Took out as vCard")
        HELD = "held", _("Took out everything held")
        DUPLICATES = "duplicates", _("Compared records")
        VISIT = "visit", _("Took out a paper of a visit")

    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("user"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    contact = models.BigIntegerField(_("contact"), null=True)
    what = models.CharField(_("what was done"), max_length=10, choices=What.choices)
    number = models.PositiveIntegerField(_("number of people"), default=1)
    at = models.DateTimeField(_("time"), default=timezone.now)

    class Meta:
        verbose_name = _("read of personal data")
        verbose_name_plural = _("reads of personal data")
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["contact", "-at"], name="read_by_contact"),
            models.Index(fields=["office", "-at"], name="read_by_office"),
        ]

    def __str__(self) -> str:
        return f"{self.get_what_display()} {self.contact or ''}".strip()


class DataRequest(DeskRecord):
    """An application of a person about their data (Law 6698 art. 11 and 13, GDPR art. 15–21)."""

    class Kind(models.TextChoices):
        ACCESS = "access", _("Access and copy")
        CORRECTION = "correction", _("Correction")
        ERASURE = "erasure", _("Erasure")
        OBJECTION = "objection", _("Objection")

    class Outcome(models.TextChoices):
        DONE = "done", _("Done as asked")
        PARTLY = "partly", _("Done in part")
        REFUSED = "refused", _("Refused with reasons")

    PERSONAL: ClassVar[frozenset[str]] = frozenset({"applicant"})

    office = models.ForeignKey(Office, models.PROTECT, related_name="data_requests", verbose_name=_("office"))
    kind = models.CharField(_("what is asked"), max_length=10, choices=Kind.choices)
    number = models.CharField(_("number of the application"), max_length=60, blank=True)
    applicant = models.CharField(_("who applies"), max_length=200, blank=True)
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="requests", verbose_name=_("contact")
    )
    received = models.DateField(_("received on"))
    due = models.DateField(_("due"), editable=False)
    answered = models.DateField(_("answered on"), null=True, blank=True)
    outcome = models.CharField(_("answer"), max_length=8, choices=Outcome.choices, blank=True)
    answer = models.TextField(_("answer in words"), blank=True)

    class Meta:
        verbose_name = _("application about personal data")
        verbose_name_plural = _("applications about personal data")
        ordering = ["answered", "due", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered__isnull=True) | models.Q(answered__gte=models.F("received")),
                name="request_is_answered_after_it_comes",
                violation_error_message=_(
                    "The answer lies before the day the application came. Correct one of the two days."
                ),
            )
        ]

    def derive(self) -> None:
        """The last day for the answer."""
        self.due = answer_due(self.received)

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}".strip()

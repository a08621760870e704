"""What an office gives out: documents that somebody asked for, and letters that went to many partners."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office, User
from elci.registry.models import Partner


class ReportPhase(models.TextChoices):
    """Where the making of a document stands."""

    MAKING = "making", _("Being made")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Not made")
    CANCELLED = "cancelled", _("Cancelled")


class ReportOrder(models.Model):
    """A document that somebody asked for: made once, kept for a day for that person, then forgotten.

    options: what was asked for, in words that `exchange.reports` reads; no personal data. with_people:
    whether the document may name contacts, so that it is forgotten when one of them is erased. The file lies
    under `var/reports`, which no backup takes in. beat: when the work was last seen alive.
    """

    office = models.ForeignKey(Office, models.CASCADE, related_name="+", verbose_name=_("office"))
    by = models.ForeignKey(User, models.CASCADE, related_name="+", verbose_name=_("user"))
    kind = models.CharField(_("kind"), max_length=12)
    language = models.CharField(_("language"), max_length=2)
    format = models.CharField(_("format"), max_length=4)
    options = models.JSONField(_("options"), default=dict)
    with_people = models.BooleanField(_("names people"), default=False)
    phase = models.CharField(
        _("state"), max_length=10, choices=ReportPhase.choices, default=ReportPhase.MAKING
    )
    step = models.CharField(_("step"), max_length=20, blank=True)
    cancel = models.BooleanField(_("cancel"), default=False)
    beat = models.DateTimeField(_("last sign of life"), auto_now_add=True)
    problem_tr = models.TextField(_("problem (Turkish)"), blank=True)
    problem_en = models.TextField(_("problem (English)"), blank=True)
    file_name = models.CharField(_("file name"), max_length=255, blank=True)
    size = models.PositiveIntegerField(_("size in bytes"), default=0)
    made = models.DateTimeField(_("asked for"), auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("document asked for")
        verbose_name_plural = _("documents asked for")
        ordering = ["-made", "-id"]


class Mailing(DeskRecord):
    """A letter that went to several partners: its words, the day, to whom. The letters are not kept.

    text: with its fields unfilled; what a person types may name somebody, so no journal holds it.
    """

    LISTS: ClassVar[tuple[str, ...]] = ("partners",)
    PERSONAL: ClassVar[frozenset[str]] = frozenset({"text"})

    office = models.ForeignKey(Office, models.PROTECT, related_name="mailings", verbose_name=_("office"))
    on = models.DateField(_("date"))
    language = models.CharField(_("language"), max_length=2)
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text of the letter"))
    partners = models.ManyToManyField(Partner, related_name="mailings", verbose_name=_("partner cities"))

    class Meta:
        verbose_name = _("letter to partners")
        verbose_name_plural = _("letters to partners")
        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["office", "-on", "-id"], name="mailing_by_office")]

    def __str__(self) -> str:
        return self.subject

"""What came of it. Minutes and a list of participants are no outcome (study 000): evidence is asked for."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office, User
from elci.activities.models.activities import Activity
from elci.activities.models.goals import Goal
from elci.registry.models import Agreement, Membership
from elci.sources.fields import PartialDateField
from elci.sources.models import Cited, Document


class Outcome(DeskRecord, Cited):
    """What changed for residents, how much of it, by what evidence, and who confirmed it.

    office: None for one that a study states. public: may be shown once its activity is published and it is
    confirmed.
    """

    class Kind(models.TextChoices):
        MONEY = "money", _("Money")
        INVESTMENT = "investment", _("Investment")
        TRADE = "trade", _("Trade")
        APPROVED_PROJECT = "approved_project", _("Approved project")
        VISITORS = "visitors", _("Visitors")
        JOBS = "jobs", _("Jobs")
        PRACTICE = "practice", _("Transferred practice")
        AWARENESS = "awareness", _("Awareness")

    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="outcomes", verbose_name=_("office")
    )
    activity = models.ForeignKey(
        Activity, models.PROTECT, null=True, blank=True, related_name="outcomes", verbose_name=_("activity")
    )
    agreement = models.ForeignKey(
        Agreement, models.PROTECT, null=True, blank=True, related_name="outcomes", verbose_name=_("tie")
    )
    membership = models.ForeignKey(
        Membership,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="outcomes",
        verbose_name=_("membership"),
    )
    goal = models.ForeignKey(
        Goal, models.PROTECT, null=True, blank=True, related_name="outcomes", verbose_name=_("strategic goal")
    )
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices)
    what_tr = models.CharField(_("what changed for residents (Turkish)"), max_length=500)
    what_en = models.CharField(_("what changed for residents (English)"), max_length=500, blank=True)
    number = models.DecimalField(_("number"), max_digits=16, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    on = PartialDateField(_("date"), null=True, blank=True)
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="outcomes", verbose_name=_("document")
    )
    evidence = models.CharField(_("what the evidence is"), max_length=200, blank=True)
    link = models.URLField(_("link to the evidence"), max_length=300, blank=True)
    entered_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("entered by")
    )
    confirmed_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("confirmed by")
    )
    confirmed_on = models.DateField(_("confirmed on"), null=True, blank=True)
    public = models.BooleanField(_("may be published"), default=False, editable=False)

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        ordering = ["-on", "id"]
        indexes = [models.Index(fields=["office", "-on", "id"], name="outcome_by_office")]

    @property
    def what(self) -> str:
        """What changed, in the reader's language, in Turkish where there is no other."""
        return (self.what_en if (get_language() or "tr").startswith("en") else "") or self.what_tr

    @property
    def has_evidence(self) -> bool:
        """Whether a document, a link or a source's line stands behind it."""
        return bool(self.document_id or self.link or self.study_id)

    def __str__(self) -> str:
        return self.what

"""Erasing a person: the look before it, the work under way, the proof, and what is left of destroyed files.

Nothing here holds a name.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.accounts.reader import for_reader
from elci.activities.models.contacts import Contact
from elci.activities.models.privacy import DataRequest
from elci.sources.models import Document


class Erasure(models.Model):
    """A person was erased: how much stood where before and stands after, what was kept and why. No name.

    contact: the key the record had. before, after: number of places by table and column. kept: places that
    stay, with the ground. unread: documents in which no text could be looked for. sha256: of all that, as
    `activities.erasing.proof` writes it.
    """

    class Why(models.TextChoices):
        ASKED = "asked", _("The person asked for it")
        CONSENT_WITHDRAWN = "consent", _("Consent was withdrawn")
        TIME_OVER = "time_over", _("The time for keeping is over")
        NO_GROUND = "no_ground", _("There is no ground for keeping any more")

    office = models.ForeignKey(Office, models.PROTECT, related_name="erasures", verbose_name=_("office"))
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("user"))
    at = models.DateTimeField(_("time"), default=timezone.now)
    contact = models.BigIntegerField(_("key of the erased record"))
    why = models.CharField(_("why"), max_length=10, choices=Why.choices)
    request = models.ForeignKey(
        DataRequest, models.SET_NULL, null=True, blank=True, related_name="erasures",
        verbose_name=_("application"),
    )  # fmt: skip
    reason = models.TextField(_("reason"), blank=True)
    before = models.JSONField(_("places before"))
    after = models.JSONField(_("places after"), null=True)
    kept = models.JSONField(_("kept places"))
    unread = models.PositiveIntegerField(_("documents without text"), default=0)
    backups_until = models.DateField(_("last backup overwritten by"))
    sha256 = models.CharField(_("hash"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("erasure of a person")
        verbose_name_plural = _("erasures of people")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.pk}"


class ErasureLook(models.Model):
    """How far somebody's look for a person is, for them alone; goes with the person, or after a day.

    Holds keys, no words. parts: how many tables and kinds of files there are; read: how many of them were
    read. own: number of rows that go with the record, by table. others: places of other offices. asked:
    table, column and key of each place to decide on.
    """

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="+", verbose_name=_("contact"))
    by = models.ForeignKey(User, models.CASCADE, related_name="+", verbose_name=_("user"))
    at = models.DateTimeField(_("time"), default=timezone.now)
    parts = models.PositiveIntegerField(_("parts"))
    read = models.PositiveIntegerField(_("parts that were read"), default=0)
    own = models.JSONField(_("rows of the record"), default=dict)
    others = models.PositiveIntegerField(_("places of other offices"), default=0)
    asked = models.JSONField(_("places to decide on"), default=list)

    class Meta:
        verbose_name = _("look for a person")
        verbose_name_plural = _("looks for people")
        constraints = [models.UniqueConstraint(fields=["contact", "by"], name="one_look_of_each")]

    def __str__(self) -> str:
        return f"{self.read}/{self.parts}"

    @property
    def is_done(self) -> bool:
        """Whether everything was read."""
        return self.read >= self.parts


class ErasureRun(models.Model):
    """An erasure under way in a process of its own, for the person who ordered it; forgotten after a day.

    Names nobody. contact: key of the record. decided: what was decided, by the names of `ErasureDraft`. read:
    how many of the parts of the look are read in this step. beat: the last sign of life. problem: why nothing
    was erased.
    """

    class Phase(models.TextChoices):
        LOOKING = "looking", _("looking")
        ERASING = "erasing", _("erasing")
        PROVING = "proving", _("proving")
        DONE = "done", _("done")
        STOPPED = "stopped", _("stopped")
        UNDECIDED = "undecided", _("places without a decision")
        FAILED = "failed", _("failed")

    contact = models.BigIntegerField(_("key of the record"))
    office = models.ForeignKey(Office, models.CASCADE, related_name="+", verbose_name=_("office"))
    by = models.ForeignKey(User, models.CASCADE, related_name="+", verbose_name=_("user"))
    at = models.DateTimeField(_("time"), default=timezone.now)
    beat = models.DateTimeField(_("last sign of life"), default=timezone.now)
    phase = models.CharField(_("phase"), max_length=10, choices=Phase.choices, default=Phase.LOOKING)
    parts = models.PositiveIntegerField(_("parts"))
    read = models.PositiveIntegerField(_("parts that were read"), default=0)
    decided = models.JSONField(_("what was decided"))
    erasure = models.ForeignKey(
        Erasure, models.CASCADE, null=True, related_name="+", verbose_name=_("erasure of a person")
    )
    problem_tr = models.TextField(_("problem (Turkish)"), blank=True)
    problem_en = models.TextField(_("problem (English)"), blank=True)

    class Meta:
        verbose_name = _("erasure under way")
        verbose_name_plural = _("erasures under way")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def problem(self) -> str:
        """Why nothing was erased, in the reader's language."""
        return for_reader(self.problem_tr, self.problem_en)

    @property
    def is_under_way(self) -> bool:
        """Whether its end is not told yet."""
        return self.phase in {self.Phase.LOOKING, self.Phase.ERASING, self.Phase.PROVING}


class Tombstone(models.Model):
    """Bytes of a document that were destroyed because they named a person. sha256, size: of those bytes."""

    document = models.ForeignKey(
        Document, models.PROTECT, related_name="tombstones", verbose_name=_("document")
    )
    erasure = models.ForeignKey(
        Erasure, models.PROTECT, null=True, blank=True, related_name="tombstones", verbose_name=_("erasure")
    )
    sha256 = models.CharField(_("hash"), max_length=64)
    size = models.PositiveIntegerField(_("size in bytes"))
    replaced = models.BooleanField(_("a redacted version stands in its place"), default=False)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("user"))
    at = models.DateTimeField(_("time"), default=timezone.now)

    class Meta:
        verbose_name = _("destroyed bytes")
        verbose_name_plural = _("destroyed bytes")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return self.sha256

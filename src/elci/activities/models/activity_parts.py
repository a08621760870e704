"""What belongs to one activity: how many took part, what it cost, aid in kind, its documents."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.activities.models.activities import Activity
from elci.sources.models import Document

PICTURES = ("image/jpeg", "image/png")


class Headcount(models.Model):
    """How many took part, by what they were: 12 students, 3 councillors."""

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="headcounts")
    who = models.CharField(_("who"), max_length=120)
    number = models.PositiveIntegerField(_("number"))
    side = models.CharField(
        _("side"),
        max_length=8,
        choices=[("ours", _("Ours")), ("theirs", _("Theirs")), ("all", _("Together"))],
    )

    class Meta:
        verbose_name = _("number of participants")
        verbose_name_plural = _("numbers of participants")
        ordering = ["activity", "id"]

    def __str__(self) -> str:
        return f"{self.number} {self.who}"


class Cost(models.Model):
    """Money that an activity took, by what for and out of whose budget. currency: ISO 4217."""

    class Payer(models.TextChoices):
        OWN = "own", _("Own budget")
        GRANT = "grant", _("Grant")
        PARTNER = "partner", _("Partner")
        SPONSOR = "sponsor", _("Sponsor")
        STATE = "state", _("State")

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="costs")
    what = models.CharField(_("paid for"), max_length=200)
    payer = models.CharField(_("paid from"), max_length=10, choices=Payer.choices)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    currency = models.CharField(_("currency"), max_length=3, default="TRY")

    class Meta:
        verbose_name = _("cost")
        verbose_name_plural = _("costs")
        ordering = ["activity", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gte=0),
                name="cost_is_not_negative",
                violation_error_message=_("An amount is not below zero."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.what}: {self.amount} {self.currency}"


class Goods(models.Model):
    """Aid in kind: what, how much of it, from whom to whom. value: estimated, in `currency`."""

    class Direction(models.TextChoices):
        GIVEN = "given", _("Given")
        RECEIVED = "received", _("Received by us")

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="goods")
    direction = models.CharField(_("given or received"), max_length=8, choices=Direction.choices)
    what = models.CharField(_("what"), max_length=200)
    quantity = models.DecimalField(_("quantity"), max_digits=14, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    giver = models.CharField(_("from whom"), max_length=200, blank=True)
    receiver = models.CharField(_("to whom"), max_length=200, blank=True)
    value = models.DecimalField(_("estimated value"), max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, blank=True)

    class Meta:
        verbose_name = _("aid in kind")
        verbose_name_plural = _("aid in kind")
        ordering = ["activity", "id"]

    def __str__(self) -> str:
        return self.what


class ActivityFile(models.Model):
    """A document or photograph of an activity. public: may be shown once the activity is published."""

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="files")
    document = models.OneToOneField(Document, models.PROTECT, related_name="activity_link")
    caption_tr = models.CharField(_("caption (Turkish)"), max_length=300, blank=True)
    caption_en = models.CharField(_("caption (English)"), max_length=300, blank=True)
    public = models.BooleanField(_("may be published"), default=False)

    class Meta:
        verbose_name = _("document of an activity")
        verbose_name_plural = _("documents of activities")
        ordering = ["activity", "id"]

    @property
    def is_photograph(self) -> bool:
        """Whether it is shown as a picture."""
        return self.document.kind == Document.Kind.PHOTOGRAPH and self.document.media_type in PICTURES

    @property
    def caption(self) -> str:
        """The caption in the reader's language, in Turkish where there is no other."""
        return (self.caption_en if (get_language() or "tr").startswith("en") else "") or self.caption_tr

    def __str__(self) -> str:
        return self.caption or str(self.document)

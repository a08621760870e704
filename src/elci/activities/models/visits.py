"""What a visit has beside its activity: the programme by hour, transport, guests' needs, gifts.

The plan of a journey abroad (travellers, permission, payments) belongs to its case alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office
from elci.accounts.reader import for_reader
from elci.activities.models.activities import Activity, own_key
from elci.activities.models.contacts import Contact
from elci.activities.visit_querysets import EntryQuerySet, GiftQuerySet
from elci.registry.models import Partner


class Visit(DeskRecord):
    """A delegation that comes or goes. The activity says who, when and where; its people are the delegations.

    briefing: what our side should know and raise. meeting_point: where the delegation gathers.
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="visits", verbose_name=_("office"))
    activity = models.OneToOneField(
        Activity, models.PROTECT, related_name="visit", verbose_name=_("activity")
    )
    briefing = models.TextField(_("briefing"), blank=True)
    meeting_point = models.CharField(_("meeting point"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("visit")
        verbose_name_plural = _("visits")
        ordering = ["id"]

    @classmethod
    def names_of(cls, keys: Iterable[str]) -> dict[str, str]:
        """The titles of many visits by key, in one query."""
        found = cls.objects.filter(pk__in=list(keys)).select_related("activity")
        return {str(visit.pk): str(visit.activity) for visit in found}

    def is_needed(self) -> bool:
        """Whether its plan holds anything: it would be lost to sight with the visit."""
        plan = (self.entries, self.rides, self.needs, self.gifts)
        return any(rows.filter(withdrawn__isnull=True).exists() for rows in plan)

    def __str__(self) -> str:
        return str(self.activity)


class ProgrammeEntry(DeskRecord):
    """An entry of the programme by hour. contact: who receives the delegation there."""

    LISTS: ClassVar[tuple[str, ...]] = ("interpreters",)

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="entries", verbose_name=_("visit"))
    on = models.DateField(_("day"))
    begins = models.TimeField(_("beginning"), null=True, blank=True)
    ends = models.TimeField(_("until"), null=True, blank=True)
    text_tr = models.CharField(_("what (Turkish)"), max_length=300)
    text_en = models.CharField(_("what (English)"), max_length=300, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="entries", verbose_name=_("received by")
    )
    interpreters = models.ManyToManyField(
        Contact, blank=True, related_name="interpreted", verbose_name=_("interpreters")
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of a visit’s programme")
        verbose_name_plural = _("entries of a visit’s programme")
        ordering = ["visit", "on", models.F("begins").asc(nulls_first=True), "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__isnull=True)
                | models.Q(begins__isnull=False, ends__gt=models.F("begins")),
                name="entry_ends_after_it_begins",
                violation_error_message=_("The entry ends before it begins. Correct one of the two hours."),
            )
        ]

    @property
    def text(self) -> str:
        """What happens, in the reader's language, in Turkish where there is no other."""
        return for_reader(self.text_tr, self.text_en)

    def __str__(self) -> str:
        return self.text


class Ride(DeskRecord):
    """Transport of the delegation. means: flight TK 20, minibus; driver: a contact, for the telephone."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="rides", verbose_name=_("visit"))
    on = models.DateField(_("day"))
    at = models.TimeField(_("time"), null=True, blank=True)
    origin = models.CharField(_("from where"), max_length=200)
    target = models.CharField(_("where to"), max_length=200)
    means = models.CharField(_("by what"), max_length=120, blank=True)
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    driver = models.ForeignKey(
        Contact,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="rides",
        verbose_name=_("driver or guide"),
    )

    class Meta:
        verbose_name = _("transport")
        verbose_name_plural = _("transport")
        ordering = ["visit", "on", models.F("at").asc(nulls_first=True), "id"]

    def __str__(self) -> str:
        return f"{self.origin} – {self.target}"


class GuestNeed(DeskRecord):
    """What a guest needs. It tells of health or belief: no journal holds it, and it goes with the person."""

    class Kind(models.TextChoices):
        DIET = "diet", _("Food and drink")
        ACCESS = "access", _("Access")
        LANGUAGE = "language", _("Language")
        OTHER = "other", _("Other")

    PERSONAL: ClassVar[frozenset[str]] = frozenset({"kind", "what"})
    ERASED_BY_UNDO: ClassVar[bool] = True

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="needs", verbose_name=_("visit"))
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="needs", verbose_name=_("guest"))
    kind = models.CharField(_("kind of need"), max_length=8, choices=Kind.choices)
    what = models.CharField(_("what is needed"), max_length=300)

    class Meta:
        verbose_name = _("guest’s need")
        verbose_name_plural = _("guests’ needs")
        ordering = ["visit", "id"]

    def __str__(self) -> str:
        return str(self.pk)


class Gift(DeskRecord):
    """A line of the register. kept_at: where a received gift is kept; value: estimated, in `currency`."""

    class Direction(models.TextChoices):
        GIVEN = "given", _("Gift given")
        RECEIVED = "received", _("Gift received")

    id = models.CharField(_("identifier"), primary_key=True, max_length=80, default=own_key)
    office = models.ForeignKey(Office, models.PROTECT, related_name="gifts", verbose_name=_("office"))
    visit = models.ForeignKey(
        Visit, models.PROTECT, null=True, blank=True, related_name="gifts", verbose_name=_("visit")
    )
    partner = models.ForeignKey(
        Partner, models.PROTECT, null=True, blank=True, related_name="gifts", verbose_name=_("partner city")
    )
    direction = models.CharField(_("given or received"), max_length=8, choices=Direction.choices)
    on = models.DateField(_("day"))
    what = models.CharField(_("what"), max_length=200)
    other_side = models.CharField(_("institution"), max_length=200, blank=True)
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="gifts", verbose_name=_("person")
    )
    value = models.DecimalField(_("value"), max_digits=12, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, default="TRY")
    kept_at = models.CharField(_("kept at"), max_length=200, blank=True)

    objects = GiftQuerySet.as_manager()

    class Meta:
        verbose_name = _("gift")
        verbose_name_plural = _("gifts")
        ordering = ["-on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(value__isnull=True) | models.Q(value__gte=0),
                name="gift_value_is_not_negative",
                violation_error_message=_("A value is not below zero."),
            )
        ]
        indexes = [models.Index(fields=["office", "-on", "id"], name="gift_by_office")]

    def clean(self) -> None:
        """A received gift belongs to the municipality: the register says where it is."""
        if self.direction == self.Direction.RECEIVED and not self.kept_at.strip():
            raise ValidationError({"kept_at": _("Write where the received gift is kept.")})

    def __str__(self) -> str:
        return self.what

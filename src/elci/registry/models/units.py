"""Foreign-relations units of municipalities: what they are, what happened to them, who works there."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.registry.models.municipalities import Municipality
from elci.sources.fields import PartialDateField
from elci.sources.models import Cited


class Unit(Cited):
    """A unit that runs a municipality's foreign relations, or another unit that has them as a duty."""

    class Kind(models.TextChoices):
        DEPARTMENT = "department", _("Department")
        BRANCH = "branch", _("Branch directorate")
        DIRECTORATE = "directorate", _("Directorate")
        DUTY_OF_OTHER = "duty_of_other", _("Duty of another unit")
        UNSTATED = "unstated", _("Kind not stated")

    id = models.CharField(_("identifier"), primary_key=True, max_length=100)
    municipality = models.ForeignKey(
        Municipality, models.CASCADE, related_name="units", verbose_name=_("municipality")
    )
    name_tr = models.CharField(_("name as the source has it"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    listed_as_unit = models.BooleanField(_("listed as a foreign-relations unit"), default=False)

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["municipality", "id"]

    def __str__(self) -> str:
        return self.name_tr


class UnitEvent(Cited):
    """A dated event in a unit's life."""

    class Event(models.TextChoices):
        FOUNDED = "founded", _("Founded")
        ACTIVATED = "activated", _("Activated")
        MERGED = "merged", _("Merged")
        CLOSED = "closed", _("Closed")
        REFOUNDED = "refounded", _("Refounded")
        NAMED = "named", _("Named in the source")

    id = models.CharField(_("identifier"), primary_key=True, max_length=100)
    municipality = models.ForeignKey(
        Municipality, models.CASCADE, related_name="unit_events", verbose_name=_("municipality")
    )
    unit_name = models.CharField(_("unit as the source names it"), max_length=200, blank=True)
    event = models.CharField(_("event"), max_length=12, choices=Event.choices)
    date = PartialDateField(_("date"), null=True, blank=True)
    until = PartialDateField(_("until"), null=True, blank=True)
    act_tr = models.CharField(_("act (Turkish)"), max_length=300, blank=True)
    act_en = models.CharField(_("act (English)"), max_length=300, blank=True)
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    class Meta:
        verbose_name = _("event of a unit")
        verbose_name_plural = _("events of units")
        ordering = ["municipality", "date", "id"]


class UnitStaff(Cited):
    """A number of staff of a municipality's unit: in all, by title or by education."""

    id = models.CharField(_("identifier"), primary_key=True, max_length=100)
    municipality = models.ForeignKey(
        Municipality, models.CASCADE, related_name="unit_staff", verbose_name=_("municipality")
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    dimension = models.CharField(
        _("counted by"),
        max_length=12,
        choices=[("total", _("In all")), ("title", _("By title")), ("education", _("By education"))],
    )
    category_tr = models.CharField(_("category (Turkish)"), max_length=120, blank=True)
    category_en = models.CharField(_("category (English)"), max_length=120, blank=True)
    value = models.PositiveIntegerField(_("value"))
    unit = models.CharField(
        _("unit"), max_length=8, choices=[("persons", _("persons")), ("percent", _("percent"))]
    )
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    class Meta:
        verbose_name = _("staff of a unit")
        verbose_name_plural = _("staff of units")
        ordering = ["municipality", "dimension", "id"]

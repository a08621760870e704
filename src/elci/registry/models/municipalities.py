"""Turkish municipalities, their type and population by year, their elections and terms."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.places.models import Named, Place
from elci.registry.models.periods import check_period
from elci.registry.querysets import MunicipalityQuerySet
from elci.sources.fields import PartialDateField
from elci.sources.models import Cited


class Municipality(Named):
    """A municipality in Türkiye. Its key is `province` or `province-district` (decision 0001)."""

    class Kind(models.TextChoices):
        METROPOLITAN = "metropolitan", _("Metropolitan municipality")
        METROPOLITAN_DISTRICT = "metropolitan_district", _("Metropolitan district municipality")
        PROVINCIAL = "provincial", _("Provincial municipality")
        DISTRICT = "district", _("District municipality")
        TOWN = "town", _("Town municipality")

    id = models.SlugField(_("identifier"), primary_key=True, max_length=80)
    kind = models.CharField(_("type"), max_length=24, choices=Kind.choices)
    province = models.CharField(_("province"), max_length=60)
    tier_above = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="districts", verbose_name=_("tier above")
    )
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="municipalities", verbose_name=_("place")
    )
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="municipalities", verbose_name=_("office")
    )
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ["sort_key"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tier_above__isnull=True) | models.Q(kind="metropolitan_district"),
                name="only_districts_have_a_tier_above",
                violation_error_message=_(
                    "Only a metropolitan district has a metropolitan municipality above it."
                ),
            ),
        ]


class MunicipalityYear(Cited):
    """Type and population of a municipality in a year."""

    id = models.CharField(_("identifier"), primary_key=True, max_length=100)
    municipality = models.ForeignKey(
        Municipality, models.CASCADE, related_name="years", verbose_name=_("municipality")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    kind = models.CharField(_("type"), max_length=24, choices=Municipality.Kind.choices, blank=True)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)

    class Meta:
        verbose_name = _("municipality in a year")
        verbose_name_plural = _("municipalities by year")
        ordering = ["municipality", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year"],
                name="one_record_per_municipality_and_year",
                violation_error_message=_("This year is already recorded for the municipality."),
            )
        ]


class LocalElection(Cited):
    """The party that won a municipality's mayoralty in an election year; empty where the source has none."""

    id = models.CharField(_("identifier"), primary_key=True, max_length=100)
    municipality = models.ForeignKey(
        Municipality, models.CASCADE, related_name="elections", verbose_name=_("municipality")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    party = models.CharField(_("party"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("local election")
        verbose_name_plural = _("local elections")
        ordering = ["municipality", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year"], name="one_result_per_municipality_and_year"
            )
        ]


class Term(Cited):
    """A mayor's term: election year, person, order within the term."""

    id = models.CharField(_("identifier"), primary_key=True, max_length=100)
    municipality = models.ForeignKey(
        Municipality, models.CASCADE, related_name="terms", verbose_name=_("municipality")
    )
    mayor = models.CharField(_("mayor"), max_length=120)
    party = models.CharField(_("party"), max_length=60, blank=True)
    since = PartialDateField(_("since"), null=True, blank=True)
    until = PartialDateField(_("until"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("order within the term"), default=1)

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["municipality", "since", "position"]

    def clean(self) -> None:
        """The end does not lie before the beginning."""
        check_period(self.since, self.until)

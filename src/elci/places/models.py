"""Countries, territories that a source names, places and their names.

Identifiers: ISO 3166-1 alpha-2 for countries; GeoNames ids (`gn:…`) or our own (`elci:…`) for places
(decisions 0001 and 0003).
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.reader import for_reader
from elci.places.querysets import PlaceQuerySet
from elci.sources.fields import PartialDateField


class Continent(models.TextChoices):
    """Continents as GeoNames assigns countries to them, the Americas as one."""

    AFRICA = "AF", _("Africa")
    AMERICAS = "AM", _("Americas")
    ASIA = "AS", _("Asia")
    EUROPE = "EU", _("Europe")
    OCEANIA = "OC", _("Oceania")


class Named(models.Model):
    """A record with a Turkish and an English name and the columns by which it is found and sorted."""

    name_tr = models.CharField(_("Turkish name"), max_length=200)
    name_en = models.CharField(_("English name"), max_length=200)
    sort_key = models.CharField(_("sort key"), max_length=400, editable=False, db_index=True)

    class Meta:
        abstract = True

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return for_reader(self.name_tr, self.name_en)

    @classmethod
    def order(cls) -> str:
        """The column by which the reader of a list expects names to be sorted."""
        return for_reader("sort_key", "name_en")

    def __str__(self) -> str:
        return self.name


class Country(Named):
    """A state by ISO code, or Kosovo by the code in common use (decision 0003)."""

    id = models.CharField(_("ISO code"), primary_key=True, max_length=2)
    continent = models.CharField(_("continent"), max_length=2, choices=Continent.choices)
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["sort_key"]


class Territory(Named):
    """What a source names beside or instead of an ISO country; a mapping, no statement on status."""

    id = models.SlugField(_("identifier"), primary_key=True, max_length=60)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="territories", verbose_name=_("country")
    )
    kind_tr = models.CharField(_("kind (Turkish)"), max_length=120)
    kind_en = models.CharField(_("kind (English)"), max_length=120)
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    class Meta:
        verbose_name = _("territory")
        verbose_name_plural = _("territories")
        ordering = ["sort_key"]


class Place(Named):
    """A city, part of a city, county or region with an identifier that stays."""

    class Kind(models.TextChoices):
        CITY = "city", _("City or town")
        PART = "part", _("Part of a city")
        REGION = "region", _("Region or province")
        COUNTY = "county", _("County or district")
        OTHER = "other", _("Other")

    id = models.CharField(_("identifier"), primary_key=True, max_length=80)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    country = models.ForeignKey(Country, models.PROTECT, related_name="places", verbose_name=_("country"))
    territory = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="places", verbose_name=_("territory")
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("part of")
    )
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["sort_key"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="place_coordinates_whole",
                violation_error_message=_("Latitude and longitude belong together, within ±90 and ±180."),
            ),
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="place_not_its_own_part",
                violation_error_message=_("A place cannot be a part of itself."),
            ),
        ]


class PlaceName(models.Model):
    """A further name of a place: exonym, old name, spelling of a source."""

    id = models.CharField(_("identifier"), primary_key=True, max_length=200)
    place = models.ForeignKey(Place, models.CASCADE, related_name="names", verbose_name=_("place"))
    name = models.CharField(_("name"), max_length=200)
    folded = models.CharField(_("folded name"), max_length=200, editable=False, db_index=True)
    kind = models.CharField(_("kind"), max_length=20)
    since = PartialDateField(_("since"), null=True, blank=True)
    until = PartialDateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("name of a place")
        verbose_name_plural = _("names of places")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

"""The table behind the search box: one line per name by which a record can be found."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchName(models.Model):
    """A folded name and what it leads to. Derived: rebuilt from the records, never edited."""

    class Target(models.TextChoices):
        MUNICIPALITY = "municipality", _("Municipality")
        PARTNER = "partner", _("Partner city")
        COUNTRY = "country", _("Country")
        ORGANISATION = "organisation", _("Organisation")

    folded = models.CharField(_("folded name"), max_length=320, db_index=True)
    target = models.CharField(_("kind of record"), max_length=16, choices=Target.choices)
    key = models.CharField(_("key"), max_length=160)
    title_tr = models.CharField(_("title (Turkish)"), max_length=320)
    title_en = models.CharField(_("title (English)"), max_length=320)
    detail_tr = models.CharField(_("detail (Turkish)"), max_length=320, blank=True)
    detail_en = models.CharField(_("detail (English)"), max_length=320, blank=True)
    weight = models.PositiveIntegerField(_("weight"), default=0)

    class Meta:
        verbose_name = _("search name")
        verbose_name_plural = _("search names")
        indexes = [models.Index(fields=["target", "key"], name="search_name_by_record")]

"""Foreign (rarely domestic) local governments with which municipalities are tied."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.places.models import Country, Named, Place, Territory
from elci.registry.querysets import PartnerQuerySet


class Partner(Named):
    """A local government at a place; where the source's words do not tell the place, only what it says."""

    id = models.CharField(_("identifier"), primary_key=True, max_length=100)
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="partners", verbose_name=_("place")
    )
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="partners", verbose_name=_("country")
    )
    territory = models.ForeignKey(
        Territory, models.PROTECT, null=True, blank=True, related_name="partners", verbose_name=_("territory")
    )
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        verbose_name = _("partner city")
        verbose_name_plural = _("partner cities")
        ordering = ["sort_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["place"],
                name="one_partner_per_place",
                violation_error_message=_("There is already a partner city for this place."),
            )
        ]

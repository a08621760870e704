"""Organisations and stakeholders, and the memberships of municipalities in them."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.places.models import Country, Named
from elci.registry.models.municipalities import Municipality
from elci.registry.models.periods import check_period
from elci.registry.querysets import MembershipQuerySet, OrganisationQuerySet
from elci.sources.fields import PartialDateField
from elci.sources.models import Cited


class Organisation(Named):
    """A network, union, charter, award or other body; stakeholders are organisations of their own kinds."""

    class Kind(models.TextChoices):
        NETWORK = "network", _("Network of cities")
        UNION = "union", _("Union of municipalities")
        ASSOCIATION = "association", _("Association")
        CHARTER = "charter", _("Charter or covenant")
        AWARD = "award", _("Award or title")
        PROGRAMME = "programme", _("Programme")
        AGENCY = "agency", _("Agency")
        INTERNATIONAL_BODY = "international_body", _("International body")
        COMPANY = "company", _("Company")
        UNIVERSITY = "university", _("University")
        NGO = "ngo", _("Non-governmental organisation")
        INSTITUTE = "institute", _("Institute")
        MINISTRY = "ministry", _("Ministry or public office")
        OTHER = "other", _("Other")

    STAKEHOLDERS = (Kind.AGENCY, Kind.COMPANY, Kind.UNIVERSITY, Kind.NGO, Kind.INSTITUTE, Kind.MINISTRY)

    id = models.SlugField(_("identifier"), primary_key=True, max_length=160)
    abbreviation = models.CharField(_("abbreviation"), max_length=40, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        verbose_name=_("country"),
    )
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="organisations", verbose_name=_("office")
    )
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["sort_key"]

    @property
    def is_stakeholder(self) -> bool:
        """Whether it takes part in relations without being a body that municipalities join."""
        return self.kind in self.STAKEHOLDERS


class Membership(Cited):
    """A municipality or union in an organisation, as a source lists it."""

    class Kind(models.TextChoices):
        MEMBER = "member", _("Member")
        FOUNDING_MEMBER = "founding_member", _("Founding member")
        SIGNATORY = "signatory", _("Signatory")
        TITLE_OR_AWARD = "title_or_award", _("Holder of a title or award")
        PARTICIPANT = "participant", _("Participant")

    id = models.CharField(_("identifier"), primary_key=True, max_length=160)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="memberships", verbose_name=_("organisation")
    )
    municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("municipality"),
    )
    member = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships_held",
        verbose_name=_("member organisation"),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    since = PartialDateField(_("since"), null=True, blank=True)
    until = PartialDateField(_("until"), null=True, blank=True)
    organisation_as_written = models.CharField(_("organisation as written"), max_length=300, blank=True)
    member_as_written = models.CharField(_("member as written"), max_length=200, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["organisation", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(municipality__isnull=True) | models.Q(member__isnull=True),
                name="membership_has_one_member",
                violation_error_message=_(
                    "A membership is held by a municipality or by an organisation, not both."
                ),
            ),
        ]

    def clean(self) -> None:
        """The end does not lie before the beginning."""
        check_period(self.since, self.until)

    def __str__(self) -> str:
        return f"{self.municipality or self.member} – {self.organisation}"

    @classmethod
    def names_of(cls, keys: Iterable[str]) -> dict[str, str]:
        """Key → member and organisation, in one query."""
        return {one.pk: str(one) for one in cls.objects.filter(pk__in=list(keys)).with_sides()}

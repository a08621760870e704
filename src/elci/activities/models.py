"""What municipalities do abroad and with foreign partners, as sources and offices record it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.activities.querysets import ActivityQuerySet
from elci.places.models import Country, Place
from elci.registry.models import Agreement, Municipality, Organisation
from elci.sources.fields import PartialDateField
from elci.sources.models import Cited


class Activity(Cited):
    """A visit, event, project, aid or other act."""

    class Kind(models.TextChoices):
        SISTER_CITY_EVENT = "sister_city_event", _("Joint event with a sister city")
        TRAINING = "training", _("Training")
        FESTIVAL = "festival", _("Festival or promotion day")
        CONGRESS = "congress", _("Congress, symposium, panel or meeting")
        OFFICIAL_VISIT = "official_visit", _("Official visit")
        EXHIBITION = "exhibition", _("Exhibition or fair")
        PROJECT = "project", _("International project")
        RESEARCH_TOUR = "research_tour", _("Research or study tour")
        AID = "aid", _("Aid")
        INFORMATION_EXCHANGE = "information_exchange", _("Exchange of information")
        STAFF_EXCHANGE = "staff_exchange", _("Staff exchange")
        STUDENT_EXCHANGE = "student_exchange", _("Student exchange")
        RESTORATION = "restoration", _("Restoration")
        VOCATIONAL_COURSE = "vocational_course", _("Vocational course")
        NAMING = "naming", _("Naming of streets or places")
        HOSTING = "hosting", _("Hosting of guests")
        PROMOTION = "promotion", _("Promotion")
        OTHER = "other", _("Other")

    class Status(models.TextChoices):
        DONE = "done", _("Done")
        PLANNED = "planned", _("Planned")
        ONGOING = "ongoing", _("Ongoing")
        CANCELLED = "cancelled", _("Cancelled")
        UNKNOWN = "unknown", _("Not stated")

    id = models.CharField(_("identifier"), primary_key=True, max_length=80)
    kind = models.CharField(_("kind"), max_length=24, choices=Kind.choices)
    title_tr = models.CharField(_("title (Turkish)"), max_length=300)
    title_en = models.CharField(_("title (English)"), max_length=300)
    date = PartialDateField(_("date"), null=True, blank=True, db_index=True)
    until = PartialDateField(_("until"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status.choices)
    direction = models.CharField(
        _("direction"),
        max_length=10,
        blank=True,
        choices=[
            ("incoming", _("Incoming")),
            ("outgoing", _("Outgoing")),
            ("joint", _("Joint")),
            ("at_home", _("At home")),
            ("abroad", _("Abroad")),
        ],
    )
    category_as_written = models.CharField(_("category as written"), max_length=120, blank=True)
    municipality_as_written = models.CharField(_("municipality as written"), max_length=200, blank=True)
    date_as_written = models.CharField(_("date as written"), max_length=120, blank=True)
    quantity = models.CharField(_("quantity"), max_length=60, blank=True)
    quantity_unit_tr = models.CharField(_("unit (Turkish)"), max_length=120, blank=True)
    quantity_unit_en = models.CharField(_("unit (English)"), max_length=120, blank=True)
    result_stated = models.BooleanField(_("the source states a result"), null=True)
    goal_stated = models.BooleanField(_("the source states a goal"), null=True)
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="activities", verbose_name=_("office")
    )

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["-date", "id"]

    @property
    def title(self) -> str:
        """The title in the reader's language."""
        return self.title_en if (get_language() or "tr").startswith("en") else self.title_tr

    def __str__(self) -> str:
        return self.title


class ActivityParty(models.Model):
    """A municipality, place, country, organisation or person's office that takes part in an activity."""

    class Role(models.TextChoices):
        HOST = "host", _("Host")
        PARTNER = "partner", _("Partner")
        SENDER = "sender", _("Sender")
        RECIPIENT = "recipient", _("Recipient")
        FUNDER = "funder", _("Funder")
        ORGANISER = "organiser", _("Organiser")
        PARTICIPANT = "participant", _("Participant")
        PLACE = "place", _("Place")
        TOPIC = "topic", _("Topic")

    id = models.CharField(_("identifier"), primary_key=True, max_length=100)
    activity = models.ForeignKey(Activity, models.CASCADE, related_name="parties", verbose_name=_("activity"))
    position = models.PositiveSmallIntegerField(_("order"))
    role = models.CharField(_("role"), max_length=12, choices=Role.choices)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="activity_parties"
    )
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="activity_parties")
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="activity_parties"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="activity_parties"
    )
    agreement = models.ForeignKey(
        Agreement, models.PROTECT, null=True, blank=True, related_name="activity_parties"
    )
    as_written = models.CharField(_("as written"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("party to an activity")
        verbose_name_plural = _("parties to activities")
        ordering = ["activity", "position"]

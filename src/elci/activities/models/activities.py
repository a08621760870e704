"""What municipalities do abroad and with foreign partners, as sources and offices record it.

An activity of a study has no office and is public. An office's own is its own until it is published.
"""

from __future__ import annotations

import secrets
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office, User
from elci.accounts.reader import for_reader
from elci.activities.models.goals import Goal
from elci.activities.querysets import ActivityQuerySet
from elci.domain.names import fold_words
from elci.places.models import Country, Place
from elci.procedures.models import Case
from elci.registry.models import Agreement, Membership, Municipality, Organisation, Partner, Purpose
from elci.registry.models.periods import check_period
from elci.sources.fields import PartialDateField
from elci.sources.models import Cited


def own_key() -> str:
    """A key for a record made at a desk; the keys of studies have another form."""
    return f"own-{secrets.token_hex(8)}"


def searched(*titles: str) -> str:
    """What a search among activities looks into."""
    return fold_words(" ".join(titles))[:700]


class Series(DeskRecord):
    """Activities that come again: a yearly festival, a yearly student camp."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="series", verbose_name=_("office"))
    name_tr = models.CharField(_("name (Turkish)"), max_length=200)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        ordering = ["name_tr", "id"]

    @property
    def name(self) -> str:
        """The name in the reader's language, in Turkish where there is no other."""
        return for_reader(self.name_tr, self.name_en)

    def __str__(self) -> str:
        return self.name


class Activity(DeskRecord, Cited):
    """A visit, event, project, aid or other act.

    desk: key of the office or municipality whose activity it is; derived, so that a desk's list is one index.
    search_text: the folded titles, derived for the list's search.
    case: the procedure that this journey, event or membership went through.
    """

    PARTS: ClassVar[tuple[str, ...]] = ("parties", "headcounts", "costs", "goods", "people", "files")
    LISTS: ClassVar[tuple[str, ...]] = ("goals", "purposes")

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

    id = models.CharField(_("identifier"), primary_key=True, max_length=80, default=own_key)
    kind = models.CharField(_("kind"), max_length=24, choices=Kind.choices)
    title_tr = models.CharField(_("title (Turkish)"), max_length=300)
    title_en = models.CharField(_("title (English)"), max_length=300, blank=True)
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
    result_stated = models.BooleanField(_("the source states a result"), null=True, blank=True)
    goal_stated = models.BooleanField(_("the source states a goal"), null=True, blank=True)
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="activities", verbose_name=_("office")
    )
    desk = models.CharField(_("whose activity"), max_length=80, blank=True, editable=False)
    search_text = models.CharField(_("folded names"), max_length=700, blank=True, editable=False)
    series = models.ForeignKey(
        Series, models.PROTECT, null=True, blank=True, related_name="activities", verbose_name=_("series")
    )
    case = models.ForeignKey(
        Case, models.SET_NULL, null=True, blank=True, related_name="activities", verbose_name=_("case")
    )
    membership = models.ForeignKey(
        Membership,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("membership that it serves"),
    )
    responsible = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="activities", verbose_name=_("responsible")
    )
    goals = models.ManyToManyField(
        Goal, blank=True, related_name="activities", verbose_name=_("strategic goals")
    )
    purposes = models.ManyToManyField(
        Purpose, blank=True, related_name="activities", verbose_name=_("purposes")
    )
    published = models.DateTimeField(_("published"), null=True, blank=True, editable=False)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["-date", "id"]
        indexes = [
            # What was taken back is on no list: this one counts without reading the rows.
            models.Index(
                fields=["desk", "-date", "id"],
                name="activity_by_desk",
                condition=models.Q(withdrawn__isnull=True),
            ),
            models.Index(fields=["desk", "kind", "-date"], name="activity_by_kind"),
            models.Index(fields=["search_text", "id"], name="activity_by_words"),
        ]

    @property
    def title(self) -> str:
        """The title in the reader's language, in Turkish where there is no other."""
        return for_reader(self.title_tr, self.title_en)

    @property
    def kind_words(self) -> str:
        """As get_kind_display, which reads the words of all kinds each time; for long lists."""
        return str(self.Kind(self.kind).label)

    @property
    def standing_goals(self) -> models.QuerySet[Goal]:
        """The goals that it serves, without those that were taken back or whose plan was."""
        standing = self.goals.filter(withdrawn__isnull=True, plan__withdrawn__isnull=True)
        return standing.select_related("plan")

    @property
    def is_public(self) -> bool:
        """Whether anyone may read it: a study prints it, or its office has published it."""
        return self.withdrawn is None and (self.office_id is None or self.published is not None)

    def clean(self) -> None:
        """The end does not lie before the beginning."""
        check_period(self.date, self.until)

    def derive(self) -> None:
        """Whose desk it lies on: the office's that recorded it; of a study's row the load has said it."""
        if self.office_id is not None:
            self.desk = self.office_id
        self.search_text = searched(self.title_tr, self.title_en)

    def __str__(self) -> str:
        return self.title


class ActivityParty(models.Model):
    """A municipality, place, country, organisation or person's office that takes part in an activity.

    agreement: the tie that the activity serves.
    """

    journalled_with: ClassVar[tuple[str, str]] = ("activities.activity", "parties")

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

    id = models.CharField(_("identifier"), primary_key=True, max_length=100, default=own_key)
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
    partner = models.ForeignKey(
        Partner, models.PROTECT, null=True, blank=True, related_name="activity_parties"
    )
    agreement = models.ForeignKey(
        Agreement, models.PROTECT, null=True, blank=True, related_name="activity_parties"
    )
    as_written = models.CharField(_("as written"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("party to an activity")
        verbose_name_plural = _("parties to activities")
        ordering = ["activity", "position"]

    def __str__(self) -> str:
        named = self.municipality or self.partner or self.organisation or self.place or self.country
        return str(named or self.as_written)

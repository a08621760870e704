"""People abroad and at home whom the office knows. Every row here can be erased; journals hold keys only."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office
from elci.activities.contact_querysets import ContactQuerySet
from elci.activities.models.activities import Activity
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words, tr_sort_key
from elci.places.models import Country
from elci.registry.models import Municipality, Organisation, Partner
from elci.registry.models.periods import check_period, held_on
from elci.sources.fields import PartialDateField


class Contact(DeskRecord):
    """A person. languages: ISO 639-1 codes, commas between; keep_until: the day on which keeping is reviewed.

    public: may be named on public pages. ground: what allows keeping the data (Law 6698 art. 5, GDPR art. 6).
    """

    class Ground(models.TextChoices):
        CONSENT = "consent", _("Explicit consent")
        LAW = "law", _("Required by a law")
        CONTRACT = "contract", _("A protocol or contract")
        PUBLIC_TASK = "public_task", _("Duty of the municipality")
        MADE_PUBLIC = "made_public", _("Made public by the person")
        LEGITIMATE = "legitimate", _("Legitimate interest")

    PARTS: ClassVar[tuple[str, ...]] = ("posts", "points")
    ERASED_BY_UNDO: ClassVar[bool] = True
    PERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"honorific", "given_name", "family_name", "languages", "note", "sort_key", "folded"}
    )

    office = models.ForeignKey(Office, models.PROTECT, related_name="contacts", verbose_name=_("office"))
    honorific = models.CharField(_("form of address"), max_length=60, blank=True)
    given_name = models.CharField(_("first name"), max_length=120, blank=True)
    family_name = models.CharField(_("last name"), max_length=120)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("country")
    )
    languages = models.CharField(_("languages"), max_length=60, blank=True)
    purpose = models.CharField(_("why the data are kept"), max_length=200)
    ground = models.CharField(_("legal ground"), max_length=12, choices=Ground.choices)
    consent_on = models.DateField(_("consent given on"), null=True, blank=True)
    keep_until = models.DateField(_("kept until"))
    last_contact = models.DateField(_("last contact"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    public = models.BooleanField(_("may be named on public pages"), default=False)
    sort_key = models.CharField(max_length=400, editable=False, blank=True)
    folded = models.CharField(max_length=600, editable=False, blank=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["sort_key", "id"]
        indexes = [
            models.Index(
                fields=["office", "sort_key", "id"],
                name="contact_by_office",
                condition=models.Q(withdrawn__isnull=True),
            ),
            models.Index(fields=["office", "keep_until"], name="contact_by_keeping"),
            models.Index(fields=["office", "folded"], name="contact_by_name"),
        ]

    objects = ContactQuerySet.as_manager()

    @property
    def language_codes(self) -> list[str]:
        """ISO 639-1 codes of the languages that the person speaks."""
        return [code for code in self.languages.split(",") if code]

    @property
    def post_today(self) -> Post | None:
        """The newest post that is held today."""
        return self.post_on(timezone.localdate())

    def post_on(self, day: date | PartialDate) -> Post | None:
        """The newest post that is held on a day; of posts that were read with the person."""
        return next((post for post in self.posts.all() if post.held_on(day)), None)

    def derive(self) -> None:
        """The columns by which a person is sorted and found."""
        self.sort_key = tr_sort_key(f"{self.family_name} {self.given_name}".strip())[:400]
        self.folded = fold_words(str(self))[:600]

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


class Post(models.Model):
    """What a person was where and when: mayor of a partner city until 2024."""

    PERSONAL: ClassVar[frozenset[str]] = frozenset({"title", "institution", "folded"})

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="posts", verbose_name=_("contact"))
    title = models.CharField(_("post"), max_length=200)
    institution = models.CharField(_("institution"), max_length=200, blank=True)
    partner = models.ForeignKey(Partner, models.PROTECT, null=True, blank=True, related_name="posts")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="posts"
    )
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="posts"
    )
    since = PartialDateField(_("since"), null=True, blank=True)
    until = PartialDateField(_("until"), null=True, blank=True)
    folded = models.CharField(max_length=800, editable=False, blank=True)

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        # Without a beginning last: left to themselves, the two databases differ.
        ordering = ["contact", models.F("since").desc(nulls_last=True), "id"]

    @property
    def where(self) -> str:
        """The institution: the record it is linked to, else as written."""
        return str(self.partner or self.organisation or self.municipality or self.institution)

    def held_on(self, day: date | PartialDate) -> bool:
        """Whether the person holds the post on a day."""
        return held_on(self.since, self.until, day)

    def clean(self) -> None:
        """The end does not lie before the beginning."""
        check_period(self.since, self.until)

    def save(self, **options: Any) -> None:
        """Keep the folded names beside the post, by which lists look for an institution."""
        linked = self.partner or self.organisation or self.municipality
        names = (self.institution, getattr(linked, "name_tr", ""), getattr(linked, "name_en", ""))
        self.folded = fold_words(" ".join(names))[:800]
        super().save(**options)

    def __str__(self) -> str:
        return self.title


class ContactPoint(models.Model):
    """An address, telephone or e-mail of a person."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Telephone")
        ADDRESS = "address", _("Address")

    PERSONAL: ClassVar[frozenset[str]] = frozenset({"value"})

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="points", verbose_name=_("contact"))
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    value = models.CharField(_("address or number"), max_length=300)

    class Meta:
        verbose_name = _("way to reach a person")
        verbose_name_plural = _("ways to reach a person")
        ordering = ["contact", "id"]
        indexes = [models.Index(fields=["value"], name="contact_by_address")]

    def __str__(self) -> str:
        return self.value


class ActivityPerson(models.Model):
    """A contact who took part in an activity. The contact may be erased; that someone took part stays."""

    class Role(models.TextChoices):
        GUEST = "guest", _("Guest")
        DELEGATE = "delegate", _("Member of the delegation")
        HOST = "host", _("Host")
        SPEAKER = "speaker", _("Speaker")
        INTERPRETER = "interpreter", _("Interpreter")
        ORGANISER = "organiser", _("Organiser")
        TRAINEE = "trainee", _("Trainee")

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="people")
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="activity_links"
    )
    role = models.CharField(_("role"), max_length=12, choices=Role.choices)
    position = models.PositiveSmallIntegerField(_("protocol order"), null=True, blank=True)

    class Meta:
        verbose_name = _("person in an activity")
        verbose_name_plural = _("people in activities")
        ordering = ["activity", "position", "id"]

    @property
    def post(self) -> Post | None:
        """The post in which the person takes part: held on the activity's first day, if it has one."""
        return self.contact and self.contact.post_on(self.activity.date or timezone.localdate())

"""The office's own house: its units with their days, its people, who does which duty, what is translated."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office, User
from elci.accounts.reader import for_reader
from elci.activities.models.activities import Activity
from elci.domain.duties import DUTIES
from elci.domain.readiness import CRITERIA, CRITERION
from elci.registry.models import Unit
from elci.registry.models.periods import check_period, held_on
from elci.sources.fields import PartialDateField


class OfficeUnit(DeskRecord):
    """A unit of the municipality that runs foreign relations, from its founding to its end.

    act: the council's decision that founded, merged or closed it (5393 art. 48, 5216 art. 21).
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="units", verbose_name=_("office"))
    above = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="below", verbose_name=_("unit above")
    )
    name_tr = models.CharField(_("name (Turkish)"), max_length=200)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Unit.Kind.choices)
    since = PartialDateField(_("since"), null=True, blank=True)
    until = PartialDateField(_("until"), null=True, blank=True)
    act = models.CharField(_("council decision"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("unit of the office")
        verbose_name_plural = _("units of the office")
        ordering = ["since", "id"]

    @property
    def name(self) -> str:
        """The name in the reader's language, in Turkish where there is no other."""
        return for_reader(self.name_tr, self.name_en)

    def held_on(self, day: date) -> bool:
        """Whether the unit exists on a day."""
        return held_on(self.since, self.until, day)

    def clean(self) -> None:
        """The end does not lie before the beginning."""
        check_period(self.since, self.until)

    def __str__(self) -> str:
        return self.name


class Colleague(DeskRecord):
    """Someone who works in a unit. languages: ISO 639-1 codes, blanks between.

    educated: in international relations or a near field; with a language that makes an expert (study 002).
    """

    class Education(models.TextChoices):
        SECONDARY = "secondary", _("Secondary school")
        ASSOCIATE = "associate", _("Two-year degree")
        BACHELOR = "bachelor", _("Bachelor’s degree")
        MASTER = "master", _("Master’s degree")
        DOCTORATE = "doctorate", _("Doctorate")

    PERSONAL: ClassVar[frozenset[str]] = frozenset({"name"})
    ERASED_BY_UNDO: ClassVar[bool] = True

    office = models.ForeignKey(Office, models.PROTECT, related_name="colleagues", verbose_name=_("office"))
    unit = models.ForeignKey(
        OfficeUnit, models.PROTECT, related_name="colleagues", verbose_name=_("unit of the office")
    )
    user = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("account")
    )
    name = models.CharField(_("name"), max_length=120, blank=True)
    title = models.CharField(_("title of the post"), max_length=120)
    heads = models.BooleanField(_("heads the unit"), default=False)
    education = models.CharField(_("education"), max_length=10, choices=Education.choices, blank=True)
    educated = models.BooleanField(_("educated in the field"), default=False)
    languages = models.CharField(_("languages"), max_length=60, blank=True)
    since = PartialDateField(_("since"), null=True, blank=True)
    until = PartialDateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("colleague")
        verbose_name_plural = _("colleagues")
        ordering = ["-heads", "title", "id"]

    @property
    def is_expert(self) -> bool:
        """Educated in the field and speaking a foreign language, as study 002 defines an expert."""
        return self.educated and bool(self.languages)

    def held_on(self, day: date) -> bool:
        """Whether the person works there on a day."""
        return held_on(self.since, self.until, day)

    def clean(self) -> None:
        """The end does not lie before the beginning."""
        check_period(self.since, self.until)

    def __str__(self) -> str:
        return self.name or self.title


class DutyShare(DeskRecord):
    """Who does one of the fifteen duties (study 002), and where else it is done."""

    LISTS: ClassVar[tuple[str, ...]] = ("people",)

    office = models.ForeignKey(Office, models.PROTECT, related_name="duties", verbose_name=_("office"))
    number = models.PositiveSmallIntegerField(_("duty"))
    people = models.ManyToManyField(
        Colleague, blank=True, related_name="duties", verbose_name=_("who does it")
    )
    elsewhere = models.CharField(_("done by another unit"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("share of a duty")
        verbose_name_plural = _("shares of duties")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="one_share_per_duty"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1, number__lte=len(DUTIES)), name="duty_is_one_of_fifteen"
            ),
        ]

    def __str__(self) -> str:
        return DUTIES[self.number - 1].in_language(get_language() or "tr")


class ReadinessAnswer(DeskRecord):
    """What the office says of one criterion of readiness. number: for those that are counted."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="readiness", verbose_name=_("office"))
    criterion = models.CharField(_("criterion"), max_length=20)
    met = models.BooleanField(_("answer"), null=True, blank=True)
    number = models.DecimalField(_("number"), max_digits=12, decimal_places=2, null=True, blank=True)
    note = models.CharField(_("how we know"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("answer on readiness")
        verbose_name_plural = _("answers on readiness")
        constraints = [
            models.UniqueConstraint(fields=["office", "criterion"], name="one_answer_per_criterion"),
            models.CheckConstraint(
                condition=models.Q(criterion__in=[criterion.key for criterion in CRITERIA]),
                name="criterion_is_known",
            ),
        ]

    def __str__(self) -> str:
        return CRITERION[self.criterion].in_language(get_language() or "tr")


class LanguageRequest(DeskRecord):
    """A text to be translated, or a meeting that needs an interpreter; waits in the office's queue."""

    class Kind(models.TextChoices):
        TRANSLATION = "translation", _("Translation")
        INTERPRETING = "interpreting", _("Interpreting")

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        TAKEN = "taken", _("In hand")
        DONE = "done", _("Done")
        DECLINED = "declined", _("Declined")

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="language_requests", verbose_name=_("office")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    what = models.CharField(_("what"), max_length=300)
    asked_by = models.CharField(_("unit that asks"), max_length=200)
    source = models.CharField(_("from"), max_length=3)
    target = models.CharField(_("into"), max_length=3)
    amount = models.DecimalField(_("amount"), max_digits=8, decimal_places=1, null=True, blank=True)
    due = models.DateField(_("wanted by"), null=True, blank=True)
    activity = models.ForeignKey(
        Activity,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="language_requests",
        verbose_name=_("activity"),
    )
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    owner = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who does it")
    )
    outside = models.CharField(_("translator from outside"), max_length=200, blank=True)
    asked = models.DateField(_("asked on"))
    ended = models.DateField(_("ended on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("request for translation")
        verbose_name_plural = _("requests for translation")
        ordering = ["due", "asked", "id"]
        indexes = [models.Index(fields=["office", "state", "due"], name="language_request_by_due")]

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for it."""
        return self.state in (self.State.WAITING, self.State.TAKEN)

    def __str__(self) -> str:
        return self.what


class PublicWork(DeskRecord):
    """A publication of the office, or advice that it gave to citizens abroad (duties 13 and 15).

    Of the citizen nothing is kept but the country and the subject.
    """

    class Kind(models.TextChoices):
        PUBLICATION = "publication", _("Publication")
        ADVICE = "advice", _("Advice to a citizen")

    office = models.ForeignKey(Office, models.PROTECT, related_name="public_works", verbose_name=_("office"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    on = PartialDateField(_("date"))
    what = models.CharField(_("what"), max_length=300)
    languages = models.CharField(_("languages"), max_length=60, blank=True)
    copies = models.PositiveIntegerField(_("copies"), null=True, blank=True)
    country = models.ForeignKey(
        "places.Country", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("country")
    )
    passed_on = models.CharField(_("passed on to"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("publication or advice")
        verbose_name_plural = _("publications and advice")
        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["office", "kind", "-on"], name="public_work_by_date")]

    def __str__(self) -> str:
        return self.what

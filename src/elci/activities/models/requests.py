"""What others ask of the municipality from abroad, and what it was answered."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office
from elci.activities.models.activities import Activity
from elci.activities.models.contacts import Contact
from elci.activities.visit_querysets import RequestQuerySet
from elci.domain.askers import asker_key
from elci.domain.names import fold_words
from elci.places.models import Country
from elci.registry.models import Organisation, Partner


class ForeignRequest(DeskRecord):
    """A request. asker: the institution as it writes itself; a person stands in `contact` only.

    asker_key: the folded name without words that every local government has, by which earlier requests of
    the same asker are found. passed_to: who answers in our place.
    """

    class Channel(models.TextChoices):
        EMAIL = "email", _("E-mail")
        LETTER = "letter", _("Letter")
        PHONE = "phone", _("Telephone")
        MISSION = "mission", _("Embassy or consulate")
        MINISTRY = "ministry", _("Ministry")
        UNION = "union", _("Union of municipalities")
        IN_PERSON = "in_person", _("In person")
        OTHER = "other", _("Other")

    class State(models.TextChoices):
        NEW = "new", _("New")
        LOOKED_AT = "looked_at", _("Being looked at")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        PASSED_ON = "passed_on", _("Passed on")

    class Wish(models.TextChoices):
        VISIT = "visit", _("To visit us")
        INVITATION = "invitation", _("To receive our delegation")
        TIE = "tie", _("A tie between the cities")
        PROJECT = "project", _("A project")
        EVENT = "event", _("An event")
        AID = "aid", _("Aid")
        INFORMATION = "information", _("Information")
        OTHER = "other", _("Other")

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="foreign_requests", verbose_name=_("office")
    )
    asker = models.CharField(_("who asks"), max_length=200)
    asker_key = models.CharField(max_length=200, blank=True, editable=False)
    folded = models.CharField(max_length=600, blank=True, editable=False)
    partner = models.ForeignKey(
        Partner, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("partner city")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("organisation")
    )
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("country")
    )
    contact = models.ForeignKey(
        Contact,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="foreign_requests",
        verbose_name=_("person who asks"),
    )
    wish = models.CharField(_("what is asked for"), max_length=12, choices=Wish.choices)
    what = models.CharField(_("in one sentence"), max_length=300)
    received = models.DateField(_("received on"))
    channel = models.CharField(_("how it came"), max_length=10, choices=Channel.choices)
    begins = models.DateField(_("wished from"), null=True, blank=True)
    ends = models.DateField(_("wished until"), null=True, blank=True)
    answer_by = models.DateField(_("answer by"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    answer = models.TextField(_("answer and reason"), blank=True)
    answered = models.DateField(_("answered on"), null=True, blank=True)
    passed_to = models.CharField(_("passed on to whom"), max_length=200, blank=True)
    activity = models.ForeignKey(
        Activity,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="foreign_requests",
        verbose_name=_("activity"),
    )

    objects = RequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request from abroad")
        verbose_name_plural = _("requests from abroad")
        ordering = ["-received", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(begins__isnull=True)
                | models.Q(ends__isnull=True)
                | models.Q(begins__lte=models.F("ends")),
                name="request_ends_after_it_begins",
                violation_error_message=_("The end lies before the beginning. Correct one of the two days."),
            )
        ]
        indexes = [
            models.Index(fields=["office", "-received", "-id"], name="request_by_office"),
            models.Index(fields=["office", "state", "-received"], name="request_by_state"),
            models.Index(fields=["office", "asker_key"], name="request_by_asker"),
        ]

    def clean(self) -> None:
        """Whoever is passed on is passed on to someone; a refusal has its reason."""
        if self.state == self.State.PASSED_ON and not self.passed_to.strip():
            raise ValidationError({"passed_to": _("Write to whom the request was passed on.")})
        if self.state == self.State.DECLINED and not self.answer.strip():
            raise ValidationError({"answer": _("Write why the request was declined.")})

    def derive(self) -> None:
        """The name by which the same asker is found again, and the words by which the request is."""
        self.asker_key = asker_key(self.asker)[:200]
        self.folded = fold_words(f"{self.asker} {self.what}")[:600]

    def __str__(self) -> str:
        return f"{self.asker}: {self.what}"

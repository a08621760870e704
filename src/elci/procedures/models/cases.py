"""A case, what was done in it, its people and notes.

Kinds of case, acts and documents are the domain's (`domain.procedures.kinds`); the columns hold their values.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.journal import snapshot
from elci.accounts.models import Office, User
from elci.domain.procedures.facts import JourneyPurpose, OrganiserKind
from elci.domain.procedures.kinds import Act, CaseKind
from elci.procedures import vocabulary
from elci.procedures.querysets import CaseQuerySet
from elci.registry.models import Agreement, Membership, Municipality, Organisation, Partner, Purpose
from elci.sources.fields import PartialDateField


class Outcome(models.TextChoices):
    """How a case was closed."""

    COMPLETED = "completed", _("Completed")
    REFUSED = "refused", _("Refused")
    GIVEN_UP = "given_up", _("Given up")


class Case(models.Model):
    """A procedure from the first idea to the archive.

    counterpart: the other side as written, where it stands neither among partners nor organisations. The
    columns from `journey_purpose` on belong to journeys. Those from `standing` on are derived when the case
    is written and once a day, so that lists need not judge: where it stands by the law of its days, what
    comes next, who has to act and since when, by which day and for what, whether the day for the application
    cannot be told, how many flags stand, and the folded names that the search looks into.
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="cases", verbose_name=_("office"))
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="cases", verbose_name=_("municipality")
    )
    kind = models.CharField(_("kind of case"), max_length=24, choices=vocabulary.case_kinds)
    title = models.CharField(_("title"), max_length=200)
    partner = models.ForeignKey(
        Partner, models.PROTECT, null=True, blank=True, related_name="cases", verbose_name=_("partner city")
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("organisation"),
    )
    counterpart = models.CharField(_("other side as written"), max_length=200, blank=True)
    agreement = models.ForeignKey(
        Agreement, models.PROTECT, null=True, blank=True, related_name="cases", verbose_name=_("tie")
    )
    membership = models.ForeignKey(
        Membership,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("membership"),
    )
    purposes = models.ManyToManyField(Purpose, related_name="cases", verbose_name=_("purposes"))
    responsible = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="cases", verbose_name=_("responsible")
    )
    opened = models.DateField(_("opened"))
    area = models.TextField(_("field of cooperation"), blank=True)
    aim = models.TextField(_("aim"), blank=True)
    benefit = models.TextField(_("expected benefit"), blank=True)
    cost = models.TextField(_("cost and its source"), blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    begins = models.DateField(_("begins"), null=True, blank=True)
    ends = models.DateField(_("ends"), null=True, blank=True)
    expires = models.DateField(_("expires"), null=True, blank=True)
    renewal_lead = models.PositiveSmallIntegerField(_("days ahead for a renewal"), null=True, blank=True)
    term_began = models.DateField(_("council’s term began"), null=True, blank=True)
    signs_protocol = models.BooleanField(_("a text is signed"), null=True, blank=True)
    pays_dues = models.BooleanField(_("dues are paid"), null=True, blank=True)
    contacts_mission = models.BooleanField(_("a foreign mission is contacted"), default=False)
    file_code = models.CharField(_("file code"), max_length=40, blank=True)

    journey_purpose = models.CharField(
        _("purpose of the journey"), max_length=16, choices=vocabulary.journey_purposes, blank=True
    )
    countries = models.CharField(_("countries"), max_length=60, blank=True)
    organiser_kind = models.CharField(
        _("kind of organiser"), max_length=28, choices=vocabulary.organiser_kinds, blank=True
    )
    organiser = models.CharField(_("organiser"), max_length=200, blank=True)
    invited = models.BooleanField(_("invited in writing"), null=True, blank=True)
    invitation_on = models.DateField(_("date of the invitation"), null=True, blank=True)
    decided_people = models.PositiveSmallIntegerField(_("people in the decision"), null=True, blank=True)
    decided_days = models.PositiveSmallIntegerField(_("days in the decision"), null=True, blank=True)
    council_could_sit = models.BooleanField(_("council could sit before"), null=True, blank=True)

    closed = models.DateTimeField(_("closed"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome.choices, blank=True)

    standing = models.CharField(_("standing"), max_length=12, blank=True, editable=False)
    next_act = models.CharField(_("next act"), max_length=30, blank=True, editable=False)
    next_by = models.CharField(_("who has to act"), max_length=20, blank=True, editable=False)
    waits_since = models.DateField(_("waits since"), null=True, blank=True, editable=False)
    due = models.DateField(_("due"), null=True, blank=True, editable=False)
    due_for = models.CharField(_("what is due"), max_length=24, blank=True, editable=False)
    application_untold = models.BooleanField(
        _("day of application cannot be told"), default=False, editable=False
    )
    alarms = models.PositiveSmallIntegerField(_("alarms"), default=0, editable=False)
    notices = models.PositiveSmallIntegerField(_("notices"), default=0, editable=False)
    search_text = models.CharField(_("folded names"), max_length=600, blank=True, editable=False)
    judged = models.DateField(_("judged"), null=True, blank=True, editable=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["-opened", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in CaseKind]),
                name="case_kind_is_known",
                violation_error_message=_("This kind of case is not known."),
            ),
            models.CheckConstraint(
                condition=models.Q(begins__isnull=True)
                | models.Q(ends__isnull=True)
                | models.Q(begins__lte=models.F("ends")),
                name="case_ends_after_it_begins",
                violation_error_message=_("The end lies before the beginning. Correct one of the two days."),
            ),
            models.CheckConstraint(
                condition=models.Q(closed__isnull=True, outcome="") | models.Q(closed__isnull=False),
                name="only_a_closed_case_has_an_outcome",
            ),
            models.CheckConstraint(
                condition=models.Q(journey_purpose__in=["", *(each.value for each in JourneyPurpose)])
                & models.Q(organiser_kind__in=["", *(each.value for each in OrganiserKind)]),
                name="journey_is_of_known_kinds",
            ),
        ]
        indexes = [
            models.Index(fields=["office", "closed", "due"], name="case_by_due"),
            models.Index(fields=["office", "responsible", "closed"], name="case_by_responsible"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def other_side(self) -> str:
        """The partner, the organisation, or what was written."""
        return str(self.partner or self.organisation or self.counterpart)

    def linked_values(self) -> dict[str, Any]:
        """What belongs to the record beside its columns, for the journal; of people their keys alone."""
        parts = {
            "events": self.events.all(),
            "papers": self.papers.all(),
            "programme": self.programme.all(),
            "payments": self.payments.all(),
        }
        linked = {name: {str(each.pk): snapshot(each) for each in rows} for name, rows in parts.items()}
        people = {"travellers": self.travellers.all(), "people": self.people.all()}
        for name, rows in people.items():
            linked[name] = {str(each.pk): _without_names(snapshot(each)) for each in rows}
        linked["purposes"] = {key: key for key in self.purposes.order_by("pk").values_list("pk", flat=True)}
        return linked


class CaseEvent(models.Model):
    """An act that was done in a case. tie_entry: the journal's key of what it changed on the tie, or made."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="events", verbose_name=_("case"))
    act = models.CharField(_("act"), max_length=30, choices=vocabulary.acts)
    on = PartialDateField(_("date"), null=True, blank=True)
    number = models.CharField(_("number"), max_length=60, blank=True)
    by = models.CharField(_("authority"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)
    recorded_by = models.ForeignKey(
        User, models.SET_NULL, null=True, related_name="+", verbose_name=_("recorded by")
    )
    recorded = models.DateTimeField(_("recorded"), auto_now_add=True)
    tie_entry = models.BigIntegerField(null=True, blank=True, editable=False)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("act of a case")
        verbose_name_plural = _("acts of cases")
        ordering = ["case", "on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(act__in=[act.value for act in Act]), name="act_is_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.on or ''}".strip()


class CasePerson(models.Model):
    """Someone who has to do with a case; a row that can be erased."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="people", verbose_name=_("case"))
    name = models.CharField(_("name"), max_length=120)
    post = models.CharField(_("post"), max_length=200, blank=True)
    side = models.CharField(_("institution"), max_length=200, blank=True)
    contact = models.CharField(_("e-mail or telephone"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("person of a case")
        verbose_name_plural = _("people of cases")
        ordering = ["case", "id"]

    def __str__(self) -> str:
        return self.name


class CaseNote(models.Model):
    """A remark for those who work on the case next."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="notes", verbose_name=_("case"))
    text = models.TextField(_("note"))
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("user"))
    at = models.DateTimeField(_("time"), auto_now_add=True)

    class Meta:
        verbose_name = _("note of a case")
        verbose_name_plural = _("notes of cases")
        ordering = ["case", "-at", "-id"]


_NAMES = ("name", "post", "contact", "side")


def _without_names(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in _NAMES}

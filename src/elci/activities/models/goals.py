"""What the municipality has set itself: plans, goals, indicators. Activities hang on goals."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office
from elci.accounts.reader import for_reader
from elci.sources.models import Cited


class Plan(DeskRecord, Cited):
    """A strategic plan and its period, both years included (2020–2024). Cited where a study prints it."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="plans", verbose_name=_("office"))
    title = models.CharField(_("title"), max_length=200)
    since = models.PositiveSmallIntegerField(_("first year"))
    until = models.PositiveSmallIntegerField(_("last year"))

    class Meta:
        verbose_name = _("strategic plan")
        verbose_name_plural = _("strategic plans")
        ordering = ["-since", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(since__lte=models.F("until")),
                name="plan_ends_after_it_begins",
                violation_error_message=_("The plan ends before it begins. Correct one of the two years."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.since}–{self.until}"


class Goal(DeskRecord, Cited):
    """A goal of a plan, with the indicators by which it is measured. number: as the plan counts.

    Cited where it was taken over from a study's table of goals.
    """

    PARTS: ClassVar[tuple[str, ...]] = ("indicators", "values")

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="goals", verbose_name=_("strategic plan"))
    number = models.CharField(_("number"), max_length=20, blank=True)
    kind = models.CharField(
        _("kind"),
        max_length=16,
        choices=[
            ("strategic_goal", _("Strategic goal")),
            ("sub_goal", _("Sub-goal")),
            ("policy", _("Policy")),
        ],
        default="strategic_goal",
    )
    title_tr = models.CharField(_("title (Turkish)"), max_length=500)
    title_en = models.CharField(_("title (English)"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("strategic goal")
        verbose_name_plural = _("strategic goals")
        ordering = ["plan", "number", "id"]

    @property
    def title(self) -> str:
        """The title in the reader's language, in Turkish where there is no other."""
        return for_reader(self.title_tr, self.title_en)

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Indicator(models.Model):
    """A number by which a goal is measured: from where, to where, by the last year of the plan."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="indicators", verbose_name=_("goal"))
    name = models.CharField(_("indicator"), max_length=200)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    baseline = models.DecimalField(_("at the start"), max_digits=14, decimal_places=2, null=True, blank=True)
    target = models.DecimalField(_("target"), max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["goal", "id"]

    def __str__(self) -> str:
        return self.name


class IndicatorValue(models.Model):
    """What an indicator stood at in a year, and where that stands written."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="values", verbose_name=_("goal"))
    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="values", verbose_name=_("indicator")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=2)
    proof = models.CharField(_("where it stands written"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("value of an indicator")
        verbose_name_plural = _("values of indicators")
        ordering = ["goal", "indicator", "year", "id"]

    def __str__(self) -> str:
        return f"{self.indicator} {self.year}: {self.value}"

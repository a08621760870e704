"""Calls for projects that an office follows: dates, budget, and rules as data with their sources."""

from __future__ import annotations

from datetime import datetime, time
from typing import ClassVar
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.accounts.desk_records import DeskRecord
from elci.accounts.models import Office
from elci.domain.grants.plans import BodyKind
from elci.domain.grants.rules import CallRule, RuleKind, RuleSource, lacks
from elci.domain.names import fold_words
from elci.domain.procedures.words import Words

_END_OF_DAY = time(23, 59)


def check_zone(name: str) -> None:
    """Raise ValidationError for what is no time zone of the IANA list."""
    if name not in available_timezones():
        raise ValidationError(_("“%(name)s” is no time zone; write Europe/Brussels."), params={"name": name})


class Call(DeskRecord):
    """A call of a programme. zone: IANA name, of `deadline_time`; link: as text, nothing is fetched."""

    PARTS: ClassVar[tuple[str, ...]] = ("rules",)

    office = models.ForeignKey(Office, models.PROTECT, related_name="calls", verbose_name=_("office"))
    programme = models.CharField(_("programme"), max_length=120)
    code = models.CharField(_("number of the call"), max_length=60, blank=True)
    title = models.CharField(_("title"), max_length=300)
    opens = models.DateField(_("opens"), null=True, blank=True)
    deadline = models.DateField(_("deadline"), null=True, blank=True)
    deadline_time = models.TimeField(_("hour of the deadline"), null=True, blank=True)
    zone = models.CharField(_("time zone"), max_length=40, default="Europe/Istanbul", validators=[check_zone])
    link = models.CharField(_("address of the call"), max_length=300, blank=True)
    budget = models.DecimalField(_("budget"), max_digits=16, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    note = models.TextField(_("note"), blank=True)
    folded = models.CharField(max_length=600, blank=True, editable=False)

    class Meta:
        verbose_name = _("call")
        verbose_name_plural = _("calls")
        ordering = ["-deadline", "-id"]
        indexes = [models.Index(fields=["office", "deadline", "id"], name="call_by_deadline")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opens__isnull=True)
                | models.Q(deadline__isnull=True)
                | models.Q(opens__lte=models.F("deadline")),
                name="call_closes_after_it_opens",
                violation_error_message=_("The deadline lies before the opening. Correct one of the two."),
            )
        ]

    @property
    def deadline_moment(self) -> datetime | None:
        """The moment after which nothing is taken in; the end of the day where no hour is known."""
        if self.deadline is None:
            return None
        return datetime.combine(self.deadline, self.deadline_time or _END_OF_DAY, ZoneInfo(self.zone))

    def domain_rules(self) -> tuple[CallRule, ...]:
        """The rules for `domain.grants.judging`, in their order."""
        return tuple(rule.as_rule(self.currency) for rule in self.rules.all())

    def derive(self) -> None:
        """The words by which a call is found."""
        self.folded = fold_words(f"{self.title} {self.programme} {self.code}")[:600]

    def __str__(self) -> str:
        return f"{self.code}: {self.title}" if self.code else self.title


class EligibilityRule(models.Model):
    """One demand of a call. amounts, countries and kinds: words with spaces between."""

    class Kind(models.TextChoices):
        PARTNERS = RuleKind.PARTNERS, _("Number of organisations")
        COUNTRIES = RuleKind.COUNTRIES, _("Number of countries")
        ADMITTED = RuleKind.ADMITTED, _("Admitted countries")
        APPLICANT_COUNTRY = RuleKind.APPLICANT_COUNTRY, _("Country of the applicant")
        APPLICANT_KIND = RuleKind.APPLICANT_KIND, _("Kind of applicant")
        GRANT = RuleKind.GRANT, _("Amount of the grant")
        LUMP_SUM = RuleKind.LUMP_SUM, _("Lump sums to choose from")
        GRANT_SHARE = RuleKind.GRANT_SHARE, _("Share of the grant in the eligible costs, in percent")
        DURATION = RuleKind.DURATION, _("Duration in months")
        PEOPLE = RuleKind.PEOPLE, _("Number of participants")
        OTHER = RuleKind.OTHER, _("Another condition, in words")

    call = models.ForeignKey(Call, models.CASCADE, related_name="rules", verbose_name=_("call"))
    kind = models.CharField(_("what it is about"), max_length=20, choices=Kind.choices)
    low = models.DecimalField(_("at least"), max_digits=14, decimal_places=2, null=True, blank=True)
    high = models.DecimalField(_("at most"), max_digits=14, decimal_places=2, null=True, blank=True)
    amounts = models.CharField(_("lump sums"), max_length=120, blank=True)
    countries = models.CharField(_("countries"), max_length=300, blank=True)
    kinds = models.CharField(_("kinds of applicant"), max_length=120, blank=True)
    words_tr = models.CharField(_("condition (Turkish)"), max_length=400, blank=True)
    words_en = models.CharField(_("condition (English)"), max_length=400, blank=True)
    source_title = models.CharField(_("document that says so"), max_length=300)
    source_section = models.CharField(_("section or page"), max_length=200, blank=True)
    source_year = models.CharField(_("year of the edition"), max_length=20, blank=True)
    source_address = models.CharField(_("address of the document"), max_length=400, blank=True)
    doubt_tr = models.CharField(_("not settled (Turkish)"), max_length=400, blank=True)
    doubt_en = models.CharField(_("not settled (English)"), max_length=400, blank=True)

    class Meta:
        verbose_name = _("eligibility rule")
        verbose_name_plural = _("eligibility rules")
        ordering = ["call", "id"]

    def as_rule(self, currency: str) -> CallRule:
        """The rule as the domain reads it; its amounts are in the call's currency."""
        return CallRule(
            kind=RuleKind(self.kind),
            low=self.low,
            high=self.high,
            amounts=tuple(models.DecimalField().to_python(word) for word in self.amounts.split()),
            currency=currency,
            countries=tuple(self.countries.split()),
            kinds=tuple(BodyKind(word) for word in self.kinds.split()),
            words=_both(self.words_tr, self.words_en),
            source=RuleSource(self.source_title, self.source_section, self.source_year, self.source_address),
            doubt=_both(self.doubt_tr, self.doubt_en),
        )

    def clean(self) -> None:
        """A rule says everything by which it is checked."""
        try:
            unsaid = lacks(self.as_rule("EUR"))
        except ValueError as error:
            raise ValidationError(
                _("A kind of applicant is not known: %(kinds)s."), params={"kinds": self.kinds}
            ) from error
        if unsaid is not None:
            raise ValidationError(unsaid.say(get_language() or "tr"))

    def __str__(self) -> str:
        return self.get_kind_display()


def _both(tr: str, en: str) -> Words | None:
    return Words(tr or en, en or tr) if tr or en else None

"""What the office has said about a case's flags, and the private addresses of calendars."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.procedures.models.cases import Case


class FlagMark(models.Model):
    """A flag that somebody handled or put off. key: the domain's, stable while the facts are the same.

    A flag whose facts change has another key and stands again.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="flag_marks", verbose_name=_("case"))
    key = models.CharField(_("flag"), max_length=400)
    handled = models.DateTimeField(_("handled"), null=True, blank=True)
    snoozed_until = models.DateField(_("put off until"), null=True, blank=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("user"))
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        verbose_name = _("answer to a flag")
        verbose_name_plural = _("answers to flags")
        constraints = [
            models.UniqueConstraint(fields=["case", "key"], name="one_answer_per_flag"),
            models.CheckConstraint(
                condition=Q(handled__isnull=False) | Q(snoozed_until__isnull=False),
                name="answer_to_a_flag_says_something",
            ),
        ]


class CalendarAddress(models.Model):
    """A private address at which a calendar program reads a person's dates. Its secret is kept as a hash."""

    user = models.ForeignKey(User, models.CASCADE, related_name="calendar_addresses", verbose_name=_("user"))
    office = models.ForeignKey(Office, models.CASCADE, related_name="+", verbose_name=_("office"))
    secret_hash = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField(_("made"), auto_now_add=True)
    revoked = models.DateTimeField(_("revoked"), null=True, blank=True)

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "office"],
                condition=Q(revoked__isnull=True),
                name="one_calendar_address_at_a_time",
            )
        ]

"""The plan of a journey: who travels, what they do there, what is paid."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.procedures import vocabulary
from elci.procedures.models.cases import Case


class Traveller(models.Model):
    """One person on a journey; a row that can be erased."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="travellers", verbose_name=_("case"))
    name = models.CharField(_("name"), max_length=120)
    post = models.CharField(_("post"), max_length=200, blank=True)
    role = models.CharField(
        _("what the person is to the municipality"), max_length=16, choices=vocabulary.traveller_roles
    )
    speaks_language = models.BooleanField(_("speaks the language"), null=True, blank=True)
    qualified = models.BooleanField(_("qualified for the subject"), null=True, blank=True)
    in_decision = models.BooleanField(_("named in the decision"), null=True, blank=True)
    service_passport = models.BooleanField(_("service passport"), default=False)
    visa_needed = models.BooleanField(_("needs a visa"), default=False)
    visa_until = models.DateField(_("visa valid until"), null=True, blank=True)

    class Meta:
        verbose_name = _("traveller")
        verbose_name_plural = _("travellers")
        ordering = ["case", "id"]

    def __str__(self) -> str:
        return self.name


class ProgrammeItem(models.Model):
    """One entry of the programme. duty: whether it serves the duty; None: nobody has judged it yet."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="programme", verbose_name=_("case"))
    on = models.DateField(_("day"))
    what = models.CharField(_("what"), max_length=300)
    where = models.CharField(_("where"), max_length=200, blank=True)
    duty = models.BooleanField(_("serves the duty"), null=True, blank=True)

    class Meta:
        verbose_name = _("entry of the programme")
        verbose_name_plural = _("entries of the programme")
        ordering = ["case", "on", "id"]

    def __str__(self) -> str:
        return self.what


class Payment(models.Model):
    """Money out of the municipality's budget for a journey. currency: ISO 4217, empty for lira."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="payments", verbose_name=_("case"))
    to = models.CharField(_("paid to"), max_length=12, choices=vocabulary.payees)
    what = models.CharField(_("paid for"), max_length=12, choices=vocabulary.payment_purposes)
    on = models.DateField(_("day"), null=True, blank=True)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, blank=True)

    class Meta:
        verbose_name = _("payment")
        verbose_name_plural = _("payments")
        ordering = ["case", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__isnull=True) | models.Q(amount__gte=0),
                name="payment_is_not_negative",
                violation_error_message=_("An amount is not below zero."),
            )
        ]

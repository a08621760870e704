"""Personal data that left the country: what, to whom, on which legal ground (Law 6698 art. 9)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.places.models import Country


class Transfer(models.Model):
    """A list of people that was sent abroad. people: contact:7, traveller:3; no names stand here.

    The grounds are those of Law 6698 art. 9 as amended by Law 7499, in force since 1 June 2024. Consent and
    contract (art. 9/6 a, b, c) do not hold for what a public body does under public law (art. 9/7).
    """

    class What(models.TextChoices):
        DELEGATION = "delegation", _("List of a delegation")
        TRAVELLERS = "travellers", _("List of travellers")
        GUESTS = "guests", _("List of guests")
        CONTACTS = "contacts", _("Contacts")

    class Ground(models.TextChoices):
        ADEQUACY = "adequacy", _("Adequacy decision of the Board (art. 9/1)")
        AGREEMENT = (
            "agreement",
            _("Agreement between public bodies, with the Board’s permission (art. 9/4-a)"),
        )
        STANDARD_CONTRACT = "contract", _("Standard contract, notified to the Authority (art. 9/4-c)")
        UNDERTAKING = "undertaking", _("Written undertaking, with the Board’s permission (art. 9/4-ç)")
        PUBLIC_INTEREST = "interest", _("Overriding public interest, once only (art. 9/6-ç)")
        CONSENT = "consent", _("Explicit consent, once only, outside public-law duties (art. 9/6-a)")
        TREATY = "treaty", _("A treaty or another law (art. 9/10–11)")

    office = models.ForeignKey(Office, models.PROTECT, related_name="transfers", verbose_name=_("office"))
    what = models.CharField(_("what was sent"), max_length=12, choices=What.choices)
    subject_type = models.CharField(_("kind of record"), max_length=60)
    subject_id = models.CharField(_("record"), max_length=80)
    people = models.JSONField(_("keys of the people"), default=list)
    recipient = models.CharField(_("recipient institution"), max_length=200)
    recipient_country = models.ForeignKey(
        Country, models.PROTECT, related_name="+", verbose_name=_("country of the recipient")
    )
    ground = models.CharField(_("legal ground"), max_length=12, choices=Ground.choices)
    note = models.CharField(_("decision, contract or law"), max_length=300, blank=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("who sent it"))
    at = models.DateTimeField(_("time"), auto_now_add=True)

    class Meta:
        verbose_name = _("transfer abroad")
        verbose_name_plural = _("transfers abroad")
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["office", "-at"], name="transfer_by_office")]

    def __str__(self) -> str:
        return f"{self.get_what_display()} → {self.recipient}"

"""Agreements, their parties, the dated states of their life, and the printed rows that attest them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.journal import snapshot
from elci.accounts.models import Office, User
from elci.accounts.reader import for_reader
from elci.domain import agreements as rules
from elci.registry.models.municipalities import Municipality
from elci.registry.models.partners import Partner
from elci.registry.querysets import AgreementQuerySet
from elci.sources.fields import PartialDateField
from elci.sources.models import Cited, Document


class Kind(models.TextChoices):
    SISTER_CITY = rules.Kind.SISTER_CITY, _("Sister city")
    FRIENDSHIP_COOPERATION = rules.Kind.FRIENDSHIP_COOPERATION, _("Friendship and cooperation")
    COOPERATION_PROTOCOL = rules.Kind.COOPERATION_PROTOCOL, _("Cooperation protocol")
    MEMORANDUM = rules.Kind.MEMORANDUM, _("Memorandum or letter of intent")
    CROSS_BORDER = rules.Kind.CROSS_BORDER, _("Cross-border cooperation")


class State(models.TextChoices):
    LISTED = rules.State.LISTED, _("Listed")
    PROPOSED = rules.State.PROPOSED, _("Proposed")
    DECIDED = rules.State.DECIDED, _("Decided by the council")
    PERMITTED = rules.State.PERMITTED, _("Permitted")
    SIGNED = rules.State.SIGNED, _("Signed")
    ACTIVE = rules.State.ACTIVE, _("Active")
    DORMANT = rules.State.DORMANT, _("Dormant")
    SUSPENDED = rules.State.SUSPENDED, _("Suspended")
    CANCELLED = rules.State.CANCELLED, _("Cancelled")
    REJECTED = rules.State.REJECTED, _("Rejected")
    RENEWED = rules.State.RENEWED, _("Renewed")
    ENDED = rules.State.ENDED, _("Ended")


class StandingAgreements(models.Manager.from_queryset(AgreementQuerySet)):  # type: ignore[misc]
    """Ties without those whose record was withdrawn."""

    def get_queryset(self) -> AgreementQuerySet:
        ties: AgreementQuerySet = super().get_queryset()
        return ties.filter(withdrawn__isnull=True)


class StandingEvents(models.Manager["AgreementEvent"]):
    """States without those that were undone."""

    def get_queryset(self) -> models.QuerySet[AgreementEvent]:
        return super().get_queryset().filter(withdrawn__isnull=True)


class Purpose(models.Model):
    """A cooperation purpose as study 000 coded it in the protocols."""

    id = models.CharField(_("identifier"), primary_key=True, max_length=60)
    position = models.PositiveSmallIntegerField(_("order"))
    name_tr = models.CharField(_("Turkish name"), max_length=120)
    name_en = models.CharField(_("English name"), max_length=120)

    class Meta:
        verbose_name = _("purpose")
        verbose_name_plural = _("purposes")
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return for_reader(self.name_tr, self.name_en)


class Agreement(models.Model):
    """A tie between two or more local governments.

    `date` is the date of signature (or the year that the source gives); `state` the latest of its life, kept
    beside the events for lists. `sort_key`, `search_text` and `party_at_date` are derived when it is
    written. `withdrawn`: the office took the record back because it was entered by mistake; its sides, states
    and purposes then stand in the journal only, so that nothing counts or shows it.
    """

    id = models.CharField(_("identifier"), primary_key=True, max_length=200)
    kind = models.CharField(_("kind"), max_length=24, choices=Kind.choices)
    date = PartialDateField(_("date"), null=True, blank=True, db_index=True)
    state = models.CharField(_("state"), max_length=12, choices=State.choices)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="agreements", verbose_name=_("office")
    )
    purposes = models.ManyToManyField(
        Purpose, through="AgreementPurpose", related_name="agreements", verbose_name=_("purposes")
    )
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)
    sort_key = models.CharField(_("sort key"), max_length=800, editable=False)
    search_text = models.CharField(_("folded names of the sides"), max_length=1000, editable=False)
    party_at_date = models.CharField(_("party at the date"), max_length=120, editable=False, blank=True)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = StandingAgreements()
    everything = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("tie")
        verbose_name_plural = _("ties")
        ordering = ["sort_key", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=[state.value for state in rules.State]),
                name="agreement_state_is_known",
                violation_error_message=_("This state is not known."),
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in rules.Kind]),
                name="agreement_kind_is_known",
                violation_error_message=_("This kind of tie is not known."),
            ),
        ]
        indexes = [
            # The list of ties in its order, to its last page without sorting.
            models.Index(
                fields=["sort_key", "id"],
                condition=models.Q(withdrawn__isnull=True),
                name="agreement_in_order",
            ),
            models.Index(fields=["kind", "sort_key"], name="agreement_by_kind"),
            models.Index(fields=["state", "sort_key"], name="agreement_by_state"),
            models.Index(fields=["party_at_date"], name="agreement_by_party"),
        ]

    def __str__(self) -> str:
        return " – ".join(str(party) for party in self.parties.all())

    def office_ids(self) -> set[str]:
        """The offices whose tie it is: the one that recorded it and those of its municipalities."""
        sides = {party.municipality.office_id for party in self.parties.all() if party.municipality}
        return {office for office in (self.office_id, *sides) if office}

    def linked_values(self) -> dict[str, Any]:
        """What belongs to the record beside its columns, for the journal's snapshots."""
        return {
            "parties": [snapshot(party) for party in self.parties.all()],
            "events": [snapshot(event) for event in AgreementEvent.everything.filter(agreement=self)],
            "purposes": {link.purpose_id: snapshot(link) for link in self.purpose_links.order_by("purpose")},
        }

    @classmethod
    def names_of(cls, keys: Iterable[str]) -> dict[str, str]:
        """Titles by key, "Ankara – Seul", in three queries however many ties; withdrawn ones have none."""
        ties = cls.everything.filter(pk__in=keys).with_parties()
        return {tie.pk: str(tie) for tie in ties if tie.withdrawn is None}


class AgreementParty(models.Model):
    """One side of an agreement."""

    journalled_with = ("registry.agreement", "parties")

    id = models.CharField(_("identifier"), primary_key=True, max_length=220)
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="parties", verbose_name=_("tie"))
    position = models.PositiveSmallIntegerField(_("order"))
    municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parties",
        verbose_name=_("municipality"),
    )
    partner = models.ForeignKey(
        Partner,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parties",
        verbose_name=_("partner city"),
    )

    class Meta:
        verbose_name = _("party to a tie")
        verbose_name_plural = _("parties to ties")
        ordering = ["agreement", "position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(municipality__isnull=True, partner__isnull=False)
                | models.Q(municipality__isnull=False, partner__isnull=True),
                name="party_is_municipality_or_partner",
                violation_error_message=_("A party is a municipality or a partner city."),
            ),
            models.UniqueConstraint(
                fields=["agreement", "position"],
                name="one_party_per_position",
                violation_error_message=_("Two parties of a tie cannot stand at the same position."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.municipality or self.partner)


class AgreementPurpose(Cited):
    """A purpose that the agreement's protocol names."""

    journalled_with = ("registry.agreement", "purposes")

    id = models.CharField(_("identifier"), primary_key=True, max_length=220)
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="purpose_links")
    purpose = models.ForeignKey(Purpose, models.PROTECT, related_name="agreement_links")

    class Meta:
        verbose_name = _("purpose of a tie")
        verbose_name_plural = _("purposes of ties")
        constraints = [models.UniqueConstraint(fields=["agreement", "purpose"], name="purpose_once_per_tie")]


class AgreementEvent(Cited):
    """A dated state in the life of an agreement: what it became, by which act, whose, and why."""

    journalled_with = ("registry.agreement", "events")

    id = models.CharField(_("identifier"), primary_key=True, max_length=220)
    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="events", verbose_name=_("tie"))
    state = models.CharField(_("state"), max_length=12, choices=State.choices)
    date = PartialDateField(_("date"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("order"))
    act = models.CharField(_("act"), max_length=200, blank=True)
    actor = models.CharField(_("authority"), max_length=200, blank=True)
    reason_tr = models.TextField(_("reason (Turkish)"), blank=True)
    reason_en = models.TextField(_("reason (English)"), blank=True)
    recorded_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("recorded by")
    )
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = StandingEvents()
    everything = models.Manager()

    class Meta:
        verbose_name = _("state of a tie")
        verbose_name_plural = _("states of ties")
        ordering = ["agreement", "position"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "position"], name="one_event_per_position"),
        ]


class ListedTie(Cited):
    """A printed row that attests an agreement, with the words as written (master: files)."""

    class Certainty(models.TextChoices):
        CERTAIN = "certain", _("Certain")
        PROBABLE = "probable", _("Probable")
        OPEN = "open", _("Open")

    id = models.CharField(_("identifier"), primary_key=True, max_length=80)
    agreement = models.ForeignKey(
        Agreement, models.PROTECT, related_name="attestations", verbose_name=_("tie")
    )
    municipality_as_written = models.CharField(_("municipality as written"), max_length=200)
    partner_as_written = models.CharField(_("partner as written"), max_length=200, blank=True)
    country_as_written = models.CharField(_("country as written"), max_length=200, blank=True)
    kind_as_written = models.CharField(_("kind as written"), max_length=120, blank=True)
    date_as_written = models.CharField(_("date as written"), max_length=60, blank=True)
    certainty = models.CharField(_("certainty"), max_length=10, choices=Certainty.choices)
    reason_tr = models.TextField(_("why this place (Turkish)"), blank=True)
    reason_en = models.TextField(_("why this place (English)"), blank=True)

    class Meta:
        verbose_name = _("listed tie")
        verbose_name_plural = _("listed ties")
        ordering = ["id"]


class AgreementDocument(models.Model):
    """A document attached to an agreement."""

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="document_links", verbose_name=_("tie")
    )
    document = models.OneToOneField(
        Document, models.PROTECT, related_name="agreement_link", verbose_name=_("document")
    )

    class Meta:
        verbose_name = _("document of a tie")
        verbose_name_plural = _("documents of ties")

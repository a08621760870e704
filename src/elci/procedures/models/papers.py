"""The papers of a case: what was written here and what came in, each version with its hash."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office
from elci.domain.procedures.kinds import DocumentKind
from elci.procedures import vocabulary
from elci.procedures.models.cases import Case
from elci.sources.models import Document


class Paper(models.TextChoices):
    """Where a paper stands."""

    DRAFT = "draft", _("Draft")
    FINAL = "final", _("Final")
    RECEIVED = "received", _("Received")


class CaseDocument(models.Model):
    """One version of a paper. A draft proves nothing; what was sent or signed is final.

    form: the template it was written from, empty for a file that came from elsewhere. number and on are those
    of the office's system of correspondence or of the sender, typed in afterwards; nothing here invents them.
    text: the words, for comparing versions. permitted: this version lay before the ministry; signed: this one
    was signed; certified: of a translation, None where it is not known.
    """

    # A letter names travellers and addressees: no journal holds its text, the kept file does.
    PERSONAL: ClassVar[frozenset[str]] = frozenset({"text"})

    case = models.ForeignKey(Case, models.CASCADE, related_name="papers", verbose_name=_("case"))
    document = models.OneToOneField(
        Document, models.PROTECT, related_name="case_link", verbose_name=_("document")
    )
    kind = models.CharField(_("kind of paper"), max_length=28, choices=vocabulary.document_kinds)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    form = models.CharField(_("template"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=Paper.choices, default=Paper.DRAFT)
    number = models.CharField(_("number"), max_length=60, blank=True)
    on = models.DateField(_("date"), null=True, blank=True)
    certified = models.BooleanField(_("certified translation"), null=True, blank=True)
    permitted = models.BooleanField(_("the version before the ministry"), default=False)
    signed = models.BooleanField(_("the signed version"), default=False)
    text = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("paper of a case")
        verbose_name_plural = _("papers of cases")
        ordering = ["case", "kind", "version"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind", "version"], name="one_version_per_number_and_kind_of_paper"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in DocumentKind]), name="paper_kind_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.document.title


class Letterhead(models.Model):
    """What an office's letters have in common: its unit, who signs, where it is reached."""

    office = models.OneToOneField(Office, models.CASCADE, related_name="letterhead", verbose_name=_("office"))
    unit = models.CharField(_("unit"), max_length=200, blank=True)
    unit_head = models.CharField(_("head of the unit"), max_length=120, blank=True)
    signatory = models.CharField(_("who signs"), max_length=120, blank=True)
    post = models.CharField(_("post of who signs"), max_length=120, blank=True)
    file_code = models.CharField(_("file code"), max_length=40, blank=True)
    contact = models.TextField(_("address and telephone"), blank=True)

    class Meta:
        verbose_name = _("letterhead")
        verbose_name_plural = _("letterheads")

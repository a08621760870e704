"""Lists that are being brought into the registry: batches, their rows as written and as read, questions.

Nothing here is the registry: a batch can be thrown away at any moment before it is written.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.models import Office, User
from elci.domain.agreements import Kind
from elci.domain.intake.membership_cells import MembershipKind
from elci.exchange.given_out import Mailing, ReportOrder, ReportPhase
from elci.registry.models import Agreement, Membership, Municipality, Organisation, Partner
from elci.sources.fields import PartialDateField

__all__ = [
    "Batch",
    "Content",
    "Mailing",
    "Outcome",
    "Phase",
    "PlaceAnswer",
    "PlaceQuestion",
    "ReportOrder",
    "ReportPhase",
    "SenderColumns",
    "StagedRow",
]


class Phase(models.TextChoices):
    """Where a batch stands."""

    WAITING = "waiting", _("Waiting to be read")
    READING = "reading", _("Being read")
    REVIEW = "review", _("To be reviewed")
    WRITING = "writing", _("Being written")
    WRITTEN = "written", _("Written")
    UNDOING = "undoing", _("Being undone")
    UNDONE = "undone", _("Undone")
    REFUSED = "refused", _("Not readable")
    CANCELLED = "cancelled", _("Cancelled")


class Content(models.TextChoices):
    """What a list holds."""

    TIES = "ties", _("Ties with partner cities")
    MEMBERSHIPS = "memberships", _("Memberships in organisations")


class Batch(models.Model):
    """One list that somebody brought: its file, what its columns mean, what became of it.

    mapping: field → index of the column; headings: the columns' headings; options: what a person said of the
    whole list (default kind, municipality …); answers: what a person said of words in it, by kind of problem
    and folded word; counts: figures for the overview; remarks: pairs of sentences (Turkish, English) about
    the file; undo: what it takes to undo the batch. beat: when its work was last seen alive.
    """

    name = models.CharField(_("name"), max_length=200)
    office = models.ForeignKey(Office, models.PROTECT, related_name="batches", verbose_name=_("office"))
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("user"))
    sender = models.CharField(_("sender"), max_length=120, blank=True)
    file = models.FileField(_("file"), upload_to="intake/", blank=True)
    file_name = models.CharField(_("file name"), max_length=255)
    sha256 = models.CharField(_("checksum"), max_length=64)
    format = models.CharField(_("format"), max_length=20, blank=True)
    content = models.CharField(_("content"), max_length=12, choices=Content.choices, blank=True)
    made = models.DateTimeField(_("made"), auto_now_add=True)
    phase = models.CharField(_("state"), max_length=10, choices=Phase.choices, default=Phase.WAITING)
    step = models.CharField(_("step"), max_length=20, blank=True)
    done = models.PositiveIntegerField(_("done"), default=0)
    total = models.PositiveIntegerField(_("of"), default=0)
    cancel = models.BooleanField(_("cancel"), default=False)
    beat = models.DateTimeField(_("last sign of life"), null=True)
    problem_tr = models.TextField(_("problem (Turkish)"), blank=True)
    problem_en = models.TextField(_("problem (English)"), blank=True)
    mapping = models.JSONField(_("columns"), default=dict)
    mapped_by_hand = models.BooleanField(_("columns chosen by hand"), default=False)
    headings = models.JSONField(_("headings"), default=list)
    signature = models.TextField(_("folded headings"), blank=True)
    options = models.JSONField(_("options"), default=dict)
    answers = models.JSONField(_("answers"), default=dict)
    counts = models.JSONField(_("counts"), default=dict)
    remarks = models.JSONField(_("remarks"), default=list)
    undo = models.JSONField(_("undo"), default=dict)
    written = models.DateTimeField(_("written at"), null=True)
    written_by = models.ForeignKey(
        User, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by")
    )
    undone = models.DateTimeField(_("undone at"), null=True)

    class Meta:
        verbose_name = _("batch")
        verbose_name_plural = _("batches")
        ordering = ["-made", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(phase__in=[phase.value for phase in Phase]), name="batch_phase_is_known"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def working(self) -> bool:
        """Whether something is being done with it at the moment."""
        return self.phase in (Phase.WAITING, Phase.READING, Phase.WRITING, Phase.UNDOING)

    @property
    def percent(self) -> int:
        """How far the present step is."""
        return min(100, 100 * self.done // self.total) if self.total else 0

    def answered(self, about: str, word: str) -> Any:
        """What a person answered about a folded word, or None."""
        return self.answers.get(about, {}).get(word)


class Outcome(models.TextChoices):
    """What becomes of a row."""

    OPEN = "open", _("To be asked")
    NEW = "new", _("New")
    CHANGED = "changed", _("Changed")
    SAME = "same", _("The same")
    REPEAT = "repeat", _("Written twice")
    OUT = "out", _("Left out")


_KINDS = (*(kind.value for kind in Kind), *(kind.value for kind in MembershipKind))


class StagedRow(models.Model):
    """A tie or a membership as a list writes it and as it was read. `cells`: the row as in the file.

    problems: keys, separated by spaces, with a space at both ends; notes: pairs (key, text) to show; place:
    identifier. `agreement`: the tie on record that it means, or the one that was made of it; `membership`: a
    membership likewise, whose member is `municipality` or the organisation `member`.
    """

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="rows", verbose_name=_("batch"))
    position = models.PositiveIntegerField(_("order"))
    sheet = models.CharField(_("sheet"), max_length=120, blank=True)
    line = models.PositiveIntegerField(_("line"))
    cells = models.JSONField(_("as in the file"))
    municipality_as_written = models.CharField(_("municipality as written"), max_length=200, blank=True)
    province_as_written = models.CharField(_("province as written"), max_length=120, blank=True)
    partner_as_written = models.CharField(_("partner as written"), max_length=200, blank=True)
    country_as_written = models.CharField(_("country as written"), max_length=200, blank=True)
    organisation_as_written = models.CharField(_("organisation as written"), max_length=300, blank=True)
    date_as_written = models.CharField(_("date as written"), max_length=80, blank=True)
    kind_as_written = models.CharField(_("kind as written"), max_length=200, blank=True)
    place_as_written = models.CharField(_("place as written"), max_length=80, blank=True)
    note = models.TextField(_("note"), blank=True)
    doubts = models.CharField(_("doubts of the reader"), max_length=200, blank=True)
    municipality = models.ForeignKey(
        Municipality, models.SET_NULL, null=True, related_name="+", verbose_name=_("municipality")
    )
    member = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, db_index=False, related_name="+",
        verbose_name=_("member organisation"),
    )  # fmt: skip
    organisation = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, db_index=False, related_name="+",
        verbose_name=_("organisation"),
    )  # fmt: skip
    place = models.CharField(_("place"), max_length=80, blank=True)
    partner = models.ForeignKey(
        Partner, models.SET_NULL, null=True, db_index=False, related_name="+",
        verbose_name=_("partner without a place"),
    )  # fmt: skip
    date = PartialDateField(_("date"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=24, choices=[(kind, kind) for kind in _KINDS], blank=True)
    problems = models.CharField(_("problems"), max_length=200, blank=True)
    notes = models.JSONField(_("to know"), default=list)
    outcome = models.CharField(_("outcome"), max_length=8, choices=Outcome.choices, default=Outcome.OPEN)
    stands_for = models.PositiveIntegerField(_("row that stands for it"), default=0)
    agreement = models.ForeignKey(
        Agreement, models.SET_NULL, null=True, related_name="+", verbose_name=_("tie")
    )
    membership = models.ForeignKey(
        Membership, models.SET_NULL, null=True, related_name="+", verbose_name=_("membership")
    )

    class Meta:
        verbose_name = _("row of a list")
        verbose_name_plural = _("rows of lists")
        ordering = ["batch", "position"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "position"], name="one_row_per_position_of_a_batch")
        ]
        indexes = [models.Index(fields=["batch", "outcome"], name="staged_row_by_outcome")]


class PlaceQuestion(models.Model):
    """A written name, with its country, that means one place: which one, and how certain that is.

    candidates: [place, name, country code, region, latitude, longitude, population, reason tr, reason en];
    verdict: as the resolver says; chosen: a place that a person chose, "none" where it is none of them.
    """

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="questions", verbose_name=_("batch"))
    name = models.CharField(_("name"), max_length=200)
    country = models.CharField(_("country"), max_length=200, blank=True)
    verdict = models.CharField(_("verdict"), max_length=8)
    place = models.CharField(_("place"), max_length=80, blank=True)
    candidates = models.JSONField(_("candidates"), default=list)
    reason_tr = models.TextField(_("reason (Turkish)"), blank=True)
    reason_en = models.TextField(_("reason (English)"), blank=True)
    rows = models.PositiveIntegerField(_("rows"), default=0)

    class Meta:
        verbose_name = _("question about a place")
        verbose_name_plural = _("questions about places")
        ordering = ["batch", "name", "country"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "name", "country"], name="one_question_per_written_name")
        ]


class SenderColumns(models.Model):
    """What a sender's columns mean, remembered by office, sender and headings."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="+", verbose_name=_("office"))
    sender = models.CharField(_("sender"), max_length=120, blank=True)
    signature = models.TextField(_("folded headings"))
    mapping = models.JSONField(_("columns"))
    options = models.JSONField(_("options"), default=dict)
    used = models.DateTimeField(_("last used"), auto_now=True)

    class Meta:
        verbose_name = _("columns of a sender")
        verbose_name_plural = _("columns of senders")
        constraints = [
            models.UniqueConstraint(
                fields=["office", "sender", "signature"], name="one_mapping_per_sender_and_headings"
            )
        ]


class PlaceAnswer(models.Model):
    """What people decided about written names, for every later list (`elci.places.decisions`)."""

    name = models.CharField(_("name"), max_length=200)
    country = models.CharField(_("country"), max_length=200, blank=True)
    place = models.CharField(_("place"), max_length=80)
    judgement = models.CharField(_("judgement"), max_length=10)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("user"))
    day = models.DateField(_("day"))
    why = models.TextField(_("why"), blank=True)

    class Meta:
        verbose_name = _("decision about a place")
        verbose_name_plural = _("decisions about places")
        ordering = ["day", "id"]

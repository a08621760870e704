"""Where facts come from: sources, the printed rows that were carried over, claims, documents.

A fact of the registry cites its source by the abstract `Cited`: real foreign key, table, row, line, and the
words as written.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.sources.querysets import ClaimQuerySet


class Source(models.Model):
    """A study or another publication, kept once."""

    id = models.CharField(_("identifier"), primary_key=True, max_length=40)
    title = models.CharField(_("title"), max_length=400)
    authors = models.CharField(_("authors"), max_length=300, blank=True)
    year = models.CharField(_("year"), max_length=20, blank=True)
    published_in = models.CharField(_("published in"), max_length=300, blank=True)
    doi = models.CharField("DOI", max_length=100, blank=True)
    url = models.CharField(_("address"), max_length=300, blank=True)
    language = models.CharField(_("language"), max_length=5, blank=True)
    text_sha256 = models.CharField(_("hash of the text"), max_length=64, blank=True)
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["id"]

    def __str__(self) -> str:
        return self.title


class Cited(models.Model):
    """A record that says where it comes from: study, table, row in it, line of the text."""

    study = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("source")
    )
    table = models.CharField(_("table"), max_length=60, blank=True)
    row = models.CharField(_("row"), max_length=20, blank=True)
    line = models.PositiveIntegerField(_("line"), null=True, blank=True)

    class Meta:
        abstract = True


class StudyRow(models.Model):
    """One row of a table that the files of the data package master, as it stands there.

    `values` holds the row's cells by column; the registry never changes it (metadata: master "files").
    """

    table = models.CharField(_("table"), max_length=60)
    key = models.CharField(_("key"), max_length=160)
    position = models.PositiveIntegerField(_("position"))
    study = models.ForeignKey(
        Source, models.PROTECT, null=True, related_name="rows", verbose_name=_("source")
    )
    values = models.JSONField(_("values"))

    class Meta:
        verbose_name = _("row of a study")
        verbose_name_plural = _("rows of the studies")
        ordering = ["table", "position"]
        constraints = [models.UniqueConstraint(fields=["table", "key"], name="study_row_once")]
        indexes = [models.Index(fields=["study", "table"], name="study_row_by_study")]

    def __str__(self) -> str:
        return f"{self.table} {self.key}"


class Claim(models.Model):
    """A published figure, what our rows give for it, and the verdict."""

    class Verdict(models.TextChoices):
        HOLDS = "holds", _("Holds")
        DIFFERS = "differs", _("Differs")
        NOT_COMPUTABLE = "not_computable", _("Not computable")

    class Topic(models.TextChoices):
        TOTAL = "total", _("Totals")
        BY_COUNTRY = "by_country", _("By country")
        BY_DISTRICT = "by_district", _("By district")
        BY_CONTINENT = "by_continent", _("By continent")
        BY_YEAR = "by_year", _("By year")
        TRAIT = "trait", _("Capitals, ports, neighbours")
        INSTITUTION = "institution", _("Units and staff")
        POLITICS = "politics", _("Elections and parties")
        MEMBERSHIP = "membership", _("Memberships")
        ACTIVITY = "activity", _("Activities")
        PURPOSE = "purpose", _("Purposes")
        ODDITY = "oddity", _("Oddities")
        TWO_STUDIES = "two_studies", _("Two studies on one fact")
        LAW = "law", _("Law")
        LIST = "list", _("Enumerations")

    id = models.CharField(_("identifier"), primary_key=True, max_length=60)
    position = models.PositiveIntegerField(_("position"))
    study = models.ForeignKey(Source, models.PROTECT, related_name="claims", verbose_name=_("source"))
    where = models.CharField(_("place in the source"), max_length=120)
    topic = models.CharField(_("topic"), max_length=40, choices=Topic.choices)
    statement_tr = models.TextField(_("statement (Turkish)"))
    statement_en = models.TextField(_("statement (English)"))
    stated = models.CharField(_("stated"), max_length=300)
    computed = models.CharField(_("computed"), max_length=300, blank=True)
    verdict = models.CharField(_("verdict"), max_length=20, choices=Verdict.choices)
    recorded = models.CharField(_("verdict of the package"), max_length=20, choices=Verdict.choices)
    line = models.PositiveIntegerField(_("line"), null=True, blank=True)
    note_tr = models.TextField(_("note (Turkish)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)
    query = models.TextField(_("query"), blank=True)
    measure = models.CharField(_("measure"), max_length=60, blank=True)
    rows = models.JSONField(_("rows counted"), default=list)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["position"]

    def __str__(self) -> str:
        return self.id


class ClaimedRow(models.Model):
    """A row of the package that a claim counts: the way from a record to the claims about it."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="claimed_rows", verbose_name=_("claim"))
    key = models.CharField(_("key of the row"), max_length=160, db_index=True)

    class Meta:
        verbose_name = _("row of a claim")
        verbose_name_plural = _("rows of claims")


class Document(models.Model):
    """A file of a record: a protocol, a decision, a photograph. Served only to whom the role allows."""

    class Kind(models.TextChoices):
        PROTOCOL = "protocol", _("Protocol")
        DECISION = "decision", _("Council decision")
        PERMISSION = "permission", _("Ministry permission")
        LETTER = "letter", _("Letter")
        PHOTOGRAPH = "photograph", _("Photograph")
        OTHER = "other", _("Other")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    title = models.CharField(_("title"), max_length=200)
    file = models.FileField(_("file"), upload_to="%Y/%m")
    original_name = models.CharField(_("file name"), max_length=255)
    sha256 = models.CharField(_("hash"), max_length=64)
    media_type = models.CharField(_("file type"), max_length=100)
    size = models.PositiveIntegerField(_("size in bytes"))
    added = models.DateTimeField(_("added"), auto_now_add=True)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-added", "-id"]

    def __str__(self) -> str:
        return self.title


class DocumentText(models.Model):
    """The text of a document as extracted once; never changed, so that places in it stay true."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="text", verbose_name=_("document"))
    text = models.TextField(_("text"))
    made = models.DateTimeField(_("extracted"), auto_now_add=True)

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self) -> str:
        return f"{self.document}"

"""The tables of the search: one line per record that can be found, and the words of all lines.

Both are derived: written with each act, rebuilt by `elci search rebuild`, left out of backups.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from elci.sources.fields import PartialDateField

WORD_LENGTH = 40  # letters of a word that count


class SearchEntry(models.Model):
    """A record that can be found, what is shown of it, and by what it is found (`tokens`).

    id: the number of the kind in its upper bits, the time of writing in the lower ones (`search.numbers`), so
    that the index alone tells kinds and what was written last. kind, key: the record (`kinds.KINDS`).
    shown_as, shown_key: the record on whose page it stands, for a document the tie or case it belongs to.
    doors: through which it may be seen, in tokens too. tokens: see `search.tokens`; the database's full-text
    index (`search.tables`) reads that column alone.

    The columns by which hits are ordered stand before the long ones: SQLite reads a row from its beginning.
    """

    id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=24)
    key = models.CharField(max_length=200)
    on = PartialDateField(null=True)
    doors = models.TextField()
    shown_as = models.CharField(max_length=24)
    shown_key = models.CharField(max_length=200)
    title_tr = models.CharField(max_length=500)
    title_en = models.CharField(max_length=500, blank=True)
    body = models.TextField(blank=True)
    tokens = models.TextField()

    class Meta:
        verbose_name = _("line of the search")
        verbose_name_plural = _("lines of the search")
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_line_per_record")]
        indexes = [models.Index(fields=["shown_key", "kind"], name="lines_of_a_page")]

    @property
    def title(self) -> str:
        """The title in the reader's language, in Turkish where there is no other."""
        return (self.title_en if (get_language() or "tr").startswith("en") else "") or self.title_tr

    def __str__(self) -> str:
        return self.title


class Word(models.Model):
    """A folded word, its letters turned round, and in how many lines it stands."""

    word = models.CharField(max_length=WORD_LENGTH, primary_key=True)
    turned = models.CharField(max_length=WORD_LENGTH, db_index=True)
    lines = models.IntegerField()

    class Meta:
        verbose_name = _("word of the search")
        verbose_name_plural = _("words of the search")

    def __str__(self) -> str:
        return self.word


class Build(models.Model):
    """By which rules all lines were last made anew (`kinds.fingerprint`), and when. One row."""

    rules = models.CharField(max_length=64)
    made = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("build of the search")
        verbose_name_plural = _("builds of the search")

    def __str__(self) -> str:
        return self.rules

"""The journal of who did what and why."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.models.people import Office, User
from elci.accounts.querysets import JournalQuerySet


class JournalEntry(models.Model):
    """One act on one record: who, when, why, and the record before and after.

    The snapshots hold the fields' values as text and, for people, identifiers only. Entries are never
    changed, but for a person's name that is erased from a text; undoing an act is an entry of its own that
    points to the act.
    """

    at = models.DateTimeField(_("time"), auto_now_add=True, db_index=True)
    actor = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", verbose_name=_("user"))
    office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="+", verbose_name=_("office"))
    verb = models.CharField(_("act"), max_length=40)
    subject_type = models.CharField(_("kind of record"), max_length=60)
    subject_id = models.CharField(_("record"), max_length=160)
    before = models.JSONField(_("before"), null=True)
    after = models.JSONField(_("after"), null=True)
    reason = models.TextField(_("reason"), blank=True)
    undoes = models.OneToOneField(
        "self", models.PROTECT, null=True, related_name="undone_by", verbose_name=_("undoes")
    )

    objects = JournalQuerySet.as_manager()

    class Meta:
        verbose_name = _("journal entry")
        verbose_name_plural = _("journal")
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["subject_type", "subject_id"], name="journal_by_subject"),
            models.Index(fields=["office", "at"], name="journal_by_office"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject_type} {self.subject_id}"

    def changes(self) -> list[tuple[str, str | None, str | None]]:
        """(field, before, after) for each field that the act changed."""
        before, after = self.before or {}, self.after or {}
        fields = dict.fromkeys([*before, *after])
        return [
            (field, before.get(field), after.get(field))
            for field in fields
            if before.get(field) != after.get(field)
        ]


class PersonalVersion(models.Model):
    """What an act changed of a person's data: the values before it, which the journal itself may not hold.

    values: columns and parts by name, as `accounts.personal` writes them. The row goes when the person is
    erased; the journal entry stays.
    """

    entry = models.OneToOneField(
        JournalEntry, models.CASCADE, related_name="personal", verbose_name=_("journal entry")
    )
    values = models.JSONField(_("values before"))

    class Meta:
        verbose_name = _("former personal data")
        verbose_name_plural = _("former personal data")

    def __str__(self) -> str:
        return f"{self.entry}"

"""Who works here: offices, users and their roles, and the journal of who did what and why."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.querysets import JournalQuerySet


class Office(models.Model):
    """A municipality or union that works with elçi. Its key is the municipality's own identifier."""

    id = models.SlugField(_("identifier"), primary_key=True, max_length=80)
    name = models.CharField(_("name"), max_length=200)

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """A person who signs in.

    `temporary_until` is set while the password is one that an administrator handed over: it opens only the
    page that asks for an own one, and after that time nothing.
    """

    language = models.CharField(
        _("language"), max_length=2, choices=[("tr", "Türkçe"), ("en", "English")], default="tr"
    )
    temporary_until = models.DateTimeField(_("one-time password until"), null=True, blank=True)

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    @property
    def called(self) -> str:
        """The name by which pages call the person: first and last name, else the user name."""
        return self.get_full_name() or self.username


class SignInFailure(models.Model):
    """A failed sign-in. The mark is a keyed hash of account and address, so that no address is kept."""

    mark = models.CharField(_("mark"), max_length=64)
    at = models.DateTimeField(_("time"))

    class Meta:
        verbose_name = _("failed sign-in")
        verbose_name_plural = _("failed sign-ins")
        indexes = [models.Index(fields=["mark", "at"], name="sign_in_failure_by_mark")]


class Role(models.Model):
    """What a user may do in an office. What each role may do stands in `accounts.rights`."""

    class Name(models.TextChoices):
        VIEWER = "viewer", _("Viewer")
        OFFICER = "officer", _("Officer")
        HEAD = "head", _("Head of unit")
        ADMINISTRATOR = "administrator", _("Administrator")

    user = models.ForeignKey(User, models.CASCADE, related_name="roles", verbose_name=_("user"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="roles", verbose_name=_("office"))
    name = models.CharField(_("role"), max_length=20, choices=Name.choices)

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "office"],
                name="one_role_per_user_and_office",
                violation_error_message=_("This user already has a role in this office."),
            ),
            models.CheckConstraint(
                condition=models.Q(name__in=["viewer", "officer", "head", "administrator"]),
                name="role_is_known",
                violation_error_message=_("This role is not known."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_name_display()} · {self.office}"


class JournalEntry(models.Model):
    """One act on one record: who, when, why, and the record before and after.

    The snapshots hold the fields' values as text and, for people, identifiers only. Entries are never
    changed; undoing an act is an entry of its own that points to the act.
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
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="journal_by_subject")]

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

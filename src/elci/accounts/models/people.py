"""Who works here: offices, users and their roles."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class Office(models.Model):
    """A municipality or union that works with elçi. Its key is the municipality's own identifier."""

    id = models.SlugField(_("identifier"), primary_key=True, max_length=80)
    name = models.CharField(_("name"), max_length=200)
    second_factor_required = models.BooleanField(_("everyone signs in with a second factor"), default=False)

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


_ROLES = [
    "viewer", "officer", "head", "mayor_office", "secretariat", "auditor", "union", "administrator",
]  # fmt: skip


class Role(models.Model):
    """What a user may do in an office. What each role may do stands in `accounts.rights`.

    last_seen: when the person last opened the start page of this desk; no journal tells it.
    """

    PERSONAL: ClassVar[frozenset[str]] = frozenset({"last_seen"})

    class Name(models.TextChoices):
        VIEWER = "viewer", _("Viewer")
        OFFICER = "officer", _("Officer")
        HEAD = "head", _("Head of unit")
        MAYOR_OFFICE = "mayor_office", _("Mayor’s office")
        SECRETARIAT = "secretariat", _("Council’s secretariat")
        AUDITOR = "auditor", _("Auditor")
        UNION = "union", _("Union of municipalities")
        ADMINISTRATOR = "administrator", _("Administrator")

    user = models.ForeignKey(User, models.CASCADE, related_name="roles", verbose_name=_("user"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="roles", verbose_name=_("office"))
    name = models.CharField(_("role"), max_length=20, choices=Name.choices)
    last_seen = models.DateTimeField(_("last at the desk"), null=True, blank=True, editable=False)

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
                condition=models.Q(name__in=_ROLES),
                name="role_is_known",
                violation_error_message=_("This role is not known."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_name_display()} · {self.office}"

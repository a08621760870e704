"""What signing in takes and leaves: failed tries, second factors, outside identities, open sessions."""

from __future__ import annotations

from django.contrib.sessions.models import Session
from django.db import models
from django.utils.translation import gettext_lazy as _

from elci.accounts.models.people import User


class SignInFailure(models.Model):
    """A failed sign-in. The mark is a keyed hash of account and address, so that no address is kept."""

    mark = models.CharField(_("mark"), max_length=64)
    at = models.DateTimeField(_("time"))

    class Meta:
        verbose_name = _("failed sign-in")
        verbose_name_plural = _("failed sign-ins")
        indexes = [models.Index(fields=["mark", "at"], name="sign_in_failure_by_mark")]


class SecondFactor(models.Model):
    """The authenticator app of a person. seed: encrypted (`accounts.sealing`); since: None until confirmed.

    last_step: the newest half-minute whose code was taken, so that no code is taken twice.
    """

    user = models.OneToOneField(User, models.CASCADE, related_name="second_factor", verbose_name=_("user"))
    seed = models.CharField(_("secret"), max_length=200)
    since = models.DateTimeField(_("since"), null=True, blank=True)
    last_step = models.BigIntegerField(_("last step"), default=0)

    class Meta:
        verbose_name = _("second factor")
        verbose_name_plural = _("second factors")


class RecoveryCode(models.Model):
    """A code that opens the account once when the telephone is lost. mark: its keyed hash."""

    factor = models.ForeignKey(SecondFactor, models.CASCADE, related_name="recovery_codes")
    mark = models.CharField(_("mark"), max_length=64)

    class Meta:
        verbose_name = _("recovery code")
        verbose_name_plural = _("recovery codes")
        constraints = [
            models.UniqueConstraint(fields=["factor", "mark"], name="recovery_code_is_unique_to_its_factor")
        ]


class Identity(models.Model):
    """How an identity provider calls a person: its own key of theirs (the token's `sub`)."""

    user = models.ForeignKey(User, models.CASCADE, related_name="identities", verbose_name=_("user"))
    issuer = models.CharField(_("identity provider"), max_length=200)
    subject = models.CharField(_("key at the provider"), max_length=255)

    class Meta:
        verbose_name = _("outside identity")
        verbose_name_plural = _("outside identities")
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="one_account_per_outside_identity")
        ]


class OpenSession(models.Model):
    """Where a person is signed in. It goes with its session. device: browser and system, as far as told."""

    session = models.OneToOneField(Session, models.CASCADE, related_name="opened", primary_key=True)
    user = models.ForeignKey(User, models.CASCADE, related_name="open_sessions", verbose_name=_("user"))
    device = models.CharField(_("device"), max_length=60, blank=True)
    since = models.DateTimeField(_("since"))
    seen = models.DateTimeField(_("last seen"))

    class Meta:
        verbose_name = _("open session")
        verbose_name_plural = _("open sessions")
        ordering = ["-seen"]

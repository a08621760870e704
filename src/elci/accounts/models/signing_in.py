"""What signing in leaves behind: failed tries."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SignInFailure(models.Model):
    """A failed sign-in. The mark is a keyed hash of account and address, so that no address is kept."""

    mark = models.CharField(_("mark"), max_length=64)
    at = models.DateTimeField(_("time"))

    class Meta:
        verbose_name = _("failed sign-in")
        verbose_name_plural = _("failed sign-ins")
        indexes = [models.Index(fields=["mark", "at"], name="sign_in_failure_by_mark")]

"""Whose clock a call closes by."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

ZONES = (
    ("Europe/Istanbul", _("Time of Türkiye")),
    ("Europe/Brussels", _("Brussels time")),
    ("UTC", _("Universal time (UTC)")),
    ("Europe/London", _("London time")),
    ("Asia/Tokyo", _("Tokyo time")),
    ("America/New_York", _("New York time")),
)


def zone_words(zone: str) -> str:
    """Brussels time; the zone's own name where the desk has no words for it."""
    return str(dict(ZONES).get(zone, zone))

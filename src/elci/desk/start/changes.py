"""What others changed since the person was last here."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils import formats, timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from elci.accounts.models import Role
from elci.accounts.people import note_at_desk
from elci.desk.addresses import address_of
from elci.desk.journal_lines import changes_at_the_desk, desk_lines
from elci.desk.start.blocks import Block, Reader

_MOST = 8
_SESSION = "desk_since"
# A page that is opened again soon after belongs to the same visit: what changed before it stays shown.
_VISIT = timedelta(hours=4)


def last_here(request: HttpRequest, role: Role, now: datetime) -> datetime | None:
    """When the person was at this desk before this visit; None at first. Notes that they are here."""
    kept: dict[str, dict[str, str]] = request.session.get(_SESSION, {})
    visit = kept.get(role.office_id, {})
    begun = parse_datetime(visit.get("begun", ""))
    if begun is None or now - begun > _VISIT:
        before = role.last_seen.isoformat() if role.last_seen else ""
        visit = {"begun": now.isoformat(), "before": before}
        request.session[_SESSION] = {**kept, role.office_id: visit}
        note_at_desk(role, now)
    return parse_datetime(visit["before"])


def changed(reader: Reader, since: datetime | None) -> Block:
    """Acts of others since then; at the first visit the newest acts of anyone."""
    acts = changes_at_the_desk(reader.office)
    if since is not None:
        acts = acts.filter(at__gt=since).exclude(actor=reader.user).order_by("-at", "-pk")
        day = formats.date_format(timezone.localtime(since), "DATETIME_FORMAT")
        title = _("Changed since you were last here")
        nothing = _("Nobody else has changed a record since %(day)s.") % {"day": day}
    else:
        title = _("What changed lately")
        nothing = _(
            "Nobody of this office has changed a record yet. Each change will stand here with its reason "
            "and can be undone by whoever made it."
        )
    return Block(
        "changed",
        title,
        nothing=nothing,
        to=address_of("journal"),
        to_words=_("The whole journal"),
        journal=desk_lines(acts[:_MOST]),
    )

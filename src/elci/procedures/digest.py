"""What a person's cases ask for this week, as an e-mail in the person's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import Q
from django.urls import reverse
from django.utils import formats
from django.utils.translation import get_language, ngettext, override
from django.utils.translation import gettext as _

from elci.accounts.models import Office, Role, User
from elci.accounts.rights import RIGHTS, Right
from elci.domain.errors import ElciError
from elci.domain.procedures.deadlines import CALLED
from elci.domain.procedures.kinds import Act
from elci.domain.procedures.labels import label
from elci.procedures.models import Case
from elci.procedures.services.standing import renew_standing

_AHEAD = timedelta(days=7)
_LISTED = 40


class NoMailServerError(ElciError):
    """Digests were to be sent and no server is set."""

    tr = "E-posta sunucusu ayarlanmamış. mail_url ile mail_from ayarlarını yazın (docs/how-to/server.tr.md)."
    en = "No mail server is set. Write the settings mail_url and mail_from (docs/how-to/server.md)."


@dataclass(frozen=True)
class Digest:
    """One e-mail, ready to send."""

    user: User
    office: Office
    subject: str
    body: str


@dataclass(frozen=True)
class Sent:
    """What became of the digests. without_address: people who have cases and no e-mail address."""

    sent: list[str]
    without_address: list[str]


def digests(today: date) -> Iterator[Digest]:
    """One for each person and office with something late, due within a week or flagged."""
    renew_standing(today=today)
    working = [name for name, rights in RIGHTS.items() if Right.WORK_ON_CASES in rights]
    roles = Role.objects.filter(name__in=working, user__is_active=True).select_related("user", "office")
    for role in roles.order_by("office__name", "user__username"):
        soon = Q(due__lte=today + _AHEAD) | Q(alarms__gt=0)
        cases = Case.objects.of_office(role.office).open().of_person(role.user).filter(soon).by_urgency()
        found = list(cases[:_LISTED])
        if found:
            with override(role.user.language):
                yield _digest(role.user, role.office, found, today)


def send_digests(today: date) -> Sent:
    """Send the digests over one connection; raises NoMailServerError, OSError and SMTPException."""
    if not settings.MAIL_IS_SET or not settings.DEFAULT_FROM_EMAIL:
        raise NoMailServerError()
    sent, without = [], []
    with get_connection() as connection:
        for digest in digests(today):
            if not digest.user.email:
                without.append(digest.user.username)
                continue
            message = EmailMessage(digest.subject, digest.body, to=[digest.user.email], connection=connection)
            message.send()
            sent.append(digest.user.username)
    return Sent(sent, without)


def _digest(user: User, office: Office, cases: list[Case], today: date) -> Digest:
    late = sum(bool(case.due and case.due < today) for case in cases)
    subject = ngettext(
        "%(number)d case needs you this week", "%(number)d cases need you this week", len(cases)
    ) % {"number": len(cases)}
    if late:
        subject += " · " + ngettext("%(number)d is late", "%(number)d are late", late) % {"number": late}
    parts = [_("Good morning, %(name)s.") % {"name": user.called}, *(_line(case, today) for case in cases)]
    parts.append(_("All cases: %(address)s") % {"address": _home(reverse("desk:cases"))})
    return Digest(user, office, f"elçi: {subject}", "\n\n".join(parts) + "\n")


def _line(case: Case, today: date) -> str:
    language = get_language() or "tr"
    lines = [case.title]
    if case.due:
        day = formats.date_format(case.due, "DATE_FORMAT")
        said = _("Late since %(day)s") if case.due < today else _("Due %(day)s")
        called = CALLED.get(case.due_for)
        lines.append(said % {"day": day} + (f": {called.say(language)}" if called else ""))
    if case.application_untold:
        begins = formats.date_format(case.begins, "DATE_FORMAT")
        lines.append(
            _("Begins on %(day)s; by when to apply cannot be told yet: apply early") % {"day": begins}
        )
    if case.next_act:
        step = label(Act(case.next_act)).say(language)
        lines.append(_("Next: %(step)s") % {"step": step})
    if case.alarms:
        lines.append(ngettext("%(number)d alarm", "%(number)d alarms", case.alarms) % {"number": case.alarms})
    lines.append(_home(reverse("desk:case", args=[case.pk])))
    return "\n  ".join(lines)


def _home(address: str) -> str:
    scheme = "https" if settings.SESSION_COOKIE_SECURE else "http"
    return f"{scheme}://{settings.ALLOWED_HOSTS[0]}{address}"

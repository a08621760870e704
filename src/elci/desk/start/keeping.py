"""What an office has to keep an eye on: its ties, its people, its members."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from elci.accounts.models import OpenSession, Sharing
from elci.accounts.rights import Right
from elci.activities.models import PersonalRead
from elci.activities.unions import members_of
from elci.desk.addresses import address_of
from elci.desk.start.blocks import Block, Reader, StartLine
from elci.registry.models import Agreement

_EACH = 6


def asleep(reader: Reader) -> Block:
    """Ties that sleep, measured after the page is shown: it takes all of an office's activities."""
    return Block(
        "asleep", _("Ties asleep"), to=address_of("vitality"), to_words=_("Vitality of ties"),
        later=reverse("desk:asleep"),
    )  # fmt: skip


def prepared(reader: Reader) -> Block:
    """Ties between proposal and signature."""
    rows = Agreement.objects.of_offices([reader.office.pk]).in_preparation().with_parties()
    return Block(
        "prepared",
        _("In preparation"),
        [_tie(tie) for tie in rows[:_EACH]],
        nothing=_("No tie is between proposal and signature. A new one stands here until it is signed."),
    )


def undated(reader: Reader) -> Block:
    """Ties whose date no source gives."""
    rows = Agreement.objects.of_offices([reader.office.pk]).undated().with_parties()
    return Block(
        "undated",
        _("Without a date"),
        [_tie(tie) for tie in rows[:_EACH]],
        nothing=_("Every tie has a date."),
        note=_("The sources give no date for these. If you have the protocol, its year is enough."),
        to=f"{reverse('desk:ties')}?missing=date",
        to_words=_("All without a date"),
    )


def people(reader: Reader) -> Block:
    """Who can sign in, with what, and where they are."""
    roles = reader.office.roles.filter(user__is_active=True)
    number = roles.count()
    secured = roles.filter(user__second_factor__since__isnull=False).count()
    waiting = roles.filter(user__temporary_until__isnull=False).count()
    open_now = OpenSession.objects.filter(
        user__roles__office=reader.office, session__expire_date__gt=timezone.now()
    ).count()
    listed = address_of("people")
    security = address_of("security") if Right.MANAGE_PEOPLE in reader.rights else listed
    lines = [
        StartLine(
            ngettext("%(n)d person has a role", "%(n)d people have a role", number) % {"n": number}, listed
        ),
        StartLine(
            ngettext("%(n)d without a second factor", "%(n)d without a second factor", number - secured)
            % {"n": number - secured},
            security,
            more=_("required") if reader.office.second_factor_required else _("not required"),
        ),
        StartLine(ngettext("%(n)d open session", "%(n)d open sessions", open_now) % {"n": open_now}, listed),
    ]
    if waiting:
        said = ngettext("%(n)d one-time password unused", "%(n)d one-time passwords unused", waiting)
        lines.append(StartLine(said % {"n": waiting}, listed))
    return Block("people", _("People and sessions"), lines, to=listed, to_words=_("People"))


def reads(reader: Reader) -> Block:
    """Who looked at personal data last."""
    rows = PersonalRead.objects.filter(office=reader.office).select_related("by")[:_EACH]
    lines = [
        StartLine(
            held.by.called if held.by else _("someone who no longer has an account"),
            address_of("personal-reads"),
            timezone.localdate(held.at),
            f"{held.get_what_display()}: {held.number}",
        )
        for held in rows
    ]
    return Block(
        "reads",
        _("Who read personal data"),
        lines,
        nothing=_("Nobody has looked at personal data yet."),
        to=address_of("personal-reads"),
        to_words=_("All reads"),
    )


def members(reader: Reader) -> Block:
    """The members that show records, and how many."""
    found = [member for member in members_of(reader.office) if member.counts and member.office]
    lines = []
    for member in found[: 2 * _EACH]:
        what = next(iter(member.counts))
        counted = ", ".join(f"{Sharing.What(kind).label}: {number}" for kind, number in member.counts.items())
        to = reverse("desk:member", args=[member.office.pk if member.office else "", what])
        lines.append(StartLine(str(member.municipality), to, more=counted))
    return Block(
        "members",
        _("Our members"),
        lines,
        nothing=_("No member shows records yet. Each decides by itself what your union sees."),
        to=address_of("members"),
        to_words=_("All members"),
    )


def _tie(tie: Agreement) -> StartLine:
    more = f"{tie.get_kind_display()}, {tie.get_state_display()}"
    return StartLine(str(tie), reverse("desk:tie", args=[tie.pk]), more=more)

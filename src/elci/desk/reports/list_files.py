"""The lists of the desk as workbooks: activities, contacts, projects, outcomes, memberships."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from elci.activities.models import Activity, Contact, Outcome, Project
from elci.activities.posts import present_post
from elci.desk.list_files import ListFile
from elci.exchange.workbooks import Cell, Column
from elci.registry.models import Membership


def activity_file() -> ListFile:
    """Activities with those who took part."""
    columns = (
        Column(_("Title"), 56),
        Column(_("Kind"), 28),
        Column(_("First day"), 12),
        Column(_("Last day"), 12),
        Column(_("State"), 14),
        Column(_("With whom"), 44),
        Column(_("Source"), 16),
        Column(_("Identifier"), 26),
    )
    return ListFile(_("Our activities"), _("list-of-activities"), columns, _activity)


def _activity(activity: Activity) -> tuple[Cell, ...]:
    sides = dict.fromkeys(str(party) for party in activity.parties.all())
    return (
        activity.title,
        activity.get_kind_display(),
        activity.date,
        activity.until,
        activity.get_status_display(),
        "; ".join(sides),
        f"{activity.study_id}, {activity.line}" if activity.study_id else "",
        activity.pk,
    )


def contact_file(today: date) -> ListFile:
    """Contacts with the post that they hold on a day, and until when their data are kept."""
    columns = (
        Column(_("Last name"), 22),
        Column(_("First name"), 22),
        Column(_("Form of address"), 14),
        Column(_("Post"), 32),
        Column(_("Institution"), 32),
        Column(_("Country"), 20),
        Column(_("Languages"), 12),
        Column(_("Last contact"), 14),
        Column(_("Kept until"), 14),
    )

    def cells(contact: Contact) -> tuple[Cell, ...]:
        post = present_post(list(contact.posts.all()), today)
        where = (post.partner or post.organisation or post.municipality or post.institution) if post else ""
        return (
            contact.family_name,
            contact.given_name,
            contact.honorific,
            post.title if post else "",
            str(where),
            contact.country.name if contact.country else "",
            contact.languages,
            contact.last_contact,
            contact.keep_until,
        )

    return ListFile(_("Contacts"), _("list-of-contacts"), columns, cells)


def project_file() -> ListFile:
    """Projects with their money."""
    columns = (
        Column(_("Title"), 48),
        Column(_("Programme"), 24),
        Column(_("State"), 18),
        Column(_("Our role"), 14),
        Column(_("First day"), 12),
        Column(_("Last day"), 12),
        Column(_("Grant asked for"), 16),
        Column(_("Grant given"), 16),
        Column(_("Our own share"), 16),
        Column(_("Currency"), 9),
        Column(_("Next report"), 14),
    )
    return ListFile(_("Our projects"), _("projects"), columns, _project)


def _project(project: Project) -> tuple[Cell, ...]:
    return (
        str(project),
        project.programme,
        project.get_state_display(),
        project.get_own_role_display(),
        project.begins,
        project.ends,
        project.asked,
        project.given,
        project.own_share,
        project.currency,
        project.next_report,
    )


def outcome_file() -> ListFile:
    """Outcomes with how much, and what stands behind them."""
    columns = (
        Column(_("What changed for residents"), 56),
        Column(_("Kind"), 20),
        Column(_("How much"), 14),
        Column(_("Unit"), 16),
        Column(_("Date"), 12),
        Column(_("Activity"), 44),
        Column(_("Evidence"), 36),
        Column(_("Confirmed on"), 14),
    )
    return ListFile(_("Outcomes"), _("list-of-outcomes"), columns, _outcome)


def _outcome(outcome: Outcome) -> tuple[Cell, ...]:
    said = (outcome.evidence, outcome.document.title if outcome.document else "", outcome.link)
    return (
        outcome.what,
        outcome.get_kind_display(),
        outcome.number,
        outcome.unit,
        outcome.on,
        outcome.activity.title if outcome.activity else "",
        "; ".join(part for part in said if part),
        outcome.confirmed_on,
    )


def membership_file() -> ListFile:
    """Memberships of the office's municipalities."""
    columns = (
        Column(_("Organisation"), 48),
        Column(_("Member"), 32),
        Column(_("Kind"), 24),
        Column(_("Since"), 12),
        Column(_("Until"), 12),
    )
    return ListFile(_("Our memberships"), _("list-of-memberships"), columns, _membership)


def _membership(held: Membership) -> tuple[Cell, ...]:
    member = held.municipality or held.member
    return (
        held.organisation.name,
        member.name if member else held.member_as_written,
        held.get_kind_display(),
        held.since,
        held.until,
    )

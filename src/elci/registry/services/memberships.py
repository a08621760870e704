"""Recording a membership and the organisation it is in; correcting its beginning; taking either back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from elci.accounts import journal
from elci.accounts.models import Office, User
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words, tr_sort_key
from elci.registry.models import Membership, Municipality, Organisation, SearchName
from elci.registry.services.errors import FutureDateError, ReasonMissingError, SameMembershipError

_KEY = 150
_SORT = 240


@dataclass(frozen=True)
class MembershipDraft:
    """What a person says of a membership. Names as a list writes them, where a list does."""

    kind: str
    since: PartialDate | None = None
    organisation_as_written: str = ""
    member_as_written: str = ""


@transaction.atomic
def record_organisation(name: str, kind: str, *, by: User, office: Office, reason: str = "") -> Organisation:
    """Add an organisation under its Turkish name; journals "organisation.recorded"."""
    organisation = Organisation(
        pk=_new_key(Organisation, slugify(fold_words(name)) or "kurulus"),
        name_tr=name, name_en=name, kind=kind, sort_key=tr_sort_key(name)[:_SORT],
    )  # fmt: skip
    organisation.full_clean()
    organisation.save(force_insert=True)
    SearchName.objects.create(
        folded=fold_words(name)[:320], target=SearchName.Target.ORGANISATION, key=organisation.pk,
        title_tr=name, title_en=name,
    )  # fmt: skip
    journal.record(by, "organisation.recorded", organisation, office=office, before=None, reason=reason)
    return organisation


@transaction.atomic
def record_membership(
    member: Municipality | Organisation,
    organisation: Organisation,
    draft: MembershipDraft,
    *,
    by: User,
    office: Office,
    reason: str = "",
    today: date | None = None,
) -> Membership:
    """Record that a municipality or a union belongs to an organisation; journals "membership.recorded".

    Raises SameMembershipError for one of this kind that stands already, FutureDateError.
    """
    # One after the other for an organisation: two who record the same membership at once would make it twice.
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    _check_date(draft.since, today)
    side = {"municipality": member} if isinstance(member, Municipality) else {"member": member}
    standing = Membership.objects.filter(
        organisation=organisation, kind=draft.kind, until__isnull=True, **side
    )
    if standing.exists():
        raise SameMembershipError(str(member), str(organisation))
    membership = Membership(
        pk=_new_key(Membership, f"{member.pk}--{organisation.pk}"), organisation=organisation,
        kind=draft.kind, since=draft.since, organisation_as_written=draft.organisation_as_written[:300],
        member_as_written=draft.member_as_written[:200], **side,
    )  # fmt: skip
    membership.full_clean()
    membership.save(force_insert=True)
    journal.record(by, "membership.recorded", membership, office=office, before=None, reason=reason)
    return membership


@transaction.atomic
def date_membership(
    membership: Membership,
    since: PartialDate | None,
    *,
    by: User,
    office: Office,
    reason: str,
    today: date | None = None,
) -> Membership:
    """Correct since when a membership holds; journals "membership.edited". Raises ReasonMissingError."""
    if not reason.strip():
        raise ReasonMissingError()
    current = Membership.objects.select_for_update().get(pk=membership.pk)
    _check_date(since, today)
    before = journal.snapshot(current)
    current.since = since
    current.full_clean()
    current.save(update_fields=["since"])
    journal.record(by, "membership.edited", current, office=office, before=before, reason=reason)
    return current


@transaction.atomic
def take_back_membership(membership: Membership, *, by: User, office: Office, reason: str) -> None:
    """Remove a membership that a person recorded; the journal keeps it ("undone")."""
    journal.record_end(by, "undone", membership, office=office, reason=reason)
    membership.delete()


@transaction.atomic
def take_back_organisation(organisation: Organisation, *, by: User, office: Office, reason: str) -> None:
    """Remove an organisation that a person added. Raises ProtectedError where a record needs it."""
    journal.record_end(by, "undone", organisation, office=office, reason=reason)
    SearchName.objects.filter(target=SearchName.Target.ORGANISATION, key=organisation.pk).delete()
    organisation.delete()


def _check_date(since: PartialDate | None, today: date | None) -> None:
    if since is not None and PartialDate.of(today or timezone.localdate()).surely_before(since):
        raise FutureDateError(since)


def _new_key(model: type[Membership] | type[Organisation], stem: str) -> str:
    """The stem, with a number where that key is taken."""
    key, number = stem[:_KEY], 2
    while model.objects.filter(pk=key).exists():
        key, number = f"{stem[:_KEY]}--{number}", number + 1
    return key

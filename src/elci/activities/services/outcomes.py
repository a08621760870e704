"""Recording what came of it, and confirming it: another person's act."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from elci.accounts.desk_records import Act, Draft, add, change, withdraw
from elci.accounts.models import Office, Role, User
from elci.accounts.rights import RIGHTS, Right
from elci.activities.models import Outcome
from elci.domain.errors import ElciError
from elci.domain.outcomes import NoOutcomeError, check_evidence, is_record_of_meeting
from elci.registry.services.documents import DocumentDraft, check_file, kept_name, stored
from elci.sources.models import Document

# What a confirmation vouches for: a change of any of these takes it back.
_VOUCHED = ("kind", "what_tr", "what_en", "number", "unit", "on", "evidence", "document", "link")


class NotEvidencedError(ElciError):
    """An outcome without evidence cannot be confirmed. No args."""

    tr = "Kanıtı olmayan kazanım onaylanamaz. Önce bir belge ya da bağlantı ekleyin."
    en = "An outcome without evidence cannot be confirmed. Add a document or a link first."


class NamedOutcomeError(ElciError):
    """An outcome that is to be public names people who may not be named. args: their names."""

    tr = (
        "Yayımlanacak kazanımlarda, adı herkese açık olmayan kişiler anılıyor: {0}. Kazanımın metninden adı "
        "çıkarın ya da bu kazanımı seçmeyin."
    )
    en = (
        "An outcome that is to be published names people who may not be named in public: {0}. Take the name "
        "out of its words, or do not choose it."
    )


class OwnOutcomeError(ElciError):
    """Who entered an outcome confirms it, although another could. args: who could, comma-separated."""

    tr = "Girdiğiniz kazanımı siz onaylayamazsınız: onay başkasının işlemidir. Onaylayabilecek olan: {0}."
    en = "You entered this outcome and cannot confirm it: that is another person’s act. Who can: {0}."


@transaction.atomic
def record_outcome(draft: Draft, *, by: User, office: Office, file: UploadedFile | None = None) -> Outcome:
    """Keep what came of an activity, tie or membership; journals "outcome.recorded".

    Raises NoOutcomeError, FileSizeError, FileKindError, ValidationError.
    """
    _check(draft.values, file, None)
    with _kept(draft, file) as document:
        values = {**draft.values, "entered_by": by}
        if document is not None:
            values["document"] = document
        return add(Outcome(office=office), Draft(values=values), Act(by, office, "outcome.recorded"))


@transaction.atomic
def edit_outcome(
    outcome: Outcome,
    draft: Draft,
    *,
    by: User,
    office: Office,
    reason: str,
    file: UploadedFile | None = None,
    seen: int | None = None,
) -> Outcome:
    """Correct an outcome; what had been confirmed and is changed is confirmed no longer, nor public.

    Journals "outcome.edited". Raises NoOutcomeError, ChangedMeanwhileError, ValidationError.
    """
    _check(draft.values, file, outcome.document)
    with _kept(draft, file) as document:
        values = dict(draft.values)
        if document is not None:
            values["document"] = document
        if any(name in values and values[name] != getattr(outcome, name) for name in _VOUCHED):
            values |= {"confirmed_by": None, "confirmed_on": None, "public": False}
        return change(outcome, Draft(values=values), Act(by, office, "outcome.edited", reason, seen))


def withdraw_outcome(
    outcome: Outcome, *, by: User, office: Office, reason: str, seen: int | None = None
) -> Outcome:
    """Take back an outcome that was entered by mistake; journals "outcome.withdrawn"."""
    return withdraw(outcome, Act(by, office, "outcome.withdrawn", reason, seen))


@transaction.atomic
def confirm_outcome(
    outcome: Outcome, *, today: date, by: User, office: Office, seen: int | None = None
) -> Outcome:
    """Vouch for an outcome's evidence; journals "outcome.confirmed".

    Raises NotEvidencedError; OwnOutcomeError where another person of the office could do it.
    """
    if not outcome.has_evidence:
        raise NotEvidencedError()
    if outcome.entered_by_id == by.pk and (others := others_who_confirm(office, by)):
        raise OwnOutcomeError(", ".join(person.called for person in others))
    draft = Draft(values={"confirmed_by": by, "confirmed_on": today})
    return change(outcome, draft, Act(by, office, "outcome.confirmed", "", seen))


def others_who_confirm(office: Office, by: User) -> list[User]:
    """The other people of the office whose role lets them confirm."""
    able = [name for name, rights in RIGHTS.items() if Right.SET_GOALS in rights]
    roles = Role.objects.filter(office=office, name__in=able, user__is_active=True).exclude(user=by)
    return [role.user for role in roles.select_related("user").order_by("user__last_name", "user")]


def _kept(draft: Draft, file: UploadedFile | None) -> Any:
    """The file as a document while the outcome is written; neither stays if that fails."""
    if file is None:
        return nullcontext(None)
    kind = check_file(file)
    title = str(draft.values.get("evidence") or "") or (file.name or "")
    described = DocumentDraft(kind=Document.Kind.OTHER, title=title[:200])
    return stored(file, kept_name(file.name or "", kind), kind, described)


def _check(values: Any, file: UploadedFile | None, held: Document | None) -> None:
    """What the evidence is: by its words, else by the file's name and the end of the link."""
    for what in (values.get("what_tr", ""), values.get("what_en", "")):
        if what and is_record_of_meeting(what):
            raise NoOutcomeError(what)
    link = str(values.get("link") or "")
    document = file.name if file is not None else (held.original_name if held is not None else "")
    if not (link or document):
        return
    said = str(values.get("evidence") or "")
    named = [said] if said else [name for name in (_stem(document or ""), _end_of(link)) if name]
    check_evidence(named)


def _stem(name: str) -> str:
    return name.rsplit(".", 1)[0].replace("_", " ").replace("-", " ")


def _end_of(link: str) -> str:
    """The last part of an address, as words; the host where there is no more."""
    parts = urlsplit(link)
    return _stem(unquote(parts.path.rstrip("/").rsplit("/", 1)[-1]) or parts.netloc)

"""The papers of a visit as DOCX and PDF; a list that goes abroad asks for its ground first."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from elci.accounts.models import Office
from elci.accounts.reader import readers_language
from elci.accounts.rights import Right, may
from elci.activities.delegations import delegations_of
from elci.activities.models import Activity, PersonalRead, Transfer
from elci.activities.programme_days import without_english
from elci.activities.services import note_read, record_transfer
from elci.activities.visit_papers import (
    BOTH,
    LANGUAGES,
    Sight,
    delegation_paper,
    programme_paper,
    visit_file,
)
from elci.desk import kept_text
from elci.desk.access import actor, staff
from elci.desk.downloads import as_file
from elci.desk.page import page
from elci.desk.refusals import tell
from elci.desk.visits.access import activity_for, sees_people, visit_in
from elci.desk.visits.forms.papers import SendAbroadForm
from elci.domain.errors import ElciError
from elci.procedures.letters.letter import Letter
from elci.procedures.letters.press import as_html, page_as_pdf
from elci.procedures.letters.word import as_docx
from elci.registry.services.file_kinds import DOCX, PDF

PROGRAMME, LIST, FILE = "programme", "delegations", "file"


def _as_pdf(letter: Letter) -> bytes:
    return page_as_pdf(as_html(letter), letter.title or letter.name)


_KINDS: dict[str, tuple[Callable[[Letter], bytes], str]] = {
    "docx": (as_docx, DOCX.media_type),
    "pdf": (_as_pdf, PDF.media_type),
}


@staff
def papers(request: HttpRequest, key: str) -> HttpResponse:
    """What can be printed; and a list of the delegation to be sent abroad, with its legal ground."""
    activity, office = activity_for(request, key, Right.SEE_ACTIVITIES)
    names = sees_people(request, office)
    working = names and may(request.user, Right.RECORD_ACTIVITIES, office.pk)
    back = kept_text.taken_back(request)
    form = SendAbroadForm(request.POST if request.method == "POST" else back)
    if request.method == "POST":
        if not working:
            raise PermissionDenied
        if form.is_valid():
            sent = _sent(request, activity, office, form)
            if sent is not None:
                return sent
    transfers = Transfer.objects.filter(
        office=office, subject_type=activity._meta.label_lower, subject_id=activity.pk
    )
    context = {
        "activity": activity,
        "form": form,
        "names": names,
        "working": working,
        "without_english": without_english(visit_in(activity)),
        "transfers": transfers.select_related("by", "recipient_country"),
        "kept": back is not None,
    }
    return page(request, "desk/visits/papers.html", context)


@require_safe
@never_cache
@staff
def download(request: HttpRequest, key: str, name: str, kind: str) -> HttpResponse:
    """A paper in a language (`?language=`): the programme, the lists of the delegations, the visit file."""
    activity, office = activity_for(request, key, Right.SEE_ACTIVITIES)
    names, language = sees_people(request, office), _language(request, name)
    if kind not in _KINDS or name not in {PROGRAMME, LIST, FILE}:
        raise Http404
    if name == LIST and not names:
        raise PermissionDenied
    letter = _made(request, activity, office, name, language)
    try:
        answer = _as_answer(letter, activity, kind)
    except ElciError as error:
        tell(request, error)
        return redirect("desk:visit-papers", activity.pk)
    if names:
        number = len(delegations_of(activity).everyone())
        note_read(PersonalRead.What.VISIT, by=actor(request), office=office, number=number)
    return answer


def _made(request: HttpRequest, activity: Activity, office: Office, name: str, language: str) -> Letter:
    visit = visit_in(activity)
    sight = Sight(
        sees_people(request, office),
        sees_people(request, office) and may(request.user, Right.SEE_CASES, office.pk),
    )
    if name == PROGRAMME:
        return programme_paper(activity, visit, language, sight)
    if name == LIST:
        return delegation_paper(activity, language, sight)
    return visit_file(activity, visit, language, sight, timezone.localdate())


def _sent(
    request: HttpRequest, activity: Activity, office: Office, form: SendAbroadForm
) -> HttpResponse | None:
    """The list as a file, once its transfer is kept; None, and the form says why, where it is refused."""
    sees_cases = may(request.user, Right.SEE_CASES, office.pk)
    sides = delegations_of(activity, with_travellers=sees_cases)
    people = [*sides.everyone(), *sides.travellers]
    if not people:
        form.add_error(None, _("Nobody stands on the lists of this visit yet."))
        return None
    letter = delegation_paper(activity, form.cleaned_data["language"], Sight(True, sees_cases))
    try:
        answer = _as_answer(letter, activity, form.cleaned_data["kind"])
        record_transfer(
            form.draft(), Transfer.What.DELEGATION, activity, people, by=actor(request), office=office
        )
    except (ElciError, ValidationError) as error:
        form.refuse(error)
    else:
        return answer
    return None


def _as_answer(letter: Letter, activity: Activity, kind: str) -> HttpResponse:
    make, media_type = _KINDS[kind]
    title = slugify(activity.title, allow_unicode=True)[:60]
    return as_file(make(letter), f"{title} {letter.name}.{kind}", media_type)


def _language(request: HttpRequest, name: str) -> str:
    asked = request.GET.get("language", "")
    own = readers_language()
    return asked if asked in LANGUAGES and not (asked == BOTH and name != PROGRAMME) else own

"""Who may open which page of the desk: every address against every role. A page without a line here fails."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse
from tests.accounts.test_rights import has
from tests.desk.files import pdf
from tests.desk.house import House
from tests.desk.test_rights_of_areas import AREAS
from tests.procedures.cases import journey, sister_city

from elci.accounts.models import JournalEntry, Role
from elci.accounts.rights import Right
from elci.desk.urls import urlpatterns
from elci.domain.procedures.kinds import Act, DocumentKind
from elci.exchange.models import Batch
from elci.procedures.services import (
    ActDraft,
    PaperDraft,
    PersonDraft,
    add_person,
    attach_paper,
    close_case,
    record_act,
)
from elci.registry.models import Agreement, Municipality, Partner
from elci.registry.services import (
    AgreementDraft,
    DocumentDraft,
    attach_document,
    edit_agreement,
    record_agreement,
)

OPEN, HERE, NO, DOOR, GONE = 200, 302, 403, "door", 405
WHO = (*Role.Name.values, "outsider", "nobody", None)


@dataclass(frozen=True)
class Line:
    """What a page answers to whom. right: what it takes; without one it is for everyone who is signed in.

    answer: to those who have the right; sees: those who
    have this right without the other find nothing; elsewhere: to another office's
    administrator; roleless: to someone signed in without a role; outside: to who is not signed in, by
    default the way to the sign-in (a form that is sent is refused).
    """

    right: Right | None
    answer: int | str = OPEN
    sees: Right | None = None
    elsewhere: int | str = NO
    roleless: int | str = NO
    outside: int | str = ""

    def expected(self, who: str | None, method: str) -> int | str:
        """The answer to a person of the house."""
        if who is None:
            return self.outside or (DOOR if method == "get" else NO)
        if who in {"outsider", "nobody"}:
            return self.elsewhere if who == "outsider" else self.roleless
        if self.right is None or has(who, self.right):
            return self.answer
        return 404 if self.sees and has(who, self.sees) else NO


def everyone(answer: int | str, outside: int | str = "") -> Line:
    """A page for whoever is signed in, of this office or not."""
    return Line(None, answer, elsewhere=answer, roleless=answer, outside=outside)


# (OPEN: the page; HERE: leads on; NO: refused; DOOR: to the sign-in; GONE: not this way)
MATRIX: dict[tuple[str, str], Line] = {
    ("sign-in", "get"): everyone(HERE, outside=OPEN),
    ("sign-in", "post"): everyone(HERE, outside=OPEN),
    # Nothing to do there without a password just given; without a configured provider no page of it either.
    ("second-step", "get"): everyone(DOOR, outside=DOOR),
    ("second-step", "post"): everyone(DOOR, outside=DOOR),
    ("institution", "get"): everyone(404, outside=404),
    ("institution-back", "get"): everyone(404, outside=404),
    ("sign-out", "get"): everyone(GONE, outside=GONE),
    ("sign-out", "post"): everyone(HERE, outside=HERE),
    ("home", "get"): everyone(OPEN),
    ("asleep", "get"): Line(Right.SEE_ACTIVITIES, elsewhere=OPEN),
    ("office", "get"): everyone(HERE),
    ("office", "post"): Line(Right.SEE_DESK, HERE),
    ("account", "get"): everyone(OPEN),
    ("account", "post"): everyone(OPEN),
    ("password", "get"): everyone(OPEN),
    ("password", "post"): everyone(OPEN),
    ("second-factor", "get"): everyone(OPEN),
    ("second-factor", "post"): everyone(OPEN),
    ("sessions", "get"): everyone(OPEN),
    ("sessions", "post"): everyone(HERE),
    ("security", "get"): Line(Right.MANAGE_PEOPLE, elsewhere=OPEN),
    ("security", "post"): Line(Right.MANAGE_PEOPLE, answer=HERE, elsewhere=HERE),
    ("door", "get"): Line(Right.MANAGE_PEOPLE, elsewhere=404),
    ("door", "post"): Line(Right.MANAGE_PEOPLE, answer=HERE, elsewhere=404),
    ("journal", "get"): Line(Right.SEE_JOURNAL, elsewhere=OPEN),
    ("undo", "post"): Line(Right.UNDO_OWN, answer=HERE),
    ("partner-suggestions", "get"): Line(Right.EDIT, elsewhere=OPEN),
    ("people", "get"): Line(Right.SEE_PEOPLE, elsewhere=OPEN),
    ("invite", "get"): Line(Right.MANAGE_PEOPLE, elsewhere=OPEN),
    ("invite", "post"): Line(Right.MANAGE_PEOPLE, elsewhere=OPEN),
    ("add-person", "get"): Line(Right.MANAGE_PEOPLE, elsewhere=OPEN),
    ("add-person", "post"): Line(Right.MANAGE_PEOPLE, elsewhere=OPEN),
    ("role", "get"): Line(Right.MANAGE_PEOPLE, elsewhere=404),
    ("role", "post"): Line(Right.MANAGE_PEOPLE, elsewhere=404),
    ("renew-password", "get"): Line(Right.MANAGE_PEOPLE, elsewhere=404),
    ("renew-password", "post"): Line(Right.MANAGE_PEOPLE, elsewhere=404),
    ("document", "get"): Line(Right.SEE_DESK),
    ("describe-document", "get"): Line(Right.ATTACH),
    ("describe-document", "post"): Line(Right.ATTACH),
    ("withdraw-document", "get"): Line(Right.ATTACH),
    ("withdraw-document", "post"): Line(Right.ATTACH),
    ("ties", "get"): Line(Right.SEE_DESK, elsewhere=OPEN),
    ("new-tie", "get"): Line(Right.EDIT, elsewhere=OPEN),
    ("new-tie", "post"): Line(Right.EDIT, elsewhere=OPEN),
    ("tie", "get"): Line(Right.SEE_DESK),
    ("edit-tie", "get"): Line(Right.EDIT),
    ("edit-tie", "post"): Line(Right.EDIT),
    ("change-state", "get"): Line(Right.CHANGE_STATE),
    ("change-state", "post"): Line(Right.CHANGE_STATE),
    ("withdraw-tie", "get"): Line(Right.END_RECORD),
    ("withdraw-tie", "post"): Line(Right.END_RECORD),
    ("attach", "get"): Line(Right.ATTACH),
    ("attach", "post"): Line(Right.ATTACH),
    ("imports", "get"): Line(Right.EDIT, elsewhere=OPEN),
    ("new-import", "get"): Line(Right.EDIT, elsewhere=OPEN),
    ("new-import", "post"): Line(Right.EDIT, elsewhere=OPEN),
    ("import", "get"): Line(Right.EDIT, elsewhere=404),
    ("import-columns", "get"): Line(Right.EDIT, elsewhere=404),
    ("import-columns", "post"): Line(Right.EDIT, answer=HERE, elsewhere=404),
    ("import-questions", "get"): Line(Right.EDIT, elsewhere=404),
    ("import-questions", "post"): Line(Right.EDIT, answer=HERE, elsewhere=404),
    ("import-places", "get"): Line(Right.EDIT, elsewhere=404),
    ("import-places", "post"): Line(Right.EDIT, answer=HERE, elsewhere=404),
    ("import-rows", "get"): Line(Right.EDIT, elsewhere=404),
    ("import-leave-out", "post"): Line(Right.EDIT, answer=HERE, elsewhere=404),
    ("import-write", "post"): Line(Right.EDIT, answer=HERE, elsewhere=404),
    ("import-undo", "post"): Line(Right.UNDO_OWN, answer=HERE, elsewhere=404),
    ("import-cancel", "post"): Line(Right.EDIT, answer=HERE, elsewhere=404),
    ("import-delete", "post"): Line(Right.EDIT, answer=HERE, elsewhere=404),
    ("cases", "get"): Line(Right.SEE_CASES, elsewhere=OPEN),
    ("choose-case", "get"): Line(Right.WORK_ON_CASES, elsewhere=OPEN),
    ("new-case", "get"): Line(Right.WORK_ON_CASES, elsewhere=OPEN),
    ("new-case", "post"): Line(Right.WORK_ON_CASES, elsewhere=OPEN),
    ("case", "get"): Line(Right.SEE_CASES),
    ("edit-case", "get"): Line(Right.WORK_ON_CASES),
    ("edit-case", "post"): Line(Right.WORK_ON_CASES),
    ("case-sides", "get"): Line(Right.WORK_ON_CASES),
    ("case-sides", "post"): Line(Right.WORK_ON_CASES),
    ("close-case", "get"): Line(Right.CLOSE_CASES),
    ("close-case", "post"): Line(Right.CLOSE_CASES),
    ("reopen-case", "get"): Line(Right.CLOSE_CASES),
    ("reopen-case", "post"): Line(Right.CLOSE_CASES),
    ("case-archive", "get"): Line(Right.SEE_CASES),
    ("case-archive-file", "get"): Line(Right.SEE_CASES),
    ("record-step", "get"): Line(Right.WORK_ON_CASES),
    ("record-step", "post"): Line(Right.WORK_ON_CASES),
    ("take-back-step", "get"): Line(Right.WORK_ON_CASES),
    ("take-back-step", "post"): Line(Right.WORK_ON_CASES),
    ("answer-flag", "get"): Line(Right.WORK_ON_CASES, answer=404),
    ("answer-flag", "post"): Line(Right.WORK_ON_CASES, answer=HERE),
    ("raise-flag", "post"): Line(Right.WORK_ON_CASES, answer=HERE),
    ("case-note", "get"): Line(Right.WORK_ON_CASES),
    ("case-note", "post"): Line(Right.WORK_ON_CASES),
    ("case-person", "get"): Line(Right.WORK_ON_CASES),
    ("case-person", "post"): Line(Right.WORK_ON_CASES),
    ("erase-person", "post"): Line(Right.WORK_ON_CASES, answer=HERE),
    ("plan", "get"): Line(Right.SEE_CASES),
    ("plan", "post"): Line(Right.WORK_ON_CASES, answer=404),
    ("attach-paper", "get"): Line(Right.WORK_ON_CASES),
    ("attach-paper", "post"): Line(Right.WORK_ON_CASES),
    ("case-paper", "get"): Line(Right.SEE_CASES),
    ("case-paper", "post"): Line(Right.WORK_ON_CASES),
    ("case-paper-file", "get"): Line(Right.SEE_CASES),
    ("withdraw-paper", "get"): Line(Right.WORK_ON_CASES),
    ("withdraw-paper", "post"): Line(Right.WORK_ON_CASES),
    ("letter", "get"): Line(Right.SEE_CASES),
    ("letter", "post"): Line(Right.WORK_ON_CASES, sees=Right.SEE_CASES),
    ("letter-file", "get"): Line(Right.SEE_CASES),
    ("letterhead", "get"): Line(Right.WORK_ON_CASES, elsewhere=OPEN),
    ("letterhead", "post"): Line(Right.WORK_ON_CASES, answer=HERE, elsewhere=HERE),
    ("calendar", "get"): Line(Right.SEE_CASES, elsewhere=OPEN),
    ("calendar", "post"): Line(Right.SEE_CASES, elsewhere=OPEN),
    # Behind a secret of its own: whoever does not know it finds nothing, signed in or not.
    ("calendar-feed", "get"): everyone(404, outside=404),
}
POST_ONLY = (
    "undo",
    "raise-flag",
    "erase-person",
    "import-leave-out",
    "import-write",
    "import-undo",
    "import-cancel",
    "import-delete",
)
READ_ONLY = (
    "asleep",
    "institution",
    "institution-back",
    "cases",
    "choose-case",
    "case",
    "case-archive",
    "case-archive-file",
    "case-paper-file",
    "letter-file",
    "calendar-feed",
    "home",
    "journal",
    "partner-suggestions",
    "people",
    "document",
    "ties",
    "tie",
    "imports",
    "import",
    "import-rows",
)
MATRIX |= {(name, "post"): everyone(GONE, outside=GONE) for name in READ_ONLY}
MATRIX |= {(name, "get"): everyone(GONE, outside=GONE) for name in POST_ONLY}


def test_every_page_has_its_line() -> None:
    wanted = {(pattern.name, method) for pattern in urlpatterns for method in ("get", "post")}
    assert (
        set(MATRIX) | {(name, method) for area in AREAS for name in area.NEEDS for method in ("get", "post")}
        == wanted
    )


@pytest.mark.parametrize(("name", "method"), MATRIX, ids=lambda part: str(part))
def test_a_page_opens_to_those_whose_role_allows(
    name: str, method: str, house: House, built_gazetteer: None
) -> None:
    expected = {who: MATRIX[name, method].expected(who, method) for who in WHO}
    found = {who: outcome(house.client(who), name, method, house, who) for who in WHO}
    assert found == expected


def outcome(client: Client, name: str, method: str, house: House, who: str | None) -> int | str:
    """The answer's status; `DOOR` where it leads to the sign-in."""
    address = reverse(f"desk:{name}", kwargs=arguments(name, house, who))
    data = {"office": "ankara"} if name == "office" else {"language": "xx"} if name == "account" else {}
    answer = client.post(address, data) if method == "post" else client.get(address)
    leads_to = answer.headers.get("Location", "")
    return DOOR if answer.status_code == 302 and leads_to.startswith("/giris/") else answer.status_code


def arguments(name: str, house: House, who: str | None) -> dict[str, object]:
    """What the address of a page names: a tie, a document, a person, an act of the one who asks."""
    officer = house.people["officer"]
    if name in {"tie", "edit-tie", "change-state", "attach"}:
        return {"key": house.seoul.pk}
    if name == "withdraw-tie":
        return {"key": own_tie(house)}
    if name in {"role", "renew-password", "door"}:
        return {"person": house.people["viewer"].pk}
    if name in {"document", "describe-document", "withdraw-document"}:
        document = attach_document(
            house.seoul,
            pdf("protokol.pdf"),
            DocumentDraft("protocol", "Protokol"),
            by=officer,
            office=house.office,
        )
        return {"document": document.pk}
    if name in CASE_PAGES:
        return case_arguments(name, house)
    if name == "calendar-feed":
        return {"secret": "bilinmeyen"}
    if name == "new-case":
        return {"kind": "sister_city"}
    if name == "import" or name.startswith("import-"):
        return {"batch": a_list(house, "written" if name == "import-undo" else "review")}
    if name == "undo":
        by = house.people[who] if who else officer
        changed = AgreementDraft(kind="sister_city", note_tr=f"{who}")
        edit_agreement(house.seoul, changed, by=by, office=house.office, reason="deneme")
        return {"entry": JournalEntry.objects.newest_key(house.seoul)}
    return {}


CASE_PAGES = {
    "case", "edit-case", "case-sides", "close-case", "reopen-case", "case-archive", "case-archive-file", "record-step",
    "take-back-step", "answer-flag", "raise-flag", "case-note", "case-person", "erase-person", "plan", "attach-paper",
    "case-paper", "case-paper-file", "withdraw-paper", "letter", "letter-file",
}  # fmt: skip


def case_arguments(name: str, house: House) -> dict[str, object]:
    """A case made anew for each question, with the part that the address names."""
    by = house.people["officer"]
    case = journey(house) if name == "plan" else sister_city(house)
    key: dict[str, object] = {"key": case.pk}
    if name in {"reopen-case", "case-archive", "case-archive-file"}:
        close_case(case, "given_up", by=house.people["head"], reason="Vazgeçildi")
        return key | ({"kind": "zip"} if name == "case-archive-file" else {})
    if name == "take-back-step":
        return key | {"event": record_act(case, ActDraft(Act.PROPOSED), by=by).pk}
    if name == "erase-person":
        return key | {"person": add_person(case, PersonDraft("Jeanne Martin"), by=by).pk}
    if "paper" in name and name != "attach-paper":
        draft = PaperDraft(DocumentKind.PROPOSAL, "Öneri")
        return key | {"paper": attach_paper(case, pdf("oneri.pdf"), draft, by=by).pk}
    if name.startswith("letter"):
        return key | {"name": "press_note"} | ({"kind": "txt"} if name == "letter-file" else {})
    return key


def own_tie(house: House) -> str:
    """A tie that the office recorded itself, made once."""
    key = "ankara--sofia-bg--memorandum"
    if not Agreement.objects.filter(pk=key).exists():
        record_agreement(
            Municipality.objects.get(pk="ankara"),
            Partner.objects.get(pk="sofia-bg"),
            AgreementDraft(kind="memorandum"),
            by=house.people["officer"],
            office=house.office,
        )
    return key


def a_list(house: House, phase: str) -> int:
    """A list of the office in a phase, with nothing in it."""
    return Batch.objects.create(
        name="liste", office=house.office, by=house.people["officer"], file_name="liste.csv", phase=phase,
        written_by=house.people["officer"], undo={"last_entry": 0},
    ).pk  # fmt: skip

"""Who may open which page of the desk: every address against every role. A page without a line here fails."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.desk.files import pdf
from tests.desk.house import House
from tests.desk.test_rights_of_areas import AREAS
from tests.procedures.cases import journey, sister_city

from elci.accounts.models import JournalEntry
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

WHO = ("viewer", "officer", "head", "administrator", "outsider", "nobody", None)
OPEN, HERE, NO, DOOR, GONE = 200, 302, 403, "door", 405

# page, method → viewer, officer, head, administrator, another office's administrator, no role, signed out
# (OPEN: the page; HERE: leads on; NO: refused; DOOR: to the sign-in; GONE: not this way)
MATRIX: dict[tuple[str, str], tuple[int | str, ...]] = {
    ("sign-in", "get"): (HERE, HERE, HERE, HERE, HERE, HERE, OPEN),
    ("sign-in", "post"): (HERE, HERE, HERE, HERE, HERE, HERE, OPEN),
    ("sign-out", "get"): (GONE, GONE, GONE, GONE, GONE, GONE, GONE),
    ("sign-out", "post"): (HERE, HERE, HERE, HERE, HERE, HERE, HERE),
    ("home", "get"): (OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, DOOR),
    ("office", "get"): (HERE, HERE, HERE, HERE, HERE, HERE, DOOR),
    ("office", "post"): (HERE, HERE, HERE, HERE, NO, NO, NO),
    ("account", "get"): (OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, DOOR),
    ("account", "post"): (OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, NO),
    ("password", "get"): (OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, DOOR),
    ("password", "post"): (OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, NO),
    ("journal", "get"): (OPEN, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("undo", "get"): (GONE, GONE, GONE, GONE, GONE, GONE, GONE),
    ("undo", "post"): (NO, HERE, HERE, HERE, NO, NO, NO),
    ("partner-suggestions", "get"): (NO, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("people", "get"): (NO, NO, NO, OPEN, OPEN, NO, DOOR),
    ("invite", "get"): (NO, NO, NO, OPEN, OPEN, NO, DOOR),
    ("invite", "post"): (NO, NO, NO, OPEN, OPEN, NO, NO),
    ("add-person", "get"): (NO, NO, NO, OPEN, OPEN, NO, DOOR),
    ("add-person", "post"): (NO, NO, NO, OPEN, OPEN, NO, NO),
    ("role", "get"): (NO, NO, NO, OPEN, 404, NO, DOOR),
    ("role", "post"): (NO, NO, NO, OPEN, 404, NO, NO),
    ("renew-password", "get"): (NO, NO, NO, OPEN, 404, NO, DOOR),
    ("renew-password", "post"): (NO, NO, NO, OPEN, 404, NO, NO),
    ("document", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("withdraw-document", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("withdraw-document", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("ties", "get"): (OPEN, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("new-tie", "get"): (NO, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("new-tie", "post"): (NO, OPEN, OPEN, OPEN, OPEN, NO, NO),
    ("tie", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("edit-tie", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("edit-tie", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("change-state", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("change-state", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("withdraw-tie", "get"): (NO, NO, OPEN, OPEN, NO, NO, DOOR),
    ("withdraw-tie", "post"): (NO, NO, OPEN, OPEN, NO, NO, NO),
    ("attach", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("attach", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("imports", "get"): (NO, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("new-import", "get"): (NO, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("new-import", "post"): (NO, OPEN, OPEN, OPEN, OPEN, NO, NO),
    ("import", "get"): (NO, OPEN, OPEN, OPEN, 404, NO, DOOR),
    ("import-columns", "get"): (NO, OPEN, OPEN, OPEN, 404, NO, DOOR),
    ("import-columns", "post"): (NO, HERE, HERE, HERE, 404, NO, NO),
    ("import-questions", "get"): (NO, OPEN, OPEN, OPEN, 404, NO, DOOR),
    ("import-questions", "post"): (NO, HERE, HERE, HERE, 404, NO, NO),
    ("import-places", "get"): (NO, OPEN, OPEN, OPEN, 404, NO, DOOR),
    ("import-places", "post"): (NO, HERE, HERE, HERE, 404, NO, NO),
    ("import-rows", "get"): (NO, OPEN, OPEN, OPEN, 404, NO, DOOR),
    ("import-leave-out", "post"): (NO, HERE, HERE, HERE, 404, NO, NO),
    ("import-write", "post"): (NO, HERE, HERE, HERE, 404, NO, NO),
    ("import-undo", "post"): (NO, HERE, HERE, HERE, 404, NO, NO),
    ("import-cancel", "post"): (NO, HERE, HERE, HERE, 404, NO, NO),
    ("import-delete", "post"): (NO, HERE, HERE, HERE, 404, NO, NO),
    ("cases", "get"): (OPEN, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("choose-case", "get"): (NO, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("new-case", "get"): (NO, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("new-case", "post"): (NO, OPEN, OPEN, OPEN, OPEN, NO, NO),
    ("case", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("edit-case", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("edit-case", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("case-sides", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("case-sides", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("close-case", "get"): (NO, NO, OPEN, OPEN, NO, NO, DOOR),
    ("close-case", "post"): (NO, NO, OPEN, OPEN, NO, NO, NO),
    ("reopen-case", "get"): (NO, NO, OPEN, OPEN, NO, NO, DOOR),
    ("reopen-case", "post"): (NO, NO, OPEN, OPEN, NO, NO, NO),
    ("case-archive", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("case-archive-file", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("record-step", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("record-step", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("take-back-step", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("take-back-step", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("answer-flag", "get"): (NO, 404, 404, 404, NO, NO, DOOR),
    ("answer-flag", "post"): (NO, HERE, HERE, HERE, NO, NO, NO),
    ("raise-flag", "post"): (NO, HERE, HERE, HERE, NO, NO, NO),
    ("case-note", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("case-note", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("case-person", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("case-person", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("erase-person", "post"): (NO, HERE, HERE, HERE, NO, NO, NO),
    ("plan", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("plan", "post"): (NO, 404, 404, 404, NO, NO, NO),
    ("attach-paper", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("attach-paper", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("case-paper", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("case-paper", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("case-paper-file", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("withdraw-paper", "get"): (NO, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("withdraw-paper", "post"): (NO, OPEN, OPEN, OPEN, NO, NO, NO),
    ("letter", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("letter", "post"): (404, OPEN, OPEN, OPEN, NO, NO, NO),
    ("letter-file", "get"): (OPEN, OPEN, OPEN, OPEN, NO, NO, DOOR),
    ("letterhead", "get"): (NO, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("letterhead", "post"): (NO, HERE, HERE, HERE, HERE, NO, NO),
    ("calendar", "get"): (OPEN, OPEN, OPEN, OPEN, OPEN, NO, DOOR),
    ("calendar", "post"): (OPEN, OPEN, OPEN, OPEN, OPEN, NO, NO),
    # Behind a secret of its own: whoever does not know it finds nothing, signed in or not.
    ("calendar-feed", "get"): (404,) * len(WHO),
}
POST_ONLY = (
    "raise-flag",
    "erase-person",
    "import-leave-out",
    "import-write",
    "import-undo",
    "import-cancel",
    "import-delete",
)
READ_ONLY = (
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
MATRIX |= {(name, "post"): (GONE,) * len(WHO) for name in READ_ONLY}
MATRIX |= {(name, "get"): (GONE,) * len(WHO) for name in POST_ONLY}


def test_every_page_has_its_line() -> None:
    wanted = {(pattern.name, method) for pattern in urlpatterns for method in ("get", "post")}
    assert (
        set(MATRIX) | {(name, method) for area in AREAS for name in area.NEEDS for method in ("get", "post")}
        == wanted
    )


@pytest.mark.parametrize(("name", "method"), MATRIX, ids=lambda part: str(part))
def test_a_page_opens_to_those_whose_role_allows(name: str, method: str, house: House) -> None:
    expected = dict(zip(WHO, MATRIX[name, method], strict=True))
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
    if name in {"role", "renew-password"}:
        return {"person": house.people["viewer"].pk}
    if name in {"document", "withdraw-document"}:
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

"""A union finds what its members show it: facts alone, of these kinds alone, as long as they show them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.desk.files import upload
from tests.desk.house import House
from tests.desk.test_unions import Union, union
from tests.search.conftest import meet
from tests.search.papers import DOCX_OF

from elci.accounts.desk_records import Draft
from elci.accounts.models import Role, Sharing, User
from elci.activities.models import Activity, Contact, Outcome
from elci.activities.services import publish_activity, record_activity, record_outcome
from elci.domain.dates import PartialDate
from elci.procedures.models import Case
from elci.registry.models import Membership
from elci.registry.services import DocumentDraft, attach_document
from elci.search.doors import doors_of
from elci.search.finding import Findings, entries, find
from elci.search.index import rebuild

__all__ = ["union"]
Looked = Callable[[str], list[str]]
TITLE, RESULT = "Seul çeviri atölyesi", "Kırk gönüllü çevirmen yetişti"


@pytest.fixture
def workshop(house: House, union: Union) -> Activity:
    """An activity of the member that is not public, with a note, a person and a result."""
    person: Contact = meet(house, "Emina", "Hadžić", note="Davetli")
    values = {
        "kind": "training",
        "title_tr": TITLE,
        "title_en": "Translation workshop",
        "note_tr": "Hadžić hanım açtı; Kavaklıdere’de kaldılar.",
        "status": "done",
        "date": PartialDate.parse("2024-05"),
    }
    seoul = house.seoul.parties.get(position=2).partner
    assert seoul is not None
    parties = [
        {"position": 1, "role": "partner", "partner": seoul, "country_id": "KR", "as_written": "Bay Kim"}
    ]
    parts = {"parties": parties, "people": [{"contact": person, "role": "guest"}]}
    made = record_activity(Draft(values, parts), by=house.people["officer"], office=house.office)
    result = {"kind": "practice", "what_tr": RESULT, "activity": made, "unit": "gönüllü", "number": 40}
    record_outcome(
        Draft({**result, "evidence": "Sertifika listesi ve sınav"}),
        by=house.people["officer"],
        office=house.office,
        file=upload("sinav.docx", DOCX_OF("Değerlendirme sınavı Keçiören")),
    )
    Case.objects.create(
        office=house.office, municipality_id="ankara", kind="outgoing_visit", title="Atölye gezisi Keçiören",
        opened="2026-03-01",
    )  # fmt: skip
    attach_document(
        house.seoul,
        upload("p.docx", DOCX_OF("Protokol Keçiören")),
        DocumentDraft("protocol", "Protokol"),
        by=house.people["officer"],
    )
    rebuild()
    return made


@pytest.fixture
def found(union: Union) -> Callable[[str], Findings]:
    return lambda words: find(words, doors_of(union.person, union.office))


@pytest.fixture
def titles(found: Callable[[str], Findings]) -> Looked:
    return lambda words: [line.title for line in entries(found(words).hits)]


@pytest.mark.parametrize(
    "words", ["çeviri atölyesi", "ceviri atolye", "çevri atölyesi", "translation workshop"]
)
def test_an_activity_is_found_once_it_is_shown_and_until_that_ends(
    words: str, union: Union, workshop: Activity, titles: Looked
) -> None:
    assert TITLE not in titles(words)
    union.shown("outcomes", "ties", "memberships")
    assert TITLE not in titles(words)
    union.shown("activities")
    assert titles(words) == [TITLE]
    union.shown()
    assert TITLE not in titles(words)


@pytest.mark.parametrize(
    "words", ["atölyesi seul", "atölye Güney Kore", "atölye eğitim", "workshop South Korea"]
)
def test_it_is_found_by_its_facts_too(words: str, union: Union, workshop: Activity, titles: Looked) -> None:
    union.shown("activities")
    assert titles(words) == [TITLE]


def test_what_a_former_member_showed_is_not_found(union: Union, workshop: Activity, titles: Looked) -> None:
    union.shown("activities")
    Membership.objects.filter(municipality="ankara").update(until=PartialDate(2025))
    assert titles("çeviri atölyesi") == []


def test_an_outcome_is_found_as_the_member_shows_outcomes(
    union: Union, workshop: Activity, titles: Looked
) -> None:
    union.shown("activities")
    assert titles("gönüllü çevirmen") == []
    union.shown("outcomes")
    assert titles("gönüllü çevirmen") == [RESULT]
    union.shown()
    assert titles("gönüllü çevirmen") == []


@pytest.mark.parametrize(
    "words",
    [
        "Hadžić",
        "hadzci",
        "Emina",
        "Kim",
        "Kavaklıdere",
        "Keçiören",
        "sınav",
        "Protokol",
        "sertifika",
        "Davetli",
    ],
)
def test_people_papers_cases_and_notes_are_not_found_whatever_is_shown(
    words: str, union: Union, workshop: Activity, found: Callable[[str], Findings]
) -> None:
    union.shown(*Sharing.What.values)
    assert found(words) == Findings(words=found(words).words), "nothing, and no other word is offered"
    house = union.house
    assert find(words, doors_of(house.people["officer"], house.office)).hits, "the member itself finds it"


def test_a_word_of_a_note_beside_one_of_the_title_finds_by_the_title_alone(
    union: Union, workshop: Activity, found: Callable[[str], Findings]
) -> None:
    union.shown("activities")
    both = found("atölyesi Kavaklıdere")
    assert (len(both.hits), both.without) == (1, "Kavaklıdere")


def test_another_role_at_the_unions_desk_finds_nothing_of_members(union: Union, workshop: Activity) -> None:
    union.shown(*Sharing.What.values)
    officer = User.objects.create_user("memur")
    Role.objects.create(user=officer, office=union.office, name=Role.Name.OFFICER)
    assert find("atölyesi", doors_of(officer, union.office)).hits == ()


def test_another_member_finds_nothing_of_it(union: Union, workshop: Activity) -> None:
    union.shown(*Sharing.What.values)
    house = union.house
    assert find("atölyesi", doors_of(house.people["outsider"], house.other)).hits == ()


def test_the_page_leads_to_what_the_member_shows_and_tells_no_more(union: Union, workshop: Activity) -> None:
    union.shown("activities", "outcomes")
    client = union.client()
    page = client.get("/masa/arama/", {"q": "atölyesi"})
    (line,) = page.context["lines"]
    assert (line.address, line.text) == (f"/masa/uyeler/ankara/activities/?record={workshop.pk}", "")
    assert "Ankara Büyükşehir Belediyesi" in page.content.decode()
    for secret in ("Hadžić", "Kavaklıdere", "Bay Kim"):
        assert secret not in page.content.decode()
    shown = client.get(line.address).content.decode()
    assert TITLE in shown
    assert "Seul günleri" not in shown, "only the one that was looked for"
    outcome = Outcome.objects.get(what_tr=RESULT)
    (line,) = client.get("/masa/arama/", {"q": "gönüllü"}).context["lines"]
    assert line.address == f"/masa/uyeler/ankara/outcomes/?record={outcome.pk}"
    assert RESULT in client.get(line.address).content.decode()
    assert client.get("/masa/uyeler/ankara/outcomes/?record=yok").status_code == 404
    first = client.get("/masa/arama/oneriler/", {"q": "atölyesi"}).content.decode()
    assert f"?record={workshop.pk}" in first
    union.shown()
    assert client.get(f"/masa/uyeler/ankara/activities/?record={workshop.pk}").status_code == 403
    assert not client.get("/masa/arama/", {"q": "atölyesi"}).context["findings"].hits


def test_only_ours_leaves_the_members_out(union: Union, workshop: Activity) -> None:
    union.shown("activities")
    assert find("atölyesi", doors_of(union.person, union.office, ours=True)).hits == ()


def test_what_a_member_published_leads_to_the_public_page(union: Union, workshop: Activity) -> None:
    union.shown("activities")
    house = union.house
    publish_activity(workshop, by=house.people["head"], office=house.office)
    (line,) = union.client().get("/masa/arama/", {"q": "atölyesi"}).context["lines"]
    assert (line.address, line.member) == (f"/etkinlikler/{workshop.pk}/", None)


def test_the_members_own_people_find_it_once_and_whole(union: Union, workshop: Activity) -> None:
    union.shown("activities")
    house = union.house
    lines = house.client("officer").get("/masa/arama/", {"q": "atölyesi Kavaklıdere"}).context["lines"]
    assert [line.address for line in lines] == [f"/masa/etkinlikler/{workshop.pk}/"]
    assert "Kavaklıdere" in lines[0].text


@pytest.mark.parametrize("members", [1, 6])
def test_the_queries_do_not_grow_with_members_or_lines(
    members: int, union: Union, workshop: Activity, django_assert_max_num_queries: Callable[..., object]
) -> None:
    from elci.accounts.models import Office
    from elci.registry.models import Municipality

    for number in range(members):
        office = Office.objects.create(pk=f"uye-{number}", name=f"Üye {number} Belediyesi")
        Municipality.objects.create(
            pk=f"uye-{number}", name_tr=f"Üye {number}", office=office, kind="district"
        )
        Membership.objects.create(
            pk=f"m{number}", organisation_id="tbb", municipality_id=office.pk, kind="member"
        )
        Sharing.objects.create(
            office=office, union=union.office, what="activities", since="2026-01-01T00:00Z"
        )
        for each in range(4):
            values = {"kind": "training", "title_tr": f"Atölye {number}.{each}", "status": "done"}
            record_activity(Draft(values), by=union.house.people["officer"], office=office)
    client = union.client()
    client.get("/masa/arama/", {"q": "atölye"})
    with django_assert_max_num_queries(20):
        page = client.get("/masa/arama/", {"q": "atölye"})
    assert page.context["findings"].counts == {"activity": 4 * members}

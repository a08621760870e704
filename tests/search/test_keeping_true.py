"""The search says what the records say: after each act, after an undo, after an erasure, after a rebuild."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from django.db import connection, transaction
from tests.activities.erasures import everywhere
from tests.desk.files import upload
from tests.desk.house import House
from tests.search.conftest import meet
from tests.search.papers import DOCX_OF, ODT_OF, PDF_OF

from elci.accounts.models import JournalEntry
from elci.activities.erasing.erasing import ErasureDraft, erase_person, mentions_of
from elci.activities.erasing.judging import Fate, judge
from elci.activities.erasing.whereabouts import where_is
from elci.activities.models import Activity
from elci.activities.services import withdraw_activity
from elci.domain.dates import PartialDate
from elci.domain.names import fold_words
from elci.registry.models import Agreement, AgreementParty, Partner
from elci.registry.services import DocumentDraft, attach_document, describe_document, undo, withdraw_document
from elci.search.finding import Findings
from elci.search.index import rebuild, renew
from elci.search.kinds import BY_NAME, BY_NUMBER, KINDS
from elci.search.models import SearchEntry, Word
from elci.search.texts import read_documents
from elci.sources.models import DocumentText

Looked = Callable[..., Findings]
SENTENCE = "Şehirler gençlik değişimi yapar"


def lines() -> set[tuple[Any, ...]]:
    return set(SearchEntry.objects.values_list("kind", "key", "title_tr", "body", "on", "doors", "tokens"))


def words() -> dict[str, int]:
    return dict(Word.objects.values_list("word", "lines"))


def test_acts_leave_the_same_lines_and_words_as_a_rebuild(house: House, flood: Activity) -> None:
    meet(house, "Emina", "Hadžić")
    kept = lines(), words()
    rebuild()
    assert (lines(), words()) == kept


def test_a_thousand_ties_with_as_many_cities_are_written_and_found(house: House, looked: Looked) -> None:
    keys = [f"kent-{number}" for number in range(1000)]
    Partner.objects.bulk_create([Partner(pk=key, name_tr=key, name_en=key, sort_key=key) for key in keys])
    Agreement.objects.bulk_create([Agreement(pk=key, kind="sister_city", state="listed") for key in keys])
    AgreementParty.objects.bulk_create(
        [AgreementParty(pk=key, agreement_id=key, position=2, partner_id=key) for key in keys]
    )
    renew(BY_NAME["tie"], keys)
    assert len(looked("kent 777").hits) == 1
    rebuild()
    assert len(looked("kent 777").hits) == 2, "the tie and the city"


def test_a_document_added_after_midnight_is_of_the_new_day(house: House) -> None:
    added = attach_document(house.seoul, upload("p.docx", DOCX_OF(SENTENCE)), DocumentDraft("other", "Protokol"),
                            by=house.people["officer"])  # fmt: skip
    type(added).objects.filter(pk=added.pk).update(added="2026-10-13T21:30Z")  # 14 October, 00.30
    renew(BY_NAME["document"], [str(added.pk)])
    assert SearchEntry.objects.get(kind="document").on == PartialDate(2026, 10, 14)


def test_an_act_that_fails_leaves_no_line(house: House, flood: Activity, looked: Looked) -> None:
    with transaction.atomic():
        withdraw_activity(flood, by=house.people["officer"], office=house.office, reason="Yanlış kayıt")
        assert looked("maglaj").hits == ()
        transaction.set_rollback(True)
    assert len(looked("maglaj").hits) == 1


def test_what_is_withdrawn_vanishes_and_comes_back_by_undoing(
    house: House, flood: Activity, looked: Looked
) -> None:
    officer = house.people["officer"]
    withdraw_activity(flood, by=officer, office=house.office, reason="Yanlış kayıt")
    assert looked("maglaj").hits == ()
    assert not Word.objects.filter(word="maglaj").exists()
    undo(JournalEntry.objects.of(flood).first(), by=officer)
    assert len(looked("maglaj").hits) == 1


def test_of_an_erased_person_no_trace_stays(house: House, looked: Looked) -> None:
    person = meet(house, "Emina", "Hadžićović", note="Çevirmen")
    person.delete()
    assert looked("hadzicovic").hits == ()
    assert not Word.objects.filter(word__contains="hadzic").exists()
    assert _everything_in_the_tables("hadzicov") == []


def test_erasing_a_person_by_the_office_leaves_none_either(house: House, looked: Looked) -> None:
    person = everywhere(house)
    places = judge(where_is(mentions_of(person)), person)
    assert not [each for each in places.asked if each.place.table.startswith("search")]
    assert [each for each in places.own if each.table.startswith("search")], "they stand in the search first"
    fates = {each.place.mark: Fate.ERASE for each in places.asked}
    erase_person(person, ErasureDraft("asked", fates), by=house.people["head"], office=house.office)
    assert looked("isikoglu").hits == ()
    assert looked("plaket isikoglu").without == "isikoglu"
    assert _everything_in_the_tables("isikogl") == _everything_in_the_tables("Işıkoğl") == []


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.docx", DOCX_OF), ("a.odt", ODT_OF), ("a.pdf", PDF_OF)],
    ids=["docx", "odt", "pdf"],
)
def test_the_words_of_a_document_are_found_until_it_is_withdrawn(
    house: House, looked: Looked, name: str, content: Callable[[str], bytes]
) -> None:
    officer, draft = house.people["officer"], DocumentDraft("protocol", "Protokol metni")
    document = attach_document(house.seoul, upload(name, content(SENTENCE)), draft, by=officer)
    assert fold_words(document.text.text) == fold_words(SENTENCE)
    assert [hit.kind for hit in looked("genclik degisimi").hits] == ["document"]
    assert looked("genclik degisimi", "outsider").hits == ()
    assert [hit.kind for hit in looked("gençlik", tie=house.seoul.pk).hits] == ["document"]
    withdraw_document(document, by=officer, reason="Yanlış dosya")
    assert looked("genclik degisimi").hits == ()


def test_a_document_is_found_by_its_corrected_title(house: House, looked: Looked) -> None:
    officer = house.people["officer"]
    document = attach_document(
        house.seoul, upload("a.docx", DOCX_OF(SENTENCE)), DocumentDraft("other", "Taranmış"), by=officer
    )
    said = DocumentDraft("protocol", "Kardeşlik protokolü")
    described = describe_document(document, said, by=officer, office=house.office)
    assert (described.kind, described.sha256) == ("protocol", document.sha256)
    assert [hit.kind for hit in looked("kardeslik protokolu").hits] == ["document"]
    assert looked("taranmis").hits == ()
    undo(JournalEntry.objects.get(verb="document.described"), by=officer)
    assert [hit.kind for hit in looked("taranmis").hits] == ["document"]


def test_documents_kept_before_are_read_once(house: House, looked: Looked) -> None:
    officer, draft = house.people["officer"], DocumentDraft("protocol", "Protokol")
    attach_document(house.seoul, upload("a.docx", DOCX_OF(SENTENCE)), draft, by=officer)
    DocumentText.objects.all().delete()
    rebuild()
    assert looked("genclik degisimi").hits == ()
    assert read_documents() == (1, 0, [])
    assert len(looked("genclik degisimi").hits) == 1
    assert read_documents() == (0, 0, [])


def test_a_document_that_would_unfold_is_kept_without_a_text(house: House) -> None:
    officer, draft = house.people["officer"], DocumentDraft("protocol", "Protokol")
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><w:document><w:p>&c;</w:p></w:document>'
    document = attach_document(house.seoul, upload("a.docx", DOCX_OF(bomb, whole=True)), draft, by=officer)
    assert not DocumentText.objects.filter(document=document).exists()


def _everything_in_the_tables(needle: str) -> list[str]:
    """Tables of the search whose bytes hold the word, those of the database's own index too."""
    with connection.cursor() as cursor:
        names = [name for name in connection.introspection.table_names(cursor) if name.startswith("search_")]
        shadows = (
            [f"search_tokens_{part}" for part in ("data", "idx")] if connection.vendor == "sqlite" else []
        )
        found = []
        for name in {*names, *shadows} - {"search_tokens"}:
            cursor.execute(f"SELECT * FROM {name}")
            held = b" ".join(
                cell if isinstance(cell, bytes) else str(cell).encode()
                for row in cursor.fetchall()
                for cell in row
            )
            if needle.encode() in held:
                found.append(name)
        return found


def test_the_scan_of_the_tables_would_see_a_person(house: House) -> None:
    meet(house, "Emina", "Hadžićović")
    assert "search_searchentry" in _everything_in_the_tables("hadzicov")


def test_every_kind_has_a_number_of_its_own_and_a_page_that_is_there() -> None:
    assert len(BY_NUMBER) == len(BY_NAME) == len(KINDS)
    names = {f"{space}:{name}" for space in ("desk", "portal") for name in get_resolver_names(space)}
    pages = {page for kind in KINDS for page in (kind.page, kind.public_page, kind.own_page) if page}
    assert pages <= names


def get_resolver_names(space: str) -> set[str]:
    module = import_module(f"elci.{space}.urls")
    return {pattern.name for pattern in module.urlpatterns if pattern.name}

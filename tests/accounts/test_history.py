"""The journal in the reader's words."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from tests.desk.files import pdf
from tests.desk.house import House

from elci.accounts.history import Line, lines
from elci.accounts.journal import record
from elci.accounts.models import JournalEntry
from elci.accounts.people import give_role
from elci.domain.dates import PartialDate
from elci.registry.services import (
    AgreementDraft,
    DocumentDraft,
    attach_document,
    edit_agreement,
    undo,
)


def edit(house: House, **said: object) -> None:
    draft = AgreementDraft(**{"kind": "sister_city", "date": PartialDate(1971), **said})  # type: ignore[arg-type]
    edit_agreement(house.seoul, draft, by=house.people["officer"], office=house.office, reason="protokol")


def newest() -> Line:
    return lines(JournalEntry.objects.select_related("actor", "undoes").order_by("-pk")[:1])[0]


def in_words(language: str) -> list[tuple[str, str, str]]:
    with translation.override(language):
        return [(change.label, change.before, change.after) for change in newest().changes]


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        ("tr", {"date": PartialDate(1971, 8, 23)}, ("Tarih", "1971", "23 Ağustos 1971")),
        ("en", {"date": PartialDate(1971, 8, 23)}, ("Date", "1971", "23 August 1971")),
        ("tr", {"kind": "memorandum"}, ("Tür", "Kardeş kent", "Mutabakat zaptı ya da iyi niyet protokolü")),
        ("en", {"kind": "memorandum"}, ("Kind", "Sister city", "Memorandum or letter of intent")),
        ("tr", {"date": None}, ("Tarih", "1971", "")),
        ("tr", {"purposes": ("000-p-01", "000-p-02")}, ("Amaçlar", "", "Çevre, Turizm")),
        ("en", {"purposes": ("000-p-01",)}, ("Purposes", "", "Environment")),
        ("tr", {"note_tr": "Kore Parkı"}, ("Not (Türkçe)", "", "Kore Parkı")),
    ],
)
def test_a_change_is_told_in_labels_and_values_of_the_language(
    language: str, said: dict[str, object], expected: tuple[str, str, str], house: House
) -> None:
    edit(house, **said)
    assert in_words(language) == [expected]


def test_what_is_worked_out_is_not_told(house: House) -> None:
    edit(house, date=PartialDate(1972))
    assert [change.field for change in newest().changes] == ["date"]


def test_a_line_says_who_what_and_why(house: House) -> None:
    edit(house, note_tr="Kore Parkı")
    line = newest()
    assert (line.actor, line.act, line.subject, line.reason) == (
        "Officer Örnek", "Bağı düzeltti", "Ankara Büyükşehir – Seul", "protokol",
    )  # fmt: skip


def test_an_undoing_says_what_it_undid(house: House) -> None:
    edit(house, note_tr="Kore Parkı")
    undo(JournalEntry.objects.of(house.seoul).get(), by=house.people["officer"])
    assert newest().act == "Değişikliği geri aldı: Bağı düzeltti"


def test_a_role_is_told_by_its_name(house: House) -> None:
    give_role(house.people["viewer"], "officer", office=house.office, by=house.people["administrator"])
    assert in_words("tr") == [("Rol", "İzleyici", "Memur")]
    assert in_words("en") == [("Role", "Viewer", "Officer")]


def test_an_act_of_someone_whose_account_is_gone(house: House) -> None:
    edit(house, note_tr="Kore Parkı")
    JournalEntry.objects.update(actor=None)
    assert newest().actor == "hesabı artık olmayan biri"


def test_a_long_journal_is_read_with_few_questions(house: House) -> None:
    for number in range(20):
        edit(house, note_tr=f"{number}", purposes=("000-p-01",) if number % 2 else ())
    attach_document(house.seoul, pdf("a.pdf"), DocumentDraft("protocol", "A"), by=house.people["officer"])
    entries = JournalEntry.objects.select_related("actor", "undoes").order_by("-pk")
    with CaptureQueriesContext(connection) as asked:
        assert len(lines(entries)) == 21
    assert len(asked) <= 8


def test_an_act_without_words_is_not_journalled(house: House) -> None:
    with pytest.raises(ValueError, match=r"tie\.vanished"):
        record(house.people["officer"], "tie.vanished", house.seoul, office=house.office, before=None)

"""Undoing one's own last change, and withdrawing a record that was entered by mistake."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.desk.files import pdf
from tests.desk.house import House

from elci.accounts.journal import snapshot
from elci.accounts.models import JournalEntry, User
from elci.domain.dates import PartialDate
from elci.exchange.dump import dump
from elci.registry.models import Agreement, AgreementEvent, AgreementParty, Municipality, Partner, State
from elci.registry.services import (
    AgreementDraft,
    DocumentDraft,
    ReasonMissingError,
    StateChange,
    UndoError,
    attach_document,
    change_state,
    edit_agreement,
    history_of,
    partner_at,
    record_agreement,
    undo,
    undoable,
    withdraw_agreement,
    withdraw_document,
)
from elci.registry.services.errors import WithdrawalError


def newest() -> JournalEntry:
    return JournalEntry.objects.order_by("-pk")[0]


def edit(house: House, who: str = "officer", **said: object) -> JournalEntry:
    draft = AgreementDraft(**{"kind": "sister_city", "date": PartialDate(1971), **said})  # type: ignore[arg-type]
    edit_agreement(house.seoul, draft, by=house.people[who], office=house.office, reason="deneme")
    return newest()


def lyon(house: House) -> Agreement:
    officer = house.people["officer"]
    partner = partner_at("gn:2996944", by=officer, office=house.office)
    draft = AgreementDraft("sister_city", PartialDate(2020), "Not", "Note", ("000-p-01", "000-p-02"))
    home = Municipality.objects.get(pk="ankara")
    return record_agreement(home, partner, draft, by=officer, office=house.office, state=State.SIGNED)


def whole(tie: Agreement) -> dict[str, object]:
    return snapshot(Agreement.everything.get(pk=tie.pk))


def test_undoing_a_correction_brings_the_record_back(house: House) -> None:
    before = whole(house.seoul)
    entry = edit(house, date=PartialDate(1971, 8, 23), note_tr="Kore Parkı", purposes=("000-p-01",))
    undo(entry, by=house.people["officer"])
    assert whole(house.seoul) == before


def test_undoing_brings_dropped_purposes_back_with_their_source(house: House) -> None:
    edit(house, purposes=("000-p-01",))
    link = house.seoul.purpose_links.get()
    link.study_id, link.line = "000", 1486
    link.save()
    before = whole(house.seoul)
    undo(edit(house, purposes=()), by=house.people["officer"])
    assert whole(house.seoul) == before
    assert house.seoul.purpose_links.get().line == 1486


def test_undoing_a_state_takes_it_out_of_the_life(house: House) -> None:
    said = StateChange(State.SIGNED, PartialDate(1971, 8, 23), "", "", "protokol")
    change_state(house.seoul, said, by=house.people["officer"])
    undo(newest(), by=house.people["officer"])
    house.seoul.refresh_from_db()
    assert house.seoul.state == State.LISTED
    assert [event.state for event in house.seoul.events.all()] == [State.LISTED]
    kept = AgreementEvent.everything.filter(agreement=house.seoul, withdrawn__isnull=False)
    assert [event.state for event in kept] == [State.SIGNED]


def test_after_an_undone_state_another_can_follow(house: House) -> None:
    said = StateChange(State.SIGNED, None, "", "", "protokol")
    change_state(house.seoul, said, by=house.people["officer"])
    undo(newest(), by=house.people["officer"])
    assert change_state(house.seoul, said, by=house.people["officer"]).position == 3


def test_undoing_is_a_line_of_its_own_that_points_to_the_act(house: House) -> None:
    entry = edit(house, note_tr="Kore Parkı")
    undone = undo(entry, by=house.people["officer"])
    assert (undone.verb, undone.undoes) == ("undone", entry)
    assert undone.changes() == [("note_tr", "Kore Parkı", "")]


def test_nobody_undoes_another_ones_act(house: House) -> None:
    with pytest.raises(UndoError, match="another person"):
        undo(edit(house, note_tr="Kore Parkı"), by=house.people["head"])


def test_an_act_is_undone_once(house: House) -> None:
    entry = edit(house, note_tr="Kore Parkı")
    undo(entry, by=house.people["officer"])
    with pytest.raises(UndoError, match="already"):
        undo(entry, by=house.people["officer"])


def test_an_undoing_is_not_undone(house: House) -> None:
    undone = undo(edit(house, note_tr="Kore Parkı"), by=house.people["officer"])
    with pytest.raises(UndoError):
        undo(undone, by=house.people["officer"])


def test_only_the_last_act_on_a_record_is_undone(house: House) -> None:
    first = edit(house, note_tr="Kore Parkı")
    edit(house, who="head", note_tr="Kore Bahçesi")
    with pytest.raises(UndoError, match="later"):
        undo(first, by=house.people["officer"])


def test_once_the_later_act_is_undone_the_earlier_one_can_be(house: House) -> None:
    before = whole(house.seoul)
    first, second = edit(house, note_tr="Kore Parkı"), edit(house, who="head", note_tr="Kore Bahçesi")
    undo(second, by=house.people["head"])
    undo(first, by=house.people["officer"])
    assert whole(house.seoul) == before


@pytest.mark.parametrize(
    ("who", "offered"), [("officer", []), ("head", ["agreement.edited"]), ("viewer", [])]
)
def test_the_page_offers_what_can_be_undone(who: str, offered: list[str], house: House) -> None:
    edit(house, note_tr="Kore Parkı")
    last = edit(house, who="head", note_tr="Kore Bahçesi")
    keys = undoable(list(history_of(house.seoul)), house.people[who])
    assert keys == ({last.pk} if offered else set())


def test_what_the_page_offers_is_what_the_verb_takes(house: House) -> None:
    """Over a longer story: each offered act is taken, each other one refused."""
    officer = house.people["officer"]
    edit(house, note_tr="1")
    edit(house, who="head", note_tr="2")
    edit(house, note_tr="3")
    attach_document(house.seoul, pdf("a.pdf"), DocumentDraft("protocol", "A"), by=officer)
    undo(JournalEntry.objects.of(house.seoul).order_by("-pk")[0], by=officer)
    assert taken(house, officer) == undoable(list(history_of(house.seoul)), officer)
    assert taken(house, house.people["head"]) == undoable(list(history_of(house.seoul)), house.people["head"])


def taken(house: House, by: User) -> set[int]:
    """Acts that the verb undoes, each tried from the same state."""
    from django.db import transaction

    found = set()
    for entry in history_of(house.seoul):
        try:
            with transaction.atomic():
                undo(entry, by=by)
                found.add(entry.pk)
                transaction.set_rollback(True)
        except UndoError:
            pass
    return found


def test_undoing_a_document_takes_it_out_of_use_and_keeps_its_bytes(house: House) -> None:
    officer = house.people["officer"]
    document = attach_document(house.seoul, pdf("protokol.pdf"), DocumentDraft("protocol", "P"), by=officer)
    undo(newest(), by=officer)
    document.refresh_from_db()
    assert document.withdrawn is not None
    assert document.file.read().startswith(b"%PDF")


def test_undoing_a_withdrawal_of_a_document(house: House) -> None:
    officer = house.people["officer"]
    document = attach_document(house.seoul, pdf("protokol.pdf"), DocumentDraft("protocol", "P"), by=officer)
    withdraw_document(document, by=officer, reason="yanlış belge")
    undo(newest(), by=officer)
    document.refresh_from_db()
    assert document.withdrawn is None


def test_a_withdrawn_tie_is_in_no_list_no_count_and_no_package(
    house: House, tmp_path: Path, package: Path
) -> None:
    tie = lyon(house)
    withdraw_agreement(tie, by=house.people["head"], reason="iki kez girildi")
    assert not Agreement.objects.filter(pk=tie.pk).exists()
    assert not AgreementParty.objects.filter(agreement=tie.pk).exists()
    assert Municipality.objects.with_counts().get(pk="ankara").ties == 2
    assert Partner.objects.with_counts().get(pk="lyon-fr").ties == 0
    dump(tmp_path / "out", about=package / "about.json")
    for table in ("agreements", "agreement_parties", "agreement_events", "agreement_purposes"):
        assert "lyon" not in (tmp_path / "out" / "tables" / f"{table}.csv").read_text(encoding="utf-8")


def test_a_state_that_was_undone_is_in_no_package(house: House, tmp_path: Path, package: Path) -> None:
    said = StateChange(State.SIGNED, None, "", "", "protokol")
    change_state(house.seoul, said, by=house.people["officer"])
    undo(newest(), by=house.people["officer"])
    dump(tmp_path / "out", about=package / "about.json")
    written = (tmp_path / "out" / "tables" / "agreement_events.csv").read_text(encoding="utf-8")
    assert "ankara--seoul-kr--e1" in written
    assert "ankara--seoul-kr--e2" not in written


def test_undoing_a_withdrawal_brings_all_of_the_tie_back(house: House) -> None:
    tie = lyon(house)
    before = whole(tie)
    withdraw_agreement(tie, by=house.people["head"], reason="iki kez girildi")
    undo(newest(), by=house.people["head"])
    assert whole(tie) == before


def test_undoing_a_recording_withdraws_it(house: House) -> None:
    tie = lyon(house)
    undo(JournalEntry.objects.of(tie).get(), by=house.people["officer"])
    assert not Agreement.objects.filter(pk=tie.pk).exists()
    assert Agreement.everything.get(pk=tie.pk).withdrawn is not None


def test_a_tie_that_a_source_prints_is_not_withdrawn(house: House) -> None:
    with pytest.raises(WithdrawalError):
        withdraw_agreement(house.seoul, by=house.people["head"], reason="yok böyle bağ")


def test_a_withdrawal_needs_a_reason(house: House) -> None:
    with pytest.raises(ReasonMissingError):
        withdraw_agreement(lyon(house), by=house.people["head"], reason="")

"""The way of a list: read, asked, compared, written whole, undone whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from elci.accounts.journal import snapshot
from elci.accounts.models import JournalEntry, Office, User
from elci.domain.dates import PartialDate
from elci.exchange.intake import work
from elci.exchange.intake.answers import decide, leave_open_out
from elci.exchange.intake.staging import remember
from elci.exchange.intake.undoing import BatchUndoError
from elci.exchange.intake.writing import ChangedSinceReview, NotToBeWritten, OpenRows
from elci.exchange.models import Batch, Phase, StagedRow
from elci.places.models import Country, Place
from elci.registry.models import Agreement, AgreementParty, Municipality, Partner, SearchName
from elci.registry.services import AgreementDraft, edit_agreement, record_agreement, undo, undoable
from elci.registry.services.derived import derive
from elci.search.index import rebuild
from elci.search.models import SearchEntry, Word

pytestmark = pytest.mark.usefixtures("db_loaded")


def problems(batch: Batch) -> dict[str, int]:
    return dict(batch.counts["problems"])


def outcomes(batch: Batch) -> list[str]:
    return list(batch.rows.values_list("outcome", flat=True))


def state_of_the_registry() -> tuple[object, ...]:
    return (
        sorted(Agreement.objects.values_list("pk", "kind", "date", "state", "note_tr")),
        sorted(Partner.objects.values_list("pk", "name_tr")),
        sorted(Place.objects.values_list("pk", flat=True)),
        sorted(Country.objects.values_list("pk", flat=True)),
        sorted(SearchName.objects.values_list("folded", "target", "key")),
    )


def lines_and_words() -> tuple[set[tuple[object, ...]], dict[str, int]]:
    lines = SearchEntry.objects.values_list("kind", "key", "tokens")
    return (
        {(kind, key, frozenset(tokens.split())) for kind, key, tokens in lines},
        dict(Word.objects.values_list("word", "lines")),
    )


# --- reading --------------------------------------------------------------------------------------------------


def test_a_row_is_read_with_the_original_beside_it(bring: Any) -> None:
    row = bring("Ankara B.Ş.B.;Filibe;Bulgaristan;12.05.1998;Kardeş Şehir").rows.get()
    assert (row.municipality_id, row.place, row.date, row.kind) == (
        "ankara", "gn:728193", PartialDate(1998, 5, 12), "sister_city",
    )  # fmt: skip
    assert row.cells == ["Ankara B.Ş.B.", "Filibe", "Bulgaristan", "12.05.1998", "Kardeş Şehir"]


def test_all_problems_of_a_list_come_at_once_and_grouped(bring: Any) -> None:
    batch = bring(
        "Ankra;Paris;Fransa;1998;Kardeş Kent",
        "Ankara;Springfield;;1998;Kardeş Kent",
        "Ankara;Springfield;;1999;Kardeş Kent",
        "Ankara;Paris;Fransa;12.05.98;anlaşma",
        "Ankara;;Fransa;1998;Kardeş Kent",
        "Ankara;Paris;Fransa;2090;Kardeş Kent",
    )
    assert problems(batch) == {
        "municipality_unknown": 1, "country_missing": 2, "date_century": 1, "kind_unknown": 1,
        "partner_missing": 1, "date_future": 1,
    }  # fmt: skip
    assert batch.counts["groups"]["country_missing"] == [["springfield", 2, [2, 3]]]


def test_one_answer_counts_for_all_rows_that_say_the_same(bring: Any) -> None:
    batch = bring("Ankra;Paris;Fransa;1998;Kardeş Kent", "Ankra;Lyon;Fransa;1998;Kardeş Kent")
    batch.answers = {"municipality_unknown": {"ankra": "ankara"}}
    work.review(batch)
    assert outcomes(batch) == ["new", "new"]


def test_the_office_brings_only_its_own_municipalities(bring: Any) -> None:
    batch = bring("İstanbul Büyükşehir;Paris;Fransa;1998;Kardeş Kent")
    assert problems(batch) == {"municipality_foreign": 1}


def test_a_list_without_a_municipality_is_the_one_that_the_person_named(bring: Any) -> None:
    batch = bring("Paris;Fransa", head="Kardeş Kent;Ülke", municipality="ankara", kind="sister_city")
    assert batch.rows.get().municipality_id == "ankara"


def test_a_cell_that_lists_several_cities_becomes_several_ties(bring: Any) -> None:
    batch = bring(
        "Ankara;Lyon Fransa, Nacka İsveç ve Graz Avusturya",
        head="Belediye;Kardeş Kentler",
        kind="sister_city",
    )
    read = batch.rows.values_list("partner_as_written", "country_as_written")
    assert list(read) == [("Lyon", "Fransa"), ("Nacka", "İsveç"), ("Graz", "Avusturya")]


def test_the_same_headings_of_the_same_sender_are_read_as_the_person_said(bring: Any) -> None:
    head = "Kent;Belediye;Ülke"
    first = bring("x;Ankara;Fransa", head=head, sender="Birlik")
    first.mapping = {"partner": 0, "municipality": 1}
    remember(first)
    assert bring("Lyon;Ankara;Fransa", head=head, sender="Birlik").mapping == {
        "partner": 0,
        "municipality": 1,
    }
    assert "country" in bring("Lyon;Ankara;Fransa", head=head, sender="Bakanlık").mapping


def test_a_decision_about_a_place_counts_for_every_later_list(bring: Any, officer: User) -> None:
    row = "Ankara;Springfield;ABD;1998;Kardeş Kent"
    question = bring(row).questions.get()
    chosen = question.candidates[1]["id"]
    decide(question, chosen, officer)
    assert bring(row).rows.get().place == chosen


# --- comparing ------------------------------------------------------------------------------------------------


def test_filibe_and_plovdiv_are_one_tie(bring: Any) -> None:
    batch = bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent", "Ankara;Plovdiv;Bulgaristan;1998;Kardeş Kent")
    assert outcomes(batch) == ["new", "repeat"]


def test_what_is_on_record_is_the_same(bring: Any) -> None:
    batch = bring("Ankara;Seul;Güney Kore;1971;Kardeş Kent")
    assert outcomes(batch) == ["same"]


def test_a_fuller_date_is_a_change_and_another_year_is_asked(bring: Any) -> None:
    batch = bring("Ankara;Seul;Güney Kore;12.05.1971;Kardeş Kent", "Ankara;Bükreş;Romanya;1999;Kardeş Kent")
    assert outcomes(batch) == ["changed", "open"]
    assert problems(batch) == {"record_date": 1}


def test_a_district_with_its_metropolis_partner_is_shown_and_kept_apart(bring: Any) -> None:
    row = bring("Çankaya;Seul;Güney Kore;2001;Kardeş Kent").rows.get()
    assert (row.outcome, row.notes) == ("new", [["tier", "ankara"]])


def test_the_next_years_list_shows_new_gone_changed_and_renamed(bring: Any, officer: User) -> None:
    first = bring(
        "Çankaya;Filibe;Bulgaristan;1998;Kardeş Kent", "Çankaya;Lyon;Fransa;;Kardeş Kent",
        "Çankaya;Graz;Avusturya;2001;Kardeş Kent", sender="Birlik",
    )  # fmt: skip
    work.commit(first, officer)
    gone = first.rows.get(partner_as_written="Graz").agreement_id
    second = bring(
        "Çankaya;Plovdiv;Bulgaristan;1998;Kardeş Kent", "Çankaya;Lyon;Fransa;2003;Kardeş Kent",
        "Çankaya;Nacka;İsveç;2026;Kardeş Kent", sender="Birlik",
    )  # fmt: skip
    assert outcomes(second) == ["same", "changed", "new"]
    assert second.counts["renamed"] == 1
    assert gone in second.counts["gone_ids"]
    work.commit(second, officer)
    assert Agreement.objects.filter(pk=gone).exists()


# --- writing --------------------------------------------------------------------------------------------------


def test_a_written_tie_is_what_the_verb_would_have_made(bring: Any, officer: User, office: Office) -> None:
    batch = bring("Ankara;Nacka;İsveç;12.05.1998;Kardeş Kent", state="signed")
    work.commit(batch, officer)
    made = Agreement.objects.get(pk=batch.rows.get().agreement_id)
    entry = JournalEntry.objects.of(made).get()
    partner = made.parties.get(position=2).partner
    by_bulk = {**snapshot(made), "id": "", "parties": "", "events": ""}
    undo(entry, by=officer)
    one = record_agreement(
        Municipality.objects.get(pk="ankara"), partner, AgreementDraft("sister_city", PartialDate(1998, 5, 12)),
        by=officer, office=office, state="signed",
    )  # fmt: skip
    assert {**snapshot(one), "id": "", "parties": "", "events": ""} == by_bulk


def test_the_journal_holds_the_tie_as_it_stands_and_derived_columns_are_right(
    bring: Any, officer: User
) -> None:
    batch = bring("Ankara;Filibe;Bulgaristan;12.05.1998;Kardeş Kent")
    work.commit(batch, officer)
    made = Agreement.objects.get(pk=batch.rows.get().agreement_id)
    entry = JournalEntry.objects.of(made).get()
    assert entry.after == snapshot(made)
    assert undoable([entry], officer) == {entry.pk}
    derived = (made.sort_key, made.search_text, made.party_at_date)
    derive(made)
    assert (made.sort_key, made.search_text, made.party_at_date) == derived


def test_open_rows_are_not_written_and_neither_is_the_rest(bring: Any, officer: User) -> None:
    batch = bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent", "Ankra;Lyon;Fransa;1998;Kardeş Kent")
    before = state_of_the_registry()
    with pytest.raises(OpenRows):
        work.commit(batch, officer)
    assert state_of_the_registry() == before


def test_open_rows_can_be_left_out(bring: Any, officer: User) -> None:
    batch = bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent", "Ankra;Lyon;Fransa;1998;Kardeş Kent")
    leave_open_out(batch)
    work.commit(batch, officer)
    assert (batch.phase, outcomes(batch)) == (Phase.WRITTEN, ["new", "out"])


def test_a_list_is_written_once(bring: Any, officer: User) -> None:
    batch = bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent")
    work.commit(batch, officer)
    with pytest.raises(NotToBeWritten):
        work.commit(batch, officer)


def test_a_tie_recorded_since_the_preview_stops_the_writing(
    bring: Any, officer: User, office: Office
) -> None:
    batch = bring("Ankara;Sofya;Bulgaristan;1998;Mutabakat zaptı")
    record_agreement(
        Municipality.objects.get(pk="ankara"), Partner.objects.get(pk="sofia-bg"), AgreementDraft("memorandum"),
        by=officer, office=office,
    )  # fmt: skip
    with pytest.raises(ChangedSinceReview):
        work.commit(batch, officer)
    batch.refresh_from_db()
    assert outcomes(batch) != ["new"]


# --- undoing --------------------------------------------------------------------------------------------------


def test_an_undone_list_leaves_the_registry_as_it_was(bring: Any, officer: User) -> None:
    before = state_of_the_registry()
    batch = bring(
        "Ankara;Filibe;Bulgaristan;1998;Kardeş Kent",
        "Ankara;Seul;Güney Kore;12.05.1971;Kardeş Kent",
        "Çankaya;Thimphu;Butan;2001;Kardeş Kent",
    )
    assert outcomes(batch) == ["new", "changed", "new"]
    work.commit(batch, officer)
    assert state_of_the_registry() != before
    work.take_back(batch, officer)
    assert (batch.phase, state_of_the_registry()) == (Phase.UNDONE, before)


def test_a_tie_that_was_changed_since_stands_in_the_way_and_is_named(bring: Any, officer: User) -> None:
    batch = bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent")
    work.commit(batch, officer)
    tie = Agreement.objects.get(pk=batch.rows.get().agreement_id)
    edit_agreement(
        tie, AgreementDraft("sister_city", PartialDate(1999)), by=officer, reason="protokol bulundu"
    )
    with pytest.raises(BatchUndoError, match="changed since: Ankara Büyükşehir – "):
        work.take_back(batch, officer)
    assert Agreement.objects.filter(pk=tie.pk).exists()


def test_only_who_wrote_a_list_undoes_it(bring: Any, officer: User) -> None:
    batch = bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent")
    work.commit(batch, officer)
    with pytest.raises(BatchUndoError):
        work.take_back(batch, User.objects.create_user("baska"))


def test_an_undone_list_can_be_brought_again(bring: Any, officer: User) -> None:
    for _ in range(2):
        batch = bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent")
        work.commit(batch, officer)
        work.take_back(batch, officer)
    assert StagedRow.objects.filter(batch=batch, agreement__withdrawn__isnull=False).count() == 1


# --- the search -----------------------------------------------------------------------------------------------


def test_what_a_list_brings_is_found_until_the_list_is_undone(bring: Any, officer: User) -> None:
    rebuild()
    before = lines_and_words()
    batch = bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent", "Çankaya;Thimphu;Butan;2001;Kardeş Kent")
    work.commit(batch, officer)
    tie = batch.rows.order_by("position").last().agreement
    thimphu = tie.parties.get(position=2).partner_id
    assert SearchEntry.objects.filter(kind="tie", key=tie.pk, title_tr="Çankaya – Thimphu").exists()
    assert SearchEntry.objects.filter(kind="partner", key=thimphu).exists()
    written = lines_and_words()
    rebuild()
    assert lines_and_words() == written
    work.take_back(batch, officer)
    assert lines_and_words() == before


# --- an export ------------------------------------------------------------------------------------------------


def test_another_installations_data_package_is_the_same_as_what_is_here(
    package: Path, office: Office, officer: User, built_gazetteer: None
) -> None:
    from elci.exchange.intake.staging import make_batch

    Municipality.objects.update(office=office)
    batch = make_batch(package, file_name="paket", office=office, by=officer)
    work.read(batch)
    assert set(batch.counts["outcomes"]) <= {"same", "open", "repeat"}
    assert batch.counts["outcomes"]["same"] > 400


def test_a_cancelled_reading_leaves_the_registry_alone(bring: Any) -> None:
    batch = bring("Ankara;Filibe;Bulgaristan;1998;Kardeş Kent")
    before = state_of_the_registry()
    from elci.exchange.intake.progress import CancelledByPerson, Progress

    Batch.objects.filter(pk=batch.pk).update(cancel=True)
    with pytest.raises(CancelledByPerson):
        Progress(batch).begin("rows", 10)
    assert state_of_the_registry() == before


def test_a_name_that_was_left_out_is_not_asked_again(bring: Any) -> None:
    batch = bring("Ankara;Springfield;ABD;1998;Kardeş Kent", "Ankara;Springfield;;1998;Kardeş Kent")
    batch.answers = {"partner": {"springfield|abd": "!out"}, "country_missing": {"springfield": "!out"}}
    work.review(batch)
    assert outcomes(batch) == ["out", "out"]
    assert not batch.questions.exists()


def test_a_city_without_a_country_can_be_answered_by_choosing_it(bring: Any, officer: User) -> None:
    batch = bring("Ankara;Springfield;;1998;Kardeş Kent")
    assert problems(batch) == {"country_missing": 1}
    question = batch.questions.get()
    decide(question, question.candidates[0]["id"], officer)
    work.review(batch)
    assert outcomes(batch) == ["new"]


def test_a_partner_whose_place_nobody_has_decided_is_known_by_its_name(bring: Any, officer: User) -> None:
    side = AgreementParty.objects.filter(partner__name_tr="Alexandra", partner__place__isnull=True).first()
    assert side is not None
    tie = side.agreement
    home = tie.parties.get(position=1).municipality
    partner = tie.parties.get(position=2).partner
    Municipality.objects.filter(pk=home.pk).update(office="ankara")
    batch = bring(
        f"{home.name_tr};{partner.name_tr};;;Kardeş Kent",
        f"{home.name_tr};{partner.name_tr};;;Mutabakat zaptı",
    )
    assert outcomes(batch) == ["same", "new"]
    work.commit(batch, officer)
    assert (
        Agreement.objects.get(pk=batch.rows.get(position=2).agreement_id)
        .parties.filter(partner=partner)
        .exists()
    )


def test_a_partner_city_that_another_list_has_come_to_need_stays(bring: Any, officer: User) -> None:
    first = bring("Ankara;Nacka;İsveç;1998;Kardeş Kent", "Ankara;Thimphu;Butan;1998;Kardeş Kent")
    work.commit(first, officer)
    made = set(first.undo["partners"])
    second = bring("Çankaya;Thimphu;Butan;2001;Kardeş Kent")
    work.commit(second, officer)
    work.take_back(first, officer)
    kept = Partner.objects.filter(pk__in=made)
    assert list(kept.values_list("place__country", flat=True)) == ["BT"]
    assert Country.objects.filter(pk="BT").exists()

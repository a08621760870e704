"""The desk's search finds what a person means, however it is written, and only what they may see."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.desk.house import House
from tests.search.conftest import meet

from elci.accounts.desk_records import Draft
from elci.activities.models import Activity
from elci.activities.services import edit_activity, record_activity
from elci.domain.dates import PartialDate
from elci.domain.near_words import nearest, stems
from elci.search.finding import Findings

Titles = Callable[..., list[str]]
Looked = Callable[..., Findings]
FLOOD = "Bosna Hersek’e sel yardımı"


@pytest.mark.parametrize(
    "written",
    [
        "sel yardımı",
        "SEL YARDIMI",
        "sel yardimi",
        "bosna",
        "Bosna'nın sel",
        "hersek maglaj",  # from the title and from the note
        "doboj",  # written Doboj’a
        "flood bosnia",
        "pompa",  # the beginning of pompası
        "yardım bosna",
    ],
)
def test_however_it_is_written(flood: Activity, titles: Titles, written: str) -> None:
    assert titles(written) == [FLOOD]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("yarfımı", "yardimi"), ("hersekk", "herseke"), ("Mgalaj", "maglaj"), ("gönderlidi", "gonderildi")],
)
def test_typing_errors_are_forgiven_and_said(
    flood: Activity, looked: Looked, written: str, meant: str
) -> None:
    found = looked(written)
    assert (found.meant, found.instead, len(found.hits)) == (meant, True, 1)


def test_a_word_with_endings_that_no_record_has_finds_the_bare_one(house: House, titles: Titles) -> None:
    assert titles("Sofya’dakiler") == ["Ankara Büyükşehir – Sofya", "Sofya"]


def test_a_far_more_frequent_word_is_offered_beside_a_rare_one(house: House, looked: Looked) -> None:
    for number in range(12):
        _activity(house, f"Festival gecesi {number}")
    _activity(house, "Festivel broşürü")
    found = looked("festivel")
    assert (len(found.hits), found.meant, found.instead) == (1, "festival", False)


def test_where_no_record_has_all_words_those_with_most_are_shown(flood: Activity, looked: Looked) -> None:
    found = looked("bosna zeplin")
    assert (len(found.hits), found.without) == (1, "zeplin")


def test_titles_stand_before_texts_and_the_newest_first(house: House, titles: Titles) -> None:
    _activity(house, "Sergi", note="Kaplıca üzerine konuşuldu", date="2023")
    _activity(house, "Kaplıca gezisi", date="2011")
    _activity(house, "Kaplıca toplantısı", date="2019-03")
    assert titles("kaplıca") == ["Kaplıca toplantısı", "Kaplıca gezisi", "Sergi"]


def test_a_search_is_narrowed_by_kind_year_and_tie(house: House, flood: Activity, titles: Titles) -> None:
    _activity(house, "Seul sel semineri", date="2019-03")
    assert titles("sel") == ["Seul sel semineri", FLOOD]
    assert titles("sel", until=2014) == [FLOOD]
    assert titles("sel", since=2015) == ["Seul sel semineri"]
    assert titles("sel", tie=house.seoul.pk) == [FLOOD]
    assert titles("seul", kinds=("tie", "partner")) == ["Ankara Büyükşehir – Seul", "Seul"]


def test_the_numbers_of_each_kind_do_not_depend_on_the_kind_asked_for(looked: Looked) -> None:
    assert looked("seul", kinds=("tie",)).counts == looked("seul").counts == {"tie": 1, "partner": 1}


def test_another_offices_records_are_not_found(house: House, flood: Activity, looked: Looked) -> None:
    assert looked("maglaj", "outsider").hits == ()
    assert looked("maglja", "outsider").meant == "", "a suggestion would tell that the word exists"


def test_people_are_found_by_those_who_may_see_contacts(house: House, looked: Looked, titles: Titles) -> None:
    meet(house, "Emina", "Hadžić")
    assert titles("hadzic") == titles("Emina Hadziç") == ["Emina Hadžić"]
    assert looked("hadzic", "viewer").hits == ()
    assert looked("hadizc", "viewer").meant == ""
    assert looked("hadizc", "officer").meant == "hadzic"


def test_a_tie_is_found_by_both_names_of_the_city(house: House, titles: Titles) -> None:
    assert titles("Seoul") == titles("Seul") == ["Ankara Büyükşehir – Seul", "Seul"]


@pytest.mark.parametrize(
    "odd", ["", "  ", "%", '"', "'", "*", "a OR b", "NEAR(", "\x00", "'; --", "ş" * 300, "^@#"]
)
def test_odd_words_break_nothing(flood: Activity, looked: Looked, odd: str) -> None:
    assert looked(odd).hits == ()


def test_a_corrected_record_is_found_by_its_new_words_alone(
    house: House, flood: Activity, titles: Titles, looked: Looked
) -> None:
    edit_activity(flood, Draft(values={"note_tr": "Tuzla"}), by=house.people["officer"], office=house.office)
    assert titles("tuzla") == [FLOOD]
    assert looked("maglaj").hits == ()


def test_endings_come_off_a_word() -> None:
    assert "ankara" in stems("ankaranin")
    assert "kardeslik" in stems("kardesliklerinden")
    assert stems("seul") == []


def test_the_nearest_word_has_fewest_errors_then_the_same_first_letter() -> None:
    assert nearest("istnabul", {"istanbul": 1, "istanbullular": 9, "ustabul": 3}, 2) == [
        "istanbul",
        "ustabul",
    ]
    assert nearest("seuk", {"seul": 1, "deuk": 9}, 2) == ["seul", "deuk"]


def _activity(house: House, title: str, *, note: str = "", date: str = "2020") -> Activity:
    values = {"kind": "other", "title_tr": title, "note_tr": note, "status": "done"}
    draft = Draft(values={**values, "date": PartialDate.parse(date)})
    return record_activity(draft, by=house.people["officer"], office=house.office)


@pytest.mark.parametrize(
    "written",
    ["sel 2014", "sel mayıs 2014", "MAYIS 2014 bosna", "flood may 2014", "sel 2014-05", "bosna 201405"],
)
def test_a_record_is_found_by_its_date(house: House, flood: Activity, titles: Titles, written: str) -> None:
    _activity(house, "Bosna sel toplantısı", date="2015-06-03")
    assert titles(written)[0] == FLOOD


@pytest.mark.parametrize("written", ["3.6.2015", "03.06.2015", "3 Haziran 2015", "2015-06-03", "3 June 2015"])
def test_a_day_is_found_however_it_is_written(house: House, titles: Titles, written: str) -> None:
    _activity(house, "Sergi", date="2015-06-03")
    _activity(house, "Panel", date="2015-06-04")
    _activity(house, "Tutanak", note="Meclis 3 Haziran 2015 günü karar aldı", date="2016")
    assert set(titles(written)) == {"Sergi", "Tutanak"}


def test_words_for_one_another_and_short_forms_find_the_same(house: House, titles: Titles) -> None:
    _activity(house, "Kardeş şehir buluşması")
    assert "Kardeş şehir buluşması" in titles("kardeş kent buluşması")
    assert titles("Ankara BŞB Seul") == titles("Ankara Büyükşehir Seul") == ["Ankara Büyükşehir – Seul"]


@pytest.mark.parametrize("written", ["Cities4People", "cities-4-people", "CİTİES 4 PEOPLE", "citise4people"])
def test_a_name_with_hyphens_is_found_without_them(house: House, titles: Titles, written: str) -> None:
    _activity(house, "Toplum için Şehirler (Cities-4-People)")
    assert titles(written) == ["Toplum için Şehirler (Cities-4-People)"]


def test_a_word_of_two_letters_is_a_word_unless_it_is_the_last(house: House, titles: Titles) -> None:
    _activity(house, "Su yönetimi çalıştayı")
    _activity(house, "Sürdürülebilir yönetim paneli")
    assert titles("su yönetimi") == ["Su yönetimi çalıştayı"]
    assert len(titles("yönetim su")) == 2


def test_a_short_name_is_found_without_its_ending(house: House, titles: Titles) -> None:
    _activity(house, "AB’ye uyum semineri")
    assert titles("AB uyum") == ["AB’ye uyum semineri"]


def test_endings_that_came_off_are_not_called_a_correction(flood: Activity, looked: Looked) -> None:
    found = looked("Bosna’daki yardımlarımız")
    assert (len(found.hits), found.meant, found.instead) == (1, "", False)


def test_a_correction_keeps_the_other_words_as_they_were_typed(flood: Activity, looked: Looked) -> None:
    found = looked("Bosna Mgalaj")
    assert (found.meant, found.instead) == ("Bosna maglaj", True)


def test_what_is_called_so_and_no_more_stands_first_of_its_kind(house: House, titles: Titles) -> None:
    _activity(house, "Kaplıca", date="2001")
    _activity(house, "Kaplıca gezisi", date="2019")
    assert titles("kaplıca") == ["Kaplıca", "Kaplıca gezisi"]


def test_a_month_without_a_record_is_not_taken_for_another_word(house: House, looked: Looked) -> None:
    _activity(house, "Ekip toplantısı", date="2023")
    found = looked("Ekim 2023")
    assert (len(found.hits), found.without) == (1, "Ekim")


def test_a_commoner_word_of_another_office_is_not_offered(house: House, looked: Looked) -> None:
    for number in range(21):
        _activity(house, f"Zeplinler {number}")
    elsewhere = {"kind": "other", "title_tr": "Zeplinlar", "status": "done"}
    record_activity(Draft(values=elsewhere), by=house.people["outsider"], office=house.other)
    assert looked("zeplinlar", "outsider").meant == "", "the office's own words are its own"
    _activity(house, "Zeplinlar")
    assert looked("zeplinlar").meant == "zeplinler"

"""Contacts as vCards: what telephones write is read, a broken card stops no other, and what goes out comes back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.desk.house import House, build

from elci.accounts.desk_records import Draft
from elci.activities.models import Contact
from elci.activities.services import record_contact
from elci.domain.dates import PartialDate
from elci.exchange.vcards.bringing import NEW, SKIP, Common, bring_cards, same_as
from elci.exchange.vcards.reading import NoCardsError, TooManyCardsError, read_cards
from elci.exchange.vcards.writing import write_cards
from elci.registry.models import Partner

GOOGLE = """BEGIN:VCARD
VERSION:3.0
FN:Yordanka Fandakova
N:Fandakova;Yordanka;;Dr.;
item1.EMAIL;TYPE=INTERNET:mayor@sofia.example
TEL;TYPE=CELL:+359 2 937 75 61
ORG:Sofya Belediyesi
TITLE:Belediye Başkanı
END:VCARD
"""
OLD_PHONE = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\n"
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:I=C5=9F=C4=B1ko=C4=9Flu;G=C3=BCl=C5=9Fen;;;\r\n"
    "TEL;CELL:0312 555 01 42\r\nEND:VCARD\r\n"
)
NEW_PHONE = """BEGIN:VCARD
VERSION:4.0
FN:Kim Ji-ho
N:Kim;Ji-ho;;Prof.;
TEL;VALUE=uri;TYPE="voice,cell":tel:+82-2-120
LANG:ko
LANG;PREF=2:en
END:VCARD
"""
NAMELESS = "BEGIN:VCARD\nVERSION:3.0\nTEL:+90 312 000 00 00\nEND:VCARD\n"

COMMON = Common("Yazışma", "public_task", None, date(2031, 1, 1))


@pytest.fixture
def house(db: None) -> House:
    return build()


def the_card(text: str) -> Any:
    read = read_cards(text.encode(), "a.vcf")
    assert read.problems == []
    return read.cards[0]


def test_a_card_of_version_3() -> None:
    card = the_card(GOOGLE)
    assert (card.honorific, card.given_name, card.family_name) == ("Dr.", "Yordanka", "Fandakova")
    assert card.posts == [("Belediye Başkanı", "Sofya Belediyesi")]
    assert card.points == [("email", "mayor@sofia.example"), ("phone", "+359 2 937 75 61")]


def test_a_card_of_an_old_telephone_keeps_turkish_letters() -> None:
    assert the_card(OLD_PHONE).name == "Gülşen Işıkoğlu"


def test_a_card_of_version_4() -> None:
    card = the_card(NEW_PHONE)
    assert (card.points, card.languages) == ([("phone", "+82-2-120")], ["ko", "en"])


def test_a_file_from_windows_in_turkish_letters_of_its_own() -> None:
    read = read_cards("BEGIN:VCARD\nVERSION:3.0\nN:Güneş;Şule;;;\nEND:VCARD\n".encode("cp1254"), "a.vcf")
    assert read.cards[0].name == "Şule Güneş"


def test_a_card_without_a_name_is_said_by_its_number_and_the_others_are_read() -> None:
    read = read_cards((GOOGLE + NAMELESS + NEW_PHONE).encode(), "a.vcf")
    assert [card.number for card in read.cards] == [1, 3]
    assert [error.in_language("tr") for error in read.problems] == ["2. kart alınamadı: ad yazılmamış."]


def test_what_is_no_card_is_said() -> None:
    with pytest.raises(NoCardsError):
        read_cards(b"\x00\xff nothing", "liste.xlsx")
    with pytest.raises(TooManyCardsError):
        read_cards((NEW_PHONE * 501).encode(), "a.vcf")


@pytest.mark.parametrize("junk", ["N:", "N:;;;;", "TEL;=;:x", "ADR:;;", "item1.", "PHOTO;ENCODING=b:///"])
def test_ugly_lines_break_nothing_but_their_card(junk: str) -> None:
    read = read_cards(f"BEGIN:VCARD\nVERSION:3.0\n{junk}\nEND:VCARD\n{GOOGLE}".encode(), "a.vcf")
    assert [card.name for card in read.cards] == ["Yordanka Fandakova"]
    assert len(read.problems) == 1


def test_new_same_and_skipped(house: House) -> None:
    officer = house.people["officer"]
    known = record_contact(
        Draft(
            values={"family_name": "Fandakova", "given_name": "Yordanka", "purpose": "x", "ground": "law",
                    "keep_until": date(2030, 1, 1)},
            parts={"points": [{"kind": "email", "value": "mayor@sofia.example"}]},
        ),
        by=officer,
        office=house.office,
    )  # fmt: skip
    cards = read_cards((GOOGLE + OLD_PHONE + NEW_PHONE).encode(), "a.vcf").cards
    assert [same_as(card, house.office) for card in cards] == [known, None, None]
    assert same_as(cards[0], house.other) is None
    choices = {1: str(known.pk), 2: NEW, 3: SKIP}
    assert bring_cards(cards, choices, COMMON, by=officer, office=house.office) == (1, 1)
    known = Contact.objects.get(pk=known.pk)
    assert sorted(point.kind for point in known.points.all()) == ["email", "phone"]
    assert known.posts.get().partner == Partner.objects.get(pk="sofia-bg")
    assert (known.honorific, known.ground) == ("Dr.", "law")
    added = Contact.objects.exclude(pk=known.pk).get()
    assert (str(added), added.ground, added.keep_until) == (
        "Gülşen Işıkoğlu",
        "public_task",
        date(2031, 1, 1),
    )


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_what_goes_out_comes_back(house: House, version: str) -> None:
    draft = Draft(
        values={"honorific": "Sayın", "given_name": "Gülşen Ayşe", "family_name": "Işıkoğlu; Öz, Kan",
                "languages": "tr,de", "purpose": "x", "ground": "law", "keep_until": date(2030, 1, 1)},
        parts={
            "posts": [{"title": "Müdür", "institution": "Berlin, Dış İlişkiler", "since": PartialDate(2020)}],
            "points": [{"kind": "email", "value": "a@b.example"}, {"kind": "address", "value": "Kızılay; Ankara"}],
        },
    )  # fmt: skip
    contact = record_contact(draft, by=house.people["officer"], office=house.office)
    written = write_cards([contact], version)
    assert f"VERSION:{version}".encode() in written
    assert b"\r\n" in written
    card = read_cards(written, "a.vcf").cards[0]
    assert (card.honorific, card.given_name, card.family_name) == (
        "Sayın",
        "Gülşen Ayşe",
        "Işıkoğlu; Öz, Kan",
    )
    assert card.posts == [("Müdür", "Berlin, Dış İlişkiler")]
    assert ("email", "a@b.example") in card.points
    assert "Kızılay; Ankara" in dict(card.points)["address"]
    assert card.languages == (["tr", "de"] if version == "4.0" else [])

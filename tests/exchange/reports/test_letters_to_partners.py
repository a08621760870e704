"""One letter to many partners: whom it goes to, how it greets, what is missing, what is kept."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx import Document as Docx
from tests.desk.house import House, build
from tests.exchange.reports.made import mayor_of_seoul

from elci.accounts.models import JournalEntry
from elci.domain.dates import PartialDate
from elci.exchange.models import Mailing
from elci.exchange.reports.letters import MailingWish, letters_file, letters_of
from elci.exchange.reports.mailing_errors import NobodyToWriteToError, UnknownFieldError
from elci.exchange.reports.mailings import keep_mailing
from elci.procedures.models import Letterhead
from elci.registry.models import Partner
from elci.registry.services import undo

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return build()


def wish(house: House, language: str = "tr") -> MailingWish:
    text = "{kent:de} yapılacak toplantıya teşekkür ederiz.\n{tarih} günü {belediye} adına yazıyoruz."
    if language == "en":
        text = "We thank {city} in {country}.\nWritten for {municipality} to {muhatap}."
    return MailingWish(house.office, language, "Yeni yıl", text, date(2026, 12, 20), sees_people=True)


def test_every_partner_gets_a_letter_in_its_own_name(house: House) -> None:
    seoul, sofia = letters_of(wish(house))
    assert seoul.paragraphs[0] == "Seul’de yapılacak toplantıya teşekkür ederiz."
    assert sofia.paragraphs == (
        "Sofya’da yapılacak toplantıya teşekkür ederiz.",
        "20 Aralık 2026 günü Ankara Büyükşehir Belediyesi adına yazıyoruz.",
    )


def test_fields_in_the_subject_are_filled_as_those_in_the_text(house: House) -> None:
    content, _name = letters_file(replace(wish(house), subject="{kent} ile iş birliği"), "docx")
    lines = [line.text for line in Docx(io.BytesIO(content)).paragraphs]
    assert [line for line in lines if line.startswith("Konu")] == [
        "Konu: Seul ile iş birliği",
        "Konu: Sofya ile iş birliği",
    ]


def test_a_letter_greets_the_mayor_by_post_and_language(house: House) -> None:
    mayor_of_seoul(house)
    seoul, sofia = letters_of(wish(house, "en"))
    assert (seoul.greeting, sofia.greeting) == ("Dear Mayor Örnek,", "Dear Mayor,")
    assert seoul.addressee == (
        "Bay Minsu Örnek",
        "Mayor",
        "110 Sejong-daero",
        "Jung-gu",
        "Seoul, South Korea",
    )
    assert seoul.paragraphs[1] == "Written for Ankara Metropolitan Municipality to Bay Minsu Örnek."
    assert (seoul.has_address, sofia.has_address) == (True, False)


def test_without_the_right_to_see_contacts_nobody_is_named(house: House) -> None:
    mayor_of_seoul(house)
    seoul, _sofia = letters_of(replace(wish(house), sees_people=False))
    assert seoul.addressee == ("Belediye Başkanı", "Seul, Güney Kore")


def test_conditions_narrow_whom_it_goes_to(house: House) -> None:
    assert [letter.partner.pk for letter in letters_of(replace(wish(house), country="BG"))] == ["sofia-bg"]
    with pytest.raises(NobodyToWriteToError):
        letters_of(replace(wish(house), kind="memorandum"))


def test_a_field_that_is_not_known_is_named(house: House) -> None:
    with pytest.raises(UnknownFieldError) as refused:
        letters_of(replace(wish(house), text="Sayın {başkan}"))
    assert "{başkan}" in refused.value.in_language("tr")
    with pytest.raises(UnknownFieldError):
        letters_of(replace(wish(house, "en"), text="in {kent:de}"))


def test_all_letters_come_as_one_file_or_one_each(house: House) -> None:
    Letterhead.objects.create(
        office=house.office, unit="Dış İlişkiler Dairesi", signatory="Ayşe Örnek", post="Başkan"
    )
    content, name = letters_file(wish(house), "docx")
    lines = [line.text for line in Docx(io.BytesIO(content)).paragraphs]
    assert name == "yazilar-2026-12-20.docx"
    assert lines.count("Saygılarımla,") == lines.count("Ayşe Örnek\nBaşkan") == 2
    assert lines[0] == "T.C.\nANKARA BÜYÜKŞEHİR BELEDİYESİ\nDış İlişkiler Dairesi"
    foot = Docx(io.BytesIO(content)).sections[0].footer.paragraphs[0]
    assert foot.text == "Ankara Büyükşehir Belediyesi"  # and not which page of all letters it is
    assert "PAGE" not in foot._p.xml
    packed, _name = letters_file(wish(house), "zip")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == ["yazilar-2026-12-20-seoul-kr.docx", "yazilar-2026-12-20-sofia-bg.docx"]
        first = [line.text for line in Docx(io.BytesIO(archive.read(archive.namelist()[0]))).paragraphs]
    assert first.count("Saygılarımla,") == 1


def test_what_went_out_is_kept_journalled_without_its_words_and_can_be_undone(house: House) -> None:
    officer = house.people["officer"]
    kept = keep_mailing(
        "Yeni yıl",
        "Sayın Minsu Örnek",
        "tr",
        Partner.objects.all(),
        on=date(2026, 12, 20),
        by=officer,
        office=house.office,
    )
    entry = JournalEntry.objects.of(kept).get()
    assert entry.verb == "mailing.kept"
    assert "Minsu" not in str(entry.after)
    assert set(entry.after["partners"]) == {"seoul-kr", "sofia-bg"}
    undo(entry, by=officer)
    assert Mailing.objects.get().withdrawn is not None


def test_a_letter_goes_to_the_mayor_until_the_term_has_ended(house: House) -> None:
    posts = mayor_of_seoul(house).posts
    posts.update(until=PartialDate(2026))
    assert letters_of(wish(house))[0].contact is not None
    posts.update(until=PartialDate(2025))
    assert letters_of(wish(house))[0].contact is None

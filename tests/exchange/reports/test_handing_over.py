"""The handover brief, the partner card, the council's information: what is known, and what is not said so."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.reports.made import Year, mayor_of_seoul, text_of_pdf, year_of

from elci.activities.models import Activity, FollowUp, Gift
from elci.domain.periods import Period
from elci.exchange.reports.council import CouncilWish, council_information
from elci.exchange.reports.handover import HandoverWish, handover_brief
from elci.exchange.reports.layout import Heading, Sheet, Table, Together
from elci.exchange.reports.partner_card import CardWish, partner_card
from elci.exchange.reports.press import as_pdf
from elci.exchange.reports.word import as_docx
from elci.registry.models import Partner, State

pytestmark = pytest.mark.django_db
TODAY = date(2015, 1, 10)


@pytest.fixture
def year(settings: Any, tmp_path: Path) -> Year:
    settings.MEDIA_ROOT = tmp_path / "documents"
    return year_of()


def brief(year: Year, language: str = "tr", *, people: bool = False) -> Sheet:
    return handover_brief(HandoverWish(year.house.office, language, TODAY, people))


def half_pages(sheet: Sheet) -> list[str]:
    held = [block.blocks[0] for block in sheet.blocks if isinstance(block, Together)]
    return [block.text for block in held if isinstance(block, Heading)]


def test_each_tie_stands_on_half_a_page_what_hangs_most_on_it_first(year: Year) -> None:
    assert half_pages(brief(year)) == ["1. Seul, Güney Kore", "2. Sofya, Bulgaristan"]


def test_a_tie_says_what_was_done_promised_and_comes_next(year: Year) -> None:
    words = text_of_pdf(as_pdf(brief(year)))
    assert "7 Mayıs 2014: Seul’e metro incelemesi" in words
    assert "Kazanım: Tek bilet uygulaması başladı" in words
    assert "Metro uzmanlarını Ankara’ya çağırmak, son gün: 1 Mart 2015, Officer Örnek" in words
    assert "yerine getirilmeyi bekleyen söz sayısı: 1" in words


def test_a_promise_that_was_kept_waits_no_more(year: Year) -> None:
    FollowUp.objects.update(done=TODAY)
    assert "yerine getirilmeyi bekleyen söz sayısı: 0" in text_of_pdf(as_pdf(brief(year)))


def test_people_are_named_only_where_they_were_asked_for(year: Year) -> None:
    mayor_of_seoul(year.house)
    assert "Minsu" not in text_of_pdf(as_pdf(brief(year)))
    assert "Bay Minsu Örnek, Mayor (2022 –)" in text_of_pdf(as_pdf(brief(year, people=True)))


def test_a_tie_that_is_over_is_left_out(year: Year) -> None:
    type(year.house.sofia).objects.filter(pk=year.house.sofia.pk).update(state=State.ENDED)
    assert half_pages(brief(year)) == ["1. Seul, Güney Kore"]


def test_ties_of_which_nothing_is_known_stand_in_one_table(year: Year) -> None:
    for each in (year.festival, year.aid):
        each.parties.all().delete()
    sheet = brief(year, "en")
    table = next(
        block for block in sheet.blocks if isinstance(block, Table) and "only listed" in block.caption
    )
    assert [row[1] for row in table.rows] == ["Sofia, Bulgaria"]
    assert half_pages(sheet) == ["1. Seoul, South Korea"]


def test_the_summary_of_a_full_office_stays_on_one_page(year: Year) -> None:
    import pypdfium2

    pages = pypdfium2.PdfDocument(as_pdf(brief(year)))
    assert "Bağlar, tek tek" in pages[1].get_textpage().get_text_range()
    assert "Bağlar, tek tek" not in pages[0].get_textpage().get_text_range()


def test_an_office_without_ties_gets_a_sentence(year: Year) -> None:
    sheet = handover_brief(HandoverWish(year.house.other, "tr", TODAY))
    assert "kayıtlı bağ yoktur" in text_of_pdf(as_pdf(sheet))
    assert as_docx(sheet)


def test_a_partner_card_is_one_page(year: Year) -> None:
    import pypdfium2

    mayor_of_seoul(year.house)
    seoul = Partner.objects.get(pk="seoul-kr")
    content = as_pdf(partner_card(CardWish(year.house.office, seoul, "tr", TODAY, people=True)))
    words = text_of_pdf(content)
    assert len(pypdfium2.PdfDocument(content)) == 1
    for told in (
        "Güney Kore",
        "Kardeş kent, 1971",
        "Seul’e metro incelemesi",
        "Metro uzmanlarını",
        "Minsu Örnek",
    ):
        assert told in words


def test_the_gifts_of_a_partner_stand_on_its_card(year: Year) -> None:
    seoul, sofia = Partner.objects.get(pk="seoul-kr"), Partner.objects.get(pk="sofia-bg")
    for partner, what in ((seoul, "Seladon vazo"), (sofia, "Gül yağı")):
        Gift.objects.create(
            office=year.house.office,
            partner=partner,
            direction="received",
            on=TODAY,
            what=what,
            kept_at="Kasa",
        )
    words = text_of_pdf(as_pdf(partner_card(CardWish(year.house.office, seoul, "tr", TODAY))))
    assert "10 Ocak 2015, Alınan hediye: Seladon vazo" in words
    assert "Gül yağı" not in words


def test_the_card_of_sofia_tells_nothing_of_seoul(year: Year) -> None:
    sofia = Partner.objects.get(pk="sofia-bg")
    words = text_of_pdf(as_pdf(partner_card(CardWish(year.house.office, sofia, "tr", TODAY))))
    assert "Verilen: Gıda kolisi" in words
    assert "metro" not in words


def test_the_council_is_told_of_a_period_and_of_one_tie(year: Year) -> None:
    period = Period.of_years(2014, 2014)
    whole = council_information(CouncilWish(year.house.office, period, "tr", TODAY))
    assert (
        "2014 dönemi için 3 etkinlik kayıtlıdır. Bunlardan 2 etkinliğin sonucu yazılmamıştır."
        in text_of_pdf(as_pdf(whole))
    )
    one = council_information(CouncilWish(year.house.office, period, "tr", TODAY, year.house.seoul))
    words = text_of_pdf(as_pdf(one))
    assert "2014 dönemi için 1 etkinlik kayıtlıdır." in words
    assert "Sofya" not in words


def test_the_council_is_told_what_was_only_planned(year: Year) -> None:
    Activity.objects.filter(office=year.house.office).update(status="planned")
    wish = CouncilWish(year.house.office, Period.of_years(2014, 2014), "tr", TODAY)
    words = text_of_pdf(as_pdf(council_information(wish)))
    assert "3 etkinlik kayıtlıdır." in words
    assert "sonucu yazılmamıştır" not in words
    assert words.count("Planlandı") == 3

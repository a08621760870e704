"""Horizontal bars: lengths, names, numbers in the reader's form."""

from xml.etree import ElementTree

import pytest

from elci.observatory.charts import Bar, Words, draw_bars

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [Bar("Asya", 1389, "/baglar?kita=asya", "asia"), Bar("Avrupa & ötesi", 463), Bar("Okyanusya", 0)]


def drawn(language: str = "tr", wide: float = 720) -> ElementTree.Element:
    return ElementTree.fromstring(draw_bars(ROWS, Words("Kıtalara göre", language=language), wide=wide))


def bars(picture: ElementTree.Element) -> list[ElementTree.Element]:
    return [each for each in picture.iter(f"{SVG}rect") if (each.get("class") or "").startswith("chart-bar")]


def words(picture: ElementTree.Element) -> list[str | None]:
    return [each.text for each in picture.iter(f"{SVG}text")]


def test_lengths_are_in_proportion() -> None:
    asia, europe, oceania = (float(each.get("width", -1)) for each in bars(drawn()))
    assert asia == pytest.approx(3 * europe, rel=0.01)
    assert oceania == 0


def test_numbers_are_written_in_the_readers_form() -> None:
    assert "1.389" in words(drawn("tr"))
    assert "1,389" in words(drawn("en"))


def test_the_description_holds_every_number() -> None:
    assert drawn().findtext(f"{SVG}desc") == "Asya: 1.389; Avrupa & ötesi: 463; Okyanusya: 0."


@pytest.mark.parametrize("wide", [320, 343, 592, 720])
def test_everything_stays_inside_the_drawing(wide: float) -> None:
    picture = drawn(wide=wide)
    assert max(float(each.get("x", 0)) + float(each.get("width", 0)) for each in bars(picture)) < wide


def test_a_row_leads_to_its_rows() -> None:
    (link,) = drawn().iter(f"{SVG}a")
    assert (link.get("href"), link.get("aria-label")) == ("/baglar?kita=asya", "Asya: 1.389")


def test_a_long_name_is_shortened_but_said_in_full() -> None:
    name = "Kuzey Makedonya Cumhuriyeti ile bütün komşuları ve onların komşuları"
    picture = ElementTree.fromstring(draw_bars([Bar(name, 3)], Words("Ülkeler"), wide=430))
    assert any((shown or "").endswith("…") for shown in words(picture))
    assert f"{name}: 3" in [each.text for each in picture.iter(f"{SVG}title")]


def test_a_negative_value_is_refused() -> None:
    with pytest.raises(ValueError, match="Eksi"):
        draw_bars([Bar("Eksi", -1)], Words("Yanlış"))


def test_no_rows_give_an_empty_drawing() -> None:
    assert bars(ElementTree.fromstring(draw_bars([], Words("Boş")))) == []

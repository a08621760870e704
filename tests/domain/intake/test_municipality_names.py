"""Which municipality a written name means."""

from __future__ import annotations

import pytest

from elci.domain.intake.municipality_names import KnownMunicipality, MunicipalityNames

KNOWN = MunicipalityNames(
    [
        KnownMunicipality("ankara", "Ankara Büyükşehir", "Ankara", "metropolitan"),
        KnownMunicipality("ankara-cankaya", "Çankaya", "Ankara", "metropolitan_district"),
        KnownMunicipality("ankara-kahramankazan", "Kahramankazan", "Ankara", "metropolitan_district"),
        KnownMunicipality("istanbul", "İstanbul Büyükşehir", "İstanbul", "metropolitan"),
        KnownMunicipality("istanbul-eyupsultan", "Eyüpsultan", "İstanbul", "metropolitan_district"),
        KnownMunicipality("istanbul-kadikoy", "Kadıköy", "İstanbul", "metropolitan_district"),
        KnownMunicipality("balikesir-edremit", "Edremit", "Balıkesir", "metropolitan_district"),
        KnownMunicipality("van-edremit", "Edremit", "Van", "metropolitan_district"),
    ]
)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Ankara", "ankara"),
        ("ANKARA BÜYÜKŞEHİR BELEDİYESİ", "ankara"),
        ("T.C. Ankara Büyükşehir Belediye Başkanlığı", "ankara"),
        ("İBB", "istanbul"),
        ("Çankaya Belediyesi", "ankara-cankaya"),
        ("İstanbul Kadıköy", "istanbul-kadikoy"),
        ("Kadıköy (İstanbul)", "istanbul-kadikoy"),
        ("KADIKÖY", "istanbul-kadikoy"),
        ("Eyüp", "istanbul-eyupsultan"),
        ("Kazan", "ankara-kahramankazan"),
        ("Van/Edremit", "van-edremit"),
    ],
)
def test_a_written_name_means_one_municipality(written: str, key: str) -> None:
    assert KNOWN.find(written) == (key,)


def test_a_name_of_two_municipalities_is_asked() -> None:
    assert KNOWN.find("Edremit") == ("balikesir-edremit", "van-edremit")


def test_the_province_beside_it_tells_them_apart() -> None:
    assert KNOWN.find("Edremit", "Balıkesir") == ("balikesir-edremit",)


def test_a_district_is_never_read_as_a_metropolitan_municipality() -> None:
    assert KNOWN.find("Çankaya Büyükşehir Belediyesi") == ()


def test_a_typing_error_is_proposed_and_not_taken() -> None:
    assert KNOWN.find("Ankra") == ()
    assert KNOWN.near("Ankra")[0] == "ankara"


def test_karadeniz_eregli_is_zonguldaks() -> None:
    known = [
        KnownMunicipality("zonguldak-eregli", "Ereğli", "Zonguldak", "district"),
        KnownMunicipality("konya-eregli", "Ereğli", "Konya", "metropolitan_district"),
    ]
    names = MunicipalityNames(known)
    assert (
        names.find("Kdz. Ereğli Belediyesi")
        == names.find("Zonguldak Karadeniz Ereğli")
        == ("zonguldak-eregli",)
    )
    assert len(names.find("Ereğli")) == 2

"""The part of a name that a search met."""

import pytest

from elci.search.marking import marked


@pytest.mark.parametrize(
    ("name", "sought", "shown"),
    [
        ("Filibe", "filib", "<mark>Filib</mark>e"),
        ("Şanlıurfa", "SANLI", "<mark>Şanlı</mark>urfa"),
        ("İstanbul Büyükşehir", "istanbul", "<mark>İstanbul</mark> Büyükşehir"),
        ("Doğu ilçesi (Filibe)", "filibe", "Doğu ilçesi (<mark>Filibe</mark>)"),
        ("Gießen", "giess", "<mark>Gieß</mark>en"),
        ("Xi’an", "xian", "<mark>Xi’an</mark>"),
        ("Ankara Büyükşehir", "buyuk ank", "<mark>Ank</mark>ara <mark>Büyük</mark>şehir"),
        ("Novi Grad", "grad zzz", "Novi <mark>Grad</mark>"),
        ("Sofya", "plovdiv", "Sofya"),
        ("A & B <i>", "b", "A &amp; <mark>B</mark> &lt;i&gt;"),
        ("Filibe", "", "Filibe"),
    ],
)
def test_marked(name: str, sought: str, shown: str) -> None:
    assert marked(name, sought) == shown

"""What a field says when it refuses: what is wrong, with the words as they were typed, and what to do."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.utils import translation

from elci.desk.forms.days import DayField
from elci.desk.forms.fields import AmountField, NumberField, WrittenDateField, version_field
from elci.desk.forms.page_form import PageForm


class Asked(PageForm):
    """A form with one field of each kind."""

    title = forms.CharField(max_length=5, required=False)
    what = forms.ChoiceField(choices=[("a", "A")], required=False)
    number = forms.IntegerField(required=False, max_value=10)
    link = forms.URLField(required=False, assume_scheme="https")
    day = DayField(required=False, error_messages={"required": "Günü yazın."})
    when = WrittenDateField(required=False)
    sum = AmountField(required=False, max_digits=5)
    measured = NumberField(required=False)
    version = version_field()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("title", "Ankara", "Çok uzun: 6 karakter yazdınız, en çok 5 karakter sığar. Kısaltın."),
        ("what", "b", "Bu seçenek listede yok. Listeden birini seçin."),
        ("number", "on", "12 gibi bir tam sayı yazın."),
        ("number", "11", "En çok 10 yazılabilir."),
        ("link", "bakanlık", "Bu bir internet adresi değil; https://kent.example/haber biçiminde yazın."),
        ("day", "yarın", "Günü 7.5.2026 biçiminde yazın."),
        ("day", "31.02.2024", "Takvimde 31.02.2024 diye bir tarih yok. Günü ya da ayı düzeltin."),
        ("when", "31.02.2024", "Takvimde 31.02.2024 diye bir tarih yok. Günü ya da ayı düzeltin."),
        ("when", "2024-13", "Takvimde 2024-13 diye bir tarih yok. Günü ya da ayı düzeltin."),
        ("when", "yarın", "“yarın” bir tarih değil. Bildiğiniz kadarını yazın: 1992, 5.1992 ya da 7.5.1992."),
        ("sum", "1234567", "Sayı çok büyük: en çok 5 basamak yazılabilir."),
        ("measured", "çok", "“çok” bir sayı değil. 12.500 ya da 12.500,50 gibi yazın."),
        ("version", "zzz", "Bu sayfa güncel değil. Kaydı yeniden açın."),
    ],
)
def test_a_field_says_what_is_wrong_and_what_to_do(field: str, typed: str, said: str) -> None:
    data: dict[str, Any] = {"version": "1", field: typed}
    with translation.override("tr"):
        assert [str(error) for error in Asked(data).errors[field]] == [said]


def test_a_form_keeps_the_words_that_it_gave_a_field() -> None:
    class Own(PageForm):
        title = forms.CharField(error_messages={"required": "Başlığı yazın."})

    assert Own({}).errors["title"] == ["Başlığı yazın."]


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("tr", "450.000", "450000"),
        ("tr", "-3,5", "-3.5"),
        ("en", "450,000", "450000"),
        ("en", "−3.5", "-3.5"),
    ],
)
def test_a_measured_number_is_read_as_the_language_writes_it(language: str, typed: str, meant: str) -> None:
    with translation.override(language):
        assert NumberField().clean(typed) == Decimal(meant)

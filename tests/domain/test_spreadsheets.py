"""What a spreadsheet program would compute is guarded; numbers stay numbers."""

from __future__ import annotations

import pytest

from elci.domain.spreadsheets import guarded, looks_like_formula


@pytest.mark.parametrize(
    "text", ["=1+1", "@SUM(A1)", "+90 312 507 10 00 tel", "-2+3", "\t=1", "＝1+1", "-cmd|' /C calc'!A0"]
)
def test_what_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-5", "-5.25", "-1.234,50", "+3", "-3 %", "-1e-05", "−5", "–", "-", "Ankara", "", "5 = 5"]
)
def test_a_number_and_a_plain_text_stay_as_they_are(text: str) -> None:
    assert not looks_like_formula(text)
    assert guarded(text) == text

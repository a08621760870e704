"""Minutes and a list of participants are no outcome (study 000, lines 1218–1222)."""

from __future__ import annotations

import pytest

from elci.domain.outcomes import NoOutcomeError, check_evidence, is_record_of_meeting


@pytest.mark.parametrize(
    "words",
    [
        "Tutanak",
        "toplantı tutanağı",
        "TUTANAK VE KATILIMCI LİSTESİ",
        "imza çizelgesi",
        "hazirun",
        "meeting minutes",
        "minutes and list of participants",
        "Attendance list",
    ],
)
def test_a_record_of_a_meeting_is_seen(words: str) -> None:
    assert is_record_of_meeting(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hibe sözleşmesi",
        "tutanak ve banka dekontu",
        "İŞKUR istatistiği 2025",
        "katılım raporu",
        "30 minutes of film",
        "Ortak tutanakla onaylanan yatırımın açılışında iki yüz kişi işe başladı",
    ],
)
def test_anything_else_is_not(words: str) -> None:
    assert not is_record_of_meeting(words)


def test_one_real_piece_of_evidence_is_enough() -> None:
    check_evidence(["tutanak", "hibe sözleşmesi"])
    check_evidence([])
    with pytest.raises(NoOutcomeError) as refused:
        check_evidence(["tutanak", "katılımcı listesi"])
    assert "tutanak; katılımcı listesi" in refused.value.in_language("tr")
    assert "study 000" in refused.value.in_language("en")

"""People's decisions: data that is exported and read again, stronger than any score."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from elci.places.decisions import COLUMNS, Decision, DecisionError, Decisions, Judgement
from elci.places.gazetteer import Gazetteer
from elci.places.resolution import Resolver, Verdict

SPRINGFIELD = Decision(
    "Springfield",
    "ABD",
    "gn:4250542",
    Judgement.SAME,
    "Ayşe Yılmaz",
    "2026-03-01",
    "Protokolde Illinois yazıyor",
)
BIALYSTOK = Decision(
    "Viavistok",
    "Polonya",
    "gn:776069",
    Judgement.DIFFERENT,
    "Ali Kaya",
    "2026-03-02",
    "Protokol başka bir kent",
)


def deciding(base: Gazetteer, *decisions: Decision) -> Resolver:
    return Resolver(base, decisions=Decisions(decisions))


def test_same_outranks_the_score_and_says_who_when_and_why(base: Gazetteer, resolver: Resolver) -> None:
    assert resolver.resolve("Springfield", "ABD").verdict is Verdict.UNSURE
    decided = deciding(base, SPRINGFIELD).resolve("SPRINGFIELD", "abd")
    assert decided.verdict is Verdict.SAME
    assert decided.best is not None
    assert decided.best.place.id == "gn:4250542"
    assert "Ayşe Yılmaz" in decided.reason("tr")
    assert "2026-03-01" in decided.reason("en")
    assert "Illinois" in decided.reason("en")


def test_a_decision_about_one_country_says_nothing_of_another(base: Gazetteer) -> None:
    assert deciding(base, SPRINGFIELD).resolve("Springfield", "Avustralya").country == "Avustralya"
    best = deciding(base, SPRINGFIELD).resolve("Springfield", "Avustralya").best
    assert best is None or best.place.country == "AU"


def test_a_place_decided_to_be_different_is_never_proposed(base: Gazetteer, resolver: Resolver) -> None:
    before = resolver.resolve("Viavistok", "Polonya")
    after = deciding(base, BIALYSTOK).resolve("Viavistok", "Polonya")
    assert before.best is not None
    assert before.best.place.id == BIALYSTOK.place
    assert BIALYSTOK.place not in {candidate.place.id for candidate in after.candidates}
    assert after.verdict is not Verdict.SAME
    assert "başka bir kent" in after.reason("tr")


def test_a_decision_left_open_holds_back_what_would_be_certain(base: Gazetteer, resolver: Resolver) -> None:
    doubt = Decision(
        "Filibe", "Bulgaristan", "gn:728193", Judgement.UNSURE, "Ali Kaya", "2026-01-01", "iki yer"
    )
    assert resolver.resolve("Filibe", "Bulgaristan").verdict is Verdict.SAME
    assert deciding(base, doubt).resolve("Filibe", "Bulgaristan").verdict is Verdict.UNSURE


def test_the_newest_decision_counts_in_whatever_order_they_come(base: Gazetteer) -> None:
    newer = replace(SPRINGFIELD, judgement=Judgement.DIFFERENT, day="2026-04-01")
    for decisions in ((SPRINGFIELD, newer), (newer, SPRINGFIELD)):
        resolution = deciding(base, *decisions).resolve("Springfield", "ABD")
        assert SPRINGFIELD.place not in {candidate.place.id for candidate in resolution.candidates}


def test_what_is_written_is_read_again_with_its_history(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    every = [SPRINGFIELD, BIALYSTOK, replace(SPRINGFIELD, judgement=Judgement.UNSURE, day="2025-01-01")]
    Decisions(every).write(path)
    assert sorted(map(str, Decisions.read(path))) == sorted(map(str, every))
    first = path.read_bytes()
    Decisions(reversed(every)).write(path)
    assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("Filibe,BG,gn:1,perhaps,Ali,2026-01-01,", "judgement"),
        ("Filibe,BG,Plovdiv,same,Ali,2026-01-01,", "place"),
        ("Filibe,BG,gn:1,same,Ali,1 Mart,", "day"),
    ],
)
def test_a_bad_line_is_named_with_its_column_and_what_is_expected(
    tmp_path: Path, row: str, column: str
) -> None:
    path = tmp_path / "kararlar.csv"
    path.write_text(
        f"{','.join(COLUMNS)}\nSofya,BG,gn:727011,same,Ali,2026-01-01,\n{row}\n", encoding="utf-8"
    )
    with pytest.raises(DecisionError) as told:
        Decisions.read(path)
    assert f"kararlar.csv 3. satır, {column}=" in told.value.in_language("tr")
    assert f"kararlar.csv line 3, {column}=" in told.value.in_language("en")


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("name,country\nSofya,BG\n", encoding="utf-8")
    with pytest.raises(DecisionError, match="place"):
        Decisions.read(path)

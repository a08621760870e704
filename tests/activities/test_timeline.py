"""The life of real ties with the mayors of the time: Ankara's from study 000, a district's by its elections."""

from __future__ import annotations

from datetime import date

import pytest

from elci.activities.timeline import Shown, timeline_of_tie
from elci.registry.models import Agreement, LocalElection

TODAY = date(2026, 11, 21)
pytestmark = pytest.mark.usefixtures("db_loaded")


def tie(key: str) -> Agreement:
    found: Agreement = Agreement.objects.with_parties().get(pk=key)
    return found


def test_seouls_life_has_its_date_its_fair_and_its_listing_in_order() -> None:
    life = timeline_of_tie(tie("ankara--seoul-kr"), TODAY, None)
    assert [(moment.since.year, moment.lane) for moment in life.moments] == [
        (1971, "state"),
        (2015, "event"),
        (2020, "state"),
    ]


def test_each_moment_says_who_was_mayor() -> None:
    life = timeline_of_tie(tie("ankara--seoul-kr"), TODAY, None)
    first, fair, listed = (life.mayors_at(moment) for moment in life.moments)
    assert first == ""  # the registry knows Ankara's mayors from 1984
    assert fair.startswith("Melih Gökçek → Mustafa Tuna (AK Parti)")
    assert listed == "Mansur Yavaş (CHP)"


def test_two_mayors_of_one_term_stand_together_in_their_order() -> None:
    life = timeline_of_tie(tie("ankara--sofia-bg"), TODAY, None)
    assert (1989, "Murat Karayalçın → Vedat Aydın", "SHP") in {
        (term.since.year, term.mayor, term.party) for term in life.terms
    }


def test_where_no_mayor_is_known_the_party_of_the_election_stands() -> None:
    elected = LocalElection.objects.exclude(municipality="ankara").exclude(party="").filter(year=2019)
    district = Agreement.objects.with_parties().filter(
        parties__municipality__in=elected.values("municipality"), date__isnull=False
    )
    life = timeline_of_tie(district.first(), TODAY, None)
    assert life.terms
    assert all(term.party and not term.mayor for term in life.terms)
    assert life.terms[-1].until == date(2024, 3, 31)  # of the election of 2024 the sources say nothing


def test_the_table_has_a_line_for_each_mark() -> None:
    life = timeline_of_tie(tie("ankara--seoul-kr"), TODAY, None)
    shown = Shown.of(life, lambda row: f"/kayit/{row.key}/")
    assert len(shown.lines) == len(life.moments)
    assert 'href="/kayit/000-a-11/"' in shown.wide
    assert [line.address for line in shown.lines] == ["/kayit/ankara--seoul-kr/", "/kayit/000-a-11/", ""]

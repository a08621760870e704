"""Who governed when: real elections and governments of Türkiye."""

from __future__ import annotations

from datetime import date

import pytest
from tests.observatory.statistics.packages import rows

from elci.dataset.files import Package
from elci.observatory.statistics.alignment import READINGS
from elci.observatory.statistics.office import (
    aligned_shares,
    decimal,
    election_day,
    election_winners,
    governments,
    local_parties,
)
from elci.observatory.statistics.turnover import changed_shares

EVERY_PARTNER, FIRST_PARTY, ASSUMED_PARTNER, PRIME_MINISTER, SINGLE_PARTY, WINNER = READINGS


@pytest.mark.parametrize(
    "day",
    [date(1984, 3, 25), date(1989, 3, 26), date(1994, 3, 27), date(1999, 4, 18), date(2004, 3, 28),
     date(2009, 3, 29), date(2014, 3, 30), date(2019, 3, 31)],
)  # fmt: skip
def test_days_of_local_elections(day: date) -> None:
    assert election_day(day.year) == day


def test_half_a_year_is_a_half() -> None:
    assert decimal(date(1999, 7, 2)) == pytest.approx(1999.5, abs=0.002)


def shares(
    package: Package, municipality: str, year: int, reading: object = EVERY_PARTNER
) -> tuple[float, float]:
    """(known, aligned) of one year."""
    known, aligned = aligned_shares(
        local_parties(package), [municipality], [year], reading.ruling(package), reading.coding
    )
    return float(known[0, 0]), float(aligned[0, 0])


def test_the_coalition_of_1997(reference: Package) -> None:
    ruling = [one for one in governments(reference) if one.since <= 1998.5 < one.until]
    assert [one.parties for one in ruling] == [("ANAP", "DSP", "DTP")]


def test_the_coalition_of_28_may_1999_begins_on_its_day(reference: Package) -> None:
    coalition = next(one for one in governments(reference) if one.parties == ("DSP", "MHP", "ANAP"))
    assert coalition.since == pytest.approx(decimal(date(1999, 5, 28)))
    assert int(coalition.until) == 2002


def test_the_government_of_1991_to_1995_is_not_in_the_package(reference: Package) -> None:
    gap = next(one for one in governments(reference) if one.parties is None)
    assert (int(gap.since), int(gap.until), gap.leading) == (1991, 1995, "DYP")


def test_anap_governed_alone_until_1991(reference: Package) -> None:
    first = governments(reference)[0]
    assert (first.parties, int(first.until)) == (("ANAP",), 1991)


def test_a_year_of_three_governments_is_divided_equally(reference: Package) -> None:
    """1996: DYP–CHP, ANAP–DYP, RP–DYP; the package has their year only. Ankara was RP's."""
    assert shares(reference, "ankara", 1996) == pytest.approx((1.0, 1 / 3), abs=0.01)


def test_a_municipality_of_shp_counts_as_chp_in_the_government_of_1995(reference: Package) -> None:
    """Çankaya, SHP's since 1994: SHP joined CHP in February 1995. The first half of 1995 is unknown."""
    assert shares(reference, "ankara-cankaya", 1995) == pytest.approx((0.5, 1.0), abs=0.01)


def test_an_election_year_is_divided_at_the_day_of_the_election(reference: Package) -> None:
    """Ankara passed from AK Parti to CHP on 31 March 2019."""
    assert shares(reference, "ankara", 2019) == pytest.approx((1.0, 90 / 365), abs=0.01)


def test_years_before_the_first_result_are_unknown(reference: Package) -> None:
    """Etimesgut has no result of 1989."""
    assert shares(reference, "ankara-etimesgut", 1990) == (0.0, 0.0)


def test_1992_hangs_on_how_the_government_is_read(reference: Package) -> None:
    """Ankara was SHP's. The package names DYP as winner of 1991 and no government."""
    assert shares(reference, "ankara", 1992, EVERY_PARTNER)[0] == 0
    assert shares(reference, "ankara", 1992, FIRST_PARTY) == (1.0, 0.0)
    assert shares(reference, "ankara", 1992, ASSUMED_PARTNER) == (1.0, 1.0)


def test_1998_hangs_on_whether_partners_count() -> None:
    """A town of DSP while ANAP led a government with DSP."""
    package = {
        "local_elections": rows("local_elections", {"municipality": "town", "year": 1994, "party": "DSP"}),
        "governments": rows("governments", {"since": "1997", "until": "1999", "parties": "ANAP;DSP;DTP"}),
        "general_elections": [],
    }
    assert shares(package, "town", 1998, EVERY_PARTNER) == (1.0, 1.0)
    assert shares(package, "town", 1998, PRIME_MINISTER) == (1.0, 0.0)
    assert shares(package, "town", 1998, SINGLE_PARTY) == (0.0, 0.0)


def test_the_winner_of_1995_was_not_the_first_to_govern(reference: Package) -> None:
    """RP took most votes in 1995 (Tablo 7); Ankara was RP's in all of 1996 by that reading."""
    assert [one.parties for one in election_winners(reference) if one.since <= 1996.5 < one.until] == [
        ("RP",)
    ]
    assert shares(reference, "ankara", 1996, WINNER) == (1.0, 1.0)


def test_another_government_added_fills_the_gap(reference: Package) -> None:
    """Were the government of 1991 in the package, its years would count without any assumption."""
    more = rows("governments", {"since": "1991-11-20", "until": "1995", "parties": "DYP;SHP"})
    package = {**reference, "governments": [*reference["governments"], *more]}
    assert shares(package, "ankara", 1992) == (1.0, 1.0)


def changed_in(package: Package, municipality: str, year: int) -> tuple[float, float]:
    known, changed = changed_shares(local_parties(package), [municipality], [year])
    return float(known[0, 0]), float(changed[0, 0])


def test_cankaya_did_not_change_party_when_shp_became_chp(reference: Package) -> None:
    assert changed_in(reference, "ankara-cankaya", 2000) == (1.0, 0.0)


def test_altindag_changed_from_fp_to_ak_parti_in_2004(reference: Package) -> None:
    assert changed_in(reference, "ankara-altindag", 2005) == (1.0, 1.0)


def test_the_first_known_term_has_nothing_to_change_from(reference: Package) -> None:
    assert changed_in(reference, "ankara-altindag", 1990) == (0.0, 0.0)

"""Two lists told from two sides."""

from __future__ import annotations

import pytest

from elci.observatory.network.reciprocity import Share, compare_lists

TURKISH = [("Ankara", "Berlin"), ("Bursa", "Darmstadt"), ("Beyoğlu", "Mannheim"), ("Antalya", "Nürnberg")]
GERMAN = [("Berlin", "ANKARA"), ("Darmstadt", "Bursa"), ("Nurnberg", "Antalya"), ("Köln", "İstanbul")]


def test_ties_are_the_same_whatever_their_direction_case_and_marks():
    found = compare_lists(TURKISH, GERMAN)
    assert found.both == (("Ankara", "Berlin"), ("Antalya", "Nürnberg"), ("Bursa", "Darmstadt"))
    assert found.only_one == (("Beyoğlu", "Mannheim"),)
    assert found.only_other == (("Köln", "İstanbul"),)


def test_each_side_is_confirmed_by_the_other():
    found = compare_lists(TURKISH, GERMAN[:2])
    assert (found.one_confirmed.count, found.one_confirmed.of) == (2, 4)
    assert (found.other_confirmed.count, found.other_confirmed.of) == (2, 2)
    assert found.jaccard == pytest.approx(2 / 4)


def test_a_tie_told_twice_counts_once():
    assert compare_lists([*TURKISH, ("Berlin", "Ankara")], []).one_confirmed.of == 4


def test_a_tie_of_a_city_to_itself_does_not_count():
    assert compare_lists([("Ankara", "ANKARA")], []).one_confirmed.of == 0


def test_two_empty_lists_have_nothing_in_common():
    found = compare_lists([], [])
    assert found.jaccard is None
    assert found.one_confirmed.share is None


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 10, 0.0, 0.27753), (5, 10, 0.23659, 0.76341), (10, 10, 0.72247, 1.0), (81, 263, 0.25529, 0.36621)],
)
def test_wilson_intervals_of_textbook_cases(count, of, low, high):
    """81 of 263: Newcombe (1998), table I; the others by the formula of Wilson (1927)."""
    found = Share.wilson(count, of)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


def test_the_total_of_two_catches_is_chapmans():
    """Ten turtles marked, fifteen caught, five of them marked: 11·16/6 - 1 = 28.3 turtles."""
    one = [("t", str(number)) for number in range(10)]
    other = [("t", str(number)) for number in range(5, 20)]
    found = compare_lists(one, other)
    assert found.estimated_total == pytest.approx(28.3333, abs=1e-4)
    # Seber's variance 11·16·5·10/(36·7) = 34.92; at least the 20 seen.
    assert found.total_low == 20.0
    assert found.total_high == pytest.approx(28.3333 + 1.959964 * 34.9206**0.5, abs=1e-3)

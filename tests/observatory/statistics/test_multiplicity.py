"""Holm's adjustment."""

from __future__ import annotations

import numpy as np
import pytest
from tests.observatory.statistics.simulation import rate

from elci.observatory.statistics.multiplicity import holm


def test_the_smallest_counts_all_tests_and_the_next_one_less() -> None:
    """Five tests: 5 × 0.01, 4 × 0.02, 3 × 0.03; then no value falls below the one before it."""
    assert holm([0.01, 0.02, 0.03, 0.04, 0.05]) == pytest.approx([0.05, 0.08, 0.09, 0.09, 0.09])


def test_the_order_of_the_tests_does_not_matter() -> None:
    assert holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])


def test_no_value_exceeds_one() -> None:
    assert holm([0.6, 0.9]) == [1.0, 1.0]


def test_no_tests_no_values() -> None:
    assert holm([]) == []


def test_twenty_idle_tests_err_together_no_more_than_one() -> None:
    wrong = rate(lambda random: min(holm(list(random.random(20)))) <= 0.05, 4000, 21)
    assert wrong.near(0.05)


def test_without_adjustment_they_would_err_twelve_times_as_often() -> None:
    wrong = rate(lambda random: bool(np.min(random.random(20)) <= 0.05), 4000, 21)
    assert wrong.near(1 - 0.95**20)

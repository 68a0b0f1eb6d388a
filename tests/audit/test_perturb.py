"""Figures changed at random are found."""

from __future__ import annotations

import pytest

from eval.perturb import measure
from tests.audit.paper import NAMES, REPORTS


@pytest.mark.parametrize("name", NAMES)
def test_single_changed_figures_are_found(name: str):
    """
    A digit changed, two swapped, a step up or down: at least nine in ten are named, and nothing else is.
    """
    measured = measure(REPORTS / f"{name}.txt", trials=60, seed=3)

    assert measured.alarms == 0
    assert sum(measured.found.values()) * 10 >= 9 * sum(measured.tried.values())

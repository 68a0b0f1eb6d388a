"""Whoever reads a package need not read the one that uses it: no two of them import each other, not even round a corner."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.rooms import ROOT, rooms_in_order


@pytest.mark.parametrize(
    ("package", "order"),
    [
        ("assistant.answering", ["question", "verdict", "opening", "steps"]),
        ("assistant.audit", ["file", "figures", "tables", "comparing", "told"]),
    ],
)
def test_imports_between_rooms_point_one_way(package: str, order: list[str]):
    rooms = rooms_in_order(package)

    assert all(rooms.index(first) < rooms.index(second) for first, second in pairwise(order))


def test_packages_of_figures_import_one_way():
    """
    What is read of a question is read without knowing the plans.
    """
    home = ROOT / "assistant" / "answering" / "figures"
    packages = {path.parent.name for path in home.glob("*/__init__.py")}

    assert len(packages & set(rooms_in_order("assistant.answering.figures"))) == len(packages) > 10

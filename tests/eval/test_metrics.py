"""Each measure with the example worked in its docstring, and what it must not count."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import eval.metrics
from eval.metrics import hit_at, is_wrong_version, precision, recall, reciprocal_rank, says_all, says_any

MODULES = sorted(module.name for module in pkgutil.iter_modules(eval.metrics.__path__))


@pytest.mark.parametrize("name", MODULES)
def test_worked_examples_hold(name):
    """
    The example in a docstring is the definition; each file of a measure has one.
    """
    found = doctest.testmod(importlib.import_module(f"eval.metrics.{name}"))

    assert found.attempted >= 1
    assert found.failed == 0


@pytest.mark.parametrize(
    ("text", "word", "holds"),
    [
        ("Tối đa 25% [5].", "5", False),
        ("Tối đa 5 đồng chí [1].", "5", True),
        ("Không quá 1/5 số đó.", "5", False),
        ("ngày 12/4/2021", "2021", True),
        ("từ 1.240 người", "240", False),
        ("trước ngày 15/01", "15/01", True),
        ("Quy định 366-QĐ/TW", "366", True),
        ("  [1] Điều 20, Quy định 124-QĐ/TW", "20", False),
        ("Hoàn thành TỐT nhiệm vụ", "hoàn thành tốt", True),
        ("hoàn thành tốt", "hoàn thành tốtt", False),
        ("khong qua 20%", "không quá 20%", True),
    ],
)
def test_wording_is_held_whole(text, word, holds):
    """
    A figure stands alone, marks and citation lines do not count, accents and case do not matter.
    """
    assert says_any(text, [word]) is holds
    assert says_all(text, [[word]]) is holds


def test_every_group_needs_one_of_its_wordings():
    """
    Alternatives within a group, all groups together; nothing wanted is always held.
    """
    assert says_all("20% và 25%", [["20%", "một phần năm"], ["25%"]])
    assert not says_all("20%", [["20%"], ["25%"]])
    assert says_all("bất cứ gì", [])
    assert not says_any("bất cứ gì", [])


def test_ranks_are_counted_from_one():
    """
    Nothing found is rank zero, not an error.
    """
    assert [reciprocal_rank(found, {"x"}) for found in ([], ["x"], ["a", "b", "c", "x"])] == [0.0, 1.0, 1 / 4]
    assert not hit_at([], {"x"}, 5)
    assert hit_at(["a"] * 4 + ["x"], {"x"}, 5)
    assert not hit_at(["a"] * 5 + ["x"], {"x"}, 5)


def test_citing_is_measured_by_alternatives():
    """
    One right entry suffices for recall; every wrong one costs precision; only the first decides the version.
    """
    assert (precision(["a", "x", "y"], {"a", "b"}), recall(["x", "a"], {"a", "b"})) == (1 / 3, 1.0)
    assert (precision([], {"a"}), recall([], {"a"})) == (1.0, 0.0)
    assert not is_wrong_version([], {"qd-1"})
    assert not is_wrong_version(["qd-1/dieu-1", "qd-2/dieu-1"], {"qd-1"})
    assert is_wrong_version(["qd-2/dieu-1", "qd-1/dieu-1"], {"qd-1"})
    assert not is_wrong_version(["qd-2/dieu-1"], set())

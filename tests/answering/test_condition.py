"""Thresholds in words, and whether a stored sentence may answer a question with figures of its own."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answering.matter.condition import agrees, amounts, thresholds

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "answering-conditions.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_stored_sentence_answers_only_the_same_case(case):
    """
    Figures are the same, or fall on the same side of the bound that the sentence states.
    """
    assert agrees(case["asked"], case["stored"], case["rule"]) is case["agrees"]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("chưa đủ 6 tháng", [("less_than", 6, "thang")]),
        ("dưới 03 thành viên", [("less_than", 3, "nguoi")]),
        ("không quá 20%", [("at_most", 20, "%")]),
        ("tối đa 25 phần trăm", [("at_most", 25, "%")]),
        ("trên 50% số phiếu", [("more_than", 50, "%")]),
        ("từ 03 tháng trở lên", [("at_least", 3, "thang")]),
        ("ít nhất 70 điểm", [("at_least", 70, "diem")]),
        ("từ 70 đến dưới 90 điểm", [("at_least", 70, "diem"), ("less_than", 90, "diem")]),
        ("ngày 31/12", []),
        ("Điều 11, khoản 6", []),
    ],
)
def test_bounds_are_read_with_their_unit(text, bounds):
    """
    "Từ 70 đến dưới 90 điểm" bounds on both sides, though the unit is told once.
    """
    assert [(bound.bound, bound.value, bound.unit) for bound in thresholds(text)] == bounds


@pytest.mark.parametrize(
    ("text", "value"),
    [("bốn tháng", 4), ("mười hai tháng", 12), ("hai mươi tháng", 20), ("ba mươi lăm tháng", 35), ("nửa tháng", Fraction(1, 2)),
     ("1.240 tháng", 1240), ("9,5 tháng", Fraction(19, 2)), ("06 tháng", 6)],
)  # fmt: skip
def test_amounts_are_exact(text, value):
    """
    Figures and words, thousands with a full stop, decimals with a comma.
    """
    assert amounts(text) == ((value, "thang"),)


@settings(deadline=None)
@given(asked=st.integers(0, 40), stored=st.integers(0, 40), bound=st.integers(1, 40))
def test_agreement_is_being_on_the_same_side(asked, stored, bound):
    """
    For every bound and every pair of figures.
    """
    same = (asked < bound) == (stored < bound)

    assert agrees(f"{asked} tháng", f"{stored} tháng", f"chưa đủ {bound} tháng thì không xếp loại") is (
        same or asked == stored
    )

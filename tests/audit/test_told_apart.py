"""Readings told apart by the words beside the figures, and what a likely alarm outweighs."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit import Verdict, audit_file
from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import told

REPORTS = Path(__file__).parents[2] / "eval" / "reports"


def wrong_in(name: str, old: str, new: str, texts: Corpus, folder: Path) -> list[list[str]]:
    """The figures of each error in a report, one figure of it typed otherwise."""
    text = (REPORTS / f"{name}.txt").read_text(encoding="utf-8")
    assert old in text
    path = folder / f"{name}.txt"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = audit_file(path, corpus=texts).findings
    return [[figure.text for figure in one.claim.figures] for one in found if one.verdict is Verdict.WRONG]


@pytest.mark.parametrize(
    ("name", "old", "new", "figures"),
    [
        # likely by its words, though each of the three has a relation elsewhere too
        ("tinh-doan-2025", "04 cuộc kiểm tra và 03 cuộc", "04 cuộc kiểm tra và 04 cuộc", {"07", "04"}),
        # the parts told right before are fewer than those that make up the total
        ("thi-uy-binh-khe-2024", "chưa kiểm điểm được (16)", "chưa kiểm điểm được (18)", {"480", "18"}),
        # what is added to a fall is no sum, and gives way to the difference
        ("tinh-muong-khao-2025", "kỷ luật 233 đảng viên", "kỷ luật 238 đảng viên", {"238", "201", "32"}),
        # a slip of one share makes the points between it and the other many times what they were
        ("phuong-2025", "năm nay 15,82%", "năm nay 35,82%", {"35,82%", "15,44%"}),
    ],
)
def test_figure_typed_wrong_is_told(
    name: str, old: str, new: str, figures: set[str], texts: Corpus, tmp_path: Path
) -> None:
    assert any(figures <= set(found) for found in wrong_in(name, old, new, texts, tmp_path))


def test_cases_are_bodies_and_people(texts: Corpus, tmp_path: Path) -> None:
    sentence = "Gợi ý kiểm điểm đối với {} trường hợp, trong đó có 06 tập thể và 11 cá nhân thuộc diện quản lý."

    assert told(sentence.format(17), texts, tmp_path, FindingKind.SUM) == []
    assert told(sentence.format(71), texts, tmp_path, FindingKind.SUM) == [("wrong", "17")]


def test_growth_is_held_against_the_amount_of_the_opening_not_the_plan(texts: Corpus, tmp_path: Path) -> None:
    """
    The base of "tăng 27.483 lượt, tương ứng tăng 17,29%" is what was reached less the rise; the plan stands nearer.
    """
    sentence = (
        "Năm 2025 đón 186.420 lượt khách, trong đó khách trong nước 174.155 lượt, khách quốc tế 12.265 lượt. Kết quả "
        "này đạt 109,66% kế hoạch năm là 170.000 lượt; so với năm 2024 tăng 27.483 lượt, tương ứng tăng {}."
    )

    assert told(sentence.format("17,29%"), texts, tmp_path, FindingKind.PERCENTAGE) == []

"""What is learned from reports is learned from their keys, and never measured on the hand it was learned from."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.tables.grids import grids_of
from assistant.audit.weighing.reading import field_of
from eval.determined import determined
from eval.weighing import learn
from eval.weighing.alarms import _slips
from eval.weighing.key import hand_of, relations

TEXT = "BÁO CÁO năm 2025\n\nNhận 63 đơn; đã xử lý 61 đơn, đạt 96,83%, tồn 02 đơn.\n\nTrong 63 đơn có 15 đơn tố cáo.\n"
KEY = """
report: mot
hand: X
relations:
- {kind: difference, minuend: {line: 3, text: '63'}, subtrahend: {line: 3, text: '61'}, result: {line: 3, text: '02'}}
- {kind: percentage, part: {line: 3, text: '61'}, whole: {line: 3, text: '63'}, result: {line: 3, text: '96,83%'}}
- {kind: repeat, figures: [{line: 3, text: '63'}, {line: 5, text: '63'}]}
- {kind: quota, result: {line: 3, text: '61'}, good: {line: 3, text: '63'}}
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "mot.txt"
    path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "mot.key.yaml").write_text(KEY, encoding="utf-8")
    return path


def test_key_is_read_as_sets_of_figures(report: Path):
    """
    Difference, share and repeat; a quota holds nobody to a figure.
    """
    read = read_report(report)

    found = relations(report, field_of(Scene(read), grids_of(read)))

    assert {frozenset(figure.text for figure in figures) for figures in found} == {
        frozenset({"63", "61", "02"}),
        frozenset({"63", "61", "96,83%"}),
        frozenset({"63"}),
    }
    assert hand_of(report) == "X"


def test_rows_of_a_hand_are_scored_by_models_that_never_saw_it(monkeypatch: pytest.MonkeyPatch):
    """
    Two reports of one hand are alike; learning from one and measuring on the other would flatter.
    """
    seen: list[set[float]] = []

    class Recorder:
        def fit(self, rows: np.ndarray, right: np.ndarray, heavy: np.ndarray) -> Recorder:
            seen.append(set(rows[:, 0]))
            return self

        def predict_proba(self, rows: np.ndarray) -> np.ndarray:
            assert not seen[-1] & set(rows[:, 0])
            return np.full((len(rows), 2), 0.5)

    monkeypatch.setattr(learn, "classifier", lambda rounds, features: Recorder())
    hands = ["a", "b", "c", "d", "e"] * 4

    scores = learn.unseen(hands, [[float(ord(hand))] for hand in hands], [True, False] * 10, rounds=5, folds=3)

    assert len(seen) == 3
    assert set(scores) == {0.5}


def test_so_many_figures_are_changed_each_once():
    """
    Copies with several faults change several figures, and nothing else.
    """
    slips, wrong = _slips(TEXT, 3, random.Random(4))

    assert len({one.start for one in slips}) == 3
    assert len(wrong) == len(TEXT)
    assert sum(a != b for a, b in zip(wrong, TEXT, strict=True)) >= 3
    assert all(wrong[one.start : one.start + len(one.new)] == one.new for one in slips)


def test_amount_is_fixed_by_its_growth_only_where_rounding_does_not_hide_a_change(tmp_path: Path):
    report = tmp_path / "mot.txt"
    key = "report: mot\nrelations:\n" + "\n".join(
        f"- {{kind: percentage, now: {{line: {line}, text: '{now}'}}, before: {{line: {line}, text: '{before}'}},"
        f" result: {{line: {line}, text: '{share}'}}}}"
        for line, now, before, share in ((1, "13.400", "12.486", "7,3%"), (2, "134", "125", "7,2%"))
    )
    report.with_name("mot.key.yaml").write_text(key, encoding="utf-8")

    found = determined(report)

    assert found is not None
    assert {(line, text) for line, text, _ in found.spots} == {(1, "7,3"), (2, "134"), (2, "125"), (2, "7,2")}


def test_of_two_equal_numbers_of_a_line_only_the_one_at_the_column_told_is_fixed(tmp_path: Path):
    report = tmp_path / "mot.txt"
    report.write_text("Có 12 tổ, gồm 5 nữ, 7 nam; họp 12 lần.\n", encoding="utf-8")
    key = "report: mot\nrelations:\n- kind: sum\n  parts:\n" + "".join(
        f"  - {{line: 1, col: {col}, text: '{text}'}}\n" for col, text in ((14, "5"), (20, "7"))
    )
    report.with_name("mot.key.yaml").write_text(f"{key}  result: {{line: 1, col: 3, text: '12'}}\n", encoding="utf-8")

    found = determined(report)

    assert found is not None
    assert found.kinds(1, "12", 3) == {"sum"}
    assert found.kinds(1, "12", 31) == frozenset()

"""Totals told after their parts, and what was reached beside what was not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import told

LINES = "Đảng viên HTXSNV: 9, chiếm 15,79%\nĐảng viên HTTNV: 45, chiếm 78,95%\nĐảng viên HTNV: 3, chiếm 5,26%\n"
ITEMS = (
    "- Hoàn thành xuất sắc nhiệm vụ: 9 đồng chí (15,79%)\n- Hoàn thành tốt nhiệm vụ: 45 đồng chí (78,95%)\n"
    "- Hoàn thành nhiệm vụ: 3 đồng chí (5,26%)\n- Không hoàn thành nhiệm vụ: 0 đồng chí\n"
)


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        (f"{LINES}Tổng số: 61 đồng chí.", "57"),
        (f"{ITEMS}Tổng cộng: 61 đồng chí.", "57"),
        ("Nghị quyết đề ra 12 chỉ tiêu, đạt và vượt 11 chỉ tiêu, 02 chỉ tiêu không đạt.", "13"),
        ("Đảng ủy giao 15 nhiệm vụ, hoàn thành 12 nhiệm vụ, chưa hoàn thành 02 nhiệm vụ.", "14"),
    ],
)
def test_total_that_its_parts_do_not_give_is_wrong(sentence: str, right: str, texts: Corpus, tmp_path: Path):
    """
    Whether it stands after them or before.
    """
    assert told(sentence, texts, tmp_path, FindingKind.SUM) == [("wrong", right)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{LINES}Tổng số: 57 đồng chí.",
        f"{LINES}Tổng số đảng viên của Đảng bộ: 61 đồng chí.",
        "Nghị quyết đề ra 12 chỉ tiêu, đạt và vượt 11 chỉ tiêu, 01 chỉ tiêu không đạt.",
        "Nghị quyết đề ra 12 chỉ tiêu, đạt 8 chỉ tiêu, vượt 3 chỉ tiêu, 01 chỉ tiêu không đạt.",
        "Nghị quyết đề ra 12 chỉ tiêu, đạt 10 chỉ tiêu, 01 chỉ tiêu không đạt, 01 chỉ tiêu chưa đến kỳ đánh giá.",
    ],
)
def test_total_that_they_give_or_that_is_of_more_is_no_error(sentence: str, texts: Corpus, tmp_path: Path):
    """
    A party body has more members than are rated, and targets may stand otherwise than reached or not.
    """
    assert told(sentence, texts, tmp_path, FindingKind.SUM) == []

"""Rises told as falls, falls as rises."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.document import Corpus
from tests.audit.sentences import findings


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Năm 2025 xuất sắc 31 đồng chí, giảm 4 đồng chí so với năm 2024 (27 đồng chí).", ["tăng 4"]),
        ("Kết nạp 27 đảng viên, tăng 4 so với năm 2024 (31 đảng viên).", ["giảm 4"]),
        (
            "Năm 2024 có 16 đảng viên xuất sắc, năm 2025 có 20 đảng viên xuất sắc, giảm 4 đồng chí (giảm 20%).",
            ["tăng 4", "tăng 25%"],
        ),
        ("Số đơn thư: 27 đơn, cao hơn năm trước 4 đơn (năm 2024: 31 đơn).", ["giảm 4"]),
        ("Tỷ lệ xuất sắc năm 2025 đạt 15,5%, tăng 1,5% so với năm 2024 (17%).", ["giảm 1,5%"]),
        ("Tỷ lệ xuất sắc 15,5%, giảm 1,5 điểm phần trăm so với năm 2024 (14%).", ["tăng 1,5"]),
        (
            "- Hoàn thành xuất sắc nhiệm vụ: 178 đồng chí = 15,51%.\n- Hoàn thành tốt nhiệm vụ: 892 đồng chí = 77,70%.\n"
            "- Hoàn thành nhiệm vụ: 78 đồng chí = 6,79%.\nSo với năm 2024, tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ "
            "tăng 0,49 điểm phần trăm (năm 2024: 16%).",
            ["giảm 0,49"],
        ),
    ],
)
def test_change_told_the_other_way_is_wrong(sentence: str, right: list[str], texts: Corpus, tmp_path: Path):
    """
    The amount alone is right: the two figures beside it say which way it went.
    """
    found = findings(sentence, texts, tmp_path)

    assert [one.computed for one in found if one.claim.rule == "directions"] == right
    assert {one.verdict.value for one in found if one.claim.rule == "directions"} == {"wrong"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Năm 2025 xuất sắc 31 đồng chí, tăng 4 đồng chí so với năm 2024 (27 đồng chí).",
        "Kỷ luật 12 đảng viên, giảm 3 trường hợp so với năm 2024 (15 trường hợp).",
        "Tỷ lệ xuất sắc năm 2025 đạt 15,5%, giảm 1,5% so với năm 2024 (17%).",
        "Kết nạp 27 đảng viên, giảm từ 31 xuống 27, giảm 4 đảng viên.",
        "Tỷ lệ hoàn thành tốt đạt 93,3% (42/45), vượt 3,3% so với chỉ tiêu nghị quyết (90%).",
    ],
)
def test_change_told_rightly_is_no_error(sentence: str, texts: Corpus, tmp_path: Path):
    """
    A rise that is one, a fall that is one, and what exceeds a target.
    """
    assert [one for one in findings(sentence, texts, tmp_path) if one.claim.rule == "directions"] == []

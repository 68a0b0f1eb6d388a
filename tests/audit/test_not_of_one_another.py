"""Alarms no careful reader would raise: other wholes, traits that cross, changes, subtotals, plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit import Verdict, audit_file
from assistant.audit.figures.masks import hide
from assistant.audit.figures.scene import Scene
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim
from assistant.audit.findings.sum_claim import wrong_sum
from assistant.audit.misread.ruled_out import worded_apart
from assistant.audit.repeats.retold import check_retold


def scene(text: str, folder: Path) -> Scene:
    path = folder / "bao-cao.txt"
    path.write_text(f"BÁO CÁO\nkết quả năm 2025\n\n{text}\n", encoding="utf-8")
    return Scene(read_report(path))


def summed(one: Scene, total: str, *parts: str) -> Claim:
    figures = {figure.text: figure for figure in one.figures}
    return wrong_sum(figures[total], tuple(figures[part] for part in parts))


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("Thư viện có 12.480 bản sách, mua thêm 730 bản và được tặng 410 bản, tổng cộng thêm 1.140 bản.", "12.480",
         ("730", "410", "1.140")),
        ("Đảng bộ có 287 đảng viên; đảng viên nữ 92, làm việc trực tiếp 158, từ 30 tuổi trở xuống 41.", "287",
         ("92", "158", "41")),
        ("Số xuất sắc tăng 24 đồng chí; số không hoàn thành giảm 13 đồng chí. Có 39 đồng chí bị kỷ luật.", "39",
         ("24", "13")),
        ("Đã kết nạp 14 đồng chí, trong đó 12 học sinh; vượt chỉ tiêu phường giao là 13 đồng chí.", "14", ("12", "13")),
    ],
)  # fmt: skip
def test_such_figures_are_not_added(text: str, total: str, parts: tuple[str, ...], tmp_path: Path) -> None:
    one = scene(text, tmp_path)
    claim = summed(one, total, *parts)
    assert worded_apart(one, [claim]) == [claim]


def test_plain_sum_is_still_wrong(tmp_path: Path) -> None:
    one = scene("Có 120 đồng chí, gồm 45 đồng chí ở xã, 70 đồng chí ở thôn.", tmp_path)
    assert not worded_apart(one, [summed(one, "120", "45", "70")])


@pytest.mark.parametrize(
    "text",
    [
        "Số hộ nghèo cuối năm còn 418 hộ, giảm 113 hộ so với đầu năm (531 hộ), chiếm 1,90% trong tổng số 21.960 hộ toàn thị xã.",
        "Thu nội địa đạt 12.986 tỷ đồng, bằng 109,6% dự toán Bộ giao (11.850 tỷ đồng) và bằng 104,7% dự toán tỉnh giao (12.400 tỷ đồng).",
    ],
)
def test_share_of_another_whole_beside_it_is_right(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.txt"
    path.write_text(f"BÁO CÁO\nkết quả năm 2025\n\n{text}\n", encoding="utf-8")
    assert not [finding for finding in audit_file(path).findings if finding.verdict is Verdict.WRONG]


def test_counts_of_nursery_and_grades(tmp_path: Path) -> None:
    assert "11" in hide("76 cháu đi học, chia ra: mầm non 11, tiểu học 29")
    assert "12" not in hide("nhân viên 2, học sinh lớp 12 6")


def test_organizations_are_no_working_groups(tmp_path: Path) -> None:
    text = (
        "I. Chỉ đạo kiểm điểm\n\nPhân công 11 tổ công tác dự, chỉ đạo kiểm tra tại cơ sở.\n\n"
        "II. Kiểm tra\n\nCấp ủy các cấp kiểm tra 112 tổ chức đảng tại cơ sở."
    )
    assert not [claim for claim in check_retold(scene(text, tmp_path), [], frozenset()) if claim.verdict is not None]

"""Figures beside one another that have nothing to do with one another give no alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit import Verdict, audit_file

HEAD = "ĐẢNG BỘ XÃ B\n\nBÁO CÁO\nkết quả kiểm điểm, đánh giá, xếp loại chất lượng năm 2025\nB, ngày 22 tháng 12 năm 2025\n\n"


def wrong(text: str, folder: Path) -> list[str]:
    """What is told to be wrong in a report of one sentence."""
    path = folder / "bao-cao.txt"
    path.write_text(f"{HEAD}{text}\n", encoding="utf-8")
    return [finding.claim.note for finding in audit_file(path).findings if finding.verdict is Verdict.WRONG]


@pytest.mark.parametrize(
    "text",
    [
        "Kiểm tra 85 tổ chức đảng (tăng 5 tổ chức so với năm 2022), 212 đảng viên.",
        "Thi hành kỷ luật 3 tổ chức đảng (giảm 1 so với năm 2024), 24 đảng viên (tăng 2).",
        "Kết nạp 31 đảng viên (giảm 4 đồng chí so với năm 2024), chuyển chính thức 28 đồng chí.",
        "Kiểm tra 85 tổ chức đảng, tăng 5 so với năm 2022, giám sát 212 đảng viên.",
        "Khen thưởng 26 tập thể và 104 cá nhân, gồm 2 Bằng khen của Thủ tướng, 28 Bằng khen của tỉnh, 100 Giấy khen.",
        "Gợi ý kiểm điểm đối với 96 tập thể và 143 cá nhân (trong đó: Ban Thường vụ 6 tập thể, 9 cá nhân; cấp huyện 38 tập thể và 57 cá nhân; cơ sở 52 tập thể và 77 cá nhân).",
        "Thu nhập bình quân 72 triệu đồng, tăng 9,1% (6 triệu đồng) so với năm 2024.",
        "Đảng bộ có 134 đảng viên; trong đó chi bộ Văn phòng 52 đồng chí, chi bộ Nhà máy nước số 1 44 đồng chí, chi bộ Nhà máy nước số 2 38 đồng chí.",
        "Sản lượng thương phẩm 31,85 triệu m3 (kế hoạch 31,20 triệu m3; năm 2024 đạt 30,42 triệu m3).",
        "Tổ chức cơ sở đảng: 43, giảm 2 so với năm 2024 (do sáp nhập), trong đó 21 đảng bộ, 22 chi bộ.",
        "Thi tốt nghiệp: 497/498 học sinh đỗ, tỷ lệ 99,8%, cao hơn năm trước 0,2% (99,6%).",
        "Đầu năm chi bộ có 45 đảng viên, trong năm chuyển đến 1, chuyển đi 2, kết nạp 3. Số đảng viên hiện nay tăng 2 đồng chí.",
        "Sản lượng thương phẩm 33,00 triệu m3, tăng 3,6%; doanh thu 300,0 tỷ đồng, tăng 13,6 tỷ đồng.",
        "Bồi dưỡng kiến thức cho 386 người: đối tượng 3 58 người, đối tượng 4 273 người, chức sắc 55 người.",
        "Trong năm kết nạp 31 đảng viên.\n\nII. Phương hướng năm 2026\n\nKết nạp 33 đảng viên (tăng 2 đồng chí); giảm 12 hộ nghèo, còn 26 hộ.",
        "Có 34 cán bộ quản lý từ phó phòng trở lên được đánh giá: 5 xuất sắc, 28 tốt, 1 hoàn thành.",
    ],
)  # fmt: skip
def test_right_sentence_gives_no_alarm(text: str, tmp_path: Path) -> None:
    """A change closed in parentheses is of no later count; what two counts are given for is the sum of both; parts told
    between other things are those of their own noun."""
    assert wrong(text, tmp_path) == []


def test_change_with_last_years_count_is_still_checked(tmp_path: Path) -> None:
    """The count right after "so với năm …" is last year's."""
    assert wrong("Kết nạp 31 đảng viên, giảm 9 đồng chí so với năm 2024 (35 đồng chí).", tmp_path)

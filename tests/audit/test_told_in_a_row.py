"""Figures told in a row, in parts, in order, or by another name: what a careful reader would add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit import Verdict, audit_file

HEAD = "BÁO CÁO\nkết quả kiểm điểm, đánh giá, xếp loại năm 2025\n\nTân An, ngày 20 tháng 12 năm 2025\n\n"

CASES = {
    "a table whose last row is no total by name": (
        "| Quý | Doanh thu (tỷ đồng) | Tỷ trọng | Sản lượng | Lợi nhuận |\n|---|---|---|---|---|\n"
        "| Quý I | 1.102,5 | 45,88% | 62,9 | 92,4 |\n| Quý II | 1.300,5 | 54,12% | 67,8 | 108,6 |\n| Cả năm | 2.403,0 | 100% | 130,7 | 201,0 |",
        "62,9", "26,9",
    ),
    "a column of shares with a formula of its own": (
        "| Nhóm | Kế hoạch | Thực hiện | Tỷ lệ thực hiện | Không đạt | Tỷ lệ không đạt |\n|---|---|---|---|---|---|\n"
        "| A | 42.000 | 43.865 | 104,44% | 1.842 | 4,20% |\n| B | 9.500 | 9.214 | 96,99% | 611 | 6,63% |\n"
        "| C | 6.800 | 7.106 | 104,50% | 397 | 5,59% |",
        "96,99%", "69,99%",
    ),
    "a group told again in parts": (
        "29 tập thể được xếp loại: 04 xuất sắc, 24 tốt, 01 hoàn thành. Ở 17 đơn vị thành viên có 02 xuất sắc, 14 tốt, "
        "01 hoàn thành; ở 12 phòng, ban có 02 xuất sắc, 10 tốt.",
        "ở 12 phòng", "ở 09 phòng",
    ),
    "shares of a group told by rating": (
        "Xếp loại 1.118 đảng viên: xuất sắc 172, hoàn thành tốt 874, hoàn thành 67, không hoàn thành 05.\n"
        "Tỷ lệ các mức: xuất sắc 15,38%; tốt 78,18%; hoàn thành 5,99%; không hoàn thành 0,45%.",
        "5,99%", "3,99%",
    ),
    "what is done and what is left": (
        "Trong năm tiếp nhận 40 đơn thư, đã giải quyết 36 đơn, còn lại 04 đơn đang xem xét.",
        "còn lại 04", "còn lại 05",
    ),
    "what is done and what is under way": (
        "Trong 15 hạn chế nêu tại kiểm điểm năm 2024, đến nay đã khắc phục xong 11 nội dung, đang khắc phục 04 nội dung.",
        "đang khắc phục 04", "đang khắc phục 03",
    ),
    "two counts led by their years": (
        "Năm 2024 kết nạp 10 đảng viên; năm 2025 kết nạp 14 đảng viên, tăng 04 đồng chí so với năm 2024.",
        "tăng 04", "tăng 05",
    ),
    "shares told in order": (
        "Đảng bộ có 428 đảng viên; số đảng viên chính thức và dự bị lần lượt là 409 và 19 (tương ứng 95,56% và 4,44%).",
        "4,44%", "5,94%",
    ),
    "changes told by rating": (
        "Năm 2024 xếp loại 289 đảng viên: hoàn thành xuất sắc 39, hoàn thành tốt 232, hoàn thành 15, không hoàn thành 03.\n"
        "Năm 2025 xếp loại 300 đảng viên: hoàn thành xuất sắc 41, hoàn thành tốt 239, hoàn thành 16, không hoàn thành 04.\n"
        "So với năm trước, mức xuất sắc tăng 02, mức hoàn thành tốt tăng 07, mức không hoàn thành tăng 01.",
        "tốt tăng 07", "tốt tăng 09",
    ),
    "two years, their difference and its share": (
        "Thu ngân sách được 163,8 tỷ đồng. Con số này thấp hơn năm 2022 (171,2 tỷ đồng) tới 7,4 tỷ đồng, giảm 4,32%.",
        "7,4 tỷ", "7,9 tỷ",
    ),
    "what closes a list": (
        "Đảng bộ có 312 chi bộ trực thuộc, đông nhất là chi bộ thôn với 187 chi bộ; trường học có 49, trạm y tế có 20, "
        "còn lại 56 chi bộ cơ quan.",
        "có 49", "có 94",
    ),
    "a part without a noun": (
        "Góp ý cho tập thể Ban Thường vụ có 58 ý kiến, đã tiếp thu 49 (84,48%), giải trình 09.",
        "58 ý kiến", "57 ý kiến",
    ),
    "a list after a colon": (
        "Gợi ý kiểm điểm 06 nơi: 02 tổ chức đảng, 04 tập thể lãnh đạo đơn vị.",
        "02 tổ chức", "04 tổ chức",
    ),
}  # fmt: skip


def wrong_in(text: str, folder: Path) -> list[list[str]]:
    """The figures of each finding of error, the one found wrong first."""
    path = folder / "baocao.txt"
    path.write_text(HEAD + text, encoding="utf-8")
    errors = [one for one in audit_file(path).findings if one.verdict in (Verdict.WRONG, Verdict.TRUNCATED)]
    return [[f.text for f in (one.claim.target, *one.claim.involved) if f is not None] for one in errors]


@pytest.mark.parametrize("case", CASES)
def test_clean_text_gives_no_alarm(case, tmp_path):
    """
    A report that is right stays without a finding of error.
    """
    text, _, _ = CASES[case]
    assert wrong_in(text, tmp_path) == []


@pytest.mark.parametrize("case", CASES)
def test_figure_typed_wrong_is_found(case, tmp_path):
    """
    One figure changed breaks a relation a careful reader sees, and a finding compares it.
    """
    text, right, typed = CASES[case]
    assert right in text
    number = next(word for word in typed.split() if word[0].isdigit())
    found = wrong_in(text.replace(right, typed, 1), tmp_path)
    assert any(number in figures for figures in found), found


def test_targets_of_next_year_are_no_figures_of_this_one(tmp_path):
    """
    "Kết nạp 10 đảng viên" under next year's tasks does not contradict the nine admitted.
    """
    text = "I. KẾT QUẢ\n\nTrong năm kết nạp 09 đảng viên.\n\nII. NHIỆM VỤ NĂM 2026\n\nKết nạp 10 đảng viên."
    assert wrong_in(text, tmp_path) == []

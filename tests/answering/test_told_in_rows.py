"""Counts of units in a row, ratings that add up or not, numbers said again, two units in one question."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        # one group of them all
        ("Số đảng viên hoàn thành tốt của 5 chi bộ: 12, 19, 8, 25, 16. Coi tất cả là một nhóm thì tổng bao nhiêu tốt, lấy được tối đa mấy xuất sắc?", f"Tối đa {(12 + 19 + 8 + 25 + 16) // 5} "),
        ("So dang vien hoan thanh tot cua 4 chi bo lan luot la 10, 15, 20, 7. Gop chung mot nhom thi toi da may xuat sac", f"Tối đa {(10 + 15 + 20 + 7) // 5} "),
        # each its own
        ("Hoàn thành tốt của 3 phòng: 12, 19, 8. Mỗi phòng tối đa mấy xuất sắc?", "Tính riêng từng nhóm: nhóm thứ nhất tối đa 2, nhóm thứ hai tối đa 3, nhóm thứ ba tối đa 1 "),
        ("3 tổ có số tốt là 11, 14, 20. Xuất sắc tối đa mấy người?", "Tính riêng từng nhóm: nhóm thứ nhất tối đa 2, nhóm thứ hai tối đa 2, nhóm thứ ba tối đa 4 "),
        ("5 chi bộ hoàn thành tốt thì được mấy chi bộ xuất sắc", f"Tối đa {5 // 5} tổ chức"),
        ("Nhóm A có 12, nhóm B có 15, nhóm C có 9 đồng chí tốt, gộp thành một nhóm được mấy xuất sắc", f"Tối đa {(12 + 15 + 9) // 5} "),
        ("Nhóm A có 12, nhóm B có 15, nhóm C có 9 đồng chí tốt, mỗi nhóm mấy xuất sắc", "Tính riêng từng nhóm: Nhóm A tối đa 2, nhóm B tối đa 3, nhóm C tối đa 1 "),
        ("2 tổ có 12, 18 người tốt, coi là một nhóm, tối đa mấy xuất sắc", f"Tối đa {(12 + 18) // 5} "),
        ("Chi bộ 30 đảng viên, 20 tốt, tối đa mấy xuất sắc", f"Tối đa {20 // 5} "),
        # said again
        ("Nhóm cấp phó chỉ có 4 người HTTNV năm 2026, đảng ủy đề nghị 1 HTXSNV. Tính theo câu chữ Quy định 366 thì 1 người có nằm trong 20% không?", "Không, vượt 1 "),
        ("nhom 9 nguoi tot, xin 2 xuat sac, hoi 2 nguoi co vuot khong", f"Có, vượt {2 - 9 // 5} "),
        ("Nhóm có 14 tốt, đề nghị 3 xuất sắc. 3 người đó có nằm trong 20% không?", f"Không, vượt {3 - 14 // 5} "),
        ("Nhóm đang có 83 HTTNV và đủ 16 HTXSNV. Một đồng chí vắng mặt, xứng đáng HTXSNV. Nhóm cần thêm ít nhất bao nhiêu người HTTNV nữa mới nhận được suất thứ 17?", f"Cần ít nhất {17 * 5} đồng chí Hoàn thành tốt nhiệm vụ, thêm {17 * 5 - 83}"),
        # shares of those rated, others told apart
        ("Tổng hợp toàn đảng bộ: 1.240 đảng viên được xếp loại, gồm 171 HTXSNV, 1.003 HTTNV, 58 HTNV và 8 KHTNV; ngoài ra 35 đảng viên miễn sinh hoạt. Xin tính tỷ lệ % từng mức trên tổng số được xếp loại.", "Trên 1.240 được xếp loại: Hoàn thành xuất sắc nhiệm vụ 13,79%; Hoàn thành tốt nhiệm vụ 80,89%; Hoàn thành nhiệm vụ 4,68%; Không hoàn thành nhiệm vụ 0,65%"),
        ("dang bo 96 dang vien duoc xep loai, xuat sac 14, tot 74, hoan thanh 8, ngoai ra 5 dong chi mien sinh hoat. tinh % moi muc", "Trên 96 được xếp loại: Hoàn thành xuất sắc nhiệm vụ 14,58%"),
        ("100 đảng viên, 15 xuất sắc, 70 tốt, 10 hoàn thành, 5 miễn sinh hoạt. Tính tỷ lệ % từng mức", "Trên 95 được xếp loại: Hoàn thành xuất sắc nhiệm vụ 15,79%"),
        # what is reported is counted
        ("Chi bộ báo cáo 52 ĐV được xếp loại: 9 HTXSNV, 38 HTTNV, 7 HTNV, 0 KHTNV. Số liệu cộng lại có khớp không?", f"Không khớp: các mức cộng lại là {9 + 38 + 7}, tổng là 52"),
        ("chi bo bao cao 40 dang vien xep loai: 6 xs, 30 tot, 5 hoan thanh. so lieu khop khong", f"Không khớp: các mức cộng lại là {6 + 30 + 5}, tổng là 40"),
        ("Đảng ủy báo cáo 120 đảng viên được xếp loại, 20 xuất sắc, 95 tốt, 5 hoàn thành, cộng lại có đúng không?", "Khớp: các mức cộng lại là 120"),
        ("Đảng ủy quyết định 12 đồng chí xuất sắc trên 50 đồng chí tốt, có vượt không?", f"Có, vượt {12 - 50 // 5} "),
        # points
        ("Điểm tiêu chí chung em được 23. Điểm kết quả nhiệm vụ phải ít nhất bao nhiêu để tổng đủ mức hoàn thành tốt?", f"Nhóm kết quả thực hiện nhiệm vụ cần ít nhất {70 - 23} điểm"),
        ("Tieu chi chung 26, diem ket qua can bao nhieu de dat muc hoan thanh xuat sac", f"Nhóm kết quả thực hiện nhiệm vụ cần ít nhất {90 - 26} điểm"),
        # a collective too small, and two units
        ("Tập thể lãnh đạo Văn phòng Đảng ủy xã có 3 đồng chí. Có thuộc diện ít thành viên phải chuyển sang kiểm điểm ở tập thể cấp ủy không?", "Không. Tập thể lãnh đạo có 3 thành viên"),
        ("Tập thể lãnh đạo 2 người, có phải đưa về chi ủy kiểm điểm không", "Có. Tập thể lãnh đạo có 2 thành viên (dưới 03 thành viên)"),
        ("Theo cách làm của Sở Nông nghiệp và PTNT Thanh Hóa thời Quy định 132, đơn vị 74 biên chế và đơn vị 69 biên chế tổ chức kiểm điểm ở loại hội nghị nào?", "74 biên chế ≥ 70: kiểm điểm tại hội nghị cán bộ chủ chốt; 69 biên chế < 70: kiểm điểm tại hội nghị toàn thể"),
    ],
)  # fmt: skip
def test_row_of_counts_is_read(assistant_: Assistant, question: str, lead: str) -> None:
    """Each figure reckoned by hand beside its question."""
    assert assistant_.ask(question).text.startswith(lead)


@pytest.mark.parametrize(
    "question",
    [
        "anh ơi chi bộ em còn lấy thêm được mấy xuất sắc nữa vậy",
        "chi bo minh con duoc lay may xuat sac nua vay",
        "Cơ quan tôi còn lấy được bao nhiêu xuất sắc nữa?",
        "bên em được xếp thêm mấy đồng chí xuất sắc nữa ạ",
    ],
)
def test_own_quota_without_counts_is_asked_for(assistant_: Assistant, question: str) -> None:
    """How many more one's own cell may have depends on its counts."""
    assert "Có bao nhiêu đồng chí xếp Hoàn thành tốt nhiệm vụ?" in assistant_.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "4 chi bộ có 11, 13, 17 đồng chí tốt, gộp một nhóm tối đa mấy xuất sắc",
        "Số hoàn thành tốt 4 tổ 14, 9 và 22 người, tính cả 4 tổ là một nhóm thì được mấy xuất sắc?",
    ],
)
def test_row_that_does_not_fit_its_count_is_asked_about(assistant_: Assistant, question: str) -> None:
    """Four cells and three numbers: one of them is missing, or the four are."""
    text = assistant_.ask(question).text

    assert "Tối đa" not in text
    assert "Số Hoàn thành tốt nhiệm vụ là" in text


def test_row_right_behind_its_units_is_of_them(assistant_: Assistant) -> None:
    """ "3 tổ 14, 9 và 22": fourteen is no name of a team, three numbers are of three."""
    text = assistant_.ask(
        "Số hoàn thành tốt 3 tổ 14, 9 và 22 người, tính cả 3 tổ là một nhóm thì được mấy xuất sắc?"
    ).text

    assert text.startswith("Tối đa 9 đồng chí xuất sắc: có 45 đảng viên")

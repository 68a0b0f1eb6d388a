"""Figures as a new hand told them: wishes beyond what there is, estimates, shares told, numbers put up, points in words."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.question.moments import find_moments
from assistant.assistant import Assistant

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        # more than there are
        ("dang co 5 xuat sac, muon len 6 thi so hoan thanh tot it nhat phai la bao nhieu nguoi", f"Cần ít nhất {6 * 5} "),
        ("hiện có 7 xuất sắc, để được 8 thì số tốt tối thiểu là mấy người", f"Cần ít nhất {8 * 5} "),
        ("Đảng bộ đang xếp 10 xuất sắc và 52 tốt, muốn lên 12 xuất sắc thì cần thêm mấy người tốt nữa?", f"Cần ít nhất {12 * 5} đồng chí Hoàn thành tốt nhiệm vụ, thêm {60 - 52}"),
        # the share reached is told, not a bound
        ("Năm ngoái bị chỉ ra 5 khuyết điểm, nay sửa xong 4 cái, đạt 80%, thế đã đủ để xét hoàn thành xuất sắc chưa?", "Không: "),
        ("ky truoc chi ra 4 han che, da khac phuc 3, dat 75%, du dieu kien xep xuat sac khong", "Không: "),
        ("nam ngoai chi ra 8 khuyet diem toi sua xong 7, con 1 dang lam do. diem nam nay 93, xet xuat sac dc ko", "Không: "),
        ("ky truoc neu 3 han che minh sua duoc 2, 91 diem xep xs duoc khong", "Không: "),
        # estimates and all of them, in words
        ("91 điểm, việc nào cũng xong đúng hạn nhưng chỉ có khoảng hai phần mười số việc là vượt yêu cầu, có được xếp xuất sắc không", "Không: "),
        ("90 điểm, nhiệm vụ nào cũng xong đúng hạn, khoảng 30% vượt mức, có được xếp xuất sắc không?", "Chưa đủ dữ kiện"),
        ("61 diem, giao 10 viec lam du 10, cham tien do 2 viec, van xep hoan thanh nhiem vu duoc dung ko", "Có: "),
        ("Năm 2023 một công chức hoàn thành đủ 22 chỉ tiêu đúng tiến độ, trong đó 11 chỉ tiêu vượt mức. Riêng về tỷ lệ vượt mức có đạt yêu cầu xuất sắc không?", "Có: "),
        ("Em làm đủ 30 việc, vượt 8 việc, riêng về tỷ lệ vượt có đạt yêu cầu xuất sắc không?", "Không: "),
        ("Em được 66 điểm, 12 việc đều xong nhưng trễ hạn 3 việc. Trễ vậy có quá mức cho phép của loại hoàn thành nhiệm vụ không ạ?", "Có, quá mức cho phép: nhiệm vụ chậm tiến độ 25%"),
        ("60 điểm, 20 việc đều xong, chậm 3 việc, có quá mức cho phép của mức hoàn thành nhiệm vụ không?", "Không quá mức cho phép: nhiệm vụ chậm tiến độ 15%"),
        # a number put up
        ("Năm 2024: tổng số 356 đảng viên, 21 miễn công tác và sinh hoạt đảng, 2 bị đình chỉ sinh hoạt đảng, 9 mới kết nạp chưa đủ 6 tháng. Cán bộ tổng hợp ghi 333 đảng viên thuộc diện kiểm điểm, con số này có chính xác không?", f"Không đúng: {356 - 21 - 2 - 9} "),
        ("Đảng bộ có 200 đảng viên, 15 được miễn công tác và sinh hoạt, 1 bị đình chỉ sinh hoạt, danh sách ghi 184 đồng chí thuộc diện kiểm điểm, đúng chưa?", "Đúng: 184 "),
        # both ratios, the base of a share
        ("55 người hoàn thành tốt, hạn mức thường và hạn mức cho đơn vị nổi trội là mấy người, hơn nhau bao nhiêu", f"Tối đa {55 // 5} đồng chí xuất sắc theo mức chung; được áp mức tới 25% thì tối đa {55 // 4} đồng chí xuất sắc, thêm 2"),
        ("47 dv dc xep loai: 9 xs, 33 tot, 5 htnv. 9 xs do = bn % so tot", "9 trên 33 là 27,27%"),
        # points and days
        ("ai đã lấy trọn điểm nhóm tiêu chí chung rồi thì nhóm kết quả nhiệm vụ cần ít nhất bao nhiêu điểm nữa để chạm ngưỡng xuất sắc?", f"Nhóm kết quả thực hiện nhiệm vụ cần ít nhất {90 - 30} điểm"),
        ("ban thường vụ tỉnh ủy bắt đầu kiểm điểm sáng 10/12/2026, họp liền, sớm nhất ngày nào kết thúc?", "Ít nhất 02 ngày, sớm nhất là ngày 11/12/2026"),
        ("hồ sơ kiểm điểm của kỳ năm 2023 phải gửi Ban Tổ chức Trung ương trước ngày, tháng, năm nào?", "Trước ngày 15/02/2024"),
    ],
)  # fmt: skip
def test_figures_are_reckoned_as_they_are_told(assistant_: Assistant, question: str, lead: str) -> None:
    """Each figure reckoned by hand beside its question."""
    answer = assistant_.ask([question])

    assert answer.text.startswith(lead), answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Hồ sơ năm 2021, theo hướng dẫn lúc bấy giờ", [date(2021, 12, 31)]),
        ("Năm 2020 thì theo văn bản bấy giờ", [date(2020, 12, 31)]),
        ("nam 2021, theo huong dan luc bay gio", [date(2021, 12, 31)]),
        ("bây giờ thì sao", [TODAY]),
        ("bay gio thi sao", [TODAY]),
    ],
)
def test_then_is_not_now(text: str, days: list[date]) -> None:
    """ "Lúc bấy giờ" is of the year named; "bây giờ" is today, also without its marks."""
    assert [moment.day for moment in find_moments(text, TODAY)] == days

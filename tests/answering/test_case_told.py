"""A case told in figures is reckoned though nothing readable is asked of it, and counts are read as they are told."""

from __future__ import annotations

import pytest

from assistant.answering.figures.tasks.count_bounds import with_count
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("message", "lead"),
    [
        ("chi bộ có 33 tốt", "Tối đa 6 đồng chí xuất sắc"),
        ("12 việc xong cả, vượt 3 việc", "Xét riêng các tỷ lệ này thì quy định cho phép cao nhất mức Hoàn thành tốt"),
        ("chi bộ 35 đảng viên, 3 miễn sinh hoạt, 2 mới kết nạp 3 tháng", "35 đảng viên: phải kiểm điểm 30"),
        ("họp kiểm điểm ngày 17/12/2026", "Chậm nhất 14/12/2026"),
    ],
)
def test_case_is_reckoned_though_nothing_is_asked(assistant_: Assistant, message: str, lead: str) -> None:
    answer = assistant_.ask(message)
    assert answer.text.startswith(lead)
    assert "[1]" in answer.text


def test_one_ill_member_is_no_count_of_members(assistant_: Assistant) -> None:
    answer = assistant_.ask(
        "Chi bộ tôi có một đồng chí ốm nửa năm và một đồng chí sinh hoạt tạm thời nơi khác, xếp loại ra sao?"
    )
    assert "1 đảng viên: phải kiểm điểm" not in answer.text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("tổng số được xếp loại 94, trong đó xuất sắc 15, tốt 71, hoàn thành 9, không hoàn thành 1, có khớp không?", "Không khớp: các mức cộng lại là 96"),
        ("6 đ/c xuất sắc mà mới có 26 tốt, thiếu bao nhiêu tốt nữa mới đủ để giữ cả 6?", "Cần ít nhất 30"),
        ("Hiện nhóm có 7 người xuất sắc, 37 người tốt. Muốn thêm một người nữa, tức là 8 xuất sắc thì cần ít nhất bao nhiêu tốt?", "Cần ít nhất 40"),
        ("Hôm 10/12/2026 mới gửi dự thảo báo cáo, sớm nhất ngày nào mở hội nghị kiểm điểm được?", "Sớm nhất 15/12/2026"),
        ("vừa tròn 70 điểm là tốt hay chỉ hoàn thành", "70 điểm nằm trong khung điểm Hoàn thành tốt nhiệm vụ"),
        ("Tiêu chí chung được 26/30, phần kết quả phải đạt bao nhiêu điểm để đủ mức xuất sắc?", "Nhóm kết quả thực hiện nhiệm vụ cần ít nhất 64 điểm"),
        ("Tôi phụ trách 15 đơn vị, từ bao nhiêu đơn vị không hoàn thành thì tôi cũng bị xếp không hoàn thành?", "Từ 8 trong 15 nơi phụ trách"),
        ("em có 20 việc, hỏng mấy việc thì bị xếp không hoàn thành nhiệm vụ?", "Từ 11 trong 20 nhiệm vụ không hoàn thành"),
        ("Báo cáo ghi 41 trên 120 nhiệm vụ vượt mức, đạt 34,2%. Ghi vậy có đúng không?", "Đúng: 41 trên 120 là 34,2%"),
        ("Báo cáo ghi 41 trên 120 nhiệm vụ vượt mức, đạt 35,2%. Ghi vậy có đúng không?", "Không"),
        ("Kế hoạch năm của ban có 46 nhiệm vụ. Để trưởng ban khỏi dính mốc dưới 70% thì phải xong ít nhất bao nhiêu nhiệm vụ?", "Cần ít nhất 33"),
        ("chi bộ 41 đảng viên, 2 bạn mới kết nạp tháng 9/2026, cuối năm kiểm điểm bao nhiêu người", "41 đảng viên: phải kiểm điểm 39"),
        ("chi bộ có 22 người hoàn thành tốt, mới bầu ba người xuất sắc, còn dư suất nào không?", "Còn được thêm 1"),
        ("312 đảng viên, 9 người vào Đảng chưa được nửa năm, bao nhiêu người phải kiểm điểm?", "312 đảng viên: phải kiểm điểm 303"),
        ("chi bộ 30 đảng viên, 0 dự bị, 2 được miễn sinh hoạt, bao nhiêu người phải kiểm điểm", "30 đảng viên: phải kiểm điểm 28"),
        ("chậm 3/20 việc có được hoàn thành tốt không", "Không: "),
        ("thêm 3 người tốt nữa thì được thêm mấy xuất sắc, giờ đang 27 tốt 5 xuất sắc", "Còn được thêm 0 hoặc 1"),
        ("năm 2022 đảng bộ có 8 chi bộ, 6 chi bộ tốt, 2 chi bộ xuất sắc, đảng bộ có được xuất sắc không", "Có: xét riêng các tỷ lệ này"),
        ("Năm 2021 UBND xã được xếp hoàn thành nhiệm vụ, tập thể lãnh đạo UBND xã có được xếp hoàn thành tốt không?", "Không: mức Hoàn thành tốt"),
        ("Có 40 đảng viên sinh hoạt chính thức, 3 trong số đó sinh hoạt tạm thời ở quê, lại có thêm 2 đồng chí nơi khác đến sinh hoạt tạm thời. Xếp loại bao nhiêu người?", "40 đồng chí"),
        ("Đảng bộ có 241 đảng viên, 12 được miễn sinh hoạt, 7 dự bị (3 đồng chí kết nạp chưa đủ 6 tháng, 4 đồng chí kết nạp từ tháng 3). Bao nhiêu đồng chí phải kiểm điểm năm 2026?", "241 đảng viên: phải kiểm điểm 226"),
    ],
)  # fmt: skip
def test_counts_are_read_as_they_are_told(assistant_: Assistant, question: str, lead: str) -> None:
    assert assistant_.ask(question).text.startswith(lead)


@pytest.mark.parametrize(
    ("turns", "lead"),
    [
        (["19 hoàn thành tốt thì xuất sắc tối đa mấy?", "nâng thêm 2 đồng chí từ hoàn thành lên tốt, giờ được mấy?"], "Tối đa 4"),
        (["Chi bộ 31 đảng viên, 2 cụ được miễn sinh hoạt, mấy người phải kiểm điểm?", "à quên, có 1 đồng chí vừa kết nạp 15/10 năm nay, giờ còn mấy?"], "31 đảng viên: phải kiểm điểm 28"),
        (["37 đồng chí tốt thì mấy xuất sắc", "à nhầm, 73 chứ không phải 37"], "Tối đa 14"),
        (["17/12/2026 họp kiểm điểm, hạn gửi dự thảo báo cáo là hôm nào?", "dời sang 22/12/2026 rồi, tính lại giùm em"], "Chậm nhất 17/12/2026"),
        (["Tiêu chí chung 26, kết quả phải bao nhiêu điểm để xuất sắc?", "Thôi em chỉ mong đủ mức tốt, vậy phần kết quả cần ít nhất mấy điểm?"], "Nhóm kết quả thực hiện nhiệm vụ cần ít nhất 44"),
        (["Chi bộ 83 đảng viên, 5 miễn sinh hoạt, 6 mới kết nạp chưa đủ 6 tháng. Bao nhiêu người kiểm điểm?", "Hồi năm 2021 mà số liệu y như vậy thì bao nhiêu người kiểm điểm?"], "83 đảng viên: phải kiểm điểm 78"),
    ],
)  # fmt: skip
def test_later_turn_changes_what_was_told(assistant_: Assistant, turns: list[str], lead: str) -> None:
    assert assistant_.ask(turns).text.startswith(lead)


def test_share_comes_to_a_count() -> None:
    from datetime import date
    from fractions import Fraction

    from assistant.answering.figures.figure import Figure, Told
    from assistant.answering.quantity import Quantity

    day = date(2026, 12, 1)
    whole = Figure(Quantity(Fraction(17), 0, 2, "17"), role="assigned")
    told = Told("17", "17", [whole], [], day, day)
    step = "Hoàn thành nhiệm vụ: nhiệm vụ chậm tiến độ: ≈ 23,53% (4/17); yêu cầu không quá 20% → không đạt."
    assert with_count(told, step).endswith("20% × 17 = 3,4 → không quá 3.")
    assert with_count(told, "tổng điểm: 66; yêu cầu ít nhất 90 → không đạt.").endswith("không đạt.")

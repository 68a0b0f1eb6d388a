"""Counts told in brackets, by sex, in weeks, before their noun or out of one another: each stands for what it is of."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tốt (22), xuất sắc (4), hoàn thành (3): ổn chứ?", f"Có, trong giới hạn: 4 đảng viên xếp loại Hoàn thành xuất sắc nhiệm vụ là trong giới hạn: tối đa {22 // 5}"),
        ("[XS=2] [T=9] [HT=1] có vượt?", f"Có, vượt {2 - 9 // 5} "),
        ("Bảng tổng hợp [XS=4] [T=16] [HT=2], có vượt không ạ?", f"Có, vượt {4 - 16 // 5} "),
        ("Hoàn thành tốt [31 đ/c], hoàn thành xuất sắc [7 đ/c], vượt chưa?", f"Có, vượt {7 - 31 // 5} "),
        ("đ/c tốt: 16 (nam), 14 (nữ) thì mấy xs", f"Tối đa {(16 + 14) // 5} "),
        ("Tốt có 12 nam và 9 nữ, vậy xuất sắc được mấy", f"Tối đa {(12 + 9) // 5} "),
        ("nữ 14 tốt, nam 19 tốt; xuất sắc chung cả chi bộ tối đa", f"Tối đa {(14 + 19) // 5} "),
        ("14 tốt năm ngoái, năm nay 19 tốt, xuất sắc năm nay được mấy?", f"Tối đa {19 // 5} "),
        ("Thêm 3 người tốt vào 17 người tốt thì được mấy xuất sắc", f"Tối đa {(17 + 3) // 5} "),
        ("5 tổ, tổ nào cũng 6 tốt; cả chi bộ được mấy xuất sắc", f"Mỗi tổ tối đa {6 // 5} đồng chí xuất sắc, tính riêng từng tổ, cộng 5 tổ là {5 * (6 // 5)}"),
        ("55 đảng viên, 3 miễn sinh hoạt, 2 chưa đủ 6 tháng, tốt trở lên là toàn bộ số còn lại, xuất sắc tối đa?", f"Tối đa {50 // 6} đồng chí xuất sắc: nếu cả {55 - 3 - 2} "),
        ("dang vien 63, mien sh 6, dinh chi 1, con lai bao nhieu nguoi phai kiem diem", f"63 đảng viên: phải kiểm điểm {63 - 6 - 1}"),
        ("Đảng viên đình chỉ sinh hoạt 2 trên 47, kiểm điểm mấy", f"47 đảng viên: phải kiểm điểm {47 - 2}"),
        ("đảng viên chính thức 22, dự bị 3 mới 4 tháng, kiểm điểm mấy người", f"{22 + 3} đảng viên: phải kiểm điểm 22"),
        ("Trừ 4 đồng chí miễn sinh hoạt, chi bộ còn 30 người, xếp loại bao nhiêu?", f"30 đồng chí được xếp loại: {30 + 4} đảng viên"),
        ("Sau khi trừ 2 miễn và 1 mới kết nạp 3 tháng thì còn 27 đảng viên, đều tốt trở lên, mấy xuất sắc?", f"Tối đa {27 // 6} đồng chí xuất sắc: nếu cả 27 "),
        ("chi bộ 30 người, xếp tốt cả trừ 5 người xuất sắc", f"Không vượt: 5 đảng viên xếp loại Hoàn thành xuất sắc nhiệm vụ là trong giới hạn: tối đa {(30 - 5) // 5}"),
        ("Trong danh sách 29 cán bộ có 22 người hoàn thành tốt, số xuất sắc là phần còn lại, có vượt không", f"Có, vượt {29 - 22 - 22 // 5} "),
        ("Trong 41 đảng viên thì hoàn thành tốt chiếm 30, xuất sắc chiếm 7, số còn lại hoàn thành; thừa mấy xuất sắc?", f"Vượt {7 - 30 // 5} "),
        ("bao nhiêu người thì mới được 2 xuất sắc, tất cả đều tốt trở lên", f"Cần ít nhất {2 + 2 * 5} "),
        ("hai chi bộ mỗi bên 13 tốt thì được mấy xuất sắc", f"Mỗi chi bộ tối đa {13 // 5} "),
        ("tăng số tốt từ 24 lên 26 thì xuất sắc được thêm mấy", f"Mức tối đa tăng {26 // 5 - 24 // 5}"),
        ("xuất sắc chiếm 18% số tốt thì có vượt trần không", "Không vượt: xuất sắc bằng 18%"),
    ],
)  # fmt: skip
def test_counts_are_read_as_they_are_told(assistant_: Assistant, question: str, told: str) -> None:
    assert assistant_.ask(question).text.startswith(told)


@pytest.mark.parametrize(
    ("question", "chosen", "beside"),
    [
        ("có 20 đồng chí xếp tốt, rút từ 20 người này lên xuất sắc thì được mấy", 20 // 6, 20 // 5),
        ("trong số 42 người được đề nghị tốt, chọn ra bao nhiêu xuất sắc thì không vượt?", 42 // 6, 42 // 5),
    ],
)
def test_those_chosen_out_of_the_good_leave_the_base(
    assistant_: Assistant, question: str, chosen: int, beside: int
) -> None:
    """x of p that are all good may be excellent while x is at most a fifth of p - x; as many good beside them allow more."""
    told = assistant_.ask(question).text.split("\n")[0]

    assert f"tối đa {chosen} đồng chí xuất sắc" in told
    assert f"tối đa {beside} " in told


def test_excellent_out_of_the_good_told_are_taken_off_them(assistant_: Assistant) -> None:
    told = assistant_.ask("chi bo co 20 nguoi tot, 2 nguoi trong do duoc de nghi len xuat sac, dung ko").text

    assert told.startswith("Có, trong giới hạn")
    assert f"của {20 - 2} đảng viên" in told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nghỉ ốm 2 tháng đầu năm và 6 tuần cuối năm, xếp loại thế nào", f"Nghỉ ốm 2 tháng + {6 * 7} ngày là từ 03 tháng trở lên"),
        ("nghỉ ốm 95 ngày năm nay có được xếp tốt không", "Có thể: nghỉ ốm 95 ngày là từ 03 tháng trở lên"),
        ("năm 2021 nghỉ ốm 95 ngày có được hoàn thành tốt không", "Không: nghỉ ốm 95 ngày"),
        ("ốm nằm viện 1 tháng 15 ngày và 50 ngày nữa, có được xếp xuất sắc không", "Có thể: nghỉ ốm 1 tháng 15 ngày + 50 ngày"),
        ("nghỉ ốm 2 tháng và 2 tuần thì có được xếp tốt không", "Có thể, nếu đủ điều kiện của mức: nghỉ ốm 2 tháng 14 ngày chưa đến 03 tháng"),
    ],
)  # fmt: skip
def test_days_and_weeks_of_sick_leave_are_added_to_months(assistant_: Assistant, question: str, told: str) -> None:
    assert assistant_.ask(question).text.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("được trễ tối đa mấy việc trong 34 việc để vẫn hoàn thành nhiệm vụ", f"Nhiều nhất {34 * 20 // 100} trong 34 việc"),
        ("tổ chức làm tối thiểu mấy trong 45 nhiệm vụ để lãnh đạo không bị KHT", "Cần ít nhất 32 nhiệm vụ"),
        ("không giữ chức vụ, được giao 13 việc, tối đa mấy việc không xong mà chưa rơi vào KHT", f"Nhiều nhất {13 // 2} nhiệm vụ"),
        ("48 phiếu thì tối đa bao nhiêu phiếu thấp để không bị xếp không hoàn thành", f"Nhiều nhất {48 // 2} phiếu"),
    ],
)  # fmt: skip
def test_bound_of_a_number_told_is_reckoned(assistant_: Assistant, question: str, told: str) -> None:
    assert assistant_.ask(question).text.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hội nghị 18/12/2026, dự thảo gửi thứ hai 14/12 có kịp không", "Có, kịp: hội nghị thứ Sáu, 18/12/2026"),
        ("Trước hội nghị ngày 24/12/2026 ba ngày làm việc là ngày nào?", "Chậm nhất 21/12/2026"),
        ("Kết nạp ngày 10/6/2026, tính đến 10/12/2026 đã đủ chưa", "Có, đã đủ 6 tháng"),
    ],
)
def test_days_told_are_what_they_are_of(assistant_: Assistant, question: str, told: str) -> None:
    """A "hội nghị" is no "nghỉ" of a holiday, and the days of working come from the day told."""
    assert assistant_.ask(question).text.startswith(told)


def test_days_of_the_week_as_such_are_no_day_of_meeting(assistant_: Assistant) -> None:
    told = assistant_.ask("Gửi trước họp đúng 3 ngày kể cả thứ bảy, chủ nhật có được không").text

    assert "03 ngày làm việc" in told
    assert "Chậm nhất" not in told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Phòng ban trực thuộc: 10 đơn vị tốt, bao nhiêu đơn vị được xuất sắc", f"Tối đa {10 // 5} đơn vị xuất sắc: có 10 tập thể Hoàn thành tốt"),
        ("quý cơ quan có 8 phòng: 5 tốt, 2 xuất sắc, 1 hoàn thành. Số phòng xuất sắc được chưa?", f"Không, vượt {2 - 5 // 5} đơn vị: 2 tập thể"),
    ],
)  # fmt: skip
def test_units_are_no_members(assistant_: Assistant, question: str, told: str) -> None:
    assert assistant_.ask(question).text.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("đề nghị xuất sắc cho 6 đồng chí trong khi tốt là 28 đồng chí, cấp trên có trả lại không?", f"Vượt {6 - 28 // 5} "),
        ("20% của 47 tốt = 9,4 thì xếp 10 được không?", f"Không, vượt {10 - 47 // 5} "),
        ("28 tốt 6 xs được duyệt không", f"Không, vượt {6 - 28 // 5} "),
    ],
)  # fmt: skip
def test_answer_turns_the_way_it_is_asked(assistant_: Assistant, question: str, told: str) -> None:
    assert assistant_.ask(question).text.startswith(told)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (["Có 40 tốt thì mấy xuất sắc", "đơn vị tôi được 25%"], f"Tối đa {40 // 4} "),
        (["Có 40 tốt thì mấy xuất sắc", "đã có 6 rồi, thêm được mấy"], "Còn được thêm 1 hoặc 2 "),
        (["Phụ trách 9 đơn vị", "5 đơn vị không hoàn thành", "tôi có bị KHT không?"], "Có: "),
        (["tín nhiệm 60 phiếu", "thấp 31"], "Theo Quy định 366-QĐ/TW (2025), trường hợp này thuộc mức Không hoàn thành"),
        (["Nhóm trưởng phòng 8 tốt, nhóm chuyên viên 23 tốt, tính xuất sắc", "thêm nhóm phó phòng 14 tốt"], f"Tính riêng từng nhóm: Nhóm trưởng phòng tối đa {8 // 5}, nhóm chuyên viên tối đa {23 // 5}, nhóm phó phòng tối đa {14 // 5}"),
        (["Nhóm trưởng phòng 8 tốt, nhóm chuyên viên 23 tốt, tính xuất sắc", "chuyên viên sửa lại 26 tốt"], f"Tính riêng từng nhóm: Nhóm trưởng phòng tối đa {8 // 5}, nhóm chuyên viên tối đa {26 // 5}"),
        (["Chi bộ em 17 tốt 3 xs", "chi bộ bạn 22 tốt 5 xs", "chi bộ nào vượt"], "Có, 1 trên 2 nhóm đảng viên vượt tỷ lệ: chi bộ bạn"),
        (["Xuất sắc 6 tốt 25 có vượt không", "à tốt 35 mới đúng"], "Không vượt: 6 "),
        (["9/52 là bao nhiêu phần trăm", "làm tròn 1 chữ số thì sao"], "9 trên 52 là 17,3%"),
    ],
)  # fmt: skip
def test_later_turn_is_read_with_what_was_told(assistant_: Assistant, turns: list[str], told: str) -> None:
    assert assistant_.ask(turns).text.startswith(told)


def test_maternity_leave_is_not_added_to_sick_leave(assistant_: Assistant) -> None:
    told = assistant_.ask(["nghỉ thai sản 6 tháng", "xếp loại sao", "nghỉ ốm thêm 2 tháng nữa"])

    assert told.status is Outcome.ANSWERED
    assert "14 tháng" not in told.text


def test_number_of_one_of_two_is_not_added_to_that_of_both(assistant_: Assistant) -> None:
    """5 are asked of 26 joined, while the two apart make 4: which is meant is asked, nothing is summed up."""
    answer = assistant_.ask("hai chi bộ mỗi bên 13 tốt, gộp lại 26 tốt được 5 xuất sắc đúng không")

    assert f"{13 // 5 + 5} xuất sắc" not in answer.text
    assert f"{13 // 5} + 5" not in answer.text

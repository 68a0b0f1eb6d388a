"""Words that stand between a number and what it is: a bound, a body, a colon; days beside what is done on them."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


def _lead(assistant_: Assistant, question: str) -> str:
    return assistant_.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Năm 2021 chi bộ 52 ĐV, miễn sinh hoạt 3, mới kết nạp dưới 6 tháng 2. Bao nhiêu đ/c được xếp loại?", f"{52 - 3 - 2} đồng chí được xếp loại"),
        ("Năm 2021 chi bộ 52 ĐV, miễn sinh hoạt 3, mới kết nạp dưới 6 tháng 2. Bao nhiêu đ/c phải kiểm điểm?", f"phải kiểm điểm {52 - 3},"),
        ("cb 48 dv, mien sh 4, dinh chi 1, chua du 6 thang 3, con lai kiem diem bn nguoi", f"phải kiểm điểm {48 - 4 - 1 - 3},"),
        ("Đảng bộ hai trăm mười lăm đảng viên, miễn sinh hoạt mười bốn, mới vô Đảng chưa đủ sáu tháng ba. Rốt cuộc mấy người được xếp loại?", f"{215 - 14 - 3} đồng chí được xếp loại"),
        ("bao cao ghi 5 xs/40 dv la 12,05% dung chua", "Không đúng: 5 trên 40 là 12,50%"),
        ("41 phần 97 là mấy phần trăm", "41 trên 97 là 42,27%"),
        ("có điểm 55, bị chậm 10/40 nhiệm vụ thì có được hoàn thành nhiệm vụ không?", "Không"),
    ],
)  # fmt: skip
def test_number_goes_to_its_own_label(assistant_: Assistant, question: str, told: str) -> None:
    """ "dưới 6 tháng 2" are two members, not February; "5 xs/40 dv" is a part of a whole."""
    assert told in _lead(assistant_, question)


@pytest.mark.parametrize(
    ("question", "opening", "told"),
    [
        ("35 việc xong hết đúng hạn, 10 việc vượt. Đạt điều kiện vượt mức để xuất sắc chưa?", ("Chưa", "Không"), "10 : 35 ≈ 28,57%"),
        ("20 nhiem vu hoan thanh ca dung tien do, 6 nv vuot muc, rieng ty le vuot muc co du xs ko", ("Có",), "6 : 20 = 30%"),
        ("lãnh đạo một phòng chỉ làm được 34 trong số 50 nhiệm vụ được giao, có phải không hoàn thành nhiệm vụ không?", ("Có",), "34 : 50 = 68%"),
        ("Văn thư cơ quan 15 việc thì 8 việc bị đánh giá không hoàn thành, có bị xếp không hoàn thành không?", ("Có",), "không hoàn thành: ≈ 53,33%"),
        ("giám đốc phụ trách 7 đơn vị, 4 đơn vị xếp không hoàn thành nhiệm vụ thì giám đốc có bị xếp không hoàn thành không?", ("Có",), "57,14%"),
    ],
)  # fmt: skip
def test_tasks_are_of_all_that_were_done(
    assistant_: Assistant, question: str, opening: tuple[str, ...], told: str
) -> None:
    """ "xong cả", "10 việc vượt", "một phòng": the share is of the tasks told, and of the one whose they are."""
    text = assistant_.ask(question).text
    assert text.startswith(opening)
    assert told in text


@pytest.mark.parametrize(
    ("question", "opening", "told"),
    [
        ("18/12 họp, 16/12 gửi dự thảo báo cáo thì có kịp không?", "Không kịp", "15/12/2026"),
        ("Mai 25/12/2026 họp rồi mà giờ 23/12 mới gửi bản kiểm điểm dự thảo, thế có kịp không nhỉ?", "Không kịp", "22/12/2026"),
        ("thứ năm 17/12/2026 họp kiểm điểm mà thứ hai 14/12 mới phát tài liệu, vậy có đúng quy định không?", "Có, kịp", "14/12/2026"),
        ("Trường chúng tôi xét theo năm học, 10/01/2027 kiểm điểm xong thì còn trong hạn không?", "Không kịp", "31/12/2026"),
        ("từ 21/12/2026 đến 31/12/2026 bao nhiêu ngày làm việc", "Từ thứ Hai", "có 9 ngày làm việc"),
    ],
)  # fmt: skip
def test_day_beside_what_is_done_on_it(assistant_: Assistant, question: str, opening: str, told: str) -> None:
    """The meeting is the day its word stands at, before or after; a deadline is kept or not."""
    lead = _lead(assistant_, question)
    assert lead.startswith(opening)
    assert told in lead


@pytest.mark.parametrize(
    ("question", "days", "key"),
    [
        ("Hôm nay 10/12/2026 thì còn mấy ngày nữa tới hạn kết thúc kiểm điểm?", 20, "hd-43-2025/muc-4/tieu-muc-4.1"),
        ("tính từ 21/1/2027 thì còn bao nhiêu ngày nữa hết hạn gửi hồ sơ kỳ năm 2026 về Ban Tổ chức Trung ương?", 10, "hd-43-2025/muc-4/tieu-muc-4.2"),
    ],
)  # fmt: skip
def test_days_left_to_a_deadline(assistant_: Assistant, question: str, days: int, key: str) -> None:
    """ "trước ngày 31/12" leaves the 30th as the last day."""
    answer = assistant_.ask(question)
    assert answer.text.startswith(f"Còn {days} ngày")
    assert answer.hits[0] == key


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Tập thể lãnh đạo 3 đồng chí có phải ghép kiểm điểm không?", "Không"),
        ("tap the lanh dao 2 nguoi co duoc kiem diem rieng k", "Không"),
        ("ban giám hiệu trường có 2 người, vậy kiểm điểm chung với nơi khác phải không?", "Có"),
        ("tập thể lãnh đạo quản lý có ba người, kiểm điểm riêng được không?", "Có"),
    ],
)
def test_size_of_a_collective_answers_yes_or_no(assistant_: Assistant, question: str, opening: str) -> None:
    """Below three members together with others, from three on for itself; the opening goes with what was asked."""
    assert _lead(assistant_, question).startswith(opening)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("trong năm nghỉ ốm đợt 1 là 1,5 tháng, đợt hai 2 tháng thì xếp loại thế nào", "1,5 + 2 = 3,5 tháng: từ 03 tháng trở lên"),
        ("nghỉ ốm 1 tháng rưỡi, sau đó 1 tháng nữa, có đủ 3 tháng chưa", "Không: nghỉ ốm cộng dồn 1,5 + 1 = 2,5 tháng"),
        ("nghỉ ốm 40 ngày đợt đầu và 60 ngày đợt sau, vậy có tính là nghỉ quá 3 tháng không?", "Có: nghỉ ốm cộng dồn 40 + 60 = 100 ngày"),
    ],
)  # fmt: skip
def test_spells_of_sick_leave_are_added(assistant_: Assistant, question: str, told: str) -> None:
    """Cumulative leave is a sum; days are held against the longest and the shortest months there are."""
    assert told in _lead(assistant_, question)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("gửi dự thảo ngày 7/12, họp kiểm điểm 9/12 có kịp không", "Không kịp"),
        ("hop kiem diem 18/12 gui du thao bao cao 15/12 kip ko", "Có, kịp"),
        (
            "Thứ Hai 7/12/2026 mới gửi xong dự thảo báo cáo kiểm điểm thì sớm nhất ngày nào được họp?",
            "Sớm nhất 10/12/2026",
        ),
        ("gửi dự thảo ngày 7/12 thì có kịp họp kiểm điểm không", "Câu hỏi còn thiếu dữ kiện"),
    ],
)
def test_day_of_sending_is_no_day_of_meeting(question: str, lead: str, assistant_: Assistant) -> None:
    """Each day by the word before it; a meeting not told is asked for, or reckoned where it is what is asked."""
    assert assistant_.ask(question).text.startswith(lead)

"""Days told from today on, and the deadline of a round put off."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import clock
from assistant.assistant import Assistant

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("mai họp kiểm điểm đảng ủy mà giờ em mới gửi dự thảo báo cáo cho các đồng chí dự, có đúng hạn không anh", "Không kịp: hội nghị Chủ nhật, 22/11/2026"),
        ("ngày kia họp kiểm điểm, hôm nay gửi dự thảo báo cáo có kịp không", "Không kịp: hội nghị thứ Hai, 23/11/2026"),
        ("thu sau tuan sau hop kiem diem, hom nay moi gui du thao bao cao thi co tre khong", "Không trễ: hội nghị thứ Sáu, 27/11/2026"),
        ("Thứ hai tuần tới họp kiểm điểm, thứ tư tuần này đã gửi dự thảo báo cáo rồi, có bảo đảm thời hạn không?", "Có, kịp: hội nghị thứ Hai, 23/11/2026"),
        ("chi Mai gui du thao bao cao hom nay, 27/11 hop kiem diem, co kip khong", "Có, kịp: hội nghị thứ Sáu, 27/11/2026"),
        ("3 hôm nữa họp kiểm điểm, bữa nay phát dự thảo báo cáo kịp không", "Không kịp: hội nghị thứ Ba, 24/11/2026"),
        ("Thứ sáu này họp kiểm điểm thì hạn chót gửi dự thảo báo cáo là ngày nào?", "Chậm nhất 23/11/2026"),
        ("Nếu mai gửi dự thảo báo cáo thì họp kiểm điểm hôm nào là sớm nhất?", "Sớm nhất 27/11/2026"),
        ("hôm qua gửi dự thảo báo cáo, ngày mai họp kiểm điểm, vậy trễ không", "Có, gửi trễ: hội nghị Chủ nhật, 22/11/2026"),
        ("em muốn hôm nay gửi dự thảo báo cáo, thứ sáu tuần sau họp kiểm điểm có kịp không", "Có, kịp: hội nghị thứ Sáu, 27/11/2026"),
        # days off and days in brackets are none of them
        ("Hội nghị kiểm điểm họp thứ ba ngày 15/12/2026, thứ bảy chủ nhật nghỉ. Dự thảo báo cáo phải gửi chậm nhất ngày nào?", "Chậm nhất 10/12/2026"),
        ("họp kiểm điểm chi ủy ngày 22/12/2026 (thứ ba), dự thảo báo cáo phải gửi chậm nhất ngày nào?", "Chậm nhất 17/12/2026"),
    ],
)  # fmt: skip
def test_day_is_told_from_today_on(assistant_: Assistant, question: str, lead: str) -> None:
    """Three working days ahead, reckoned from the day that "mai" or "thứ sáu tuần sau" is."""
    with clock.fixed(SATURDAY):
        assert lead in assistant_.ask(question).text


def test_day_asked_for_is_opened_by_the_day(assistant_: Assistant) -> None:
    """ "chậm nhất hôm nào ạ" asks for no Có or Không."""
    text = assistant_.ask("Hội nghị kiểm điểm thứ hai 14/12/2026, dự thảo báo cáo phải gửi chậm nhất hôm nào ạ?").text

    assert text.startswith("Chậm nhất 09/12/2026")


def test_verdict_that_a_holiday_turns_is_not_given(assistant_: Assistant) -> None:
    """ "thứ 5 họp, thứ 2 gửi" is in time in most weeks, not in that of 24/11: which week is meant is not told."""
    with clock.fixed(SATURDAY):
        text = assistant_.ask("Sáng thứ 5 họp kiểm điểm, thứ 2 gửi dự thảo báo cáo thì có được không").text

    assert not text.startswith(("Có", "Không"))


@pytest.mark.parametrize(
    "question",
    [
        "Ngân hàng chỗ em chưa khóa sổ cuối năm nên muốn lùi họp kiểm điểm sang tháng 1, lùi được tới ngày nào?",
        "Tổng công ty chốt sổ cuối năm rất muộn, xin lùi việc xếp loại sang tháng 1 năm sau có được không? Chậm nhất ngày nào?",
    ],
)
def test_special_body_is_not_told_it_is_late(assistant_: Assistant, question: str) -> None:
    """Whoever has not closed the year may be a special body, which has until 15/01."""
    text = assistant_.ask(question).text

    assert "15/01" in text
    assert "là chậm hạn" not in text


def test_order_of_two_weekdays_is_not_guessed(assistant_: Assistant) -> None:
    """ "thứ ba họp, thứ sáu gửi": sent after the meeting, so the days are not those that were meant."""
    with clock.fixed(SATURDAY):
        text = assistant_.ask("thứ ba họp kiểm điểm, thứ sáu gửi dự thảo báo cáo, kịp không").text

    assert "là kịp" not in text
    assert "là chậm" not in text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Chi bộ mình mắc quá nên xếp lịch kiểm điểm, xếp loại đúng ngày 31/12/2026, có kịp hạn không?", "Không kịp"),
        ("Chi bộ trường trung học cơ sở xin lùi việc xếp loại năm 2026 sang giữa tháng 01/2027. Có được không?", "Không kịp"),
        ("lùi lịch kiểm điểm cuối năm sang đầu tháng 1/2027 thì có kịp hạn không?", "Không kịp"),
        ("chi bo dinh doi kiem diem sang ngay 5/1/2027 co duoc khong", "Không kịp"),
        ("Bố trí kiểm điểm, xếp loại vào 28/12/2026 có đúng hạn không", "Có, đúng hạn"),
        ("họp kiểm điểm xong trước ngày 31/12 có đúng hạn không", "Có, đúng hạn"),
        ("Chi bộ chốt lịch xếp loại 30/12/2026, có trễ không?", "Không trễ"),
        ("Cơ quan đặc thù chưa tổng kết, xếp loại năm 2026 để sang 10/01/2027 có được không?", "Có, đúng hạn"),
    ],
)  # fmt: skip
def test_round_put_off_is_held_against_its_deadline(assistant_: Assistant, question: str, lead: str) -> None:
    """Before 31/12; before 15/01 for the special bodies that have not summed up the year."""
    with clock.fixed(SATURDAY):
        assert assistant_.ask(question).text.startswith(lead)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("dc ket nap 28/6/2026, chi bo hop kiem diem 20/12/2026, co phai viet ban kiem diem khong ad oi", "Không, chưa đủ 6 tháng"),
        ("kết nạp 2/7/2026, 25/12/2026 họp kiểm điểm, con có thuộc diện phải kiểm điểm không chú", "Không, chưa đủ 6 tháng"),
        ("em kết nạp 20/6/2026, họp kiểm điểm ngày 15/12/2026, có phải kiểm điểm không các bác ơi", "Không, chưa đủ 6 tháng"),
        ("kết nạp ngày 1/5/2026, họp 10/12/2026 có phải kiểm điểm không thầy ơi", "Có, đã đủ 6 tháng"),
        ("Kết nạp 15/7/2026 mà 18/12/2026 họp, phải kiểm điểm chưa vậy mọi người?", "Không, chưa đủ 6 tháng"),
    ],
)  # fmt: skip
def test_address_at_the_end_leaves_the_question(assistant_: Assistant, question: str, lead: str) -> None:
    """ "không ad ơi" asks yes or no as "không" does."""
    assert assistant_.ask(question).text.startswith(lead)


@pytest.mark.parametrize(
    "question",
    [
        "tuần sau họp kiểm điểm, hôm nay gửi dự thảo báo cáo có kịp không?",
        "họp kiểm điểm ngày 4/12, thứ tư gửi dự thảo báo cáo được không",  # 25/11 is in time, 02/12 is not
    ],
)
def test_day_that_decides_is_asked_for(assistant_: Assistant, question: str) -> None:
    """The day of the meeting, or which Wednesday."""
    with clock.fixed(SATURDAY):
        text = assistant_.ask(question).text

    assert "ngày nào?" in text
    assert "là kịp" not in text

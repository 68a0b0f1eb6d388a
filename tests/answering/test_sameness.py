"""When the Có or Không of a stored question is that of the message."""

from __future__ import annotations

import pytest

from assistant.answering.question.interrogative import is_universal
from assistant.answering.question.polarity import stance
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("hễ đảng viên bị khiển trách là phải xếp không hoàn thành, bất kể lỗi gì, đúng không?", "Không đúng."),
        ("mức 25% xuất sắc thì đơn vị nào cũng được áp dụng à", "Không."),
        ("Kiểm điểm rồi thì có bắt buộc phải xếp loại không? em thấy có người không có kết quả", "Có."),
        ("kết quả xếp loại có công khai không hay chỉ bí thư biết", "Có."),
        ("Quy định 366 có quy tắc riêng cho đơn vị ít người khi tính tỷ lệ xuất sắc không?", "Không."),
        ("20% là tính trên tổng số đảng viên đúng không", "Không đúng."),
        ("nghỉ ốm hơn 3 tháng là không bao giờ được xếp tốt đúng không", "Không đúng."),
    ],
)
def test_opens_with_the_word_of_the_same_question(assistant_: Assistant, asked: str, opens: str) -> None:
    """
    Universal claims where the rule names conditions, a story after the question, an alternative after it, a sub-statement
    of one that is false.
    """
    assert assistant_.ask(asked).text.startswith(opens)


@pytest.mark.parametrize(
    "asked",
    [
        "hoàn thành tốt có bị khống chế tỷ lệ không",
        "cháu là sinh viên học xa nhà, có bắt buộc xin nhận xét của chi ủy nơi cư trú không ạ",
    ],
)
def test_sentence_on_another_case_gives_no_word(assistant_: Assistant, asked: str) -> None:
    """
    The quota is on the excellent, "trừ trường hợp đặc biệt" may be the asker's case.
    """
    assert not assistant_.ask(asked).text.startswith(("Có.", "Có,", "Đúng", "Không."))


def test_what_is_claimed_of_every_case_is_told_from_names(assistant_: Assistant) -> None:
    """
    "hệ thống", "quan hệ" are no "hễ"; "tạm thời xếp loại" is no "thôi xếp loại".
    """
    assert is_universal("he bi khien trach la phai xep muc cuoi")
    assert is_universal("co quan nao cung duoc")
    assert not is_universal("dang vien trong he thong chinh tri co phai kiem diem khong")
    assert not is_universal("quan he voi noi cu tru co phai neu khong")
    assert not stance("dang vien sinh hoat tam thoi xep loai o dau co phai noi chinh thuc khong").denied

"""How many members are reviewed, where some are new or probationary: told by a day, a month, months, or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import clock
from assistant.assistant import Assistant

_DAY = date(2026, 11, 21)


def _lines(assistant: Assistant, question: str) -> list[str]:
    with clock.fixed(_DAY):
        return assistant.ask(question).text.split("\n")


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("chi bộ có 3 đảng viên dự bị kết nạp tháng 8, tổng 25, bao nhiêu người phải kiểm điểm", 25 - 3),
        ("chi bo co 3 dang vien du bi ket nap thang 8, tong 25, bao nhieu nguoi phai kiem diem", 25 - 3),
        ("25 đv, 3 dự bị vào đảng tháng 8, kiểm điểm mấy người", 25 - 3),
        ("2 đồng chí kết nạp 3/2 và 1 đồng chí kết nạp 19/8, chi bộ tổng 31 người, kiểm điểm bao nhiêu", 31 - 1),
        ("chi bo 31 dv, trong do 2 dc moi ket nap 3/2, 1 dc moi ket nap 19/8, phai kiem diem may nguoi", 31 - 1),
        ("Chi bộ 30 người, kết nạp tháng 3 có 2 đồng chí, tháng 9 có 1 đồng chí, cuối năm kiểm điểm bao nhiêu người", 30 - 1),
        ("chi bộ 40 đảng viên, 2 đồng chí kết nạp năm ngoái, kiểm điểm bao nhiêu người", 40),
        ("16 dv chinh thuc + 2 dv du bi ket nap thang 2/2026, cuoi nam kiem diem 16 hay 18 nguoi", 16 + 2),
        ("chi bộ 31 người kể cả 2 dự bị mới 4 tháng, bao nhiêu người phải làm bản kiểm điểm", 31 - 2),
        ("chi bo 31 nguoi chua ke 2 du bi moi 4 thang, bao nhieu nguoi phai lam ban kiem diem", 31),
        ("Chi bộ 40 đảng viên chưa kể 3 cụ được miễn sinh hoạt, kiểm điểm bao nhiêu người", 40),
    ],
)  # fmt: skip
def test_each_group_of_new_members_is_held_against_its_own_day(
    assistant_: Assistant, question: str, count: int
) -> None:
    """
    Of several admitted on different days only those short of six months are left out, and those told on top are added.
    """
    assert f"phải kiểm điểm {count}," in _lines(assistant_, question)[0]


@pytest.mark.parametrize(
    ("question", "most", "least"),
    [
        ("chi bộ 20 đảng viên có 2 dự bị, bao nhiêu người phải kiểm điểm", 20, 20 - 2),
        ("Chi bo 20 dv co 2 dv du bi, bao nhieu nguoi phai kiem diem", 20, 20 - 2),
        ("trong 22 đảng viên có 1 dự bị, cuối năm xếp loại mấy đồng chí", 22, 22 - 1),
        ("chi bộ 24 đảng viên chính thức và 3 dự bị, xếp loại mấy người", 24 + 3, 24),
        ("chi bộ 40 đảng viên, 2 đồng chí kết nạp tháng 6, kiểm điểm bao nhiêu người", 40, 40 - 2),
    ],
)
def test_members_of_unknown_months_make_the_number_depend_on_them(
    assistant_: Assistant, question: str, most: int, least: int
) -> None:
    """
    Whether probationary members have their six months is not told: the number of either case is, and that it depends.
    """
    first = _lines(assistant_, question)[0]
    assert first.startswith(f"Tùy ngày kết nạp: {most} đồng chí")
    assert f"; còn {least} nếu" in first


def test_one_letter_for_good_is_read_beside_other_ratings_in_short(assistant_: Assistant) -> None:
    """
    "t 95" between "xs 20" and "ht 4" is 95 good, and without it the ratings would seem not to add up.
    """
    assert _lines(assistant_, "tổng 120, xs 20, t 95, ht 4, kht 1 có khớp không")[0].startswith("Khớp")
    assert "tối đa 7" in _lines(assistant_, "45 người: 6 xs, 38 t, 1 ht. vượt k")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Chi bộ em 22 đảng viên, trừ mấy bác được miễn sinh hoạt ra thì phải kiểm điểm bao nhiêu người ạ?",
        "chi bo 40 dv co vai dong chi du bi, kiem diem may nguoi",
        "chi bộ 30 người, có một số đồng chí được miễn sinh hoạt, kiểm điểm bao nhiêu",
        "chi bộ em có mấy cụ được miễn sinh hoạt với mấy em mới kết nạp, trừ ra thì còn bao nhiêu người phải kiểm điểm",
    ],
)
def test_members_apart_without_a_number_are_asked_about(assistant_: Assistant, question: str) -> None:
    """
    "trừ mấy bác" tells no number to take off.
    """
    answer = assistant_.ask(question)
    assert answer.status.value == "needs_details"
    assert "Có bao nhiêu đồng chí" in answer.text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("chi bộ 15 đảng viên, 1 đồng chí nghỉ ốm 4 tháng, xếp loại bao nhiêu người", "15 đồng chí được xếp loại"),
        ("chi bo 20 dv, 2 dc om 5 thang, 1 dc mien sinh hoat, xep loai may nguoi", f"{20 - 1} đồng chí được xếp loại"),
        ("Chi bộ 15 đảng viên, có một đồng chí nghỉ ốm 4 tháng. Có phải xếp loại đủ cả 15 người không?", "Có, cả 15"),
        ("chi bộ 20 người, 3 miễn sinh hoạt, có phải kiểm điểm hết cả 20 người không", "Không phải cả 20"),
    ],
)
def test_those_ill_for_months_are_rated(assistant_: Assistant, question: str, opening: str) -> None:
    """
    Ill for three months and more, one is rated by the work of the year, and is not left out.
    """
    assert _lines(assistant_, question)[0].startswith(opening)


def test_temporary_members_and_those_exempt_are_both_left_out(assistant_: Assistant) -> None:
    """
    Who lives in the cell for a time is rated elsewhere; the turn that tells of them speaks of the 33 before.
    """
    turns = ["Chi bộ 33 đảng viên, 2 đồng chí miễn công tác và sinh hoạt đảng, vậy kiểm điểm mấy người?", "À trong 33 đó có 1 đồng chí ở nơi khác về sinh hoạt tạm thời, thế còn mấy?"]  # fmt: skip
    assert assistant_.ask(turns).text.startswith(f"{33 - 1 - 2} đồng chí kiểm điểm")


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("2 dự bị đó mới được 3 tháng", 20 - 2),
        ("kết nạp tháng 2", 20),
        ("kết nạp tháng 9", 20 - 2),
        ("đủ 6 tháng rồi", 20),
        ("cả 2 đủ rồi", 20),
        ("chưa đủ 6 tháng", 20 - 2),
    ],
)
def test_months_told_in_a_later_turn_settle_the_number(assistant_: Assistant, later: str, count: int) -> None:
    """
    Once it is told whether the two have their six months, the number is one.
    """
    with clock.fixed(_DAY):
        told = assistant_.ask(["chi bộ 20 người, 2 dự bị, kiểm điểm mấy người", later]).text
    assert told.startswith(f"20 đảng viên: phải kiểm điểm {count},")


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("chi bộ 20 người có 2 dự bị đã đủ 6 tháng, kiểm điểm mấy người", 20),
        ("chi bo 20 nguoi co 2 du bi, deu da qua 6 thang, kiem diem may nguoi", 20),
        ("chi bộ 20 người có 2 dự bị chưa đủ 6 tháng, kiểm điểm mấy người", 20 - 2),
    ],
)
def test_six_months_told_in_words_are_read(assistant_: Assistant, question: str, count: int) -> None:
    """
    "đã quá 6 tháng" is no bound to be left out.
    """
    assert f"phải kiểm điểm {count}," in _lines(assistant_, question)[0]


def test_number_put_right_counts_nothing(assistant_: Assistant) -> None:
    """
    "3 người miễn chứ không phải 2": three.
    """
    turns = ["chi bộ 31 đảng viên, 2 miễn sinh hoạt kiểm điểm mấy người", "quên, 3 người miễn chứ không phải 2"]
    assert f"phải kiểm điểm {31 - 3}," in assistant_.ask(turns).text

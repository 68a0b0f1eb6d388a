"""Figures whose meaning lies in what stands beside them: points by their scale, tasks left over, groups alike, lists."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import clock
from assistant.assistant import Assistant


def _first(assistant: Assistant, *turns: str) -> str:
    with clock.fixed(date(2026, 11, 21)):
        return assistant.ask(list(turns)).text.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "điểm nhóm 1 là 27/30, nhóm 2 là 58/70, xếp loại gì",
        "diem nhom 1 la 27/30, nhom 2 la 58/70, xep loai gi",
        "tôi được 27/30 và 58/70 điểm, xếp loại gì",
        "điểm tiêu chí chung 27/30, điểm kết quả 58/70 thì xếp gì",
        "điểm chung 27 trên 30, kết quả 58 trên 70 xếp loại gì",
    ],
)
def test_points_of_a_group_are_no_total(assistant_: Assistant, question: str) -> None:
    """
    "27/30" is of the first group of criteria, and 27 points are no "Không hoàn thành".
    """
    assert _first(assistant_, question).startswith(f"{27 + 58} điểm nằm trong khung điểm Hoàn thành tốt")


@pytest.mark.parametrize(
    "question",
    ["điểm 45/50 xếp loại gì", "được 45 trên 50 điểm thì xếp loại gì", "nhóm 1 được 27 điểm, nhóm 2 được 58 điểm, xếp loại gì"],
)  # fmt: skip
def test_points_of_no_known_scale_are_asked_about(assistant_: Assistant, question: str) -> None:
    """
    45 of 50 rates nobody, and points of "nhóm 1" may be of criteria or of people.
    """
    assert assistant_.ask(question).status.value == "needs_details"


@pytest.mark.parametrize(
    ("question", "group", "most"),
    [
        ("cơ quan 5 phòng, mỗi phòng 10 người tốt, được mấy xuất sắc", "phòng", 10 // 5),
        ("mỗi tổ 7 người tốt, có 3 tổ, chi bộ được mấy xuất sắc", "tổ", 7 // 5),
        ("dang bo co 4 chi bo, moi chi bo 12 nguoi tot thi duoc may xuat sac", "chi bộ", 12 // 5),
    ],
)
def test_number_told_of_each_group_is_of_one_group(assistant_: Assistant, question: str, group: str, most: int) -> None:
    """
    Ten good in each of five rooms are not ten in all.
    """
    assert _first(assistant_, question).startswith(f"Mỗi {group} tối đa {most} đồng chí")


def test_task_left_over_is_no_new_total(assistant_: Assistant) -> None:
    """
    "một việc xin lùi sang năm sau" is one of the twelve, and asks about no next year.
    """
    told = assistant_.ask("Tôi được giao 12 việc, xong 11, một việc xin lùi sang năm sau, xếp loại thế nào").text
    assert "11 nhiệm vụ hoàn thành trên 12" in told
    assert "2027" not in told


def test_tasks_told_over_two_turns_stand_together(assistant_: Assistant) -> None:
    """
    "không giữ chức vụ" asks nothing: the turn tells the number of tasks the next one is of.
    """
    told = _first(assistant_, "em không giữ chức vụ, năm nay được giao 18 việc", "10 việc bị đánh giá không hoàn thành, có bị xếp không hoàn thành nhiệm vụ không?")  # fmt: skip
    assert "55,56%" in told


def test_rest_named_after_the_total_is_not_what_is_asked(assistant_: Assistant) -> None:
    """
    "còn lại hoàn thành, được mấy xuất sắc" asks for the excellent.
    """
    told = _first(assistant_, "Thôn có 64 đảng viên, 14 miễn sinh hoạt, 40 tốt, còn lại hoàn thành, được mấy xuất sắc")
    assert told.startswith(f"Tối đa {40 // 5} đồng chí")


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Bốn mức lần lượt 21, 128, 17, 4 trên 170 người, tỷ lệ 12,35%; 75,29%; 10,00%; 2,35% cộng lại chỉ 99,99%, vậy có sai không?", "Không sai: cả 4"),
        ("21 xuất sắc, 128 tốt, 17 hoàn thành, tỷ lệ 12,65%, 77,11%, 10,24% có đúng không", "Đúng: cả 3"),
        ("3 mức 10, 20, 3 trên 33, tỷ lệ 30,30%; 60,61%; 9,09% có đúng không", "Đúng: cả 3"),
        ("các mức 20, 60, 20 trên 100 người, ghi 20%; 60%; 21% có đúng không", "Không đúng: 1 trên 3"),
    ],
)  # fmt: skip
def test_list_of_percentages_is_held_against_the_list_of_counts(
    assistant_: Assistant, question: str, opening: str
) -> None:
    """
    The first percentage is of the first count, not of the last.
    """
    assert _first(assistant_, question).startswith(opening)


def test_units_are_compared_one_by_one(assistant_: Assistant) -> None:
    """
    Of several units told with the rating of each, the collectives above their unit are counted.
    """
    told = _first(assistant_, "Năm 2021: đơn vị A tổ chức tốt, tập thể lãnh đạo xuất sắc; đơn vị B tổ chức xuất sắc, tập thể tốt. Mấy đơn vị xếp tập thể cao hơn tổ chức?")  # fmt: skip
    assert told.startswith("1 trên 2 đơn vị")


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("hồ sơ năm nay gửi ban tổ chức trung ương hạn ngày nào", "01/02/2027"),
        ("ho so nam 2024 phai gui BTCTW truoc ngay nao", "15/02/2025"),
    ],
)
def test_year_after_the_round_is_named(assistant_: Assistant, question: str, day: str) -> None:
    """
    "năm sau" is a year of its own once the round is told.
    """
    assert _first(assistant_, question).startswith(f"Trước ngày {day}")

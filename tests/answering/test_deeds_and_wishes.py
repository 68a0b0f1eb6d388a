"""What was done is told beside the rating wished for; days, groups and totals that were taken for something else."""

from __future__ import annotations

from datetime import date

import pytest

from assistant import clock
from assistant.assistant import Assistant


def _first(assistant: Assistant, question: str) -> str:
    with clock.fixed(date(2026, 11, 21)):
        return assistant.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "opening", "share"),
    [
        ("chậm 3 trên 14 việc có được hoàn thành nhiệm vụ không", "Không", "21,43%"),
        ("cham 3 tren 14 viec co duoc hoan thanh nhiem vu khong", "Không", "21,43%"),
        ("chậm 5 trên 20 nhiệm vụ thì có được xếp hoàn thành nhiệm vụ không", "Không", "25%"),
        ("khuyết điểm năm trước 5 cái, sửa xong 4 có được xuất sắc không", "Không", "80%"),
        ("92 điểm, hoàn thành 100%, vượt 25% nhiệm vụ, có được xuất sắc không", "Không", "vượt mức 25%"),
    ],
)
def test_rating_wished_for_is_no_count_of_what_was_done(
    assistant_: Assistant, question: str, opening: str, share: str
) -> None:
    """
    "chậm 3 … có được hoàn thành không" tells three late tasks, not three that were done.
    """
    told = _first(assistant_, question)
    assert told.startswith(opening)
    assert share in told


def test_late_tasks_within_the_bound_bar_nothing(assistant_: Assistant) -> None:
    """
    Two of eleven late are 18,18 %: no nine that were not done.
    """
    told = assistant_.ask("chậm 2 trên 11 nhiệm vụ xếp hoàn thành được không").text
    assert told.startswith("Có")
    assert "2 nhiệm vụ chậm trên 11" in told


def test_day_after_kiem_diem_is_no_score(assistant_: Assistant) -> None:
    """
    "kiểm điểm 31/12" names a day.
    """
    assert _first(assistant_, "hoàn thành kiểm điểm 31/12 có trễ không").startswith("Có, trễ hạn")


def test_two_groups_are_no_two_cases(assistant_: Assistant) -> None:
    """
    "10 lãnh đạo tốt và 30 nhân viên tốt" are both there at once.
    """
    told = _first(assistant_, "10 lãnh đạo tốt và 30 nhân viên tốt thì được tổng cộng bao nhiêu xuất sắc")
    assert f"{10 // 5} + {30 // 5} = {10 // 5 + 30 // 5}" in told


def test_total_told_with_tren_is_no_bound(assistant_: Assistant) -> None:
    """
    "trên 104 đảng viên có …" is out of 104: the ratings told make 103, which is asked about.
    """
    told = _first(assistant_, "trên 104 đảng viên có 17 xuất sắc, 80 tốt, 6 hoàn thành, 1 không, tính tỷ lệ từng loại")
    assert "khác tổng 104" in told


def test_number_that_may_be_a_day_is_asked_about(assistant_: Assistant) -> None:
    """
    "kết nạp 2 tháng 3": two in March, or the second of March.
    """
    answer = assistant_.ask("đầu năm 45 đảng viên, chuyển đi 3, chuyển đến 5, kết nạp 2 tháng 3. cuối năm còn mấy")
    assert answer.status.value == "needs_details"


def test_bodies_made_up_by_the_ratings_are_what_is_rated(assistant_: Assistant) -> None:
    """
    "8 chi bộ: 2 xuất sắc, 5 tốt, 1 hoàn thành" rates cells, not members.
    """
    told = _first(assistant_, "Đảng bộ 8 chi bộ: 2 xuất sắc, 5 tốt, 1 hoàn thành. Số xuất sắc có quá 20% không")
    assert told.startswith(f"Có, vượt {2 - 5 // 5} tổ chức")


def test_place_more_is_nobody_who_came(assistant_: Assistant) -> None:
    """
    "thêm được 1 nữa không" asks for one more excellent.
    """
    assert _first(assistant_, "có 7 xuất sắc rồi, 33 tốt, thêm được 1 nữa không").startswith("Không")


@pytest.mark.parametrize(
    ("question", "score"),
    [
        ("bị trừ 3 điểm từ 72 còn xếp tốt không", 72 - 3),
        ("từ 72 điểm bị trừ 3 điểm còn xếp tốt không", 72 - 3),
        ("được 72 điểm mà bị trừ 3 thì xếp gì", 72 - 3),
        ("cong 2 diem vao 88 thi xep loai gi", 88 + 2),
        ("được 88 điểm cộng 2 điểm thưởng có thành xuất sắc không", 88 + 2),
    ],
)
def test_points_taken_off_are_no_score(assistant_: Assistant, question: str, score: int) -> None:
    """
    Three points off 72 leave 69, in whatever order the two are told.
    """
    assert f"là {score} điểm" in assistant_.ask(question).text


def test_points_off_a_score_not_told_are_asked_about(assistant_: Assistant) -> None:
    """
    "bị trừ 3 điểm" alone is no score of three.
    """
    assert "trước khi cộng, trừ" in _first(assistant_, "bị trừ 3 điểm thì xếp loại gì")


def test_rule_put_up_for_confirmation_is_no_case(assistant_: Assistant) -> None:
    """
    "muốn xuất sắc phải vượt 50% nhiệm vụ phải không" asks what the rule demands.
    """
    told = _first(assistant_, "muốn xuất sắc thì phải vượt 50% nhiệm vụ theo Quy định 366 phải không")
    assert told.startswith("Không đúng")
    assert "30%" in told


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("tháng 3 kết nạp thì tháng 12 có phải kiểm điểm không", "Có, đã đủ 6 tháng: kết nạp 31/3/2026"),
        ("kết nạp từ 5/2026, tháng 12/2026 có kiểm điểm không", "Có, đã đủ 6 tháng"),
        ("kiểm điểm ngày 12/12 thì người kết nạp từ ngày nào trở về trước phải kiểm điểm", "Kết nạp từ ngày 12/6/2026"),
        ("cb mình 23 đv, 18 t 4 xs 1 ht, xs có lố ko", "Có, vượt 1"),
        ("tổng 41, đã xếp 5 xs 30 tốt, chưa xếp mấy", "Còn thiếu 6"),
    ],
)  # fmt: skip
def test_month_before_the_word_is_that_of_the_admission(assistant_: Assistant, question: str, opening: str) -> None:
    """
    What is told before its word, in short or with a month and year alone, is read all the same.
    """
    assert _first(assistant_, question).startswith(opening)


def test_month_of_the_review_that_decides_is_asked_about(assistant_: Assistant) -> None:
    """
    Admitted in June and reviewed in December, six months may be over or not.
    """
    assert assistant_.ask("tháng 6 kết nạp thì tháng 12 có phải kiểm điểm không").status.value == "needs_details"

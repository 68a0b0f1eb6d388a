"""Figures as people tell them: taken off, named with their wholes, several scores, spells of illness, a life's years."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant
from assistant.calculator.rulebook import rulebook


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("cb e co 33 dc httnv, e vao dang 2009 nam nay 47t, vay htxs toi da may ng a", f"Tối đa {33 // 5} "),
        ("danh sách hoàn thành tốt có 50 đồng chí, kể cả 4 đồng chí sinh hoạt tạm thời, không tính 4 đồng chí đó thì tối đa mấy xuất sắc", f"Tối đa {46 // 5} "),
        ("tổng số đảng viên từ hoàn thành tốt nhiệm vụ trở lên (kể cả xuất sắc) là 54 thì nhiều nhất mấy xuất sắc", "Tối đa 9 "),
        ("trưởng phòng 26 người hoàn thành tốt; phó trưởng phòng 38 người hoàn thành tốt; đảng viên không giữ chức vụ 143 người hoàn thành tốt, mỗi nhóm tối đa mấy xuất sắc",
         f"Tính riêng từng nhóm: trưởng phòng tối đa {26 // 5}, phó trưởng phòng tối đa {38 // 5}, đảng viên không giữ chức vụ tối đa {143 // 5} "),
        ("chi bộ 44 đảng viên: một nửa hoàn thành tốt, 18 hoàn thành nhiệm vụ, 4 đồng chí còn lại đề nghị xuất sắc có được không", "Có, trong giới hạn"),
        ("bí thư bảo xs lấy 1/5 tổng số đv, có 60 đv nên lấy 12 xs, 45 tốt với 3 hoàn thành. Lấy 12 có đúng ko", f"Không, vượt {12 - 45 // 5} "),
        ("hai mươi lăm tốt, năm xuất sắc có vượt không", "Không vượt"),
        ("28 tốt 6 xuất sắc có sao không", "Có, vượt 1 "),
        ("28 tốt 5 xuất sắc có sao không", "Không vượt"),
    ],
)  # fmt: skip
def test_quota_is_of_those_that_count(assistant_: Assistant, question: str, lead: str) -> None:
    """What is told beside the counts, or taken off them, is not taken for a count."""
    assert assistant_.ask(question).text.startswith(lead)


def test_taking_off_is_echoed(assistant_: Assistant) -> None:
    """A number reckoned on the way is seen, so that a misreading is."""
    assert "40 trừ 5 là 35" in assistant_.ask("chi bộ em 40 tốt trừ 5 đồng chí sinh hoạt tạm thời thì được mấy xs").text


def test_total_below_a_part_is_still_odd(assistant_: Assistant) -> None:
    """ "chi bộ 15 đảng viên" takes nothing off: "bộ" is no "bỏ"."""
    answer = assistant_.ask("chi bộ 15 đảng viên, trong đó hoàn thành tốt 20 đồng chí, tính giúp số xuất sắc tối đa")
    assert answer.status is Outcome.NEEDS_DETAILS
    assert "lớn hơn tổng số 15" in answer.text


def test_ratio_stated_is_checked_with_the_quota(assistant_: Assistant) -> None:
    """8 of 37 is no 20 %, and one too many."""
    text = assistant_.ask("báo cáo ghi 8 xuất sắc trên 37 hoàn thành tốt là 20%, con số 20% đó có đúng không").text
    assert text.startswith("Không đúng: 8 : 37 ≈ 21,62%")
    assert f"vượt {8 - 37 // 5}" in text.split("\n")[0]
    text = assistant_.ask("7 xuất sắc / 38 hoàn thành tốt = 18,42%, có vượt không").text
    assert text.startswith("Không vượt")
    assert "tỷ lệ ghi 18,42% là đúng" in text.split("\n")[0]


def test_several_scores_are_each_rated(assistant_: Assistant) -> None:
    """Three people, three scores."""
    lead = assistant_.ask("A 91,5 điểm, B 70 điểm, C 69,9 điểm, xét theo điểm mỗi đồng chí ở mức nào").text.split("\n")[
        0
    ]
    assert "A 91,5 điểm: Hoàn thành xuất sắc nhiệm vụ; B 70 điểm: Hoàn thành tốt nhiệm vụ" in lead
    assert "C 69,9 điểm: Hoàn thành nhiệm vụ" in lead


def test_spells_of_illness_of_a_year_are_added(assistant_: Assistant) -> None:
    """A month and a half and two months are three and a half."""
    text = assistant_.ask(
        "năm 2021 nghỉ ốm 2 đợt, đợt đầu 1 tháng rưỡi đợt sau 2 tháng, có được xếp hoàn thành tốt không"
    ).text
    assert text.startswith("Không")
    assert "1,5 + 2 = 3,5 tháng" in text


@pytest.mark.parametrize(("day", "opening"), [("12/02/2025", "Có, đúng hạn"), ("15/02/2025", "Không kịp")])
def test_files_sent_to_the_commission_are_held_against_their_day(assistant_: Assistant, day: str, opening: str) -> None:
    """Before the fifteenth of February, by the guidance of that round."""
    text = assistant_.ask(f"hồ sơ xếp loại năm 2024 gửi Ban Tổ chức Trung ương ngày {day} thì có đúng hạn không").text
    assert text.startswith(opening)
    assert "15/02/2025" in text


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("em vượt mức 6 nhiệm vụ là đủ 30% chưa", "Tổng số nhiệm vụ được giao"),
        ("năm 2022 chi bộ có 3 đảng viên bị kỷ luật, đã quá 20% số đảng viên chưa", "bao nhiêu đảng viên"),
    ],
)
def test_part_without_its_whole_is_asked_for(assistant_: Assistant, question: str, asked: str) -> None:
    """A share cannot be held against a bound before its whole is told."""
    answer = assistant_.ask(question)
    assert answer.status is Outcome.NEEDS_DETAILS
    assert asked in answer.text


def test_share_of_members_a_cell_needs_is_counted(assistant_: Assistant) -> None:
    """Half of 27, up."""
    text = assistant_.ask(
        "chi bộ 27 đảng viên, năm 2020 muốn chi bộ đạt hoàn thành tốt thì tối thiểu mấy đảng viên phải từ hoàn thành tốt trở lên"
    ).text
    assert text.startswith("Ít nhất 14 trong 27 đảng viên")


def test_members_named_apart_are_no_total(assistant_: Assistant) -> None:
    """Of 36 members four are abroad and three of these exempt."""
    text = assistant_.ask(
        "hiện có 36 đv, 4 đv đi lao động nước ngoài, 3 ng có quyết định miễn sinh hoạt. tính ra bn đv phải kiểm điểm"
    ).text
    assert "phải kiểm điểm 33" in text.split("\n")[0]


def test_one_cell_that_failed_completes_the_sum(assistant_: Assistant) -> None:
    """ "một chi bộ không hoàn thành" is a count: nothing more is asked."""
    text = assistant_.ask(
        "đảng bộ 16 chi bộ, năm 2021 có 15 chi bộ hoàn thành tốt, một chi bộ không hoàn thành nhiệm vụ. Đảng bộ có được xếp hoàn thành xuất sắc không"
    ).text
    assert text.startswith("Không")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("năm 2021 tập thể lãnh đạo cơ quan xếp hoàn thành tốt, thủ trưởng có được xếp hoàn thành xuất sắc không", "Không: mức Hoàn thành xuất sắc nhiệm vụ của người đứng đầu"),
        ("nam 2020 don vi chi hoan thanh nhiem vu thi tap the lanh dao cao nhat dc muc nao", "Cao nhất là Hoàn thành nhiệm vụ: mức của tập thể lãnh đạo"),
        ("năm 2021 cơ quan xếp hoàn thành tốt, giám đốc cao nhất được mức nào", "Cao nhất là Hoàn thành tốt nhiệm vụ: mức của người đứng đầu"),
    ],
)  # fmt: skip
def test_head_stands_no_higher_than_the_collective(assistant_: Assistant, question: str, lead: str) -> None:
    """By the guidance of those years; a leading collective no higher than its organization."""
    assert assistant_.ask(question).text.startswith(lead)


def test_ceiling_the_present_text_does_not_tell_is_said_to_be_unknown(assistant_: Assistant) -> None:
    """What is read of the regulation in force has no such sentence."""
    text = assistant_.ask("năm 2026 chi bộ xếp hoàn thành tốt thì bí thư có được xếp hoàn thành xuất sắc không").text
    assert text.startswith("Phần đọc được của Quy định 366 không ghi")


def test_points_gained_after_are_added(assistant_: Assistant) -> None:
    """Three and a half more than 68 is no score of three and a half."""
    text = assistant_.ask(
        ["em tự chấm 68 điểm, nhiệm vụ đều xong đúng hạn", "đảng ủy cộng thêm ba điểm rưỡi nữa thì em thành mức nào"]
    ).text
    assert "68 cộng 3,5 là 71,5 điểm" in text
    assert "cao nhất mức Hoàn thành tốt nhiệm vụ" in text


def test_months_of_this_year_are_of_this_year(assistant_: Assistant) -> None:
    """ "tháng 2 năm nay", asked late in the year, is not the coming February; members of March are no new ones."""
    assert assistant_.ask("dv du bi ket nap tu thang 2 nam nay, thang 12 nay co phai kiem diem ko a").text.startswith(
        "Có, đã đủ 6 tháng"
    )
    text = assistant_.ask(
        "chi bộ 28 đảng viên, kể cả hai đồng chí kết nạp tháng 3 năm nay; bốn đồng chí được miễn sinh hoạt. Tháng 12 này bao nhiêu người phải kiểm điểm"
    ).text
    assert "phải kiểm điểm 24" in text.split("\n")[0]


def test_new_members_are_new_by_the_months_of_the_rule(assistant_: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seven months are enough where the rule of the day asks for six; were it nine, they would not be."""
    question = "chi bộ có {} đảng viên, 2 đảng viên mới kết nạp 7 tháng, được miễn sinh hoạt 3 đồng chí, bao nhiêu người được xếp loại?"
    assert assistant_.ask(question.format(30)).text.startswith("27 đồng chí được xếp loại")
    told = rulebook().value_on
    nine = SimpleNamespace(find=lambda rule, day: SimpleNamespace(amount=9, number=9), value_on=told)
    monkeypatch.setattr("assistant.calculator.rulebook.rulebook", lambda profile=None: nine)
    assert assistant_.ask(question.format(40)).text.startswith("35 đồng chí được xếp loại")


def test_namesake_one_works_by_is_that_of_the_review(assistant_: Assistant) -> None:
    """ "quy định 124" that one still works by is the lapsed one of 2023, not its namesake on another matter."""
    text = assistant_.ask("năm nay còn làm theo quy định 124 nữa không").text
    assert text.startswith("Không. Quy định 124-QĐ/TW ngày 04/10/2023 đã hết hiệu lực")

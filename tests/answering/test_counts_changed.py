"""Counts that change in the question itself: some come, leave, go down or are moved up before it is asked."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


def _first(assistant: Assistant, *turns: str) -> str:
    return assistant.ask(list(turns)).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("Đơn vị 50 đồng chí tốt, 3 người trong số tốt bị hạ xuống hoàn thành, còn được mấy xuất sắc", (50 - 3) // 5),
        ("50 tốt, sau đó 3 đồng chí bị tụt xuống hoàn thành thì được mấy xuất sắc", (50 - 3) // 5),
        ("25 tot, nhan them 5 nguoi tot nua thi duoc may xuat sac", (25 + 5) // 5),
        ("25 tốt, 2 người tốt chuyển đi thì còn được mấy xuất sắc", (25 - 2) // 5),
        ("40 tốt, trong đó 5 người mới chuyển đến, được mấy xuất sắc", 40 // 5),
        ("40 tốt, 3 không hoàn thành, được mấy xuất sắc", 40 // 5),
    ],
)
def test_those_who_come_or_leave_in_one_breath_change_the_base(assistant_: Assistant, question: str, most: int) -> None:
    """
    The ratio is of the good left after the change, told in the same sentence as the count before it.
    """
    assert _first(assistant_, question).startswith(f"Tối đa {most} đồng chí")


def test_several_taken_off_in_one_turn_are_added_up(assistant_: Assistant) -> None:
    """
    "một người trong 46 …; một người khác …": two of the 46, and never all 46.
    """
    told = assistant_.ask(
        ["Chi bộ có 46 người tốt, trần xuất sắc bao nhiêu?", "Một người trong 46 phải xếp không hoàn thành; một người khác tụt xuống hoàn thành. Trần giờ là mấy?"]
    ).text  # fmt: skip
    assert f"46 bớt 1 + 1 là {46 - 1 - 1} tốt" in told


def test_those_who_leave_without_a_rating_are_asked_about(assistant_: Assistant) -> None:
    """
    "25 tốt, 2 người chuyển đi": whether they were good decides.
    """
    assert "Trong 2 đồng chí chuyển đi" in assistant_.ask("25 tốt, 2 người chuyển đi thì còn được mấy xuất sắc").text


@pytest.mark.parametrize(
    "question",
    ["Nhận thêm 6 đồng chí tốt thì 38 thành bao nhiêu", "nhóm 38 người tốt, nhận thêm 6 đồng chí tốt thì thành bao nhiêu"],
)  # fmt: skip
def test_number_that_grows_is_told(assistant_: Assistant, question: str) -> None:
    """
    38 and 6 more are 44, not 6.
    """
    assert _first(assistant_, question).startswith(f"Thành {38 + 6} đồng chí")


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("43 tốt và 8 xuất sắc, muốn người thứ chín thì phải chuyển từ tốt lên được không", "Không, vượt 1"),
        ("43 tot va 8 xuat sac, muon nguoi thu chin thi phai chuyen tu tot len duoc khong", "Không, vượt 1"),
        ("có 43 đồng chí tốt, 8 xuất sắc, nâng thêm người thứ 9 từ tốt lên xuất sắc có được không", "Không, vượt 1"),
        ("46 tốt 8 xuất sắc, đưa đồng chí thứ chín từ tốt lên xuất sắc được không", "Có, trong giới hạn: 9"),
        ("đang 50 tốt, 8 xuất sắc, xét suất thứ 9 bằng cách chuyển từ tốt lên có được không", "Có, trong giới hạn: 9"),
    ],
)
def test_next_place_by_number_is_checked_after_the_move(assistant_: Assistant, question: str, opening: str) -> None:
    """
    The ninth is asked about, not the eight there are; moved up, it leaves the base as well.
    """
    assert _first(assistant_, question).startswith(opening)


@pytest.mark.parametrize(
    ("question", "part", "whole"),
    [
        ("35 tốt 7 xuất sắc, hạ 1 xuất sắc xuống tốt thì tỷ lệ bao nhiêu", 7 - 1, 35 + 1),
        ("35 tot 7 xs, ha 1 xs xuong tot thi ty le bao nhieu", 7 - 1, 35 + 1),
        ("40 tốt, 7 xuất sắc, nâng 1 từ tốt lên xuất sắc thì bao nhiêu phần trăm", 7 + 1, 40 - 1),
    ],
)
def test_share_after_a_move_is_of_the_counts_after_it(
    assistant_: Assistant, question: str, part: int, whole: int
) -> None:
    """
    The one moved is no part of anything: the share is that of the counts as they stand then.
    """
    assert f"{part} trên {whole} là " in _first(assistant_, question)


@pytest.mark.parametrize(("later", "opening"), [("lấy 9 được không", "Không, vượt 1"), ("chốt 8 nhé", "Không vượt: 8")])
def test_number_taken_after_the_most_is_of_the_excellent(assistant_: Assistant, later: str, opening: str) -> None:
    """
    "lấy 9 được không" after "40 tốt được mấy xuất sắc" wants nine excellent, and tells no nine good.
    """
    assert _first(assistant_, "40 tốt được mấy xuất sắc", later).startswith(opening)


def test_one_more_moved_up_is_nobody_who_came(assistant_: Assistant) -> None:
    """
    "nâng thêm 1 từ tốt lên" takes one off the good.
    """
    told = assistant_.ask(["30 tốt 6 xuất sắc có vượt không", "nâng thêm 1 từ tốt lên thì sao"]).text
    assert f"còn {30 - 1} tốt, {6 + 1} xuất sắc" in told

"""Several things asked of the figures of one message: each is reckoned, none passes for the others."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant

LATER, BEFORE = "Về ý hỏi sau: ", "Về ý hỏi trước: "


@pytest.mark.parametrize(
    ("question", "first", "later"),
    [
        ("Với 7 xuất sắc thì ít nhất phải bao nhiêu tốt, nếu được 25% thì bao nhiêu?", f"Cần ít nhất {7 * 5} ", f"Cần ít nhất {7 * 4} "),
        ("Chi bộ 26 đv (3 miễn). Xếp loại bao nhiêu người và nếu tất cả tốt trở lên thì mấy xuất sắc?", f"{26 - 3} đồng chí", f"Tối đa {23 // 6} "),
        ("Chi bộ 18 tốt thì được mấy xuất sắc? Muốn có 5 xuất sắc thì cần bao nhiêu tốt?", f"Tối đa {18 // 5} ", f"Cần ít nhất {5 * 5} "),
        ("31 tốt 8 xuất sắc có vượt không? Nếu vượt thì phải hạ mấy người?", f"Có, vượt {8 - 31 // 5} ", "Phải hạ 2 "),
        ("tốt 6 → mấy xs; tốt 11 → mấy xs", f"Tối đa {6 // 5} ", f"Tối đa {11 // 5} "),
        ("Kết nạp 15/7/2026 thì cuối năm có xếp loại không? Ngày nào đủ 6 tháng?", "Không, chưa đủ", "Ngày 15/01/2027"),
        ("Họp ngày 22/12/2026 thì gửi dự thảo trước ngày nào? Gửi ngày 18/12 có kịp không?", "Chậm nhất 17/12/2026", "Không kịp"),
        ("tốt 33 thì xuất sắc 6 được không, 7 được không?", "Có, trong giới hạn", f"Không, vượt {7 - 33 // 5} "),
        ("Xuất sắc mấy người nếu tốt 37, và nếu tốt 42?", f"Tối đa {37 // 5} ", f"Tối đa {42 // 5} "),
        ("15 tốt 4 xs vượt mấy, phải có bao nhiêu tốt mới giữ được 4 xs", f"Vượt {4 - 15 // 5} ", f"Cần ít nhất {4 * 5} "),
    ],
)  # fmt: skip
def test_each_of_two_questions_is_reckoned(assistant_: Assistant, question: str, first: str, later: str) -> None:
    lines = assistant_.ask(question).text.split("\n")

    assert lines[0].startswith(first)
    assert lines[1].startswith(LATER + later)


@pytest.mark.parametrize(
    ("question", "first", "plain"),
    [
        ("Tổng 60, miễn 5, đình chỉ 1, còn lại đều xếp: 8 xuất sắc, 40 tốt. Còn bao nhiêu hoàn thành và có vượt không",
         "Không vượt: 8 ", f"Còn {60 - 5 - 1 - 8 - 40} Hoàn thành"),
        ("45/360 đảng viên xuất sắc: bao nhiêu %; so với 20% có vượt không? (tốt 290)", "Không vượt: 45 ", "45 trên 360 là 12,50%"),
    ],
)  # fmt: skip
def test_plain_sum_stands_behind_the_verdict(assistant_: Assistant, question: str, first: str, plain: str) -> None:
    """A sum no provision is cited for is no first line of an answer that has one."""
    lines = assistant_.ask(question).text.split("\n")

    assert lines[0].startswith(first)
    assert lines[1].startswith(BEFORE + plain)


def test_second_question_in_a_later_turn_is_reckoned_too(assistant_: Assistant) -> None:
    lines = assistant_.ask(["Chi bộ có 20 tốt", "được mấy xuất sắc và nếu được 25% thì mấy"]).text.split("\n")

    assert lines[0].startswith(f"Tối đa {20 // 5} ")
    assert lines[1].startswith(f"{LATER}Tối đa {20 // 4} ")


def test_what_a_second_question_lacks_is_asked(assistant_: Assistant) -> None:
    """Of one more nobody knows the rating; the first question is answered all the same."""
    told = assistant_.ask("Chi bộ có 27 tốt với 5 xuất sắc, đúng chưa? Nếu thêm 1 người nữa thì sao?").text

    assert told.startswith("Có, trong giới hạn")
    assert f"{LATER}trong 1 đồng chí mới thêm, có bao nhiêu" in told


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Ban giám đốc trung tâm tôi kế hoạch năm có 36 nhiệm vụ mà mới xong 24, không có lý do bất khả kháng gì. Có bị xếp không hoàn thành nhiệm vụ không?", "Có: "),
        ("xong het viec nhung co may viec tre han, diem cung duoc 75. vay xep hoan thanh tot nv duoc khong", "Không, không xếp được mức"),
        ("Tổ A 12 tốt, tổ B 9 tốt, mỗi tổ mấy xuất sắc và cả hai tổ cộng lại là mấy?", "Tính riêng từng nhóm: Tổ A tối đa 2, tổ B tối đa 1 đồng chí xuất sắc; cộng"),
        ("Tôi được 88 điểm thì xếp loại gì? Cần thêm mấy điểm để xuất sắc?", "88 điểm ở khung điểm Hoàn thành tốt nhiệm vụ; cần thêm ít nhất 2 "),
        ("Tôi được 68 điểm thì xếp loại gì? Còn 72 điểm thì sao?", "68 điểm nằm trong khung"),
    ],
)  # fmt: skip
def test_what_one_answer_tells_is_not_told_twice(assistant_: Assistant, question: str, first: str) -> None:
    """A message that asks one thing, or whose answer tells both, is left as it is."""
    told = assistant_.ask(question).text

    assert told.startswith(first)
    assert LATER not in told
    assert BEFORE not in told


def test_number_with_a_comma_is_not_cut(assistant_: Assistant) -> None:
    """The comma inside 92,5 parts no two questions; the one between them does."""
    lines = assistant_.ask("92,5 điểm xếp gì, 69,5 điểm xếp gì").text.split("\n")

    assert lines[0].startswith("92,5 điểm")
    assert lines[1].startswith(f"{LATER}69,5 điểm")

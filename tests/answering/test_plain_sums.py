"""Plain sums, products and shares of all rated, and numbers of people that nothing tells of."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("đảng bộ có 5 chi bộ: 22 31 18 27 40 đảng viên, tổng bao nhiêu", f"Cộng lại là {22 + 31 + 18 + 27 + 40}"),
        ("35+42+18+7", f"Cộng lại là {35 + 42 + 18 + 7}"),
        ("tổ 1 có 12, tổ 2 có 15, tổ 3 có 9, cộng lại bao nhiêu người", f"Cộng lại là {12 + 15 + 9}"),
        ("xs 5, tốt 22, ht 3, kht 1 cộng lại có đúng 31 không", f"Đúng: cộng lại là {5 + 22 + 3 + 1}"),
        ("22, 31 và 18 cộng lại là 72 đúng không", "Không đúng: cộng lại là 71, ghi 72 là thừa 1"),
        ("120 đảng viên, 15% là bao nhiêu người", f"15% của 120 là {120 * 15 // 100}"),
        ("5% đảng viên trên 240 có phải 12 không", f"Đúng: 5% của 240 là {240 * 5 // 100}"),
        ("15% của 80 là 13 đúng không", "Không đúng: 15% của 80 là 12, không phải 13"),
        ("tong 340 dv, 12% bang bao nhieu", "12% của 340 là 40,8"),
    ],
)
def test_plain_sum_is_reckoned(assistant_: Assistant, question: str, opening: str) -> None:
    """A sum, a product, or one put up for confirmation needs no rating beside it."""
    assert assistant_.ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    "question",
    [
        "chi bộ là 40 đồng chí, 3 trong số đó đang sinh hoạt tạm thời nơi khác, có thêm 2 đồng chí đến tạm thời, xếp loại cả thảy bao nhiêu",
        "7 xs 31 tốt 4 ht thì tất cả được mấy xuất sắc",
    ],
)
def test_members_are_no_plain_sum(assistant_: Assistant, question: str) -> None:
    """Who is rated, or the most excellent, is never the numbers added up."""
    assert not assistant_.ask(question).text.startswith("Cộng lại")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("HTXSNV 11; HTTNV 58; HTNV 9; KHTNV 2; tính tỷ lệ %", ("Trên 80", "13,75%", "72,50%", "11,25%", "2,50%")),
        ("xs bao nhiêu % trên tổng đảng viên nếu 10 xs 50 tốt 5 ht", ("Trên 65", "15,38%")),
        ("Kết quả: 4 / 25 / 6 / 1 (xs/tốt/ht/kht). Tổng và tỉ lệ từng loại?", ("Trên 36", "11,11%", "69,44%")),
    ],
)
def test_shares_are_of_all_rated(assistant_: Assistant, question: str, says: tuple[str, ...]) -> None:
    """Ratings told in full are shares of their sum, not the first two of one another."""
    lead = assistant_.ask(question).text.split("\n")[0]
    assert all(piece in lead for piece in says)


@pytest.mark.parametrize(
    ("question", "unread"),
    [
        ("có 5 phó phòng đều tốt cả, cho 1 xuất sắc được không và nếu chia 2 nhóm 3 với 2 thì sao", "số 2"),
        ("đảng ủy thu phí của 127 đảng viên, họp có 121 người dự, 98 người hoàn thành tốt thì tối đa mấy xuất sắc", "121 người"),
    ],
)  # fmt: skip
def test_unread_number_is_told_in_the_first_line(assistant_: Assistant, question: str, unread: str) -> None:
    """A number of people nothing tells of is named where the result is."""
    lead = assistant_.ask(question).text.split("\n")[0]
    assert "chưa xét riêng" in lead
    assert unread in lead


@pytest.mark.parametrize(
    "question",
    [
        "chi bộ có 52 đảng viên, 4 đồng chí đi nghĩa vụ quân sự, 1 đồng chí đang bị đình chỉ sinh hoạt, thì lấy bao nhiêu người để xếp loại",
        "chúng tôi có 3 phó chủ tịch, 1 chủ tịch, 1 bí thư, 1 phó bí thư đều tốt, xuất sắc được mấy",
    ],
)
def test_people_the_count_hangs_on_are_asked_about(assistant_: Assistant, question: str) -> None:
    """Who was sent away, or is good like the others, changes the count itself: no number is told."""
    assert assistant_.ask(question).status is Outcome.NEEDS_DETAILS


def test_count_that_stands_by_chance_is_named(assistant_: Assistant) -> None:
    """Three rated lower are not used, though three excellent are."""
    text = assistant_.ask("3 xuất sắc, 14 tốt, 3 hoàn thành, có vượt tỷ lệ không").text
    assert "chưa dùng đến: 3 Hoàn thành nhiệm vụ" in text.split("\n")[1]

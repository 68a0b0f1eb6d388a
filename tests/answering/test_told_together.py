"""Figures told together: several scores, members who came and went, shares of each rating, two percentages, what is left."""

from __future__ import annotations

from fractions import Fraction

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


def _lead(assistant_: Assistant, *turns: str) -> str:
    return assistant_.ask(list(turns)).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("5 nguoi diem 95, 90, 89, 71, 70 thi may nguoi o muc tot", "3 trong 5 điểm ở khung Hoàn thành tốt nhiệm vụ: 89; 71; 70"),
        ("điểm các tập thể: 90,5; 82; 76; 68. bao nhiêu tập thể dưới mức tốt?", "1 trong 4 điểm dưới khung Hoàn thành tốt nhiệm vụ: 68"),
        ("Điểm tổng của 5 tập thể là 92,5; 90; 85; 70; 66. Bao nhiêu tập thể từ tốt trở lên?", "4 trong 5 điểm từ khung Hoàn thành tốt nhiệm vụ trở lên"),
        ("chấm xong: anh Nam 91, chị Lan 87,5, cô Ba 70 điểm. Có ai dưới mức tốt không?", "Không: xét riêng về điểm, không có điểm nào trong 3 điểm"),
        ("điểm 90 với 89,99 khác nhau mức nào?", "90 điểm: Hoàn thành xuất sắc nhiệm vụ; 89,99 điểm: Hoàn thành tốt nhiệm vụ"),
    ],
)  # fmt: skip
def test_scores_of_a_list_are_counted_by_band(assistant_: Assistant, question: str, lead: str) -> None:
    """Every number of the list is a score, though one alone bears the word."""
    assert lead in _lead(assistant_, question)


@pytest.mark.parametrize(
    ("question", "reviewed"),
    [
        ("đầu năm chi bộ 37 đảng viên, trong năm kết nạp 2 (tháng 3), chuyển đi 3, nhận về 1, mất 1. Cuối năm kiểm điểm bao nhiêu người?", 37 + 2 - 3 + 1 - 1),
        ("Đầu kỳ 96 đảng viên. Trong kỳ: kết nạp mới 3 (2 đồng chí tháng 4, 1 đồng chí tháng 11); chuyển đến 2; xin ra khỏi Đảng 1. Đến ngày 20/12/2026 thì mấy đồng chí thuộc diện kiểm điểm?", 96 + 3 + 2 - 1 - 1),
        ("dau nam 2026 co 75 dv, nam nay chuyen di 4 ve 6, chet 2, ket nap 3 dc thang 10, mien sh 5. thang 12 kiem diem bao nhieu dc", 75 - 4 + 6 - 2 + 3 - 5 - 3),
        ("Đầu năm có 88 đảng viên, tới cuối năm tăng 5 giảm 3, miễn sinh hoạt 4. Bao nhiêu đồng chí phải kiểm điểm?", 88 + 5 - 3 - 4),
    ],
)  # fmt: skip
def test_members_of_the_year_are_balanced(assistant_: Assistant, question: str, reviewed: int) -> None:
    """Those who came and went are reckoned before those set apart; who was admitted late is not reviewed yet."""
    assert f"phải kiểm điểm {reviewed}," in _lead(assistant_, question)


def test_balance_alone_needs_no_review(assistant_: Assistant) -> None:
    """How many members are left is a sum."""
    question = "Cuối năm ngoái đảng bộ có 176 đảng viên. Năm nay tiếp nhận 8, giới thiệu chuyển đi 11, xóa tên 2, qua đời 3. Nay còn bao nhiêu đảng viên?"
    assert _lead(assistant_, question).startswith(f"Còn {176 + 8 - 11 - 2 - 3} đảng viên")


@pytest.mark.parametrize(
    "question",
    [
        "Chi bộ 45 đảng viên, trong năm 2 người chuyển đi, 1 người qua đời, hỏi còn bao nhiêu người phải kiểm điểm?",
        "Đầu năm 52 đảng viên, kết nạp thêm 3, đi 1. Cuối năm bao nhiêu đồng chí thuộc diện kiểm điểm?",
        "quý 1 hoàn thành 20 nhiệm vụ, quý 2 hoàn thành 25 nhiệm vụ, tổng giao 50, đạt bao nhiêu phần trăm?",
        "Tôi có 3 tiêu chí chấm 9, 8, 7 điểm thì xếp loại gì?",
        "Tổng 90 đảng viên xếp loại: XS 13, tốt 60, HT 10, tính tỷ lệ từng mức",
    ],
)
def test_what_is_not_told_is_asked_for(assistant_: Assistant, question: str) -> None:
    """Which total, when they were admitted, which part: no number is guessed."""
    assert assistant_.ask(question).status is Outcome.NEEDS_DETAILS


def test_share_of_each_rating_is_told(assistant_: Assistant) -> None:
    """Every rating on all that were rated, half up at two places."""
    lead = _lead(assistant_, "xs 8, tot 52, ht 5, kht 1. tinh ty le tung muc giup em")
    assert [share for share in ("12,12%", "78,79%", "7,58%", "1,52%") if share in lead] == [
        "12,12%",
        "78,79%",
        "7,58%",
        "1,52%",
    ]
    assert round(Fraction(800, 66), 2) == Fraction("12.12")
    assert "16,50%" in _lead(
        assistant_, "Tổng 200 đảng viên xếp loại: XS 33, tốt 155, HT 10, KHT 2, tính tỷ lệ từng mức"
    )


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("năm 2024 có 12 xuất sắc trên 75 tốt, năm 2025 có 15 trên 80. Tăng mấy điểm phần trăm?", "Tăng 2,75 điểm phần trăm: từ 16% lên 18,75%"),
        ("năm nay 17,9%, năm ngoái 15,2% thì tăng mấy điểm % vậy", "Tăng 2,7 điểm phần trăm"),
        ("kỳ trước 9 trên 60 việc chậm, kỳ này 6 trên 50, tăng hay giảm mấy điểm phần trăm?", "Giảm 3 điểm phần trăm: từ 15% xuống 12%"),
        ("Kỳ 2024: 13 xuất sắc/80 tốt; kỳ 2025: 14 xuất sắc/70 tốt. Chênh bao nhiêu điểm phần trăm?", "Tăng 3,75 điểm phần trăm"),
        ("tỷ lệ xuất sắc 25% và 20% chênh nhau bao nhiêu điểm phần trăm?", "Chênh nhau 5 điểm phần trăm"),
    ],
)  # fmt: skip
def test_percentage_points_between_two_rates(assistant_: Assistant, question: str, lead: str) -> None:
    """The later rate less the earlier one, whichever is told first."""
    assert _lead(assistant_, question).startswith(lead)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Được xếp loại 90 đồng chí, xuất sắc 14, tốt 70, còn lại hoàn thành. Hoàn thành mấy người?", f"Còn {90 - 14 - 70} Hoàn thành nhiệm vụ"),
        ("Đảng bộ 150 đồng chí được xếp loại: xuất sắc 22, tốt 118, không hoàn thành 1, số còn lại hoàn thành nhiệm vụ là mấy đồng chí?", f"Còn {150 - 22 - 118 - 1} Hoàn thành nhiệm vụ"),
        ("Biểu tổng hợp ghi 75 đồng chí được xếp loại mà xuất sắc 11, tốt 58, hoàn thành 4, vậy thiếu mấy người?", f"Còn thiếu {75 - 11 - 58 - 4}"),
        ("biểu có 66 đv dc xếp loại, xs 10 tốt 50 ht 5, lệch mấy người", f"Không khớp: các mức cộng lại là {10 + 50 + 5}"),
    ],
)  # fmt: skip
def test_what_is_left_of_a_total(assistant_: Assistant, question: str, lead: str) -> None:
    """A rest or a gap is asked for, not the quota."""
    assert _lead(assistant_, question).startswith(lead)


def test_one_more_is_set_apart_in_the_next_turn(assistant_: Assistant) -> None:
    """ "có thêm 2 đồng chí …" belongs to the members told before."""
    told = "chi bộ em 45 đảng viên, 3 miễn sinh hoạt thì mấy người kiểm điểm"
    lead = _lead(assistant_, told, "có thêm 2 đồng chí mới kết nạp chưa đủ 6 tháng thì sao")
    assert f"phải kiểm điểm {45 - 3 - 2}," in lead


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "nhóm tiêu chí chung em được 24, phần kết quả phải từ bao nhiêu điểm mới đủ 90?",
            "cần ít nhất 66 điểm để tổng đủ 90",
        ),
        ("diem chung 25 thi ket qua phai may diem moi len 70", "cần ít nhất 45 điểm để tổng đủ 70"),
        ("tiêu chí chung được 15 thì phần kết quả cần bao nhiêu điểm để đạt 90 điểm", "Không thể"),
        ("chung được 24 thì kết quả phải bao nhiêu để xuất sắc", "cần ít nhất 66 điểm"),
    ],
)
def test_points_lacking_of_a_total_told(question: str, lead: str, assistant_: Assistant) -> None:
    """What the other group must have, of a total or a rating named; not more than it can have."""
    assert lead in assistant_.ask(question).text.split("\n")[0]


def test_new_members_go_by_the_months_of_each(assistant_: Assistant) -> None:
    """Those of four months are set apart, the one of eight is not; "chưa tròn sáu tháng" is below six."""
    text = assistant_.ask(
        "chi bộ có 58 đảng viên: 4 cụ được miễn công tác và sinh hoạt, 3 đồng chí kết nạp mới được bốn tháng, 1 đồng chí "
        "dự bị kết nạp tám tháng rồi. Bao nhiêu đồng chí phải kiểm điểm?"
    ).text
    assert "phải kiểm điểm 51" in text.split("\n")[0]
    text = assistant_.ask("đảng bộ 64 đảng viên, 5 người kết nạp chưa tròn sáu tháng, mấy người được xếp loại?").text
    assert "59" in text.split("\n")[0]


def test_meeting_moved_counts_from_its_new_day(assistant_: Assistant) -> None:
    """The deadline of sending goes by the last day told for the meeting."""
    text = assistant_.ask(
        "Hội nghị kiểm điểm định vào 18/12/2026, hạn gửi tài liệu là hôm nào, đã dời sang 22/12/2026 rồi"
    ).text
    assert text.startswith("Chậm nhất 17/12/2026")


def test_condition_asked_by_what_is_told_alone(assistant_: Assistant) -> None:
    """ "xét về điểm và nhiệm vụ" asks for no more than that; what bars the rating still does."""
    asked = "15 nhiệm vụ hoàn thành hết đúng hạn, {} việc vượt mức, được 92 điểm. Xét về điểm và nhiệm vụ có đủ điều kiện xuất sắc không?"
    assert assistant_.ask(asked.format(5)).text.startswith("Có, xét riêng dữ kiện đã nêu")
    assert assistant_.ask(asked.format(3)).text.startswith("Không")


def test_score_of_one_person_is_not_rounded(assistant_: Assistant) -> None:
    """ "một đồng chí" counts nobody."""
    text = assistant_.ask("Một đồng chí được 69,75 điểm. Làm tròn thành 70 để xếp hoàn thành tốt có được không?").text
    assert text.startswith("Không có căn cứ làm tròn điểm.")

"""A message that asks of figures and of the texts gets both answers, in the order asked."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.message.numbered import without_marks
from assistant.answering.question.asked_pieces import questions_asked
from assistant.assistant import Assistant

LATER = "Về ý hỏi sau: "


@pytest.mark.parametrize(
    ("question", "first", "later"),
    [
        ("toi duoc 72 diem xep loai gi, ai la nguoi quyet dinh xep loai", "72 điểm nằm trong khung", "Cấp ủy cấp trên"),
        ("Mẫu 2A dùng cho ai? Tôi 85 điểm thì xếp loại gì?", "Cá nhân giữ chức vụ lãnh đạo", "85 điểm nằm trong"),
        ("Ai có thẩm quyền xếp loại bí thư chi bộ? Bí thư được 91 điểm thì xếp gì?", "Cấp ủy cấp trên", "91 điểm nằm trong"),
        ("khiển trách thì có được hoàn thành tốt không và chi bộ 15 người tốt thì mấy xuất sắc", "Tùy trường hợp", f"Tối đa {15 // 5} "),
        ("Tỷ lệ xuất sắc tối đa bao nhiêu, cơ quan em 55 người tốt 12 xuất sắc được chưa", "Nhiều nhất bằng 20%", f"Không, vượt {12 - 55 // 5} "),
        ("không hoàn thành nhiệm vụ khi nào, 45 điểm có phải không hoàn thành không", "Khi đạt dưới 50 điểm", "Có: theo"),
        ("Tỷ lệ xuất sắc không quá bao nhiêu phần trăm? Đảng bộ có 30 chi bộ hoàn thành tốt thì mấy chi bộ xuất sắc", "Quá 20%", f"Tối đa {30 // 5} "),
        ("thang điểm chia mấy nhóm tiêu chí, em được 26 điểm nhóm chung và 60 điểm nhiệm vụ thì xếp loại gì", "Hai nhóm", f"{26 + 60} điểm nằm trong"),
        ("hạn chót nộp mẫu 04 năm 2026 là ngày nào, còn bao nhiêu ngày tính từ 22/1/2027", "Trước ngày 01/02 năm sau", "Còn 9 ngày"),
        ("Năm 2024 theo văn bản nào, và 35 người tốt được mấy xuất sắc", "Quy định 124-QĐ/TW", f"Tối đa {35 // 5} "),
    ],
)  # fmt: skip
def test_figures_and_texts_are_both_answered(assistant_: Assistant, question: str, first: str, later: str) -> None:
    lines = assistant_.ask(question).text.split("\n")

    assert lines[0].startswith(first)
    assert any(line.startswith(LATER + later) for line in lines[1:])


def test_both_answers_carry_their_citations(assistant_: Assistant) -> None:
    answer = assistant_.ask("Mẫu 2A dùng cho ai? Tôi 85 điểm thì xếp loại gì?")

    assert {key for claim in answer.claims for key in claim.citations} == {one.key for one in answer.citations}
    assert all(f"[{one.number}]" in answer.text for one in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Tổng điểm của đồng chí A là 27 + 60, đồng chí B là 29 + 66, hỏi ai đủ điểm mức tốt, ai đủ mức xuất sắc?",
        "18 tot 4 xuat sac co vuot ko, neu vuot thi vuot may",
        "Kết nạp 20/8/2026 thì cuối năm có xếp loại không?",
        "nộp hồ sơ ngày 5/3/2027 có muộn không, muộn mấy ngày",
    ],
)
def test_what_leans_on_the_figures_is_no_question_of_the_texts(assistant_: Assistant, question: str) -> None:
    text = assistant_.ask(question).text

    assert LATER not in text
    assert "xin hỏi riêng" not in text


def test_a_question_of_figures_that_was_not_answered_is_named(assistant_: Assistant) -> None:
    text = assistant_.ask("tập thể nào phải kiểm điểm, chi bộ 20 người, 2 ốm, 3 đi học thì xếp loại mấy người").text

    assert LATER in text or "xin hỏi riêng" in text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("cho hỏi 1/ chi bộ 30 tốt được mấy xuất sắc 2/ hạn nộp hồ sơ 3/ ai ký", "cho hỏi; chi bộ 30 tốt được mấy xuất sắc; hạn nộp hồ sơ; ai ký"),
        ("1. Ai quyết định? 2. Chi bộ 25 người tốt thì mấy xuất sắc?", "Ai quyết định?; Chi bộ 25 người tốt thì mấy xuất sắc?"),
        ("- ai chấm điểm\n- 27 tốt thì mấy xuất sắc", "ai chấm điểm; 27 tốt thì mấy xuất sắc"),
        ("họp ngày 2/ 12 có kịp không", "họp ngày 2/ 12 có kịp không"),
        ("3. Điều 11 nói gì", "3. Điều 11 nói gì"),
        ("được 1. Tốt 2 người", "được 1. Tốt 2 người"),
        ("1) hạn là ngày nào 2) 27 tốt được mấy xuất sắc", "hạn là ngày nào; 27 tốt được mấy xuất sắc"),
    ],
)  # fmt: skip
def test_marks_of_numbered_questions_are_no_figures(typed: str, read: str) -> None:
    assert without_marks(typed) == read


def test_numbered_questions_are_not_counted(assistant_: Assistant) -> None:
    answer = assistant_.ask("cho hỏi 1/ chi bộ 30 tốt được mấy xuất sắc 2/ hạn nộp hồ sơ")

    assert answer.text.startswith(f"Tối đa {30 // 5} ")
    assert f"{LATER}Phần đọc được" in answer.text


@pytest.mark.parametrize(
    ("message", "pieces"),
    [
        ("ai duyệt, 20 tốt thì mấy xuất sắc", ["ai duyệt", "20 tốt thì mấy xuất sắc"]),
        ("đơn vị có 36 việc xong 24, không có lý do bất khả kháng gì. Có bị xếp kém không", 1),
        ("đối tượng không phải kiểm điểm gồm những ai, 12 tốt thì mấy xuất sắc", 2),
        ("16 chi bộ, không chi bộ nào dưới mức hoàn thành. Cần mấy chi bộ tốt", 1),
    ],
)
def test_a_message_is_cut_behind_what_it_asks(message: str, pieces: list[str] | int) -> None:
    found = [*questions_asked(message)]

    assert (found if isinstance(pieces, list) else len(found)) == pieces


def test_what_must_be_told_for_the_sum_stands_behind_the_answer_from_the_texts(assistant_: Assistant) -> None:
    answer = assistant_.ask("hạn nộp hồ sơ là ngày nào, chi bộ 30 người thì được mấy xuất sắc")

    assert answer.status is Outcome.ANSWERED
    assert answer.text.startswith("Phần đọc được của Hướng dẫn không ghi hạn nộp")
    assert f"{LATER}câu hỏi còn thiếu dữ kiện" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "UBKT 7 người, ban tổ chức 9 người, văn phòng 12 người hoàn thành tốt trở lên, gộp chung tính xuất sắc hay từng đơn vị riêng?",
        "chi bộ có 8 cán bộ tốt và 20 đảng viên tốt, 20% tính riêng từng nhóm hay gộp lại",
    ],
)
def test_together_or_apart_is_asked_of_the_rule(assistant_: Assistant, question: str) -> None:
    assert "từng nhóm" in assistant_.ask(question).text.split("\n")[0]


def test_two_numbers_that_may_be_the_points_of_the_two_groups_are_asked_about(assistant_: Assistant) -> None:
    asked = assistant_.ask("tôi được 25 và 60 thì xếp loại gì")
    told = assistant_.ask("tôi 88 điểm và 91 điểm thì xếp gì")

    assert asked.status is Outcome.NEEDS_DETAILS
    assert f"cộng lại {25 + 60}" in asked.text
    assert told.text.startswith("88 điểm nằm trong khung điểm Hoàn thành tốt")


@pytest.mark.parametrize(
    ("question", "first", "later"),
    [
        ("mấy mức xếp loại vậy? với cả bao nhiêu điểm thì hoàn thành tốt", "Quy định 366-QĐ/TW", "Từ 70 đến dưới 90"),
        ("bỏ phiếu kín hay giơ tay hả anh, cần bao nhiêu phần trăm phiếu", "Phần đọc được của Quy định không ghi bỏ phiếu kín", "Phần đọc được"),
        ("cấp uỷ viên 15 đ/c thì 20% xuất sắc tính riêng cấp uỷ hay gộp cả chi bộ; báo cáo theo mẫu nào", "Tỷ lệ tính trong từng nhóm", "Mẫu 01"),
    ],
)  # fmt: skip
def test_two_questions_of_the_texts_are_both_answered(
    assistant_: Assistant, question: str, first: str, later: str
) -> None:
    lines = assistant_.ask(question).text.split("\n")

    assert lines[0].startswith(first)
    assert any(line.startswith(LATER + later) for line in lines[1:])


@pytest.mark.parametrize(
    "question",
    [
        "QĐ 366 có hiệu lực từ ngày nào và thay cho văn bản nào",
        "Chi ủy viên bị đình chỉ sinh hoạt cấp ủy thì có phải kiểm điểm không, kiểm điểm ở đâu?",
        "Năm 2022 ở Lai Châu cấp ủy xã kiểm điểm mấy ngày, nơi được gợi ý thì mấy ngày?",
    ],
)
def test_what_leans_on_the_first_question_is_not_answered_alone(assistant_: Assistant, question: str) -> None:
    assert LATER not in assistant_.ask(question).text


def test_later_case_of_its_own_is_reckoned_by_its_own_counts(assistant_: Assistant) -> None:
    text = assistant_.ask(
        "Đảng bộ có 18 chi bộ, 15 chi bộ hoàn thành tốt trở lên: bao nhiêu chi bộ được xuất sắc? Và trong chi bộ 22 đảng viên hoàn thành tốt thì được mấy đồng chí?"
    ).text

    assert text.startswith(f"Tối đa {15 // 6} tổ chức")
    assert f"{LATER}Tối đa {22 // 5} đồng chí" in text


def test_numbers_to_round_to_are_no_counts(assistant_: Assistant) -> None:
    text = assistant_.ask(
        "chi bộ 7 người, 6 hoàn thành tốt trở lên, 20% ra 1,2 người thì làm tròn lên 2 hay xuống 1"
    ).text

    assert text.startswith(f"Tối đa {6 // 6} đồng chí")

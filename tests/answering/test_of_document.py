"""Documents as wholes: who issued one, which namesake is meant, whether it still applies, and what we do not hold."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("quy định 366 là do Ban Tổ chức Trung ương ban hành phải không", "Không đúng. Quy định 366"),
        ("hướng dẫn 43 là do Ban Tổ chức Trung ương ban hành phải không", "Đúng. Hướng dẫn 43"),
        ("Nghị quyết 04-NQ/TW ngày 01/4/2026 là nghị quyết nêu 27 biểu hiện đúng không?", "Không. Nội dung được hỏi"),
        ("Viên chức cuối năm 2026 vẫn xếp loại theo Nghị định 90 phải không?", "Không. Nghị định 90"),
        ("năm nay làm theo Hướng dẫn 25 của Ban Tổ chức Trung ương nữa không", "Không. Hướng dẫn 25"),
    ],
)
def test_what_is_known_of_a_document_settles_the_question(assistant_: Assistant, asked: str, opens: str) -> None:
    """
    Issuer, namesake and standing are known even where the text is not held.
    """
    assert assistant_.ask(asked).text.startswith(opens)


def test_two_documents_asked_at_once_are_both_told_of(assistant_: Assistant) -> None:
    """
    Each by its own line, not the last one named alone.
    """
    text = assistant_.ask("công văn 4264 và công văn 4628 của cơ quan nào, khác nhau thế nào").text

    assert "của Ban Tổ chức Trung ương" in text
    assert "của Văn phòng Trung ương Đảng" in text


@pytest.mark.parametrize(
    "asked",
    [
        "Thành ủy Đà Nẵng năm 2025 ra hướng dẫn kiểm điểm riêng số mấy",
        "bộ tiêu chí chấm điểm của tỉnh Đắk Lắk gồm những gì",
    ],
)
def test_rule_of_a_province_not_held_is_not_in_the_corpus(assistant_: Assistant, asked: str) -> None:
    """
    The central rule is no answer to what a province has issued itself.
    """
    assert assistant_.ask(asked).status is Outcome.NOT_IN_CORPUS


@pytest.mark.parametrize(
    "asked",
    [
        "trong công văn 4264 năm 2022 ấn định hạn nộp hồ sơ ngày nào",
        "cong van 4264 yeu cau ty le xuat sac bao nhieu",
        "theo CV 4264-CV/BTCTW thì gửi dự thảo trước mấy ngày",
    ],
)
def test_rule_of_another_document_is_no_content_of_one_not_found(assistant_: Assistant, asked: str) -> None:
    """
    None of the letter's text was found; a deadline of the guidance in force is not its deadline.
    """
    answer = assistant_.ask(asked)

    assert answer.status is Outcome.NOT_IN_CORPUS
    assert "Công văn 4264-CV/BTCTW ngày 18/10/2022" in answer.text


def test_annex_with_a_count_is_not_an_annex_by_number(assistant_: Assistant) -> None:
    """
    "phụ lục 82 nội dung" has 82 items; it is not annex no. 82.
    """
    assert assistant_.ask("vì sao phụ lục 82 nội dung của hướng dẫn 16 bị bỏ").status is Outcome.ANSWERED


def test_sign_asked_about_is_affirmed_with_its_place(assistant_: Assistant) -> None:
    """
    "có nằm trong 27 biểu hiện không" deserves Có before the number and group.
    """
    assert assistant_.ask("kê khai tài sản gian dối có nằm trong 27 biểu hiện không").text.startswith("Có. Đó là")


def test_behaviour_is_not_affirmed_by_a_sign_that_does_not_speak_of_it(assistant_: Assistant) -> None:
    """
    A syllable in common ("nhậu", "với nhau") is no ground for Có.
    """
    assert not assistant_.ask("nhậu nhẹt có phải là suy thoái không").text.startswith("Có.")


def test_field_name_of_the_calculator_is_never_shown(assistant_: Assistant) -> None:
    """
    What is missing is said in words, not as "nhiem_vu" or "cham=35%".
    """
    text = assistant_.ask("tôi 85 điểm nhưng có 1 việc trễ hạn, vẫn được hoàn thành tốt nhiệm vụ chứ, phải không").text

    assert "_" not in text
    assert "=" not in text

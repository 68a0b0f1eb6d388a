"""What is near is not always the matter: forms by post, signs by what is asked, days, provinces, gaps."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.left_open import is_unsaid
from assistant.answering.replies import NEAREST_TOLD
from assistant.assistant import Assistant


def test_form_of_one_post_is_not_given_to_who_tells_of_none(assistant_: Assistant) -> None:
    """Who does not say what post is held is told all three forms."""
    answer = assistant_.ask("công an xã kiểm điểm theo mẫu nào")
    assert answer.hits[0] == "hd-43-2025/muc-2/tieu-muc-2.1/diem-b"
    assert all(form in answer.text for form in ("Mẫu 2A", "Mẫu 2B", "Mẫu 2C"))


def test_school_accountant_is_no_chief_accountant(assistant_: Assistant) -> None:
    """ "Kế toán trường học" holds no post, whatever "kế toán trưởng" does."""
    assert assistant_.ask("em là kế toán trường học thì viết mẫu nào").hits[0] == "hd-43-2025/mau-02b-hd-kd-dg-2025"


@pytest.mark.parametrize(
    "question", ["mất đoàn kết nội bộ thì chi bộ xếp loại gì", "suy thoái về tư tưởng có mấy biểu hiện"]
)
def test_sign_is_not_named_where_none_is_asked_for(assistant_: Assistant, question: str) -> None:
    """A level or a number asked for is not answered with the place of a sign."""
    assert not assistant_.ask(question).text.startswith("Đó là biểu hiện")


@pytest.mark.parametrize("question", ["nộp bản kiểm điểm trước mấy hôm", "gửi báo cáo trước mấy bữa"])
def test_days_by_other_names_are_days(assistant_: Assistant, question: str) -> None:
    """People say hôm and bữa."""
    assert "03 ngày làm việc" in assistant_.ask(question).text


def test_words_that_look_like_a_province_name_none(assistant_: Assistant) -> None:
    """ "Báo cáo bằng văn bản" is not Cao Bằng."""
    assert "Cao Bằng" not in assistant_.ask("kiểm điểm có phải báo cáo bằng văn bản ko").text


@pytest.mark.parametrize(
    "question",
    [
        "bị khởi tố thì xếp loại gì",
        "đang bị xem xét kỷ luật chưa kết luận thì xếp loại ra sao",
        "sáp nhập xã thì kiểm điểm thế nào",
        "báo cáo kiểm điểm dài bao nhiêu trang",
        "kê khai tài sản không trung thực thì xếp loại gì",
        "đảng viên xin ra khỏi đảng có được xếp loại không",
    ],
)
def test_what_no_text_treats_is_not_guessed(assistant_: Assistant, question: str) -> None:
    """The nearest provision on another matter is no answer; that nothing is laid down may be stored."""
    answer = assistant_.ask(question)
    doubted = answer.text.startswith(NEAREST_TOLD)  # told as the nearest there is, which is no answer either
    assert answer.status is Outcome.NOT_IN_CORPUS or is_unsaid(answer.claims[0].text) or doubted


def test_earlier_text_that_serves_says_so_and_affirms_nothing_of_today(assistant_: Assistant) -> None:
    """A ballot was held under the guidance of 2019; whether one is held now, no text tells."""
    text = assistant_.ask("có phải bỏ phiếu kín khi xếp loại k").text
    assert not text.startswith("Có")
    assert "đã hết hiệu lực" in text.split("\n")[-1]


def test_document_known_by_mention_is_answered_from_what_mentions_it(assistant_: Assistant) -> None:
    """Quy định 89 is not held, what the guidance of 2019 says of it is."""
    answer = assistant_.ask(
        "Theo Quy định 89-QĐ/TW lãnh đạo muốn xuất sắc thì bao nhiêu phần trăm đơn vị phải hoàn thành tốt?"
    )
    assert answer.status is Outcome.ANSWERED
    assert "Kho không có Quy định 89-QĐ/TW" in answer.text


def test_what_was_not_read_is_said_and_not_answered(assistant_: Assistant) -> None:
    """The note says that the share was not read."""
    answer = assistant_.ask("Theo Nghị định 233/2026/NĐ-CP, tỷ lệ viên chức xuất sắc tối đa bao nhiêu phần trăm?")
    assert answer.status is Outcome.NOT_IN_CORPUS
    assert "chưa đọc được" in answer.text


def test_form_number_is_no_document_number(assistant_: Assistant) -> None:
    """ "Mẫu 05-HD KĐ.ĐG 2025" is a form."""
    assert assistant_.ask("Mẫu 05-HD KĐ.ĐG 2025 dùng để làm gì?").hits[0] == "hd-43-2025/mau-05-hd-kd-dg-2025"


@pytest.mark.parametrize(
    ("question", "first"),
    [("quy định kiểm điểm mới nhất là gì", "qd-366-2025"), ("hướng dẫn kiểm điểm hiện nay là số mấy", "hd-43-2025"),
     ("27 biểu hiện còn áp dụng không", "nq-04-2016")],
)  # fmt: skip
def test_document_that_serves_is_named(assistant_: Assistant, question: str, first: str) -> None:
    """Which text serves is answered with the text, not with one of its clauses."""
    assert assistant_.ask(question).hits[0] == first

"""Turns about the answer before them or about the assistant itself, not about the matter."""

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.retold.retelling import Retelling, retelling

SENT = "hạn gửi dự thảo báo cáo trước mấy ngày"
ADMITTED = "đảng viên mới kết nạp 4 tháng có phải kiểm điểm không"


@pytest.mark.parametrize(
    "turn",
    ["nguồn đâu", "cho em xin nguồn", "cho em xin căn cứ", "xin trích dẫn", "dẫn nguồn giúp em", "nguon o dau ra the"],
)
def test_the_source_is_asked_in_many_words(turn, assistant_):
    """
    Whoever asks for the source is told the place first, and the one sentence, not the whole answer again.
    """
    text = assistant_.ask([SENT, turn]).text

    assert text.startswith("Nội dung này ở mục 2, tiểu mục 2.1, điểm a")
    assert "lấy ý kiến" not in text


@pytest.mark.parametrize("turn", ["sao lại thế", "tại sao vậy", "vi sao"])
def test_why_alone_is_told_that_no_reason_is_given(turn, assistant_):
    """
    The texts seldom give a reason; the same answer whole would pass for one.
    """
    text = assistant_.ask([SENT, turn]).text

    assert text.startswith("Phần văn bản mà kho đọc được không nêu riêng lý do")
    assert "03 ngày làm việc" in text


@pytest.mark.parametrize(
    "turn", ["bác chắc không, bên em trước giờ vẫn cho kiểm điểm mà", "ben em xua nay van kiem diem ma"]
)
def test_a_practice_set_against_the_answer_gets_the_earlier_rule(turn, assistant_):
    """
    The practice may be that of an earlier period: its rule is told beside today's, which stands.
    """
    answer = assistant_.ask([ADMITTED, turn])

    assert answer.status is Outcome.ANSWERED
    assert "chưa đủ 6 tháng, không kiểm điểm" in answer.text
    assert "vẫn phải kiểm điểm, nhưng không xếp loại (Hướng dẫn 21-HD/BTCTW)" in answer.text


@pytest.mark.parametrize("turn", ["bên em có 30 đồng chí tốt mà", "xã em vẫn còn 2 chi bộ chưa họp mà"])
def test_counts_told_are_no_practice(turn):
    """
    What is counted belongs to the matter.
    """
    assert retelling(turn) is not Retelling.OBJECTS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bạn lấy thông tin ở đâu ra vậy", "kho văn bản có sẵn"),
        ("du lieu cua ban cap nhat den khi nao", "kho văn bản có sẵn"),
        ("có lưu lại câu hỏi của tôi không", "/xoa"),
        ("bạn trả lời có chính xác không", "bản chính"),
        ("bạn có phải người thật không", "Không phải người"),
    ],
)
def test_questions_about_the_assistant_are_answered(text, said, assistant_):
    """
    They are no matter of the regulations, and not out of scope either.
    """
    answer = assistant_.ask(text)

    assert answer.status is Outcome.SMALL_TALK
    assert said in answer.text


@pytest.mark.parametrize(
    "text",
    ["ban to chuc co luu thong tin ca nhan cua toi khong", "bạn lấy mẫu 2B ở đâu", "ban to chuc lay y kien o dau"],
)
def test_a_board_is_not_the_assistant(text, assistant_):
    """
    "ban tổ chức" typed without marks begins as "bạn" does.
    """
    assert assistant_.ask(text).status is not Outcome.SMALL_TALK


def test_papers_to_hand_in_are_no_errand(assistant_):
    """
    "hồ sơ về" is neither "hộ" nor "vẽ".
    """
    assert "không soạn, điền" not in assistant_.ask("hạn nộp hồ sơ về trung ương").text

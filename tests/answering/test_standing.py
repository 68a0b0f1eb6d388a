"""A member's standing denied, another suspension, another's duty: the word stored for one is not said of the other."""

from __future__ import annotations

import pytest

from assistant.answering.left_open import answer_alone
from assistant.answering.stored.sameness import covers
from assistant.answering.stored.standing import other_standing
from assistant.answering.verdict.wording import forms_of
from assistant.assistant import Assistant
from corpus.text import fold


@pytest.mark.parametrize(
    ("asked", "stored", "other"),
    [
        ("chưa xin miễn sinh hoạt thì có phải kiểm điểm không", "được miễn sinh hoạt có phải kiểm điểm không", True),
        ("được miễn sinh hoạt có phải kiểm điểm không", "người miễn sinh hoạt có cần kiểm điểm không", False),
        ("bị đình chỉ công tác có kiểm điểm không", "đang bị đình chỉ sinh hoạt đảng có kiểm điểm không", True),
        ("bị đình chỉ sinh hoạt có kiểm điểm không", "đang bị đình chỉ sinh hoạt đảng có kiểm điểm không", False),
        ("không giữ chức vụ thì viết mẫu nào", "người không giữ chức vụ viết mẫu nào", False),
    ],
)
def test_standing_is_that_of_the_stored_question(asked: str, stored: str, other: bool) -> None:
    """What a message denies of its member, no stored case of such members answers."""
    assert other_standing(fold(asked), fold(stored)) is other


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("đảng viên già yếu nhưng chưa được miễn sinh hoạt có phải kiểm điểm không", "Có"),
        ("đang bị tạm đình chỉ công tác có phải kiểm điểm không", "Có"),
        ("được miễn sinh hoạt đảng rồi có phải kiểm điểm không", "Không"),
    ],
)
def test_word_follows_the_standing_told(assistant_: Assistant, question: str, word: str) -> None:
    """Exempt and not exempt, suspended from the Party's life and from a post, are answered apart."""
    assert assistant_.ask(question).text.startswith(f"{word}. ")


def test_word_of_another_is_not_said(assistant_: Assistant) -> None:
    """
    That schools finish before a day is no Có for every member, however many words the sentence shares.
    """
    index = assistant_.index
    provision = index.corpus.provisions["hd-43-2025/muc-4/tieu-muc-4.1"]
    school = next(item for item in provision.questions if (item.lead or "").startswith("Có. Trường học"))

    assert not covers(index, "xep loai dang vien co phai truoc ngay 31/12 khong", school, provision, 0.5)


def test_answer_stands_without_what_is_left_open_beside() -> None:
    """
    A sentence that answers first may be said without the rest; one that only tells what is left open is said whole.
    """
    both = "Đảng viên kiểm điểm ở chi bộ nơi sinh hoạt; phần đọc được của Quy định không nêu riêng người vừa nghỉ hưu."
    alone = "Phần đọc được của Quy định không ghi thời hạn; chỉ ghi mức do cấp có thẩm quyền quyết định."

    assert answer_alone(both) == "Đảng viên kiểm điểm ở chi bộ nơi sinh hoạt."
    assert answer_alone(both) in forms_of(both)
    assert answer_alone(alone) == alone


@pytest.mark.parametrize(
    "question",
    [
        "chi ủy nơi cư trú nhận xét trễ thì có chờ không",
        "bản kiểm điểm viết mấy bản, photo nộp thêm cho cơ quan được không",
    ],
)
def test_case_told_alone_gives_no_word(assistant_: Assistant, question: str) -> None:
    """What is asked of the case must be told in the stored question for its Có to be said."""
    assert not assistant_.ask(question).text.startswith(("Có.", "Không.", "Đúng."))

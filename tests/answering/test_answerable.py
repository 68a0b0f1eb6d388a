"""What no text held answers is declined, or told as the nearest there is; what one answers is not."""

from __future__ import annotations

import pytest
import yaml

from assistant.answering import replies
from assistant.answering.answer import Outcome
from eval.answerable.gather import INSIDE, OUTSIDE
from eval.cases import load_cases

OUTSIDE_ALL = (
    "thẻ đảng viên của tôi bị rách thì đổi ở đâu",
    "bí thư chi bộ thôn được phụ cấp mỗi tháng mấy trăm nghìn",
    "xếp loại học lực của con tôi học kỳ này",
    "danh hiệu thôn văn hóa chấm theo mấy tiêu chí",
    "phong bì bồi dưỡng cho người dự họp kiểm điểm là bao nhiêu",
    "bị cảnh cáo thì mấy tháng sau được nâng lương",
    "họp kiểm điểm có phải chào cờ hát quốc ca không",
    "điều kiện thi nâng ngạch chuyên viên chính",
)


def test_what_no_text_answers_is_not_answered_plainly(assistant_):
    """
    Of questions neither learned from nor in the evaluation, most: two were answered when this was written.
    """
    answers = [assistant_.ask(text) for text in OUTSIDE_ALL]
    declined = (Outcome.NOT_IN_CORPUS, Outcome.OUT_OF_SCOPE)
    known = [answer.status in declined or replies.NEAREST_TOLD in answer.text for answer in answers]
    assert sum(known) >= len(OUTSIDE_ALL) - 2


@pytest.mark.parametrize(
    "text",
    [
        "chi bộ họp kiểm điểm thì phải gửi báo cáo trước mấy hôm",
        "giáo viên nghỉ sinh 6 tháng thì cuối năm có kiểm điểm không",
        "ai quyết định mức xếp loại của đảng viên",
        "dang vien ve huu viet ban kiem diem mau nao",
        "kết quả xếp loại dùng để làm gì",
    ],
)
def test_what_a_text_answers_is_told_without_doubt(text, assistant_):
    """
    No provision that does answer is told as the nearest there is.
    """
    answer = assistant_.ask(text)
    assert answer.status is Outcome.ANSWERED
    assert replies.NEAREST_TOLD not in answer.text


def test_what_is_learned_from_is_told_apart():
    """
    No question stands both among those answered and those nothing answers.
    """
    inside = {text for texts in yaml.safe_load(INSIDE.read_text(encoding="utf-8")).values() for text in texts}
    outside = {text for texts in yaml.safe_load(OUTSIDE.read_text(encoding="utf-8")).values() for text in texts}
    answered = {case.turns[0] for case in load_cases() if case.status == "answered" and len(case.turns) == 1}
    assert len(inside) > 1000
    assert len(outside) > 500
    assert not outside & (inside | answered)


@pytest.mark.parametrize("text", ["viết giúp em bản kiểm điểm cá nhân", "soạn hộ tôi báo cáo kiểm điểm chi bộ"])
def test_what_the_assistant_does_not_do_is_said_first(text, assistant_):
    """
    It writes no papers; what the texts say of them is told.
    """
    answer = assistant_.ask(text)
    assert answer.text.startswith(replies.NOT_DONE_HERE)
    assert answer.claims


@pytest.mark.parametrize(
    "text", ["tính giúp em 30 tốt thì mấy xuất sắc", "em viết bản kiểm điểm cho chi bộ theo mẫu nào", "tìm giúp em quy định về nghỉ thai sản"]
)  # fmt: skip
def test_what_it_does_is_no_errand(text, assistant_):
    """
    Reckoning, looking up and how one writes oneself are asked, not to be done for somebody.
    """
    assert replies.NOT_DONE_HERE not in assistant_.ask(text).text


def test_rule_of_a_place_not_held_is_told_to_be_the_central_one(assistant_):
    """
    The reader knows it before the rule is read.
    """
    answer = assistant_.ask("Bắc Ninh kiểm điểm tập thể lãnh đạo mấy ngày")
    assert answer.text.startswith("Kho chưa có văn bản riêng của tỉnh Bắc Ninh; dưới đây là quy định của Trung ương.")

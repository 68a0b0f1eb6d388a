"""A message with several questions, cut where each can stand alone."""

from __future__ import annotations

import pytest

from assistant.answering.question.parts import parts_of
from eval.cases import load_cases
from index.text import tokens


@pytest.mark.parametrize(
    "text",
    [
        "Cụ bà hưu trí ở chi bộ tôi thì 70 điểm kết quả nhiệm vụ chấm theo cái gì, cụ có làm việc gì đâu?",
        "thang điểm 100 có từ khi nào, trước đó người ta chấm bằng gì?",
        "đảng bộ tỉnh xếp loại do ai quyết, quy trình từ dưới lên ra sao?",
        "Kiểm điểm xếp loại làm vào lúc nào trong năm, chậm nhất hôm nào phải xong?",
        "Năm 2018 đảng viên tự chấm theo mẫu nào và báo cáo ở đâu",
        "năm nào chi bộ cũng họp, ai cũng biết, xếp loại đảng viên theo quy định nào",
    ],
)
def test_what_leans_on_its_neighbour_stays(text):
    """
    A rhetorical tail, "trước đó …", a question without a matter of its own.
    """
    assert parts_of(text) == [text]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("xuất sắc cần mấy điểm, trần xuất sắc là bao nhiêu phần trăm", "trần xuất sắc"),
        ("trần xuất sắc bao nhiêu phần trăm, với lại lãi suất tiết kiệm ngân hàng giờ mấy phần trăm", "lãi suất"),
        ("báo cáo tập thể gửi trước mấy ngày và họp kiểm điểm tối thiểu bao lâu", "họp kiểm điểm"),
        ("bản kiểm điểm hưu trí mẫu nào? hồ sơ kiểm điểm gửi Trung ương trước ngày nào?", "hồ sơ"),
    ],
)
def test_two_questions_are_two_parts(text, second):
    """
    Each with a matter of its own, even one foreign to us.
    """
    first, other = parts_of(text)

    assert other.startswith(second)
    assert second not in first


def test_nothing_of_a_message_is_lost():
    """
    Every word of every question of the evaluation stands in one of its parts, joining words apart.
    """
    for case in load_cases():
        text = case.turns[-1]
        left = set(tokens(text)) - {word for part in parts_of(text) for word in tokens(part)}
        assert left <= set(tokens("với lại đồng thời cho ngoài ra tiện thể và em tôi mình hỏi thêm còn nữa rồi")), text

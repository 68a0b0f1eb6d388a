"""What a message asks the meaning of."""

from __future__ import annotations

import pytest

from assistant.answering.question.definition import notion_asked
from corpus.text import fold


@pytest.mark.parametrize(
    ("text", "notion"),
    [
        ("thế nào là nêu gương, quy định nào nói", "neu guong"),
        ("cấp ủy là gì em mới vào đảng chưa rõ", "cap uy"),
        ("tu dien bien la gi a", "tu dien bien"),
        ("cho em hỏi tự soi tự sửa là sao ạ?", "tu soi tu sua"),
        ("ai được gọi là người đứng đầu", "nguoi dung dau"),
        ("em chưa hiểu lợi ích nhóm là gì", "loi ich nhom"),
        ("tập thể nghĩa là gì trong quy định kiểm điểm", "tap the"),
        ("thế nào là suy thoái về đạo đức lối sống, cho ví dụ", "suy thoai ve dao duc loi song"),
    ],
)
def test_a_notion_asked_about(text, notion):
    """
    By whatever form, with an address, a reason or a wish for an example beside it; with accents or without.
    """
    assert notion_asked(text) == notion
    assert notion_asked(fold(text)) == notion


@pytest.mark.parametrize(
    "text",
    [
        "kiểm điểm là gì, sao năm nào cũng phải làm",
        "không hoàn thành nhiệm vụ nghĩa là sao, thế nào thì bị",
        "chi bộ tôi có bao nhiêu đảng viên thì được xếp xuất sắc",
        "gửi dự thảo trước mấy ngày",
    ],
)
def test_what_asks_for_more_or_for_something_else(text):
    """
    A second question beside the notion is not answered by its meaning.
    """
    assert notion_asked(text) is None

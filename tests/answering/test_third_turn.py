"""A third turn: what it supposes, names by its place or sets against what was compared before it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.conversation.followup import whole_question
from assistant.assistant import Assistant

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("turns", "whole"),
    [
        (
            ["gợi ý kiểm điểm có phải là kỷ luật không", "ai bị gợi ý", "ko làm theo gợi ý thì sao"],
            "gợi ý kiểm điểm ko làm theo gợi ý thì sao",
        ),
        (["366 có gì mới so với 124", "còn so với 132"], "366 có gì mới so với 132"),
        (["366 có gì mới so với 124", "cái nào chặt hơn về kỷ luật"], "366 khác gì so với 124 về kỷ luật"),
        (
            ["tập thể kiểm điểm trước hay cá nhân trước", "thế còn xếp loại thì theo thứ tự nào"],
            "xếp loại thì theo thứ tự nào",
        ),
        (["có mấy mức xếp loại", "mức cao nhất cần gì"], "Hoàn thành xuất sắc nhiệm vụ cần gì"),
        (
            ["xếp loại đảng viên có mấy mức", "kể ra", "mức cuối cùng thì thế nào mới bị"],
            "Không hoàn thành nhiệm vụ thì thế nào mới bị (đảng viên)",
        ),
        (
            ["thế nào là tự chuyển hóa", "có bao nhiêu biểu hiện"],
            "nhóm tự diễn biến, tự chuyển hóa có bao nhiêu biểu hiện",
        ),
        (["bước 1 là gì", "rồi bước tiếp theo"], "bước 2 (thẩm định, đề xuất) của quy trình xếp loại làm gì"),
        (["mình là kế toán trưởng", "dùng mẫu nào", "phụ lục mấy"], "mình là kế toán trưởng phụ lục mấy"),
    ],
)
def test_a_turn_is_made_whole_of_the_matter_alone(shipped, turns: list[str], whole: str) -> None:
    """What was asked before it is left out, what it calls by its place is named."""
    assert whole_question(turns, shipped, today=TODAY) == whole


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (
            ["gợi ý kiểm điểm có phải là kỷ luật không", "ai bị gợi ý", "ko làm theo gợi ý thì sao"],
            "yêu cầu kiểm điểm lại",
        ),
        (
            ["chi bộ có bắt buộc lấy ý kiến nơi cư trú không", "không lấy thì sao", "ai đi lấy"],
            "ai lấy nhận xét nơi cư trú",
        ),
        (["hạn nộp của chi bộ?", "còn cấp huyện", "còn cấp tỉnh"], "Trước ngày 01/02"),
        (
            ["hướng dẫn 25 còn dùng không", "thay bằng gì", "khác chỗ nào"],
            "So sánh Hướng dẫn 25-HD/BTCTW với Hướng dẫn 43-HD/BTCTW",
        ),
        (
            ["đảng viên mới kết nạp 5 tháng có kiểm điểm không", "năm 2021 thì sao", "xếp loại có không"],
            "vẫn kiểm điểm nhưng không xếp loại",
        ),
        (["chi bộ có 2 đồng chí thì kiểm điểm thế nào", "ai chủ trì", "viết biên bản không"], "Có. Biên bản"),
        (["chi bộ mình xếp loại gì nếu có đv bị khai trừ", "thế còn bí thư thì sao"], "không xếp người đứng đầu"),
        (["có cần bỏ phiếu kín không", "quy định cũ có không"], "ỏ phiếu kín"),
    ],
)
def test_a_third_turn_is_answered(assistant_: Assistant, turns: list[str], said: str) -> None:
    """The turn is answered of the matter the conversation is about."""
    assert said in assistant_.ask(turns).text.split("\n")[0]


def test_who_decides_a_number_is_not_the_number(assistant_: Assistant) -> None:
    """ "ai quyết số đó" after a quota asks who, not how many."""
    turns = ["chi bộ em có 30 đảng viên, 25 hoàn thành tốt", "được mấy xuất sắc", "ai quyết số đó"]

    assert "cấp có thẩm quyền" in assistant_.ask(turns).text.split("\n")[0].lower()


@pytest.mark.parametrize(
    "turns",
    [
        ["bị cảnh cáo thì có hoàn thành tốt nhiệm vụ không", "vậy mức cao nhất được xếp là gì"],
        ["chi bộ có 20 hoàn thành tốt nhiệm vụ thì mấy xuất sắc", "loại 2 người ra thì sao"],
    ],
)
def test_a_level_asked_after_is_not_named(shipped, turns: list[str]) -> None:
    """The highest a case comes to is asked after, two people are left out: neither calls a level by its place."""
    assert "Hoàn thành xuất sắc nhiệm vụ" not in whole_question(turns, shipped, today=TODAY)

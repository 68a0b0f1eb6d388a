"""Turns that point back to a thing the conversation named, or tell another case of the one asked about."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.conversation.followup import whole_question
from assistant.assistant import Assistant

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("turns", "whole"),
    [
        (["nhóm 2 là gì", "nhóm đó có mấy biểu hiện"], "nhóm 2 có mấy biểu hiện"),
        (["nhóm 3 gồm những biểu hiện nào", "nhóm này nói về gì", "còn nhóm 1"], "nhóm 1 nói về gì"),
        (["mẫu 2C dành cho ai", "mẫu này gồm mấy phần"], "mẫu 2C gồm mấy phần"),
        (
            ["đảng viên dự bị tính vào tỷ lệ 20% không", "vậy họ có được xuất sắc không"],
            "đảng viên dự bị có được xuất sắc không",
        ),
        (
            ["đảng viên bị khiển trách có phải kiểm điểm không", "họ có được xếp tốt không"],
            "đảng viên bị khiển trách có được xếp tốt không",
        ),
        (
            ["đảng viên hưởng án treo có kiểm điểm ko", "thế bị kỷ luật cách chức"],
            "đảng viên bị kỷ luật cách chức có kiểm điểm ko",
        ),
        (
            ["bí thư bị cảnh cáo", "chi bộ có được xuất sắc không", "còn bản thân bí thư"],
            "bí thư bị cảnh cáo có được xuất sắc không",
        ),
        (["biểu hiện thứ 5 nhóm 1 là gì", "còn thứ 8", "nhóm 2 thì sao"], "biểu hiện thứ 8 nhóm 2 là gì"),
        (["hoàn thành tốt cần bao nhiêu điểm", "còn hoàn thành"], "mức hoàn thành nhiệm vụ cần bao nhiêu điểm"),
        (["hướng dẫn 43 mẫu nào cho cá nhân", "cái nào cho lãnh đạo"], "mẫu nào cho lãnh đạo"),
        (["nhóm kết quả thực hiện nhiệm vụ bao nhiêu điểm", "ai chấm"], "nhóm kết quả thực hiện nhiệm vụ ai chấm"),
        (
            ["chi bộ trực thuộc tỉnh ủy ai xếp", "có được tự quyết định không"],
            "có được tự quyết định không (chi bộ trực thuộc tỉnh ủy)",
        ),
    ],
)
def test_a_turn_is_made_whole_with_what_it_points_at(shipped, turns: list[str], whole: str) -> None:
    """The group, the form, the level or the person named before stands in the place of the pointer."""
    assert whole_question(turns, shipped, today=TODAY) == whole


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (["gợi ý kiểm điểm", "ai gợi ý", "khi nào gợi ý"], "Khi cần"),
        (["tôi bị cảnh cáo tháng 3", "cuối năm xếp loại gì", "có phải là không hoàn thành nhiệm vụ không"], "Tùy"),
        (["bí thư kiêm chủ tịch xã", "kiểm điểm mấy lần", "viết mấy bản"], "Một bản"),
        (["hồ sơ đề nghị xếp loại gồm gì", "gửi mấy bộ", "hạn gửi"], "Trước ngày 01/02"),
        (["xếp loại theo quý là thế nào", "áp dụng cho ai"], "Cán bộ lãnh đạo, quản lý"),
        (["ai quyết định xếp loại bí thư chi bộ", "còn chi bộ thì ai quyết định", "thế đảng ủy xã"], "Ban thường vụ"),
    ],
)
def test_the_turn_is_answered(assistant_: Assistant, turns: list[str], said: str) -> None:
    """What the last turn asks is told, not what the one before it asked."""
    assert assistant_.ask(turns).text.startswith(said)


def test_two_documents_named_in_two_turns_are_compared(assistant_: Assistant) -> None:
    """The namesake whose provisions are held is the one meant."""
    asked = ["quy định 124 còn hiệu lực không", "thế 366", "hai cái khác nhau gì"]

    assert assistant_.ask(asked).text.startswith("So sánh Quy định 124-QĐ/TW với Quy định 366-QĐ/TW")


def test_a_group_is_told_as_a_list(assistant_: Assistant) -> None:
    """What a group speaks of is its nine signs, not the sign most like the words."""
    assert "gồm 9 biểu hiện" in assistant_.ask(["nhóm 3 gồm những biểu hiện nào", "nhóm này nói về gì"]).text


def test_a_case_told_without_a_question_is_asked_back(assistant_: Assistant) -> None:
    """A discipline told of oneself is no matter outside the assistant's: what is wanted is asked."""
    assert "Hãy nêu việc cần hỏi" in assistant_.ask("tôi bị cảnh cáo tháng 3").text

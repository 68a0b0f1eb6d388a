"""Notions: what the texts say of them, or that none defines them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tập thể là gì", "tập thể là tên gọi chung của cấp ủy"),
        ("thế nào là tự phê bình và phê bình", "không định nghĩa tự phê bình và phê bình"),
        ("ai được gọi là người đứng đầu", "không định nghĩa người đứng đầu"),
        ("bảo lưu ý kiến nghĩa là sao", "không có điều khoản về bảo lưu ý kiến"),
        ("kiểm điểm khác đánh giá chỗ nào", "kiểm điểm làm định kỳ hằng năm"),
        ("mức xuất sắc với mức tốt khác nhau gì", "từ 90 trở lên"),
        ("19 điều đảng viên không được làm ở văn bản nào", "đã được thay bằng Quy định 207-QĐ/TW"),
        ("bị phê bình sai thì em có quyền gì", "không nêu riêng quyền"),
        ("bỏ họp chi bộ 3 tháng", "xem xét xóa tên"),
    ],
)
def test_the_first_sentence_is_the_notions(text, said, assistant_):
    """
    Answered, not declined, and by its own sentence.
    """
    answer = assistant_.ask(text)

    assert answer.status.value == "answered"
    assert said in answer.claims[0].text


def test_a_sign_asked_about_by_its_name(assistant_):
    """
    "quan liêu" is one of the 27.
    """
    answer = assistant_.ask("quan liêu là sao ạ")

    assert answer.claims[0].text.startswith("Đó là biểu hiện thứ 5, nhóm 2")


@pytest.mark.parametrize(
    ("text", "number"),
    [("thế nào là tự diễn biến, tự chuyển hóa", 3), ("suy thoái chính trị là như nào", 1), ("nhóm 2 là nhóm gì", 2)],
)
def test_a_group_of_signs_by_its_meaning(text, number, assistant_):
    """
    The group, then its nine signs.
    """
    answer = assistant_.ask(text)

    assert f"là nhóm {number} trong ba nhóm biểu hiện" in answer.claims[0].text
    assert len(answer.claims) == 1 + 9


def test_the_resolution_of_the_signs(assistant_):
    """
    Where they stand is asked, not which they are.
    """
    answer = assistant_.ask("27 bieu hien suy thoai o nghi quyet nao")

    assert answer.claims[0].text.startswith("27 biểu hiện nằm trong Nghị quyết 04-NQ/TW ngày 30/10/2016")


def test_another_time_has_no_notion(assistant_):
    """
    The sentences are of today's texts.
    """
    answer = assistant_.ask("năm 2020 tập thể là gì")

    assert "Trong Quy định 366" not in answer.text


def test_a_figure_asked_for_is_no_notion(assistant_):
    """
    How many days there are to complain is told by no text.
    """
    answer = assistant_.ask("không đồng ý với mức xếp loại thì được làm đơn khiếu nại trong bao nhiêu ngày")

    assert answer.status.value == "not_in_corpus"

"""Two figures set against each other: the rule's own figure opens, whichever of the two it is."""

from __future__ import annotations

import pytest

from assistant.answering.message.two_figures import figure_asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [("tỷ lệ xuất sắc tối đa là 20 hay 25%", "tỷ lệ xuất sắc tối đa là bao nhiêu phần trăm"),
     ("trước 31/12 hay 15/1 phải báo cáo lên BTCTW", "trước ngày nào phải báo cáo lên BTCTW"),
     ("kiem diem 1 hay 2 ngay", "kiem diem bao nhieu ngay"),
     ("kiểm điểm trước 31/12 hay 30/11", "kiểm điểm trước ngày nào"),
     ("100 điểm chia 30/70 hay 40/60", "100 điểm chia thế nào")],
)  # fmt: skip
def test_figures_set_against_each_other_ask_for_the_figure(text: str, asked: str):
    """
    Which of two figures a rule gives is asked for by neither of them.
    """
    assert figure_asked(text) == asked


@pytest.mark.parametrize(
    "text",
    ["em được 70 hay 80 điểm thì xếp loại gì", "chi bộ có 20 tốt, xếp 4 hay 5 xuất sắc", "áp dụng quy định 124 hay 366",
     "kiểm điểm ngày 15/12 hay 20/12 đều được đúng không", "mẫu 2A hay 2B"],
)  # fmt: skip
def test_cases_told_in_figures_stand(text: str):
    """
    Figures of a case, of documents and of forms are left as they were typed.
    """
    assert figure_asked(text) == text


@pytest.mark.parametrize(
    ("text", "first"),
    [("tỷ lệ xuất sắc 20% hay 25%", "Nhiều nhất bằng 20%"),
     ("ban thường vụ tỉnh ủy kiểm điểm 1 ngày hay 2 ngày", "Tối thiểu 02 ngày"),
     ("chi bộ kiểm điểm 1 hay 2 ngày", "Tối thiểu 01 ngày"),
     ("trước 31/12 hay 15/1 phải báo cáo lên BTCTW", "Trước ngày 01/02 năm sau"),
     ("Hoàn thành tốt từ 70 hay 80 điểm", "Từ 70 đến dưới 90 điểm")],
)  # fmt: skip
def test_answer_opens_with_the_figure_of_the_rule(text: str, first: str, assistant_):
    """
    The first sentence chooses, also where neither figure typed is the rule's.
    """
    assert assistant_.ask(text).text.startswith(first)

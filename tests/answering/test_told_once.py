"""How much of a provision is quoted beside a sentence that has told all that was asked."""

import pytest


@pytest.mark.parametrize(
    ("question", "told", "left"),
    [
        ("xuất sắc cần mấy điểm", "Từ 90 điểm trở lên", "1.1. Tập thể"),
        ("ban thường vụ tỉnh ủy kiểm điểm mấy ngày", "Tối thiểu 02 ngày", "cấp gợi ý quyết định"),
        ("ai quyết định xếp loại chi bộ trực thuộc đảng ủy xã", "Đảng ủy cơ sở", "Cấp ủy cơ sở trực thuộc trực tiếp"),
    ],
)
def test_one_thing_told_is_not_followed_by_the_whole_article(question, told, left, assistant_):
    """
    The clause the sentence stands on is enough.
    """
    text = assistant_.ask(question).text

    assert told in text
    assert left not in text


@pytest.mark.parametrize(
    ("turns", "kept"),
    [
        (
            ["kiểm điểm tập thể tối thiểu mấy ngày", "ban thường vụ tỉnh ủy thì sao", "nếu có gợi ý kiểm điểm thì sao"],
            "cấp gợi ý quyết định",
        ),
        (["quy trình xếp loại mấy bước"], "Bước 3"),
        (["Quy định 366 có chia sẵn điểm cho từng tiêu chí nhỏ trong phụ lục không?"], "70 điểm"),
    ],
)
def test_what_the_sentence_leaves_out_is_quoted(turns, kept, assistant_):
    """
    A word of the question that another clause holds, the steps of a list, what stands beside a Không.
    """
    assert kept in assistant_.ask(turns).text

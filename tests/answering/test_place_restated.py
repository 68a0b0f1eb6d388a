"""A place asked for as such, of a text told in our words."""

import pytest


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("điều 13 quy định 366 nói gì", "Cấp ủy cấp trên trực tiếp quyết định xếp loại"),
        ("khoản 2 điều 12 quy định 366 quy định gì", "Tập thể cấp dưới trước, cấp trên sau"),
        ("điều 12 khoản 2 quy định 366 nói gì", "Tập thể cấp dưới trước, cấp trên sau"),
        ("dieu 19 qd 124", "có hiệu lực từ ngày ký 04/10/2023"),
    ],
)
def test_the_place_is_told_and_no_other(question, said, assistant_):
    """
    With no word of a matter in the question any place may be found; the one named is read out.
    """
    answer = assistant_.ask(question)

    assert said in answer.text
    assert answer.citations[0].key in answer.hits[:1]


@pytest.mark.parametrize(
    ("turns", "headings"),
    [
        (["điều 11 quy định 366 nói gì"], ("Hoàn thành xuất sắc nhiệm vụ – điều kiện", "Hoàn thành tốt nhiệm vụ")),
        (["quy định 366 có bao nhiêu điều", "điều 15 nói gì"], ("Điều chỉnh, hủy bỏ và xếp loại lại",)),
        (["mục 4 hướng dẫn 43 nói gì"], ("Hạn gửi hồ sơ về Ban Tổ chức Trung ương",)),
    ],
)
def test_of_a_place_with_several_provisions_all_are_named(turns, headings, assistant_):
    """
    One of them alone would pass for the whole.
    """
    text = assistant_.ask(turns).text

    assert text.startswith("Phần được hỏi gồm các nội dung dưới đây")
    assert all(heading in text for heading in headings)


def test_a_clause_of_no_article_named_is_no_place(assistant_):
    """
    Several articles have a fourth clause.
    """
    assert "Phần được hỏi" not in assistant_.ask("khoản 4 quy định 366 nói gì").text


@pytest.mark.parametrize("text", ["tôi vừa là trưởng phòng vừa là bí thư chi bộ thì làm mẫu nào"])
def test_two_posts_of_one_person_are_one_case(text, assistant_):
    """
    "vừa là … vừa là …" tells of nobody new.
    """
    assert "Mẫu 02A-HD KĐ.ĐG 2025" in assistant_.ask(text).text

"""A word or sentence stored for one case, level, means or standing is not said to who asks of another."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.question.namesake import choose
from assistant.answering.versions import topic_asked, topics_of
from assistant.assistant import Assistant
from corpus.reference import find_references
from corpus.text import fold


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("gửi dự thảo báo cáo qua email được không", "Có"),
        ("ban tổ chức trung ương có quyền quyết định xếp loại đảng bộ tỉnh không", "Có"),
        ("hợp đồng lao động không phải đảng viên có phải kiểm điểm không", "Có"),
        ("đảng viên vừa chết thì có xếp loại nữa không", "Có"),
        ("đảng viên có quyền xem kết quả xếp loại của người khác không", "Có"),
        ("báo cáo kiểm điểm tập thể có phải gửi cho toàn thể đảng viên không", "Có"),
        ("hằng quý chi bộ có phải xếp loại đảng viên không", "Có"),
        ("xếp loại yếu kém còn dùng không", "Có"),
        ("quý có phải đánh giá xếp loại không", "Không"),
        ("hồ sơ kiểm điểm có được lưu điện tử không cần bản giấy không", "Không"),
        ("trường học kết thúc năm học tháng 5 thì kiểm điểm luôn tháng 6 được không", "Không"),
        ("chi bộ ghép nhiều cơ quan thì có phải kiểm điểm tập thể lãnh đạo từng cơ quan không", "Không"),
        ("thẩm định có phải lấy ý kiến ủy ban kiểm tra không", "Có"),
        ("tự khai một biểu hiện suy thoái, chưa ai kết luận, có bị xếp không hoàn thành nhiệm vụ không", "Không. Các văn bản"),
    ],
)  # fmt: skip
def test_a_stored_word_is_not_said(assistant_: Assistant, question: str, never: str) -> None:
    """Its Có or Không would be taken for one to another question."""
    assert not assistant_.ask(question).text.startswith(never)


@pytest.mark.parametrize(
    ("question", "says", "never"),
    [
        ("người được mời dự có được biểu quyết không", "được mời dự", "đảng viên dự bị"),
        ("tự chấm thấp hơn thực tế có sao không", "mức thấp", "mức cao"),
        ("không viết bản kiểm điểm thì bị xử lý như thế nào", "không viết", "nộp chậm"),
        ("khai man trong bản kiểm điểm thì bị xử lý thế nào", "thiếu trung thực", "nộp chậm"),
        ("viết sai mẫu thì có phải viết lại không", "sai mẫu", "họp chi bộ lại"),
        ("tôi là phó chủ tịch xã, đảng ủy viên, kiểm điểm chung với đảng ủy hay riêng ở ubnd", "cấp ủy", "ủy ban kiểm tra"),
        ("hồ sơ không cần giấy nhận xét của cấp ủy nơi mình ở nữa, phải không", "nơi cư trú", "Ở cấp có thẩm quyền"),
        ("xin hỏi kiểm điểm và xếp loại cái nào làm trước", "Kiểm điểm trước", "người đứng đầu trước"),
        ("thế nào là sản phẩm cụ thể trong đánh giá", "không định nghĩa sản phẩm cụ thể", "Đó là đánh giá"),
        ("mẫu bản kiểm điểm cá nhân là mẫu nào", "2C", "Mẫu 2B dành cho cá nhân không giữ"),
    ],
)  # fmt: skip
def test_it_is_the_case_told(assistant_: Assistant, question: str, says: str, never: str) -> None:
    """What opens the answer speaks of the case asked about."""
    first = assistant_.ask(question).text.split("\n")[0]

    assert says in first
    assert never not in first


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("đảng viên được miễn sinh hoạt có phải kiểm điểm không", "exempt_members"),
        ("đảng viên ở nước ngoài có phải kiểm điểm không", "review_individuals"),
        ("đảng viên dự bị có phải kiểm điểm không", "new_members"),
        ("đảng viên bị đình chỉ sinh hoạt có phải kiểm điểm không", "suspended_members"),
    ],
)
def test_earlier_texts_are_told_of_those_asked_about(assistant_: Assistant, question: str, topic: str) -> None:
    """What became of the suspended is not told to the exempt, nor what became of new members to those abroad."""
    index = assistant_.index
    found = topic_asked(topics_of(index.topics, "qd-366-2025/dieu-5/khoan-2"), fold(question), index.weight)

    assert found is not None
    assert found.id == topic


def test_a_lapsed_text_is_told_with_the_one_that_serves(assistant_: Assistant) -> None:
    """Its successor has lapsed too: the reader must not go by that."""
    answer = assistant_.ask("hướng dẫn 21 giờ còn dùng được không hay bỏ rồi")

    assert "nay áp dụng Hướng dẫn 43-HD/BTCTW" in answer.text.split("\n")[0]


def test_times_past_are_of_the_namesake_that_ended(assistant_: Assistant) -> None:
    """Quy định 124 of 2018 still serves; what it is "trước đây" asked of is the one of 2023."""
    both = [item for item in assistant_.corpus if item.number == "124-QĐ/TW"]

    assert [item.id for item in choose(both, "quy dinh 124 truoc day xu ly vi pham the nao", ())] == ["qd-124-2023"]


def test_a_bare_number_with_what_is_asked_of_a_document(assistant_: Assistant) -> None:
    """ "366 do ai ký" names the regulation; "366 người" does not."""
    assert find_references("366 do ai ký", assistant_.corpus)
    assert not find_references("366 người", assistant_.corpus)


def test_a_document_known_as_a_whole_is_opened_with_what_is_stored(assistant_: Assistant) -> None:
    """To whom it applies is asked, not what it is."""
    assert assistant_.ask("kết luận 198 có áp dụng cho đảng viên thường không").text.startswith("Không. ")


def test_how_marks_are_given_is_compared_alone(assistant_: Assistant) -> None:
    """The quota and the conditions are beside the point."""
    text = assistant_.ask("quy định 366 khác quy định 124 ở điểm nào về cách chấm", as_of=date(2026, 11, 29)).text

    assert "4 cấp độ" in text
    assert "khống chế" not in text


def test_a_verdict_is_followed_by_little(assistant_: Assistant) -> None:
    """One long sentence, of which the Có has told what was asked, is not quoted behind it."""
    assert "dữ liệu điện tử" not in assistant_.ask("có bắt buộc xin nhận xét của chi ủy nơi cư trú không").text


def test_no_torn_list_stands_beside_an_answer(assistant_: Assistant) -> None:
    """ "5. Nội dung …" alone tells nobody what it is the fifth of."""
    assert "\n5. " not in assistant_.ask("lãnh đạo xã cuối năm nay kiểm điểm thì nội dung gồm những gì").text

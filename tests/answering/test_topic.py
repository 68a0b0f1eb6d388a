"""Messages that are topics: a few words that name a matter and ask for no one thing of it."""

from __future__ import annotations

import pytest

from assistant.answering.matter.topic import topic_of
from corpus.text import fold


@pytest.mark.parametrize(
    ("text", "topic"),
    [("trình tự họp kiểm điểm", "trinh tu hop kiem diem"), ("tự chuyển hóa là gì", "tu chuyen hoa"),
     ("hồ sơ xếp loại gồm những gì", "ho so xep loai"), ("người đứng đầu", "nguoi dung dau")],
)  # fmt: skip
def test_a_noun_phrase_is_a_topic(text, topic, read):
    """
    With or without "là gì", accents or none.
    """
    assert (topic_of(read(text)), topic_of(read(fold(text)))) == (topic, topic)


@pytest.mark.parametrize(
    "text",
    ["ai xếp loại đảng viên", "mẫu 2B dùng cho ai", "kiểm điểm khi nào", "có phải kiểm điểm", "em nghỉ ốm lâu",
     "đảng viên dự bị xếp loại không", "hồ sơ kiểm điểm của ban thường vụ đảng ủy xã lưu lại"],
)  # fmt: skip
def test_a_question_or_a_case_is_none(text, read):
    """
    Who, when, whether, a case of one's own, a whole sentence.
    """
    assert topic_of(read(text)) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [("thứ tự khi kiểm điểm", ("tập thể trước", "người đứng đầu trước", "chi bộ trước")),
     ("số ngày họp kiểm điểm", ("01 ngày", "02 ngày")),
     ("mẫu tự kiểm điểm của đảng viên", ("2A", "2B", "2C"))],
)  # fmt: skip
def test_a_topic_opens_with_the_overview(text, said, assistant_):
    """
    Not with what the provision says of one case of it.
    """
    first = assistant_.ask([text]).text.split("\n")[0]

    assert all(words in first for words in said), first


@pytest.mark.parametrize("text", ["đảng viên nghỉ sinh", "thấp phiếu tín nhiệm", "bệnh nhiệm kỳ tư duy"])
def test_a_noun_phrase_is_no_small_talk(text, assistant_):
    """
    What the texts know is answered, whatever the judge of messages makes of a few words.
    """
    assert assistant_.ask([text]).status.value == "answered"


@pytest.mark.parametrize("text", ["mẫu 02 của đảng viên", "mẫu bản kiểm điểm", "mau kiem diem dang vien nam 2026"])
def test_a_form_whose_letter_hangs_on_the_person_is_told_with_all_three(text, assistant_):
    """
    The form of one kind of person is no answer to who tells of none.
    """
    answer = assistant_.ask([text])

    assert answer.hits[0] == "hd-43-2025/muc-2/tieu-muc-2.1/diem-b"
    assert all(form in answer.text.split("\n")[0] for form in ("2A", "2B", "2C"))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("thẻ đảng", "not_in_corpus"),
        ("thi hành Điều lệ Đảng", "answered"),
        ("cảm ơn", "small_talk"),
        ("tuyệt quá", "small_talk"),
    ],
)
def test_a_word_that_looks_like_going_on_is_none(text, status, assistant_):
    """
    "Thẻ", "thi hành" are no "thế", "thì"; what is surely small talk stays so.
    """
    assert assistant_.ask([text]).status.value == status


def test_who_decides_for_any_unit_is_told_for_each_kind(assistant_):
    """
    "Chi bộ" is both kinds of it, not a unit above it.
    """
    first = assistant_.ask(["cấp nào xếp loại chi bộ"]).text.split("\n")[0]

    assert "chi bộ trực thuộc" in first.lower()
    assert "chi bộ cơ sở" in first


@pytest.mark.parametrize("text", ["dân tộc", "quân đội", "mạng xã hội", "kê khai tài sản"])
def test_what_a_sign_has_to_do_with_is_not_called_one(text, assistant_):
    """
    The nearest of the 27 is named; that the thing itself is a sign is not said.
    """
    assert assistant_.ask([text]).text.startswith("Gần nhất trong 27 biểu hiện là")


@pytest.mark.parametrize("text", ["tư duy nhiệm kỳ", "kê khai tài sản không trung thực", "đòi đa đảng"])
def test_a_sign_by_its_name_is_called_one(text, assistant_):
    """
    Who names the sign itself is told its place.
    """
    assert assistant_.ask([text]).text.startswith("Đó là biểu hiện thứ")


@pytest.mark.parametrize(
    ("text", "key"),
    [("chi bộ xuất sắc", "qd-366-2025/dieu-11/khoan-1"), ("tiêu chuẩn đảng viên xuất sắc", "qd-366-2025/dieu-11/khoan-1"),
     ("khống chế số xuất sắc", "qd-366-2025/dieu-11/khoan-1/diem-1.5"), ("phụ lục 3", "qd-366-2025/phu-luc-3"),
     ("tổ phó mẫu gì", "hd-43-2025/muc-2/tieu-muc-2.1/diem-b"), ("trưởng phòng mẫu gì", "hd-43-2025/mau-02a-hd-kd-dg-2025")],
)  # fmt: skip
def test_the_general_provision_leads(text, key, assistant_):
    """
    A level is its conditions, not the share that may have it; an annex is read, not where it is listed.
    """
    assert assistant_.ask([text]).hits[0] == key


def test_a_members_discipline_named_is_no_judgement(assistant_):
    """
    "Có đảng viên" is not "có đáng".
    """
    assert assistant_.ask(["đảng bộ có đảng viên bị kỷ luật"]).status.value != "authority_decides"


@pytest.mark.parametrize(
    ("text", "not_of"),
    [("kiểm điểm đảng viên", "mau-02c"), ("đánh giá đảng viên", "phu-luc-5"), ("quy trình kiểm điểm", "dieu-12"),
     ("kiểm điểm đảng ủy viên", "tieu-muc-7.7"), ("việc đánh giá đảng viên", "hd-16-2018")],
)  # fmt: skip
def test_a_special_case_does_not_lead_a_general_topic(text, not_of, assistant_):
    """
    A form, an annex, a rule for the suspended, a text that has lapsed are for who names them.
    """
    assert not_of not in assistant_.ask([text]).hits[0]


def test_the_guidance_on_a_regulation_is_known_by_its_number(assistant_):
    """
    "Hướng dẫn 366" is Hướng dẫn 43, "hướng dẫn 124" is Hướng dẫn 25.
    """
    assert assistant_.ask(["hướng dẫn 366"]).hits[0] == "hd-43-2025"
    assert assistant_.ask(["hướng dẫn 124"]).hits[0] == "hd-25-2023"


@pytest.mark.parametrize("text", ["biểu hiện", "nhóm 2", "suy thoái"])
def test_signs_as_a_topic_are_listed(text, assistant_):
    """
    All 27, or the nine of a group.
    """
    signs = [item for item in assistant_.ask([text]).citations if "/nhom-" in item.key]

    assert len(signs) == (9 if text == "nhóm 2" else 27)


@pytest.mark.parametrize(
    ("text", "key"),
    [("phó bí thư mẫu mấy", "hd-43-2025/mau-02a-hd-kd-dg-2025"), ("mẫu của đảng viên hưu", "hd-43-2025/mau-02c-hd-kd-dg-2025"),
     ("trần số xuất sắc", "qd-366-2025/dieu-11/khoan-1/diem-1.5")],
)  # fmt: skip
def test_a_form_is_of_the_person_and_a_ceiling_is_the_share(text, key, assistant_):
    """
    The form of a post is not the one for rating anew; "trần" is the share, not the conditions.
    """
    assert key in assistant_.ask([text]).hits[:2]


@pytest.mark.parametrize("text", ["công tác ở nước ngoài", "góp ý bằng văn bản"])
def test_what_only_sounds_like_a_sign_is_none(text, assistant_):
    """
    A plain act is not told as the nearest of the 27.
    """
    assert "27 biểu hiện" not in assistant_.ask([text]).text.split("\n")[0]

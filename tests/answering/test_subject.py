"""Who a text speaks of, and which of two headings is about the one asked for."""

from __future__ import annotations

import pytest

from assistant.answering.matter.subject import conflicts, nearer, same_subject, slots


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("hiệu phó dùng mẫu nào", "post", "leader"),
        ("em không có chức vụ gì", "post", "none"),
        ("cá nhân không giữ chức vụ lãnh đạo, quản lý", "post", "none"),
        ("bác sĩ bị khiển trách", "post", "none"),
        ("đảng viên hưu trí", "post", "outside"),
        ("đang bị đình chỉ sinh hoạt đảng", "standing", "suspended"),
        ("bị đình chỉ sinh hoạt cấp ủy", "standing", "committee suspended"),
        ("được miễn sinh hoạt đảng", "standing", "exempt"),
        ("mới kết nạp 4 tháng", "standing", "new"),
        ("chi bộ trực thuộc", "unit", "cell under"),
        ("đảng bộ bộ phận", "unit", "section"),
        ("cấp ủy xã", "level", "commune"),
        ("ban thường vụ tỉnh ủy", "level", "province"),
    ],
)
def test_names_the_subject(text: str, dimension: str, value: str) -> None:
    assert slots(text)[dimension] == frozenset({value})


@pytest.mark.parametrize(
    "text", ["tổ trưởng", "xã hội chủ nghĩa", "tập thể lãnh đạo, quản lý", "sinh con thứ ba", "ban cán sự đảng"]
)
def test_unclear_words_fill_no_post_level_or_standing(text: str) -> None:
    assert not slots(text).keys() & {"post", "level", "standing"}


def test_different_values_conflict_and_missing_ones_do_not() -> None:
    assert conflicts(slots("nhân viên"), slots("lãnh đạo"))
    assert not conflicts(slots("nhân viên"), slots("đảng viên"))
    assert not conflicts(slots("giám đốc và nhân viên"), slots("lãnh đạo"))


def test_a_standing_must_be_named_by_both() -> None:
    assert not same_subject(
        "đảng viên có phải kiểm điểm không", "đảng viên được miễn sinh hoạt có phải kiểm điểm không"
    )
    assert not same_subject("đảng viên bị đình chỉ sinh hoạt đảng có phải kiểm điểm không", "cấp ủy viên bị đình chỉ sinh hoạt cấp ủy có phải kiểm điểm không")  # fmt: skip
    assert same_subject("vừa vào đảng 3 tháng có phải kiểm điểm không", "đảng viên mới kết nạp có phải kiểm điểm không")


def test_the_nearer_heading_is_the_one_asked_for() -> None:
    leader, plain = "Phụ lục 3 – tiêu chí cá nhân lãnh đạo, quản lý", "Phụ lục 4 – tiêu chí cá nhân không giữ chức vụ"
    assert nearer("em không có chức vụ, phụ lục mấy", leader, plain)
    assert nearer("trưởng phòng thì phụ lục mấy", plain, leader)
    assert not nearer("đảng viên thì phụ lục mấy", leader, plain)

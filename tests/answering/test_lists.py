"""Signs and forms asked for as lists, in the words people use, and what is no list."""

from __future__ import annotations

import pytest

from assistant.answering.listing.listing import item_claim, list_claims
from corpus.text import fold

SIGNS = [f"nq-04-2016/nhom-{group}/so-{number}" for group in (1, 2, 3) for number in range(1, 10)]


def keys(claims):
    return [key for claim in claims if not claim.text.endswith(":") for key in claim.citations]


@pytest.mark.parametrize(
    "text", ["27 biểu hiện suy thoái gồm những gì", "liệt kê 27 biểu hiện", "cho em xem đầy đủ các biểu hiện suy thoái là gì",
             "27 bieu hien la nhung bieu hien nao"]
)  # fmt: skip
def test_all_signs_are_listed_in_order(text, shipped, read):
    """
    3 groups × 9 signs, each with its provision.
    """
    assert keys(list_claims(shipped, read(text))) == SIGNS
    assert len(SIGNS) == 3 * 9


@pytest.mark.parametrize(
    ("text", "group"),
    [("nhóm 1 gồm những biểu hiện nào", 1), ("nhóm thứ hai gồm các biểu hiện gì", 2), ("nhóm 3 có những biểu hiện nào", 3),
     ("các biểu hiện suy thoái về tư tưởng chính trị là gì", 1), ("những biểu hiện suy thoái đạo đức, lối sống là gì", 2),
     ("các biểu hiện tự diễn biến, tự chuyển hóa gồm gì", 3)],
)  # fmt: skip
def test_one_group_is_listed_by_number_or_name(text, group, shipped, read):
    """
    Nine signs, of that group only, with accents or without.
    """
    wanted = SIGNS[9 * (group - 1) : 9 * group]

    assert keys(list_claims(shipped, read(text))) == wanted
    assert keys(list_claims(shipped, read(fold(text)))) == wanted


@pytest.mark.parametrize(
    "text",
    ["có bao nhiêu biểu hiện suy thoái", "cán bộ nói một đằng làm một nẻo là biểu hiện nào", "biểu hiện số 5 nhóm 1 là gì",
     "27 biểu hiện có phải kiểm điểm không", "ai nhận diện 27 biểu hiện", "tỷ lệ xuất sắc tối đa bao nhiêu"],
)  # fmt: skip
def test_other_questions_about_signs_are_no_list(text, shipped, read):
    """
    How many, which one, who and whether are answered, not listed.
    """
    assert list_claims(shipped, read(text)) == []


@pytest.mark.parametrize(
    ("text", "document"),
    [("có những mẫu nào", "hd-43-2025"), ("danh mục biểu mẫu kiểm điểm", "hd-43-2025"),
     ("Hướng dẫn 25 có bao nhiêu mẫu", "hd-25-2023"), ("năm 2021 có các mẫu nào", "hd-21-2019")],
)  # fmt: skip
def test_forms_are_those_of_the_guidance_meant(text, document, shipped, read):
    """
    Of the document named, else of the one that applies on the day.
    """
    own = [item.key for item in shipped.documents[document].provisions if item.at.startswith(("mau-", "bieu-"))]

    assert own
    assert keys(list_claims(shipped, read(text))) == own


def test_every_provision_can_stand_as_an_item(shipped):
    """
    One line, its own citation, no line break within.
    """
    for provision in shipped.provisions.values():
        claim = item_claim(provision)
        assert claim.citations == (provision.key,)
        assert claim.text.endswith(f"{provision.heading}.")
        assert "\n" not in claim.text

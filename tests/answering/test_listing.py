"""Lists: the signs of degradation by group, however they are asked for."""

from __future__ import annotations

import pytest

from assistant.answering.listing.listing import item_claim, list_claims


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Kể tên 9 biểu hiện tự diễn biến tự chuyển hóa", "3"),
        ("chín biểu hiện nhóm 2", "2"),
        ("nhóm đạo đức lối sống gồm những gì", "2"),
        ("các biểu hiện nhóm 1 là gì", "1"),
        ("liệt kê những biểu hiện suy thoái về tư tưởng chính trị", "1"),
    ],
)
def test_nine_signs_of_a_group(text, group, read, shipped):
    """
    All nine, in order, each with its place.
    """
    claims = list_claims(shipped, read(text))

    assert claims[0].text.endswith(
        f"là nhóm {group} trong ba nhóm biểu hiện của Nghị quyết 04-NQ/TW ngày 30/10/2016, gồm 9 biểu hiện:"
    )
    assert [claim.citations[0] for claim in claims[1:]] == [
        f"nq-04-2016/nhom-{group}/so-{number}" for number in range(1, 10)
    ]


def test_all_signs(read, shipped):
    """
    27 in three groups.
    """
    claims = list_claims(shipped, read("liệt kê đầy đủ 27 biểu hiện suy thoái"))

    assert claims[0].text.endswith("nêu 27 biểu hiện, chia ba nhóm, mỗi nhóm 9 biểu hiện:")
    assert len(claims[1:]) == 27


@pytest.mark.parametrize(
    "text",
    ["27 biểu hiện chia mấy nhóm", "nói một đằng làm một nẻo là biểu hiện thứ mấy", "nhóm nội dung kiểm điểm gồm những gì",
     "đánh bài ăn tiền có nằm trong 27 biểu hiện không", "nhóm tiêu chí về đạo đức gồm những gì", "biểu hiện số 3 nhóm 2 là gì"],
)  # fmt: skip
def test_what_asks_for_no_list_of_signs(text, read, shipped):
    """
    A count, one sign, a yes or no, another kind of group.
    """
    claims = list_claims(shipped, read(text))

    assert not any(claim.citations[0].startswith("nq-04-2016/") for claim in claims)


def test_item_says_its_place(shipped):
    """
    A sign is told with its group and number.
    """
    claim = item_claim(shipped.provisions["nq-04-2016/nhom-2/so-9"])

    assert claim.text.startswith("Nhóm 2, biểu hiện 9: ")

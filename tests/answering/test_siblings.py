"""Topics that are the heading of several places, and topics that are a document's matter, a deadline, a past rule."""

from __future__ import annotations

import pytest

from assistant.answering import replies
from assistant.answering.left_open import is_unsaid


@pytest.mark.parametrize(
    ("text", "at"),
    [("đối tượng phải kiểm điểm là gì", "dieu-5/"), ("các đối tượng kiểm điểm", "dieu-5/"),
     ("trường hợp không hoàn thành nhiệm vụ", "dieu-11/khoan-4/")],
)  # fmt: skip
def test_a_shared_heading_means_all_places_under_it(text, at, assistant_):
    """
    Each of the three is told, by its heading.
    """
    cited = {key for claim in assistant_.ask([text]).claims for key in claim.citations}

    assert len([key for key in cited if key.startswith(f"qd-366-2025/{at}")]) == 3


def test_a_case_of_a_shared_heading_is_told_alone(assistant_):
    """
    Whoever names one of the places gets that one.
    """
    hits = assistant_.ask(["không hoàn thành nhiệm vụ của tập thể lãnh đạo"]).citations

    assert hits[0].key.endswith("diem-4.1")


@pytest.mark.parametrize("text", ["giữ mối liên hệ nơi cư trú của đảng viên", "đảng viên theo 213"])
def test_a_topic_may_be_a_documents_matter(text, assistant_):
    """
    No provision is about it, a document is.
    """
    answer = assistant_.ask([text])
    assert answer.hits[0] == "qd-213-2020"
    assert "Quy định 213-QĐ/TW" in answer.text


def test_a_deadline_is_a_day(assistant_):
    """
    "Hạn" is answered with a provision that names one, not with where papers are kept.
    """
    assert "31/12" in assistant_.ask(["hạn viết bản kiểm điểm"]).text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("cuối năm chuyển công tác, chi bộ cũ nhận xét rồi gửi chi bộ mới phải ko", replies.LAPSED),
    ],
)
def test_a_lapsed_text_never_leads_unmarked(text, first, assistant_):
    """
    That it has lapsed stands before it, not only below the citations.
    """
    assert assistant_.ask([text]).text.split("\n")[0] == first


def test_votes_nobody_rules_on_are_told_to_be_left_open(assistant_):
    """
    No text tells the share of votes by which a level is carried: that is said, and no share of another matter is told.
    """
    answer = assistant_.ask(["xếp loại cần bao nhiêu phần trăm biểu quyết"])
    assert is_unsaid(answer.claims[0].text)
    assert "%" not in answer.text.split("[1]")[0]

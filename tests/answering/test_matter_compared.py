"""One matter of two documents or more: the matter asked about, and whether it changed, said first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.verify import verify
from assistant.answering.compare.asked import named_by
from assistant.answering.compare.line import turns_heading, verdict_claim
from assistant.answering.compare.periods import then_and_now
from assistant.answering.compare.verdict import WORDS, agrees
from corpus.errors import AnswerError

_124, _366 = "Quy định 124-QĐ/TW", "Quy định 366-QĐ/TW"


def _opened(assistant_, text: str) -> str:
    return assistant_.ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "opens", "holds"),
    [
        ("số mức xếp loại của 124 và 366 có thay đổi không", "Không đổi.", "bốn mức"),
        ("may buoc xep loai theo 124, may buoc theo 366", "Như nhau.", "ba bước"),
        ("quy định 124 với 366 về tỷ lệ xuất sắc có giống nhau không", "Không giống nhau.", "25%"),
        ("thứ tự kiểm điểm giữa 124 và 366 có khác không", "Không khác.", "tập thể trước"),
        ("dang vien mien sinh hoat theo 124 the nao, 366 the nao", "Như nhau.", "miễn công tác"),
        ("kỳ đánh giá của 124 và 366 có đổi không", "Có thay đổi.", "hằng quý"),
        ("hướng dẫn 25 có mấy mẫu, hướng dẫn 43 có mấy mẫu", "Khác nhau.", "bảy mẫu"),
        ("hạn gửi hồ sơ có đổi không so với hướng dẫn 25", "Có thay đổi.", "01/02"),
    ],
)
def test_whether_it_changed_is_said_first(text, opens, holds, assistant_):
    """
    Of the matter asked about and no other, in a sentence that names both documents.
    """
    first = _opened(assistant_, text)

    assert first.startswith(opens)
    assert holds in first
    assert "So với" in first


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("tập thể có thành viên bị kỷ luật theo 132, 124 và 366 xếp loại gì", "Khác nhau."),
        ("hd 21, hd 25 và hd 43 gửi dự thảo trước mấy ngày", "Như nhau."),
    ],
)
def test_three_documents_named_in_a_row(text, opens, assistant_):
    """
    Each has its line, the oldest first.
    """
    answer = assistant_.ask(text)

    assert answer.text.startswith(opens)
    assert len(answer.claims[-1].citations) == 3


def test_steps_that_go_both_ways_are_told_one_by_one(assistant_):
    """
    The newest kept what the one before it had changed.
    """
    first = _opened(assistant_, "trước kia kiểm điểm xong trước ngày nào, bây giờ xong trước ngày nào")

    assert "Hướng dẫn 43-HD/BTCTW so với Hướng dẫn 25-HD/BTCTW: như nhau" in first
    assert "Hướng dẫn 25-HD/BTCTW so với Hướng dẫn 21-HD/BTCTW: khác nhau" in first


def test_what_was_dropped_or_added_alone(assistant_):
    """
    A line for each topic, and no row of what merely differs.
    """
    dropped = assistant_.ask("so với hướng dẫn 25 thì hướng dẫn 43 bỏ cái gì").text
    added = assistant_.ask("quy định 366 thêm những gì so với 124").text

    assert "bỏ mức 03 ngày" in dropped
    assert "cấp huyện" in dropped
    assert "25%" in added
    assert "03 ngày" not in added


def test_then_and_now_are_of_those_that_rule_on_it(assistant_, shipped):
    """
    The regulation leaves the days to its guidance; what no guidance between was read on is passed over.
    """
    topics = {topic.id: topic for topic in assistant_.index.topics}
    today = assistant_.ask("số mức xếp loại").as_of

    def told(name):
        return [item.id for item in then_and_now(shipped, topics[name], today)]

    assert told("review_days") == ["hd-25-2023", "hd-43-2025"]
    assert told("sick_leave") == ["hd-21-2019", "hd-43-2025"]
    assert told("new_members") == ["hd-21-2019", "qd-124-2023", "qd-366-2025"]
    assert told("rating_steps") == ["qd-124-2023", "qd-366-2025"]


def test_wordings_with_a_gap(assistant_):
    """
    "…" stands for one to four words.
    """
    topics = assistant_.index.topics

    assert "review_days" in named_by(topics, "thoi gian kiem diem cap uy cap tinh toi thieu may ngay")
    assert "rating_levels" in named_by(topics, "so muc xep loai chat luong dang vien")
    assert named_by(topics, "an com chua") == {}


def test_verdict_that_does_not_hold_is_not_sent(assistant_, shipped):
    """
    The word turned about, or said of other places, does not pass; what is not sure is not said.
    """
    topics = {topic.id: topic for topic in assistant_.index.topics}
    pair = (shipped.documents["qd-124-2023"], shipped.documents["qd-366-2025"])
    claim = verdict_claim(topics["rating_levels"], pair, WORDS[2])
    assert claim is not None
    grounds = Grounds(shipped, set(claim.citations), {}, assistant_.index.topics)
    verify([claim, turns_heading(shipped, claim.citations)], grounds)

    for wrong in (
        replace(claim, text=claim.text.replace("Không đổi", "Có thay đổi")),
        replace(claim, text=claim.text.replace("bốn", "năm")),
        replace(claim, citations=claim.citations[::-1]),
    ):
        with pytest.raises(AnswerError):
            verify([wrong], grounds)
    assert agrees(topics["principles"], *pair) is None

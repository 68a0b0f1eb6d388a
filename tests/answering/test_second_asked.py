"""Two things asked in one message are both answered, each by a sentence of its own."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("hội nghị kiểm điểm do ai chủ trì, ai ghi biên bản", "ai chủ trì", "người ghi"),
        ("kết quả xếp loại thông báo cho ai, có công khai không", "được thông báo", "công khai theo quy định"),
        ("người nghỉ hưu kiểm điểm ở đâu và dùng mẫu nào", "chi bộ nơi sinh hoạt", "Mẫu 02C"),
        ("kiểm điểm ở đâu, ai xếp loại", "nơi làm việc", "quyết định xếp loại"),
        ("trưởng phòng kiêm phó bí thư chi bộ thì kiểm điểm mấy nơi, nơi nào trước", "2 nơi", "trước"),
        ("bản kiểm điểm viết theo mẫu nào, nộp cho ai", "Mẫu 2A", "nộp bản kiểm điểm cho ai"),
    ],
)
def test_both_are_answered(assistant_: Assistant, question: str, first: str, second: str) -> None:
    """The answer to the first does not pass for one to both."""
    lines = assistant_.ask(question).text.split("\n")

    assert first in lines[0]
    assert second in lines[1]


def test_a_verdict_stands_first(assistant_: Assistant) -> None:
    """A Có is not put behind what else is told."""
    answer = assistant_.ask("kết quả xếp loại có phải thông báo cho người được xếp loại không, bằng văn bản hay miệng")

    assert answer.text.startswith("Có. ")
    assert "bằng văn bản hay bằng lời" in answer.text


def test_one_question_gets_no_second_answer(assistant_: Assistant) -> None:
    """A story before a question asks nothing."""
    told = assistant_.ask("em mới chuyển về chi bộ này, kiểm điểm ở đâu")

    assert sum(claim.kind == "lead" for claim in told.claims) <= 1

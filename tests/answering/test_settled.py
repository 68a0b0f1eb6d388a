"""A statement that a clause repeats or denies, a figure against a bound, a form claimed for someone."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.verify import verify
from assistant.answering.question.polarity import stance
from assistant.answering.verdict.settled import settled
from assistant.answering.verdict.short_of import short_of
from assistant.assistant import Assistant
from corpus.document import Corpus
from corpus.errors import UnsupportedFigure
from corpus.text import fold

_SIGNS_STAY = "kl-21-2021/noi-dung-quan-he-voi-nghi-quyet-trung-uong-4-cac-khoa"
_DRAFT_SENT = "hd-43-2025/muc-2/tieu-muc-2.1/diem-a"


def _head(claim: Claim | None) -> str | None:
    return None if claim is None else claim.text.split(",")[0]


def test_shared_number_does_not_confirm_what_the_clause_denies(assistant_: Assistant) -> None:
    """
    "27 biểu hiện" stands in the clause, which says that they are not replaced.
    """
    text = assistant_.ask("27 biểu hiện suy thoái bị Kết luận 21 năm 2021 thay thế rồi phải không?").text

    assert text.startswith("Không")


@pytest.mark.parametrize(
    ("statement", "opens"),
    [
        ("27 biểu hiện bị kết luận 21 thay", "Không đúng"),
        ("kết luận thay 27 biểu hiện bằng danh mục mới", "Không đúng"),
        ("kết luận không thay 27 biểu hiện", None),
    ],
)
def test_statement_that_a_clause_denies_is_not_so(assistant_: Assistant, statement: str, opens: str | None) -> None:
    """
    The act after "không" must be the one stated; a statement that denies it too is left to others.
    """
    index = assistant_.index
    folded = fold(f"{statement}, đúng không")
    provision = index.corpus.provisions[_SIGNS_STAY]

    assert _head(settled(folded, stance(folded), provision, index.weight, confirming=True)) == opens


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("dự thảo báo cáo gửi người dự họp trước 2 ngày làm việc có được không", "Không"),
        ("dự thảo báo cáo gửi người dự họp trước 3 ngày làm việc có được không", "Có"),
        ("dự thảo báo cáo gửi người dự họp trước 5 ngày làm việc là được phải không", "Đúng"),
        ("hội nghị kiểm điểm họp 1 ngày có đủ không", None),
        ("dự thảo báo cáo gửi người dự họp trước mấy ngày làm việc", None),
    ],
)
def test_figure_is_set_against_the_least_that_a_clause_demands(
    assistant_: Assistant, asked: str, opens: str | None
) -> None:
    """
    2 < 3 is too few, 3 and 5 will do; days that a meeting lasts are not days ahead of it.
    """
    index = assistant_.index
    folded = fold(asked)

    assert _head(short_of(folded, stance(folded), index.corpus.provisions[_DRAFT_SENT], index.weight)) == opens


def test_verdict_over_a_clause_must_give_the_whole_of_it(shipped: Corpus) -> None:
    """
    Neither a clause cut short nor a "Không" over one that denies and bounds nothing passes the check.
    """
    grounds = Grounds(corpus=shipped, evidence=[_DRAFT_SENT])
    whole = "Dự thảo báo cáo gửi người dự hội nghị kiểm điểm trước ít nhất 03 ngày làm việc."
    verify([Claim(f"Không, điều khoản nêu: {whole}", (_DRAFT_SENT,), ClaimKind.LEAD)], grounds)

    for tampered in (f"Không, điều khoản nêu: {whole[:40]}", f"Sai, điều khoản nêu: {whole}"):
        with pytest.raises(UnsupportedFigure):
            verify([Claim(tampered, (_DRAFT_SENT,), ClaimKind.LEAD)], grounds)


def test_last_day_to_send_does_not_call_an_earlier_day_wrong(assistant_: Assistant) -> None:
    """
    12/02 is before 15/02: "đúng hạn không" is no claim that the last day is 12/02.
    """
    asked = "Hồ sơ xếp loại năm 2024 gửi Ban Tổ chức Trung ương ngày 10/02/2025 thì có đúng hạn của Hướng dẫn 25 không?"

    assert not assistant_.ask(asked).text.startswith("Không")

"""Claims and citations as one text: marks, lines, the weakest confidence said aloud."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.render import confidence_of, number_citations, render
from corpus.vocabulary import Confidence

QUOTA = "qd-366-2025/dieu-11/khoan-1/diem-1.5"
FILING = "hd-43-2025/muc-4/tieu-muc-4.2"
SIGNS = [f"nq-04-2016/nhom-{group}/so-{number}" for group in (1, 2, 3) for number in range(1, 10)]
DAY = date(2026, 11, 21)


def rendered(shipped, claims, **options):
    citations = number_citations(shipped, claims, as_of=DAY, today=DAY)
    return render(claims, citations, confidence=options.pop("confidence", None), **options)


def test_mark_stands_before_the_full_stop(shipped):
    """
    "… 25% [1]." as in print; a line without one simply ends with its mark.
    """
    ended = rendered(shipped, [Claim("Không quá 25%.", (QUOTA,), ClaimKind.LEAD)])
    open_ = rendered(shipped, [Claim("Không quá 25%", (QUOTA,), ClaimKind.LEAD)])

    assert ended.splitlines()[0] == "Không quá 25% [1]."
    assert open_.splitlines()[0] == "Không quá 25% [1]"


def test_clauses_of_one_place_carry_one_mark_at_their_end(shipped):
    """
    An introduction and its items read as one paragraph.
    """
    clauses = [Claim(text, (QUOTA,), ClaimKind.CLAUSE) for text in ("Gồm:", "- một;", "- hai.")]
    text = rendered(shipped, [*clauses, Claim("Trước ngày 01/02.", (FILING,), ClaimKind.CLAUSE)])

    assert text.splitlines()[:4] == ["Gồm:", "- một;", "- hai [1].", "Trước ngày 01/02 [2]."]


def test_citations_are_numbered_in_the_order_cited(shipped):
    """
    The same place keeps its number; two places of one claim carry both.
    """
    claims = [
        Claim("Một.", (FILING,), ClaimKind.LEAD),
        Claim("Hai.", (QUOTA, FILING), ClaimKind.IDENTITY),
    ]
    citations = number_citations(shipped, claims, as_of=DAY, today=DAY)
    lines = rendered(shipped, claims).splitlines()

    assert [(each.number, each.key) for each in citations] == [(1, FILING), (2, QUOTA)]
    assert lines[1] == "Hai [2][1]."
    assert lines[2].startswith("  [1] ")
    assert lines[3].startswith("  [2] Điều 11, khoản 1, điểm 1.5, Quy định 366-QĐ/TW ngày 30/8/2025 · đang hiệu lực")


def test_long_run_of_one_document_is_one_line(shipped):
    """
    27 citation lines would bury the list.
    """
    claims = [Claim(f"Biểu hiện {number}.", (key,), ClaimKind.IDENTITY) for number, key in enumerate(SIGNS)]
    lines = rendered(shipped, claims).splitlines()

    assert len(lines) == 27 + 1
    assert lines[-1].startswith(
        "  [1]–[27] Từ nhóm 1, biểu hiện thứ 1 đến nhóm 3, biểu hiện thứ 9, Nghị quyết 04-NQ/TW"
    )


def test_standing_is_told_for_the_day_and_for_today(shipped):
    """
    What applied in 2022 is marked as lapsed since.
    """
    claims = [Claim("Không quá 20%.", ("qd-132-2018/noi-dung-dia-phuong/y-3",), ClaimKind.CLAUSE)]
    (citation,) = number_citations(shipped, claims, as_of=date(2022, 12, 31), today=DAY)

    assert "áp dụng vào 31/12/2022, nay đã hết hiệu lực từ 04/10/2023" in citation.line


@pytest.mark.parametrize("keys", [(QUOTA,), (SIGNS[4],), (QUOTA, SIGNS[4])])
def test_confidence_is_that_of_the_weakest_place(keys, shipped):
    """
    One recalled provision makes the answer recalled, and says so; a note on another version does not count.
    """
    order = [Confidence.RECALLED, Confidence.SINGLE, Confidence.CONFIRMED]
    claims = [Claim("Một.", (key,), ClaimKind.CLAUSE) for key in keys]
    found = confidence_of(shipped, claims)

    assert found == min((shipped.provisions[key].confidence for key in keys), key=order.index)
    noted = [*claims, Claim("Lưu ý: hai.", (SIGNS[4],), ClaimKind.NOTE)]
    assert confidence_of(shipped, noted) == found


def test_recalled_answer_says_that_it_is_unchecked(shipped):
    """
    And only such an answer; remarks stand under the citations.
    """
    claims = [Claim("Một.", (QUOTA,), ClaimKind.CLAUSE)]
    recalled = rendered(shipped, claims, confidence=Confidence.RECALLED, remarks=["Nên hỏi thêm."])

    assert "chưa đối chiếu được với văn bản; cần xem bản chính" in recalled.splitlines()[-1]
    assert recalled.splitlines()[-2] == "Nên hỏi thêm."
    assert "chưa đối chiếu được với" not in rendered(shipped, claims, confidence=Confidence.SINGLE)


def test_answer_without_claims_has_no_confidence(shipped):
    """
    Nothing was said, so nothing was checked.
    """
    assert confidence_of(shipped, []) is None
    assert number_citations(shipped, [], as_of=DAY, today=DAY) == ()

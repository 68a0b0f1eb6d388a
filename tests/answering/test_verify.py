"""The verifier, kind by kind: what stands is let through, the three errors name what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.verify import verify
from corpus.errors import AlteredQuotation, UnknownCitation, UnsupportedFigure

QUOTA = "qd-366-2025/dieu-11/khoan-1/diem-1.5"
FORMER = "qd-124-2023/dieu-12/khoan-1/noi-dung-ty-le"
SIGN = "nq-04-2016/nhom-1/so-5"
DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def grounds(assistant_):
    keys = {QUOTA, FORMER, SIGN, "qd-366-2025", "qd-124-2023", "qd-132-2018", "qd-132-2023"}
    found = {QUOTA: "Không vượt: 5 ≤ 5.\nTrần là 20% của 25 người, tức 5 người."}
    return Grounds(assistant_.corpus, keys, found, assistant_.index.topics, {DAY})


def lines(grounds, key):
    return [line.strip() for line in grounds.corpus.provisions[key].text.splitlines()]


def lead(grounds, key):
    return next(asking.lead for asking in grounds.corpus.provisions[key].questions if asking.lead)


def gist(grounds, document):
    return next(topic for topic in grounds.topics if topic.id == "excellent_quota").gist[document].rstrip(".")


def true_claims(grounds):
    """One claim of each kind that stands."""
    of = {key: (key,) for key in (QUOTA, FORMER, SIGN, "qd-366-2025", "qd-132-2018")}
    return [
        Claim(lines(grounds, QUOTA)[0], of[QUOTA], ClaimKind.CLAUSE),
        Claim(lead(grounds, QUOTA), of[QUOTA], ClaimKind.LEAD),
        Claim("Trần là 20% của 25 người, tức 5 người.", of[QUOTA], ClaimKind.FINDING),
        Claim(f"Kỳ 2023–2025: {gist(grounds, 'qd-124-2023')} (Quy định 124-QĐ/TW).", of[FORMER], ClaimKind.VERSION),
        Claim("Nhóm 1, biểu hiện 5: Giấu khuyết điểm, nể nang khi phê bình.", of[SIGN], ClaimKind.IDENTITY),
        Claim("Có. Quy định 366-QĐ/TW ngày 30/8/2025 còn hiệu lực vào ngày 21/11/2026.", of["qd-366-2025"], ClaimKind.IDENTITY),
        Claim("Ghi chú: Ngày hết hiệu lực lấy theo ngày ký Quy định 124 năm 2023.", of["qd-132-2018"], ClaimKind.NOTE),
        Claim("Không quá 20% số xếp mức Hoàn thành tốt nhiệm vụ.", of[QUOTA], ClaimKind.DRAFT),
        Claim(f"Trung ương, Quy định 366-QĐ/TW: {lines(grounds, QUOTA)[0].removeprefix('- ')}", of[QUOTA], ClaimKind.LOCAL),
    ]  # fmt: skip


@pytest.mark.parametrize("number", range(9))
def test_claim_that_stands_is_let_through(number, grounds):
    """
    A clause, an opening, a calculator line, a version, a sign, a document's standing, a note, a model's sentence, another
    level's text.
    """
    claim = true_claims(grounds)[number]

    verify([claim], grounds)
    assert {each.kind for each in true_claims(grounds)} == set(ClaimKind)


@pytest.mark.parametrize("number", range(9))
@pytest.mark.parametrize(
    "keys",
    [(), ("qd-999-2030/dieu-1",), ("hd-43-2025/muc-4/tieu-muc-4.2",), (QUOTA, "qd-366-2025/dieu-99")],
    ids=["none", "unknown", "not evidence", "one too many"],
)
def test_claim_on_a_citation_that_was_not_given_is_refused(keys, number, grounds):
    """
    A true sentence with no citation, an invented one or one nobody found is not sent, whatever its kind.
    """
    with pytest.raises(UnknownCitation):
        verify([replace(true_claims(grounds)[number], citations=keys)], grounds)


@pytest.mark.parametrize("number", range(9))
def test_claim_on_another_place_than_its_own_is_refused(number, grounds):
    """
    The words must stand where the mark points, not merely somewhere in the evidence.
    """
    claim = true_claims(grounds)[number]
    other = next(key for key in ("qd-132-2023", SIGN) if key not in claim.citations)

    with pytest.raises(UnsupportedFigure):
        verify([replace(claim, citations=(other,))], grounds)


@pytest.mark.parametrize(
    ("number", "old", "new"),
    [(0, "20%", "30%"), (1, "20%", "25%"), (2, "5 người.", "6 người."), (3, "2023–2025", "2018–2023"), (3, "124", "366"),
     (4, "biểu hiện 5", "biểu hiện 6"), (5, "Có.", "Không."), (5, "21/11", "22/11"), (6, "124", "366"), (7, "20%", "22%"), (8, "20%", "22%"), (8, "366", "124")],
)  # fmt: skip
def test_claim_with_another_figure_or_sense_is_refused(number, old, new, grounds):
    """
    One digit, one document or one word of yes and no decides.
    """
    claim = true_claims(grounds)[number]
    assert old in claim.text

    with pytest.raises(UnsupportedFigure):
        verify([replace(claim, text=claim.text.replace(old, new))], grounds)


def test_comparison_with_its_documents_swapped_is_refused(grounds):
    """
    Both figures are true and both documents are cited, yet what 366 says would be said of 124.
    """
    new, old = gist(grounds, "qd-366-2025"), gist(grounds, "qd-124-2023")
    label = next(topic.label for topic in grounds.topics if topic.id == "excellent_quota")
    text = f"{label}:\n  – Quy định 124-QĐ/TW: {old}.\n  – Quy định 366-QĐ/TW: {new}."

    verify([Claim(text, (FORMER, QUOTA), ClaimKind.VERSION)], grounds)
    swapped = f"{label}:\n  – Quy định 124-QĐ/TW: {new}.\n  – Quy định 366-QĐ/TW: {old}."
    with pytest.raises(UnsupportedFigure):
        verify([Claim(swapped, (FORMER, QUOTA), ClaimKind.VERSION)], grounds)


def test_verdict_on_a_figure_gives_all_that_the_provision_gives(grounds):
    """
    The quota knows 20% and 25%: a denial names both, and nothing alone is called the right one.
    """
    verify([Claim("Không đúng, điều khoản nêu 20%; 25%.", (QUOTA,), ClaimKind.LEAD)], grounds)

    for said in ("20%", "25%", "5%", "nhiệm vụ", "20", "20%; 35%", "25%; 20%"):
        for word in ("Đúng", "Không đúng"):
            with pytest.raises(UnsupportedFigure):
                verify([Claim(f"{word}, điều khoản nêu {said}.", (QUOTA,), ClaimKind.LEAD)], grounds)


def test_quotation_must_be_stored_byte_for_byte(grounds):
    """
    A calculator line may be true and still put words into the mouth of a provision.
    """
    said = "Trần là 20%, gọi là “chỉ tiêu phấn đấu”."
    told = replace(grounds, findings={QUOTA: said})

    with pytest.raises(AlteredQuotation, match="chỉ tiêu phấn đấu"):
        verify([Claim(said, (QUOTA,), ClaimKind.FINDING)], told)


def test_errors_carry_their_codes_and_the_words_of_the_claim(grounds):
    """
    The log names the refusal by code; the message shows which line it was.
    """
    claim = true_claims(grounds)[0]

    with pytest.raises(UnknownCitation, match="không có căn cứ") as none:
        verify([replace(claim, citations=())], grounds)
    with pytest.raises(UnsupportedFigure, match="không đứng được") as altered:
        verify([replace(claim, text="Tối đa 99%.")], grounds)

    assert (none.value.code, altered.value.code, AlteredQuotation.code) == ("TL-401", "TL-402", "TL-403")
    assert "Tối đa 99%." in altered.value.message

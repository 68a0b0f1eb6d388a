"""Clauses as a person reads them: one bullet joins its introduction, nothing ends in a semicolon or a colon."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.render import number_citations, render
from corpus.citation import name_document, short_title

DAY = date(2026, 11, 21)
KEY = "qd-366-2025/dieu-11/khoan-4/diem-4.1"
INTRO = Claim("Xếp mức này khi thuộc một trong các trường hợp:", (KEY,), ClaimKind.CLAUSE)
FIRST = Claim("- mất đoàn kết;", (KEY,), ClaimKind.CLAUSE)
SECOND = Claim("- có thành viên bị kỷ luật;", (KEY,), ClaimKind.CLAUSE)


@pytest.fixture
def body(shipped):
    """The lines of an answer above its citations."""

    def body(*claims):
        citations = number_citations(shipped, claims, as_of=DAY, today=DAY)
        return render(claims, citations, confidence=None).split("\n  [")[0].split("\n")

    return body


def test_one_bullet_reads_on_from_its_introduction(body):
    """
    "… trường hợp: có thành viên bị kỷ luật [1]."
    """
    assert body(INTRO, SECOND) == ["Xếp mức này khi thuộc một trong các trường hợp: có thành viên bị kỷ luật [1]."]


def test_several_bullets_keep_their_lines_and_end_with_a_full_stop(body):
    """
    The last shown ends the list, though the text goes on.
    """
    assert body(INTRO, FIRST, SECOND) == [INTRO.text, FIRST.text, "- có thành viên bị kỷ luật [1]."]


def test_no_answer_breaks_off(asked):
    """
    Over all cases: no introduction stands alone, no mark is followed by a semicolon.
    """
    for item in asked:
        claims = [claim for claim in item.answer.claims if claim.kind is ClaimKind.CLAUSE]
        for number, claim in enumerate(claims):
            if claim.text.endswith(":"):
                assert number + 1 < len(claims), item.case.id
                assert claims[number + 1].citations == claim.citations, item.case.id
        assert not re.search(r"\]\s*;", item.answer.text), item.case.id


def test_titles_are_cut_at_words(shipped):
    """
    A reply that names several documents shortens their titles between words, and says so.
    """
    for document in shipped:
        short = short_title(document)
        assert len(short) <= 91
        if short.endswith("…"):
            assert document.title.startswith(short[:-1])
            assert re.match(r"[\s,;(.]", document.title[len(short) - 1 :]), short


def test_local_practice_is_called_what_it_is(shipped):
    """
    No "Thông báo của Nhiều cơ quan".
    """
    assert name_document(shipped.documents["provincial"]) == "Cách áp dụng ghi nhận ở một số nơi"
    assert name_document(shipped.documents["qd-366-2025"], dated=False) == "Quy định 366-QĐ/TW"

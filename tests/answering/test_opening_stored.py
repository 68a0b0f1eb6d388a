"""Stored opening sentences: said for their own question and its like, never for another case or the opposite sense."""

from __future__ import annotations

import random

import pytest

from assistant.answering.answer import ClaimKind
from assistant.answering.opening.opening import opening
from assistant.answering.signs.sign import sign_claim
from corpus.text import fold

NEW = "qd-366-2025/dieu-5/khoan-2"


@pytest.fixture(scope="module")
def opened(assistant_, read):
    """The opening of an answer that stands on one provision."""

    def opened(text, key):
        provision = assistant_.corpus.provisions[key]
        return opening(assistant_.index, read(text), provision, assistant_.corpus.document_of(key))

    return opened


def head(sentence):
    return fold(sentence).split()[0].strip(".,:;")


def test_stored_question_is_never_opened_with_the_opposite_word(assistant_, opened):
    """
    Asked word for word, a question gets its own sentence or one that does not contradict it.
    """
    stored = [
        (provision.key, asking)
        for provision in assistant_.corpus.provisions.values()
        for asking in provision.questions
        if asking.lead and asking.opens
    ]
    sample = random.Random(4).sample(stored, min(500, len(stored)))
    found = [(asking, opened(asking.text, key)) for key, asking in sample]
    turned = [
        (asking.text, asking.lead, claim.text)
        for asking, claim in found
        if claim and {head(asking.lead), head(claim.text)} == {"co", "khong"}
    ]

    assert sum(claim is not None for _, claim in found) >= 0.75 * len(sample)
    assert len(turned) <= len(sample) // 200, turned


@pytest.mark.parametrize(("months", "opens"), [(4, True), (5, True), (6, False), (9, False)])
def test_sentence_about_less_than_six_months_is_not_used_for_more(months, opens, opened):
    """
    "Không, chưa đủ 6 tháng …" must not answer whoever was admitted nine months ago.
    """
    claim = opened(f"đảng viên mới kết nạp được {months} tháng có phải kiểm điểm không", NEW)

    assert (claim is not None and head(claim.text) == "khong") is opens


def test_sentence_is_not_used_for_the_opposite_question(opened):
    """
    "Có phải kiểm điểm không" and "được miễn kiểm điểm phải không" deserve opposite words.
    """
    asked = opened("đảng viên mới kết nạp được 4 tháng có phải kiểm điểm không", NEW)
    turned = opened("đảng viên mới kết nạp được 4 tháng thì được miễn kiểm điểm phải không", NEW)

    assert asked is not None
    assert head(asked.text) == "khong"
    assert turned is None or head(turned.text) != "khong"


def test_sign_opens_with_its_number_and_group(shipped, opened):
    """
    All 27: whoever describes a behaviour is told which sign it is.
    """
    signs = [item for item in shipped.provisions.values() if sign_claim(item)]

    assert len(signs) == 27
    for sign in signs:
        claim = opened(f"{sign.heading} là biểu hiện thứ mấy", sign.key)
        group, number = (int(part.rpartition("-")[2]) for part in sign.at.split("/"))
        assert claim.text.startswith(f"Đó là biểu hiện thứ {number}, nhóm {group} (")
        assert claim.text.endswith(f": {sign.heading}.")
        assert claim.kind is ClaimKind.IDENTITY

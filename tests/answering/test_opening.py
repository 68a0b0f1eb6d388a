"""How an answer opens: with a stored sentence of the same case and sense, a sign's place, or a figure confirmed."""

from __future__ import annotations

import random

import pytest

from assistant.answering.answer import ClaimKind
from assistant.answering.opening import opening, sign_claim
from corpus.text import fold

QUOTA = "qd-366-2025/dieu-11/khoan-1/diem-1.5"
NEW = "qd-366-2025/dieu-5/khoan-2"


@pytest.fixture(scope="module")
def opened(assistant_, read):
    """The opening of an answer that stands on one provision."""

    def opened(text, key):
        question = read(text)
        provision = assistant_.corpus.provisions[key]
        return opening(assistant_.index, question, provision, assistant_.corpus.document_of(key))

    return opened


def head(sentence):
    return fold(sentence).split()[0].strip(".,:;")


def test_stored_question_opens_with_its_own_sentence(assistant_, opened):
    """
    Asked word for word, the sentence stored for it, and never one of the opposite sense.
    """
    stored = [
        (provision.key, asking)
        for provision in assistant_.corpus.provisions.values()
        for asking in provision.questions
        if asking.lead and asking.opens
    ]
    sample = random.Random(4).sample(stored, min(600, len(stored)))
    found = [(asking, opened(asking.text, key)) for key, asking in sample]
    turned = [
        asking.text for asking, claim in found if claim and {head(asking.lead), head(claim.text)} == {"co", "khong"}
    ]

    assert sum(claim is not None and claim.text == asking.lead for asking, claim in found) >= 0.85 * len(sample)
    assert len(turned) <= len(sample) // 200, turned


@pytest.mark.parametrize(("months", "opens"), [(4, True), (5, True), (6, False), (9, False)])
def test_sentence_about_less_than_six_months_is_not_used_for_more(months, opens, opened):
    """
    "Không, chưa đủ 6 tháng …" must not answer whoever was admitted nine months ago.
    """
    claim = opened(f"đảng viên mới kết nạp {months} tháng có phải xếp loại không", NEW)

    assert (claim is not None and "hưa đủ 6 tháng" in claim.text.replace("06", "6")) is opens


def test_sentence_is_not_used_for_the_opposite_question(opened):
    """
    "Có được xếp loại không" and "được miễn xếp loại phải không" deserve opposite words.
    """
    asked = opened("đảng viên mới kết nạp 4 tháng có phải xếp loại không", NEW)
    turned = opened("đảng viên mới kết nạp 4 tháng được miễn xếp loại phải không", NEW)

    assert asked is not None
    assert head(asked.text) == "khong"
    assert turned is None or head(turned.text) != "khong"


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [("gửi hồ sơ về Ban Tổ chức Trung ương trước ngày nào", "hd-43-2025/muc-4/tieu-muc-4.2", None),
     ("có đúng là phải bỏ 45 phần trăm không, xác nhận giúp", QUOTA, None)],
)  # fmt: skip
def test_figure_is_confirmed_only_where_the_provision_has_one_of_its_unit(text, key, says, opened):
    """
    The quota knows 20% and 25%: neither may be called the one right figure.
    """
    claim = opened(text, key)

    assert claim is None or not claim.text.startswith(("Đúng, điều khoản nêu", "Không đúng, điều khoản nêu")) or says


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

"""Provisions cut for the index: nothing lost, nothing twice, no sentence cut."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.text import squeeze
from corpus.vocabulary import TextKind
from index.chunk import LIMIT, chunk_corpus, chunk_document, chunk_provision, is_item, split_clauses

BREAK = re.compile(r"[.;:!?]$")


def letters(text):
    """A text without its white space, the only thing that cutting may change."""
    return re.sub(r"\s+", "", text)


def test_every_character_of_a_provision_lies_in_exactly_one_chunk(shipped):
    """
    The chunks put together again are the provision.
    """
    for document in shipped:
        for provision in document.provisions:
            chunks = chunk_provision(document, provision)
            assert letters("".join(chunk.text for chunk in chunks)) == letters(provision.text), provision.key
            assert [chunk.number for chunk in chunks] == list(range(len(chunks)))


def test_no_chunk_ends_within_a_sentence(shipped):
    """
    A chunk ends where a line or a sentence of the provision ends.
    """
    for document in shipped:
        for provision in document.provisions:
            ends = {squeeze(line) for line in provision.text.splitlines()}
            for chunk in chunk_provision(document, provision):
                last = squeeze(chunk.text.splitlines()[-1])
                assert BREAK.search(last) or any(line.endswith(last) for line in ends), (provision.key, last)


def test_no_chunk_is_longer_than_the_limit_unless_a_sentence_is(shipped):
    """
    A sentence longer than the limit stands alone rather than being cut.
    """
    for chunk in chunk_corpus(shipped):
        assert len(chunk.text) <= LIMIT or len(split_clauses(chunk.text)) == 1 or "/" not in chunk.key, chunk.key


def test_every_document_and_provision_has_a_chunk(shipped):
    """
    What has no chunk could never be found.
    """
    assert {chunk.key for chunk in chunk_corpus(shipped)} == {*shipped.documents, *shipped.provisions}


def test_chunk_carries_its_document_place_and_heading(shipped):
    """
    Cut from its surroundings, a chunk still says where it comes from.
    """
    document = shipped.documents["qd-366-2025"]
    provision = shipped.provisions["qd-366-2025/dieu-11/khoan-1"]
    for chunk in chunk_provision(document, provision):
        assert chunk.embedded.startswith(
            "Quy định 366-QĐ/TW ngày 30/8/2025 – Điều 11, khoản 1 – Hoàn thành xuất sắc nhiệm vụ – điều kiện\n"
        )
        assert chunk.key == provision.key


def test_document_known_by_identity_is_one_chunk(shipped):
    """
    Its title, issuer and subject are all there is to find it by.
    """
    document = next(item for item in shipped if not item.provisions)
    (chunk,) = chunk_document(document)

    assert (chunk.key, document.title in chunk.text) == (document.id, True)


@given(
    lines=st.lists(st.text("aăâđ ốừ0123456789.,;:()-", min_size=1, max_size=400), max_size=6),
    repeats=st.integers(0, 40),
)
def test_cutting_any_text_loses_nothing(shipped, lines, repeats):
    """
    Whatever an organization loads, the chunks hold all of it once.
    """
    document = shipped.documents["qd-366-2025"]
    text = "\n".join(lines + ["Câu này được lặp lại cho dài. Rồi câu nữa; hết."] * repeats)
    provision = replace(document.provisions[0], text=text)
    chunks = chunk_provision(document, provision)

    assert letters("".join(chunk.text for chunk in chunks)) == letters(text)


@pytest.mark.parametrize("line", ["- một ý", "a) điểm", "1. Mục", "1.2. Mục", "đ) điểm", "+ ý", "(2) ý"])
def test_list_item_is_recognised(line):
    """
    Lists stay lists in answers.
    """
    assert is_item(line)


@pytest.mark.parametrize("line", ["Đảng viên", "100 đảng viên", "2025 là năm", "a là một chữ", "-không cách"])
def test_plain_line_is_no_list_item(line):
    """
    A line that begins with a figure or a letter is not yet an item.
    """
    assert not is_item(line)


def official(document, at, text):
    """A provision in official words among those of a document."""
    first = document.provisions[0]
    return replace(first, at=at, key=f"{document.id}/{at}", text=text, text_kind=TextKind.OFFICIAL, label=None)


LAW = "Tập thể lãnh đạo, quản lý gửi báo cáo về TP. Hồ Chí Minh theo Điều 5. Phạm vi là 31/12/2025. Ai nộp muộn thì nêu rõ; "


@pytest.mark.parametrize(
    "text", [LAW * 130, "Các trường hợp gồm:\n" + "\n".join(f"{n}. {LAW * 2}" for n in range(1, 80))]
)
def test_long_official_provision_is_cut_at_points_and_sentences(text, shipped):
    """
    3,000 words as one line or as a list: no chunk too long, none ends after an abbreviation or the number of a place.
    """
    assert len(text.split()) > 3000
    document = shipped.documents["qd-366-2025"]
    chunks = chunk_provision(document, official(document, "dieu-7", text))

    assert all(len(chunk.text) <= LIMIT for chunk in chunks)
    assert all(chunk.text[-1] in ".;:" and not chunk.text.endswith(("TP.", "Điều 5.")) for chunk in chunks)
    assert letters("".join(chunk.text for chunk in chunks)) == letters(text)
    assert {chunk.key for chunk in chunks} == {"qd-366-2025/dieu-7"}
    if text.startswith("Các"):
        assert all(is_item(chunk.text) for chunk in chunks[1:])


def test_chunk_of_an_official_provision_tells_the_way_down_to_it(shipped):
    """
    A point says nothing without its article: the headings above it are embedded with it.
    """
    document = shipped.documents["qd-366-2025"]
    above = replace(official(document, "dieu-7", "Mở đầu."), heading="Cách thức kiểm điểm")
    inner = replace(official(document, "dieu-7/khoan-1", "Một."), heading="Chuẩn bị")
    whole = replace(document, provisions=(above, inner))
    (chunk,) = chunk_provision(whole, inner)

    assert chunk.context.endswith("– Điều 7, khoản 1 – Cách thức kiểm điểm › Chuẩn bị")

"""Loaded documents over shipped ones: official words win key by key, replacement closes, nothing changes unsaid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corpus.document import Asking, Document, Period, Provision
from corpus.inside import inside
from corpus.lint import faults
from corpus.load import load_corpus
from corpus.overlay import join, lay
from corpus.vocabulary import Confidence, DocumentKind, Status, TextKind

QD = "qd-366-2025"


def provision(document, at, text, **rest):
    return Provision(
        f"{document}/{at}", document, at, "Tiêu đề", text, Confidence.CONFIRMED, text_kind=TextKind.OFFICIAL, **rest
    )


def official(id, *provisions, since=date(2026, 6, 1), **rest):
    return Document(
        id=id, number="1-QĐ/TW", kind=DocumentKind.REGULATION, title="Quy định thử", issuer="Cơ quan thử", signed=since,
        in_force=Period(since, None), text_kind=TextKind.OFFICIAL, status=Status.IN_FORCE, sources=("tệp thử",),
        provisions=provisions, **rest,
    )  # fmt: skip


def laid(shipped, *provisions):
    own = replace(official(QD, *provisions), number="366-QĐ/TW")
    return lay(shipped.documents[QD], own)


def at(document, place):
    return next(item for item in document.provisions if item.at == place)


def test_official_words_replace_the_restated_under_the_same_key(shipped):
    """
    The key, the questions people ask and the document's days stay; words, sources and notes are the official ones.
    """
    ours = shipped.provisions[f"{QD}/dieu-17"]
    document = laid(shipped, provision(QD, "dieu-17", "Hồ sơ gồm hai loại.", sources=("tệp thử",)))
    item = at(document, "dieu-17")

    assert (item.text, item.is_official, item.sources) == ("Hồ sơ gồm hai loại.", True, ("tệp thử",))
    assert {asking.text for asking in ours.questions} <= {asking.text for asking in item.questions}
    assert document.in_force == shipped.documents[QD].in_force


def test_our_own_sentences_do_not_open_answers_on_official_words(shipped):
    """
    A stored opening is our wording of our wording: under an official text it would be a restatement shown as the text.
    """
    item = at(laid(shipped, provision(QD, "dieu-1", "Quy định này áp dụng cho mọi cấp.")), "dieu-1")

    assert any(asking.lead for asking in shipped.provisions[f"{QD}/dieu-1"].questions)
    assert not any(asking.lead for asking in item.questions)


def test_keys_the_official_text_lacks_stay_restated_and_new_ones_join(shipped):
    """
    Half a text does not take the other half away.
    """
    document = laid(shipped, provision(QD, "dieu-16", "Khiếu nại được giải quyết."))

    assert at(document, "dieu-16").is_official
    assert at(document, "dieu-17") == shipped.provisions[f"{QD}/dieu-17"]
    assert len(document.provisions) == len(shipped.documents[QD].provisions) + 1


def test_place_we_hold_as_one_takes_all_official_places_within_it(shipped):
    """
    Khoản by khoản in the file, one article with us: the article has all their words, in order.
    """
    document = laid(
        shipped, provision(QD, "dieu-17/khoan-1", "1. Hồ sơ tập thể."), provision(QD, "dieu-17/khoan-2", "2. Hồ sơ cá nhân.")
    )  # fmt: skip

    assert at(document, "dieu-17").text == "1. Hồ sơ tập thể.\n2. Hồ sơ cá nhân."
    assert at(document, "dieu-17/khoan-2").is_official


def test_place_within_a_longer_official_one_takes_its_lines(shipped):
    """
    An article read in one piece still answers for its second clause.
    """
    text = "Đối tượng gồm:\n1. Tập thể.\na) Cấp ủy;\n2. Đảng viên, trừ người mới kết nạp.\nb) Cán bộ.\n3. Khác."
    document = laid(shipped, provision(QD, "dieu-5", text))

    assert at(document, "dieu-5/khoan-2").text == "2. Đảng viên, trừ người mới kết nạp.\nb) Cán bộ."
    assert at(document, "dieu-5/khoan-2").is_official


@pytest.mark.parametrize(
    ("place", "found"),
    [("dieu-1/khoan-1", "1. Một.\n1.1. Con.\na) Điểm.\nđ) Điểm đ."), ("dieu-1/khoan-1/diem-a", "a) Điểm."),
     ("dieu-1/khoan-1/diem-dd", "đ) Điểm đ."), ("dieu-1/khoan-1/diem-1.1", "1.1. Con.\na) Điểm.\nđ) Điểm đ."),
     ("dieu-1/khoan-2", "2. Hai."), ("dieu-1/khoan-3", None), ("dieu-1", None)],
)  # fmt: skip
def test_lines_of_a_mark_end_before_the_next_of_its_kind(place, found):
    """
    A deeper number belongs to it, an equal one ends it.
    """
    assert inside("Mở đầu:\n1. Một.\n1.1. Con.\na) Điểm.\nđ) Điểm đ.\n2. Hai.", "dieu-1", place) == found


def test_new_document_closes_what_it_says_it_replaces(shipped):
    """
    366 lapses the day the new one begins, and says by whom; the chain holds and the corpus stays sound.
    """
    documents = join(
        shipped.documents, [official("qd-1-2026", provision("qd-1-2026", "dieu-1", "Áp dụng."), replaces=(QD,))]
    )
    old = documents[QD]

    assert (old.in_force.until, old.status, old.replaced_by) == (date(2026, 6, 1), Status.REPLACED, ("qd-1-2026",))
    assert shipped.documents[QD].in_force.until is None
    assert list(faults(replace(shipped, documents=documents))) == []


@pytest.mark.parametrize("rest", [{"scope": "Lào Cai"}, {"since": date(2020, 1, 1)}], ids=["local", "earlier"])
def test_replacement_that_cannot_be_closes_nothing(rest, shipped):
    """
    A province ends no central text, and no text ends a later one.
    """
    documents = join(
        shipped.documents, [official("qd-1-2026", provision("qd-1-2026", "dieu-1", "x y."), replaces=(QD,), **rest)]
    )

    assert documents[QD] == shipped.documents[QD]
    assert documents["qd-1-2026"].replaces == ()


def test_link_to_a_document_not_here_is_left_out(shipped):
    """
    What was removed must not keep the others from loading.
    """
    own = official(
        "qd-1-2026", provision("qd-1-2026", "dieu-1", "x y."), replaces=("qd-9-2024",), implements=("hd-9-2024", QD)
    )

    assert join(shipped.documents, [own])["qd-1-2026"].replaces == ()
    assert join(shipped.documents, [own])["qd-1-2026"].implements == (QD,)


def test_question_stands_in_one_place_of_a_loaded_document(shipped):
    """
    Two points headed alike would otherwise make the corpus unsound.
    """
    asked = (Asking("Gửi báo cáo khi nào?"),)
    own = official(
        "qd-1-2026",
        provision("qd-1-2026", "dieu-1", "Một.", questions=asked),
        provision("qd-1-2026", "dieu-2", "Hai.", questions=asked),
    )
    documents = join(shipped.documents, [own])

    assert [len(item.questions) for item in documents["qd-1-2026"].provisions] == [1, 0]
    assert list(faults(replace(shipped, documents=documents))) == []


def test_official_provision_nobody_wrote_questions_for_is_asked_by_what_it_rules(shipped):
    """
    Heading and ruling sentences stand in for the questions that ours have.
    """
    text = "Căn cứ chung. Báo cáo phải gửi trước ngày 10/12 hằng năm."
    documents = join(shipped.documents, [official("qd-1-2026", provision("qd-1-2026", "dieu-1", text))])
    (item,) = documents["qd-1-2026"].provisions

    assert [asking.text for asking in item.questions] == ["Tiêu đề", "Báo cáo phải gửi trước ngày 10/12 hằng năm."]


def test_without_loaded_documents_nothing_is_different(shipped, tmp_path):
    """
    Same digest, so the same index serves.
    """
    assert load_corpus(extra=tmp_path / "none") == shipped

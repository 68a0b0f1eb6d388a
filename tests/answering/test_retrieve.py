"""From a question to its hits: its parts, its day, the places that nobody has read."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from assistant.answering.answer import Outcome
from assistant.answering.places.unread import unread_places
from assistant.answering.question.parts import parts_of
from assistant.answering.retrieval.retrieve import retrieve
from corpus.text import fold
from corpus.timeline import applies
from index.text import tokens

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "answering-parts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"] or "trống")
def test_message_is_cut_into_its_questions(case):
    """
    Each part asks something and can stand alone; "ai cũng biết" asks nothing. Typed without accents it is cut alike.
    """
    parts = parts_of(case["text"])

    assert len(parts) == case["parts"], parts
    assert [fold(part) for part in parts] == parts_of(fold(case["text"]))


def test_parts_hold_the_words_of_the_whole(asked):
    """
    Nothing is lost but the words that join, nothing is invented.
    """
    joins = set(tokens("và với lại đồng thời cho ngoài ra tiện thể tiện cho em tôi mình hỏi thêm nữa còn rồi"))
    for each in asked:
        text = each.case.turns[-1]
        parts = parts_of(text)
        whole, told = tokens(text), [word for part in parts for word in tokens(part)]
        assert set(told) <= set(whole), each.case.id
        assert set(whole) - set(told) <= joins, each.case.id


def test_hits_of_a_dated_question_apply_on_its_day(assistant_, read):
    """
    Provisions and identities of another time are not put forward for a day they did not hold.
    """
    for text in (
        "tỷ lệ xuất sắc tối đa",
        "mẫu kiểm điểm cá nhân",
        "hạn gửi hồ sơ",
        "kỳ kiểm điểm",
        "văn bản hướng dẫn kiểm điểm",
    ):
        for year in range(2018, 2026):
            question = read(f"{text} cuối năm {year}")
            (found,) = retrieve(assistant_.index, question)
            assert found.hits
            for hit in found.hits:
                assert applies(assistant_.corpus.document_of(hit.key), question.as_of), (text, year, hit.key)


def test_namesake_of_the_document_named_is_not_put_forward(assistant_, read):
    """
    Nghị quyết 04 of 2026 bears the number of that of 2016 and mentions it.
    """
    (found,) = retrieve(
        assistant_.index, read("Theo Nghị quyết 04 năm 2016 không dám nhận khuyết điểm là biểu hiện gì")
    )

    assert found.hits[0].key.startswith("nq-04-2016/")
    assert "nq-04-2026" not in {hit.key for hit in found.hits}


@pytest.mark.parametrize(
    ("text", "place"),
    [("Điều 99 Quy định 366 nói gì", "Điều 99, Quy định 366-QĐ/TW"), ("mẫu 99 dùng cho ai", "Mẫu 99"),
     ("biểu 77 để làm gì", "Biểu 77"), ("Điều 11 Quy định 366 nói gì", None), ("mẫu 2A dùng cho ai", None),
     ("mẫu 2 dùng cho ai", None), ("tỷ lệ xuất sắc", None)],
)  # fmt: skip
def test_place_that_nobody_has_read_is_named(text, place, read, shipped, assistant_):
    """
    An article or a form that the corpus lacks is said to be missing, not answered from its neighbours.
    """
    unread = unread_places(shipped, read(text))

    assert (unread is None) is (place is None)
    if place is not None:
        assert unread.startswith(place)
        answer = assistant_.ask(text)
        assert (answer.status, answer.code) == (Outcome.NOT_IN_CORPUS, "TL-628" if "Điều 99" in place else "TL-626")
        assert place.split(",")[0] in answer.text


def test_two_questions_are_both_answered(assistant_):
    """
    The hits of both parts come in turn, and both figures stand in the text.
    """
    answer = assistant_.ask(
        "tỷ lệ xuất sắc tối đa bao nhiêu phần trăm, ngoài ra hạn gửi hồ sơ kiểm điểm về Ban Tổ chức Trung ương là ngày nào"
    )

    assert answer.status is Outcome.ANSWERED
    assert "20%" in answer.text
    assert "01/02" in answer.text


def test_half_that_is_foreign_is_said_to_be_declined(assistant_):
    """
    What can be answered is answered; the rest is named with the reason.
    """
    answer = assistant_.ask(
        "hạn gửi hồ sơ kiểm điểm về Trung ương là ngày nào, với lại lãi suất tiết kiệm ngân hàng giờ mấy phần trăm"
    )

    assert answer.status is Outcome.ANSWERED
    assert "01/02" in answer.text
    assert "Phần còn lại: " in answer.text

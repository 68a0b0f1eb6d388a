"""A follow-up made whole from the turns before it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from assistant.answering.answer import Outcome
from assistant.answering.conversation.followup import whole_question
from corpus.text import fold

TODAY = date(2026, 11, 21)
CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "answering-followups.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: " | ".join(case["turns"]))
def test_followup_keeps_what_holds_and_drops_what_it_replaces(case, shipped, read):
    """
    The earlier subject, form, rating, document or day gives way to the new one; the matter stays.
    """
    whole = whole_question(case["turns"], shipped, today=TODAY)
    question = read(whole)

    assert all(words in fold(whole) for words in case["holds"]), whole
    assert not any(words in fold(whole) for words in case.get("lacks", [])), whole
    assert question.as_of == case.get("as_of", question.as_of)
    assert {document.id for document in question.documents} >= set(case.get("documents", []))
    assert [f"{place.division.value} {place.number}" for place in question.places] == case.get("places", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: " | ".join(case["turns"]))
def test_followup_without_accents_is_made_whole_alike(case, shipped):
    """
    Whoever types without accents is understood in conversation too.
    """
    typed = [fold(turn) for turn in case["turns"]]

    assert whole_question(typed, shipped, today=TODAY) == fold(whole_question(case["turns"], shipped, today=TODAY))


def test_question_that_stands_alone_is_left_as_it_is(shipped):
    """
    A new subject after an answered one starts anew.
    """
    alone = "gửi dự thảo báo cáo kiểm điểm cho người dự họp trước mấy ngày làm việc"

    assert whole_question(["mẫu 2A dùng cho ai", alone], shipped, today=TODAY) == alone
    assert whole_question([alone], shipped, today=TODAY) == alone


@pytest.mark.parametrize("turns", [[], [""], ["mẫu 2A dùng cho ai", "  "]])
def test_nothing_said_last_is_nothing_asked(turns, shipped):
    """
    An empty message is not answered with the question before it.
    """
    assert whole_question(turns, shipped, today=TODAY) == ""


@pytest.mark.parametrize("text", ["thế còn chi bộ thì sao?", "vậy thì sao", "con nam 2022"])
def test_followup_with_nothing_before_it_is_asked_back(text, assistant_):
    """
    The first message of a conversation cannot lean on anything.
    """
    assert assistant_.ask(text).status is Outcome.NEEDS_DETAILS


def test_followup_is_answered_as_its_whole_question(assistant_):
    """
    Turn by turn, the day of the answer follows the conversation.
    """
    turns = [
        "tỷ lệ xuất sắc tối đa bao nhiêu phần trăm",
        "năm 2022 thì thế nào",
        "thế theo Quy định 124",
        "hiện nay thì sao",
    ]
    answers = [assistant_.ask(turns[:number]) for number in range(1, len(turns) + 1)]

    assert [answer.status for answer in answers] == [Outcome.ANSWERED] * 4
    first = [answer.citations[0].key.split("/")[0] for answer in answers]
    assert first[0] == first[3] == "qd-366-2025"
    assert first[1] in ("qd-132-2018", "hd-21-2019")
    assert first[2] == "qd-124-2023"


@pytest.mark.parametrize("text", ["ừ", "ờ", "ừm", "ạ"])
def test_yes_of_one_letter_is_small_talk(text, assistant_):
    """
    A word of one letter is read, not told to be no word.
    """
    turns = ["28 tốt được mấy xuất sắc", text]

    assert assistant_.ask(turns).status is Outcome.SMALL_TALK
    assert assistant_.ask(text).status is Outcome.SMALL_TALK

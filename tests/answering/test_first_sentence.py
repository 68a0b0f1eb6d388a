"""The first sentence of an answer: another stored one where it answers better, never another word."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.answer import ClaimKind, Outcome
from assistant.answering.first_sentence.candidate import bare
from assistant.answering.first_sentence.choosing import LEAST, MARGIN, WORD_MARGIN, may_be_bettered, picked, weighed
from assistant.answering.first_sentence.telling import told_with
from assistant.answering.judges.first_sentence import worth
from assistant.answering.pipeline import answer, as_found
from assistant.answering.verdict.word import says_word, settles
from assistant.assistant import Assistant
from eval.first_sentence.graded import graded

TODAY = date(2026, 11, 30)
ASKED = [
    "cần bao nhiêu phần trăm phiếu thì mới được xếp hoàn thành xuất sắc",
    "biên bản họp kiểm điểm ai ký",
    "gợi ý kiểm điểm là gì",
    "đảng viên hưu trí nộp bản kiểm điểm cho ai",
    "phiếu xếp loại có mấy cột",
]


def found(assistant_: Assistant, text: str):
    return as_found(assistant_.index, [text], today=TODAY, settings=assistant_.settings)


@pytest.mark.parametrize("text", ASKED)
def test_each_sentence_near_can_open_the_answer(assistant_: Assistant, text: str):
    """
    The one chosen stands first, from its own place, and what it cites was at hand: a claim that does not stand would void it.
    """
    work, made = found(assistant_, text)
    if work is None or not may_be_bettered(work, made):
        pytest.skip("rules tell this one")
    now, *near = weighed(work, made)[0]

    told = [told_with(work, one) for one in near]

    assert now.text == made.claims[0].text
    assert sum(one is not None for one in told) >= len(near) - 1
    for one, candidate in zip(told, near, strict=True):
        if one is not None:
            assert one.status is Outcome.ANSWERED
            assert (one.claims[0].text, one.claims[0].kind) == (candidate.text, ClaimKind.LEAD)
            assert one.citations[0].key == one.hits[0] == candidate.key


def test_more_open_as_asked_than_by_rules_alone(assistant_: Assistant):
    """
    Of every fortieth question that people graded: grades of what is told rise, on the whole.
    """
    as_ruled, as_told = [], []
    for one in list(graded())[::40]:
        _, made = found(assistant_, one.text)
        told = answer(assistant_.index, [one.text], today=TODAY, settings=assistant_.settings)
        grades = [one.grades.get(bare(item.claims[0].text)) for item in (made, told) if item.claims]
        if len(grades) == 2 and None not in grades:
            as_ruled.append(grades[0])
            as_told.append(grades[1])

    assert len(as_told) > 30
    assert sum(as_told) > sum(as_ruled) + 3


@pytest.mark.parametrize(
    "text",
    [
        "Đảng viên đang bị đình chỉ sinh hoạt đảng thì cuối năm khỏi kiểm điểm, phải không?",
        "họp kiểm điểm cá nhân xong rồi mới tới tập thể có đúng trình tự không?",
        "41 xuất sắc 190 tốt có vượt không",
        "so sánh 124 với 366",
    ],
)
def test_word_of_a_rule_and_what_is_reckoned_stay(assistant_: Assistant, text: str):
    work, made = found(assistant_, text)

    assert work is None or not may_be_bettered(work, made)
    assert answer(assistant_.index, [text], today=TODAY, settings=assistant_.settings).claims == made.claims


def test_no_word_is_put_before_what_asks_for_none(assistant_: Assistant):
    """
    Who asks what or who is told no Có or Không.
    """
    for text in ASKED[1:]:
        work, made = found(assistant_, text)
        if work is not None and may_be_bettered(work, made):
            assert not any(settles(one.text) for one in weighed(work, made)[0])


def test_a_word_must_be_worth_more():
    assert picked(0.6, [0.65, 0.6 + MARGIN + 0.01], [False, False]) == 1
    assert picked(0.6, [0.6 + MARGIN], [False]) is None
    assert picked(0.6, [0.6 + MARGIN + 0.01], [True]) is None
    assert picked(0.6, [0.61 + WORD_MARGIN], [True]) == 0
    assert picked(0.0, [LEAST], [False]) is None


def test_words_are_told_from_figures():
    assert says_word("Không bắt buộc. Khi cần thì …")
    assert not says_word("Không quá 20% số được xếp loại Hoàn thành tốt nhiệm vụ.")
    assert says_word("Tùy trường hợp. Người …")
    assert not settles("Tùy trường hợp. Người …")


def test_the_judge_tells_what_answers_from_what_does_not(assistant_: Assistant):
    """
    Over all questions asked here together: the stored sentence of a question is worth more than those beside it.
    """
    index = assistant_.index
    asked = [item for item in index.corpus.provisions["qd-366-2025/dieu-17"].questions if item.lead and not item.opens]
    won = tried = 0
    for item in asked[:12]:
        work, made = found(assistant_, item.text)
        if work is None or not may_be_bettered(work, made):
            continue
        candidates, rows = weighed(work, made)
        values = worth(rows).tolist()
        own = [value for one, value in zip(candidates, values, strict=True) if bare(one.text) == bare(item.lead or "")]
        if own:
            tried += 1
            won += max(own) >= max(values) - 0.1
    assert won >= 0.7 * tried > 2

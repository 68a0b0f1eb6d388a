"""The likeliest serious error of any assistant here: answering with the wrong version."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant
from corpus.timeline import applies
from eval.metrics import is_wrong_version

TODAY = date(2026, 11, 21)
QUOTA = "tỷ lệ hoàn thành xuất sắc nhiệm vụ không quá bao nhiêu phần trăm"


def central(corpus):
    """The review documents with provisions that hold for all."""
    return [document for document in corpus if document.provisions and not document.is_local]


def boundaries(corpus):
    """The eve and the first day of every change of the review documents since the first of them."""
    days = {day for item in central(corpus) for day in (item.in_force.since, item.in_force.until) if day}
    return sorted({day + timedelta(days=shift) for day in days for shift in (-1, 0) if date(2018, 3, 9) < day <= TODAY})


def test_first_citation_of_every_case_belongs_to_the_version_it_wants(asked):
    """
    Over all cases that say which documents an answer may stand on, not one in a hundred stands on another.
    """
    wanting = [each for each in asked if each.case.versions and each.answer.status is Outcome.ANSWERED]
    wrong = [
        (each.case.id, each.answer.citations[0].key)
        for each in wanting
        if is_wrong_version([citation.key for citation in each.answer.citations], each.case.versions)
    ]

    assert len(wanting) >= 150
    assert len(wrong) <= len(wanting) // 100, wrong


def test_no_topic_is_answered_from_a_document_not_in_force_on_the_day(assistant_, shipped):
    """
    Matters that changed, on the eve and the first day of every change: what is cited first applied on that very day.
    """
    topics = [topic for topic in assistant_.index.topics if topic.changed and len(topic.gist) >= 3]
    days = boundaries(shipped)
    wrong, asked = [], 0
    for topic in topics:
        for day in days:
            answer = assistant_.ask(topic.label, as_of=day)
            asked += 1
            if answer.citations:
                document = shipped.document_of(answer.citations[0].key)
                if not document.is_local and not applies(document, day):
                    wrong.append((topic.id, str(day), document.id))
            assert answer.as_of == day

    assert (len(topics) >= 15, len(days) >= 12, asked >= 300) == (True, True, True)
    assert wrong == []


@pytest.mark.parametrize(
    ("day", "documents"),
    [("2018-12-31", {"qd-132-2018", "hd-16-2018"}), ("2019-10-17", {"qd-132-2018", "hd-16-2018"}),
     ("2019-10-18", {"qd-132-2018", "hd-21-2019"}), ("2023-10-03", {"qd-132-2018", "hd-21-2019"}),
     ("2023-12-31", {"qd-124-2023", "hd-25-2023"}), ("2025-08-29", {"qd-124-2023", "hd-25-2023"}),
     ("2025-11-01", {"qd-366-2025", "hd-43-2025"}), ("2026-11-21", {"qd-366-2025", "hd-43-2025"})],
)  # fmt: skip
def test_quota_is_that_of_the_day(day, documents, assistant_):
    """
    The figure most asked for, on days either side of every change, by `as_of` and by words.
    """
    moment = date.fromisoformat(day)
    given = assistant_.ask(QUOTA, as_of=moment)
    said = assistant_.ask(f"{QUOTA} vào ngày {moment.day}/{moment.month}/{moment.year}")

    for answer in (given, said):
        assert answer.status is Outcome.ANSWERED
        assert answer.as_of == moment
        assert answer.citations[0].key.split("/")[0] in documents


def test_superseded_text_is_marked_as_such_in_every_answer(asked, shipped):
    """
    Whatever has lapsed by the day of asking says so on its own citation line.
    """
    lines = 0
    for each in asked:
        today = each.work.today
        for citation in each.answer.citations:
            document = shipped.document_of(citation.key)
            if not document.in_force.holds(today) and f"] {citation.line}" in each.answer.text:
                assert "hết hiệu lực" in citation.line or "chưa có hiệu lực" in citation.line, (
                    each.case.id,
                    citation.line,
                )
                lines += 1
    assert lines >= 200


def test_question_of_today_cites_first_what_applies_today(asked, shipped):
    """
    Undated questions, answered from search: lapsed text comes first only where nothing in force speaks of the matter, and
    then the answer is about its last day.
    """
    for each in asked:
        question = each.work.question
        if (
            each.answer.status is not Outcome.ANSWERED
            or question is None
            or question.dated
            or not each.answer.citations
        ):
            continue
        document = shipped.document_of(each.answer.citations[0].key)
        beside = len(each.answer.claims[0].citations) > 1  # versions set side by side, the oldest first
        if not applies(document, each.work.today) and "/" in each.answer.citations[0].key and not beside:
            assert any(part.lapsed for part in each.work.found), each.case.id
            assert each.answer.as_of < each.work.today, each.case.id


@pytest.mark.parametrize(
    ("question", "number", "other"),
    [
        ("Theo Hướng dẫn 21 chi bộ 24 đảng viên có 6 bị kỷ luật thì có bị xếp Không hoàn thành nhiệm vụ không?", "21-HD/BTCTW", "124-QĐ/TW"),
        ("theo hướng dẫn 25 thì 40 người tốt được tối đa mấy xuất sắc", "124-QĐ/TW", "366-QĐ/TW"),
    ],
)  # fmt: skip
def test_a_guidance_is_reckoned_with_its_own_regulation(
    assistant_: Assistant, question: str, number: str, other: str
) -> None:
    """Between a new regulation and the guidance that follows it, the old guidance names the old rule all the same."""
    lead = assistant_.ask(question).text.split("\n")[0]
    assert number in lead
    assert other not in lead

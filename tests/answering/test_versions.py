"""The version note: what the same matter was before, or is now, each under its own name and period."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import permutations

import pytest

from assistant.answering.answer import ClaimKind
from assistant.answering.compare.table import compare_documents
from assistant.answering.versions import lines_of, topics_of
from corpus.citation import name_document
from corpus.timeline import applies

TODAY = date(2026, 11, 21)
QUOTA = "tỷ lệ xếp loại hoàn thành xuất sắc tối đa bao nhiêu phần trăm"


def versions(answer):
    return [claim for claim in answer.claims if claim.kind is ClaimKind.VERSION]


def test_note_names_the_period_before_when_the_answer_is_of_today(assistant_):
    """
    20% in all three, the 25% only since 2025: the earlier rule is told with its years.
    """
    notes = versions(assistant_.ask(QUOTA))

    assert notes
    assert notes[0].text.startswith("Kỳ ")
    assert "Quy định 124-QĐ/TW" in notes[0].text
    assert not any(note.text.startswith("Đang áp dụng") for note in notes)


def test_note_names_what_applies_now_when_the_answer_is_of_another_day(assistant_):
    """
    Superseded text is answered when asked for, with what has taken its place.
    """
    notes = versions(assistant_.ask(f"{QUOTA} năm 2022"))

    assert notes[0].text.startswith("Đang áp dụng: ")
    assert notes[0].citations[0].startswith(("qd-366-2025/", "hd-43-2025/"))


def test_every_version_line_of_real_answers_is_true_of_its_period(asked, shipped):
    """
    The period is the document's own, what is said to apply now does, and the place cited speaks of the matter.
    """
    lines = 0
    for each in asked:
        for claim in versions(each.answer):
            if len(claim.citations) != 1:
                continue
            document = shipped.document_of(claim.citations[0])
            assert f"({name_document(document, dated=False)})." in claim.text, claim.text
            found = re.match(r"Kỳ (\d{4})(?:–(\d{4}))?: ", claim.text)
            if found:
                period = document.in_force
                assert int(found[1]) == period.since.year, claim.text
                assert int(found[2] or found[1]) == period.until.year, claim.text
            elif claim.text.startswith("Đang áp dụng: "):
                assert document.in_force.holds(each.work.today), claim.text
            else:
                assert claim.text.startswith("Trước đó: "), claim.text
            lines += 1
    assert lines >= 200


def test_note_never_repeats_the_document_the_answer_stands_on(asked):
    """
    A version is another version.
    """
    for each in asked:
        notes = [claim for claim in versions(each.answer) if len(claim.citations) == 1]
        own = [claim for claim in each.answer.claims if claim.kind in (ClaimKind.CLAUSE, ClaimKind.LEAD)]
        if own and notes and len(each.work.found) == 1:
            assert own[0].citations[0].split("/")[0] not in {claim.citations[0].split("/")[0] for claim in notes}, (
                each.case.id
            )


def test_lines_of_a_topic_say_now_only_of_what_applies(shipped, assistant_):
    """
    Each document of each topic, on the eve and on the first and last day of its time.
    """
    for topic in assistant_.index.topics:
        for name in topic.gist:
            document = shipped.documents[name]
            period = document.in_force
            days = {
                TODAY,
                *(day + timedelta(days=shift) for day in (period.since, period.until) if day for shift in (-1, 0)),
            }
            for day in days:
                texts = [claim.text for claim in lines_of(document, topic, day)]
                assert any(text.startswith("Đang áp dụng") for text in texts) is applies(document, day), (name, day)
                assert all(topic.gist[name].rstrip(".") in text for text in texts)


def test_topics_of_a_provision_hold_it(assistant_):
    """
    The one a provision is most to the point for stands first.
    """
    topics = assistant_.index.topics
    for key in {key for topic in topics for key in topic.keys}:
        found = topics_of(topics, key)
        ranks = [topic.of(key.split("/", 1)[0]).index(key) for topic in found]
        assert found
        assert all(key in topic.keys for topic in found)
        assert ranks == sorted(ranks)


@pytest.mark.parametrize("text", ["gửi dự thảo báo cáo trước mấy ngày", "27 biểu hiện là nghị quyết nào", "cảm ơn"])
def test_answer_without_changed_topic_has_at_most_two_notes(text, assistant_):
    """
    A note is a note.
    """
    assert len(versions(assistant_.ask(text))) <= 2


def test_rows_of_two_documents_cite_each_its_own(shipped, assistant_):
    """
    For every pair of documents that topics speak of: each rule under its own document and in its own place.
    """
    topics = {topic.id: topic for topic in assistant_.index.topics}
    names = sorted({name for topic in topics.values() for name in topic.gist})
    for left, right in permutations(names, 2):
        for row in compare_documents(shipped, assistant_.index.topics, left, right):
            gist = topics[row.topic].gist
            assert (row.left, row.right) == (gist.get(left), gist.get(right))
            assert row.left_key is None or row.left_key.startswith(f"{left}/")
            assert row.right_key is None or row.right_key.startswith(f"{right}/")

"""What the administrator reads at the keyboard."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from assistant.settings import Settings
from assistant.storage import Store


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """A folder in which three questions had no answer and one remark was left; texts are kept."""
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    store = Store.open(replace(Settings.read(), keep_text=True))
    for question in (
        "lương năm 1990 của đồng chí Nguyễn Văn An",
        "lương năm 1990 của đồng chí Nguyễn Văn An",
        "mẫu nào",
    ):
        store.unanswered.add(question, "not_in_corpus" if "1990" in question else "needs_details", "TL-615")
    store.feedback.add("p", key="qd-366-2025/dieu-11", comment="Điều này\nđã sửa.")
    store.close()


def test_questions_without_an_answer_are_listed_most_asked_first(troly, kept):
    """
    The administrator sees which texts are missing, how often they were asked for, and no name.
    """
    shown = troly("log")
    first, second = shown.out.splitlines()[1:3]

    assert shown.code == 0
    assert first.startswith("2")
    assert "chưa có văn bản" in first
    assert "cần thêm dữ kiện" in second
    assert "Văn An" not in shown.out


def test_counts_and_feedback_have_lists_of_their_own(troly, kept):
    """
    By outcome and subject; and what people reported, with the provision.
    """
    assert "2\tchưa có văn bản" in troly("log", "--counts").out
    feedback = troly("log", "--feedback").out
    assert "qd-366-2025/dieu-11" in feedback
    assert "Điều này đã sửa." in feedback


def test_json_holds_the_same_for_a_program(troly, kept):
    """
    Each list as JSON, moments written out.
    """
    questions, counts, remarks = (
        json.loads(troly("log", *words, "--json").out) for words in ((), ("--counts",), ("--feedback",))
    )

    assert [one["count"] for one in questions] == [2, 1]
    assert questions[0]["last_at"].startswith("20")
    assert sum(one["count"] for one in counts) == 3
    assert remarks[0]["comment"] == "Điều này\nđã sửa."


def test_since_and_limit_narrow_the_list(troly, kept):
    """
    From a day on, and no longer than wanted.
    """
    assert "Không có câu hỏi nào" in troly("log", "--since", "2999-01-01").out
    assert "Không có câu hỏi nào" in troly("log", "--counts", "--since", "2999-01-01").out
    assert "Chưa có góp ý nào" in troly("log", "--feedback", "--since", "2999-01-01").out
    assert len(troly("log", "--limit", "1").out.splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "how"),
    [(("--since", "hôm qua"), "Hãy viết theo dạng 21/11/2026 hoặc 2026-11-21"), (("--limit", "0"), "ví dụ --limit 50")],
)
def test_wrong_words_are_told_what_to_write(troly, kept, words, how):
    """
    A day and a number have one way to be written.
    """
    refused = troly("log", *words)

    assert refused.code == 2
    assert how in refused.err


def test_texts_that_are_not_kept_are_said_to_be_so(troly, tmp_path, monkeypatch):
    """
    By default only counts are there, and the list says how to have the words.
    """
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    store = Store.open(replace(Settings.read(), keep_text=False))
    store.unanswered.add("lương năm 1990", "not_in_corpus")
    store.close()
    shown = troly("log").out

    assert "1990" not in shown
    assert "ASSISTANT_KEEP_TEXT=1" in shown

"""The quiz: what is given next, how an answer is judged, and where a person is weak."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.settings import Settings
from assistant.storage import Store
from assistant.training import Quiz
from corpus.document import Corpus
from corpus.errors import TrainingError

AT = datetime(2026, 11, 21, 8, tzinfo=UTC)


@pytest.fixture
def quiz(shipped: Corpus, tmp_path: Path) -> Iterator[Quiz]:
    store = Store.open(replace(Settings.read(), data=tmp_path))
    yield Quiz(shipped, store.progress)
    store.close()


def _wrong(quiz: Quiz, id: str) -> str:
    made = quiz.items()[id]
    return next(option.id for option in made.item.options if option.id != made.right)


def test_right_answer_moves_on_and_explains(quiz: Quiz) -> None:
    """The person is told why, with the provision, and gets another question."""
    item = quiz.next("a", now=AT)
    assert item is not None

    result = quiz.grade("a", item.id, quiz.items()[item.id].right, now=AT)

    assert (result.correct, result.right_count, result.total_count) == (True, 1, 1)
    assert result.explanation
    assert result.citations
    following = quiz.next("a", now=AT)
    assert following is not None
    assert following.id != item.id


def test_second_press_changes_nothing(quiz: Quiz) -> None:
    """A double click is one answer, and the first one."""
    item = quiz.next("a", now=AT)
    assert item is not None
    quiz.grade("a", item.id, _wrong(quiz, item.id), now=AT)

    again = quiz.grade("a", item.id, quiz.items()[item.id].right, now=AT)

    assert (again.correct, again.again, again.total_count) == (False, True, 1)


def test_missed_item_comes_back_and_shows_as_weak(quiz: Quiz) -> None:
    """What was missed is asked again in the same sitting."""
    item = quiz.next("a", now=AT)
    assert item is not None
    quiz.grade("a", item.id, _wrong(quiz, item.id), now=AT)

    back = quiz.next("a", now=AT + timedelta(minutes=11))

    assert back == item
    (weak,) = quiz.weak_points("a")
    assert (weak.topic, weak.right, weak.total, weak.keys) == (item.topic, 0, 1, (item.key,))


def test_lapsed_items_come_only_when_their_topic_is_chosen(quiz: Quiz) -> None:
    """A beginner first learns what holds today."""
    for _ in range(60):
        item = quiz.next("a", now=AT)
        assert item is not None
        made = quiz.items()[item.id]
        assert not made.lapsed
        quiz.grade("a", item.id, made.right, now=AT)
    old = quiz.next("b", topic="ky-2018-2023", now=AT)
    assert old is not None
    assert quiz.items()[old.id].lapsed


def test_unknown_topic_or_option_is_named(quiz: Quiz) -> None:
    """A stale button gets a sentence, not a crash."""
    with pytest.raises(TrainingError, match="Không có chủ đề"):
        quiz.next("a", topic="bong-da")
    with pytest.raises(TrainingError, match="không còn"):
        quiz.grade("a", "khong-co", "a")

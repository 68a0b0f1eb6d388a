"""The rows of a comparison: which topics, and whose rule on each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from assistant.answering.compare.asked import named_by
from assistant.answering.compare.aspect import aspect_of
from assistant.answering.compare.figures import changed_places
from assistant.answering.compare.periods import rules, then_and_now
from assistant.answering.matter.subject import slots
from assistant.answering.question.comparing import ASKED, NUMBER, days_named
from assistant.answering.question.question import Question
from assistant.answering.versions import likeness
from corpus.document import Corpus, Document
from corpus.timeline import began
from corpus.topics import Topic
from index.text import tokens

Spoken = tuple[Topic, tuple[Document, ...]]  # a topic with the documents that speak of it
_COMMON = frozenset(
    tokens(
        "kiểm điểm đánh giá xếp loại đảng viên cá nhân tập thể tổ chức cơ quan đơn vị hoàn thành nhiệm vụ chất lượng quy định hướng dẫn của và trong khi không cho với các bị phải được có lãnh đạo quản lý giữ chức vụ từ tự nay mới trước sau năm kỳ nơi người"
    )
)
_AS_LONG = 0.75  # of the longest wording found: topics for each kind of person share most of theirs
_CLOSE = 0.8  # a topic this close to the best is shown too, where one matter is asked about
_OF_PERSON = re.compile(r"\b(?:dang vien|ca nhan)\b")
_OF_BODY = re.compile(r"\b(?:to chuc|tap the|chi bo|dang bo|cap uy|chi uy|dang uy)\b")
_FORM_BY_NUMBER = re.compile(r"^Mẫu \d")  # where one's own form is asked for
_BODY_LABEL = re.compile(r"\bcủa (?:tổ chức|tập thể)\b")
_MAIN = ("excellent_quota", "scale", "excellent_individual", "excellent_collective", "discipline_individual",
         "discipline_collective", "fixed_shortcomings", "new_members", "form_individual", "filing_date")  # fmt: skip


def chosen_rows(
    corpus: Corpus, topics: Sequence[Topic], documents: Sequence[Document], relevant: Sequence[str],
    question: Question | None, weight: Callable[[str], float],
) -> list[Spoken]:  # fmt: skip
    """The topics that at least two documents speak of: those of the matter asked about (`relevant` are the keys found for
    it), else those that changed, the main ones first."""
    days = days_asked(question)
    aspect = aspect_of(question) if question is not None else ()
    named = named_by(topics, ASKED.sub(" ", question.folded)) if question is not None else {}
    particular = relevant or days or aspect or named
    rows = [
        (topic, speaking(corpus, topic, documents, days, relevant) if particular else tuple(documents))
        for topic in topics
    ]
    if (
        particular
        and question is not None
        and not question.documents
        and not days
        and not NUMBER.search(question.folded)
    ):
        rows = [(topic, then_and_now(corpus, topic, question.today) or speaking) for topic, speaking in rows]
    if named and question is not None and (told := _of_named(rows, named, question.folded, weight)):
        return told
    rows = [row for row in rows if sum(item.id in row[0].gist for item in row[1]) >= 2 and not row[0].compared_only]
    if aspect:
        return sorted((row for row in rows if row[0].id in aspect), key=lambda row: aspect.index(row[0].id))
    if relevant and question is not None:
        return _of_matter(
            [row for row in rows if _spoken_of(row[0], question.folded)], relevant, question.folded, weight
        )
    if relevant:
        return [row for row in rows if any(key in row[0].keys for key in relevant)][:3]
    rank = {name: number for number, name in enumerate(_MAIN)}
    moved = changed_places(corpus, documents)
    return sorted(
        (row for row in rows if row[0].changed),
        key=lambda row: (rank.get(row[0].id, len(rank)), not moved & set(row[0].keys)),
    )


def _spoken_of(topic: Topic, asked: str) -> bool:
    """Whether a question holds a word of those by which a topic's label is told from others, where it has any."""
    own = set(tokens(topic.label)) - _COMMON
    return not own or bool(own & set(tokens(ASKED.sub(" ", asked))))


def days_asked(question: Question | None) -> list[date]:
    """The days to compare, where days rather than documents are named."""
    days = days_named(question) if question is not None and len(question.documents) < 2 else []
    return [] if question is not None and days == [question.today] else days  # "quy định mới": no day is set against it


def _of_named(rows: list[Spoken], named: Mapping[str, int], asked: str, weight: Callable[[str], float]) -> list[Spoken]:
    """The rows of the matters that a question names by a wording of theirs: of those whose wordings are the longest, the
    ones most like the question."""
    found = [(topic, held) for topic, held in rows if topic.id in named and any(item.id in topic.gist for item in held)]
    if not found:
        return []
    longest = max(named[topic.id] for topic, _ in found)
    closest = [row for row in found if named[row[0].id] >= _AS_LONG * longest]
    return _of_matter(closest, [], asked, weight)


def _of_matter(rows: list[Spoken], relevant: Sequence[str], asked: str, weight: Callable[[str], float]) -> list[Spoken]:
    """The rows of the matter asked about: by the question's words, and by the provisions found for it."""
    bare = ASKED.sub(" ", asked)
    scored = []
    if _OF_PERSON.search(asked) and not _OF_BODY.search(asked):
        rows = [row for row in rows if not _BODY_LABEL.search(row[0].label)] or rows
    posts = slots(asked).get("post", frozenset())
    if not posts and re.search(r"\bdang vien\b", asked) and not _OF_BODY.search(asked):  # a member as such leads nobody
        rows = [row for row in rows if slots(row[0].label).get("post") != frozenset({"leader"})] or rows
    if len(posts) == 1 and any(slots(row[0].label).get("post") == posts for row in rows):
        rows = [row for row in rows if slots(row[0].label).get("post", posts) == posts]
        rows = [row for row in rows if not _FORM_BY_NUMBER.search(row[0].label)] or rows
    for row in rows:
        rank = next((number for number, key in enumerate(relevant) if key in row[0].keys), None)
        bonus = 0.0 if rank is None else 3.0 - 0.5 * rank
        scored.append((likeness(row[0], bare, weight) + bonus, row))
    best = max((score for score, _ in scored), default=0.0)
    close = sorted((pair for pair in scored if pair[0] >= _CLOSE * best), key=lambda pair: -pair[0])
    return [row for _, row in close][:3]


def speaking(
    corpus: Corpus, topic: Topic, documents: Sequence[Document], days: Sequence[date], relevant: Sequence[str]
) -> tuple[Document, ...]:
    """For each document the one of its time that speaks of a topic: itself, else the guidance to it or what it guides;
    of days rather than of documents, the one that search found first."""
    found = []
    for number, document in enumerate(documents):
        day = days[min(number, len(days) - 1)] if len(days) >= 2 else None
        kin = [
            item for item in corpus
            if item.id in topic.gist and item not in documents and (document.id in item.implements or item.id in document.implements)
        ]  # fmt: skip
        on = [item for item in kin if day is not None and item.in_force.holds(day)] or kin
        latest = max(on, key=began, default=document)
        if document.id not in topic.gist:
            found.append(latest)
            continue
        closer = days and rules(topic, latest)
        swap = closer and _rank(topic, latest, relevant) < _rank(topic, document, relevant)
        found.append(latest if swap else document)
    return tuple(dict.fromkeys(found))


def _rank(topic: Topic, document: Document, relevant: Sequence[str]) -> int:
    """Where search first found a topic's provision in a document."""
    return min((relevant.index(key) for key in topic.of(document.id) if key in relevant), default=len(relevant))

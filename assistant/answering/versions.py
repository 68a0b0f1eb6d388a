"""The version note: what the same matter was before, or is now, where figure or rule differs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.figures import figures
from assistant.answering.matter.subject import slots
from assistant.answering.question.question import Question
from corpus.citation import name_document
from corpus.document import Document
from corpus.timeline import applies, began
from corpus.topics import Topic
from corpus.vocabulary import DocumentKind
from index.search import Index
from index.text import tokens

_MOST = 2
_NEAR = 0.85
_OWN = 0.45  # the share of its label's own words that tells the people of a topic
_LEAST = 2.5  # weight of the words a question must share with a topic
_LOCAL = re.compile(
    r"^(?:chỉ (?:biết|thấy) |ở [A-ZĐ]|ở địa phương|[A-ZĐ]\w+ [A-ZĐ]\w+, |theo hướng dẫn của [A-ZĐ])|thực tế địa phương"
)
UNREAD = re.compile(r"chưa (?:đọc được|có nguồn)|đọc được chưa đủ")
_PUNISHED = re.compile(r"\b(?:khien trach|canh cao|cach chuc|khai tru)\b")
_IDLE = frozenset(
    tokens("ai gì nào mấy bao nhiêu thế sao khi thì là có được không phải của và cho với theo từ trong năm nay")
)


def topics_of(topics: Sequence[Topic], key: str) -> list[Topic]:
    """The topics a provision belongs to, the one it is most to the point for first."""
    found = [topic for topic in topics if key in topic.keys and not topic.compared_only]
    return sorted(found, key=lambda topic: topic.of(key.split("/", 1)[0]).index(key))


def version_claims(index: Index, question: Question, key: str) -> list[Claim]:
    """One line for the version in force (if the answer is about another) and for the nearest earlier ones, of the topic
    of a provision (`key`) that the question is about."""
    corpus, topics, weight = index.corpus, index.topics, index.weight
    today, asked = question.today, question.folded
    own = corpus.document_of(key)
    topic = topic_asked(topics_of(topics, key), asked, weight)
    if topic is None or not topic.changed:
        return []
    mine = topic.gist.get(own.id, "")
    others = [
        corpus.documents[document_id]
        for document_id, gist in topic.gist.items()
        if document_id != own.id and document_id in corpus.documents and topic.of(document_id)
        and not UNREAD.search(gist) and (own.is_local or not _is_aside(corpus.documents[document_id], gist))
    ]  # fmt: skip
    now = [item for item in others if applies(item, today) and item.replaces]
    past = sorted((item for item in others if item not in now and began(item) < began(own)), key=began, reverse=True)
    lines = [] if own.in_force.holds(today) else [_line("Đang áp dụng", item, topic) for item in now[:1]]
    if any(alike(topic.gist[item.id], mine) for item in now):
        lines = []
    periods: dict[int | None, Document] = {}
    same = {_period(own), *(_period(item) for item in past if alike(topic.gist[item.id], mine))}
    for item in past:  # one line a period: the same kind of document first, a regulation before its guidance
        if _period(item) in same:
            continue
        kept = periods.setdefault(_period(item), item)
        if item.kind is own.kind and kept.kind is not own.kind and _label(item) == _label(kept):
            periods[_period(item)] = item
    chosen = list(periods.values())[: _MOST - len(lines)]
    return lines + [_line(_label(item), item, topic) for item in chosen]


def topic_asked(found: Sequence[Topic], asked: str, weight: Callable[[str], float]) -> Topic | None:
    """Of a provision's topics the one whose label and rules are most like the question; none where nothing is alike."""
    found = [topic for topic in found if _is_of_them(topic, found, asked, weight)]
    scores = [likeness(topic, asked, weight) for topic in found]
    best = max(scores, default=0.0)
    # Topics told apart by little (one for each kind of person): the one the provision is most to the point for.
    return next((topic for topic, score in zip(found, scores, strict=True) if score >= max(_LEAST, _NEAR * best)), None)


def _is_of_them(topic: Topic, found: Sequence[Topic], asked: str, weight: Callable[[str], float]) -> bool:
    """Whether a topic on people of one standing in the Party is of those asked about: what became of new members is no
    matter of those abroad, and what became of the suspended none of the exempt."""
    standing, told = slots(topic.label).get("standing"), slots(asked).get("standing")
    if standing is None:
        return True
    if told is not None:
        return bool(standing & told)
    others = {word for other in found if other is not topic for word in tokens(other.label)}
    own = set(tokens(topic.label)) - _IDLE - others
    return sum(map(weight, own & set(tokens(asked)))) >= _OWN * sum(map(weight, own))


def alike(one: str, other: str) -> bool:
    """Whether two rules say the same: the same figures, and nearly the same words."""
    left, right = set(tokens(one)), set(tokens(other))
    return bool(left) and figures(one) == figures(other) and len(left & right) >= 0.8 * len(left | right)


def likeness(topic: Topic, asked: str, weight: Callable[[str], float]) -> float:
    """The weight of the question's words and pairs of words in the label, and a third of that of those only in the rules."""
    asked = f"{asked} ky luat" if _PUNISHED.search(asked) else asked
    words = set(tokens(asked)) - _IDLE
    label = set(tokens(topic.label)) - _IDLE
    rules = set(tokens(" ".join(topic.gist.values()))) - _IDLE - label
    pairs = set(pairwise(tokens(topic.label))) & set(pairwise(tokens(asked)))
    shared = sum(weight(word) for word in label & words) + 0.35 * sum(weight(word) for word in rules & words)
    return shared + sum(min(weight(left), weight(right)) for left, right in pairs)


def _is_aside(document: Document, gist: str) -> bool:
    """Whether a rule is a place's practice or a letter of one year rather than a rule for all."""
    return document.is_local or document.kind is DocumentKind.OFFICIAL_LETTER or _LOCAL.search(gist) is not None


def lines_of(document: Document, topic: Topic, day: date) -> list[Claim]:
    """The lines a version note of that day may hold of a document: what applies now, or what applied in its period."""
    lines = [_line(_label(document), document, topic)]
    return [_line("Đang áp dụng", document, topic), *lines] if applies(document, day) else lines


def _line(label: str, document: Document, topic: Topic) -> Claim:
    text = f"{label}: {topic.gist[document.id].rstrip('.')} ({name_document(document, dated=False)})."
    return Claim(text, topic.of(document.id)[:1], ClaimKind.VERSION)


def _label(document: Document) -> str:
    since, until = document.in_force.since, document.in_force.until
    if since is None or until is None:
        return "Trước đó"
    return f"Kỳ {since.year}–{until.year}" if since.year != until.year else f"Kỳ {since.year}"


def _period(document: Document) -> int | None:
    """A regulation and its guidance lapse in the same year: one period."""
    return document.in_force.until.year if document.in_force.until is not None else None

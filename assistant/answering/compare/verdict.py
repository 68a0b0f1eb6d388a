"""Whether documents say the same of one matter, said in the sentence that opens their comparison."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.clauses.figures import figures
from assistant.answering.question.question import Question
from assistant.answering.versions import UNREAD, alike
from corpus.citation import name_document
from corpus.document import Document
from corpus.text import uncapitalized
from corpus.topics import Topic

_UNSURE = re.compile(r"ghi theo (?:trí nhớ|kiến thức chung)|chỉ biết|theo Hướng dẫn")
# (where they agree, where they do not), the first whose words a question holds
_WORDS = (
    (re.compile(r"\b(?:co )?con\b(?! lai\b).*\b(?:khong|ko|k|hay)\b|\bvan\b(?! ban)"), "Vẫn như trước", "Đã thay đổi"),
    (re.compile(r"\b(?:giong|nhu nhau|nhu vay|cung|nhu the)\b"), "Giống nhau", "Không giống nhau"),
    (re.compile(r"\b(?:thay doi|doi(?! (?:voi|tuong|moi))|(?:gi|diem|noi dung) moi|them|bot|(?:bo|sua) (?:gi|nao|cai|nhung|di|bot|noi dung))\b"), "Không đổi", "Có thay đổi"),
    (re.compile(r"\bkhac\b"), "Không khác", "Có khác"),
    (re.compile(r""), "Như nhau", "Khác nhau"),
)  # fmt: skip
WORDS = tuple((agree, differ) for _, agree, differ in _WORDS)


def agrees(topic: Topic, older: Document, newer: Document) -> bool | None:
    """Whether two documents agree on a topic; None where that is not sure."""
    pair = f"{older.id} {newer.id}"
    if pair in topic.same or pair in topic.differs:
        return pair in topic.same
    rules = [topic.gist.get(item.id, "") for item in (older, newer)]
    if not all(rules) or any(UNREAD.search(rule) or _UNSURE.search(rule) for rule in rules):
        return None
    if alike(*rules):
        return True
    told = [figures(rule) for rule in rules]
    return False if topic.changed and all(told) and told[0] != told[1] else None


def words_for(question: Question) -> tuple[str, str]:
    """The words for agreement and for difference that answer a question as it is put."""
    return next((agree, differ) for words, agree, differ in _WORDS if words.search(question.folded))


def verdict(topic: Topic, documents: Sequence[Document], words: tuple[str, str]) -> str | None:
    """The sentence that opens the row of a topic; None where it is not sure whether the documents agree."""
    if len(documents) < 2 or len({item.id for item in documents}) < len(documents):
        return None
    found = [agrees(topic, older, newer) for older, newer in pairwise(documents)]
    if None in found:
        return None
    names = [name_document(item, dated=False) for item in documents]
    if len(set(found)) > 1:
        pairs = zip(found, pairwise(documents), strict=True)
        steps = [_step(topic, older, newer, words[0] if same else words[1]) for same, (older, newer) in pairs]
        told = "; ".join(reversed(steps))
        return f"{told[0].upper()}{told[1:]}."
    word = words[0] if found[0] else words[1]
    said = _said(topic, documents)
    if said is not None:  # where each differs, what the newest did against the one before it
        return f"{word}. So với {_joined(names[:-1] if found[0] else names[-2:-1])}, {names[-1]} {said}."
    label = uncapitalized(topic.label)
    return f"{word}. {_joined(names)} quy định {'như' if found[0] else 'khác'} nhau về {label}:"


def verdicts_of(topic: Topic, documents: Sequence[Document]) -> list[str]:
    """Every form of that sentence."""
    return [told for words in WORDS if (told := verdict(topic, documents, words)) is not None]


def turn(topic: Topic, documents: Sequence[Document]) -> str | None:
    """What the newer of two documents did, under the topic's label; None where that is not told."""
    if len(documents) != 2:
        return None
    pair = f"{documents[0].id} {documents[1].id}"
    said = topic.differs.get(pair) or topic.same.get(pair)
    return None if said is None else f"{topic.label}: {name_document(documents[1], dated=False)} {said}."


def _said(topic: Topic, documents: Sequence[Document]) -> str | None:
    """What the newest did against the one before it."""
    pair = f"{documents[-2].id} {documents[-1].id}"
    return topic.same.get(pair) or topic.differs.get(pair)


def _step(topic: Topic, older: Document, newer: Document, word: str) -> str:
    """One step of several that do not all go the same way."""
    names = [name_document(item, dated=False) for item in (older, newer)]
    said = _said(topic, (older, newer))
    return f"{names[1]} so với {names[0]}: {word.lower()}{f', {said}' if said else ''}"


def _joined(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} và {names[-1]}" if len(names) > 1 else names[0]

"""What is known of a document besides its provisions: its subject, its note, and the items of its content."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.identity.phrases import phrases
from assistant.answering.identity.words import IDLE
from assistant.answering.matter.units import counts_asked
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from corpus.document import Document
from corpus.text import capitalized, fold

_NEW = "điểm mới"  # so marked in what is known of a document
_UNREAD = re.compile(r"\bchua (?:doc|biet|ro|co|thay|doi chieu)\b")
_THINGS = re.compile(r"\b(?:nhung|cac) (\w+)(?: \w+)? (?:nao|gi)\b|\b(\w+) (?:ten|goi) (?:la )?gi\b")
_NAMING = frozenset(
    "danh gia xep loai chat luong can bo cong chuc vien dang dinh nghi quy muc toi da theo duoc khong nhiem vu hoan thanh".split()
)


def known_claims(document: Document, asked: set[str]) -> list[Claim]:
    """The items known of a document's content that share at least two syllables with the question."""
    if "moi" in asked and asked & {"gi", "diem", "nao", "khac"}:
        new = [item for item in document.known if _NEW in item]
        if new:
            return [known_claim(document, item) for item in new]
    found = []
    for item in document.known:
        shared = set(re.findall(r"[a-z0-9]+", fold(item))) & asked
        if len(shared) >= 2:
            found.append((len(shared), item))
    found.sort(key=lambda pair: -pair[0])
    return [known_claim(document, item) for _, item in found[:3]]


def tells_wanted(question: Question, phrase: str) -> bool:
    """Whether a phrase known of a document tells what a question wants of it: the things it asks to be named, the figure in
    the unit it asks for. That there are six of them names none, nor what each counts."""
    told = fold(phrase)
    things = _THINGS.search(question.folded)
    named = things is None or (
        re.search(r"[,:;]", phrase) is not None and re.search(rf"\b{things[1] or things[2]}\b", told) is not None
    )
    return named and counts_asked(question.folded, told)


def known_claim(document: Document, item: str) -> Claim:
    """One item known of a document's content."""
    said = capitalized(item).rstrip(".")
    return Claim(f"Nội dung đã biết: {said}.", (document.id,), ClaimKind.IDENTITY)


def subject_claims(document: Document, question: Question) -> list[Claim]:
    """The phrase of what is known of a document's content that speaks most of what is asked, with a figure where one is
    asked for."""
    best, phrase = _nearest_phrase(document, question)
    if best < 2 or _UNREAD.search(fold(phrase)) or (question.asks is Asks.HOW_MANY and not re.search(r"\d", phrase)):
        return []
    if question.asks is Asks.LIST and not re.search(r"[,:;]", phrase):
        return []  # the items are asked for, only their number is known
    return [known_claim(document, phrase)] if tells_wanted(question, phrase) else []


def speaks_of(document: Document, question: Question) -> bool:
    """Whether what is known of a document (subject, note) holds most of what a question asks besides naming it."""
    idle = {"la", "gi", "co", "khong", "thi", "bao", "nhieu", "nao", "the", "may", "cua", "cho", "hoi", "em", "toi", "va", "theo", "a", "duoc", "bi",
            "nam", "ve", "dieu", "ra", "sao", "hay", "cac", "nhung", "o", "trong", "phai", "quy", "dinh"}  # fmt: skip
    asked = set(re.findall(r"[a-z0-9]+", fold(question.without_documents))) - idle
    known = set(known_words(document))
    return len(asked) >= 1 and len(asked & known) >= 0.8 * len(asked)


def known_words(document: Document) -> list[str]:
    """The syllables of all that is known of a document, in order."""
    known = f"{document.title} {document.subject} {document.note or ''} {document.structure or ''}"
    return re.findall(r"[a-z0-9]+", fold(known))


def is_unread(document: Document, question: Question) -> bool:
    """Whether the note says that the very thing asked for was not read."""
    best, phrase = _nearest_phrase(document, question)
    return best >= 2 and _UNREAD.search(fold(phrase)) is not None


def unread_phrase(document: Document, question: Question) -> str:
    """What the note says was not read."""
    return _nearest_phrase(document, question)[1].rstrip(".")


def _nearest_phrase(document: Document, question: Question) -> tuple[int, str]:
    """The phrase known of a document that shares most words with a question, besides those of its title; how many."""
    title = set(re.findall(r"[a-z]+", fold(document.title)))
    asked = set(re.findall(r"[a-z]+", question.folded)) - IDLE - _NAMING - title
    notes = [phrase for phrase in phrases(document.note or "") if _UNREAD.search(fold(phrase))]
    scored = [
        (len(asked & set(re.findall(r"[a-z]+", fold(phrase)))), phrase)
        for phrase in (*phrases(document.subject), *notes)
    ]
    return max(scored, key=lambda pair: pair[0], default=(0, ""))

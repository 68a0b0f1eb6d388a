"""A document asked about by its matter, without being named."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.identity.known import known_words, speaks_of
from assistant.answering.identity.words import ABOUT, IDLE
from assistant.answering.question.question import Question
from corpus.document import Document
from corpus.text import fold
from corpus.vocabulary import DocumentKind

_LEVEL_ASKED = re.compile(r"\bxep (?:loai|muc) (?:gi|nao|sao|ra sao|the nao)\b")
_PLACE = re.compile(r"\b(?:dieu|khoan|diem) nao (?:noi|neu|ghi|quy dinh|cua|o|trong|thi)\b")  # a provision is asked for
_STAFF = ("cong chuc", "vien chuc")


def named_by_matter(document: Document, question: Question) -> bool:
    """Whether a question that names no document asks for one, or asks what is known of this one's matter."""
    if _of_others(document, question) or _PLACE.search(question.folded):
        return False
    if ABOUT.search(question.folded) is None:
        if _LEVEL_ASKED.search(question.folded):
            return False  # an item known of it is of the act, not of the level it leads to
        spoken = speaks_of(document, question) and _in_its_words(document, question)
        return spoken or any(_covers(item, question) for item in document.known)
    matter = [word for word in re.findall(r"[a-z]+", ABOUT.sub(" ", question.folded)) if word not in IDLE]
    return bool(matter) or bool(document.provisions)  # "năm 2024 thì theo quy định nào": of the matter of this corpus


def _of_others(document: Document, question: Question) -> bool:
    """Whether a document is about viên chức where công chức are asked about, or the reverse: the two share a syllable."""
    theirs = fold(f"{document.title} {document.subject}")
    asked = {kind for kind in _STAFF if kind in question.folded}
    if document.kind is DocumentKind.DECREE and not asked and re.search(r"\bdang vien\b", question.folded):
        return True  # a decree on the staff of the State says nothing of a member as such
    told = {kind for kind in _STAFF if kind in theirs}
    return bool(asked and told) and not asked & told


def _in_its_words(document: Document, question: Question) -> bool:
    """Whether neighbouring words of a question are neighbours in what is known of a document: single syllables recur
    everywhere."""
    pairs = set(pairwise(re.findall(r"[a-z0-9]+", question.folded)))
    theirs = set(pairwise(known_words(document)))
    return len(pairs & theirs) >= 0.4 * len(pairs)


def _covers(item: str, question: Question) -> bool:
    """Whether an item known of a document holds most of what a question asks."""
    asked = set(re.findall(r"[a-z]+", question.folded)) - IDLE
    return len(asked) > 1 and len(asked & set(re.findall(r"[a-z]+", fold(item)))) >= 0.6 * len(asked)

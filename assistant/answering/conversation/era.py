"""The time a conversation is about: a turn that names none goes on about the round the turn before it named."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.identity.asking import asks_identity
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from corpus.document import Corpus
from corpus.timeline import began, predecessors

_NOW = re.compile(
    r"\b(?:bay gio|hien gio|hien nay|hien hanh|hien tai|den nay|toi nay|nam nay|ky nay|dot nay|gio|moi nhat|(?:quy dinh|huong dan|van ban|mau) moi|dang (?:ap dung|dung|co|con)|con (?:hieu luc|ap dung|dung|xai)|sap toi|tuong lai)\b"
)

_DOCUMENT = re.compile(r"\b(?:quy dinh|qd|huong dan|hd|cong van|nghi quyet|ket luan|thoi|hoi)\b")


def era_before(before: Question, last: Question, corpus: Corpus) -> date | None:
    """The day of the round told before, where a turn of the same matter names no time and no document of its own."""
    if last.dated or last.formerly or last.references or last.moments or _NOW.search(last.folded):
        return None
    if not before.dated or before.as_of >= _current_since(corpus, before.today) or len(before.documents) > 1:
        return None
    if not before.moments and not _DOCUMENT.search(before.folded):
        return None  # "trần của 132 HTTNV" names no regulation
    if asks_identity(before) or not (REVIEW.search(before.folded) and REVIEW.search(last.folded)):
        return None
    return before.as_of


def _current_since(corpus: Corpus, today: date) -> date:
    """The first day of the main regulation in force: from it on, then and now are the same."""
    current = [
        document
        for document in corpus
        if document.provisions
        and document.in_force.holds(today)
        and not document.is_local
        and predecessors(corpus, document.id)
    ]
    return min(map(began, current), default=date.min)

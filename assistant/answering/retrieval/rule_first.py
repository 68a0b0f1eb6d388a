"""The rule, or the document that serves, before a resolution or an earlier one."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.retrieval.foreign import OF_SIGNS
from corpus.document import Corpus
from corpus.vocabulary import DocumentKind
from index.query import Hit

_WHICH_SERVES = re.compile(
    r"^(?:\w+ ){0,3}?(quy dinh|huong dan|van ban)(?: (?:ve|cua|cho|dang|kiem diem|danh gia|xep loai|chat luong|dang vien|can bo|hang nam|cuoi nam|nam nay|bay gio|hien nay))* "
    r"(?:moi nhat|hien hanh|hien nay|bay gio|dang ap dung|moi)(?: nhat)?(?: (?:ve|kiem diem|danh gia|xep loai|dang vien|hien nay|bay gio))* (?:la )?(?:gi|nao|so may|so bao nhieu|cai nao)\b"
)
_RESOLUTION = re.compile(r"(?:nq|kl|ct)-\d+-\d{4}\b")
_LEVEL_WITH = 1.5  # of the ranking score: no nearer than this is as good


def serving_first(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """The regulation or guidance that serves first, where it is asked which one does ("quy định mới nhất là gì")."""
    asked = _WHICH_SERVES.search(question.folded)
    if asked is None or not hits:
        return hits
    kind = DocumentKind.GUIDANCE if asked[1] == "huong dan" else DocumentKind.REGULATION
    serving = [
        item.id for item in corpus
        if item.kind is kind and item.provisions and not item.is_local and item.in_force.holds(question.as_of)
    ]  # fmt: skip
    if len(serving) != 1:
        return hits
    return [replace(hits[0], key=serving[0]), *(hit for hit in hits if hit.key != serving[0])]


def rules_before_resolutions(question: Question, hits: list[Hit]) -> list[Hit]:
    """A rule on reviews that is as close as a resolution's clause on them first, where no resolution or sign is meant."""
    if not hits or question.documents or OF_SIGNS.search(question.folded) or not REVIEW.search(question.folded):
        return hits
    rule = next((hit for hit in hits if "/" in hit.key and not _RESOLUTION.match(hit.key)), None)
    if rule is None or not _RESOLUTION.match(hits[0].key) or hits[0].score - rule.score > _LEVEL_WITH:
        return hits
    return [replace(rule, score=hits[0].score), *(hit for hit in hits if hit is not rule)]

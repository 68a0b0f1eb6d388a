"""What places did or set, put last where a rule is asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from assistant.answering.retrieval.nearness import NEAR
from assistant.answering.said import folded_of
from corpus.document import Corpus
from index.query import Hit

_PRACTICE = re.compile(r"noi-dung-(?:thuc-te|dia-phuong)")
_PRACTICE_HEAD = re.compile(r"thuc te dia phuong|dia phuong thuc hien")
_ASKS_PRACTICE = re.compile(r"\b(?:dia phuong|thuc te|noi khac|cac tinh|tinh nao|so lieu|nhung noi|co noi|o dau)\b")


def without_practice(corpus: Corpus, question: Question, hits: list[Hit]) -> list[Hit]:
    """Without what was done in practice, and what places set last, where no place is named and a rule is nearly as close."""
    if named_province(question) or _ASKS_PRACTICE.search(question.folded):
        return hits
    rules = [hit for hit in hits if not _is_practice(corpus, hit)]
    if not rules or "/" not in rules[0].key or hits[0].score - rules[0].score >= NEAR:
        return hits
    local = [hit for hit in hits if hit not in rules and corpus.document_of(hit.key).is_local]
    return [*rules, *(replace(hit, score=min(hit.score, rules[-1].score)) for hit in local)]


def _is_practice(corpus: Corpus, hit: Hit) -> bool:
    provision = corpus.provisions.get(hit.key)
    if provision is None:
        return False
    return (
        corpus.document_of(hit.key).is_local
        or _PRACTICE.search(hit.key) is not None
        or _PRACTICE_HEAD.search(folded_of(provision.heading)) is not None
    )

"""The documents of a place, where it is asked which ones it has of its own."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.words import ABOUT, IDLE
from assistant.answering.question.asks import Asks
from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import ACTS_OF_REVIEW
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.timeline import began

_OWN = re.compile(
    r"\b(?:quy dinh|huong dan|van ban|quyet dinh|ke hoach|cong van)(?: (?:nao|gi|rieng|moi|so may|so bao nhieu))+\b|"
    r"\bco (?:quy dinh|huong dan|van ban)\b|\b(?:van ban|quy dinh|huong dan) cua (?:tinh|tinh uy|thanh uy|thanh pho|dia phuong)\b"
)
_MATTER = frozenset(
    "tinh uy thanh pho rieng kiem diem danh gia xep loai chat luong hang cuoi nam dang vien chi bo to chuc can bo ap dung lam cong tac huong dan quy "
    "dinh ban hanh ra minh ben nha que dia phuong uy thuong vu theo can cu co them neu hoac".split()
)
_KINDS = ("qd", "qdi", "hd", "kh", "cv")  # those that rule stand before those that report
_MOST = 6


def place_documents(corpus: Corpus, question: Question) -> list[Claim]:
    """What each document on review of the place named is, the newest ruling ones first; empty where something of their
    content is asked for."""
    place = named_province(question)
    if place is None or question.documents or question.places or not _OWN.search(question.folded):
        return []
    rest = ABOUT.sub(" ", question.folded.replace(place, " "))
    words = set(re.findall(r"[a-z]+", rest)) - IDLE - _MATTER
    found = [item for item in corpus if _is_of(item, place) and (not question.dated or began(item) <= question.as_of)]
    if words or not found:
        return []
    found.sort(key=lambda item: (_KINDS.index(item.kind.value) if item.kind.value in _KINDS else len(_KINDS), item.id))
    asked = Question(text="", folded="", today=question.today, as_of=question.today, asks=Asks.WHAT)
    return [identity_claims(corpus, item, asked, brief=True)[0] for item in found[:_MOST]]


def newest_rule(corpus: Corpus, claims: list[Claim]) -> Document | None:
    """The central regulation in force that no document of the place listed was made under; None where one was."""
    listed = [corpus.documents[claim.citations[0]] for claim in claims if claim.citations[0] in corpus.documents]
    if not listed or not all(item.is_local for item in listed):
        return None
    rules = [item for item in corpus if item.kind.value == "qd" and item.provisions and not item.is_local]
    newest = max(rules, key=began)
    return newest if all(began(item) < began(newest) for item in listed) else None


def _is_of(document: Document, place: str) -> bool:
    return fold(document.scope or "") == place and ACTS_OF_REVIEW.search(fold(document.title)) is not None

"""Matters of the Party's life that this corpus has no text on: dues, badges, elections, admission papers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.question.question import Question
from assistant.answering.said import all_of, identity_of
from corpus.document import Corpus
from index.query import Hit

_MATTERS = tuple(
    re.compile(rf"\b(?:{words})\b")
    for words in (
        r"dang phi",
        r"huy hieu(?: (?:\d+|nam|tuoi))* dang|(?:\d+|bao nhieu|may) nam tuoi dang|huy hieu dang",
        r"bau(?: cu)?(?: \w+)? (?:chi uy|cap uy|dang uy|bi thu|pho bi thu|ban chap hanh|ban thuong vu|dai bieu)|so du khi bau",
        r"(?:thu tuc|ho so|quy trinh|dieu kien|tieu chuan)(?: (?:de|xin|duoc))* (?:ket nap|vao dang|chuyen (?:dang )?chinh thuc)",
        r"(?:thu tuc|ho so|quy trinh)(?: \w+)? chuyen sinh hoat(?: dang)?|(?:cap|doi|mat|lam) (?:lai )?the dang(?: vien)?",
    )
)
_REVIEWED = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia|phe binh|phan loai|xuat sac|hoan thanh|bieu hien|suy thoai|ky luat|mau \d|muc tot)\b"
)
# an appeal against a discipline, which no text of the review tells of
_APPEAL = re.compile(r"\bkhieu nai (?:ve |quyet dinh |hinh thuc |viec |bi )*(?:thi hanh )?ky luat\b")
_RATED = re.compile(r"\b(?:kiem diem|xep loai|danh gia|xuat sac|hoan thanh|muc)\b")
_NEAR = 3


def is_of_party_life(question: Question, corpus: Corpus, hits: Sequence[Hit]) -> bool:
    """Whether such a matter is asked about, not a review on which it bears, and nothing near speaks of it."""
    if _APPEAL.search(question.folded) and not _RATED.search(question.folded):
        return True
    asked = [words for words in _MATTERS if words.search(question.folded)]
    if not asked or _REVIEWED.search(question.folded):
        return False
    return not any(words.search(_told(corpus, hit.key)) for words in asked for hit in hits[:_NEAR])


def _told(corpus: Corpus, key: str) -> str:
    provision = corpus.provisions.get(key)
    return all_of(provision) if provision is not None else identity_of(corpus.documents[key])

"""Whether it is asked by which documents the yearly review is done."""

from __future__ import annotations

import re

from assistant.answering.identity.words import ABOUT, IDLE
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.bodies import BODY
from assistant.answering.question.interrogative import asks_yes_no
from assistant.answering.question.question import Question
from corpus.text import fold

BASIS = re.compile(
    r"\b(van ban|quy dinh|huong dan|can cu) nao\b|\b(?:theo|can cu) (?:van ban|quy dinh|huong dan) (?:gi|nao)\b|\b(?:quy dinh|huong dan|van ban) (?:so )?may\b|"
    r"\b(?:may|bao nhieu|nhung) (?:van ban|quy dinh|huong dan) (?:\w+ ){0,4}(?:hieu luc|ap dung)\b|\b(?:hai|2) (?:van ban|quy dinh)\b|\b(?:quy dinh|huong dan|van ban) (?:\w+ ){0,5}moi nhat\b|"
    r"\b(?:nghi quyet|chi thi|luat|nghi dinh|thong tu|quyet dinh) nao (?:dang |hien )?(?:noi|quy dinh|huong dan|neu|chi phoi|dieu chinh) (?:ve )?(?:viec )?(?:kiem diem|xep loai|danh gia)\b"
)
_SERVING = re.compile(
    r"^(?:cac |nhung )?(?:van ban|quy dinh|huong dan)\b.*\b(?:moi nhat|hien hanh|hien nay|hien tai|bay gio|(?:dang|con) (?:ap dung|hieu luc|co hieu luc))\b"
)
_YEARLY = re.compile(
    r"\b(kiem diem|xep loai|danh gia (?:can bo|dang vien|to chuc dang|chi bo|cuoi nam|chat luong|tap the|theo (?:van ban|quy dinh|huong dan)))\b"
)
_OTHER = re.compile(
    r"\b(ky luat|cong chuc|vien chuc|dieu le|khong duoc lam|neu guong|thay(?! (?:co|giao)\b)|bieu hien|suy thoai|bao nhieu diem|thang diem|ty le|tieu chi|quy trinh|nghi om|nghi sinh|nghi de|thai san|dinh chi|mien (?:cong tac|sinh hoat)|mau|bieu mau|phieu|ho so|luu|tieu chuan|chuc danh|cong van|vi pham|chuyen sinh hoat|ket nap|xoa ten|ra khoi dang|dang phi|huy hieu|sinh con|ket hon|hang quy|tung quy|moi quy)\b"
)
_LEVEL_TOO = re.compile(r"\b(?:muc|loai) (?:nao|gi)\b")
_CASE = re.compile(r"\bbi (?:\w+ )?(?:khien trach|canh cao|cach chuc|khai tru)\b|\b\d+(?:,\d+)? diem\b")
_RATED_BY = re.compile(  # "bị kỷ luật năm 2020 … xếp loại theo văn bản nào": the discipline is of the case alone
    r"\b(?:xep loai|danh gia|kiem diem)(?: (?:luc|khi|nam|hoi) (?:do|ay)| cuoi nam| thi| phai| lai)* (?:theo|can cu|ap dung) (?:van ban|quy dinh|huong dan)\b"
)
_OF_A_MATTER = re.compile(
    r"\b(?:van ban|quy dinh|huong dan) nao (?:noi |quy dinh |neu )?ve (?!(?:viec )?(?:kiem diem|xep loai|danh gia))|\b(?:van ban|quy dinh|huong dan) nao (?:noi|neu|ghi|cho phep|bat)\b"
)  # "theo quy định nào về tiêu chuẩn chức danh": of one matter, not of the whole review
MEMBER = re.compile(r"\b(?:dang vien|chi bo|ben dang)\b")
_WORKER = re.compile(
    r"\b(?:giao vien|co giao|thay giao|thay co|bac si|y ta|cong nhan|nong dan|sinh vien|hoc sinh|tieu thuong|buon ban|luat su|nha bao|ky su|lao dong)\b"
)
_LASTLY = re.compile(
    r"\btheo (?:van ban|quy dinh|huong dan) (?:gi|nao)(?: (?:vay|a|nhi|ad|day|the|ha|em|anh|chi))*[ ?.!]*$"
)
_DONE = frozenset({"lam", "dung", "ap", "can", "cu", "ben", "hay", "neu", "hoi", "ve"})
_OF_BODIES = frozenset(
    "nha nuoc tu nhan co phan cap hai cong lap minh em toi ben von dai hoc pho thong mam non tieu doc huu han chi bo dang".split()
)
LONGEST = 18  # words
_TOLD_LONG = 32  # where the asking ends a story ("em mới về xã, … thì kiểm điểm theo văn bản nào")


def asks_basis(question: Question) -> bool:
    """Whether it is asked by which documents the yearly review is done."""
    folded = question.folded
    asked_for = BASIS.search(folded) or (
        _SERVING.search(folded) and (topic_of(question) or re.search(r"\bla (?:gi|van ban nao|so may)\b", folded))
    )
    if question.documents or question.places or not asked_for or asks_yes_no(fold(question.text)):
        return False
    if _LEVEL_TOO.search(folded) and _CASE.search(folded):
        return False  # the level is asked for as well, and its reckoning names the document
    longest = _TOLD_LONG if _LASTLY.search(folded) else LONGEST
    told = re.sub(r"\b(?:ky luat|vi pham)\b", " ", folded) if _RATED_BY.search(folded) else folded
    if _OTHER.search(told) or _OF_A_MATTER.search(folded) or len(folded.split()) > longest:
        return False
    of_worker = MEMBER.search(folded) is not None and (BODY.search(folded) or _WORKER.search(folded)) is not None
    return (
        _YEARLY.search(folded) is not None or _is_bare(question) or (of_worker and _LASTLY.search(folded) is not None)
    )


def _is_bare(question: Question) -> bool:
    """Whether nothing but a year or a kind of body is said beside the asking ("năm 2026 thì theo quy định nào")."""
    rest = re.sub(
        r"\b(?:(?:truoc|sau|tu|hoi) )?(?:cuoi |dau )?(?:nam (?:\d{4}|nay|ngoai|truoc|sau)|20\d\d)\b|\bdot nay\b|\b\d{2,3}\b",
        " ",
        question.folded,
    )
    words = _words(rest) - _DONE
    of_body = BODY.search(rest) is not None and not _words(BODY.sub(" ", rest)) - _DONE - _OF_BODIES
    return (bool(question.moments) and not words) or of_body


def _words(folded: str) -> set[str]:
    return set(re.findall(r"\w+", ABOUT.sub(" ", folded))) - IDLE

"""The documents that governed the yearly review on a day, where a question asks by which one it is done."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.asks import Asks
from assistant.answering.bodies import BODY
from assistant.answering.clause import sentences
from assistant.answering.identity.asking import ABOUT, IDLE
from assistant.answering.identity.claims import identity_claims
from assistant.answering.question import Question
from assistant.answering.topic import topic_of
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.timeline import applies
from corpus.vocabulary import DocumentKind, Status

_BASIS = re.compile(
    r"\b(van ban|quy dinh|huong dan|can cu) nao\b|\b(?:theo|can cu) (?:van ban|quy dinh|huong dan|cai) (?:gi|nao)\b|\b(?:quy dinh|huong dan|van ban) (?:so )?may\b|"
    r"\b(?:hai|2) (?:van ban|quy dinh)\b"
)
_SERVING = re.compile(
    r"^(?:cac |nhung )?(?:van ban|quy dinh|huong dan)\b.*\b(?:moi nhat|hien hanh|hien nay|hien tai|bay gio|(?:dang|con) (?:ap dung|hieu luc|co hieu luc))\b"
)
_YEARLY = re.compile(
    r"\b(kiem diem|xep loai|danh gia (?:can bo|dang vien|to chuc dang|chi bo|cuoi nam|chat luong|tap the))\b"
)
_OTHER = re.compile(
    r"\b(ky luat|cong chuc|vien chuc|dieu le|khong duoc lam|neu guong|thay|bieu hien|suy thoai|bao nhieu diem|thang diem|ty le|tieu chi|quy trinh|nghi om|mau|bieu mau|phieu)\b"
)
_MEMBER = re.compile(r"\b(?:dang vien|chi bo|ben dang)\b")
_STAFF = re.compile(r"\b(?:cong chuc|vien chuc|giao vien|bac si)\b")
_OUTSIDE = re.compile(r"\b(?:khong phai|chua (?:phai|la)|ngoai) (?:la )?(?:dang vien|dang)\b|\bchua vao dang\b")
_BY_WHAT = re.compile(r"\btheo (?:van ban|quy dinh|nghi dinh|cai|huong dan)? ?(?:gi|nao)\b")
_WHOLE = re.compile(r"\btu trung uong den co so\b")
_LONGEST = 20  # words


def basis_claims(corpus: Corpus, question: Question) -> list[Claim]:
    """The regulation and the guidance that governed the yearly review on the day, with the letter for that year's round
    and, where a kind of body is named, whom the regulation is for."""
    folded, day = question.folded, question.as_of
    both = _MEMBER.search(folded) and _STAFF.search(folded) and re.search(r"\b(?:hai|2) (?:van ban|quy dinh)\b", folded)
    outside = _OUTSIDE.search(folded) and _BY_WHAT.search(folded) and not question.documents
    if not both and not outside and not _asks(question):
        return []
    governing = [
        item for item in corpus
        if item.provisions and not item.is_local and item.in_force.holds(day) and item.kind.value in ("qd", "hd")
    ]  # fmt: skip
    first = "qd" if not re.match(r"(?:cac |nhung )?huong dan\b", folded) else "hd"
    governing.sort(key=lambda one: one.kind.value == first, reverse=True)
    staff = [item for item in corpus if (both or outside) and _of_staff(item, folded) and item.in_force.holds(day)]
    if outside:  # who is no member goes by the decree; the regulation is for those who lead as well
        governing = [*staff, *governing[:1]]
    claims = [claim for item in governing for claim in _card(corpus, item, day)]
    claims += [_card(corpus, item, day)[0] for item in corpus if _is_of_round(item, question)]
    if both:
        claims += [claim for item in staff for claim in _card(corpus, item, day)]
    elif outside or BODY.search(folded):
        claims += [claim for item in governing for claim in _whom(item)]
    return claims


def _asks(question: Question) -> bool:
    folded = question.folded
    asked_for = _BASIS.search(folded) or (_SERVING.search(folded) and topic_of(question))
    if question.documents or question.places or not asked_for or question.asks is Asks.YES_NO:
        return False
    if _OTHER.search(folded) or len(folded.split()) > _LONGEST:
        return False
    return _YEARLY.search(folded) is not None or _is_bare(question)


def _is_bare(question: Question) -> bool:
    """Whether nothing but a year and the asking is said ("năm 2026 thì theo quy định nào"): of the yearly review."""
    rest = re.sub(r"\b(?:cuoi |dau )?nam (?:\d{4}|nay|ngoai|truoc|sau)\b|\bdot nay\b", " ", question.folded)
    words = set(re.findall(r"\w+", ABOUT.sub(" ", rest))) - IDLE
    return bool(question.moments) and not words - {"lam", "dung", "ap", "can", "cu", "ben"}


def _card(corpus: Corpus, document: Document, day: date) -> list[Claim]:
    asked = Question(text="", folded="", today=day, as_of=day, asks=Asks.WHAT)
    return identity_claims(corpus, document, asked, brief=True)[:2]


def _is_of_round(document: Document, question: Question) -> bool:
    """Whether a document is the central letter for the one round asked about."""
    if document.kind is not DocumentKind.OFFICIAL_LETTER or document.is_local or document.status is not Status.SPENT:
        return False
    return question.dated and applies(document, question.as_of) and str(question.as_of.year) in document.title


def _of_staff(document: Document, folded: str) -> bool:
    """Whether a decree rates the civil servants or the public employees that a question names."""
    if document.kind is not DocumentKind.DECREE or "danh gia" not in fold(document.title):
        return False
    kind = "vien chuc" if re.search(r"\b(?:(?<!cong chuc )vien chuc|giao vien|bac si)\b", folded) else "cong chuc"
    return kind in fold(document.title)


def _whom(document: Document) -> list[Claim]:
    """The sentence of a regulation that says whom it is for, at every level."""
    return [
        Claim(sentence, (provision.key,), ClaimKind.CLAUSE)
        for provision in document.provisions
        if provision.at == "dieu-1"
        for sentence in sentences(provision.text)
        if _WHOLE.search(fold(sentence))
    ][:1]

"""Documents that bear the same number, told apart by what else a question says: a year, a term, the subject."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.question.moment import Moment
from assistant.answering.question.review_words import REVIEW
from corpus.document import Document
from corpus.text import fold

# Congress XI met in 2011 and every five years since; a term's documents are signed from then on.
_TERM = re.compile(r"\b(?:khoa|nhiem ky|dai hoi) (?:thu )?(xiv|xiii|xii|xi|1[1-4])\b")
_FIRST_TERM = {"xi": 2011, "xii": 2016, "xiii": 2021, "xiv": 2026, "11": 2011, "12": 2016, "13": 2021, "14": 2026}
_OF_QUOTA = re.compile(
    r"\b2[05] ?(?:%|phan tram\b)|\bngoai le\b|\bvuot muc\b|\bcap do\b"
)  # only one of them sets a quota
_FORM = re.compile(r"\b(?:mau|bieu mau|bo mau)(?: (?:cua|theo|trong))* (?:huong dan|hd)\b")
_STILL = re.compile(
    r"\b(?:con|van) (?:\w+ ){0,2}(?:theo|dung|ap dung|xai|lam|can cu)\b|\b(?:lam|tinh|viet|cham|thuc hien) theo\b|\bnua (?:khong|ko|k|a|ha)\b"
)
_USED = re.compile(  # "kỳ 2025 dùng quy định 124 được không"
    r"\b(?:(?<!noi )(?<!su )dung|xai|ap dung|theo|can cu|lay) (?:\w+ ){0,2}(?:quy dinh|qd|huong dan|hd) ?(?:so )?\d{1,3}\b|\b(?:hoi|o|trong|nhu) \d{3}\b"
)
_APPLIES = re.compile(r"\b(?:dung|ap dung|theo|xai) (?:hd|qd|huong dan|quy dinh|van ban|cai) nao\b")
# whether a document still serves, or what it took the place of: told of the one reviews go by, its namesakes beside it
_SERVES = re.compile(
    r"\b(?:hieu luc|con (?:\w+ ){0,2}(?:ap dung|dung|xai|gia tri|thi hanh)|thay (?:the )?(?:cho )?(?:(?:van ban|quy dinh|quyet dinh|huong dan|nghi quyet|cai|ban|qd|hd) )?(?:nao|gi|so may)|bai bo|het han)\b|"
    r"\b(?:nao|gi|ai)(?: (?:da|dang|se|moi|duoc|bi|vua)){0,2} thay\b|"
    r"\b(?:ai|nguoi|ngay|thang|nam)(?: (?:la nguoi|nao|may|nay|thi|duoc|bao nhieu)){0,2} (?:ky|ban hanh)\b(?! luat)|\b(?:ky|ban hanh)(?: (?:vao|hoi))?(?: (?:ngay|thang|nam|khi|luc|bao)){1,2} (?:nao|may|gio)\b|"
    r"\b(?:do|boi) (?:ai|co quan nao|cap nao|dau)\b|\bthay (?:the )?(?:boi|bang)\b|"
    r"\b(?:ap dung|co hieu luc|dung|thuc hien) (?:tu|cho|den|toi|trong|vao) (?:\w+ ){0,2}(?:nam|ngay|thang|ky|dot|khi|bao)\b|\bhuong dan (?:thi hanh|thuc hien|boi|bang|nao)\b"
)
_FORMERLY = re.compile(r"\b(?:truoc day|truoc kia|hoi truoc|ngay truoc|luc truoc)\b")
_ENDED = re.compile(r"\b(?:het (?:hieu luc|han)|(?:gi|nao|duoc|bi) thay|thay (?:the )?bang)\b")


def by_years(fitting: list[Document], moments: tuple[Moment, ...]) -> list[Document]:
    """Namesakes told apart by their years, where a question names the years of at least two of them."""
    years = {moment.day.year for moment in moments}
    found = [document for document in fitting if document.signed is not None and document.signed.year in years]
    return found if len(found) >= 2 else []


def choose(
    fitting: list[Document], folded: str, moments: tuple[Moment, ...], *, beside: bool = False
) -> list[Document]:
    """Of documents that bear the same number, the one the rest of the question speaks of; `beside` other documents
    named, a number means the regulation we hold."""
    if len(fitting) <= 1:
        return fitting
    there = [item for item in fitting if item.scope and re.search(rf"\b{re.escape(fold(item.scope))}\b", folded)]
    if len(there) == 1:
        return there
    signed = [document for document in fitting if any(moment.day == document.signed for moment in moments)]
    if len(signed) == 1:
        return signed
    term = _TERM.search(folded)
    if term:
        first = _FIRST_TERM[term.group(1)]
        of_term = [item for item in fitting if item.signed is not None and first <= item.signed.year < first + 5]
        if len(of_term) == 1:
            return of_term
    subjects = {document.id: overlap(document, folded) for document in fitting}
    best = max(subjects.values())
    about = [document for document in fitting if subjects[document.id] == best]
    review = [document for document in fitting if document.provisions]
    if best >= 2 and len(about) == 1:
        return about
    if len(review) == 1 and (beside or REVIEW.search(folded) or _OF_QUOTA.search(folded) or _FORM.search(folded)):
        return review
    if len(review) == 1 and beside and _APPLIES.search(folded):
        return review
    ended = [document for document in fitting if document.in_force.until is not None]
    if len(ended) == 1 and _ENDED.search(folded):  # "hết hiệu lực chưa, cái gì thay": the namesake is named beside it
        return ended
    if _SERVES.search(folded) and not moments:
        issued = [item for item in fitting if fold(item.issuer) in folded]
        meant = issued if len(issued) == 1 else about if best and len(about) == 1 else review
        if len(meant) == 1:
            return meant
    if len(ended) == 1 and (
        _FORMERLY.search(folded) or any(not moment.fixed for moment in moments)
    ):  # of namesakes, one that still serves is not of times past
        return ended
    if len(review) == 1 and (_STILL.search(folded) or _USED.search(folded)):
        return review  # "năm nay còn làm theo quy định 124 nữa không": whoever works by it reviews by it
    for moment in moments:
        applying = [document for document in fitting if document.in_force.holds(moment.day)]
        if len(applying) == 1:
            return applying
    return fitting


def overlap(document: Document, folded: str) -> int:
    """How many neighbouring pairs of syllables of its title and subject a question holds."""
    words = re.findall(r"[a-z]+", fold(f"{document.title} {document.subject}"))
    pairs = set(pairwise(words))
    asked = re.findall(r"[a-z]+", folded)
    common = {("quy", "dinh"), ("huong", "dan"), ("can", "bo"), ("dang", "vien"), ("to", "chuc"), ("noi", "dung"),
              ("hang", "nam"), ("thay", "the"), ("danh", "gia"), ("gia", "dang"), ("hieu", "luc"), ("ban", "hanh"), ("tap", "the"), ("ca", "nhan"), ("thuc", "hien"), ("nghi", "quyet")}  # fmt: skip
    idle = {"ve", "viec", "cua", "la", "gi", "nam", "va", "cac", "mot", "so", "chinh", "trong", "doi", "voi",
            "qd", "hd", "nq", "kl", "ct", "cv", "kh", "nd", "tw", "btctw", "cp", "bo", "trung", "uong"}  # fmt: skip
    shared = (pairs & set(pairwise(asked))) - common
    return sum(not set(pair) & idle for pair in shared)

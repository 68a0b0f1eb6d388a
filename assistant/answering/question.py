"""A question understood: what it asks for, the day it is about, the documents and places it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from assistant.answering.moment import Moment, find_moments
from corpus.candidate import candidates
from corpus.document import Corpus, Document
from corpus.place import Place, find_places
from corpus.reference import Reference, find_references
from corpus.text import fold, nfc, squeeze
from corpus.timeline import began, last_day, predecessors

REVIEW = re.compile(
    r"\b(kiem diem|xep loai|xep hang|danh gia|xuat sac|hoan thanh|khong hoan thanh|ty le|ti le|thang diem|tieu chi|chi bo|"
    r"dang vien|chi uy|cap uy|dang uy|khuyet diem|phe binh|bieu hien|suy thoai|mau \d|mau so|bieu \d|bieu mau|khong che|"
    r"nghi om|thai san|ky luat|muc tot|ket nap|bao cao|ho so|du thao|goi y|tap the|lanh dao|cham diem|nhiem vu)\b"
)
_CONTENT = re.compile(r"\b(dieu|khoan|quy dinh (?:gi|nhu|the|ra)|noi (?:gi|ve)|noi dung|huong dan (?:gi|the|nhu))\b")

_BEFORE = re.compile(
    r"\b(truoc khi|khi chua|luc chua|hoi chua) (?:co|ban hanh|ap dung)\b"
)  # "trước khi có Hướng dẫn 21"


class Asks(StrEnum):
    """What kind of thing is asked for; the composer opens with it."""

    YES_NO = "yes_no"
    HOW_MANY = "how_many"
    WHEN = "when"
    WHO = "who"
    WHERE = "where"
    WHICH_FORM = "which_form"
    LIST = "list"
    WHY = "why"
    HOW = "how"
    WHAT = "what"


# The first that matches decides, so the more particular stand first.
_ASKS: tuple[tuple[Asks, str], ...] = (
    (Asks.WHICH_FORM, r"\b(mau|bieu|bieu mau|phieu)( so)? (nao|gi|may|bao nhieu)\b|\b(dung|theo|lam|viet) mau nao\b"),
    (Asks.YES_NO, r"\b(phai khong|dung khong|duoc khong|khong a|khong nhi|co phai|phai chang|dung ko)\b"),
    (Asks.HOW_MANY, r"\b(bao nhieu|may (?!ai)|bao lau|toi da|toi thieu|it nhat|nhieu nhat|khong qua|ty le (?:nao|the)|"
                    r"phan tram|mot phan may)\b"),
    (Asks.WHEN, r"\b(khi nao|bao gio|luc nao|ngay nao|thang nao|han chot|han cuoi|thoi han|thoi diem nao|truoc ngay)\b"),
    (Asks.WHO, r"\b(ai|cap nao|co quan nao|ben nao|nguoi nao|noi nao quyet|to chuc nao|doi tuong nao|dien nao)\b(?! (?:\w+ ){0,3}cung\b)"),
    (Asks.WHERE, r"\b(o dau|noi nao|tai dau|cho nao)\b"),
    (Asks.YES_NO, r"\b(co|duoc|phai|bi|can|con|da|thuoc)\b.*\b(khong|ko|chua|hay khong|hay chua)\s*(a|nhi|vay|the|ha)?\s*[?.!]*$"
                  r"|\b(khong|chua)\s*(a|nhi|vay|the|ha|em|anh|chi|ad)?\s*[?]*$"),
    (Asks.LIST, r"\b(gom nhung|nhung gi|liet ke|ke ra|ke ten|cac buoc|bao gom|gom co|nhung (?:truong hop|dieu kien|ai|"
                r"noi dung|bieu hien|tieu chi|viec)|gom gi|may nhom|cac muc)\b"),
    (Asks.WHY, r"\b(tai sao|vi sao|sao lai)\b"),
    (Asks.HOW, r"\b(the nao|nhu nao|lam sao|cach nao|ra sao|nhu the)\b"),
    (Asks.YES_NO, r"\b(a|ha|nhi|u|chu)\s*[?.!]*$"),
)  # fmt: skip


@dataclass(frozen=True)
class Question:
    """One question with everything the later steps need to know of it.

    Attributes:
        as_of: the day to answer about.
        dated: True where the question (not the default) fixed the day.
        documents: the documents it names, resolved.
        unknown: references that no document of the corpus fits; `unclear`: those that fit several.
        formerly: "trước đây", "quy định cũ": asks for what applied before.
    """

    text: str
    folded: str
    today: date
    as_of: date
    asks: Asks
    dated: bool = False
    moments: tuple[Moment, ...] = ()
    documents: tuple[Document, ...] = ()
    references: tuple[Reference, ...] = ()
    unknown: tuple[Reference, ...] = ()
    unclear: tuple[tuple[Reference, tuple[Document, ...]], ...] = ()
    places: tuple[Place, ...] = ()
    formerly: bool = False

    @property
    def without_documents(self) -> str:
        """The text with the documents it names taken out."""
        rest = self.text
        for reference in reversed(self.references):
            rest = rest[: reference.start] + " " + rest[reference.end :]
        return rest

    def has(self, pattern: str) -> bool:
        return re.search(pattern, self.folded) is not None


def understand(
    text: str, corpus: Corpus, *, today: date, as_of: date | None = None, mended: str | None = None
) -> Question:
    """Read a question. `as_of` overrides the day it names; `mended` is its folded form with slips and abbreviations
    spelled out, where the caller has an index to make it."""
    whole = squeeze(nfc(text))
    folded = mended or fold(whole)
    references = tuple(find_references(whole, corpus))
    spans = tuple((reference.start, reference.end) for reference in references)
    moments = tuple(find_moments(whole, today, skip=spans))
    named: list[Document] = []
    unknown: list[Reference] = []
    unclear: list[tuple[Reference, tuple[Document, ...]]] = []
    for reference in references:
        fitting = candidates(reference, corpus)
        if not fitting and reference.year is not None:
            # "Quy định 132 năm 2021": the year is when it was applied, not when it was signed.
            day = date(reference.year, 12, 31)
            numbered = candidates(replace(reference, year=None), corpus)
            applied = [item for item in numbered if item.in_force.holds(day)]
            if applied and REVIEW.search(folded):  # a namesake we only know by its title is not meant
                applied = [item for item in applied if item.provisions] or [
                    item for item in numbered if item.provisions
                ]
            if applied:
                fitting = applied
                moments = (*moments, Moment(min(day, today), str(reference.year)))
        several = _by_years(fitting, moments)
        chosen = several or _choose(
            fitting, folded, moments, beside=len(references) > 1 or bool(find_places(whole)) or "phu luc" in folded
        )
        if not fitting:
            unknown.append(reference)
        elif len(chosen) == 1 or several:
            named += [document for document in chosen if document not in named]
        else:
            unclear.append((reference, tuple(fitting)))
    fixed = [moment for moment in moments if moment.fixed and not moment.impossible]
    formerly = any(not moment.fixed for moment in moments)
    day, dated = today, False
    if as_of is not None:
        day, dated = as_of, True
    elif fixed:
        day, dated = max(moment.day for moment in fixed), True
        if len(named) == 1 and not named[0].in_force.holds(day) and not _BEFORE.search(folded):
            day = last_day(named[0], today)
    elif named:
        day, dated = last_day(named[-1] if len(named) == 1 else max(named, key=began), today), True
    elif formerly:
        day = _before_current(corpus, today)
        dated = True
    asks = next((kind for kind, pattern in _ASKS if re.search(pattern, folded)), Asks.WHAT)
    return Question(
        text=whole, folded=folded, today=today, as_of=day, asks=asks, dated=dated, moments=moments,
        documents=tuple(named), references=references, unknown=tuple(unknown), unclear=tuple(unclear),
        places=tuple(find_places(whole)), formerly=formerly,
    )  # fmt: skip


# Congress XI met in 2011 and every five years since; a term's documents are signed from then on.
_TERM = re.compile(r"\bkhoa (xiv|xiii|xii|xi)\b")
_ROMAN = {"xi": 16, "xii": 17, "xiii": 18, "xiv": 19}


_STILL = re.compile(
    r"\bcon (?:\w+ ){0,2}(?:theo|dung|ap dung|xai|lam|can cu)\b|\b(?:lam|tinh|viet|cham|thuc hien) theo\b|\bnua (?:khong|ko|k|a|ha)\b"
)
_ENDED = re.compile(r"\b(?:het (?:hieu luc|han)|(?:gi|nao|duoc|bi) thay|thay (?:the )?bang)\b")


def _by_years(fitting: list[Document], moments: tuple[Moment, ...]) -> list[Document]:
    """Namesakes told apart by their years, where a question names the years of at least two of them."""
    years = {moment.day.year for moment in moments}
    found = [document for document in fitting if document.signed is not None and document.signed.year in years]
    return found if len(found) >= 2 else []


def _choose(
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
        first = 1931 + 5 * _ROMAN[term.group(1)]
        of_term = [item for item in fitting if item.signed is not None and first <= item.signed.year < first + 5]
        if len(of_term) == 1:
            return of_term
    subjects = {document.id: overlap(document, folded) for document in fitting}
    best = max(subjects.values())
    about = [document for document in fitting if subjects[document.id] == best]
    review = [document for document in fitting if document.provisions]
    if best >= 2 and len(about) == 1:
        return about
    if len(review) == 1 and (beside or REVIEW.search(folded)):
        return review
    ended = [document for document in fitting if document.in_force.until is not None]
    if len(ended) == 1 and _ENDED.search(folded):  # "hết hiệu lực chưa, cái gì thay": the namesake is named beside it
        return ended
    if len(review) == 1 and _STILL.search(folded):
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
              ("hang", "nam"), ("tap", "the"), ("ca", "nhan"), ("thuc", "hien"), ("nghi", "quyet")}  # fmt: skip
    idle = {"ve", "viec", "cua", "la", "gi", "nam", "va", "cac", "mot", "so", "chinh", "trong", "doi", "voi",
            "qd", "hd", "nq", "kl", "ct", "cv", "kh", "nd", "tw", "btctw", "cp", "bo", "trung", "uong"}  # fmt: skip
    shared = (pairs & set(pairwise(asked))) - common
    return sum(not set(pair) & idle for pair in shared)


def _before_current(corpus: Corpus, today: date) -> date:
    """The last day before the present main regulation: what "quy định cũ" speaks of."""
    current = [
        document for document in corpus
        if document.provisions and document.in_force.holds(today) and not document.is_local
        and predecessors(corpus, document.id)
    ]  # fmt: skip
    return min(map(began, current), default=today) - timedelta(days=1)

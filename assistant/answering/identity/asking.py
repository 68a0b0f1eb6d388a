"""Questions about a document as a whole: which they are."""

from __future__ import annotations

import re

from assistant.answering.identity.attribute import asks_attribute
from assistant.answering.identity.by_which import (
    LITTLE,
    asks_replaced_by_this,
    asks_to_replace_another,
    asks_to_use,
    asks_which,
    goes_by_in_year,
)
from assistant.answering.identity.related import asks_related
from assistant.answering.identity.structure import claims_structure
from assistant.answering.identity.words import ABOUT, words_besides
from assistant.answering.question.asks import Asks
from assistant.answering.question.bodies import BODY
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import COUNTS_RATED
from corpus.text import fold
from corpus.vocabulary import Division

_STANDING = re.compile(
    r"\b(ap dung cho (?:dot |ky |kiem diem |xep loai |viec )*(?:cuoi )?nam 20\d\d|con thuc hien|con (?=(?:khong|ko|k)\b)|hieu luc|thay|ap dung|con dung|con (?:lam |thuc hien |phai |kiem diem |xep loai )*theo|ky|ban hanh|bai bo|moi nhat|hien hanh|trung so|cung so|so may|so hieu|huong dan boi|huong dan bang)\b"
)
_PAPER = r"(?:mot )?(?:cai|van ban|quy dinh|huong dan|ket luan|nghi quyet|chi thi|cong van|nghi dinh)"
_ASCRIBES = re.compile(
    rf"\bco phai (?:la )?{_PAPER} (?:noi |quy dinh |neu )?(?:ve )?([^,.?]{{6,90}}?) (?:khong|ko|k|hem)\b|"
    rf"\bla {_PAPER} (?:noi |quy dinh |neu )?(?:ve )?([^,.?]{{6,90}}?),? (?:co )?(?:dung|phai) (?:khong|ko|k|hem)\b"
)
_SUBJECT = re.compile(
    r"\b(?:noi|quy dinh|neu|ban|de cap)(?: toi| den| ve)?(?: (?:dieu|noi dung|viec|van de|chuyen|cai))? gi\b|"
    r"\bap dung (?:cho|voi|doi voi) (?:ai|doi tuong nao|nhung ai|dien nao|nhung doi tuong)\b"
)  # what a document is about, or whom it is for: its title and subject tell that
_AGAIN = re.compile(r"\b(?:sua|ban hanh|xay dung|lam|viet|ra|soan|thay|cu the hoa) lai\b")  # of a text of one's own
_BESIDES = 4  # words besides the document and the asking for one of its attributes
_STANDS = re.compile(r"\b(?:hieu luc|thay|bai bo|con (?:dung|xai|ap dung)|ban hanh|ky)\b")
_CONTENT = re.compile(
    r"\b(dieu \d|khoan \d|phu luc|quy dinh the nao|may ngay|ty le|bao nhieu (?:phan tram|diem|ngay|nguoi))\b"
)
# "27 biểu hiện theo 366 có còn phải kiểm điểm không": a matter again, not whether the document serves
_STILL_SAYS = re.compile(
    r"\bcon (?:phai (?!theo|lam theo|ap dung|thuc hien theo)|bat|duoc (?!dung|ap dung|hieu luc)|yeu cau|doi hoi|can (?!cu)|quy dinh|giu|tinh|bi|cho|nhac|neu|de cap|co|ap dung (?:cho|voi|doi voi) (?!nam|ky|dot|toi|em|minh))\w*"
)
_FOR_WHOM = re.compile(
    r"\b(?:cho|cua|danh cho|doi voi|la)(?: (?:mot|nhung|cac))? (?:tap the|ca nhan|dang vien|can bo|cong chuc|vien chuc|lanh dao|quan ly|nguoi|chi bo|chi uy|dang uy|hoc sinh|sinh vien|huu tri)\b"
)


def asks_identity(question: Question) -> bool:
    """Whether a question that names a document asks about the document as a whole."""
    if claims_structure(question):
        return True
    if not question.documents or _CONTENT.search(question.folded) or COUNTS_RATED.search(question.folded):
        return False
    if any(place.division is Division.SIGN for place in question.places):
        return False  # "biểu hiện thứ 3 của Nghị quyết 04 là gì"
    if asks_form_for(question) or _AGAIN.search(question.folded):
        return False
    if goes_by_in_year(question) or asks_to_use(question):
        return True
    if asks_which(question) or asks_related(question):
        return True
    if asks_attribute(question) and words_besides(question) <= _BESIDES:
        return True
    if _SUBJECT.search(question.folded) and not any(document.provisions for document in question.documents):
        return True
    if _for_a_body(question):
        return False
    if asks_to_replace_another(question) or asks_replaced_by_this(question):
        return False
    if ascribed(question) is not None:
        return True
    if not ABOUT.search(question.folded):
        return False
    if not any(document.provisions for document in question.documents):
        return True
    left = words_besides(question)
    return left <= (4 if _STANDING.search(question.folded) else 1)


def asks_form_for(question: Question) -> bool:
    """Whether a form is asked for by whom it is for ("hướng dẫn 43 mẫu nào cho tập thể"): one of the document, not what it is."""
    return question.asks is Asks.WHICH_FORM and _FOR_WHOM.search(question.folded) is not None


def _for_a_body(question: Question) -> bool:
    """Whether it is asked if a kind of body or person goes by a document whose text is held: whom it is for answers that."""
    if question.asks is not Asks.YES_NO or not all(document.provisions for document in question.documents):
        return False
    return BODY.search(fold(question.without_documents)) is not None and not _STANDS.search(question.folded)


def asks_still_of(question: Question) -> bool:
    """Whether it is asked if something is still so by a document, not whether the document still serves."""
    return _STILL_SAYS.search(question.folded) is not None


def asks_standing(question: Question) -> bool:
    """Whether nothing is asked of the one document named but whether it still serves ("… giờ vẫn dùng được chứ")."""
    if len(question.documents) != 1 or _for_a_body(question) or asks_still_of(question):
        return False
    return not _CONTENT.search(question.folded) and words_besides(question) <= LITTLE


def ascribed(question: Question) -> str | None:
    """The matter that a question ascribes to the one document it names: "… có phải là kết luận về học tập và làm theo Bác không"."""
    if len(question.documents) != 1 or question.places:
        return None
    found = _ASCRIBES.search(fold(question.without_documents))
    return next((matter for matter in found.groups() if matter), None) if found else None

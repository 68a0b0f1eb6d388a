"""Questions about a document as a whole: which they are, and the day they are about."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.identity.attribute import asks_attribute, without_asking
from assistant.answering.identity.related import asks_related
from assistant.answering.identity.structure import claims_structure
from assistant.answering.question.asks import Asks
from assistant.answering.question.bodies import BODY
from assistant.answering.question.comparing import ASKED
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import COUNTS_RATED
from corpus.text import fold, squeeze
from corpus.vocabulary import Division

ABOUT = re.compile(
    r"\b(con hieu luc|het hieu luc|hieu luc|con ap dung|co ap dung|con xai|con (?:\w+ ){0,2}dung|dang ap dung|con thuc hien|ap dung cho (?:dot |ky |kiem diem |xep loai |viec )*(?:cuoi )?nam 20\d\d|con (?=(?:khong|ko|k)\b(?: (?:a|ad|vay|em|anh|chi|nhi))*\s*[?.!]*$)|ap dung khong|bi thay|thay the|thay cho|nao thay|"
    r"duoc thay|thay bang|thay quy dinh|thay huong dan|thay van ban|thay nghi|la gi|la van ban|noi ve|ve viec gi|ve cai gi|ve gi|ve van de gi|ai ban hanh|"
    r"ban hanh|ai ky|ky ngay|ky khi|ky bao gio|ngay ky|so may|so bao nhieu|so hieu|ten day du|trich yeu|cung so|trung so|ten goi|"
    r"van ban nao|quy dinh nao|huong dan nao|nghi quyet nao|nghi dinh nao|moi nhat|hien hanh|bai bo|co phai la|phan biet|"
    r"cua ai|cua co quan nao|co may dieu|bao nhieu dieu|may chuong|con gia tri|het han|dung ten|nam nao|con theo|dung tiep|moi hon|linh vuc|chuyen gi|noi dung gi|van de gi|co phai(?! (?:cham|kiem|xep|danh gia|viet|nop|hop|lam|bo phieu|lay|gui|ke|neu|ghi|tu|cong khai|thong bao|lien he|khac phuc)\b)|cai nao|con xai|so khac|sai can cu|dung de|cho nao|may cai|la cua|ky ngay|"
    r"la (?:cai|nghi quyet|quy dinh|huong dan|ket luan|nghi dinh) (?:neu|noi|ve|co|quy dinh|27)|van (?:\w+ ){0,3}(?:theo|can cu)|con can cu|"
    r"la (?:nghi quyet|quy dinh|ket luan|huong dan|van ban) (?:gi|nao)|hay (?:cua )?(?:co quan|cai|quy dinh|van ban|nghi dinh|huong dan)|nao moi|con phai theo|con lam theo|lam theo|nua khong|quy dinh chuyen|nham|chuyen sang)\b"
)
_STANDING = re.compile(
    r"\b(ap dung cho (?:dot |ky |kiem diem |xep loai |viec )*(?:cuoi )?nam 20\d\d|con thuc hien|con (?=(?:khong|ko|k)\b)|hieu luc|thay|ap dung|con dung|con (?:lam |thuc hien |phai |kiem diem |xep loai )*theo|ky|ban hanh|bai bo|moi nhat|hien hanh|trung so|cung so|so may|so hieu|huong dan boi|huong dan bang)\b"
)
IDLE = frozenset(
    "la gi co khong ko chua cua a ah cho hoi em toi minh anh chi ad the vay nay do gio hien bay roi nua hay va thi duoc bi nao cai van ban quy "
    "dinh huong dan nghi quyet ket luan cong nam ngay may ai ve o tu den da dang con nhi voi ra sao bao luc khi biet xin bac dong viec noi dung so "
    "phai nham goi ten theo tw btctw bo chinh tri trung uong to chuc thu nhung cac mot hai truoc sau moi cu".split()
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
_BESIDES = 4  # words besides the document and the asking for one of its attributes
_LITTLE = 3  # words besides the document and the asking
_STANDS = re.compile(r"\b(?:hieu luc|thay|bai bo|con (?:dung|xai|ap dung)|ban hanh|ky)\b")
_BY = re.compile(r"\b(?:bi|duoc|do) $")
_GONE_BY = re.compile(r"\b(?:theo|dung|ap dung|can cu(?: vao)?)(?: (?:quy dinh|huong dan|nghi dinh|so|cua))* *$")
_WHICH = re.compile(
    r"\b(?:cai|van ban|quy dinh|nghi dinh|huong dan) nao (?:moi |dang |con |hien |la )*(?:dung|ap dung|hieu luc|co hieu luc|hien hanh)\b|"
    r"\b(?:theo|ap dung|dung|can cu|thuc hien|tinh)\b.{0,45}\bhay\b(?! (?:chua|khong)\b)|\bhay (?:la )?(?:quy dinh |huong dan |qd |hd |nghi dinh )?\d{2,3}(?:-\w+)* (?:thi |moi |se |duoc )*(?:ap dung|con dung|dung|con hieu luc|co hieu luc|hieu luc)\b"
)
_CONTENT = re.compile(
    r"\b(dieu \d|khoan \d|phu luc|quy dinh the nao|may ngay|ty le|bao nhieu (?:phan tram|diem|ngay|nguoi))\b"
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
    if asks_form_for(question):
        return False
    if goes_by_in_year(question):
        return True
    if asks_which(question) or asks_related(question):
        return True
    if asks_attribute(question) and _rest(question) <= _BESIDES:
        return True
    if _SUBJECT.search(question.folded) and not any(document.provisions for document in question.documents):
        return True
    if _for_a_body(question):
        return False
    if _of_another(question) or _by_this_one(question):
        return False
    if ascribed(question) is not None:
        return True
    if not ABOUT.search(question.folded):
        return False
    if not any(document.provisions for document in question.documents):
        return True
    left = _rest(question)
    return left <= (4 if _STANDING.search(question.folded) else 1)


def asks_form_for(question: Question) -> bool:
    """Whether a form is asked for by whom it is for ("hướng dẫn 43 mẫu nào cho tập thể"): one of the document, not what it is."""
    return question.asks is Asks.WHICH_FORM and _FOR_WHOM.search(question.folded) is not None


def _for_a_body(question: Question) -> bool:
    """Whether it is asked if a kind of body or person goes by a document whose text is held: whom it is for answers that."""
    if question.asks is not Asks.YES_NO or not all(document.provisions for document in question.documents):
        return False
    return BODY.search(fold(question.without_documents)) is not None and not _STANDS.search(question.folded)


def asks_standing(question: Question) -> bool:
    """Whether nothing is asked of the one document named but whether it still serves ("… giờ vẫn dùng được chứ")."""
    if len(question.documents) != 1 or _for_a_body(question):
        return False
    return not _CONTENT.search(question.folded) and _rest(question) <= _LITTLE


def ascribed(question: Question) -> str | None:
    """The matter that a question ascribes to the one document it names: "… có phải là kết luận về học tập và làm theo Bác không"."""
    if len(question.documents) != 1 or question.places:
        return None
    found = _ASCRIBES.search(fold(question.without_documents))
    return next((matter for matter in found.groups() if matter), None) if found else None


def _of_another(question: Question) -> bool:
    """Whether it is asked if one document takes the place of another which its text does not name among those it replaces:
    what it says of the other answers."""
    named = question.documents
    if (
        question.asks is not Asks.YES_NO
        or len(named) < 2
        or not re.search(r"\b(?:thay (?:the )?|bai bo|bo )", question.folded)
        or not named[0].provisions
    ):
        return False
    ids = {document.id for document in named}
    return not any(ids & {*document.replaces, *document.replaced_by} for document in named)


def goes_by_in_year(question: Question) -> bool:
    """Whether nothing is asked but whether a past or coming period is one of a document named ("năm 2024 có xếp loại theo
    Quy định 366 không")."""
    if len(question.documents) != 1 or len(question.references) != 1 or question.places:
        return False
    if question.asks is not Asks.YES_NO or not any(moment.fixed and moment.day for moment in question.moments):
        return False
    before = fold(question.text[: question.references[0].start])
    return _GONE_BY.search(before) is not None and _rest(question) <= _LITTLE


def _by_this_one(question: Question) -> bool:
    """Whether it is asked if the one document named replaced something ("27 biểu hiện bị Kết luận 21 thay rồi"): what it
    says of that answers."""
    if len(question.documents) != 1 or len(question.references) != 1 or not question.documents[0].provisions:
        return False
    at = question.references[0]
    before, after = fold(question.text[: at.start]), fold(question.text[at.end :])
    return (
        _BY.search(before) is not None
        and re.match(r"[^,.?]{0,12}\b(?:thay|bai bo|xoa bo)\b", after.strip()) is not None
    )


def asks_which(question: Question) -> bool:
    """Whether one of several documents named is asked for: "theo 132 hay 124", "áp dụng quy định 124 hay 366"."""
    return len(question.documents) > 1 and _WHICH.search(question.folded) is not None


def day_asked(question: Question) -> date:
    """The day a question about validity is about: the one it names (the latest of several, the first of two set against
    each other: "áp dụng cho năm 2025 hay sang 2026"), else today."""
    days = [moment.day for moment in question.moments if moment.fixed]
    if len(days) == 2 and re.search(r"\bhay (?:la |den |toi |sang |tu |phai )", question.folded):
        return min(days)
    return max(days, default=question.today)


def _rest(question: Question) -> int:
    """How many words a question holds besides the documents, their titles and the asking itself."""
    folded = ABOUT.sub(" ", without_asking(question, squeeze(fold(question.without_documents))))
    folded = re.sub(
        r"\b(?:dot|ky|nam|cuoi)(?: (?:nam|cuoi|\d{4}|nay|toi))*\b|\b20\d\d\b", " ", folded
    )  # of which day is no matter
    if len(question.documents) > 1:
        folded = ASKED.sub(" ", folded)  # "… của cơ quan nào, khác nhau ra sao"
    titles = {word for document in question.documents for word in re.findall(r"\w+", fold(document.title))}
    return len(set(re.findall(r"\w+", folded)) - titles - IDLE)

"""The documents that governed the yearly review on a day, where a question asks by which one it is done."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.basis.round_letter import asks_letter, letter_of, round_asked
from assistant.answering.clauses.clause import sentences
from assistant.answering.identity.asking import ABOUT, IDLE
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.related import relation
from assistant.answering.identity.serving import governing, serving
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.bodies import BODY
from assistant.answering.question.interrogative import asks_yes_no
from assistant.answering.question.question import Question
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.timeline import applies, chain
from corpus.vocabulary import DocumentKind

_BASIS = re.compile(
    r"\b(van ban|quy dinh|huong dan|can cu) nao\b|\b(?:theo|can cu) (?:van ban|quy dinh|huong dan) (?:gi|nao)\b|\b(?:quy dinh|huong dan|van ban) (?:so )?may\b|"
    r"\b(?:hai|2) (?:van ban|quy dinh)\b|\b(?:quy dinh|huong dan|van ban) (?:\w+ ){0,5}moi nhat\b|"
    r"\b(?:nghi quyet|chi thi|luat|nghi dinh|thong tu|quyet dinh) nao (?:dang |hien )?(?:noi|quy dinh|huong dan|neu|chi phoi|dieu chinh) (?:ve )?(?:viec )?(?:kiem diem|xep loai|danh gia)\b"
)
_SERVING = re.compile(
    r"^(?:cac |nhung )?(?:van ban|quy dinh|huong dan)\b.*\b(?:moi nhat|hien hanh|hien nay|hien tai|bay gio|(?:dang|con) (?:ap dung|hieu luc|co hieu luc))\b"
)
_YEARLY = re.compile(
    r"\b(kiem diem|xep loai|danh gia (?:can bo|dang vien|to chuc dang|chi bo|cuoi nam|chat luong|tap the))\b"
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
_MEMBER = re.compile(r"\b(?:dang vien|chi bo|ben dang)\b")
_STAFF = re.compile(r"\b(?:cong chuc|vien chuc|giao vien|giang vien|bac si|y ta|dieu duong|hieu truong)\b")
_EMPLOYEE = re.compile(r"\b(?:(?<!cong chuc )vien chuc|giao vien|giang vien|bac si|y ta|dieu duong|hieu truong)\b")
_WORKER = re.compile(
    r"\b(?:giao vien|co giao|thay giao|thay co|bac si|y ta|cong nhan|nong dan|sinh vien|hoc sinh|tieu thuong|buon ban|luat su|nha bao|ky su|lao dong)\b"
)
_LASTLY = re.compile(
    r"\btheo (?:van ban|quy dinh|huong dan) (?:gi|nao)(?: (?:vay|a|nhi|ad|day|the|ha|em|anh|chi))*[ ?.!]*$"
)
_QUARTERLY = re.compile(r"\b(?:hang|tung|moi) quy\b(?! dinh)")
_OUTSIDE = re.compile(r"\b(?:khong phai|chua (?:phai|la)|ngoai) (?:la )?(?:dang vien|dang)\b|\bchua vao dang\b")
_BY_WHAT = re.compile(r"\btheo (?:van ban|quy dinh|nghi dinh|cai|huong dan)? ?(?:gi|nao)\b")
_VERSIONS = re.compile(
    r"^(?=.*\b(?:van ban|quy dinh|huong dan)\b)(?!.*\b(?:muc|ty le|mau|tieu chi|dang vien|ky luat)\b).*\b(?:thay the nhau|thay nhau|lan luot thay|noi tiep nhau|qua cac (?:thoi ky|giai doan|nam|doi)|cai nao thay cai nao|(?:ra|ban hanh|co) (?:may|bao nhieu) (?:van ban|quy dinh|huong dan)\b.*\btu (?:nam )?20\d\d|tu (?:nam )?20\d\d (?:den|toi) (?:nay|gio|bay gio))\b"
)
_TWO = re.compile(r"\b(?:hai|2) (?:van ban|quy dinh)\b")
_DONE = frozenset({"lam", "dung", "ap", "can", "cu", "ben", "hay", "neu", "hoi", "ve"})
_OF_BODIES = frozenset(
    "nha nuoc tu nhan co phan cap hai cong lap minh em toi ben von dai hoc pho thong mam non tieu doc huu han chi bo dang".split()
)
_WHOLE = re.compile(r"\btu trung uong den co so\b")
_LONGEST = 18  # words
_TOLD_LONG = 32  # where the asking ends a story ("em mới về xã, … thì kiểm điểm theo văn bản nào")


def basis_claims(corpus: Corpus, question: Question) -> list[Claim]:
    """The regulation and the guidance that governed the yearly review on the day, with the letter for that year's round
    and, where a kind of body is named, whom the regulation is for."""
    folded, day = question.folded, question.as_of
    if told := _line_of_versions(corpus, question) or _letter(corpus, question) or _quarterly(corpus, question):
        return told
    both = _STAFF.search(folded) and ((_MEMBER.search(folded) and _TWO.search(folded)) or asks_basis(question))
    outside = _OUTSIDE.search(folded) and _BY_WHAT.search(folded) and not question.documents
    if not both and not outside and not asks_basis(question):
        return []
    serve = governing(corpus, day)
    first = "qd" if not re.match(r"(?:cac |nhung )?huong dan\b", folded) else "hd"
    serve.sort(key=lambda one: one.kind.value == first, reverse=True)
    staff = [item for item in corpus if (both or outside) and _of_staff(item, folded) and item.in_force.holds(day)]
    head = None if both or outside else serving(serve, day, question.today)
    if outside:  # who is no member goes by the decree; the regulation is for those who lead as well
        serve = [*staff, *serve[:1]]
    past = head is not None and day != question.today  # the citation tells that it has lapsed since
    cards = [claim for item in serve for claim in _card(corpus, item, day)[: 1 if past else 2]]
    claims = cards if head is None else [head, *cards]
    letter = letter_of(corpus, day.year) if question.dated else None
    if letter is not None and applies(letter, day):
        claims.append(_card(corpus, letter, day)[0])
    if both:  # the member by the regulation, the employee by the decree
        claims += [claim for item in staff for claim in _card(corpus, item, day)]
    elif outside or BODY.search(folded):
        claims += [claim for item in serve for claim in _whom(item)]
    return claims


def _line_of_versions(corpus: Corpus, question: Question) -> list[Claim]:
    """Which regulation replaced which, and which guidance, the newest first, where all of them are asked for."""
    if (
        question.documents
        or question.places
        or len(question.folded.split()) > _LONGEST
        or not _VERSIONS.search(question.folded)
    ):
        return []
    pairs = []
    for newest in governing(corpus, question.today):
        line = [item for item in chain(corpus, newest.id) if item.kind is newest.kind]
        pairs += [relation(corpus, later, earlier) for earlier, later in pairwise(line)][::-1]
    return [claim for claim in pairs if claim is not None]


def _letter(corpus: Corpus, question: Question) -> list[Claim]:
    """The central letter for the round asked about, with what is noted of it."""
    letter = letter_of(corpus, round_asked(question)) if asks_letter(question) else None
    if letter is None:
        return []
    asked = Question(text="", folded="", today=question.as_of, as_of=question.as_of, asks=Asks.WHAT)
    return identity_claims(corpus, letter, asked)


def _quarterly(corpus: Corpus, question: Question) -> list[Claim]:
    """The documents on the quarterly assessment, those that bear it in their title first."""
    if (
        not _QUARTERLY.search(question.folded)
        or question.documents
        or question.places
        or not _BASIS.search(question.folded)
    ):
        return []
    if question.asks is Asks.HOW_MANY or len(question.folded.split()) > _LONGEST:
        return []
    day = question.as_of
    held = [item for item in corpus if item.in_force.holds(day) and not item.is_local]
    titled = [item for item in held if _QUARTERLY.search(fold(item.title))]
    told = [item for item in held if item not in titled and _QUARTERLY.search(fold(item.subject))]
    return [claim for item in (*titled, *told) for claim in _card(corpus, item, day)]


def asks_basis(question: Question) -> bool:
    """Whether it is asked by which documents the yearly review is done."""
    folded = question.folded
    asked_for = _BASIS.search(folded) or (
        _SERVING.search(folded) and (topic_of(question) or re.search(r"\bla (?:gi|van ban nao|so may)\b", folded))
    )
    if question.documents or question.places or not asked_for or asks_yes_no(fold(question.text)):
        return False
    if _LEVEL_TOO.search(folded) and _CASE.search(folded):
        return False  # the level is asked for as well, and its reckoning names the document
    longest = _TOLD_LONG if _LASTLY.search(folded) else _LONGEST
    told = re.sub(r"\b(?:ky luat|vi pham)\b", " ", folded) if _RATED_BY.search(folded) else folded
    if _OTHER.search(told) or _OF_A_MATTER.search(folded) or len(folded.split()) > longest:
        return False
    of_worker = _MEMBER.search(folded) is not None and (BODY.search(folded) or _WORKER.search(folded)) is not None
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


def _card(corpus: Corpus, document: Document, day: date) -> list[Claim]:
    asked = Question(text="", folded="", today=day, as_of=day, asks=Asks.WHAT)
    return identity_claims(corpus, document, asked, brief=True)[:2]


def _of_staff(document: Document, folded: str) -> bool:
    """Whether a decree rates the civil servants or the public employees that a question names."""
    if document.kind is not DocumentKind.DECREE or "danh gia" not in fold(document.title):
        return False
    kind = "vien chuc" if _EMPLOYEE.search(folded) else "cong chuc"
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

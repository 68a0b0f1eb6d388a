"""Lists asked for as lists: the 27 signs by group, the forms of a guidance."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.asks import Asks
from assistant.answering.identity.claims import identity_claims
from assistant.answering.question import Question
from assistant.answering.topic import topic_of
from corpus.document import Corpus, Document, Provision
from corpus.vocabulary import DocumentKind

_SIGNS_OF = "nq-04-2016"
_GROUP = re.compile(r"\bnhom (?:thu )?(\d|nhat|hai|ba|mot|i{1,3})\b")
_NUMBERS = {"nhat": "1", "mot": "1", "hai": "2", "ba": "3", "i": "1", "ii": "2", "iii": "3"}
_GROUP_WORDS = (("1", r"tu tuong(?:,? chinh tri)?"), ("2", r"dao duc|loi song"), ("3", r"tu dien bien|tu chuyen hoa"))
_FORMS = re.compile(
    r"\b(cac|nhung|bao nhieu|may|danh sach|danh muc) (?:loai )?(mau(?! so)|bieu mau|bieu(?! hien))\b|\bmau nao\b.*\b(gom|co nhung)\b"
)
_LEVELS = re.compile(
    r"\b(?:may|bao nhieu|cac|nhung|4|bon) (?:muc|loai|bac)(?: \w+){0,2} (?:xep loai|danh gia|chat luong)\b|\b(?:may|bao nhieu) muc (?:xep loai|danh gia)|\bxep loai(?: \w+){0,4} (?:may|bao nhieu) (?:muc|loai)\b|\b(?:cac|nhung) muc (?:xep loai|danh gia)"
)
_FOUR = ("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ")
_LEVEL = re.compile("|".join(_FOUR))
_BELONGS = re.compile(r"\bthuoc (?:\w+ ){1,2}(?:nao|gi|may)\b")
_ASKS_ALL = re.compile(r"\b(?:cac|nhung|may|bao nhieu|ke ten|liet ke) (?:bieu hien|dau hieu)\b")
_COUNTED = re.compile(r"\b(?:27|hai muoi bay|9|chin) (?:bieu hien|dau hieu)\b")
_IDLE = frozenset(
    "bieu hien dau hieu su suy thoai ve nhom va trong noi bo dang cac nhung can bo dang vien la mat".split()
)
_EVERY = re.compile(r"\b(?:27|hai muoi bay)\b|tat ca|toan bo|day du")
_GROUP_OF = re.compile(r"\bnhom\b.*\b(?:gom|nhung gi|liet ke|ke ra)\b")
_OTHER_GROUPS = re.compile(r"\b(?:doi tuong|cong viec|noi dung|tieu chi|giai phap|nhiem vu|diem)\b")
_LISTS = re.compile(
    r"\b(gom|liet ke|ke|nhung gi|danh sach|la gi|nao|neu|ra sao|cho (?:toi|em|minh) (?:xem|biet)|noi dung|toan bo|day du|cu the)\b"
)
_BASIS = re.compile(
    r"\b(van ban|quy dinh|huong dan|can cu) nao\b|\b(?:theo|can cu) (?:van ban|quy dinh|huong dan) (?:gi|nao)\b|\b(?:quy dinh|huong dan|van ban) (?:so )?may\b"
)
_SERVING = re.compile(
    r"^(?:cac |nhung )?(?:van ban|quy dinh|huong dan)\b.*\b(?:moi nhat|hien hanh|hien nay|hien tai|bay gio|(?:dang|con) (?:ap dung|hieu luc|co hieu luc))\b"
)
_YEARLY = re.compile(r"\b(kiem diem|xep loai)\b")
_OTHER = re.compile(
    r"\b(ky luat|cong chuc|vien chuc|dieu le|khong duoc lam|neu guong|thay|bieu hien|suy thoai|bao nhieu diem|thang diem|ty le|tieu chi|quy trinh|nghi om)\b"
)


def list_claims(corpus: Corpus, question: Question) -> list[Claim]:
    """The list asked for, each item with its provision; empty where the question asks for no list of this kind."""
    return (
        _signs(corpus, question)
        or _forms(corpus, question)
        or _levels(corpus, question)
        or basis_claims(corpus, question)
    )


def _signs(corpus: Corpus, question: Question) -> list[Claim]:
    document = corpus.documents.get(_SIGNS_OF)
    folded = question.folded
    other = question.documents and document not in question.documents
    if document is None or other or any(place.division.value == "so" for place in question.places):
        return []
    named = _GROUP.search(folded)
    counted = question.asks is Asks.HOW_MANY and not (named and _ASKS_ALL.search(folded))
    if question.asks in (Asks.YES_NO, Asks.WHO) or counted or len(folded.split()) > 16 or _BELONGS.search(folded):
        return []  # a described behaviour, not a list
    if topical := _groups_as_topic(question):
        return [item_claim(item) for item in document.provisions if re.fullmatch(rf"nhom-[{topical}]/so-\d", item.at)]
    worded = next((number for number, words in _GROUP_WORDS if re.search(words, folded)), None)
    if re.search(r"\b(bieu hien|dau hieu)\b", folded):
        several = _ASKS_ALL.search(folded) is not None or named is not None
        asked = _LISTS.search(folded) is not None or question.asks in (Asks.LIST, Asks.HOW_MANY)
        listed = _COUNTED.search(folded) is not None or (several and asked)
    else:  # "nhóm đạo đức, lối sống gồm những gì"
        listed = (
            (worded or named) is not None and _GROUP_OF.search(folded) is not None and not _OTHER_GROUPS.search(folded)
        )
    every = _EVERY.search(folded) is not None
    group = _NUMBERS.get(named.group(1), named.group(1)) if named else None if every else worded
    if not listed or not (group or every or re.search(r"\b(?:cac|nhung) bieu hien\b", folded)):
        return []
    chosen = [item for item in document.provisions if re.fullmatch(rf"nhom-{group or '[123]'}/so-\d", item.at)]
    return [item_claim(item) for item in chosen]


def _groups_as_topic(question: Question) -> str:
    """The numbers of the groups of signs that a message is nothing but the names of ("suy thoái đạo đức, lối sống")."""
    topic = topic_of(question)
    if topic is not None and _GROUP.fullmatch(topic):
        number = topic.split()[-1]
        return _NUMBERS.get(number, number)
    if topic is None or not re.search(r"\b(?:bieu hien|dau hieu|suy thoai|tu dien bien|tu chuyen hoa)\b", topic):
        return ""
    numbered = _GROUP.search(topic)
    named, rest = ("", topic) if numbered is None else (_NUMBERS.get(numbered[1], numbered[1]), _GROUP.sub(" ", topic))
    for number, words in _GROUP_WORDS:
        if re.search(rf"\b(?:{words})\b", rest):
            named, rest = named + number, re.sub(rf"\b(?:{words})\b", " ", rest)
    return "" if set(re.findall(r"\w+", rest)) - _IDLE else named or "123"


def item_claim(provision: Provision) -> Claim:
    """A provision as one line of a list: a sign with its group and number, anything else by its heading."""
    found = re.fullmatch(r"nhom-(\d)/so-(\d)", provision.at)
    place = f"Nhóm {found[1]}, biểu hiện {found[2]}: " if found else ""
    return Claim(f"{place}{provision.heading}.", (provision.key,), ClaimKind.IDENTITY)


def level_claim(provision: Provision) -> Claim | None:
    """A level of rating by its name, if a provision is headed with one ("Hoàn thành nhiệm vụ – điều kiện")."""
    level, dash, _ = provision.heading.partition(" – ")
    named = dash and _LEVEL.fullmatch(level)
    return Claim(f"{level}.", (provision.key,), ClaimKind.IDENTITY) if named else None


def _forms(corpus: Corpus, question: Question) -> list[Claim]:
    if not _FORMS.search(question.folded) or any(place.division.value in ("mau", "bieu") for place in question.places):
        return []
    named = [item for item in question.documents if _form_provisions(item)]
    applying = [item for item in corpus if item.in_force.holds(question.as_of) and _form_provisions(item)]
    chosen = (named or sorted(applying, key=lambda item: item.in_force.since or question.as_of))[-1:]
    return [item_claim(provision) for document in chosen for provision in _form_provisions(document)]


def _levels(corpus: Corpus, question: Question) -> list[Claim]:
    """The four levels of rating of the day, by the headings of the regulation's provisions on each."""
    if not _LEVELS.search(question.folded) or question.documents or len(question.folded.split()) > 14:
        return []
    governing = [
        item for item in corpus if item.kind is DocumentKind.REGULATION and item.in_force.holds(question.as_of)
    ]
    for document in governing:
        named: dict[str, Claim] = {}
        for claim in map(level_claim, document.provisions):
            if claim is not None:
                named.setdefault(claim.text, claim)
        if len(named) == len(_FOUR):
            return list(named.values())
    return []


def _form_provisions(document: Document) -> list[Provision]:
    return [item for item in document.provisions if item.at.startswith(("mau-", "bieu-"))]


def basis_claims(corpus: Corpus, question: Question) -> list[Claim]:
    """The regulation and the guidance that governed the yearly review on the day, where a question asks for them."""
    asked_for = _BASIS.search(question.folded) or (_SERVING.search(question.folded) and topic_of(question))
    if question.documents or not asked_for or not _YEARLY.search(question.folded):
        return []
    if _OTHER.search(question.folded) or len(question.folded.split()) > 18:
        return []
    day = question.as_of
    governing = [
        item for item in corpus
        if item.provisions and not item.is_local and item.in_force.holds(day) and item.kind.value in ("qd", "hd")
    ]  # fmt: skip
    asked = Question(text="", folded="", today=day, as_of=day, asks=Asks.WHAT)
    first = "qd" if not re.match(r"(?:cac |nhung )?huong dan\b", question.folded) else "hd"
    return [claim for item in sorted(governing, key=lambda one: one.kind.value == first, reverse=True)
            for claim in identity_claims(corpus, item, asked, brief=True)[:2]]  # fmt: skip
